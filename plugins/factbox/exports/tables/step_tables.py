"""What happens to deals: events, milestones, conditions."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from factbox.exports.publication import Publication
from factbox.exports.sheets.event_sheet import EVENT, event_cells, numbered_events
from factbox.exports.source_ids import source_ids
from factbox.exports.tables.columns import POSITION, dated, dated_cells, flag, whole
from factbox.exports.tables.documented import of
from factbox.exports.tables.keys import DEAL, SOURCE, to_briefing, to_deal, to_source
from factbox.exports.tables.table import ForeignKey, Row, Table
from factbox.model.deal import Condition, Milestone


def _events(publication: Publication) -> Iterable[Row]:
    ledger = publication.ledger
    return (event_cells(ledger, deal, position, event) for deal, position, event in numbered_events(ledger))


def _event_sources(publication: Publication) -> Iterable[Row]:
    for deal, number, event in numbered_events(publication.ledger):
        for position, source in enumerate(source_ids(event.briefing, event.sources), 1):
            yield deal, number, source, position


def _milestones(publication: Publication) -> Iterable[Row]:
    for deal in publication.ledger.deals():
        for position, step in enumerate(deal.milestones, 1):
            yield deal.id, position, step.title, *dated_cells(step.due), *dated_cells(step.met_on), step.is_missed


def _conditions(publication: Publication) -> Iterable[Row]:
    for deal in publication.ledger.deals():
        for position, step in enumerate(deal.conditions, 1):
            yield deal.id, position, step.text, *dated_cells(step.due), *dated_cells(step.met_on), step.is_missed


_MET: Final = (
    "Without a known day it is an interval with an open beginning; null if it was not met, or nobody has said."
)
_MISSED: Final = flag("missed", "Whether it was due by a day and a briefing says that it was not met.")

EVENT_LIST: Final = Table(
    name="events",
    title="Events",
    description="One row is a dated change of a deal's status, planned ones included.",
    columns=EVENT,
    key=("deal", "position"),
    foreign_keys=(to_deal(), to_briefing()),
    rows=_events,
)

EVENT_SOURCES: Final = Table(
    name="event_sources",
    title="Sources of events",
    description="One row is a source of an event.",
    columns=(DEAL, whole("event", "The event, by its position among those of the deal."), SOURCE, POSITION),
    key=("deal", "event", "source"),
    foreign_keys=(ForeignKey(("deal", "event"), "events", ("deal", "position")), to_source()),
    rows=_event_sources,
)

MILESTONES: Final = Table(
    name="milestones",
    title="Milestones",
    description="One row is a step that a deal is to reach, or has reached.",
    columns=(
        DEAL,
        POSITION,
        of(Milestone, "title"),
        *dated(of(Milestone, "due")),
        *dated(of(Milestone, "met", more=_MET)),
        _MISSED,
    ),
    key=("deal", "position"),
    foreign_keys=(to_deal(),),
    rows=_milestones,
)

CONDITIONS: Final = Table(
    name="conditions",
    title="Conditions",
    description="One row is something that must happen before a deal takes effect.",
    columns=(
        DEAL,
        POSITION,
        of(Condition, "text"),
        *dated(of(Condition, "due")),
        *dated(of(Condition, "met", more=_MET)),
        _MISSED,
    ),
    key=("deal", "position"),
    foreign_keys=(to_deal(),),
    rows=_conditions,
)
