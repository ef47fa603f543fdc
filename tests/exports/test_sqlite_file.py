"""The database: read in a connection of its own it holds the ledger, and its bytes depend on nothing else."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from sqlite3 import Connection
from typing import Any

import pytest

import factbox
from exports.invented_ledger import invented_ledger
from exports.publishing import opened, publication
from factbox.exports.deals_file import deal_rows
from factbox.exports.ledger_views import LEDGER_VIEWS
from factbox.exports.numbers import plain_or_null
from factbox.exports.parties_file import party_rows
from factbox.exports.sqlite_bytes import PAGE, stable
from factbox.exports.sqlite_file import sqlite_file
from factbox.exports.tables.ledger_tables import LEDGER_TABLES
from factbox.exports.tables.table import Table
from invented import ledger

LEDGER = invented_ledger()
CONTENT = sqlite_file(publication(LEDGER))


@pytest.fixture
def database() -> Iterator[Connection]:
    with closing(opened(CONTENT)) as connection:
        yield connection


def test_it_is_sound_and_its_keys_lead_somewhere(database: Connection) -> None:
    assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []
    assert database.execute("PRAGMA user_version").fetchone() == (1,)
    strict = database.execute(
        "SELECT count(*), min(strict), min(wr) FROM pragma_table_list WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
    )
    assert strict.fetchone() == (len(LEDGER_TABLES), 1, 1)


@pytest.mark.parametrize("table", LEDGER_TABLES, ids=lambda table: table.name)
def test_a_table_holds_the_rows_of_the_model(table: Table, database: Connection) -> None:
    found = database.execute(f'SELECT * FROM "{table.name}"').fetchall()  # noqa: S608 - a name of our own
    assert len(found) == len(set(found))
    assert set(found) == {tuple(row) for row in table.rows(publication(LEDGER))}


@pytest.mark.parametrize("name", [view.name for view in LEDGER_VIEWS])
def test_a_view_answers(name: str, database: Connection) -> None:
    assert database.execute(f"SELECT count(*) FROM {name}").fetchone()[0] > 0  # noqa: S608 - as above


def test_the_schema_says_what_every_column_means(database: Connection) -> None:
    (schema,) = database.execute("SELECT sql FROM sqlite_schema WHERE name = 'deals'").fetchone()
    assert '"part_of" TEXT, -- The larger deal of which this is a part.' in schema


def test_deals_are_those_of_the_json_file(database: Connection) -> None:
    names = "text low high low_open high_open approximate currency basis per over".split()
    columns = ", ".join(f"value_{name}" for name in names)
    for row in deal_rows(LEDGER, ""):
        value: Any = row["value"]
        found = database.execute(
            f"SELECT title, status, status_date, countable, reason, {columns} FROM deals WHERE id = ?",  # noqa: S608 - as above
            (row["id"],),
        ).fetchone()
        own = tuple(row[key] for key in ("title", "status", "status_date", "countable", "reason"))
        assert found == (*own, *value.values())


def test_parties_are_those_of_the_json_file(database: Connection) -> None:
    for row in party_rows(LEDGER, ""):
        names: Any = row["names"]
        found = dict(
            database.execute(
                "SELECT lang, name FROM party_names WHERE party = ? AND sort = 'translation'", (row["id"],)
            )
        )
        assert found == names
        aliases = database.execute(
            "SELECT name FROM party_names WHERE party = ? AND sort = 'alias' ORDER BY position", (row["id"],)
        )
        assert [name for (name,) in aliases] == row["aliases"]


def test_claims_are_those_of_the_model(database: Connection) -> None:
    for briefing in LEDGER.briefings:
        for claim in briefing.facts.claims:
            reckoning = LEDGER.known_to(briefing).reckoning(claim)
            traced = database.execute("SELECT traced_low, traced_high FROM claims WHERE briefing = ?", (briefing.slug,))
            assert traced.fetchone() == (plain_or_null(reckoning.traced.low), plain_or_null(reckoning.traced.high))
            reasons = database.execute("SELECT deal, reason FROM claim_deals WHERE briefing = ?", (briefing.slug,))
            assert dict(reasons) == {line.deal.id: line.reason.value for line in reckoning.lines}


def test_an_empty_ledger_is_a_database_too() -> None:
    with closing(opened(sqlite_file(publication(ledger())))) as empty:
        assert empty.execute("SELECT count(*) FROM deals").fetchone() == (0,)
        assert empty.execute("SELECT count(*) FROM v_totals").fetchone() == (0,)
        assert empty.execute("SELECT count(*) FROM vocabularies").fetchone()[0] > 0


SCRIPT = """
import hashlib, sys
from exports.invented_ledger import invented_ledger
from exports.publishing import publication
from factbox.exports.data_files import data_files
from factbox.exports.licence import CC_BY
from exports.publishing import PUBLISHER
files = data_files(publication(invented_ledger()), PUBLISHER, CC_BY)
print({file.name: file.digest for file in files})
"""


def digests(seed: str) -> str:
    paths = (Path(factbox.__file__).parents[1], Path(__file__).parents[1])
    surroundings = {"PYTHONPATH": os.pathsep.join(map(str, paths)), "PYTHONHASHSEED": seed, "PATH": os.environ["PATH"]}
    return subprocess.run(
        [sys.executable, "-c", SCRIPT], env=surroundings, check=True, capture_output=True, text=True
    ).stdout


def test_another_process_with_other_hashes_writes_the_same_bytes() -> None:
    told = digests("1")
    assert told == digests("4242")
    assert hashlib.sha256(CONTENT).hexdigest() in told
    assert json.dumps("deals.csv") in told.replace("'", '"')


def test_what_tells_of_the_library_is_cleared() -> None:
    other = bytearray(CONTENT)
    other[24:28] = other[92:96] = (7).to_bytes(4)
    other[96:100] = (3_054_000).to_bytes(4)
    second = 1 * PAGE
    gap = second + int.from_bytes(other[second + 5 : second + 7]) - 1
    other[gap] = 0xFF
    assert stable(bytes(other)) == CONTENT
    assert stable(CONTENT) == CONTENT
