"""The data files of a site, and the page that tells what is in them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence

from factbox.engine.described import described
from factbox.engine.load import Loaded
from factbox.engine.options import Options, SettingsFault
from factbox.engine.page import Page
from factbox.exports.briefings_file import Words
from factbox.exports.data_files import FOLDER, data_files
from factbox.exports.dataset_ld import dataset_ld
from factbox.exports.ledger_views import LEDGER_VIEWS
from factbox.exports.licence import CC_BY
from factbox.exports.publication import Publication
from factbox.exports.publisher import Publisher
from factbox.exports.resource import Media, Resource
from factbox.exports.sqlite_file import OLDEST_SQLITE
from factbox.exports.tables.ledger_tables import LEDGER_TABLES
from factbox.exports.tables.table import Column, Kind
from factbox.views.chronicle_words import entry_title
from factbox.views.data_view import ADDRESS, FieldsView, FieldView, FileView, data_view, size_words
from factbox.views.data_words import sentence_parts
from factbox.views.method_words import vocabulary_anchor
from factbox.views.page_head import FeedLink
from factbox.views.sentence import sentence
from factbox.views.site_view import SiteView

_FORMATS = {Media.JSON: "JSON", Media.CSV: "CSV", Media.SQLITE: "SQLite"}


def resources_of(loaded: Loaded, options: Options) -> tuple[Resource, ...]:
    """Every data file of the site.

    Raises `SettingsFault` where Python's SQLite is too old for the database.
    """
    if sqlite3.sqlite_version_info < OLDEST_SQLITE:
        needed = ".".join(map(str, OLDEST_SQLITE))
        raise SettingsFault(f"this Python has SQLite {sqlite3.sqlite_version}; ledger.sqlite needs {needed} or newer")
    words = Words(sentence=lambda reckoning: sentence(reckoning).text, title=entry_title)
    publisher = Publisher(url=options.site_url, name=options.site_name, author=options.author, zone=options.zone)
    return data_files(Publication(loaded.ledger, options.site_url, words), publisher, CC_BY)


def data_pages(resources: Sequence[Resource], site: SiteView) -> Iterator[Page]:
    """The page of the data files."""
    view = data_view(
        files=[_file(resource) for resource in resources],
        codebook=[
            _fields(resource.name, resource.description, resource.columns) for resource in resources if resource.columns
        ],
        tables=[_fields(table.name, table.description, table.columns) for table in LEDGER_TABLES],
        queries=[_fields(query.name, query.description, query.columns) for query in LEDGER_VIEWS],
        licence=FeedLink(CC_BY.title, CC_BY.address),
    )
    about = dataset_ld(resources, CC_BY, site_url=site.url, site_name=site.name, description=view.head.description)
    yield Page(ADDRESS, "data.html", described(view, about))


def _file(resource: Resource) -> FileView:
    return FileView(
        name=resource.name,
        address=FOLDER + resource.name,
        size=size_words(resource.size),
        kind=_FORMATS[resource.media],
        holds=resource.description,
    )


def _fields(name: str, note: str, columns: Iterable[Column]) -> FieldsView:
    return FieldsView(name=name, note=note, fields=tuple(_nested(columns)))


def _nested(columns: Iterable[Column], above: str = "") -> Iterator[FieldView]:
    """Every field, each nested one with the way to it."""
    for column in columns:
        name = above + column.name
        anchor = vocabulary_anchor(column.vocabulary) if column.vocabulary else None
        yield FieldView(
            name=name,
            kind=column.kind.value,
            meaning=sentence_parts(column.description),
            terms=() if anchor else column.terms,
            vocabulary=anchor,
        )
        yield from _nested(column.fields, f"{name}[]." if column.kind is Kind.LIST else f"{name}.")
