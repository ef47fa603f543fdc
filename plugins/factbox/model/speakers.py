"""What several speakers state of one amount."""

from __future__ import annotations

from decimal import Decimal
from itertools import combinations

from factbox.model.bounds import EXACT, Bounds
from factbox.model.deal_record import Deal
from factbox.model.statement import ValueStatement
from factbox.model.value import Amount, Figure

_HALF = Decimal("0.5")
_FEWEST_DIGITS = 2
"""`US$1bn` is taken for a rounding of US$1.04bn, but not of US$1.4bn."""


def figures_differ(deal: Deal) -> bool:
    """Whether two of the stated values cannot both be true: US$108bn here, US$107.06bn there.

    Held against each other are amounts of one currency and one frame that measure the same, as far as their bases are
    given. Amounts that are the same once the finer is rounded as the coarser is written do not differ.
    """
    stated = [(value.statement, value.statement.value) for value in deal.values]
    amounts = [(statement, value) for statement, value in stated if isinstance(value, Amount)]
    return any(
        _measure_the_same(*one, *other) and are_apart(one[1], other[1]) for one, other in combinations(amounts, 2)
    )


def _measure_the_same(one: ValueStatement, value: Amount, other: ValueStatement, second: Amount) -> bool:
    frames = value.frame, second.frame
    # A total that is said to run over thirty years, and one without a word of years, are both totals.
    is_one_time = frames[0].per == frames[1].per and len({frame.over for frame in frames} - {None}) <= 1
    is_one_basis = len({one.basis, other.basis} - {None}) <= 1
    return value.currency == second.currency and is_one_time and is_one_basis


def are_apart(one: Amount, other: Amount) -> bool:
    """Whether the bounds of two amounts of one currency do not overlap, beyond the rounding of their written digits."""
    rounding = max(_rounding(one), _rounding(other)) * _HALF
    return _is_below(one.bounds, other.bounds, rounding) or _is_below(other.bounds, one.bounds, rounding)


def _is_below(lower: Bounds, upper: Bounds, rounding: Decimal) -> bool:
    """Whether one ends before the other begins; an end that is not reached leaves no room for rounding."""
    if lower.high is None or upper.low is None:
        return False
    gap = EXACT.subtract(upper.low, lower.high)
    return gap >= 0 if lower.high_open or upper.low_open else gap > rounding


def _rounding(amount: Amount) -> Decimal:
    """The step to which an amount was written, the finer one of a range; never coarser than its second digit."""
    return min(_step(figure) for figure in (amount.figure, amount.upper) if figure)


def _step(figure: Figure) -> Decimal:
    second_digit = Decimal(1).scaleb(figure.units.adjusted() - _FEWEST_DIGITS + 1)
    return min(figure.unit, second_digit)
