"""Timelines: what a briefing tells in order."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from factbox.model.briefing import Briefing
from factbox.model.citing import own_sources
from factbox.model.deal import Milestone
from factbox.model.deal_record import DatedEvent, Deal, came_between, has_come, is_over
from factbox.model.fuzzy_date import FuzzyDate
from factbox.model.names import DealId, SourceRef
from factbox.model.occasion import Occasion
from factbox.model.timeline_entry import WrittenEntry
from factbox.model.vocabularies import EntryKind, EntryState, Status

EVENT_KINDS: Final = {
    Status.REPORTED: EntryKind.STATEMENT,
    Status.UNDER_DISCUSSION: EntryKind.STATEMENT,
    Status.PLEDGED: EntryKind.STATEMENT,
    Status.AGREED_IN_PRINCIPLE: EntryKind.STATEMENT,
    Status.FRAMEWORK_SIGNED: EntryKind.SIGNING,
    Status.SIGNED: EntryKind.SIGNING,
    Status.APPROVED: EntryKind.APPROVAL,
    Status.IN_FORCE: EntryKind.APPROVAL,
    Status.FINANCIAL_CLOSE: EntryKind.MILESTONE,
    Status.UNDERWAY: EntryKind.MILESTONE,
    Status.COMPLETED: EntryKind.OUTCOME,
    Status.SUSPENDED: EntryKind.OUTCOME,
    Status.ENDED: EntryKind.OUTCOME,
}
"""What sort of entry a change of status makes."""


@dataclass(frozen=True, slots=True)
class DealEventEntry:
    """The origin of an entry that a deal's event brings along."""

    deal: Deal
    event: DatedEvent


@dataclass(frozen=True, slots=True)
class MilestoneEntry:
    """The origin of an entry that a deal's milestone brings along."""

    deal: Deal
    milestone: Milestone


Origin = WrittenEntry | DealEventEntry | MilestoneEntry | Occasion


@dataclass(frozen=True, slots=True)
class ChronicleEntry:
    """One entry of a timeline; its words are made where pages are made."""

    date: FuzzyDate
    kind: EntryKind | None
    state: EntryState
    deals: tuple[DealId, ...]
    sources: tuple[SourceRef, ...]
    origin: Origin


def chronicle(briefing: Briefing, deals: dict[DealId, Deal]) -> tuple[ChronicleEntry, ...]:
    """The timeline of a briefing: its written entries, what its front matter dates of its deals, and its occasion.

    An event or milestone is left out where a written entry lists the deal with the same date text. So is an event after
    the briefing's day that had come when the briefing was last modified: nobody expected it, it was added in hindsight,
    and stands among the changes since. `deals` are the briefing's deals as it knows them.
    """
    day = briefing.facts.date.day
    written = [_written(entry, day) for entry in briefing.facts.timeline]
    told = {(deal, entry.date.text) for entry in written for deal in entry.deals}
    brought = [
        entry
        for deal_entry in briefing.facts.deals
        if (deal := deals.get(deal_entry.id)) is not None
        for entry in _brought(briefing, deal, day)
        if (deal.id, entry.date.text) not in told
    ]
    entries = [*_occasion(briefing, day), *written, *brought]
    return tuple(sorted(entries, key=lambda entry: entry.date.sort_key))


def _state(when: FuzzyDate, day: date) -> EntryState:
    return EntryState.HAPPENED if has_come(when, day) else EntryState.EXPECTED


def _written(entry: WrittenEntry, day: date) -> ChronicleEntry:
    deals = tuple(DealId(ref) for ref in entry.deals)
    return ChronicleEntry(entry.date, entry.kind, entry.state or _state(entry.date, day), deals, entry.sources, entry)


def _occasion(briefing: Briefing, day: date) -> list[ChronicleEntry]:
    occasion = briefing.facts.occasion
    if occasion is None or occasion.date is None:
        return []
    return [ChronicleEntry(occasion.date, EntryKind.VISIT, _state(occasion.date, day), (), (), occasion)]


def _brought(briefing: Briefing, deal: Deal, day: date) -> list[ChronicleEntry]:
    """What this briefing's own front matter dates of a deal."""
    revised = briefing.facts.modified.day if briefing.facts.modified else day
    events = [
        ChronicleEntry(
            event.date,
            EntryKind.SIGNING if event.written is Status.SIGNED else EVENT_KINDS[event.status],
            _state(event.date, day),
            (deal.id,),
            event.sources,
            DealEventEntry(deal, event),
        )
        for event in deal.events
        if event.briefing is briefing and not event.is_short_form and not came_between(event.date, day, revised)
    ]
    own = [contribution.entry for contribution in deal.contributions if contribution.briefing is briefing]
    steps = [(item, _as_known(step, day, revised)) for item in own for step in item.milestones]
    return events + [entry for item, step in steps for entry in _milestone(deal, step, own_sources(step, item), day)]


def _as_known(step: Milestone, day: date, revised: date) -> Milestone:
    """A milestone as it stood on a day: what came of it only by the day its briefing was modified was open then."""
    is_later = step.met_on and came_between(step.met_on, day, revised)
    return replace(step, met=None) if is_later or (step.is_missed and not is_over(step.due, day)) else step


def step_state(step: Milestone, day: date) -> EntryState:
    """A milestone has happened only if it was met; it was missed if a briefing says so."""
    if step.is_missed:
        return EntryState.MISSED
    return _state(step.met_on, day) if step.met_on else EntryState.EXPECTED


def _milestone(deal: Deal, step: Milestone, sources: tuple[SourceRef, ...], day: date) -> list[ChronicleEntry]:
    """A milestone stands at the day it was met, else at the day it is due."""
    when = step.day
    if when is None:
        return []
    origin = MilestoneEntry(deal, step)
    return [ChronicleEntry(when, EntryKind.MILESTONE, step_state(step, day), (deal.id,), sources, origin)]
