"""The funnel of an occasion in lengths and words."""

from __future__ import annotations

from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factbox.model.deal import DealEntry
from factbox.model.funnel import funnel
from factbox.model.vocabularies import DealKind, Status
from factbox.views.funnel_view import Bar, FunnelStep, FunnelView, funnel_view
from invented import briefing, deal, event, ledger


def drawn(*entries: DealEntry) -> FunnelView | None:
    book = ledger(briefing(*entries))
    return funnel_view(funnel(book, book.deals()))


def told(step: FunnelStep) -> str:
    """How many, how much, and the lengths of both bars; behind a `/` how long the second one may be."""
    sums = ", ".join(total.text for total in step.totals) or step.absent
    words = "; ".join(part for part in (sums, step.silent, step.left_out) if part)
    return f"{step.count}: {words or '–'} [{_bar(step.by_count)} {_bar(step.by_value)}]"


def _bar(bar: Bar | None) -> str:
    if bar is None:
        return "-"
    return bar.width + (f"/{bar.maybe}" if bar.maybe else "")


NOTHING: Final = "0: – [- -]"

# Deals, what the bars of value are drawn in, then the steps announced, signed, underway, completed, stopped.
CASES: dict[str, tuple[list[DealEntry], str | None, list[str]]] = {
    "each step holds those that got further": (
        [deal("US$1bn", "pledged"), deal("US$2bn", "signed"), deal("US$3bn", "underway"), deal("US$4bn", "completed")],
        "US$",
        [
            "4: US$10bn [100% 100%]",
            "3: US$9.0bn [75% 90%]",
            "2: US$7.0bn [50% 70%]",
            "1: US$4.0bn [25% 40%]",
            NOTHING,
        ],
    ),
    "what is stopped stands in the steps that it had reached": (
        [deal("US$1bn", None, events=(event("underway", "2018"), event("ended", "2019")))],
        "US$",
        ["1: US$1.0bn [100% 100%]"] * 3 + [NOTHING, "1: US$1.0bn [100% 100%]"],
    ),
    "an open end leaves room for it": (
        [deal("US$8bn"), deal("more than US$1bn", "pledged")],
        "US$",
        ["2: more than US$9.0bn [100% 90%/100%]", "1: US$8.0bn [50% 80%]", NOTHING, NOTHING, NOTHING],
    ),
    "a range is drawn from its lower bound to its upper one": (
        [deal("US$2-8bn")],
        "US$",
        ["1: US$2.0–8.0bn [100% 25%/100%]"] * 2 + [NOTHING] * 3,
    ),
    "without a lower bound there is no firm bar": (
        [deal("up to US$5bn")],
        "US$",
        ["1: up to US$5.0bn [100% 0%/100%]"] * 2 + [NOTHING] * 3,
    ),
    "a small part can be seen": (
        [deal("US$1m"), deal("US$999m", "pledged")],
        "US$",
        ["2: US$1.0bn [100% 100%]", "1: US$1.0m [50% 0.4%]", NOTHING, NOTHING, NOTHING],
    ),
    "bars are drawn in the currency of most deals, and the table has all": (
        [deal("€1bn"), deal("€2bn", "pledged"), deal("US$9bn"), deal("US$1bn a year")],
        "€",
        [
            "4: €3.0bn, US$9.0bn, US$1.0bn a year [100% 100%]",
            "3: €1.0bn, US$9.0bn, US$1.0bn a year [75% 33.3%]",
            NOTHING,
            NOTHING,
            NOTHING,
        ],
    ),
    "rates, where there is nothing else": (
        [deal("£1bn a year")],
        "£ a year",
        ["1: £1.0bn a year [100% 100%]"] * 2 + [NOTHING] * 3,
    ),
    "no published value": (
        [deal(None, "signed", id="a"), deal(None, "pledged", id="b")],
        None,
        ["2: no published value [100% -]", "1: no published value [50% -]", NOTHING, NOTHING, NOTHING],
    ),
    "an estimate is not added up": (
        [deal("estimated US$1bn"), deal(None)],
        None,
        ["2: 1 estimate is not added; 1 without a published value [100% -]"] * 2 + [NOTHING] * 3,
    ),
    "targets are no deals": (
        [deal("US$1bn"), deal("US$9bn", kind=DealKind.TARGET)],
        "US$",
        ["1: US$1.0bn [100% 100%]"] * 2 + [NOTHING] * 3,
    ),
}


@pytest.mark.parametrize(("entries", "currency", "steps"), CASES.values(), ids=CASES)
def test_the_steps_of_a_funnel(entries: list[DealEntry], currency: str | None, steps: list[str]) -> None:
    view = drawn(*entries)
    assert view is not None
    assert [told(step) for step in view.steps] == steps
    assert view.currency == currency
    assert view.has_others == any(", " in told(step) for step in view.steps)


def test_bars_are_drawn_in_the_currency_of_a_stated_total_if_a_deal_has_one_in_it() -> None:
    book = ledger(briefing(deal("€1bn"), deal("€2bn", "pledged"), deal("US$9bn"), deal("£1bn a year")))
    found = funnel(book, book.deals())
    views = {currency: funnel_view(found, currency) for currency in ("USD", "EUR", "GBP", "CNY", None)}
    assert {currency: view and view.currency for currency, view in views.items()} == {
        "USD": "US$",
        "EUR": "€",
        "GBP": "€",
        "CNY": "€",
        None: "€",
    }
    assert all(view and view.has_others for view in views.values())


def test_without_a_deal_there_is_no_funnel() -> None:
    assert drawn() is None
    assert drawn(deal("US$1bn", kind=DealKind.STATISTIC)) is None


def test_the_words_of_a_step_hold_for_deals_that_skipped_the_ones_before() -> None:
    view = drawn(deal("US$1bn", "underway"))
    assert view is not None
    assert [(step.title, step.meaning) for step in view.steps] == [
        ("Announced", "every deal that is listed here"),
        ("Signed", "on record as signed or further, today or earlier"),
        ("Underway", "on record as underway or completed, today or earlier"),
        ("Completed", "on record as completed, today or earlier"),
        ("Suspended or ended", "suspended or ended today; they stand in the steps that they had reached, too"),
    ]


VALUES = st.sampled_from([None, "US$1bn", "US$2-3bn", "€1bn", "more than US$4bn", "up to US$7bn", "estimated US$5bn"])
STATUSES = st.lists(st.sampled_from([status.value for status in Status]), max_size=4)


@given(st.lists(st.tuples(VALUES, STATUSES), min_size=1, max_size=8))
def test_no_step_is_longer_than_the_one_before_and_no_bar_longer_than_the_drawing(
    facts: list[tuple[str | None, list[str]]],
) -> None:
    entries = [
        deal(value, None, id=f"deal-{at}", events=tuple(event(one, f"20{when + 10}") for when, one in enumerate(steps)))
        for at, (value, steps) in enumerate(facts)
    ]
    view = drawn(*entries)
    assert view is not None
    counts = [step.count for step in view.steps[:4]]
    assert counts == sorted(counts, reverse=True)
    assert view.steps[-1].count <= counts[0] == len(entries)
    bars = [bar for step in view.steps for bar in (step.by_count, step.by_value) if bar]
    lengths = [float(length.removesuffix("%")) for bar in bars for length in (bar.width, bar.maybe) if length]
    assert all(0 <= length <= 100 for length in lengths)
