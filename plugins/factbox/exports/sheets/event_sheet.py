"""Events of deals as `events.csv` and the ledger's own table hold them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from factbox.exports.publication import Publication
from factbox.exports.source_ids import source_ids
from factbox.exports.tables.columns import dated, dated_cells, flag, listed, term, text, whole
from factbox.exports.tables.documented import of
from factbox.exports.tables.table import Cell, ForeignKey, Row, Table
from factbox.model.deal import Event
from factbox.model.deal_record import DatedEvent
from factbox.model.ledger import Ledger
from factbox.model.names import DealId
from factbox.model.vocabularies import Status

EVENT: Final = (
    text("deal", "The deal, by id.", required=True),
    whole("position", "Its place among the events of the deal, from 1, by date."),
    *dated(of(Event, "date")),
    of(Event, "status", more="`signed` of a paper that binds nobody reads as `agreedInPrinciple`."),
    term("written", Status, "The status as the briefing writes it."),
    of(Event, "reason"),
    of(Event, "note"),
    flag("short_form", "Whether the briefing gives the status alone, so that the date is the occasion's or its own."),
    flag("planned", "Whether its date is later than the build, so that it gives no status yet."),
    text("briefing", "The briefing that writes it, by slug.", required=True),
)
"""What is known of an event, besides its sources."""


def event_cells(ledger: Ledger, deal: DealId, position: int, event: DatedEvent) -> tuple[Cell, ...]:
    """The cells of `EVENT`."""
    return (
        deal,
        position,
        *dated_cells(event.date),
        event.status.value,
        event.written.value,
        event.reason.value if event.reason else None,
        event.note,
        event.is_short_form,
        not event.has_come(ledger.today),
        event.briefing.slug,
    )


def numbered_events(ledger: Ledger) -> Iterable[tuple[DealId, int, DatedEvent]]:
    """Every event of every deal, with its place among those of the deal."""
    for deal in ledger.deals():
        for position, event in enumerate(deal.events, 1):
            yield deal.id, position, event


def _rows(publication: Publication) -> Iterable[Row]:
    ledger = publication.ledger
    for deal, position, event in numbered_events(ledger):
        sources = source_ids(event.briefing, event.sources)
        yield (*event_cells(ledger, deal, position, event), list(sources))


EVENTS: Final = Table(
    name="events",
    title="Events",
    description="One row is a dated change of a deal's status, planned ones included.",
    columns=(*EVENT, listed("sources", "Where it is written, by the source's id in the whole site.")),
    key=("deal", "position"),
    foreign_keys=(
        ForeignKey(("deal",), "deals", ("id",)),
        ForeignKey(("briefing",), "briefings", ("slug",)),
    ),
    rows=_rows,
)
