"""Bounds: what an inexact amount can be at least and at most."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Context, Decimal, Inexact, InvalidOperation

EXACT = Context(prec=200, traps=[Inexact, InvalidOperation])
"""Arithmetic that never rounds: the digits of an amount are limited, so a sum always fits."""

ZERO = Decimal(0)


@dataclass(frozen=True, slots=True)
class Bounds:
    """The interval in which an amount lies, in whole units of its currency.

    A bound that does not exist is `None`, and then its open flag is true: "more than 20bn" is
    `Bounds(low=20_000_000_000, low_open=True, high=None, high_open=True)`.
    """

    low: Decimal | None
    low_open: bool
    high: Decimal | None
    high_open: bool
    approximate: bool = False
    """True where the amount was said to be about this much; the bounds themselves stay where they were written."""

    def __add__(self, other: Bounds) -> Bounds:
        """The bounds of the sum: bounds add up, an open end stays open, and so does the mark for approximate."""
        return Bounds(
            _plus(self.low, other.low),
            self.low_open or other.low_open,
            _plus(self.high, other.high),
            self.high_open or other.high_open,
            self.approximate or other.approximate,
        )

    def times(self, rate: Decimal) -> Bounds:
        """The bounds at an exchange rate; always approximate, since a rate holds for one day and one market."""
        return Bounds(_times(self.low, rate), self.low_open, _times(self.high, rate), self.high_open, approximate=True)

    @property
    def is_point(self) -> bool:
        """Whether both bounds are the same closed number."""
        return self.low is not None and self.low == self.high and not self.low_open and not self.high_open


NOTHING = Bounds(ZERO, False, ZERO, False)  # noqa: FBT003 - the two flags are named in the class right above
"""The sum of no amounts: zero, exactly."""

UNKNOWN = Bounds(None, True, None, True)  # noqa: FBT003 - as above
"""The bounds of an amount that nobody has stated."""


def _plus(one: Decimal | None, other: Decimal | None) -> Decimal | None:
    return None if one is None or other is None else EXACT.add(one, other)


def _times(one: Decimal | None, rate: Decimal) -> Decimal | None:
    return None if one is None else EXACT.multiply(one, rate)
