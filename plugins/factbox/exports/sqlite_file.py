"""`/data/ledger.sqlite`: the whole ledger as a database, with the same bytes on every machine."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from operator import itemgetter
from typing import Final

from factbox.exports.ledger_views import LEDGER_VIEWS
from factbox.exports.publication import Publication
from factbox.exports.sqlite_bytes import PAGE, stable
from factbox.exports.tables.ledger_tables import LEDGER_TABLES
from factbox.exports.tables.table import Column, Kind, Table

USER_VERSION: Final = 1
"""Raised when a table or column changes its meaning."""
OLDEST_SQLITE: Final = (3, 37)
"""The first that knows strict tables."""
_APPLICATION: Final = int.from_bytes(b"FBox")

_SETTINGS: Final = (
    f"PRAGMA page_size = {PAGE}",
    "PRAGMA encoding = 'UTF-8'",
    "PRAGMA auto_vacuum = NONE",
    "PRAGMA secure_delete = ON",  # Debian's SQLite clears what it frees, others leave it, and it shows in the bytes
    f"PRAGMA application_id = {_APPLICATION}",
    f"PRAGMA user_version = {USER_VERSION}",
)


def sqlite_file(publication: Publication) -> bytes:
    """The database. It is built in memory, row by row in order of the keys."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as database:
        for setting in _SETTINGS:
            database.execute(setting)
        database.execute("BEGIN")
        for table in LEDGER_TABLES:
            database.execute(create_table(table))
            _fill(database, table, publication)
        for view in LEDGER_VIEWS:
            database.execute(view.sql)
        database.execute("COMMIT")
        return stable(database.serialize())


def create_table(table: Table) -> str:
    """The statement that makes a table; its comments are the codebook, and stay in the file."""
    keys = [
        f"FOREIGN KEY ({_names(key.columns)}) REFERENCES {_name(key.table)} ({_names(key.keys)})"
        for key in table.foreign_keys
    ]
    primary = f"  PRIMARY KEY ({_names(table.key)})"
    columns = [f"  {_column(column)}, -- {column.description}" for column in table.columns]
    constraints = ",\n".join([primary, *(f"  {key}" for key in keys)])
    head = f"CREATE TABLE {_name(table.name)} ( -- {table.description}"
    return "\n".join([head, *columns, constraints, ") STRICT, WITHOUT ROWID"])


def _column(column: Column) -> str:
    kind = "INTEGER" if column.kind in (Kind.FLAG, Kind.WHOLE) else "TEXT"
    terms = "0, 1" if column.kind is Kind.FLAG else ", ".join(f"'{term}'" for term in column.terms)
    check = f" CHECK ({_name(column.name)} IN ({terms}))" if terms else ""
    return f"{_name(column.name)} {kind}{' NOT NULL' if column.required else ''}{check}"


def _name(name: str) -> str:
    """A name that may be a word of SQL's own, such as `text`."""
    return f'"{name}"'


def _names(names: Iterable[str]) -> str:
    return ", ".join(map(_name, names))


def _fill(database: sqlite3.Connection, table: Table, publication: Publication) -> None:
    names = [column.name for column in table.columns]
    order = itemgetter(*(names.index(name) for name in table.key))
    rows = sorted(table.rows(publication), key=order)
    marks = ", ".join("?" * len(table.columns))
    database.executemany(f"INSERT INTO {_name(table.name)} VALUES ({marks})", rows)  # noqa: S608 - no name is a reader's
