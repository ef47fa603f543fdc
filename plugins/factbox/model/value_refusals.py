"""The faults of values: what is wrong with the text of one, and what to write instead."""

from __future__ import annotations

import re
from typing import Final

from factbox.model.currency import AMBIGUOUS, CODES, SIGNS, WORDS
from factbox.model.fault import Fault
from factbox.model.value_tokens import Token

EXAMPLES: Final = "write for example `US$1.5bn`, `more than 20bn EUR`, `US$2-3bn per year` or `undisclosed`"
MOST_DIGITS: Final = 24
"""More digits than money has; sums stay exact."""

_MISREAD_MAGNITUDES: Final = {
    "b": "bn",
    "bln": "bn",
    "mln": "m",
    "mio": "m",
    "mrd": "bn",
    "t": "tn",
    "trn": "tn",
    "mm": "m",
}
_FRAME_WORDS: Final = ("per", "a", "each", "every", "for", "in", "annually", "yearly", "monthly", "pa", "/")
_NUMBER_SIGNS: Final = ("-", "–", "−", "+")
_PLAIN_NUMBER: Final = re.compile(r"[0-9]+(\.[0-9]+)?")
_GROUPED_NUMBER: Final = re.compile(r"[0-9]{1,3}(?:(?P<sign>[,.'’_])[0-9]{3})(?:(?P=sign)[0-9]{3})*(\.[0-9]+)?")


def is_plain_number(written: str) -> bool:
    """Whether it is digits with at most one decimal point that has digits on both sides."""
    return _PLAIN_NUMBER.fullmatch(written) is not None


def ambiguous_currency(sign: str, text: str) -> Fault:
    """A sign that several currencies share."""
    meant = ", ".join(f"`{option}`" for option in AMBIGUOUS[sign])
    return Fault(
        f"`{sign}` can mean several currencies in `{text}`",
        help=f"write the one you mean: {meant}",
        code="ambiguous-currency",
    )


def unknown_currency(written: str) -> Fault:
    """A word where a currency should stand."""
    is_known = written.upper() in CODES or written.upper() in SIGNS
    meant = WORDS.get(written.lower()) or (written.upper() if is_known else None)
    return Fault(
        f"`{written}` is not a currency code in use",
        help=f"write `{meant}`"
        if meant
        else "write one ISO 4217 code that is in use, in capitals, such as `USD`, `EUR`, `CNY`",
        code="unknown-currency",
    )


def second_currency(second: str, text: str) -> Fault:
    """An amount whose currency is named twice."""
    return Fault(
        f"did not expect a second currency `{second}` in `{text}`",
        help="name the currency once, before the number or behind it",
        code="invalid-value",
    )


def missing_currency(text: str) -> Fault:
    """An amount of nothing."""
    return Fault(
        f"expected a currency in `{text}`",
        help="name it by a clear sign or an ISO 4217 code, as in `US$5bn` or `5bn EUR`",
        code="unknown-currency",
    )


def nothing_above_zero(text: str) -> Fault:
    """An amount of zero."""
    return Fault(
        f"expected an amount above zero, found `{text}`",
        help="write `undisclosed` or `not applicable` where there is no amount",
        code="invalid-number",
    )


def malformed_number(written: str) -> Fault:
    """A number with separators, or a point without digits on both sides."""
    meant = _plain(written)
    return Fault(
        f"expected digits with at most one decimal point, found `{written}`",
        help=f"write `{meant}`" if is_plain_number(meant) else "write digits alone, such as `1200`",
        code="invalid-number",
    )


def _plain(written: str) -> str:
    """The number that an author most likely meant: `1200` for `1,200`, `1.5` for `1,5`, `0.5` for `.5`."""
    trimmed = written.strip(".,'’_")
    if written[0] in ".," and trimmed.isdecimal():
        return f"0.{trimmed}"
    grouped = _GROUPED_NUMBER.fullmatch(trimmed)
    if grouped:
        return trimmed.replace(grouped["sign"], "")
    bare = re.sub(r"['’_]", "", trimmed)
    return bare.replace(",", ".") if bare.count(",") == 1 and "." not in bare else bare


def too_long_number(written: str) -> Fault:
    """A number that no money has."""
    return Fault(
        f"`{written}` has more than {MOST_DIGITS} digits",
        help="check the number of zeros, and use a magnitude such as `bn`",
        code="invalid-number",
    )


def missing_number(rest: list[Token], text: str) -> Fault:
    """Something else, or nothing, where a number should stand."""
    if not rest:
        return Fault(f"expected an amount, found `{text}`", help=EXAMPLES, code="invalid-value")
    token, *others = rest
    if token.kind == "currency":
        return second_currency(token.text, text)
    if written := _small_currency(rest):
        return unknown_currency(written)
    if token.text in (".", ",") and others and others[0].kind == "number":
        return malformed_number(token.text + others[0].text)
    if re.fullmatch(r"[A-Z]{3}", token.text):
        return unknown_currency(token.text)
    if token.text in _NUMBER_SIGNS:
        return Fault(
            f"expected an amount without a sign, found `{text}`",
            help="amounts are above zero; say in the title or the note which way the money goes",
            code="invalid-number",
        )
    return Fault(f"expected a number, found `{token.text}` in `{text}`", help=EXAMPLES, code="invalid-value")


def _small_currency(rest: list[Token]) -> str | None:
    """A currency in small letters, or by its name, before a number: `usd 5bn`, `us$5bn`, `euro 5bn`."""
    for length in (1, 2):
        written, behind = "".join(token.text for token in rest[:length]), rest[length : length + 1]
        is_known = written.upper() in CODES or written.upper() in SIGNS or written.lower() in WORDS
        if is_known and behind and behind[0].kind == "number":
            return written
    return None


def leftover(rest: list[Token], text: str) -> Fault:
    """Something behind the end of a value."""
    first, *others = rest
    written = first.text
    if first.kind == "currency":
        return second_currency(written, text)
    if first.kind == "number" or (written.lower() == "e" and others and others[0].kind == "number"):
        return Fault(
            f"expected one number, found `{text}`",
            help="write the digits together, without space or exponent: `1200`, or with a magnitude: `1.2bn`",
            code="invalid-number",
        )
    meant = _MISREAD_MAGNITUDES.get(written.lower())
    if meant:
        return Fault(f"unknown magnitude `{written}` in `{text}`", help=f"write `{meant}`", code="invalid-value")
    if written.lower() in WORDS or written.upper() in CODES or re.fullmatch(r"[A-Z]{3}", written):
        return unknown_currency(written)
    if written.lower() in _FRAME_WORDS:
        advice = "say the time as `per year`, `a year`, `per month`, `over 30 years` or `over 18 months`"
        return Fault(f"did not expect `{written}` in `{text}`", help=advice, code="invalid-value")
    return Fault(f"did not expect `{written}` in `{text}`", help=EXAMPLES, code="invalid-value")


def missing_duration(text: str) -> Fault:
    """An `over` behind the amount without a time that it is over."""
    return Fault(
        f"expected a number of years or months after `over` in `{text}`",
        help="write for example `over 30 years` or `over 18 months`",
        code="invalid-value",
    )


def bad_range(message: str, text: str, *, advice: str) -> Fault:
    """Two amounts that are no range."""
    return Fault(f"{message}, found `{text}`", help=advice, code="invalid-range")
