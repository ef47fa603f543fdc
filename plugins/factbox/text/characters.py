"""Characters that no field may hold, since they hide or reverse what a reader sees."""

from __future__ import annotations

import re
import unicodedata

_BIDI = "\u202a-\u202e\u2066-\u2069"
_CONTROL = "\x00-\x08\x0b-\x1f\x7f-\x9f"
_UNSAFE = re.compile(f"[{_CONTROL}{_BIDI}\u2028\u2029\ufeff\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]")


def first_unsafe(text: str) -> int | None:
    """Where the first character stands that would harm a page, a feed or a spreadsheet; `None` if there is none.

    Refused are the controls of C0 and C1 (tab and line feed apart), the bidi embeddings, overrides and
    isolates of UAX #9, line and paragraph separators, the byte order mark, noncharacters and lone surrogates.
    The zero-width joiners and the left-to-right and right-to-left marks stay: Arabic and Indic names need them.
    """
    found = _UNSAFE.search(text)
    return found.start() if found else None


def describe(character: str) -> str:
    r"""A character's code and Unicode name, as a person would look it up.

    >>> describe("\u202e")
    'U+202E RIGHT-TO-LEFT OVERRIDE'
    """
    nameless = {"Cc": "control character", "Cs": "lone surrogate"}
    name = unicodedata.name(character, nameless.get(unicodedata.category(character), "noncharacter"))
    return f"U+{ord(character):04X} {name}"
