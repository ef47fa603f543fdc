"""What came of a step: met, missed, or open as far as anybody has said."""

from __future__ import annotations

from datetime import date

import pytest

from factbox.model.chronicle import MilestoneEntry, chronicle
from factbox.model.deal import Condition, Milestone
from factbox.model.expectation import expectations
from factbox.model.fuzzy_date import FuzzyDate
from factbox.model.ledger_chronicle import ledger_chronicle
from factbox.model.step import Met, NotMet
from invented import briefing, deal, ledger, record

DUE = FuzzyDate.parse("2019")


@pytest.mark.parametrize(
    ("due", "met", "state"),
    [
        (DUE, NotMet(date(2019, 12, 31)), "open"),
        (DUE, NotMet(date(2020, 1, 1)), "missed"),
        (None, NotMet(date(2020, 1, 1)), "open"),
        (FuzzyDate.parse("2019/.."), NotMet(date(2020, 1, 1)), "open"),
        (DUE, FuzzyDate.parse("2020"), "met"),
        (DUE, None, "open"),
    ],
)
def test_what_was_not_met_is_missed_once_its_last_day_has_passed(
    due: FuzzyDate | None, met: Met | None, state: str
) -> None:
    step = Condition(text="Approval", due=due, met=met)
    assert ("met" if step.met_on else "missed" if step.is_missed else "open") == state
    assert step.is_open is (state == "open")


def test_a_later_briefing_may_say_that_it_was_met_late() -> None:
    no, late = NotMet(date(2020, 1, 1)), FuzzyDate.parse("2021")
    entries = [deal(id="gas", milestones=(Milestone(title="First gas", due=DUE, met=met),)) for met in (no, late, no)]
    assert record(*entries[:1]).milestones[0].is_missed
    assert record(*entries).milestones == (Milestone(title="First gas", due=DUE, met=late),)


def test_a_later_briefing_may_say_that_it_was_missed_without_the_day() -> None:
    first = deal(id="gas", milestones=(Milestone(title="First gas", due=DUE),))
    later = deal(id="gas", milestones=(Milestone(title="First gas", met=NotMet(date(2020, 1, 1))),))
    assert record(first, later).milestones[0].is_missed


def test_what_was_missed_is_waited_for_no_longer() -> None:
    steps = (Milestone(title="First gas", due=DUE, met=NotMet(date(2020, 1, 1))), Milestone(title="Full", due=DUE))
    known = ledger(briefing(deal(id="gas", milestones=steps), day="2020-01-01"))
    assert [item.key for item in expectations(known)] == ["deals/gas/milestone/Full"]


def test_what_a_briefing_adds_in_hindsight_was_expected_on_its_day() -> None:
    step = Milestone(title="First gas", due=DUE, met=NotMet(date(2020, 1, 1)))
    for day, state in (("2019-06-08", "expected"), ("2020-01-01", "missed")):
        source = briefing(deal(id="gas", status=None, milestones=(step,)), day=day)
        (entry,) = chronicle(source, {item.id: item for item in ledger(source).deals()})
        assert entry.state.value == state


def test_the_timeline_of_the_site_tells_it_missed_at_the_day_that_an_earlier_briefing_gave() -> None:
    first = briefing(deal(id="gas", milestones=(Milestone(title="First gas", due=DUE),)), slug="first")
    missed = Milestone(title="First gas", met=NotMet(date(2020, 1, 1)))
    later = briefing(deal(None, None, id="gas", milestones=(missed,)), slug="later", day="2020-01-01")
    told = [one for one in ledger_chronicle(ledger(first, later)) if isinstance(one.entry.origin, MilestoneEntry)]
    assert [(one.entry.date, one.entry.state.value, one.is_unrecorded) for one in told] == [(DUE, "missed", False)]
