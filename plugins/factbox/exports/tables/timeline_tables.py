"""Sources, and the timelines of briefings."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from factbox.exports.publication import Publication
from factbox.exports.sheets.timeline_sheet import TIMELINE_ENTRY, entry_cells, numbered_entries
from factbox.exports.source_ids import source_ids
from factbox.exports.tables.columns import whole
from factbox.exports.tables.keys import BRIEFING, DEAL, SOURCE, to_briefing, to_deal, to_source
from factbox.exports.tables.table import ForeignKey, Row, Table

_ENTRY: Final = whole("entry", "The entry, by its position in that timeline.")
_TO_ENTRY: Final = ForeignKey(("briefing", "entry"), "timeline", ("briefing", "position"))


def _entries(publication: Publication) -> Iterable[Row]:
    entries = numbered_entries(publication)
    return (entry_cells(publication.words, briefing, position, entry) for briefing, position, entry in entries)


def _deals(publication: Publication) -> Iterable[Row]:
    for briefing, position, entry in numbered_entries(publication):
        yield from ((briefing.slug, position, deal) for deal in dict.fromkeys(entry.deals))


def _sources(publication: Publication) -> Iterable[Row]:
    for briefing, position, entry in numbered_entries(publication):
        yield from ((briefing.slug, position, source) for source in source_ids(briefing, entry.sources))


TIMELINE_LIST: Final = Table(
    name="timeline",
    title="Timeline",
    description="One row is an entry of the timeline of a published briefing: written, or brought along by a deal.",
    columns=TIMELINE_ENTRY,
    key=("briefing", "position"),
    foreign_keys=(to_briefing(),),
    rows=_entries,
)

TIMELINE_DEALS: Final = Table(
    name="timeline_deals",
    title="Deals of entries",
    description="One row is a deal that an entry of a timeline concerns.",
    columns=(BRIEFING, _ENTRY, DEAL),
    key=("briefing", "entry", "deal"),
    foreign_keys=(_TO_ENTRY, to_deal()),
    rows=_deals,
)

TIMELINE_SOURCES: Final = Table(
    name="timeline_sources",
    title="Sources of entries",
    description="One row is a source of an entry of a timeline.",
    columns=(BRIEFING, _ENTRY, SOURCE),
    key=("briefing", "entry", "source"),
    foreign_keys=(_TO_ENTRY, to_source()),
    rows=_sources,
)
