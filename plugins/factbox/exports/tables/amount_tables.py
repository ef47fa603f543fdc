"""Amounts of deals: every stated value with who stated it, goods, stakes, and earlier announcements."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from factbox.exports.numbers import fraction_or_null
from factbox.exports.publication import Publication
from factbox.exports.source_ids import source_ids
from factbox.exports.tables.columns import (
    FRACTION,
    POSITION,
    PRECISION,
    VALUE,
    dated,
    dated_cells,
    flag,
    value_cells,
    whole,
)
from factbox.exports.tables.documented import of
from factbox.exports.tables.keys import BRIEFING, DEAL, SOURCE, to_briefing, to_deal, to_party, to_source
from factbox.exports.tables.speakers import SPEAKER, speaker_cells
from factbox.exports.tables.table import ForeignKey, Row, Table
from factbox.model.deal import Previously, Quantity, Stake
from factbox.model.deal_record import StatedValue
from factbox.model.names import DealId
from factbox.model.statement import ValueStatement
from factbox.model.value import Amount


def _numbered(publication: Publication) -> Iterable[tuple[DealId, int, StatedValue, bool]]:
    """Every statement of every deal, with its place and whether totals use it."""
    for deal in publication.ledger.deals():
        for position, stated in enumerate(deal.values, 1):
            yield deal.id, position, stated, stated is deal.chosen


def _values(publication: Publication) -> Iterable[Row]:
    for deal, position, stated, used in _numbered(publication):
        statement = stated.statement
        value = statement.value
        yield (
            deal,
            position,
            *value_cells(value, statement.basis),
            value.precision.value if isinstance(value, Amount) else None,
            *speaker_cells(publication.ledger, stated.briefing, statement.stated_by),
            *dated_cells(statement.date),
            stated.briefing.slug,
            used,
        )


def _value_sources(publication: Publication) -> Iterable[Row]:
    for deal, number, stated, _ in _numbered(publication):
        for position, source in enumerate(source_ids(stated.briefing, stated.statement.sources), 1):
            yield deal, number, source, position


def _quantities(publication: Publication) -> Iterable[Row]:
    for deal in publication.ledger.deals():
        for position, quantity in enumerate(deal.quantities, 1):
            yield deal.id, position, quantity.text, quantity.per, quantity.of


def _stakes(publication: Publication) -> Iterable[Row]:
    for deal in publication.ledger.deals():
        for position, stake in enumerate(deal.stakes, 1):
            yield deal.id, position, stake.owner, stake.asset, fraction_or_null(stake.percent)


def _previously(publication: Publication) -> Iterable[Row]:
    for deal in publication.ledger.deals():
        for position, earlier in enumerate(deal.previously, 1):
            yield deal.id, position, *dated_cells(earlier.date), earlier.note, earlier.deal


DEAL_VALUES: Final = Table(
    name="deal_values",
    title="Values of deals",
    description="One row is a statement of what a deal is worth; several speakers may stand side by side.",
    columns=(
        DEAL,
        POSITION,
        *VALUE,
        PRECISION,
        *SPEAKER,
        *dated(of(ValueStatement, "date", "stated")),
        BRIEFING,
        flag("used", "Whether totals use it: the first that is not `undisclosed`."),
    ),
    key=("deal", "position"),
    foreign_keys=(to_deal(), to_party("stated_by_party"), to_source("stated_by_source"), to_briefing()),
    rows=_values,
)

VALUE_SOURCES: Final = Table(
    name="value_sources",
    title="Sources of values",
    description="One row is a source of a stated value.",
    columns=(DEAL, whole("value", "The statement, by its position among those of the deal."), SOURCE, POSITION),
    key=("deal", "value", "source"),
    foreign_keys=(ForeignKey(("deal", "value"), "deal_values", ("deal", "position")), to_source()),
    rows=_value_sources,
)

QUANTITIES: Final = Table(
    name="quantities",
    title="Quantities",
    description="One row is an amount of goods or works of a deal.",
    columns=(DEAL, POSITION, of(Quantity, "text"), of(Quantity, "per"), of(Quantity, "of")),
    key=("deal", "position"),
    foreign_keys=(to_deal(),),
    rows=_quantities,
)

STAKES: Final = Table(
    name="stakes",
    title="Stakes",
    description="One row is a share of an asset that a deal gives to somebody.",
    columns=(DEAL, POSITION, of(Stake, "owner"), of(Stake, "asset"), of(Stake, "percent", "share", more=FRACTION)),
    key=("deal", "position"),
    foreign_keys=(to_deal(), to_party("owner")),
    rows=_stakes,
)

PREVIOUSLY: Final = Table(
    name="previously",
    title="Earlier announcements",
    description="One row is an earlier announcement of the same thing; a deal that has one is not counted.",
    columns=(
        DEAL,
        POSITION,
        *dated(of(Previously, "date")),
        of(Previously, "note"),
        of(Previously, "deal", "earlier_deal"),
    ),
    key=("deal", "position"),
    foreign_keys=(to_deal(), to_deal("earlier_deal")),
    rows=_previously,
)
