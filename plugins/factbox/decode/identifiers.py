"""Ids: the names that things have in the front matter and in addresses."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from factbox.decode.context import Context
from factbox.model.fault import Fault

LONGEST_ID: Final = 100
MOST_ID_BYTES: Final = 240
"""In UTF-8; a folder is made under this name, and file systems take 255 bytes."""
_SEGMENT = r"[a-z0-9][A-Za-z0-9]*(?:-[A-Za-z0-9]+)*"
_SECTOR = re.compile(rf"{_SEGMENT}(?:/{_SEGMENT})*")
_ID = re.compile(r"[^\W_](?:[\w.·-]*[^\W_])?", re.UNICODE)


def parse_id(text: str, _context: Context) -> str:
    """An id: letters, digits, `-`, `_` and `.`, so that it can stand in an address."""
    size = len(text.encode(errors="replace"))
    if len(text) > LONGEST_ID or size > MOST_ID_BYTES:
        found = f"{LONGEST_ID} characters in an id, found {len(text)}"
        if size > MOST_ID_BYTES:
            found = f"{MOST_ID_BYTES} bytes of UTF-8 in an id, found {size}"
        raise Fault(f"expected at most {found}", help="shorten it", code="invalid-id")
    if not _ID.fullmatch(text) and not _ID.fullmatch(text[:1] + _without_marks(text[1:])):
        raise Fault(
            f"expected letters, digits, `-`, `_` or `.`, found `{text}`",
            help=f"write for example `{suggested_id(text)}`",
            code="invalid-id",
        )
    return text


def parse_listed_sector(text: str, _context: Context) -> str:
    """The id of a sector where the site's list defines it: words in lower camel case or with hyphens, joined by `/`."""
    if len(text) > LONGEST_ID:
        message = f"expected at most {LONGEST_ID} characters in an id, found {len(text)}"
        raise Fault(message, help="shorten it", code="invalid-id")
    if not is_listed_sector(text):
        better = "/".join(suggested_id(part) for part in text.split("/") if part.strip())
        advice = f"write for example `{better if is_listed_sector(better) else 'energy/gas'}`"
        expected = "words of ASCII letters and digits, the first one small, joined by `-` or `/`"
        message = f"expected {expected}, found `{text}`"
        raise Fault(message, help=advice, code="invalid-id")
    return text


def is_listed_sector(text: str) -> bool:
    """Whether a text has the form of a sector's id: `energy/gas`, `realEstate`."""
    return _SECTOR.fullmatch(text) is not None


def suggested_id(text: str) -> str:
    """An id made from any text.

    >>> suggested_id("Huawei & MTS: 5G")
    'huawei-mts-5g'
    """
    lower = unicodedata.normalize("NFC", text.lower())
    kept = "".join(character if character.isalnum() or _is_mark(character) else "-" for character in lower)
    return re.sub("-+", "-", kept).strip("-")[:LONGEST_ID] or "an-id"


def _without_marks(text: str) -> str:
    return "".join(character for character in text if not _is_mark(character))


def _is_mark(character: str) -> bool:
    """Whether it is a vowel sign or an accent, which many scripts write as characters of their own."""
    return unicodedata.category(character).startswith("M")
