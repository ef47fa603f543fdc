"""Timelines as `timeline.csv` and the ledger's own table hold them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from factbox.exports.briefings_file import Words
from factbox.exports.publication import Publication
from factbox.exports.sheets.briefing_sheet import ENTRY
from factbox.exports.source_ids import source_ids
from factbox.exports.tables.columns import dated, dated_cells, listed, text, whole
from factbox.exports.tables.documented import of
from factbox.exports.tables.table import Cell, ForeignKey, Row, Table
from factbox.model.briefing import Briefing
from factbox.model.chronicle import ChronicleEntry, DealEventEntry
from factbox.model.timeline_entry import WrittenEntry

_DATE, *_WORDS, _DEALS = ENTRY

TIMELINE_ENTRY: Final = (
    text("briefing", "The briefing whose timeline it stands in, by slug.", required=True),
    whole("position", "Its place in that timeline, from 1."),
    *dated(_DATE),
    *_WORDS,
    of(WrittenEntry, "note"),
)
"""What is known of an entry, besides its deals and sources."""


def entry_cells(words: Words, briefing: Briefing, position: int, entry: ChronicleEntry) -> tuple[Cell, ...]:
    """The cells of `TIMELINE_ENTRY`."""
    return (
        briefing.slug,
        position,
        *dated_cells(entry.date),
        words.title(entry),
        entry.kind.value if entry.kind else None,
        entry.state.value,
        _note(entry),
    )


def numbered_entries(publication: Publication) -> Iterable[tuple[Briefing, int, ChronicleEntry]]:
    """Every entry of every published timeline, with its place; briefings by slug."""
    for briefing in sorted(publication.ledger.briefings, key=lambda briefing: briefing.slug):
        for position, entry in enumerate(publication.chronicle(briefing), 1):
            yield briefing, position, entry


def _note(entry: ChronicleEntry) -> str | None:
    origin = entry.origin
    if isinstance(origin, WrittenEntry):
        return origin.note
    return origin.event.note if isinstance(origin, DealEventEntry) else None


def _rows(publication: Publication) -> Iterable[Row]:
    for briefing, position, entry in numbered_entries(publication):
        sources = source_ids(briefing, entry.sources)
        cells = entry_cells(publication.words, briefing, position, entry)
        yield (*cells, list(dict.fromkeys(entry.deals)), list(sources))


TIMELINE: Final = Table(
    name="timeline",
    title="Timeline",
    description="One row is an entry of the timeline of a published briefing: written, or brought along by a deal.",
    columns=(
        *TIMELINE_ENTRY,
        _DEALS,
        listed("sources", "Where it is written, by the source's id in the whole site."),
    ),
    key=("briefing", "position"),
    foreign_keys=(ForeignKey(("briefing",), "briefings", ("slug",)),),
    rows=_rows,
)
