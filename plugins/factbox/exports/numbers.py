"""Numbers as data files carry them: plain decimal strings."""

from __future__ import annotations

from decimal import Decimal

from factbox.model.bounds import EXACT

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
