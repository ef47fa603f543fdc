"""The words and sums of a set of deals."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factbox.model.deal import DealEntry, Previously
from factbox.model.tally import tally
from factbox.model.vocabularies import COUNTABLE_STATUSES, DealKind, Reason, Status
from factbox.views.tally_view import ClassView, TallyView, tally_view
from invented import briefing, deal, ledger


def viewed(*entries: DealEntry) -> TallyView:
    book = ledger(briefing(*entries))
    return tally_view(tally(book, book.deals()))


def told(view: ClassView) -> str:
    """What a line of the table says, without the marks around it."""
    sums = ", ".join(total.text for total in view.totals) or view.absent
    before = "" if view.is_counted or not view.totals else "not counted: "
    parts = (f"{view.title} {view.count_words}", f"{before}{sums}", view.silent, view.left_out)
    return "; ".join(part for part in parts if part)


TARGET = deal("US$9bn", None, kind=DealKind.TARGET)
AGAIN = deal("US$5bn", "signed", previously=(Previously(note="Announced in May."),))

# Deals, then what is said of all of them and of each class.
CASES: dict[str, tuple[list[DealEntry], str, list[str]]] = {
    "nothing": ([], "0 records; none is counted", []),
    "one of each class": (
        [
            deal("US$1bn", "pledged"),
            deal("US$2bn", "signed"),
            deal("US$3bn", "underway"),
            deal("more than US$4bn", "completed"),
            deal("US$5bn", "ended"),
            TARGET,
        ],
        "6 records; 3 are counted: more than US$9.0bn",
        [
            "Announced 1 deal; not counted: US$1.0bn",
            "Signed 1 deal; US$2.0bn",
            "Underway 1 deal; US$3.0bn",
            "Completed 1 deal; more than US$4.0bn",
            "Suspended or ended 1 deal; not counted: US$5.0bn",
            "Targets, statistics, policies 1 record; not added up",
        ],
    ),
    "some without a value": (
        [deal("US$1bn"), deal(None, "signed"), deal("undisclosed", "approved")],
        "3 records; 1 is counted: US$1.0bn",
        ["Signed 3 deals; US$1.0bn; 2 without a published value"],
    ),
    "none with a value": (
        [deal(None, "pledged", id="a"), deal(None, "pledged", id="b")],
        "2 records; none is counted",
        ["Announced 2 deals; no published value"],
    ),
    "values that are shown and not summed": (
        [deal("estimated US$2bn"), AGAIN, deal(None)],
        "3 records; none is counted",
        ["Signed 3 deals; 1 estimate and 1 announced before are not added; 1 without a published value"],
    ),
    "a value that is not added beside one that is": (
        [deal("estimated US$2bn"), deal("estimated US$3bn"), deal("US$1bn")],
        "3 records; 1 is counted: US$1.0bn",
        ["Signed 3 deals; US$1.0bn; 2 estimates are not added"],
    ),
    "a part of what is counted, and what money does not measure": (
        [deal("US$9bn", id="whole"), deal("US$1bn", id="part", part_of="whole"), deal("not applicable", "pledged")],
        "3 records; 1 is counted: US$9.0bn",
        [
            "Announced 1 deal; 1 without a value in money is not added",
            "Signed 2 deals; US$9.0bn; 1 part of another deal is not added",
        ],
    ),
    "an estimate of what is only announced": (
        [deal("estimated US$2bn", "pledged"), deal("US$1bn", "pledged")],
        "2 records; none is counted",
        ["Announced 2 deals; not counted: US$1.0bn; 1 estimate is not added"],
    ),
    "currencies and rates apart, the most frequent first": (
        [deal("€1bn"), deal("US$1bn"), deal("US$2bn"), deal("US$3bn a year")],
        "4 records; 4 are counted: US$3.0bn, €1.0bn, US$3.0bn a year",
        ["Signed 4 deals; US$3.0bn, €1.0bn, US$3.0bn a year"],
    ),
    "a target without a value": (
        [deal(None, None, kind=DealKind.TARGET), deal(None, None, id="b", kind=DealKind.POLICY)],
        "2 records; none is counted",
        ["Targets, statistics, policies 2 records; not added up"],
    ),
}


@pytest.mark.parametrize(("entries", "whole", "classes"), CASES.values(), ids=CASES)
def test_what_is_said_of_a_set(entries: list[DealEntry], whole: str, classes: list[str]) -> None:
    view = viewed(*entries)
    counted = ", ".join(total.text for total in view.counted)
    assert f"{view.count_words}; {view.counted_words}{f': {counted}' if counted else ''}" == whole
    assert [told(one) for one in view.classes] == classes


def test_a_class_leads_to_its_page_unless_its_deals_are_hidden() -> None:
    book = ledger(briefing(deal("US$1bn")))
    found = tally(book, book.deals())
    assert [one.address for one in tally_view(found).classes] == ["deals/status/signed/"]
    assert [one.address for one in tally_view(found, hidden=True).classes] == [None]


STATUSES = st.sampled_from([status.value for status in Status])
VALUES = st.sampled_from([None, "US$1bn", "US$2-3bn", "€1bn", "more than US$4bn", "estimated US$5bn", "not applicable"])


@given(st.lists(st.tuples(VALUES, STATUSES), max_size=12))
def test_the_classes_add_up_to_the_set(facts: list[tuple[str | None, str]]) -> None:
    entries = [deal(value, status, id=f"deal-{at}") for at, (value, status) in enumerate(facts)]
    book = ledger(briefing(*entries))
    found = tally(book, book.deals())
    view = tally_view(found)
    assert sum(one.count for one in view.classes) == len(entries)
    counted = [line for line in found.lines if line.reason is Reason.COUNTED]
    words = "none is" if not counted else "1 is" if len(counted) == 1 else f"{len(counted)} are"
    assert view.counted_words == f"{words} counted"
    assert all(line.standing.status in COUNTABLE_STATUSES for line in counted)
    for total in found.totals:
        parts = [one for part in found.classes if part.is_counted for one in part.totals]
        same = [part.bounds for part in parts if part.measure == total.measure]
        assert sum(bounds.low or 0 for bounds in same) == (total.bounds.low or 0)
        assert any(bounds.high is None for bounds in same) == (total.bounds.high is None)
