"""The grammar of values: text in, a `Value` out, or a fault that says what to write instead.

    value     = "undisclosed" | "not applicable" | [precision] amount [("-" | "–" | "to") amount] [frame]
    amount    = currency number [magnitude] | number [magnitude] currency
    frame     = "per year" | "a year" | "per month" | "over" N ("years" | "months")
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Final, NoReturn

from factbox.model.currency import AMBIGUOUS, SIGNS, WORDS
from factbox.model.fault import Fault
from factbox.model.value import NOT_APPLICABLE, UNDISCLOSED, Amount, Figure, Frame, Period, Precision, Value
from factbox.model.value_tokens import MAGNITUDE_POWERS, Token, tokens

EXAMPLES: Final = "write for example `US$1.5bn`, `more than 20bn EUR`, `US$2-3bn per year` or `undisclosed`"
_MOST_DIGITS: Final = 24

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
_MISREAD_MAGNITUDES: Final = {"b": "bn", "bln": "bn", "mln": "m", "mio": "m", "mrd": "bn", "t": "tn", "trn": "tn", "mm": "m"}


def parse_value(text: str) -> Value:
    """The value that a text states.

    >>> parse_value("undisclosed")
    Absent(text='undisclosed')

    Raises `Fault` with the code `ambiguous-currency`, `unknown-currency`, `invalid-number`, `invalid-range` or
    `invalid-value`.
    """
    stripped = " ".join(text.split())
    absence = {"undisclosed": UNDISCLOSED, "not applicable": NOT_APPLICABLE}.get(stripped.lower())
    return absence or _Reader(text.strip(), tokens(stripped)).value()


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
            self.refuse_leftover(self.rest[0])
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
            meant = ", ".join(f"`{option}`" for option in AMBIGUOUS[sign])
            raise Fault(
                f"`{sign}` can mean several currencies in `{self.text}`",
                help=f"write the one you mean: {meant}",
                code="ambiguous-currency",
            )
        return SIGNS.get(sign, sign)

    def number(self) -> Decimal:
        if not self.rest or self.rest[0].kind != "number":
            self.refuse_non_number()
        written = self.rest.pop(0).text
        if not re.fullmatch(r"[0-9]+(\.[0-9]+)?", written):
            self.refuse_number(written)
        if len(written) > _MOST_DIGITS:
            raise Fault(
                f"`{written}` has more than {_MOST_DIGITS} digits",
                help="check the number of zeros, and use a magnitude such as `bn`",
                code="invalid-number",
            )
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
        count, unit = (*self.rest[:2], Token("other", ""), Token("other", ""))[:2]
        plural = {"year": "years", "month": "months"}.get(unit.text.lower(), unit.text.lower())
        whole = re.fullmatch(r"0*[1-9][0-9]{0,3}", count.text)
        if not whole or plural not in ("years", "months") or (plural != unit.text.lower() and int(count.text) != 1):
            raise Fault(
                f"expected a number of years or months after `over` in `{self.text}`",
                help="write for example `over 30 years` or `over 18 months`",
                code="invalid-value",
            )
        del self.rest[:2]
        return f"{int(count.text)} {plural}"

    def single(self, precision: Precision, part: _Part, frame: Frame) -> Amount:
        if part.currency is None:
            self.refuse_without_currency()
        if part.number == 0:
            raise Fault(
                f"expected an amount above zero, found `{self.text}`",
                help="write `undisclosed` or `not applicable` where there is no amount",
                code="invalid-number",
            )
        return Amount(self.text, precision, part.currency, Figure(part.number, part.power or 0), None, frame)

    def range(self, precision: Precision, first: _Part, second: _Part, frame: Frame) -> Amount:
        currency = first.currency or second.currency
        if currency is None:
            self.refuse_without_currency()
        if first.currency and second.currency and first.currency != second.currency:
            self.refuse_range("a range is in one currency", "state the two amounts as two `values`")
        if precision not in (Precision.EXACT, Precision.ABOUT, Precision.ESTIMATED):
            self.refuse_range("only `about` or `estimated` may stand before a range", "leave out the word before it")
        low, high = _figures(first, second)
        if low is None or low.units >= high.units:
            self.refuse_range(
                "the second amount of a range must be above the first",
                "write the smaller amount first, and a magnitude on both sides if in doubt: `US$1.5bn-2bn`",
            )
        if low.number == 0:
            self.refuse_range("a range begins above zero", f"write `up to {self.text.split('-')[-1].strip()}`")
        return Amount(self.text, precision, currency, low, high, frame)

    def refuse_range(self, message: str, advice: str) -> NoReturn:
        raise Fault(f"{message}, found `{self.text}`", help=advice, code="invalid-range")

    def refuse_without_currency(self) -> NoReturn:
        raise Fault(
            f"expected a currency in `{self.text}`",
            help=f"write an ISO 4217 code or a clear sign: `US${self.text}` or `{self.text} EUR`",
            code="unknown-currency",
        )

    def refuse_number(self, written: str) -> NoReturn:
        plain = re.sub(r"[,'’_]", "", written).strip(".")
        raise Fault(
            f"expected digits with at most one decimal point, found `{written}`",
            help=f"write `{plain}`" if re.fullmatch(r"[0-9]+(\.[0-9]+)?", plain) else "write digits alone, such as `1200`",
            code="invalid-number",
        )

    def refuse_non_number(self) -> NoReturn:
        found = self.rest[0].text if self.rest else ""
        if re.fullmatch(r"[A-Z]{3}", found):
            self.refuse_currency(found)
        if found in ("-", "–", "+"):
            raise Fault(
                f"expected an amount without a sign, found `{self.text}`",
                help="amounts are above zero; say in the title or the note which way the money goes",
                code="invalid-number",
            )
        what = f"expected a number, found `{found}` in `{self.text}`" if found else f"expected an amount, found `{self.text}`"
        raise Fault(what, help=EXAMPLES, code="invalid-value")

    def refuse_leftover(self, token: Token) -> NoReturn:
        written = token.text
        if token.kind == "currency":
            self.refuse_currency(written)
        if written.lower() in _MISREAD_MAGNITUDES:
            advice = f"write `{_MISREAD_MAGNITUDES[written.lower()]}`"
            raise Fault(f"unknown magnitude `{written}` in `{self.text}`", help=advice, code="invalid-value")
        if written.lower() in WORDS or re.fullmatch(r"[A-Za-z]{3}", written):
            self.refuse_currency(written)
        raise Fault(f"did not expect `{written}` in `{self.text}`", help=EXAMPLES, code="invalid-value")

    def refuse_currency(self, written: str) -> NoReturn:
        meant = WORDS.get(written.lower()) or (written.upper() if written.upper() in SIGNS.values() else None)
        raise Fault(
            f"`{written}` is not a currency code in use",
            help=f"write `{meant}`" if meant else "write one ISO 4217 code that is in use, in capitals, such as `USD`, `EUR`, `CNY`",
            code="unknown-currency",
        )


def _figures(first: _Part, second: _Part) -> tuple[Figure | None, Figure]:
    """The two figures of a range; a first number without a magnitude takes the second's if it is the smaller number."""
    high = Figure(second.number, second.power or 0)
    if first.power is not None or second.power is None:
        return Figure(first.number, first.power or 0), high
    if first.number < second.number:
        return Figure(first.number, second.power), high
    return None, high
