"""Totals of every party, sector, country, occasion and class of status: the model's, the views', and a third reckoning.

The third one is written in SQL from the rules and from plain facts of the database alone: stated values, events, parts,
earlier announcements. It uses nothing that Factbox has computed, no status, no reason and no chosen value.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from contextlib import closing
from decimal import Context, Decimal, Inexact
from functools import cache
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from sqlite3 import Connection
from types import ModuleType
from typing import Any

import pytest

from exports.invented_ledger import invented_ledger
from exports.publishing import opened, publication
from factbox.engine.load import load
from factbox.exports.numbers import plain_or_null
from factbox.exports.sqlite_file import sqlite_file
from factbox.model.deal_record import Deal
from factbox.model.ledger import Ledger
from factbox.model.reckoning import Total
from factbox.model.tally import tally
from little_site import options

EXACT = Context(prec=200, traps=[Inexact])
SEEDS = (1, 2, 3)

STANDING = """
    CREATE TEMP TABLE standing AS
      SELECT deals.id AS deal,
        CASE
          WHEN deals.kind <> 'transaction' THEN 'notADeal'
          WHEN last.status IN ('signed', 'approved', 'inForce', 'financialClose') THEN 'signed'
          WHEN last.status IN ('underway', 'completed') THEN last.status
          WHEN last.status IN ('suspended', 'ended') THEN 'stopped'
          ELSE 'announced'
        END AS class
      FROM deals LEFT JOIN (
        SELECT deal,
          CASE WHEN written = 'signed' AND binding = 'no' THEN 'agreedInPrinciple' ELSE written END AS status,
          row_number() OVER (PARTITION BY deal ORDER BY
            coalesce(date_earliest, '') DESC, coalesce(date_latest, '9999-99-99') ASC, date DESC, position DESC) AS age
        FROM events JOIN deals ON deals.id = events.deal
        WHERE coalesce(date_earliest, '') <= :today
      ) AS last ON last.deal = deals.id AND age = 1
"""
WORTH = """
    CREATE TEMP TABLE worth AS
      SELECT deal_values.* FROM deal_values JOIN (
        SELECT deal, min(position) AS position FROM deal_values WHERE text <> 'undisclosed' GROUP BY deal
      ) USING (deal, position)
      WHERE precision IS NOT NULL AND precision <> 'estimated'
        AND deal NOT IN (SELECT deal FROM previously)
        AND deal IN (SELECT id FROM deals WHERE kind = 'transaction')
"""
COVERED = """
    CREATE TEMP TABLE covered AS
      SELECT DISTINCT occasion, deal FROM briefings
        JOIN claims ON claims.briefing = slug JOIN claim_deals ON claim_deals.briefing = slug AND claim = claims.id
      WHERE occasion IS NOT NULL
"""
LISTED = """
    CREATE TEMP TABLE listed AS
      SELECT 'ledger' AS facet, '' AS id, id AS deal FROM deals
      UNION SELECT 'party', party, deal FROM deal_parties
      UNION SELECT 'sector', sectors.id, deals.id FROM deals JOIN sectors
        ON deals.sector = sectors.id OR deals.sector LIKE sectors.id || '/%'
      UNION SELECT 'country', country, deal FROM deal_countries WHERE named
      UNION SELECT 'country', parties.country, deal FROM deal_parties JOIN parties ON parties.id = party
        WHERE parties.country IS NOT NULL AND deal NOT IN (SELECT deal FROM deal_countries WHERE named)
      UNION SELECT 'occasion', occasion, deal FROM covered
      UNION SELECT 'occasion', occasion, deal FROM briefing_deals JOIN briefings ON briefings.slug = briefing
        WHERE occasion IS NOT NULL AND occasion NOT IN (SELECT occasion FROM covered)
"""
TOTALS = """
    WITH RECURSIVE above(deal, ancestor) AS (
      SELECT id, part_of FROM deals WHERE part_of IS NOT NULL
      UNION SELECT above.deal, deals.part_of FROM above JOIN deals ON deals.id = ancestor
      WHERE deals.part_of IS NOT NULL)
    SELECT facet, id, class, currency, per, count(*), exact_sum(low), exact_sum(high),
      max(low_open), max(high_open), max(approximate)
    FROM listed JOIN standing USING (deal) JOIN worth USING (deal)
    WHERE NOT EXISTS (
      SELECT 1 FROM above
        JOIN listed AS whole ON whole.deal = ancestor AND whole.facet = listed.facet AND whole.id = listed.id
        JOIN standing AS place ON place.deal = ancestor
        JOIN worth AS amount ON amount.deal = ancestor
      WHERE above.deal = listed.deal
        AND (place.class IN ('signed', 'underway', 'completed') OR place.class = standing.class))
    GROUP BY facet, id, class, currency, per
"""


class ExactSum:
    """A sum of decimal texts; nothing as soon as one of them is missing."""

    def __init__(self) -> None:
        self.total: Decimal | None = Decimal(0)

    def step(self, text: str | None) -> None:
        self.total = EXACT.add(self.total, Decimal(text)) if self.total is not None and text is not None else None

    def finalize(self) -> str | None:
        return plain_or_null(self.total)


Key = tuple[Any, ...]


@cache
def reckoned(seed: int) -> dict[Key, Key]:
    """The third reckoning of an invented ledger."""
    return reckoned_from(invented_ledger(seed))


def reckoned_from(known: Ledger) -> dict[Key, Key]:
    with closing(database(known)) as connection:
        connection.create_aggregate("exact_sum", 1, ExactSum)  # type: ignore[arg-type]
        connection.execute(STANDING.replace(":today", f"'{known.today.isoformat()}'"))
        connection.execute(WORTH)
        connection.execute(COVERED)
        connection.execute(LISTED)
        return keyed(connection, TOTALS)


def database(known: Ledger) -> Connection:
    return opened(sqlite_file(publication(known)))


def keyed(connection: Connection, query: str) -> dict[Key, Key]:
    return {row[:5]: row[5:] for row in connection.execute(query)}


def tallied(known: Ledger, facet: str, id: str, deals: tuple[Deal, ...]) -> Iterator[tuple[Key, Key]]:
    for part in tally(known, deals).classes:
        for total in part.totals:
            yield (facet, id, part.status_class.value, total.measure.currency, total.measure.per), figures(total)


def figures(total: Total) -> Key:
    bounds = total.bounds
    flags = (int(bounds.low_open), int(bounds.high_open), int(bounds.approximate))
    return (total.count, plain_or_null(bounds.low), plain_or_null(bounds.high), *flags)


def groups(known: Ledger) -> dict[str, Mapping[Any, tuple[Deal, ...]]]:
    index = known.index
    return {
        "ledger": {"": known.deals()},
        "party": index.by_party,
        "sector": index.by_sector,
        "country": index.by_country,
        "occasion": index.by_occasion,
    }


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("facet", ["ledger", "party", "sector", "country", "occasion"])
def test_the_model_agrees_with_a_reckoning_in_sql(facet: str, seed: int) -> None:
    known = invented_ledger(seed)
    own = dict(total for id, deals in groups(known)[facet].items() for total in tallied(known, facet, id, deals))
    assert own
    assert own == {key: row for key, row in reckoned(seed).items() if key[0] == facet}


@pytest.mark.parametrize("seed", SEEDS)
def test_the_views_agree_with_it(seed: int) -> None:
    with closing(database(invented_ledger(seed))) as connection:
        query = "SELECT * FROM v_totals WHERE facet NOT IN ('instrument', 'year')"
        assert keyed(connection, query) == reckoned(seed)
        for name, facet in [("party",) * 2, ("sector",) * 2, ("country",) * 2, ("occasion",) * 2]:
            own = keyed(connection, f"SELECT '{facet}', * FROM v_totals_by_{name}")  # noqa: S608 - names of our own
            assert own == {key: row for key, row in reckoned(seed).items() if key[0] == facet}
        classes = keyed(connection, "SELECT 'ledger', '', * FROM v_totals_by_status_class")
        assert classes == {key: row for key, row in reckoned(seed).items() if key[0] == "ledger"}


@pytest.mark.parametrize("seed", SEEDS)
def test_what_is_counted_and_what_is_silent_agree_with_the_model(seed: int) -> None:
    known = invented_ledger(seed)
    sums: dict[Key, Key] = {}
    classes: dict[Key, Key] = {}
    for facet, found in groups(known).items():
        for id, deals in found.items():
            whole = tally(known, deals)
            for total in whole.totals:
                sums[(facet, id, total.measure.currency, total.measure.per)] = figures(total)
            for part in whole.classes:
                classes[(facet, id, part.status_class.value)] = (len(part.lines), part.silent)
    with closing(database(known)) as connection:
        counted = connection.execute("SELECT * FROM v_counted WHERE facet NOT IN ('instrument', 'year')")
        assert {row[:4]: row[4:] for row in counted} == sums
        told = connection.execute("SELECT * FROM v_classes WHERE facet NOT IN ('instrument', 'year')")
        assert {row[:3]: row[3:] for row in told} == classes


def test_the_dice_have_thrown_what_makes_sums_hard() -> None:
    with closing(database(invented_ledger())) as connection:
        parts = "SELECT count(*) FROM v_members JOIN deals ON deals.id = deal WHERE NOT summed AND part_of IS NOT NULL"
        assert connection.execute(parts).fetchone()[0] > 10
        assert {row[2] for row in reckoned(1)} == {"announced", "signed", "underway", "completed", "stopped"}
        assert {row[4] for row in reckoned(1)} == {None, "year", "month"}
        assert any(row[2] is None for row in reckoned(1).values())


def test_a_site_that_is_read_from_files_agrees_with_it(tmp_path: Path) -> None:
    ledger_site().write_site(tmp_path, briefings=60, deals=400, parties=80)
    known = load(options(tmp_path)).ledger
    assert (len(known.briefings), len(known.deals()), len(known.parties)) == (60, 400, 80)
    own = dict(
        total
        for facet, found in groups(known).items()
        for id, deals in found.items()
        for total in tallied(known, facet, id, deals)
    )
    assert own == reckoned_from(known)
    with closing(database(known)) as connection:
        assert keyed(connection, "SELECT * FROM v_totals WHERE facet NOT IN ('instrument', 'year')") == own
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []


def ledger_site() -> ModuleType:
    """The script that writes the site."""
    script = Path(__file__).parents[2] / "benchmarks/ledger_site.py"
    spec = spec_from_file_location("ledger_site", script)
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    sys.modules[spec.name] = module  # where dataclasses look for the module of a class
    spec.loader.exec_module(module)
    return module
