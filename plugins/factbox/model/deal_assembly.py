"""How a deal's record is put together from what briefings write about it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from itertools import chain, pairwise
from typing import TypeVar

from factbox.model.briefing import Briefing
from factbox.model.deal import Condition, DealEntry, Milestone, Participation
from factbox.model.deal_record import Contribution, DatedEvent, Deal, StatedValue, has_come
from factbox.model.fuzzy_date import FuzzyDate
from factbox.model.step import Met
from factbox.model.vocabularies import Binding, DealKind, Status, default_binding

T = TypeVar("T")
Step = TypeVar("Step", Condition, Milestone)


def assemble_deal(contributions: Sequence[Contribution]) -> Deal:
    """One deal out of what briefings write about it, oldest first; there is at least one contribution.

    A single value comes from the first entry that gives it; lists are joined, each item once. A condition or milestone
    that a later entry names again takes the dates that it gives there.
    """
    entries = [contribution.entry for contribution in contributions]
    # Most deals stand in one briefing only, and there are many.
    entry = entries[0] if len(entries) == 1 else _merged(entries)
    binding = entry.binding or default_binding(entry.instrument)
    return Deal(
        id=entry.id,
        contributions=tuple(contributions),
        title=entry.title or entry.id,
        kind=entry.kind or DealKind.TRANSACTION,
        instrument=entry.instrument,
        binding=binding,
        sector=entry.sector,
        part_of=entry.part_of,
        supersedes=entry.supersedes,
        change=entry.change,
        base=entry.base,
        last_reviewed=entry.last_reviewed,
        participations=_participations(entry.parties or ()),
        events=_events(contributions, binding),
        values=tuple(value for contribution in contributions for value in _values(contribution)),
        quantities=_once(entry.quantities),
        stakes=_once(entry.stakes),
        countries=_once(entry.countries),
        places=_once(entry.places),
        previously=_once(entry.previously),
        conditions=_once(entry.conditions),
        milestones=_once(entry.milestones),
        identifiers=_once(tuple(pair for each in entries for pair in each.identifiers.items())),
    )


def _merged(entries: Sequence[DealEntry]) -> DealEntry:
    """One entry out of several, but for what keeps the briefing that wrote it, or may stand there twice."""
    return DealEntry(
        id=entries[0].id,
        title=_first(entry.title for entry in entries),
        kind=_first(entry.kind for entry in entries),
        instrument=_first(entry.instrument for entry in entries),
        binding=_first(entry.binding for entry in entries),
        sector=_first(entry.sector for entry in entries),
        part_of=_first(entry.part_of for entry in entries),
        supersedes=_first(entry.supersedes for entry in entries),
        change=_first(entry.change for entry in entries),
        base=next((entry.base for entry in entries if entry.base is not None), None),
        last_reviewed=_last_reviewed(entries),
        parties=_joined(entry.parties or () for entry in entries),
        quantities=_joined(entry.quantities for entry in entries),
        stakes=_joined(entry.stakes for entry in entries),
        countries=_joined(entry.countries for entry in entries),
        places=_joined(entry.places for entry in entries),
        previously=_joined(entry.previously for entry in entries),
        conditions=_steps([entry.conditions for entry in entries], lambda step: step.text),
        milestones=_steps([entry.milestones for entry in entries], lambda step: step.title),
    )


def short_form_date(briefing: Briefing) -> FuzzyDate:
    """The date of a short-form event: the occasion's, if it had begun by the briefing's day, else that day itself."""
    day = briefing.facts.date.day
    occasion = briefing.facts.occasion
    if occasion and occasion.date and has_come(occasion.date, day):
        return occasion.date
    return FuzzyDate.parse(day.isoformat())


def _first(given: Iterable[T | None]) -> T | None:
    return next((item for item in given if item is not None), None)


def _joined(lists: Iterable[tuple[T, ...]]) -> tuple[T, ...]:
    return tuple(chain.from_iterable(lists))


def _once(items: tuple[T, ...]) -> tuple[T, ...]:
    """Each item once, in the order of first mention."""
    return items if len(items) <= 1 else tuple(dict.fromkeys(items))


def _last_reviewed(entries: Sequence[DealEntry]) -> FuzzyDate | None:
    given = [entry.last_reviewed for entry in entries if entry.last_reviewed]
    return max(given, key=lambda reviewed: reviewed.sort_key, default=None)


def _participations(parts: tuple[Participation, ...]) -> tuple[Participation, ...]:
    """Each party and role once; a share that was missing is taken from a later mention."""
    found: dict[tuple[str, str], Participation] = {}
    for part in parts:
        key = (part.party, part.role.value)
        if key not in found or found[key].share is None:
            found[key] = part
    return tuple(found.values())


def _steps(lists: Sequence[tuple[Step, ...]], name: Callable[[Step], str]) -> tuple[Step, ...]:
    """Each step once; where one list holds several of a name, such as yearly deliveries, due dates tell them apart."""
    found: dict[tuple[str, str | None], Step] = {}
    counts = [Counter(name(step) for step in steps) for steps in lists]
    repeated = {title for count in counts for title in count if count[title] > 1}
    for step in chain.from_iterable(lists):
        key = (name(step), step.due.text if step.due and name(step) in repeated else None)
        told = found.get(key, step)
        found[key] = replace(step, due=step.due or told.due, met=_met(step, told))
    return tuple(found.values())


def _met(step: Step, told: Step) -> Met | None:
    """What came of a step: a later word holds, but that it was not met in time stays true beside the day of it."""
    return step.met_on or told.met_on or step.met or told.met


def _events(contributions: Sequence[Contribution], binding: Binding) -> tuple[DatedEvent, ...]:
    found = [event for contribution in contributions for event in _written_events(contribution, binding)]
    found.sort(key=lambda event: event.date.sort_key)
    later = (
        replace(event, is_repeat=True) if _is_repeat(event, before) else event for before, event in pairwise(found)
    )
    return (*found[:1], *later)


def _is_repeat(event: DatedEvent, before: DatedEvent) -> bool:
    same = event.status is before.status and event.reason in (None, before.reason)
    return same and event.note is not None and not event.is_short_form


def _written_events(contribution: Contribution, binding: Binding) -> list[DatedEvent]:
    briefing, entry = contribution.briefing, contribution.entry
    events = [
        DatedEvent(
            status=_read(event.status, binding),
            written=event.status,
            date=event.date,
            reason=event.reason,
            sources=event.sources,
            note=event.note,
            briefing=briefing,
            is_short_form=False,
        )
        for event in entry.events
    ]
    if entry.status is not None and entry.status not in {event.status for event in entry.events}:
        events.append(_short_form(entry.status, contribution, binding))
    return events


def _short_form(status: Status, contribution: Contribution, binding: Binding) -> DatedEvent:
    return DatedEvent(
        status=_read(status, binding),
        written=status,
        date=short_form_date(contribution.briefing),
        reason=None,
        sources=contribution.entry.sources,
        note=None,
        briefing=contribution.briefing,
        is_short_form=True,
    )


def _read(status: Status, binding: Binding) -> Status:
    """A signature under a paper that binds nobody is an agreement in principle."""
    return Status.AGREED_IN_PRINCIPLE if status is Status.SIGNED and binding is Binding.NO else status


def _values(contribution: Contribution) -> list[StatedValue]:
    entry = contribution.entry
    statements = [entry.value] if entry.value else []
    return [StatedValue(statement, contribution.briefing) for statement in (*statements, *entry.values)]
