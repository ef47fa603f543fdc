"""What an author means whose value is no value: `TBD`, `n/a`, `５bn`; only for the words of a fault."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from typing import Final

from factbox.model.fault import Fault

_UNDISCLOSED: Final = frozenset(
    {
        "?",
        "confidential",
        "no figure",
        "not announced",
        "not available",
        "not disclosed",
        "not given",
        "not known",
        "not published",
        "not stated",
        "not yet known",
        "secret",
        "tba",
        "tbc",
        "tbd",
        "to be announced",
        "to be confirmed",
        "to be determined",
        "undetermined",
        "unknown",
        "unpublished",
        "unspecified",
    }
)
"""Words for an amount that nobody has published."""

_NEITHER: Final = frozenset({"-", "–", "—", "n/a", "n.a", "na", "nil", "no", "no value", "none", "nothing", "zero"})
"""Words that leave open whether there is no amount or nobody has published it."""

_FULL_WIDTH: Final = re.compile("[\uff01-\uff5e]")


def says_nothing(text: str) -> bool:
    """Whether a text says in other words that there is no amount.

    >>> says_nothing("TBD")
    True
    """
    return _folded(text) in _UNDISCLOSED | _NEITHER


def misreading(text: str, fault_of: Callable[[str], Fault | None]) -> Fault | None:
    """A better fault than the grammar's, for what is known to be meant; `fault_of` tells what is wrong with a text."""
    if _folded(text) in _UNDISCLOSED:
        advice = "write `undisclosed`, which says that nobody has published the amount"
        return Fault(f"expected a value, found `{text}`", help=advice, code="invalid-value")
    if _folded(text) in _NEITHER:
        advice = "write `undisclosed` if nobody has published the amount, `not applicable` if money does not apply"
        return Fault(f"expected a value, found `{text}`", help=advice, code="invalid-value")
    if _FULL_WIDTH.search(text):
        return _full_width(text, fault_of)
    return None


def _full_width(text: str, fault_of: Callable[[str], Fault | None]) -> Fault:
    """Digits and letters as keyboards for Chinese and Japanese write them."""
    plain = _FULL_WIDTH.sub(lambda found: unicodedata.normalize("NFKC", found.group()), text)
    rest = fault_of(plain)
    advice = f"write `{plain}`" + (f", and {rest.help}" if rest else "")
    return Fault(f"full-width characters in `{text}`", help=advice, code="invalid-value")


def _folded(text: str) -> str:
    return " ".join(text.lower().split()).rstrip(".")
