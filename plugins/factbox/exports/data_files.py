"""The data files of a site, each with what it holds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from factbox.exports.csv_file import csv_file
from factbox.exports.datapackage import datapackage
from factbox.exports.json_file import Plain, json_file
from factbox.exports.licence import Licence
from factbox.exports.publication import Publication
from factbox.exports.publisher import Publisher
from factbox.exports.resource import Media, Resource
from factbox.exports.sheets.briefing_sheet import BRIEFINGS
from factbox.exports.sheets.deal_sheet import DEALS
from factbox.exports.sheets.event_sheet import EVENTS
from factbox.exports.sheets.party_sheet import PARTIES
from factbox.exports.sheets.source_sheet import SOURCES
from factbox.exports.sheets.timeline_sheet import TIMELINE
from factbox.exports.sqlite_file import sqlite_file
from factbox.exports.tables.table import Cell, Row, Table

FOLDER: Final = "data/"

SHEETS: Final[tuple[tuple[Table, tuple[Media, ...]], ...]] = (
    (BRIEFINGS, (Media.JSON,)),
    (DEALS, (Media.JSON, Media.CSV)),
    (PARTIES, (Media.JSON, Media.CSV)),
    (EVENTS, (Media.CSV,)),
    (SOURCES, (Media.CSV,)),
    (TIMELINE, (Media.CSV,)),
)
"""The tables that have files of their own, and in which formats."""


def data_files(publication: Publication, publisher: Publisher, licence: Licence) -> tuple[Resource, ...]:
    """Every data file, `datapackage.json` at the end, since it describes the others."""
    files = (*_sheets(publication), _database(publication))
    package = Resource(
        name="datapackage.json",
        title="Codebook",
        description="A Data Package of Frictionless: what every file and every field means, for programs.",
        media=Media.JSON,
        content=datapackage(files, publication, publisher, licence),
    )
    return (*files, package)


def _sheets(publication: Publication) -> Iterator[Resource]:
    for table, formats in SHEETS:
        rows = list(table.rows(publication))
        for media in formats:
            content = csv_file(table, rows) if media is Media.CSV else json_file(_objects(table, rows))
            yield Resource(
                name=f"{table.name}.{media.ending}",
                title=table.title,
                description=table.description,
                media=media,
                content=content,
                table=table,
            )


def _objects(table: Table, rows: Iterable[Row]) -> list[Plain]:
    """Rows as the objects of a JSON file."""
    names = [column.name for column in table.columns]
    return [{name: _plain(cell) for name, cell in zip(names, row, strict=True)} for row in rows]


def _plain(cell: Cell) -> Plain:
    """A cell as JSON holds it: numbers are texts, so that no reader rounds them."""
    return str(cell) if isinstance(cell, int) and not isinstance(cell, bool) else cell


def _database(publication: Publication) -> Resource:
    return Resource(
        name="ledger.sqlite",
        title="The whole ledger",
        description="A database of SQLite 3.37 or newer: every table with keys, and views for the common questions.",
        media=Media.SQLITE,
        content=sqlite_file(publication),
    )
