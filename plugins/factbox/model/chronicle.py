"""Timelines: what a briefing tells in order, and what became of its deals afterwards."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from factbox.model.briefing import Briefing
from factbox.model.deal import Condition, DealEntry, Milestone, Participation
from factbox.model.deal_assembly import assemble_deal
from factbox.model.deal_record import Contribution, DatedEvent, Deal, StatedValue, has_come
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

    An event or milestone is left out where a written entry lists the deal with the same date text.
    `deals` are the briefing's deals as it knows them.
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
        if event.briefing is briefing and not event.is_short_form
    ]
    own = [contribution.entry for contribution in deal.contributions if contribution.briefing is briefing]
    return events + [entry for item in own for step in item.milestones for entry in _milestone(deal, step, day)]


def _milestone(deal: Deal, step: Milestone, day: date) -> list[ChronicleEntry]:
    """A milestone stands at the day it was met, else at the day it is due; it has happened only if it was met."""
    when = step.day
    if when is None:
        return []
    state = _state(step.met, day) if step.met else EntryState.EXPECTED
    return [ChronicleEntry(when, EntryKind.MILESTONE, state, (deal.id,), (), MilestoneEntry(deal, step))]


@dataclass(frozen=True, slots=True)
class Remark:
    """What a later briefing wants the reader to know of a deal."""

    text: str
    sources: tuple[SourceRef, ...]


@dataclass(frozen=True, slots=True)
class Addition:
    """A key that a later briefing gives for the first time, and that may change how the deal is read or counted."""

    key: str
    """`instrument`, `binding`, `kind`, `part_of`, `supersedes`, `previously`, `stakes` or `quantities`."""
    entry: DealEntry
    """Where it is given."""


ADDITIONS: Final = ("kind", "instrument", "binding", "part_of", "previously", "supersedes", "stakes", "quantities")

News = DatedEvent | StatedValue | Milestone | Condition | Participation | Addition | Remark
"""What a later briefing can bring."""


@dataclass(frozen=True, slots=True)
class Change:
    """Something that a reader of an older briefing should know today."""

    deal: Deal
    """As of today."""
    date: FuzzyDate | None
    """When it happened; `None` where that is the day of the briefing that writes it."""
    before: Status
    """The deal's status as the older briefing knew it, or as the change before left it."""
    after: Status
    """Its status from then on; the same for whatever is no event, and for an event older than what was known."""
    news: News
    told_by: Briefing
    """The briefing that writes it."""


def changes_since(briefing: Briefing, deals: list[Deal], today: date) -> tuple[Change, ...]:
    """What happened to a briefing's deals after its day, and what later briefings write of them, oldest first.

    `deals` are the briefing's deals as of today. What the briefing itself had dated later counts from its day on.
    """
    found = [change for deal in deals for change in _changes(briefing, deal, today)]
    return tuple(sorted(found, key=_change_order))


def _change_order(change: Change) -> tuple[object, ...]:
    when = change.date or FuzzyDate.parse(change.told_by.facts.date.day.isoformat())
    return (when.sort_key, change.told_by.order, change.deal.id, type(change.news).__name__)


def _changes(briefing: Briefing, deal: Deal, today: date) -> list[Change]:
    day = briefing.facts.date.day
    later = [item for item in deal.contributions if item.briefing.facts.date.day > day]
    paths = {item.briefing.path for item in later}
    status = deal.standing(today).status
    known = _Known.by(briefing, deal)
    return [
        *_event_changes(briefing, deal, paths, today),
        *(
            Change(deal, None, status, status, value, value.briefing)
            for value in deal.values
            if value.briefing.path in paths
        ),
        *(
            Change(deal, when, status, status, news, item.briefing)
            for item in later
            for when, news in _news(item, known, today)
        ),
    ]


def _news(item: Contribution, known: _Known, today: date) -> Iterator[tuple[FuzzyDate | None, News]]:
    """What a later entry brings besides events and values: steps and conditions met, parties that join, a note."""
    steps: tuple[Milestone | Condition, ...] = (*item.entry.milestones, *item.entry.conditions)
    yield from ((step.met, step) for step in steps if step.met and has_come(step.met, today))
    yield from ((None, step) for step in steps if not step.met and step not in known.steps)
    given = (key for key in ADDITIONS if getattr(item.entry, key))
    yield from ((None, Addition(key, item.entry)) for key in given if getattr(item.entry, key) != known.given.get(key))
    parts = item.entry.parties or ()
    yield from ((None, part) for part in parts if (part.party, part.role.value) not in known.participations)
    if item.entry.note:
        yield None, Remark(item.entry.note, item.entry.sources)


@dataclass(frozen=True, slots=True)
class _Known:
    """What a briefing knew of a deal besides its events and values."""

    participations: set[tuple[str, str]]
    steps: tuple[Milestone | Condition, ...]
    given: dict[str, object]
    """Single values and lists of `ADDITIONS`, as far as some entry gave them."""

    @classmethod
    def by(cls, briefing: Briefing, deal: Deal) -> _Known:
        day = briefing.facts.date.day
        entries = [item.entry for item in deal.contributions if item.briefing.facts.date.day <= day]
        return cls(
            {(part.party, part.role.value) for entry in entries for part in entry.parties or ()},
            (
                *(step for entry in entries for step in entry.milestones),
                *(step for entry in entries for step in entry.conditions),
            ),
            {key: getattr(entry, key) for entry in entries for key in ADDITIONS if getattr(entry, key)},
        )


def _event_changes(briefing: Briefing, deal: Deal, later: set[str], today: date) -> list[Change]:
    """The events that the briefing could not know. One that is older than what it knew leaves the status as it was."""
    day = briefing.facts.date.day
    is_news = [event.briefing.path in later or not event.has_come(day) for event in deal.events]
    last_known = max((at for at, news in enumerate(is_news) if not news), default=-1)
    found, status = [], _known_status(briefing, deal)
    for at, event in enumerate(deal.events):
        if is_news[at] and event.has_come(today):
            after = event.status if at > last_known else status
            found.append(Change(deal, event.date, status, after, event, event.briefing))
            status = after
    return found


def _known_status(briefing: Briefing, deal: Deal) -> Status:
    day = briefing.facts.date.day
    known: list[Contribution] = [item for item in deal.contributions if item.briefing.facts.date.day <= day]
    return assemble_deal(known).standing(day).status if known else Status.REPORTED
