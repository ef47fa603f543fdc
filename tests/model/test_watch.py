"""What the watch list holds: due, not recorded, lapsed or quiet, not reviewed."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from factbox.model.briefing import Briefing
from factbox.model.deal import Condition, DealEntry, Milestone
from factbox.model.expectation import Expectation, name_of
from factbox.model.fuzzy_date import FuzzyDate
from factbox.model.names import DealRef
from factbox.model.occasion import Occasion
from factbox.model.timeline_entry import WrittenEntry
from factbox.model.vocabularies import Binding, DealKind, EntryState, Instrument
from factbox.model.watch import Watch, watch
from invented import briefing, deal, event, ledger, term

TODAY = date(2026, 6, 1)


def seen(*briefings: Briefing, today: date = TODAY, **mentions: list[Briefing]) -> Watch:
    return watch(ledger(*briefings, today=today), mentions)


def step(title: str, due: str | None, met: str | None = None) -> Milestone:
    return Milestone(title=title, due=FuzzyDate.parse(due) if due else None, met=FuzzyDate.parse(met) if met else None)


def condition(text: str, due: str | None, met: str | None = None) -> Condition:
    return Condition(text=text, due=FuzzyDate.parse(due) if due else None, met=FuzzyDate.parse(met) if met else None)


def entry(title: str, when: str, *deals: str, state: str | None = None) -> WrittenEntry:
    return WrittenEntry(
        date=FuzzyDate.parse(when),
        title=title,
        state=term(EntryState, state) if state else None,
        deals=tuple(DealRef(name) for name in deals),
    )


def called(items: tuple[Expectation, ...]) -> list[str]:
    names = []
    for item in items:
        match item.origin:
            case Milestone() | Condition():
                names.append(name_of(item.origin))
            case WrittenEntry(title=title):
                names.append(title)
            case Occasion(name=name):
                names.append(name or "")
            case _:
                names.append(item.origin.status.value)
    return names


def steps(*given: Milestone, **facts: Any) -> DealEntry:
    return deal(None, id="gas", title="Gas", milestones=given, **facts)


def test_an_empty_ledger_has_nothing_to_watch() -> None:
    assert seen() == Watch(TODAY, (), (), (), ())


def test_steps_and_conditions_are_due_until_their_last_day_and_then_not_recorded() -> None:
    found = seen(
        briefing(
            steps(
                step("Over", "2026-05"),
                step("Last day", "2026-06-01"),
                step("This year", "2026"),
                step("Open", "2020/.."),
                step("Without a day", None),
                conditions=(condition("Approval", "2027"), condition("Permit", "2020")),
            )
        )
    )
    assert called(found.due) == ["Last day", "This year", "Approval", "Open"]
    assert called(found.unrecorded) == ["Permit", "Over"]


def test_what_was_met_is_waited_for_no_longer_and_what_is_said_to_be_met_later_still_is() -> None:
    met = step("Met", "2027", "2026-05-31")
    by_then = step("Met by then", "2027", "../2019-06-08")
    found = seen(briefing(steps(met, by_then, step("To be met", "2020", "2026-07"))))
    assert [(called((item,)), item.when.text) for item in found.due] == [(["To be met"], "2026-07")]
    assert found.unrecorded == ()


@pytest.mark.parametrize(("status", "waits"), [("completed", 0), ("ended", 0), ("suspended", 1), ("underway", 1)])
def test_steps_of_what_is_over_are_waited_for_no_longer(status: str, waits: int) -> None:
    over = deal(None, None, id="gas", events=(event(status, "2019-06-01"),), milestones=(step("First gas", "2027"),))
    assert len(seen(briefing(over)).due) == waits


def test_yearly_steps_of_one_name_are_told_apart() -> None:
    found = seen(
        briefing(steps(step("Delivery", "2025", "2025-12"), step("Delivery", "2026"), step("Delivery", "2027")))
    )
    assert [item.when.text for item in found.due] == ["2026", "2027"]


def test_a_step_is_due_when_the_later_briefing_says_and_that_one_wrote_it() -> None:
    later = briefing(
        DealEntry(id=deal(id="gas").id, milestones=(step("First gas", "2028"),)), day="2020-01-01", slug="b"
    )
    (found,) = seen(briefing(steps(step("First gas", "2020"))), later).due
    assert (found.when.text, found.briefing.slug) == ("2028", "b")


def test_a_briefing_that_only_names_the_step_again_did_not_write_its_date() -> None:
    later = briefing(DealEntry(id=deal(id="gas").id, milestones=(step("First gas", None),)), day="2020-01-01", slug="b")
    (found,) = seen(briefing(steps(step("First gas", "2027"))), later).due
    assert found.briefing.slug == "summit"


def test_planned_events_and_coming_occasions_are_due_and_never_left_unrecorded() -> None:
    planned = deal(None, None, id="gas", title="Gas", events=(event("underway", "2027"), event("signed", "2019-01")))
    visit = Occasion(name="A visit", date=FuzzyDate.parse("2026-09"))
    past = Occasion(name="Past", date=FuzzyDate.parse("2026-05"))
    found = seen(briefing(planned, occasion=visit), briefing(slug="b", occasion=past))
    assert called(found.due) == ["A visit", "underway"]
    assert found.unrecorded == ()


def test_entries_are_expected_if_they_say_so_or_lay_ahead_of_their_briefing() -> None:
    entries = (
        entry("Ahead", "2027"),
        entry("Behind", "2018"),
        entry("Said", "2019-01", state="expected"),
        entry("Missed", "2020", state="missed"),
        entry("Over", "2020"),
    )
    found = seen(briefing(timeline=entries))
    assert called(found.due) == ["Ahead"]
    assert called(found.unrecorded) == ["Said", "Over"]


GAS = deal(None, "signed", id="gas", title="Gas")
LATER = {"day": "2021-01-01", "slug": "later"}
ROUTE = entry("Route opens", "2020", "gas")

# what a later briefing brings | whether it answers the entry
ANSWERS: dict[str, tuple[Briefing, bool]] = {
    "nothing": (briefing(**LATER), False),
    "the deal is underway since": (
        briefing(deal(None, None, id="gas", events=(event("underway", "2020-03"),)), **LATER),
        True,
    ),
    "the deal was underway before": (
        briefing(deal(None, None, id="gas", events=(event("underway", "2019-11"),)), **LATER),
        False,
    ),
    "a paper of that year": (
        briefing(deal(None, None, id="gas", events=(event("approved", "2020-03"),)), **LATER),
        False,
    ),
    "anything after that year": (
        briefing(deal(None, None, id="gas", events=(event("approved", "2021-01-01"),)), **LATER),
        True,
    ),
    "it is completed": (briefing(deal(None, None, id="gas", events=(event("completed", "2019-12"),)), **LATER), True),
    "a step was met": (
        briefing(deal(None, None, id="gas", milestones=(step("First", None, "2020-02"),)), **LATER),
        True,
    ),
    "a step of the same date": (
        briefing(deal(None, None, id="gas", milestones=(step("First", "2020"),)), **LATER),
        True,
    ),
    "the same title": (briefing(timeline=(entry("route  Opens", "2022"),), **LATER), True),
    "the same title and no deal": (briefing(timeline=(entry("Route opens", "2020", state="missed"),), **LATER), True),
    "the same title of another deal": (
        briefing(deal(id="oil", title="Oil"), timeline=(entry("Route opens", "2022", "oil"),), **LATER),
        False,
    ),
    "another entry of that date": (briefing(timeline=(entry("It opens", "2020", "gas"),), **LATER), True),
    "a later entry that happened": (briefing(timeline=(entry("It opened", "2020-12", "gas"),), **LATER), True),
    "an earlier entry that happened": (briefing(timeline=(entry("Trials", "2019-12", "gas"),), **LATER), False),
    "a later entry that is expected": (briefing(timeline=(entry("Full load", "2030", "gas"),), **LATER), False),
}


@pytest.mark.parametrize("name", ANSWERS)
def test_an_entry_whose_day_has_passed_is_answered(name: str) -> None:
    later, answered = ANSWERS[name]
    found = seen(briefing(GAS, timeline=(ROUTE,)), later)
    assert ("Route opens" not in called(found.unrecorded)) is answered


def test_an_entry_that_names_no_deal_is_answered_by_any_of_its_title() -> None:
    bare = entry("Route opens", "2020")
    later = briefing(GAS, timeline=(entry("Route opens", "2021", "gas", state="happened"),), day="2021-01-01", slug="b")
    assert called(seen(briefing(timeline=(bare,)), later).unrecorded) == []
    assert called(seen(briefing(timeline=(bare, bare))).unrecorded) == ["Route opens", "Route opens"]


def test_an_entry_that_lies_ahead_stays_due_whatever_else_happens_to_its_deal() -> None:
    ahead = entry("Route opens", "2026", "gas")
    later = briefing(deal(None, None, id="gas", events=(event("underway", "2026-02"),)), day="2026-03-01", slug="b")
    assert called(seen(briefing(GAS, timeline=(ahead,)), later).due) == ["Route opens"]


def paper(
    status: str | None = "signed", when: str = "2019-06-05", reason: str | None = None, **facts: Any
) -> DealEntry:
    given = (event(status, when, reason),) if status else ()
    return deal(None, None, id="paper", title="Paper", events=given, **{"instrument": Instrument.MOU, **facts})


QUIET = [
    (paper(), "quiet"),
    (paper(instrument=Instrument.LETTER_OF_INTENT), "quiet"),
    (paper(instrument=Instrument.TERM_SHEET), "quiet"),
    (paper(instrument=Instrument.PRELIMINARY_AGREEMENT), "quiet"),
    (paper(instrument=Instrument.JOINT_STATEMENT), "quiet"),
    (paper(instrument=Instrument.FRAMEWORK_AGREEMENT), ""),
    (paper(instrument=Instrument.FRAMEWORK_AGREEMENT, status="pledged", binding=Binding.NO), "quiet"),
    (paper(binding=Binding.YES), ""),
    (paper(instrument=Instrument.NONE), ""),
    (paper(instrument=None, binding=Binding.NO), ""),
    (paper(kind=DealKind.TARGET), ""),
    (paper(None), "quiet"),
    (paper(when="2024-06-01"), "quiet"),
    (paper(when="2024-06-02"), ""),
    (paper(when="2024"), ""),
    (paper(when="2019/.."), ""),
    (paper("underway"), ""),
    (paper("suspended"), ""),
    (paper("ended", reason="lapsed"), "lapsed"),
    (paper("ended", when="2026-05", reason="lapsed"), "lapsed"),
    (paper("ended", reason="superseded"), ""),
    (paper("ended"), ""),
    (paper(milestones=(step("Feasibility study", "2026", "2025-01"),)), ""),
    (paper(conditions=(condition("Approval", None, "2019-07"),)), "quiet"),
]


@pytest.mark.parametrize(("written", "outcome"), QUIET, ids=str)
def test_a_paper_that_binds_nobody_lapses_if_an_event_says_so_and_else_goes_quiet(
    written: DealEntry, outcome: str
) -> None:
    found = seen(briefing(written)).quiet
    assert ["lapsed" if one.has_lapsed else "quiet" for one in found] == ([outcome] if outcome else [])


def test_silence_is_counted_from_the_last_day_that_is_possible() -> None:
    (found,) = seen(briefing(paper(when="2020"))).quiet
    assert found.since == date(2020, 12, 31)
    (without,) = seen(briefing(paper(None))).quiet
    assert without.since == date(2019, 6, 8)


FRESH = "2025-06-02"
REVIEWED: list[tuple[dict[str, Any], date | None]] = [
    ({}, date(2019, 6, 8)),
    ({"last_reviewed": FuzzyDate.parse("2020-05-01")}, date(2020, 5, 1)),
    ({"last_reviewed": FuzzyDate.parse("2024")}, date(2024, 12, 31)),
    ({"last_reviewed": FuzzyDate.parse("2025-06-01")}, date(2025, 6, 1)),
    ({"last_reviewed": FuzzyDate.parse(FRESH)}, None),
    ({"last_reviewed": FuzzyDate.parse("2025")}, None),
    ({"last_reviewed": FuzzyDate.parse("2018")}, date(2019, 6, 8)),
    ({"kind": DealKind.STATISTIC}, None),
    ({"kind": DealKind.TARGET}, date(2019, 6, 8)),
    ({"events": (event("completed", "2019-06-01"),)}, None),
    ({"events": (event("ended", "2019-06-01", "failed"),)}, None),
    ({"events": (event("suspended", "2019-06-01"),)}, date(2019, 6, 8)),
]


@pytest.mark.parametrize(("facts", "reviewed"), REVIEWED)
def test_an_open_deal_wants_a_review_every_year(facts: dict[str, Any], reviewed: date | None) -> None:
    found = seen(briefing(deal(None, None, id="gas", title="Gas", **facts))).unreviewed
    assert [one.reviewed for one in found] == ([reviewed] if reviewed else [])


def test_a_briefing_that_names_the_deal_is_a_review_unless_one_is_written_down() -> None:
    naming = briefing(day=FRESH, slug="naming")
    assert seen(briefing(GAS), naming, gas=[naming]).unreviewed == ()
    reviewed = deal(None, id="gas", title="Gas", last_reviewed=FuzzyDate.parse("2020"))
    assert len(seen(briefing(reviewed), naming, gas=[naming]).unreviewed) == 1


def test_on_29_february_a_year_ends_on_the_28th() -> None:
    assert len(seen(briefing(GAS, day="2023-02-28"), today=date(2024, 2, 29)).unreviewed) == 1
    assert seen(briefing(GAS, day="2023-03-01"), today=date(2024, 2, 29)).unreviewed == ()
