"""Names for headings in the page's address: as GitHub makes them, and never one that the page needs itself."""

from __future__ import annotations

import re
import unicodedata

from factbox.source.body import PAGE_ANCHORS

_TAKEN = PAGE_ANCHORS | {
    "main",
    "cite",
    "key-points",
    "claims",
    "box",
    "facts",
    "history",
    "values",
    "parties",
    "named-in",
}
_TAKEN_PREFIX = re.compile(r"(?:source|cite|fn|fnref)-\d|mark-")


class HeadingIds:
    """Gives each heading an id of its own and knows which one a link to `#…` means."""

    def __init__(self) -> None:
        self._given: dict[str, str] = {}
        self._used: set[str] = set()
        self._numbers: dict[str, int] = {}

    def give(self, text: str) -> str:
        """An id for the next heading.

        >>> ids = HeadingIds()
        >>> ids.give("Deal summary"), ids.give("交易概要"), ids.give("Deal summary"), ids.give("Timeline")
        ('deal-summary', '交易概要', 'deal-summary-1', 'section-timeline')
        """
        slug = _slug(text)
        written = slug
        while written in self._given:
            self._numbers[slug] = self._numbers.get(slug, 0) + 1
            written = f"{slug}-{self._numbers[slug]}"
        free = f"section-{written}" if written in _TAKEN or _TAKEN_PREFIX.match(written) else written
        while free in self._used:
            free = f"{free}-section"
        self._given[written] = free
        self._used.add(free)
        return free

    def meant_by(self, anchor: str) -> str | None:
        """The id that `#anchor` means, whether it is written as GitHub would make it or as it is on the page."""
        anchor = unicodedata.normalize("NFC", anchor)
        return self._given.get(anchor) or (anchor if anchor in self._used else None)

    @property
    def known(self) -> list[str]:
        """All that a link may be meant for."""
        return list(self._given)


def _slug(text: str) -> str:
    """In small letters, without punctuation, with hyphens for spaces; letters of every script stay."""
    kept = (_kept(character) for character in unicodedata.normalize("NFC", text).strip().lower())
    return "".join(kept) or "section"


def _kept(character: str) -> str:
    if character.isspace():
        return "-"
    return character if character in "-_" or unicodedata.category(character)[0] in "LMN" else ""
