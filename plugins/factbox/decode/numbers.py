"""Numbers that are no money: exchange rates and percentages."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from factbox.decode.context import Context
from factbox.model.fault import Fault
from factbox.model.names import Percent

WHOLE: Final = Decimal(100)
_NUMBER = r"(?:0|[1-9][0-9]{0,6})(?:\.[0-9]{1,6})?"


def parse_decimal(text: str, _context: Context) -> Decimal:
    """A number above zero, as an exchange rate."""
    if not re.fullmatch(r"[0-9]{1,12}(\.[0-9]{1,12})?", text, re.ASCII) or Decimal(text) == 0:
        advice = "write digits with at most one decimal point, such as `1.1032`"
        raise Fault(f"expected a number above zero, found `{text}`", help=advice, code="invalid-number")
    return Decimal(text)


def parse_share(text: str, _context: Context) -> Percent:
    """`50%`: above 0 and at most 100."""
    return _percent(text, rf"({_NUMBER}) ?%", "a number with `%`, such as `50%`")


def parse_holding(text: str, _context: Context) -> Percent:
    """`10`: above 0 and at most 100, without a sign."""
    return _percent(text, rf"({_NUMBER})", "a number without `%`, such as `10`")


def _percent(text: str, form: str, expected: str) -> Percent:
    found = re.fullmatch(form, text, re.ASCII)
    if not found:
        raise Fault(f"expected {expected}, found `{text}`", help=f"write {expected}", code="invalid-percent")
    number = Decimal(found[1])
    if not 0 < number <= WHOLE:
        advice = "write a number above 0 and at most 100"
        raise Fault(f"`{text}` is not a part of a whole", help=advice, code="invalid-percent")
    return Percent(number, text)


def parse_growth(text: str, _context: Context) -> Percent:
    """`+24.5%`: a change, with its sign."""
    found = re.fullmatch(rf"([+\-−]{_NUMBER}) ?%", text, re.ASCII)
    if not found:
        advice = "write the sign, the number and `%`, such as `+24.5%`"
        raise Fault(f"expected a change in per cent, found `{text}`", help=advice, code="invalid-percent")
    return Percent(Decimal(found[1].replace("−", "-")), text)
