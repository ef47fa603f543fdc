"""The grammar of values: text in, a `Value` out, or a fault that says what to write instead.

```
value     = "undisclosed" | "not applicable" | [precision] amount [("-" | "–" | "to") amount] [frame]
amount    = currency number [magnitude] | number [magnitude] currency
frame     = "per year" | "a year" | "per month" | "over" N ("years" | "months")
```
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from factbox.model import value_refusals as refusals
from factbox.model.currency import AMBIGUOUS, SIGNS
from factbox.model.fault import Fault
from factbox.model.value import NOT_APPLICABLE, UNDISCLOSED, Amount, Figure, Frame, Period, Precision, Value
from factbox.model.value_misreadings import misreading
from factbox.model.value_tokens import MAGNITUDE_POWERS, Token, tokens

_PRECISIONS: Final[tuple[tuple[tuple[str, ...], Precision], ...]] = (
    (("more", "than"), Precision.MORE_THAN),
    (("at", "least"), Precision.AT_LEAST),
    (("less", "than"), Precision.LESS_THAN),
    (("up", "to"), Precision.UP_TO),
    (("over",), Precision.MORE_THAN),
    (("under",), Precision.LESS_THAN),
    (("about",), Precision.ABOUT),
    (("around",), Precision.ABOUT),
    (("roughly",), Precision.ABOUT),
    (("nearly",), Precision.ABOUT),
    (("estimated",), Precision.ESTIMATED),
    (("~",), Precision.ABOUT),
    ((">=",), Precision.AT_LEAST),
    (("≥",), Precision.AT_LEAST),
    (("<=",), Precision.UP_TO),
    (("≤",), Precision.UP_TO),
    ((">",), Precision.MORE_THAN),
    (("<",), Precision.LESS_THAN),
)
_RATES: Final[tuple[tuple[tuple[str, ...], Period], ...]] = (
    (("per", "year"), "year"),
    (("a", "year"), "year"),
    (("per", "month"), "month"),
)


def parse_value(text: str) -> Value:
    """The value that a text states.

    >>> parse_value("undisclosed")
    Absent(text='undisclosed')

    Raises `Fault` with the code `ambiguous-currency`, `unknown-currency`, `invalid-number`, `invalid-range` or
    `invalid-value`.
    """
    stripped = " ".join(text.split())
    absence = {"undisclosed": UNDISCLOSED, "not applicable": NOT_APPLICABLE}.get(stripped.lower())
    try:
        return absence or _Reader(text.strip(), tokens(stripped)).value()
    except Fault as fault:
        raise misreading(text.strip(), _fault_of) or fault from None


def _fault_of(text: str) -> Fault | None:
    try:
        parse_value(text)
    except Fault as fault:
        return fault
    return None


@dataclass(slots=True)
class _Part:
    """One side of a range before the sides are brought together."""

    number: Decimal
    power: int | None
    currency: str | None


@dataclass(slots=True)
class _Reader:
    """Reads the tokens of one value from left to right."""

    text: str
    rest: list[Token]

    def value(self) -> Amount:
        precision = self.precision()
        first = self.amount()
        second = self.amount() if self.take_range_sign() else None
        frame = self.frame()
        if self.rest:
            raise refusals.leftover(self.rest, self.text)
        if second is None:
            return self.single(precision, first, frame)
        return self.range(precision, first, second, frame)

    def take(self, *words: str) -> bool:
        """Whether the next tokens are these words, in any case; if so they are read."""
        found = tuple(token.text.lower() for token in self.rest[: len(words)]) == words
        if found:
            del self.rest[: len(words)]
        return found

    def precision(self) -> Precision:
        for words, precision in _PRECISIONS:
            if self.take(*words):
                return precision
        return Precision.EXACT

    def take_range_sign(self) -> bool:
        if self.rest and self.rest[0].kind == "dash":
            del self.rest[0]
            return True
        return self.take("to")

    def amount(self) -> _Part:
        currency = self.currency()
        number = self.number()
        power = self.magnitude()
        if currency is None:
            currency = self.currency()
        return _Part(number, power, currency)

    def currency(self) -> str | None:
        if not self.rest or self.rest[0].kind != "currency":
            return None
        sign = self.rest.pop(0).text
        if sign in AMBIGUOUS:
            raise refusals.ambiguous_currency(sign, self.text)
        return SIGNS.get(sign, sign)

    def number(self) -> Decimal:
        if not self.rest or self.rest[0].kind != "number":
            raise refusals.missing_number(self.rest, self.text)
        written = self.rest.pop(0).text
        if not refusals.is_plain_number(written):
            raise refusals.malformed_number(written)
        if len(written) > refusals.MOST_DIGITS:
            raise refusals.too_long_number(written)
        return Decimal(written)

    def magnitude(self) -> int | None:
        if self.rest and self.rest[0].kind == "magnitude":
            return MAGNITUDE_POWERS[self.rest.pop(0).text.lower()]
        return None

    def frame(self) -> Frame:
        for words, per in _RATES:
            if self.take(*words):
                return Frame(per=per)
        if self.take("over"):
            return Frame(over=self.duration())
        return Frame()

    def duration(self) -> str:
        """`30 years`, `1 year`, `18 months`: always with the number that the noun agrees with."""
        count, unit = (*self.rest[:2], Token("other", ""), Token("other", ""))[:2]
        known = re.fullmatch(r"(year|month)(s?)", unit.text.lower())
        if not known or not re.fullmatch(r"0*[1-9][0-9]{0,3}", count.text):
            raise refusals.missing_duration(self.text)
        number = int(count.text)
        if number > 1 and not known[2]:
            raise refusals.missing_duration(self.text)
        del self.rest[:2]
        return f"{number} {known[1]}" if number == 1 else f"{number} {known[1]}s"

    def single(self, precision: Precision, part: _Part, frame: Frame) -> Amount:
        if part.currency is None:
            raise refusals.missing_currency(self.text)
        if part.number == 0:
            raise refusals.nothing_above_zero(self.text)
        return Amount(self.text, precision, part.currency, Figure(part.number, part.power or 0), None, frame)

    def range(self, precision: Precision, first: _Part, second: _Part, frame: Frame) -> Amount:
        currency = first.currency or second.currency
        if currency is None:
            raise refusals.missing_currency(self.text)
        if first.currency and second.currency and first.currency != second.currency:
            advice = "state the two amounts as two `values`"
            raise refusals.bad_range("a range is in one currency", self.text, advice=advice)
        if precision not in (Precision.EXACT, Precision.ABOUT, Precision.ESTIMATED):
            words, advice = "only `about` or `estimated` may stand before a range", "leave out the word before it"
            raise refusals.bad_range(words, self.text, advice=advice)
        # A first number without a magnitude takes the second's, which helps only if it is the smaller number.
        low = Figure(first.number, first.power if first.power is not None else second.power or 0)
        high = Figure(second.number, second.power or 0)
        if low.units >= high.units:
            words = "the second amount of a range must be above the first"
            advice = "write the smaller amount first, and a magnitude on both sides if in doubt: `US$1.5bn-2bn`"
            raise refusals.bad_range(words, self.text, advice=advice)
        if low.number == 0:
            advice = "write the larger amount alone, with `up to` before it"
            raise refusals.bad_range("a range begins above zero", self.text, advice=advice)
        return Amount(self.text, precision, currency, low, high, frame)
