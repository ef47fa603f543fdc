"""The history of a deal: every change of its status, and the steps that it is to reach."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from factbox.model.citing import cited_for
from factbox.model.deal import Milestone
from factbox.model.deal_record import DatedEvent, Deal, is_over
from factbox.model.fuzzy_date import FuzzyDate
from factbox.model.vocabularies import EntryState
from factbox.views.chronicle_words import told_words
from factbox.views.date_words import date_view, met_view
from factbox.views.labels import label
from factbox.views.phrases import capitalised
from factbox.views.source_view import Citations
from factbox.views.status_view import MISSED, OVERDUE, WAIVED, StatusView, status_view
from factbox.views.text_view import TextView
from factbox.views.timeline_view import TimelineEntry, TimelineView, date_marks, timeline

_EXPECTED = StatusView("expected", label(EntryState.EXPECTED), "soft")


def history_view(deal: Deal, today: date, citations: Citations) -> TimelineView | None:
    """Every change of status, oldest first; `None` if the record has none."""
    return timeline([_event(deal, event, today, citations) for event in deal.events]) if deal.events else None


def milestones_view(deal: Deal, today: date, citations: Citations) -> TimelineView | None:
    """The steps that the deal has reached or is to reach; `None` if it has none with a date."""
    dated = sorted(_dated(deal.milestones), key=lambda pair: pair[0].sort_key)
    steps = [_step(when, step, deal, today, citations) for when, step in dated]
    return timeline(steps) if steps else None


def _event(deal: Deal, event: DatedEvent, today: date, citations: Citations) -> TimelineEntry:
    status = status_view(event.status, event.reason)
    is_planned, lang = not event.has_come(today), event.briefing.facts.lang
    return TimelineEntry(
        date=date_view(event.date),
        title=TextView(capitalised(told_words(deal, event)), lang if event.is_repeat else "en"),
        state="planned" if is_planned else None,
        note=TextView(event.note, lang) if event.note and not event.is_repeat else None,
        cites=citations.cite(event.briefing, event.sources),
        marks=("status", *(["expected"] if is_planned else [])),
        shape=status.term,
        shape_class=status.css_class,
    )


def _dated(milestones: Iterable[Milestone]) -> Iterable[tuple[FuzzyDate, Milestone]]:
    return ((when, step) for step in milestones if (when := step.day))


def _state(deal: Deal, when: FuzzyDate, step: Milestone, today: date) -> StatusView | None:
    """Whether a step is still waited for, or was missed; `None` if it has been reached."""
    if step.met_on:
        return None
    if step.is_missed:
        return MISSED
    if deal.waives(when, today):
        return WAIVED
    return OVERDUE if is_over(when, today) else _EXPECTED


def _step(when: FuzzyDate, step: Milestone, deal: Deal, today: date, citations: Citations) -> TimelineEntry:
    state = _state(deal, when, step, today)
    return TimelineEntry(
        date=date_view(when) if when is step.due else met_view(when),
        title=TextView(step.title, deal.briefings[0].facts.lang),
        state=state.label if state else None,
        note=_due_note(step),
        cites=citations.cite_all(cited_for(step, deal)),
        marks=(*date_marks(when), *([state.term] if state else [])),
    )


def _due_note(step: Milestone) -> TextView | None:
    met = step.met_on
    if met is None or step.due is None or step.day is step.due or met.text == step.due.text:
        return None
    return TextView(f"Due {date_view(step.due).label}.", "en")
