"""What changed since a briefing, in a sentence."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from factbox.model.briefing import Briefing
from factbox.model.deal import Condition, DealEntry, Event, Milestone, Previously, Quantity, Stake
from factbox.model.fuzzy_date import FuzzyDate
from factbox.model.names import DealRef, Holding, Name, PartyRef, Percent
from factbox.model.vocabularies import Basis
from factbox.views.change_words import change_words
from invented import briefing, deal, event, ledger, part, stated


def when(text: str) -> FuzzyDate:
    return FuzzyDate.parse(text)


def fund(*events: Event, **facts: Any) -> DealEntry:
    return deal(None, None, id="fund", title="Technology fund", events=events, **facts)


SIGNED = fund(event("signed", "2019-06-05"))


def told(later: DealEntry, first: DealEntry = SIGNED, *others: Briefing) -> str:
    """The one thing that a later briefing tells of the fund."""
    source = briefing(first)
    book = ledger(source, briefing(later, day="2020-06-01", slug="later"), *others)
    (change,) = book.known_to(source).since()
    return change_words(change, book)


def test_an_event_is_its_status_and_the_desks_note_comes_first() -> None:
    assert told(fund(event("underway", "2019-09"))) == "Underway."
    assert told(fund(event("ended", "2019-09", "lapsed"))) == "Ended (lapsed)."
    assert told(fund(event("underway", "2019-09", note="Work began."))) == "Work began."


def test_a_value_is_told_with_its_speaker_and_basis() -> None:
    assert told(fund(values=(stated("US$21bn", basis=Basis.PROJECT_COST),))) == "Value: US$21 billion (project cost)."
    assert told(fund(values=(stated("undisclosed", stated_by="tass"),))) == "tass: undisclosed."


@pytest.mark.parametrize(
    ("due", "met", "words"),
    [
        (None, "2020-01", "First call: reached."),
        ("2018", "2019-12-02", "First call: reached, due 2018."),
        ("2019", "2019-12-02", "First call: reached."),
        ("2021", "2019-12-02", "First call: reached."),
        ("2018", "../2020-06-01", "First call: reached."),
    ],
)
def test_a_milestone_says_when_it_had_been_due_if_it_came_late(due: str | None, met: str, words: str) -> None:
    step = Milestone(title="First call", due=when(due) if due else None, met=when(met))
    assert told(fund(milestones=(step,))) == words


def test_the_day_on_which_a_step_was_due_may_stand_in_the_older_briefing() -> None:
    first = fund(event("signed", "2019-06-05"), milestones=(Milestone(title="First call", due=when("2019-07")),))
    assert told(fund(milestones=(Milestone(title="First call", met=when("2019-12")),)), first) == (
        "First call: reached, due July 2019."
    )


def test_of_several_steps_of_one_name_none_is_taken_for_the_one_that_was_reached() -> None:
    yearly = tuple(Milestone(title="Delivery", due=when(year)) for year in ("2017", "2018"))
    first = fund(event("signed", "2019-06-05"), milestones=yearly)
    assert told(fund(milestones=(Milestone(title="Delivery", met=when("2020")),)), first) == "Delivery: reached."


def test_a_condition_is_met_and_a_full_stop_of_its_own_is_not_doubled() -> None:
    assert told(fund(conditions=(Condition(text="The board agrees.", met=when("2020")),))) == "The board agrees: met."
    assert told(fund(conditions=(Condition(text="The board agrees.", due=when("2021")),))) == (
        "New condition: The board agrees, due 2021."
    )


@pytest.mark.parametrize(("status", "role"), [("signed", "signatory"), ("pledged", "party")])
def test_who_joins_what_nobody_has_signed_is_a_party(status: str, role: str) -> None:
    assert told(fund(parties=(part("acme"),)), fund(event(status, "2019-06-05"))) == f"acme is named as {role}."


def test_another_deal_is_called_by_its_title() -> None:
    other = briefing(deal(id="field", title="Gas field"), slug="other")
    assert told(fund(part_of=DealRef("field")), SIGNED, other) == "Said to be part of “Gas field”."
    assert told(fund(supersedes=DealRef("field")), SIGNED, other) == "Said to take the place of “Gas field”."
    assert told(fund(supersedes=DealRef("elsewhere"))) == "Said to take the place of “elsewhere”."


@pytest.mark.parametrize(
    ("earlier", "words"),
    [
        ((Previously(),), "Said to have been announced before."),
        (
            (Previously(date=when("2017"), note="As a fund of US$1bn. It came to nothing."),),
            "Said to have been announced before (2017): As a fund of US$1bn. It came to nothing.",
        ),
        (
            (Previously(note="By the seller."), Previously(date=when("2018"), deal=DealRef("field"))),
            "Said to have been announced before: By the seller. Another such announcement (2018, “Gas field”).",
        ),
    ],
)
def test_earlier_announcements_are_sentences(earlier: tuple[Previously, ...], words: str) -> None:
    other = briefing(deal(id="field", title="Gas field"), slug="other")
    assert told(fund(previously=earlier), SIGNED, other) == words


def test_stakes_and_quantities_are_told_as_on_the_page_of_the_deal() -> None:
    stake = Stake(owner=PartyRef("cnpc"), asset=Name("plant"), percent=Holding(Percent(Decimal(10), "10")))
    assert told(fund(stakes=(stake,))) == "Stakes: 10% of plant for cnpc."
    quantity = Quantity(text="38 bcm", per="year", of="gas")
    assert told(fund(quantities=(quantity,))) == "Quantities: 38 bcm of gas a year."
