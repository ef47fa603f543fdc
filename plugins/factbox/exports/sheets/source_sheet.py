"""Sources as `sources.csv` and the ledger's own table hold them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from factbox.exports.publication import Publication
from factbox.exports.source_ids import source_id
from factbox.exports.tables.columns import dated, dated_cells, flag, text
from factbox.exports.tables.documented import of
from factbox.exports.tables.table import ForeignKey, Row, Table
from factbox.model.source import Source
from factbox.model.vocabularies import OFFICIAL_SOURCES


def _rows(publication: Publication) -> Iterable[Row]:
    rows = (
        (
            source_id(briefing, source.id),
            briefing.slug,
            source.publisher,
            source.title,
            source.url,
            *dated_cells(source.date),
            source.type.value if source.type else None,
            source.type in OFFICIAL_SOURCES,
            source.lang,
        )
        for briefing in publication.ledger.briefings
        for source in briefing.facts.sources
    )
    return sorted(rows, key=lambda row: row[0])


SOURCES: Final = Table(
    name="sources",
    title="Sources",
    description="One row is a document that a published briefing cites.",
    columns=(
        text("id", "Its name in the whole site: the briefing's slug, a slash, its name there.", required=True),
        text("briefing", "The briefing that cites it, by slug.", required=True),
        of(Source, "publisher"),
        of(Source, "title"),
        of(Source, "url"),
        *dated(of(Source, "date")),
        of(Source, "type"),
        flag("official", "Whether a document of its type speaks for a side of the deal or for a court."),
        of(Source, "lang"),
    ),
    key=("id",),
    foreign_keys=(ForeignKey(("briefing",), "briefings", ("slug",)),),
    rows=_rows,
)
