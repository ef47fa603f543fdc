"""Growth: what a change of an amount against an earlier one comes to, and whether a stated change can be it."""

from __future__ import annotations

from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from factbox.model.bounds import EXACT, ZERO, Bounds
from factbox.model.names import Percent
from factbox.model.share import Share, rounded, share_of
from factbox.model.value import Amount

_HALF = Decimal("0.5")
_FIVE = Decimal(5)
_HUNDRED = 100


def is_comparable(value: Amount, base: Amount) -> bool:
    """Whether one can be held against the other: one currency, and both rates over one period or both totals."""
    return (value.currency, value.frame.per) == (base.currency, base.frame.per)


def contradicts(change: Percent, value: Amount, base: Amount) -> bool:
    """Whether a stated change cannot be that of the amounts, however their last written digits were rounded.

    An approximate amount is taken for within five of its last digit: about US$110bn is US$105bn to US$115bn.

    >>> from factbox.model.value_grammar import parse_value
    >>> contradicts(Percent(Decimal("24.5"), "+24.5%"), parse_value("US$107.1bn"), parse_value("US$86bn"))
    False
    """
    possible = share_of(_before_rounding(value), _before_rounding(base))
    half = _HALF.scaleb(min(0, _exponent(change.number)))
    low, high = (Fraction(change.number + by) / _HUNDRED + 1 for by in (-half, half))
    return high < possible.low or (possible.high is not None and low > possible.high)


def growth_words(value: Amount, base: Amount, like: Percent) -> str:
    """The change of two amounts, with as many decimals as a stated one and at least one: `+24.5%`."""
    found, places = share_of(value.bounds, base.bounds), max(1, -_exponent(like.number))
    low = _signed(found.low, places)
    if found.is_point:
        return low
    if found.high is None:
        return f"{'more than' if found.low_open else 'at least'} {low}"
    high = _signed(found.high, places)
    return f"between {low} and {high}" if found.low else _at_most(found, high)


def _at_most(found: Share, high: str) -> str:
    return f"{'less than' if found.high_open else 'at most'} {high}"


def _before_rounding(amount: Amount) -> Bounds:
    """What an amount can have been before it was rounded to its last written digit, or about that."""
    bounds = amount.bounds
    rounding = _FIVE if bounds.approximate else _HALF
    below = amount.figure.unit * rounding
    above = (amount.upper or amount.figure).unit * rounding
    low = None if bounds.low is None else max(ZERO, EXACT.subtract(bounds.low, below))
    high = None if bounds.high is None else EXACT.add(bounds.high, above)
    return replace(bounds, low=low, high=high)


def _exponent(number: Decimal) -> int:
    exponent = number.as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0


def _signed(share: Fraction, places: int) -> str:
    return f"{rounded((share - 1) * _HUNDRED, places, ROUND_HALF_UP):+f}%"
