"""Numbers as data files carry them: plain decimal strings."""

from __future__ import annotations

from decimal import Decimal

from factbox.model.bounds import EXACT
from factbox.model.names import Percent

SHARE_PLACES = 6
"""A share is a fraction with at most six decimals."""


def plain(number: Decimal) -> str:
    """Digits with at most one point: no exponent, no zeros at the end after a point.

    >>> plain(Decimal("1.50E+9"))
    '1500000000'
    """
    return format(number.normalize(EXACT), "f")


def plain_or_null(number: Decimal | None) -> str | None:
    """As `plain`; `None` where there is no number."""
    return None if number is None else plain(number)


def fraction_or_null(percent: Percent | None) -> str | None:
    """A percentage as a fraction of one: 50% is 0.5; `None` where there is none."""
    return None if percent is None else plain(percent.number.scaleb(-2))
