"""What is due next, and what had its day without word, in short lists."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from factbox.model.expectation import Expectation, expectations
from factbox.model.ledger import Ledger
from factbox.model.vocabularies import EntryState
from factbox.views.date_words import date_view
from factbox.views.deal_line import deal_link
from factbox.views.expectation_words import expected_title
from factbox.views.labels import label
from factbox.views.timeline_view import TimelineEntry, TimelineView, date_marks, timeline

_MOST_DUE = 6
_MOST_UNRECORDED = 3


@dataclass(frozen=True, slots=True)
class DueView:
    """The next things that are due, and the last whose outcome nobody has recorded; `None` where there are none."""

    coming: TimelineView | None
    unrecorded: TimelineView | None


def due_view(ledger: Ledger) -> DueView:
    """The two short lists of a front page, as of today."""
    waiting = expectations(ledger)
    coming = [item for item in waiting if not item.is_past(ledger.today)]
    past = [item for item in waiting if item.is_past(ledger.today)]
    return DueView(_listed(coming[:_MOST_DUE], ledger.today), _listed(past[-_MOST_UNRECORDED:], ledger.today))


def _listed(items: Sequence[Expectation], today: date) -> TimelineView | None:
    return timeline([_entry(item, today) for item in items]) if items else None


def _entry(item: Expectation, today: date) -> TimelineEntry:
    is_past = item.is_past(today)
    return TimelineEntry(
        date=date_view(item.when),
        title=expected_title(item),
        address=None if item.deals else item.briefing.address,
        state=None if is_past else label(EntryState.EXPECTED),  # the heading over what is past says it of all
        deals=tuple(deal_link(deal) for deal in item.deals),
        marks=(*_date_marks(item, is_past=is_past), "overdue" if is_past else "expected"),
    )


def _date_marks(item: Expectation, *, is_past: bool) -> tuple[str, ...]:
    """What had its day is drawn half full, and so not dotted."""
    return tuple(mark for mark in date_marks(item.when) if not (is_past and mark == "approximate"))
