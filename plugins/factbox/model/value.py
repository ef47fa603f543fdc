"""Values: amounts of money with their precision, bounds, currency and frame, or the statement that there is none."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Final, Literal

from factbox.model.bounds import EXACT, UNKNOWN, Bounds
from factbox.model.vocabulary import Vocabulary


class Precision(Vocabulary):
    """How exactly an amount was stated."""

    EXACT = "exact", "The amount, and nothing else."
    ABOUT = "about", "Near the amount; shown and summed as the amount, flagged approximate."
    MORE_THAN = "moreThan", "Above the amount, with no upper end."
    AT_LEAST = "atLeast", "The amount or above, with no upper end."
    LESS_THAN = "lessThan", "Below the amount."
    UP_TO = "upTo", "The amount or below."
    ESTIMATED = "estimated", "Somebody's estimate; shown, not summed."


Period = Literal["year", "month"]

MAGNITUDES: Final = {
    0: Decimal(1),
    3: Decimal(10) ** 3,
    6: Decimal(10) ** 6,
    9: Decimal(10) ** 9,
    12: Decimal(10) ** 12,
}
"""Units, thousands, millions, billions (10⁹) and trillions (10¹²), by their power of ten."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A number as it was written, with its magnitude: `1.5bn` is 1.5 and 9."""

    number: Decimal
    power: int
    """0, 3, 6, 9 or 12."""

    @property
    def units(self) -> Decimal:
        """The figure in whole units of the currency."""
        return EXACT.multiply(self.number, MAGNITUDES[self.power])

    @property
    def unit(self) -> Decimal:
        """What one step of the last written digit is worth: 100 million for `107.1bn`."""
        return EXACT.scaleb(MAGNITUDES[self.power], -self.decimals)

    @property
    def decimals(self) -> int:
        """How many decimal places the author wrote."""
        exponent = self.number.as_tuple().exponent
        return -exponent if isinstance(exponent, int) else 0


@dataclass(frozen=True, slots=True)
class Frame:
    """The time an amount is for: a rate (`per year`) or a total (`over 30 years`, or nothing said)."""

    per: Period | None = None
    over: str | None = None
    """`30 years`, `18 months`, or `None`."""


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount of money as somebody stated it: `more than US$20bn`, `€1.5-2bn per year`.

    >>> from factbox.model.value_grammar import parse_value
    >>> parse_value("US$1bn").bounds.low
    Decimal('1000000000')
    """

    text: str
    """As written, without surrounding space."""
    precision: Precision
    currency: str
    """ISO 4217."""
    figure: Figure
    upper: Figure | None = None
    """The second figure of a range."""
    frame: Frame = Frame()

    @property
    def bounds(self) -> Bounds:
        """What the amount can be, in units of its currency."""
        a = self.figure.units
        if self.upper is not None:
            inexact = self.precision in (Precision.ABOUT, Precision.ESTIMATED)
            return Bounds(a, low_open=False, high=self.upper.units, high_open=False, approximate=inexact)
        match self.precision:
            case Precision.MORE_THAN:
                return Bounds(a, low_open=True, high=None, high_open=True)
            case Precision.AT_LEAST:
                return Bounds(a, low_open=False, high=None, high_open=True)
            case Precision.LESS_THAN:
                return Bounds(Decimal(0), low_open=False, high=a, high_open=True)
            case Precision.UP_TO:
                return Bounds(Decimal(0), low_open=False, high=a, high_open=False)
            case Precision.EXACT:
                return Bounds(a, low_open=False, high=a, high_open=False)
        return Bounds(a, low_open=False, high=a, high_open=False, approximate=True)

    @property
    def same_as(self) -> tuple[object, ...]:
        """What two amounts share when they say the same in other words: `US$1bn`, `1000m USD`."""
        return (self.bounds, self.currency, self.precision, self.frame)


@dataclass(frozen=True, slots=True)
class Absent:
    """No amount: none that was published is on record, or money does not apply."""

    text: Literal["undisclosed", "not applicable"]

    @property
    def bounds(self) -> Bounds:
        """None at either end."""
        return UNKNOWN

    @property
    def same_as(self) -> tuple[object, ...]:
        """Two absences of the same kind say the same."""
        return (self.text,)


Value = Amount | Absent

UNDISCLOSED: Final = Absent("undisclosed")
NOT_APPLICABLE: Final = Absent("not applicable")
