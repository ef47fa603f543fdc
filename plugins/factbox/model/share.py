"""What part of a claim is traced: a fraction with bounds, exact until it is printed."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal, localcontext
from fractions import Fraction

from factbox.model.bounds import Bounds


@dataclass(frozen=True, slots=True)
class Share:
    """The traced part of a claim: at least `low`, at most `high`, both as fractions of one.

    US$1bn of more than US$20bn is `Share(low=0, low_open=False, high=1/20, high_open=True)`: less than 5.0%.
    """

    low: Fraction
    low_open: bool
    """True where the lower bound itself is not reached."""
    high: Fraction | None
    """`None` where there is no upper bound."""
    high_open: bool
    """True where there is no upper bound, or it is not reached."""
    approximate: bool = False

    @property
    def is_point(self) -> bool:
        """Whether both bounds are the same closed number."""
        return self.low == self.high and not self.low_open and not self.high_open

    def low_to(self, places: int) -> Decimal:
        """The lower bound with so many decimal places, rounded so that it stays true."""
        return rounded(self.low, places, ROUND_HALF_UP if self.is_point else ROUND_FLOOR)

    def high_to(self, places: int) -> Decimal | None:
        """The upper bound with so many decimal places, rounded so that it stays true."""
        if self.high is None:
            return None
        return rounded(self.high, places, ROUND_HALF_UP if self.is_point else ROUND_CEILING)


def rounded(number: Fraction, places: int, rounding: str) -> Decimal:
    """A fraction as a decimal with so many places, rounded once and from the exact number.

    >>> rounded(Fraction(1, 3), 3, ROUND_CEILING)
    Decimal('0.334')
    """
    scaled = number * 10**places
    whole, rest = divmod(scaled.numerator, scaled.denominator)
    twice = 2 * rest >= scaled.denominator
    up = rest > 0 and (rounding == ROUND_CEILING or (rounding == ROUND_HALF_UP and twice))
    with localcontext(prec=200):
        return Decimal(whole + up).scaleb(-places)


def share_of(traced: Bounds, claim: Bounds) -> Share:
    """The traced sum [t] as a part of the claim [c]: at most t.high/c.low, at least t.low/c.high."""
    low, low_open = Fraction(0), False
    if traced.low and claim.high:
        low = Fraction(traced.low) / Fraction(claim.high)
        low_open = traced.low_open or claim.high_open
    elif traced.low_open or traced.low:
        low_open = True
    approximate = traced.approximate or claim.approximate
    if traced.high == 0:
        return Share(low, low_open, Fraction(0), high_open=False, approximate=approximate)
    if traced.high is None or not claim.low:
        return Share(low, low_open, None, high_open=True, approximate=approximate)
    high = Fraction(traced.high) / Fraction(claim.low)
    return Share(low, low_open, high, high_open=traced.high_open or claim.low_open, approximate=approximate)
