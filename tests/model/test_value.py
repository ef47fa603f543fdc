"""What an amount can be, by the words it was stated with."""

from __future__ import annotations

from decimal import Decimal

import pytest

from factbox.model.bounds import UNKNOWN, Bounds
from factbox.model.value import NOT_APPLICABLE, UNDISCLOSED, Absent, Figure
from invented import amount

# text | bounds in millions, `(` and `)` for an end that is not reached, `~` for approximate
BOUNDS = """
US$1bn                  | [1000, 1000]
US$950k                 | [0.95, 0.95]
1.5tn USD               | [1500000, 1500000]
250000 EUR              | [0.25, 0.25]
about US$1bn            | ~[1000, 1000]
more than US$20bn       | (20000, ∞)
at least US$20bn        | [20000, ∞)
less than US$20bn       | [0, 20000)
up to US$20bn           | [0, 20000]
US$1.5-2bn              | [1500, 2000]
about US$1.5-2bn        | ~[1500, 2000]
estimated US$1.7bn      | ~[1700, 1700]
estimated US$1-2bn      | ~[1000, 2000]
US$200bn per year       | [200000, 200000]
US$400bn over 30 years  | [400000, 400000]
"""


def rows(table: str) -> list[list[str]]:
    return [[cell.strip() for cell in line.split("|")] for line in table.strip().splitlines()]


def written(bounds: Bounds) -> str:
    low, high = (None if end is None else f"{(end / 10**6).normalize():f}" for end in (bounds.low, bounds.high))
    opening, closing = "(" if bounds.low_open else "[", ")" if bounds.high_open else "]"
    return f"{'~' if bounds.approximate else ''}{opening}{low}, {high or '∞'}{closing}"


@pytest.mark.parametrize(("text", "expected"), rows(BOUNDS))
def test_the_words_before_an_amount_set_its_bounds(text: str, expected: str) -> None:
    assert written(amount(text).bounds) == expected


@pytest.mark.parametrize("absent", [UNDISCLOSED, NOT_APPLICABLE])
def test_where_there_is_no_amount_neither_bound_exists(absent: Absent) -> None:
    assert absent.bounds is UNKNOWN
    assert (UNKNOWN.low, UNKNOWN.low_open, UNKNOWN.high, UNKNOWN.high_open) == (None, True, None, True)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("US$1bn", "1000m USD"),
        ("US$1bn", "1.000 bn USD"),
        ("US$1bn a year", "US$1bn per year"),
        ("~US$1bn", "about US$1bn"),
    ],
)
def test_two_amounts_say_the_same_if_only_their_spelling_differs(one: str, other: str) -> None:
    assert amount(one).same_as == amount(other).same_as


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("US$1bn", "about US$1bn"),
        ("US$1bn", "€1bn"),
        ("US$1bn", "US$1bn per year"),
        ("US$1bn", "US$1-1.5bn"),
        ("estimated US$1bn", "about US$1bn"),
        ("US$1bn over 2 years", "US$1bn over 3 years"),
    ],
)
def test_precision_currency_bounds_and_frame_make_a_difference(one: str, other: str) -> None:
    assert amount(one).same_as != amount(other).same_as


@pytest.mark.parametrize(("number", "decimals"), [("1", 0), ("1.0", 1), ("153.30", 2)])
def test_a_figure_remembers_how_many_decimals_were_written(number: str, decimals: int) -> None:
    figure = Figure(Decimal(number), 6)
    assert figure.decimals == decimals
    assert figure.units == Decimal(number) * 10**6


def test_a_point_is_one_closed_number() -> None:
    assert amount("US$1bn").bounds.is_point
    assert not amount("US$1-2bn").bounds.is_point
    assert not amount("up to US$1bn").bounds.is_point
