"""What part of a claim a sum is, and how the bounds of that part are rounded."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from factbox.model.bounds import NOTHING, Bounds
from factbox.model.share import Share, share_of
from invented import amount

# traced | claim | low, high: `(` and `)` for an end that is not reached, `~` for approximate
SHARES = """
US$1bn             | more than US$20bn  | (0, 1/20)
US$1bn             | at least US$20bn   | (0, 1/20]
US$1bn             | US$20bn            | [1/20, 1/20]
US$1bn             | about US$20bn      | ~[1/20, 1/20]
about US$1bn       | US$20bn            | ~[1/20, 1/20]
about US$1bn       | more than US$20bn  | ~(0, 1/20)
US$1bn             | up to US$20bn      | [1/20, ∞)
US$1bn             | less than US$20bn  | (1/20, ∞)
US$1bn             | US$2-3bn           | [1/3, 1/2]
US$1-2bn           | US$4bn             | [1/4, 1/2]
US$1-2bn           | US$4-8bn           | [1/8, 1/2]
at least US$1bn    | US$4bn             | [1/4, ∞)
more than US$1bn   | US$4bn             | (1/4, ∞)
up to US$1bn       | US$4bn             | [0, 1/4]
less than US$1bn   | US$4bn             | [0, 1/4)
less than US$1bn   | more than US$4bn   | [0, 1/4)
up to US$1bn       | up to US$4bn       | [0, ∞)
more than US$1bn   | more than US$4bn   | (0, ∞)
US$3bn             | US$2bn             | [3/2, 3/2]
estimated US$1bn   | US$4bn             | ~[1/4, 1/4]
"""


def rows(table: str) -> list[list[str]]:
    return [[cell.strip() for cell in line.split("|")] for line in table.strip().splitlines()]


def written(share: Share) -> str:
    opening, closing = "(" if share.low_open else "[", ")" if share.high_open else "]"
    high = "∞" if share.high is None else share.high
    return f"{'~' if share.approximate else ''}{opening}{share.low}, {high}{closing}"


@pytest.mark.parametrize(("traced", "claim", "expected"), rows(SHARES))
def test_a_share_is_the_traced_bounds_over_those_of_the_claim(traced: str, claim: str, expected: str) -> None:
    assert written(share_of(amount(traced).bounds, amount(claim).bounds)) == expected


@pytest.mark.parametrize("claim", ["US$20bn", "more than US$20bn", "up to US$20bn", "US$1-2bn"])
def test_nothing_is_a_share_of_nothing(claim: str) -> None:
    share = share_of(NOTHING, amount(claim).bounds)
    assert written(share) == "[0, 0]"
    assert share.is_point


@pytest.mark.parametrize(
    ("fraction", "down", "up", "nearest"),
    [
        (Fraction(1, 3), "0.333", "0.334", "0.333"),
        (Fraction(2, 3), "0.666", "0.667", "0.667"),
        (Fraction(1, 20), "0.050", "0.050", "0.050"),
        (Fraction(5, 10000), "0.000", "0.001", "0.001"),
        (Fraction(4999, 10**7), "0.000", "0.001", "0.000"),
        (Fraction(10**40 + 1, 10**40), "1.000", "1.001", "1.000"),
    ],
)
def test_a_lower_bound_is_rounded_down_and_an_upper_one_up(
    fraction: Fraction, down: str, up: str, nearest: str
) -> None:
    bounds = Share(fraction, low_open=False, high=fraction + 1, high_open=False)
    assert bounds.low_to(3) == Decimal(down)
    assert Share(Fraction(0), low_open=False, high=fraction, high_open=False).high_to(3) == Decimal(up)
    point = Share(fraction, low_open=False, high=fraction, high_open=False)
    assert point.low_to(3) == point.high_to(3) == Decimal(nearest)


def test_without_an_upper_bound_there_is_none_to_round() -> None:
    bounds = Bounds(Decimal(1), low_open=False, high=None, high_open=True)
    assert share_of(bounds, amount("US$4").bounds).high_to(3) is None
