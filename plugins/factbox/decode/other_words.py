"""Which key an author means who writes another word for it; only for the help of a fault."""

from __future__ import annotations

from typing import Final

from factbox.decode.schema import Record
from factbox.text.spelling import closest

_OTHER_WORDS: Final = {
    "amount": ("value", "text"),
    "company": ("parties",),
    "companies": ("parties",),
    "description": ("definition", "summary", "note"),
    "headline": ("title",),
    "link": ("url", "website"),
    "name": ("title",),
    "price": ("value", "text"),
    "published": ("date",),
    "sum": ("value", "text"),
    "type": ("kind",),
    "value": ("text",),
    "worth": ("value", "text"),
}
"""Keys that authors write, each with those that it may stand for."""


def meant_key(key: str, record: Record) -> str | None:
    """The key that an author means who writes another word for it, or misspells it."""
    other_words = (word for word in _OTHER_WORDS.get(key.lower(), ()) if word in record.keys)
    return next(other_words, None) or closest(key, record.keys)
