"""What parts of a deal rest on, what was missed, and when a value was stated, as tables have them."""

from __future__ import annotations

from datetime import date

from exports.publishing import publication
from factbox.exports.tables import amount_tables, part_sources, step_tables
from factbox.exports.tables.table import Cell, Table
from factbox.model.briefing import Briefing
from factbox.model.deal import Condition, Milestone, Previously, Quantity
from factbox.model.fuzzy_date import FuzzyDate
from factbox.model.names import SourceId, SourceRef
from factbox.model.source import Source
from factbox.model.step import NotMet
from invented import briefing, deal, ledger, stated

PAPERS = (Source(id=SourceId("a")), Source(id=SourceId("b")))
A, B = SourceRef("a"), SourceRef("b")


def rows(table: Table, *briefings: Briefing) -> list[dict[str, Cell]]:
    names = [column.name for column in table.columns]
    return [dict(zip(names, row, strict=True)) for row in table.rows(publication(ledger(*briefings)))]


def test_every_part_has_the_sources_that_are_named_for_it_by_whichever_briefing() -> None:
    first = deal(
        id="gas",
        sources=(A,),
        quantities=(Quantity(text="5 wells"), Quantity(text="38 bcm", sources=(B, A))),
        conditions=(Condition(text="Approval", sources=(A,)),),
        milestones=(Milestone(title="First gas", due=FuzzyDate.parse("2019"), sources=(A,)),),
        previously=(Previously(note="Before.", sources=(B,)),),
    )
    later = deal(None, None, id="gas", milestones=(Milestone(title="First gas", sources=(B,)),))
    both = (
        briefing(first, slug="one", sources=PAPERS),
        briefing(later, slug="two", day="2020-01-10", sources=PAPERS),
    )
    found = {
        table.name: [tuple(row.values()) for row in rows(table, *both)]
        for table in (
            part_sources.QUANTITY_SOURCES,
            part_sources.CONDITION_SOURCES,
            part_sources.MILESTONE_SOURCES,
            part_sources.PREVIOUSLY_SOURCES,
        )
    }
    assert found == {
        "quantity_sources": [("gas", 2, "one/b", 1), ("gas", 2, "one/a", 2)],
        "condition_sources": [("gas", 1, "one/a", 1)],
        "milestone_sources": [("gas", 1, "one/a", 1), ("gas", 1, "two/b", 2)],
        "earlier_announcement_sources": [("gas", 1, "one/b", 1)],
    }


def test_a_step_that_was_missed_has_no_day_and_says_so() -> None:
    step = Milestone(title="First gas", due=FuzzyDate.parse("2018"), met=NotMet(date(2019, 6, 8)))
    (row,) = rows(step_tables.MILESTONES, briefing(deal(id="gas", milestones=(step,))))
    assert (row["due"], row["met"], row["met_latest"], row["missed"]) == ("2018", None, None, True)


def test_a_value_has_the_day_that_is_given_for_it() -> None:
    values = (stated("US$1bn", date=FuzzyDate.parse("2014-05")), stated("US$2bn"))
    found = rows(amount_tables.DEAL_VALUES, briefing(deal(id="gas", values=values)))
    assert [(row["stated"], row["stated_latest"]) for row in found] == [("2014-05", "2014-05-31"), (None, None)]
