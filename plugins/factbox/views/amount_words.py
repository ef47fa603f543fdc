"""Amounts of money in words: `US$1.0 billion` in sentences, `US$1.0bn` in tables. Nothing is ever rounded."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from factbox.model.bounds import EXACT, Bounds
from factbox.model.currency import SIGNS
from factbox.model.value import MAGNITUDES, Absent, Amount, Figure, Frame, Period, Precision, Value

_SIGN_OF: Final = {code: sign for sign, code in SIGNS.items() if not sign.isalpha()}
"""`US$` for USD; a currency without a sign of its own is printed by its code: CNY 12 billion."""
_LONG_MAGNITUDES: Final = {0: "", 6: " million", 9: " billion", 12: " trillion"}
_SHORT_MAGNITUDES: Final = {0: "", 6: "m", 9: "bn", 12: "tn"}
_PRECISIONS: Final = {
    Precision.EXACT: "",
    Precision.ABOUT: "about",
    Precision.MORE_THAN: "more than",
    Precision.AT_LEAST: "at least",
    Precision.LESS_THAN: "less than",
    Precision.UP_TO: "up to",
    Precision.ESTIMATED: "estimated",
}
_TEN: Final = Decimal(10)


@dataclass(frozen=True, slots=True)
class ShortAmount:
    """An amount for tight places, in three parts: `more than`, `US$20bn`, `a year`."""

    before: str
    """How exact it is; or the words that say that there is no amount."""
    amount: str
    after: str
    """The time that it is for."""
    absent: bool = False
    """Whether there is no amount; then `before` says so, and the other two are empty."""

    @property
    def text(self) -> str:
        """The parts as one text: `more than US$20bn a year`."""
        return _joined(self.before, self.amount, self.after)


def long_amount(value: Value) -> str:
    """A value as a sentence says it.

    >>> from factbox.model.value_grammar import parse_value
    >>> long_amount(parse_value("> 20bn USD a year"))
    'more than US$20 billion a year'
    """
    if isinstance(value, Absent):
        return value.text
    return _joined(_PRECISIONS[value.precision], _long_money(value), _frame_words(value.frame))


def currency_sign(currency: str) -> str:
    """How a currency is written before its amounts: `US$` for USD; one without a sign by its code."""
    return _SIGN_OF.get(currency, currency)


def adjective_amount(amount: Amount) -> str:
    """An amount as it stands before a noun: `US$200 billion-a-year` target, `US$400 billion, 30-year` programme."""
    words = _joined(_PRECISIONS[amount.precision], _long_money(amount))
    if amount.frame.per:
        return f"{words}-a-{amount.frame.per}"
    return f"{words}, {amount.frame.over.rstrip('s').replace(' ', '-')}" if amount.frame.over else words


def short_amount(value: Value) -> ShortAmount:
    """A value as a table shows it.

    >>> from factbox.model.value_grammar import parse_value
    >>> short_amount(parse_value("> 20bn USD a year")).text
    'more than US$20bn a year'
    """
    if isinstance(value, Absent):
        return ShortAmount(value.text, "", "", absent=True)
    low, high = _numbers(value)
    money = _short_range(low, high, value.currency) if high else low.short(value.currency)
    return ShortAmount(_PRECISIONS[value.precision], money, _frame_words(value.frame))


def long_bounds(bounds: Bounds, currency: str, per: Period | None = None) -> str:
    """A sum as a sentence says it, with as many decimals as it takes to be exact.

    >>> long_bounds(Bounds(Decimal(10**9), low_open=False, high=None, high_open=True), "USD")
    'at least US$1.0 billion'
    """
    span = _span(bounds)
    if isinstance(span, str):
        return span
    money = span.low.long(currency)
    if span.high:
        money = f"{money} {span.joint or 'to'} {span.high.long(currency)}"
    return _joined(span.before, money, _frame_words(Frame(per=per)))


def short_bounds(bounds: Bounds, currency: str, per: Period | None = None) -> ShortAmount:
    """A sum as a table shows it, with as many decimals as it takes to be exact."""
    span = _span(bounds)
    if isinstance(span, str):
        return ShortAmount(span, "", "", absent=True)
    money = span.low.short(currency)
    if span.high and span.joint:
        money = f"{money} {span.joint} {span.high.short(currency)}"
    elif span.high:
        money = _short_range(span.low, span.high, currency)
    return ShortAmount(span.before, money, _frame_words(Frame(per=per)))


@dataclass(frozen=True, slots=True)
class _Number:
    """A number that is ready to print, with the magnitude behind it: `1.0` and 9."""

    digits: str
    power: int

    def long(self, currency: str) -> str:
        return f"{_money(currency)}{self.digits}{_LONG_MAGNITUDES[self.power]}"

    def short(self, currency: str) -> str:
        return f"{_money(currency)}{self.digits}{_SHORT_MAGNITUDES[self.power]}"


@dataclass(frozen=True, slots=True)
class _Span:
    """Bounds that are ready to print."""

    before: str
    low: _Number
    high: _Number | None = None
    joint: str = ""
    """What stands between the two numbers where a plain "to" would not be true."""


def _span(bounds: Bounds) -> _Span | str:
    """The words and numbers of bounds, or the one word that says that there is no amount."""
    low, high = bounds.low, bounds.high
    about = "about" if bounds.approximate else ""
    at_least = _joined("more than" if bounds.low_open else "at least", about)
    at_most = _joined("less than" if bounds.high_open else "at most", about)
    if high == 0:
        return "nothing"
    if high is None:
        return _Span(at_least, _number(low)) if low else "undisclosed"
    if not low:
        return _Span(at_most if bounds.high_open else _joined("up to", about), _number(high))
    if low == high:
        return _Span(about, _number(low))
    pair = _pair(low, high)
    return _Span(at_least, *pair, f"and {at_most}") if bounds.low_open or bounds.high_open else _Span(about, *pair)


def _long_money(amount: Amount) -> str:
    low, high = _numbers(amount)
    return f"{low.long(amount.currency)} to {high.long(amount.currency)}" if high else low.long(amount.currency)


def _short_range(low: _Number, high: _Number, currency: str) -> str:
    """`US$2.0–3.0bn`, and `US$950m – US$1.4bn` where the magnitudes differ."""
    if low.power == high.power:
        return f"{_money(currency)}{low.digits}–{high.digits}{_SHORT_MAGNITUDES[high.power]}"
    return f"{low.short(currency)} – {high.short(currency)}"


def _numbers(amount: Amount) -> tuple[_Number, _Number | None]:
    low, high = amount.figure, amount.upper
    return _pair(low.units, high.units, low, high) if high else (_number(low.units, low), None)


def _pair(low: Decimal, high: Decimal, *written: Figure) -> tuple[_Number, _Number]:
    """Two numbers, both in the magnitude of the larger one if one decimal place is enough there: 0.9 to 1.4 billion."""
    lower, upper = (_number(units, figure) for units, figure in zip((low, high), written or (None, None), strict=True))
    scaled = EXACT.divide(low, MAGNITUDES[upper.power])
    if lower.power != upper.power and _places(scaled) <= 1:
        return _Number(f"{scaled:.1f}", upper.power), upper
    return lower, upper


def _number(units: Decimal, written: Figure | None = None) -> _Number:
    """A number in the magnitude that fits, with as few decimals as are exact; beyond one, as many as the text had."""
    power = next((power for power in (12, 9, 6) if units >= MAGNITUDES[power]), 0)
    number = EXACT.divide(units, MAGNITUDES[power])
    places = _places(number)
    if places == 0 and power and number < _TEN:
        places = 1
    elif places > 1 and written and written.power == power:
        places = written.decimals
    return _Number(f"{number:,.{places}f}", power)


def _places(number: Decimal) -> int:
    """How many decimal places a number needs."""
    exponent = number.normalize(EXACT).as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def _money(currency: str) -> str:
    return _SIGN_OF.get(currency, f"{currency} ")


def _frame_words(frame: Frame) -> str:
    if frame.per:
        return f"a {frame.per}"
    return f"over {frame.over}" if frame.over else ""


def _joined(*words: str) -> str:
    return " ".join(word for word in words if word)
