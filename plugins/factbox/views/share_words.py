"""The traced part of a claim in words that are always true: `less than 5.0%`, `at least 4.0% and at most 6.7%`."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from factbox.model.share import Share

_PLACES: Final = 3
"""Of a fraction: one decimal place of a percentage."""
_LEAST: Final = Decimal("0.001")
_WHOLE: Final = Decimal(1)


def share_words(share: Share) -> str | None:
    """A share in words; `None` where nothing is known of it but that it is not below zero.

    An upper bound is rounded up and a lower one down, so that the true share is never outside of what is said.

    >>> from fractions import Fraction
    >>> share_words(Share(Fraction(0), low_open=True, high=Fraction(1, 20), high_open=True))
    'less than 5.0%'
    """
    if share.is_point:
        return _point(share)
    low, high = share.low_to(_PLACES), share.high_to(_PLACES)
    at_least = f"{'more than' if share.low_open or not low else 'at least'} {low:,.1%}"
    if high is None:
        return _hedged(at_least, share) if share.low else None
    at_most = f"{'less than' if share.high_open else 'at most'} {high:,.1%}"
    return _hedged(f"{at_least} and {at_most}" if low else at_most, share)


def _point(share: Share) -> str:
    """One number, rounded to the nearest tenth; but "0.0%" is said of nothing alone, and "100.0%" of the whole."""
    number = share.low_to(_PLACES)
    if not number and share.low:
        return _hedged(f"less than {_LEAST:.1%}", share)
    if number == _WHOLE and share.low != 1:
        return _hedged(f"{'less' if share.low < 1 else 'more'} than {number:,.1%}", share)
    return f"about {number:,.1%}" if share.approximate else f"{number:,.1%}"


def _hedged(bound: str, share: Share) -> str:
    """A bound of which nobody knows quite where it lies: `at least 30.0% (approximate)`."""
    return f"{bound} (approximate)" if share.approximate else bound
