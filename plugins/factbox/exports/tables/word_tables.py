"""The words of the ledger: vocabularies with their definitions, sectors, exchange rates."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from factbox.exports.numbers import plain
from factbox.exports.publication import Publication
from factbox.exports.tables.columns import POSITION, dated, dated_cells, text
from factbox.exports.tables.documented import of
from factbox.exports.tables.keys import to_sector
from factbox.exports.tables.table import Row, Table
from factbox.model.rate import Rate
from factbox.model.sector import Sector
from factbox.model.status_class import StatusClass
from factbox.model.value import Precision
from factbox.model.vocabularies import (
    Basis,
    Binding,
    DealKind,
    EndReason,
    EntryKind,
    EntryState,
    Genre,
    Instrument,
    PartyKind,
    Reason,
    Role,
    SourceType,
    Status,
)
from factbox.model.vocabulary import Vocabulary

EXPORTED: Final[tuple[type[Vocabulary], ...]] = (
    Status,
    StatusClass,
    Reason,
    EndReason,
    DealKind,
    Instrument,
    Binding,
    Precision,
    Basis,
    Role,
    PartyKind,
    SourceType,
    EntryKind,
    EntryState,
    Genre,
)
"""Every vocabulary whose terms stand in data files."""


def vocabulary_name(vocabulary: type[Vocabulary]) -> str:
    """What the data call a vocabulary.

    >>> vocabulary_name(EntryKind)
    'entry_kind'
    """
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", vocabulary.__name__).lower()


def _vocabularies(_: Publication) -> Iterable[Row]:
    for vocabulary in EXPORTED:
        for position, member in enumerate(vocabulary, 1):
            yield vocabulary_name(vocabulary), member.value, position, member.definition


def _sectors(publication: Publication) -> Iterable[Row]:
    for sector in publication.ledger.sectors.values():
        yield sector.id, sector.parent, sector.name, sector.definition, sector.purpose


def _rates(publication: Publication) -> Iterable[Row]:
    for position, rate in enumerate(publication.ledger.rates.rates, 1):
        yield position, rate.origin, rate.target, *dated_cells(rate.date), plain(rate.rate), rate.source


VOCABULARIES: Final = Table(
    name="vocabularies",
    title="Vocabularies",
    description="One row is a term of a closed vocabulary with its definition.",
    columns=(
        text("vocabulary", "The name of the vocabulary: `status`, `status_class`, `role`, …", required=True),
        text("term", "The term, as all columns write it.", required=True),
        POSITION,
        text("definition", "What it means.", required=True),
    ),
    key=("vocabulary", "term"),
    rows=_vocabularies,
)

SECTOR_LIST: Final = Table(
    name="sectors",
    title="Sectors",
    description="One row is a sector of the site's list.",
    columns=(
        of(Sector, "id"),
        text("parent", "The sector above it; totals of a parent include those of its children."),
        of(Sector, "name"),
        of(Sector, "definition"),
        of(Sector, "purpose"),
    ),
    key=("id",),
    foreign_keys=(to_sector("parent"),),
    rows=_sectors,
)

RATES: Final = Table(
    name="rates",
    title="Exchange rates",
    description="One row is an exchange rate of the site, used in the direction that is written.",
    columns=(
        POSITION,
        of(Rate, "origin"),
        of(Rate, "target"),
        *dated(of(Rate, "date")),
        of(Rate, "rate"),
        of(Rate, "source"),
    ),
    key=("position",),
    rows=_rates,
)
