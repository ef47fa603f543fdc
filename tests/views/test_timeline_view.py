"""Timelines: how dates are drawn, what a visit holds, and where the briefing stands."""

from __future__ import annotations

from typing import Any

import pytest

from factbox.model.deal import Milestone
from factbox.model.fuzzy_date import FuzzyDate
from factbox.model.ledger_chronicle import ledger_chronicle
from factbox.model.occasion import Occasion
from factbox.model.timeline_entry import WrittenEntry
from factbox.model.vocabularies import EntryKind, EntryState
from factbox.views.chronicle_view import told_entry
from factbox.views.source_view import Citations
from factbox.views.timeline_view import TimelineView, date_marks, timeline, timeline_view
from invented import briefing, deal, event, ledger, term

# date | marks
MARKS = """
2019-06-05            |
2019-06               | month
2019-06-XX            | month
2019-21               | month
2019-34               | month
2019-40               | year
2019                  | year
201X                  | year
2019-06-05?           | approximate
2019~                 | year approximate
[2019-03-01,2019-03-02] | approximate
[2024,2025]           | year approximate
[2024-05,2025]        | year approximate
2019-06-05/2019-06-07 | span span-end
2019/..               | span span-end open-end
../2019               | year approximate
"""


@pytest.mark.parametrize(("text", "marks"), [line.split("|") for line in MARKS.strip().splitlines()])
def test_a_date_is_drawn_as_well_as_it_is_known(text: str, marks: str) -> None:
    assert " ".join(date_marks(FuzzyDate.parse(text.strip()))) == marks.strip()


def written(date: str, title: str = "Something", **facts: str) -> WrittenEntry:
    kind = term(EntryKind, facts["kind"]) if "kind" in facts else None
    state = term(EntryState, facts["state"]) if "state" in facts else None
    return WrittenEntry(date=FuzzyDate.parse(date), title=title, kind=kind, state=state)


def timeline_of(*entries: WrittenEntry, day: str = "2019-06-08", **facts: Any) -> TimelineView:
    source = briefing(day=day, timeline=entries, **facts)
    found = timeline_view(ledger(source).known_to(source), Citations())
    assert found is not None
    return found


def drawn(view: TimelineView) -> list[str]:
    return [f"{entry.date.label if entry.date else ''}: {' '.join(entry.marks)}".rstrip(": ") for entry in view.entries]


def test_a_visit_holds_what_happens_during_it() -> None:
    visit = Occasion(name="A visit", date=FuzzyDate.parse("2019-06-05/2019-06-07"))
    entries = (written("2019-06-05"), written("2019-06-07"), written("2019-05-01"), written("2019-07"))
    assert drawn(timeline_of(*entries, occasion=visit)) == [
        "1 May 2019",
        "5–7 June 2019: span",
        "5 June 2019: within",
        "7 June 2019: within span-end",
        "8 June 2019: now",
        "July 2019: month expected",
    ]


def test_a_briefing_of_a_day_inside_the_visit_stands_in_its_band() -> None:
    visit = Occasion(name="A visit", date=FuzzyDate.parse("2019-06-05/2019-06-09"))
    entries = (written("2019-06-05"), written("2019-06-09"))
    assert drawn(timeline_of(*entries, occasion=visit)) == [
        "5–9 June 2019: span",
        "5 June 2019: within",
        "8 June 2019: now within",
        "9 June 2019: expected within span-end",
    ]


def test_years_hold_nothing() -> None:
    assert drawn(timeline_of(written("2013/2030"), written("2014-05-21"))) == [
        "2013–2030: span span-end",
        "21 May 2014",
        "8 June 2019: now",
    ]


def test_a_long_timeline_takes_no_longer_for_each_entry() -> None:
    days = [
        f"20{year:02}-{month:02}-{day:02}" for year in range(10, 20) for month in range(1, 13) for day in range(1, 29)
    ]
    assert len(timeline_of(*(written(day) for day in days)).entries) == len(days) + 1


def test_states_are_words_as_well_as_marks() -> None:
    entries = (written("2019-01", state="missed"), written("2019-02", state="cancelled"), written("2020"))
    found = {entry.state: entry.marks for entry in timeline_of(*entries).entries}
    assert found == {
        "missed": ("month", "missed"),
        "cancelled": ("month", "cancelled"),
        None: ("now",),
        "expected": ("year", "expected"),
    }


def test_what_is_background_is_drawn_quietly() -> None:
    assert timeline_of(written("1949-10-02", kind="background")).entries[0].marks == ("background",)


def test_the_key_explains_the_marks_that_are_used_and_no_others() -> None:
    assert [entry.mark for entry in timeline_of(written("2019-06-01")).key] == ["happened"]
    both = timeline_of(written("2020~"), written("2019-06-05/2019-06-07"))
    assert [entry.mark for entry in both.key] == ["happened", "expected", "month", "approximate", "span"]


def test_an_entry_that_a_deal_brings_leads_to_the_deal() -> None:
    fund = deal(
        id="fund",
        title="Fund",
        events=(event("signed", "2019-06-05"),),
        milestones=(Milestone(title="Launch", due=FuzzyDate.parse("2020")),),
    )
    source = briefing(fund)
    view = timeline_view(ledger(source).known_to(source), Citations())
    assert view is not None
    found = [(entry.deal.address, entry.deal.title.text, entry.title.text) for entry in view.entries if entry.deal]
    assert found == [("deals/fund/", "Fund", ": signed"), ("deals/fund/", "Fund", ": Launch")]


def test_without_a_date_there_is_no_timeline() -> None:
    source = briefing(deal())
    assert timeline_view(ledger(source).known_to(source), Citations()) is None


# when the deal ended | when the step was due | its state, and how it is drawn
STEPS = [
    ("2018", "2020", "the deal has ended", "waived"),
    ("2018", "2017", "expected", "expected"),
    ("2020", "2021", "expected", "expected"),
]


@pytest.mark.parametrize(("end", "due", "state", "mark"), STEPS)
def test_a_step_is_not_expected_if_its_deal_had_ended_before(end: str, due: str, state: str, mark: str) -> None:
    step = Milestone(title="Launch", due=FuzzyDate.parse(due))
    source = briefing(deal(None, None, id="fund", events=(event("ended", end),), milestones=(step,)))
    found = ledger(source)
    view = timeline_view(found.known_to(source), Citations())
    assert view is not None
    assert [(entry.state, entry.marks[-1]) for entry in view.entries if entry.title.text.endswith("Launch")] == [
        (state, mark)
    ]


def test_on_the_timeline_of_the_site_its_deal_has_ended_by_now() -> None:
    step = Milestone(title="Launch", due=FuzzyDate.parse("2021"))
    found = ledger(briefing(deal(None, None, id="fund", events=(event("ended", "2020"),), milestones=(step,))))
    view = timeline([told_entry(told, found) for told in ledger_chronicle(found)])
    assert [entry.state for entry in view.entries] == [None, "the deal has ended"]
    assert [entry.mark for entry in view.key] == ["happened", "waived", "month"]


def test_the_line_between_past_and_future_does_not_say_that_anything_was_published_then() -> None:
    view = timeline_of(written("2014-05-21"), written("2030"))
    assert [(entry.title.text, entry.marks) for entry in view.entries][1] == ("Day of this briefing", ("now",))
