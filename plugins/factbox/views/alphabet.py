"""Names in the order in which a reader looks for them, under their first letters."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import Final

_PLAIN: Final = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ð": "d", "æ": "ae", "œ": "oe", "þ": "th", "ı": "i"})
"""Letters that no decomposition takes apart."""


@dataclass(frozen=True, slots=True, order=True)
class Initial:
    """The letter under which a name stands, in the order of a list."""

    rank: int
    title: str
    """`A`, `0–9`, or `Other scripts`."""
    anchor: str
    """What an address calls it: `a`, `digits`, `other`."""


DIGITS: Final = Initial(1, "0–9", "digits")
OTHER: Final = Initial(2, "Other scripts", "other")


def plain_letters(name: str) -> str:
    """A name without what a reader does not sort by: case, accents, signs before the first letter.

    >>> plain_letters("Ørsted"), plain_letters("«Северсталь»")
    ('orsted', 'северсталь»')
    """
    spread = unicodedata.normalize("NFKD", name.casefold())
    bare = "".join(sign for sign in spread if not unicodedata.combining(sign)).translate(_PLAIN)
    start = next((at for at, sign in enumerate(bare) if sign.isalnum()), 0)
    return bare[start:]


def initial_of(name: str) -> Initial:
    """The letter under which a name stands.

    >>> initial_of("École").title, initial_of("3M").title, initial_of("МТС").title
    ('E', '0–9', 'Other scripts')
    """
    first = plain_letters(name)[:1]
    if "a" <= first <= "z":
        return Initial(0, first.upper(), first)
    return DIGITS if first.isdecimal() else OTHER


def reading_order(name: str) -> tuple[Initial, str]:
    """By what to sort names: their letters, then the figures, then other scripts."""
    return initial_of(name), plain_letters(name)
