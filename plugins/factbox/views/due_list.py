"""What is due next: the steps and entries of all briefings whose day is still to come, or has passed in silence."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from factbox.model.briefing import Briefing
from factbox.model.deal import Milestone
from factbox.model.deal_record import Deal
from factbox.model.fuzzy_date import FuzzyDate
from factbox.model.ledger import Ledger
from factbox.model.timeline_entry import WrittenEntry
from factbox.model.vocabularies import EntryState, Status
from factbox.views.date_words import date_view
from factbox.views.deal_line import deal_link
from factbox.views.labels import label
from factbox.views.status_view import OVERDUE
from factbox.views.text_view import TextView
from factbox.views.timeline_view import TimelineEntry, TimelineView, date_marks, timeline

_SETTLED = frozenset({Status.COMPLETED, Status.ENDED})
_MOST_OVERDUE = 2
_MOST = 6


@dataclass(frozen=True, slots=True)
class _Due:
    when: FuzzyDate
    title: TextView
    about: Deal | None
    briefing: Briefing

    def is_past(self, today: date) -> bool:
        return self.when.latest is not None and self.when.latest < today


def due_view(ledger: Ledger) -> TimelineView | None:
    """The next things that are due, after the last ones that are overdue; `None` if nothing is."""
    found = sorted(_all_due(ledger), key=lambda due: due.when.sort_key)
    # Only a deal's milestone can be overdue: whether a written entry came about is not recorded.
    overdue = [due for due in found if due.is_past(ledger.today) and due.about is not None][-_MOST_OVERDUE:]
    coming = [due for due in found if not due.is_past(ledger.today)]
    shown = [*overdue, *coming[: _MOST - len(overdue)]]
    return timeline([_entry(due, ledger.today) for due in shown]) if shown else None


def _all_due(ledger: Ledger) -> Iterable[_Due]:
    told: set[tuple[str, str]] = set()
    for deal in ledger.deals():
        told |= {(deal.id, step.due.text) for step in deal.milestones if step.due}
        if deal.standing(ledger.today).status not in _SETTLED:
            yield from _milestones(deal)
    for briefing in ledger.briefings:
        for entry in briefing.facts.timeline:
            is_told = any((deal, entry.date.text) in told for deal in entry.deals)
            if not is_told and _is_expected(entry, briefing):
                yield _Due(entry.date, TextView(entry.title, briefing.facts.lang), None, briefing)


def _milestones(deal: Deal) -> Iterable[_Due]:
    met = {step.title for step in deal.milestones if step.met}
    latest = {step.title: step for step in deal.milestones if step.due and step.title not in met}
    for step in latest.values():
        briefing = _written_in(deal, step)
        if step.due:
            yield _Due(step.due, TextView(step.title, briefing.facts.lang), deal, briefing)


def _written_in(deal: Deal, step: Milestone) -> Briefing:
    return next(item.briefing for item in deal.contributions if step in item.entry.milestones)


def _is_expected(entry: WrittenEntry, briefing: Briefing) -> bool:
    if entry.state is not None:
        return entry.state is EntryState.EXPECTED
    return entry.date.earliest is not None and entry.date.earliest > briefing.facts.date.day


def _entry(due: _Due, today: date) -> TimelineEntry:
    is_past = due.is_past(today)
    link = deal_link(due.about) if due.about else None
    return TimelineEntry(
        date=date_view(due.when),
        title=due.title,
        address=None if link else due.briefing.address,
        state=OVERDUE.label if is_past else label(EntryState.EXPECTED),
        deals=(link,) if link else (),
        marks=(*_marks(due.when, is_past=is_past), "overdue" if is_past else "expected"),
    )


def _marks(when: FuzzyDate, *, is_past: bool) -> tuple[str, ...]:
    """What is overdue is drawn half full, and so not dotted."""
    return tuple(mark for mark in date_marks(when) if not (is_past and mark == "approximate"))
