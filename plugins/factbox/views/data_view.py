"""The page of the data files: what there is, how to use it, and what every field means."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Final

from factbox.views.data_words import EXAMPLES, READING, ExampleView, ReadingView, WordsPart
from factbox.views.feed_links import BRIEFINGS_FEED, DEALS_FEED, WATCH_CALENDAR
from factbox.views.page_head import FeedLink, PageHead

ADDRESS: Final = "data/"


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldView:
    """One field of a file, or one column of a table."""

    name: str
    """With the way to it: `value.low`, `parties[].role`."""
    kind: str
    meaning: tuple[WordsPart, ...]
    terms: tuple[str, ...]
    """All that it can hold, where that is a short list of its own."""
    vocabulary: str | None
    """The id of the list on the method page that defines its terms."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldsView:
    """The fields of a file or of one table of the database."""

    name: str
    """`deals.csv`, `deal_parties`."""
    note: str
    """What one row is."""
    fields: tuple[FieldView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FileView:
    """A data file."""

    name: str
    address: str
    size: str
    kind: str
    """Its format in words."""
    holds: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DataView:
    """The page of the data files."""

    head: PageHead
    section: ClassVar[str] = "data"
    files: tuple[FileView, ...]
    reading: tuple[ReadingView, ...]
    examples: tuple[ExampleView, ...]
    codebook: tuple[FieldsView, ...]
    """File by file."""
    tables: tuple[FieldsView, ...]
    """The tables of the database."""
    queries: tuple[FieldsView, ...]
    """The views of the database."""
    licence: str
    licence_address: str
    feeds: tuple[FeedLink, ...]


def data_view(
    *,
    files: Sequence[FileView],
    codebook: Sequence[FieldsView],
    tables: Sequence[FieldsView],
    queries: Sequence[FieldsView],
    licence: FeedLink,
) -> DataView:
    """The page of these files, which are under this licence."""
    return DataView(
        head=PageHead(
            title="Data",
            description="Every briefing, deal, party, event and source as CSV, JSON and SQLite, with a codebook.",
            address=ADDRESS,
            feeds=(BRIEFINGS_FEED, DEALS_FEED),
        ),
        files=tuple(files),
        reading=READING,
        examples=EXAMPLES,
        codebook=tuple(codebook),
        tables=tuple(tables),
        queries=tuple(queries),
        licence=licence.title,
        licence_address=licence.address,
        feeds=(BRIEFINGS_FEED, DEALS_FEED, FeedLink("What is due, as a calendar", WATCH_CALENDAR)),
    )


def size_words(size: int) -> str:
    """A size in bytes as readers expect it.

    >>> size_words(812), size_words(217_088), size_words(5_218_304)
    ('812 bytes', '217 kB', '5.2 MB')
    """
    for unit, factor in (("MB", 10**6), ("kB", 10**3)):
        if size >= factor:
            tenths = (size * 10 + factor // 2) // factor
            whole, rest = divmod(tenths, 10)
            return f"{(tenths + 5) // 10 if unit == 'kB' else f'{whole}.{rest}'} {unit}"
    return f"{size} bytes"
