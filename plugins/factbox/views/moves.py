"""What moved lately: the last changes of status of all deals."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from factbox.model.deal_record import DatedEvent, Deal
from factbox.model.ledger import Ledger
from factbox.model.vocabularies import DealKind
from factbox.views.chronicle_words import told_words
from factbox.views.date_words import date_view
from factbox.views.deal_line import deal_link
from factbox.views.status_view import status_view
from factbox.views.text_view import TextView
from factbox.views.timeline_view import TimelineEntry, TimelineView, timeline

_MOST = 6


def moves_view(ledger: Ledger) -> TimelineView | None:
    """The last changes that have come by today, the latest first; `None` if there is none."""
    moves = sorted(_moves(ledger), key=_age)
    return timeline([_entry(deal, event) for deal, event in moves[:_MOST]]) if moves else None


def _moves(ledger: Ledger) -> Iterable[tuple[Deal, DatedEvent]]:
    for deal in ledger.deals():
        if deal.kind is DealKind.TRANSACTION:
            yield from ((deal, event) for event in deal.events if event.has_come(ledger.today))


def _age(move: tuple[Deal, DatedEvent]) -> tuple[int, str]:
    """By the first day that the date can mean, since no more is known to have passed by then."""
    deal, event = move
    return (-(event.date.earliest or date.min).toordinal(), deal.id)


def _entry(deal: Deal, event: DatedEvent) -> TimelineEntry:
    status = status_view(event.status, event.reason)
    return TimelineEntry(
        date=date_view(event.date),
        deal=deal_link(deal),
        title=TextView(f": {told_words(deal, event)}", event.briefing.facts.lang if event.is_repeat else "en"),
        marks=("status",),
        shape=status.term,
        shape_class=status.css_class,
    )
