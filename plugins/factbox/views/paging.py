"""Long lists over several pages, each with an address of its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, TypeVar

Item = TypeVar("Item")

ROWS: Final = 500
"""The most rows that one page lists."""


@dataclass(frozen=True, slots=True)
class Paging:
    """Where a page stands among those of one list: the second of four."""

    base: str
    """The address of the first page: `deals/`."""
    number: int
    """From 1."""
    count: int

    @property
    def address(self) -> str:
        """Where this page is."""
        return page_address(self.base, self.number)

    @property
    def previous(self) -> str | None:
        """Where the page before is."""
        return page_address(self.base, self.number - 1) if self.number > 1 else None

    @property
    def next(self) -> str | None:
        """Where the page after is."""
        return page_address(self.base, self.number + 1) if self.number < self.count else None

    @property
    def words(self) -> str:
        """Where this page stands, in words."""
        return f"Page {self.number:,} of {self.count:,}"

    @property
    def title_words(self) -> str:
        """What a title adds, so that no two pages have the same one; nothing on the first."""
        return f", page {self.number:,}" if self.number > 1 else ""


def page_address(base: str, number: int) -> str:
    """The address of one page of a list.

    >>> page_address("deals/", 2)
    'deals/page/2/'
    """
    return base if number == 1 else f"{base}page/{number}/"


def in_pages(base: str, items: Sequence[Item], rows: int = ROWS) -> tuple[tuple[Paging, Sequence[Item]], ...]:
    """A list cut into pages; an empty list has one empty page."""
    starts = range(0, len(items) or 1, rows)
    return tuple(
        (Paging(base, number, len(starts)), items[start : start + rows]) for number, start in enumerate(starts, start=1)
    )
