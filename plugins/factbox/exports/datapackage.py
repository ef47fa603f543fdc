"""`/data/datapackage.json`: the codebook for programs, as a Data Package of Frictionless."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace
from typing import Any, Final

from factbox.exports.csv_file import MARK
from factbox.exports.ledger_views import LEDGER_VIEWS
from factbox.exports.licence import Licence
from factbox.exports.publication import Publication
from factbox.exports.publisher import Publisher
from factbox.exports.resource import Media, Resource
from factbox.exports.sqlite_file import USER_VERSION
from factbox.exports.table_schema import table_schema
from factbox.exports.tables.ledger_tables import LEDGER_TABLES
from factbox.exports.tables.word_tables import EXPORTED, vocabulary_name

_PROFILE: Final = "https://datapackage.org/profiles/2.0/datapackage.json"
_DIALECT: Final = {
    "delimiter": ",",
    "lineTerminator": "\r\n",
    "quoteChar": '"',
    "doubleQuote": True,
    "header": True,
}
_RESOURCES: Final = {"deals": "deals-csv", "briefings": "briefings-json"}
"""Which file holds what columns of other files name."""
NULLS_AND_LISTS: Final = (
    "An empty cell is null. A list is one cell: its items are joined by `; `, with a backslash before each `;` and "
    "each backslash that belongs to an item. Lists of objects stand in columns side by side, item by item."
)
FORMULAS: Final = (
    "A cell that a spreadsheet would run as a formula, because it begins with = + - @ or one of their full-width "
    "forms, a tab or a line end, has one apostrophe in front, and so has a cell that begins with an apostrophe. "
    "Take away one apostrophe from the beginning of a cell and you have the text. Negative numbers in columns of "
    "numbers stay as they are."
)


def datapackage(files: Iterable[Resource], publication: Publication, publisher: Publisher, licence: Licence) -> bytes:
    """The description of these files."""
    package: dict[str, Any] = {
        "$schema": _PROFILE,
        "name": "ledger",
        "title": f"{publisher.name}: the ledger",
        "description": "Deals, who takes part in them, what they are said to be worth, what became of them, and on "
        "whose word: every table that this site is made from.",
        "licenses": [{"name": licence.name, "title": licence.title, "path": licence.address}],
        "sources": [{"title": publisher} for publisher in _publishers(publication)],
        "resources": [_resource(file) for file in files],
        "vocabularies": _vocabularies(),
    }
    if publisher.url:
        package["homepage"] = f"{publisher.url}/data/"
    if publisher.author:
        package["contributors"] = [{"title": publisher.author, "roles": ["author"]}]
    return (json.dumps(package, ensure_ascii=False, indent=2) + "\n").encode()


def _publishers(publication: Publication) -> list[str]:
    """Whose documents the ledger rests on; the documents themselves are in `sources.csv`."""
    sources = (source for briefing in publication.ledger.briefings for source in briefing.facts.sources)
    return sorted({source.publisher for source in sources if source.publisher})


def _resource(file: Resource) -> dict[str, Any]:
    described: dict[str, Any] = {
        "name": file.name.replace(".", "-"),
        "path": file.name,
        "title": file.title,
        "description": file.description,
        "format": file.media.ending,
        "mediatype": file.media.media_type,
        "bytes": file.size,
        "hash": f"sha256:{file.digest}",
    }
    if file.media is not Media.SQLITE:
        described |= {"type": "table", "encoding": "utf-8", "schema": _schema(file)}
    if file.media is Media.CSV:
        described["description"] = f"{file.description} {NULLS_AND_LISTS} {FORMULAS}"
        described |= {"dialect": _DIALECT, "formulaEscape": MARK}
    if file.media is Media.SQLITE:
        described |= {"userVersion": USER_VERSION, "tables": _tables(), "views": _views()}
    return described


def _schema(file: Resource) -> dict[str, Any]:
    if file.table is None:
        return table_schema((), ())
    in_cells = file.media is Media.CSV
    keys = [replace(each, table=_RESOURCES[each.table]) for each in file.table.foreign_keys]
    return table_schema(file.columns, file.table.key, keys, in_cells=in_cells)


def _tables() -> list[dict[str, Any]]:
    return [
        {
            "name": table.name,
            "title": table.title,
            "description": table.description,
            "schema": table_schema(table.columns, table.key, table.foreign_keys),
        }
        for table in LEDGER_TABLES
    ]


def _views() -> list[dict[str, Any]]:
    return [
        {
            "name": view.name,
            "title": view.title,
            "description": view.description,
            "schema": table_schema(view.columns, ()),
        }
        for view in LEDGER_VIEWS
    ]


def _vocabularies() -> list[dict[str, Any]]:
    return [
        {
            "name": vocabulary_name(vocabulary),
            "description": (vocabulary.__doc__ or "").partition("\n")[0],
            "terms": [{"term": term.value, "definition": term.definition} for term in vocabulary],
        }
        for vocabulary in EXPORTED
    ]
