"""Amounts of money in words: `US$1.0 billion` in sentences, `US$1.0bn` in tables. Nothing is ever rounded."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from factbox.model.bounds import EXACT, NOTHING, Bounds
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
        return " ".join(part for part in (self.before, self.amount, self.after) if part)


@dataclass(frozen=True, slots=True)
class _Number:
    """A number that is ready to print, with the magnitude behind it: `1.0` and 9."""

    digits: str
    power: int

    def long(self, currency: str) -> str:
        return f"{_money(currency)}{self.digits}{_LONG_MAGNITUDES[self.power]}"

    def short(self, currency: str) -> str:
        return f"{_money(currency)}{self.digits}{_SHORT_MAGNITUDES[self.power]}"


def long_amount(value: Value) -> str:
    """A value as a sentence says it.

    >>> from factbox.model.value_grammar import parse_value
    >>> long_amount(parse_value("> 20bn USD a year"))
    'more than US$20 billion a year'
    """
    if isinstance(value, Absent):
        return value.text
    return " ".join(
        part for part in (_PRECISIONS[value.precision], _long_money(value), _frame_words(value.frame)) if part
    )


def adjective_amount(amount: Amount) -> str:
    """An amount as it stands before a noun: `US$200 billion-a-year` target, `US$400 billion, 30-year` programme."""
    words = " ".join(part for part in (_PRECISIONS[amount.precision], _long_money(amount)) if part)
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
    money = low.short(value.currency) if high is None else _short_range(low, high, value.currency)
    return ShortAmount(_PRECISIONS[value.precision], money, _frame_words(value.frame))


def long_bounds(bounds: Bounds, currency: str, per: Period | None = None) -> str:
    """A sum as a sentence says it, with as many decimals as it takes to be exact.

    >>> long_bounds(Bounds(Decimal(10**9), low_open=False, high=None, high_open=True), "USD")
    'at least US$1.0 billion'
    """
    words = _bounds_words(bounds)
    if isinstance(words, str):
        return words
    before, low, high, joint = words
    money = low.long(currency) if high is None else f"{low.long(currency)}{joint or ' to '}{high.long(currency)}"
    return " ".join(part for part in (before, money, _frame_words(Frame(per=per))) if part)


def short_bounds(bounds: Bounds, currency: str, per: Period | None = None) -> ShortAmount:
    """A sum as a table shows it, with as many decimals as it takes to be exact."""
    words = _bounds_words(bounds)
    if isinstance(words, str):
        return ShortAmount(words, "", "", absent=True)
    before, low, high, joint = words
    if high is None:
        money = low.short(currency)
    elif joint:
        money = f"{low.short(currency)}{joint}{high.short(currency)}"
    else:
        money = _short_range(low, high, currency)
    return ShortAmount(before, money, _frame_words(Frame(per=per)))


def _bounds_words(bounds: Bounds) -> str | tuple[str, _Number, _Number | None, str]:
    """What stands before the amount, one or two amounts, and what joins them where that is not simply "to"."""
    low, high = bounds.low, bounds.high
    if bounds == NOTHING:
        return "nothing"
    about = "about" if bounds.approximate else ""
    if high is None:
        if not low:
            return "undisclosed"
        return _joined("more than" if bounds.low_open else "at least", about), _number(low), None, ""
    if not low:
        return _joined("less than" if bounds.high_open else "up to", about), _number(high), None, ""
    if low == high:
        return about, _number(low), None, ""
    lower, upper = _range(_number(low), low, _number(high))
    if not (bounds.low_open or bounds.high_open):
        return about, lower, upper, ""
    joint = f" and {'less than' if bounds.high_open else 'at most'} {about}".rstrip()
    return _joined("more than" if bounds.low_open else "at least", about), lower, upper, f"{joint} "


def _joined(*words: str) -> str:
    return " ".join(word for word in words if word)


def _numbers(amount: Amount) -> tuple[_Number, _Number | None]:
    low = _number(amount.figure.units, amount.figure)
    if amount.upper is None:
        return low, None
    return _range(low, amount.figure.units, _number(amount.upper.units, amount.upper))


def _range(low: _Number, units: Decimal, high: _Number) -> tuple[_Number, _Number]:
    """Both numbers in the magnitude of the larger one where one decimal place is enough: 0.9 to 1.4 billion."""
    number = units / MAGNITUDES[high.power]
    if low.power != high.power and _is_exact_at_one(number):
        return _Number(f"{number:.1f}", high.power), high
    return low, high


def _long_money(amount: Amount) -> str:
    low, high = _numbers(amount)
    return low.long(amount.currency) if high is None else f"{low.long(amount.currency)} to {high.long(amount.currency)}"


def _short_range(low: _Number, high: _Number, currency: str) -> str:
    """`US$2.0–3.0bn`, and `US$950m – US$1.4bn` where the magnitudes differ."""
    if low.power == high.power:
        return f"{_money(currency)}{low.digits}–{high.digits}{_SHORT_MAGNITUDES[high.power]}"
    return f"{low.short(currency)} – {high.short(currency)}"


def _number(units: Decimal, written: Figure | None = None) -> _Number:
    """The magnitude that fits, and the fewest decimals that are exact; beyond one, as many as were written."""
    power = next((power for power in (12, 9, 6) if units >= MAGNITUDES[power]), 0)
    number = EXACT.divide(units, MAGNITUDES[power])
    whole = number == number.to_integral_value()
    if whole and (power == 0 or number >= _TEN):
        places = 0
    elif _is_exact_at_one(number):
        places = 1
    else:
        places = _places(number)
        if written and written.power == power:
            places = max(places, written.decimals)
    return _Number(f"{number:,.{places}f}", power)


def _is_exact_at_one(number: Decimal) -> bool:
    return _places(number) <= 1


def _places(number: Decimal) -> int:
    """How many decimal places a number needs."""
    exponent = EXACT.create_decimal(number).normalize(EXACT).as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def _money(currency: str) -> str:
    return _SIGN_OF.get(currency, f"{currency} ")


def _frame_words(frame: Frame) -> str:
    if frame.per:
        return f"a {frame.per}"
    return f"over {frame.over}" if frame.over else ""
