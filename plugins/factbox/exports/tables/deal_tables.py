"""Deals, with who takes part, where, and what is written of them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from factbox.exports.deals_file import cited_by, deal_address
from factbox.exports.links import absolute
from factbox.exports.numbers import fraction_or_null
from factbox.exports.publication import Publication
from factbox.exports.tables.columns import (
    FRACTION,
    POSITION,
    PRECISION,
    VALUE,
    dated,
    dated_cells,
    flag,
    prefixed,
    term,
    text,
    value_cells,
    whole,
)
from factbox.exports.tables.documented import of
from factbox.exports.tables.keys import DEAL, SOURCE, to_deal, to_party, to_sector, to_source
from factbox.exports.tables.table import Cell, Row, Table
from factbox.model.deal import DealEntry, Event, Participation
from factbox.model.deal_record import Deal
from factbox.model.ledger_index import countries_of, year_of
from factbox.model.reckoning import Line
from factbox.model.status_class import StatusClass, class_of
from factbox.model.vocabularies import Reason, Status


def _deals(publication: Publication) -> Iterable[Row]:
    for line in publication.lines():
        yield (*_standing_cells(line), *_fact_cells(line.deal), absolute(publication.site_url, deal_address(line.deal)))


def _standing_cells(line: Line) -> tuple[Cell, ...]:
    deal, event = line.deal, line.standing.event
    return (
        deal.id,
        deal.title,
        deal.kind.value,
        deal.instrument.value if deal.instrument else None,
        deal.binding.value,
        line.standing.status.value,
        *dated_cells(event.date if event else None),
        class_of(line).value,
        line.reason is Reason.COUNTED,
        line.reason.value,
    )


def _fact_cells(deal: Deal) -> tuple[Cell, ...]:
    return (
        *value_cells(deal.value, deal.chosen.statement.basis if deal.chosen else None),
        deal.amount.precision.value if deal.amount else None,
        bool(deal.previously),
        deal.sector,
        deal.part_of,
        deal.supersedes,
        fraction_or_null(deal.change),
        deal.base.text if deal.base else None,
        *dated_cells(deal.last_reviewed),
        year_of(deal),
    )


def _parties(publication: Publication) -> Iterable[Row]:
    for deal in publication.ledger.deals():
        for position, part in enumerate(deal.participations, 1):
            yield deal.id, part.party, part.role.value, position, fraction_or_null(part.share)


def _countries(publication: Publication) -> Iterable[Row]:
    for deal in publication.ledger.deals():
        for country in countries_of(deal, publication.ledger.parties):
            yield deal.id, country, country in deal.countries


def _places(publication: Publication) -> Iterable[Row]:
    for deal in publication.ledger.deals():
        for position, place in enumerate(deal.places, 1):
            yield deal.id, position, place


def _identifiers(publication: Publication) -> Iterable[Row]:
    for deal in publication.ledger.deals():
        for position, (register, identifier) in enumerate(deal.identifiers, 1):
            yield deal.id, position, register, identifier


def _sources(publication: Publication) -> Iterable[Row]:
    for deal in publication.ledger.deals():
        for position, source in enumerate(cited_by(deal), 1):
            yield deal.id, source, position


DEAL_LIST: Final = Table(
    name="deals",
    title="Deals",
    description="One row is a deal of the ledger as of the day of the build.",
    columns=(
        of(DealEntry, "id"),
        of(DealEntry, "title", required=True),
        of(DealEntry, "kind", required=True),
        of(DealEntry, "instrument"),
        of(DealEntry, "binding", required=True),
        term("status", Status, "How far it has come: the status of its last event that is not later than the build."),
        *dated(of(Event, "date", "status_date", more="Null where no event has come yet.", required=False)),
        term("status_class", StatusClass, "How far it has come, in the classes by which deals are totalled."),
        flag("countable", "Whether its value can be counted in a total: the reason is `counted`."),
        term("reason", Reason, "Why it is counted, or why not, where no claim is involved; the first that applies."),
        *prefixed("value", (*VALUE, PRECISION)),
        flag("announced_before", "Whether it had been announced before, so that it is not counted."),
        of(DealEntry, "sector"),
        of(DealEntry, "part_of"),
        of(DealEntry, "supersedes"),
        of(DealEntry, "change", more="In data files a fraction: 0.245 for +24.5%."),
        of(DealEntry, "base", more="As written."),
        *dated(of(DealEntry, "last_reviewed")),
        whole("year", "The year of its first dated event, else of the briefing that first lists it."),
        text("url", "Its page.", required=True),
    ),
    key=("id",),
    foreign_keys=(to_sector(), to_deal("part_of"), to_deal("supersedes")),
    rows=_deals,
)

DEAL_PARTIES: Final = Table(
    name="deal_parties",
    title="Parties of deals",
    description="One row is a party's part in a deal.",
    columns=(
        DEAL,
        of(Participation, "party"),
        of(Participation, "role"),
        POSITION,
        of(Participation, "share", more=FRACTION),
    ),
    key=("deal", "party", "role"),
    foreign_keys=(to_deal(), to_party()),
    rows=_parties,
)

DEAL_COUNTRIES: Final = Table(
    name="deal_countries",
    title="Countries of deals",
    description="One row is a country under which a deal stands.",
    columns=(
        DEAL,
        text("country", "ISO 3166-1 alpha-2, or XK.", required=True),
        flag("named", "1 if a briefing names the country, 0 if it names none and this is the country of a party."),
    ),
    key=("deal", "country"),
    foreign_keys=(to_deal(),),
    rows=_countries,
)

DEAL_PLACES: Final = Table(
    name="deal_places",
    title="Places of deals",
    description="One row is a place that a deal concerns.",
    columns=(DEAL, POSITION, text("place", "The place.", required=True)),
    key=("deal", "position"),
    foreign_keys=(to_deal(),),
    rows=_places,
)

DEAL_IDENTIFIERS: Final = Table(
    name="deal_identifiers",
    title="Identifiers of deals",
    description="One row is what a register calls a deal.",
    columns=(
        DEAL,
        POSITION,
        text("register", "The register.", required=True),
        text("identifier", "What it calls the deal.", required=True),
    ),
    key=("deal", "position"),
    foreign_keys=(to_deal(),),
    rows=_identifiers,
)

DEAL_SOURCES: Final = Table(
    name="deal_sources",
    title="Sources of deals",
    description="One row is a source that briefings cite for a deal, for its events or for its values.",
    columns=(DEAL, SOURCE, POSITION),
    key=("deal", "source"),
    foreign_keys=(to_deal(), to_source()),
    rows=_sources,
)
