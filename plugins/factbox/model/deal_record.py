"""A deal of the ledger: what all briefings together say of it, as far as a reader on some day could know."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from factbox.model.briefing import Briefing
from factbox.model.deal import Condition, DealEntry, Milestone, Participation, Previously, Quantity, Stake
from factbox.model.fuzzy_date import FuzzyDate
from factbox.model.names import CountryCode, DealId, DealRef, Percent, SectorId, SourceRef
from factbox.model.statement import ValueStatement
from factbox.model.value import UNDISCLOSED, Amount, Value
from factbox.model.vocabularies import Binding, DealKind, EndReason, Instrument, Status, default_binding

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Contribution:
    """What one briefing writes about a deal."""

    briefing: Briefing
    entry: DealEntry


@dataclass(frozen=True, slots=True)
class DatedEvent:
    """A change of status, with the briefing that wrote it."""

    status: Status
    """The status that it gives: `signed` of a paper that binds nobody gives `agreedInPrinciple`."""
    written: Status
    """The status as written."""
    date: FuzzyDate
    reason: EndReason | None
    sources: tuple[SourceRef, ...]
    note: str | None
    briefing: Briefing
    is_short_form: bool
    """Written as `status:` alone; such an event brings no entry to a timeline."""

    def has_come(self, day: date) -> bool:
        """Whether it may have happened by that day: its earliest day is not later."""
        return self.date.earliest is None or self.date.earliest <= day


@dataclass(frozen=True, slots=True)
class StatedValue:
    """A statement of what the deal is worth, with the briefing that wrote it."""

    statement: ValueStatement
    briefing: Briefing


@dataclass(frozen=True, slots=True)
class Standing:
    """How far a deal had come on a day, and by which event; without events it is reported, on no known day."""

    status: Status
    event: DatedEvent | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Deal:
    """A deal as its contributions describe it; the first of them defines it."""

    id: DealId
    contributions: tuple[Contribution, ...]
    title: str
    kind: DealKind
    instrument: Instrument | None
    binding: Binding
    sector: SectorId | None
    part_of: DealRef | None
    supersedes: DealRef | None
    change: Percent | None
    base: Value | None
    last_reviewed: FuzzyDate | None
    participations: tuple[Participation, ...]
    """Each party and role once, in the order of first mention."""
    events: tuple[DatedEvent, ...]
    """By earliest day, broader dates first; events of one day in the order in which they were written."""
    values: tuple[StatedValue, ...]
    """By publication day, then file, `value` before `values`."""
    quantities: tuple[Quantity, ...]
    stakes: tuple[Stake, ...]
    countries: tuple[CountryCode, ...]
    places: tuple[str, ...]
    previously: tuple[Previously, ...]
    conditions: tuple[Condition, ...]
    milestones: tuple[Milestone, ...]
    identifiers: tuple[tuple[str, str], ...]

    def standing(self, day: date) -> Standing:
        """The deal's status on a day: that of the last event whose earliest day is not later."""
        come = [event for event in self.events if event.has_come(day)]
        return Standing(come[-1].status, come[-1]) if come else Standing(Status.REPORTED, None)

    @property
    def chosen(self) -> StatedValue | None:
        """The statement that is summed and shown first: the first that is not `undisclosed`, else the first."""
        stated = [value for value in self.values if value.statement.value != UNDISCLOSED]
        return (stated or list(self.values) or [None])[0]

    @property
    def value(self) -> Value:
        """The value that is summed and shown first."""
        return self.chosen.statement.value if self.chosen else UNDISCLOSED

    @property
    def amount(self) -> Amount | None:
        """The value, if it is an amount of money."""
        return self.value if isinstance(self.value, Amount) else None

    @property
    def briefings(self) -> tuple[Briefing, ...]:
        """Every briefing that lists it, oldest first."""
        return tuple(contribution.briefing for contribution in self.contributions)


def assemble_deal(contributions: Sequence[Contribution]) -> Deal:
    """One deal out of what briefings write about it, oldest first; there is at least one contribution.

    A single value comes from the first entry that gives it; lists are joined, each item once.
    """
    entries = [contribution.entry for contribution in contributions]
    instrument = _first(entry.instrument for entry in entries)
    binding = _first(entry.binding for entry in entries) or default_binding(instrument)
    return Deal(
        id=entries[0].id,
        contributions=tuple(contributions),
        title=_first(entry.title for entry in entries) or entries[0].id,
        kind=_first(entry.kind for entry in entries) or DealKind.TRANSACTION,
        instrument=instrument,
        binding=binding,
        sector=_first(entry.sector for entry in entries),
        part_of=_first(entry.part_of for entry in entries),
        supersedes=_first(entry.supersedes for entry in entries),
        change=_first(entry.change for entry in entries),
        base=_first(entry.base for entry in entries),
        last_reviewed=_last_reviewed(entries),
        participations=_participations(entries),
        events=_events(contributions, binding),
        values=tuple(value for contribution in contributions for value in _values(contribution)),
        quantities=_joined(entry.quantities for entry in entries),
        stakes=_joined(entry.stakes for entry in entries),
        countries=_joined(entry.countries for entry in entries),
        places=_joined(entry.places for entry in entries),
        previously=_joined(entry.previously for entry in entries),
        conditions=_joined(entry.conditions for entry in entries),
        milestones=_joined(entry.milestones for entry in entries),
        identifiers=_joined(tuple(entry.identifiers.items()) for entry in entries),
    )


def short_form_date(briefing: Briefing) -> FuzzyDate:
    """The day of an event in short form: the occasion's, if it had begun by the briefing's day, else that day itself."""
    day = briefing.facts.date.day
    occasion = briefing.facts.occasion
    if occasion and occasion.date and (occasion.date.earliest is None or occasion.date.earliest <= day):
        return occasion.date
    return FuzzyDate.parse(day.isoformat())


def _first(given: Iterable[T | None]) -> T | None:
    return next((item for item in given if item is not None), None)


def _joined(lists: Iterable[tuple[T, ...]]) -> tuple[T, ...]:
    return tuple(dict.fromkeys(item for items in lists for item in items))


def _last_reviewed(entries: Sequence[DealEntry]) -> FuzzyDate | None:
    given = [entry.last_reviewed for entry in entries if entry.last_reviewed]
    return max(given, key=lambda reviewed: reviewed.sort_key, default=None)


def _participations(entries: Sequence[DealEntry]) -> tuple[Participation, ...]:
    found: dict[tuple[str, str], Participation] = {}
    for entry in entries:
        for part in entry.parties or ():
            key = (part.party, part.role.value)
            if key not in found or found[key].share is None:
                found[key] = part
    return tuple(found.values())


def _events(contributions: Sequence[Contribution], binding: Binding) -> tuple[DatedEvent, ...]:
    found = [event for contribution in contributions for event in _written_events(contribution, binding)]
    return tuple(sorted(found, key=lambda event: event.date.sort_key))


def _written_events(contribution: Contribution, binding: Binding) -> list[DatedEvent]:
    briefing, entry = contribution.briefing, contribution.entry
    events = [
        DatedEvent(
            _read(event.status, binding), event.status, event.date, event.reason, event.sources, event.note, briefing, False
        )
        for event in entry.events
    ]
    if entry.status is not None and entry.status not in {event.status for event in entry.events}:
        day, status = short_form_date(briefing), entry.status
        events.append(DatedEvent(_read(status, binding), status, day, None, entry.sources, None, briefing, True))
    return events


def _read(status: Status, binding: Binding) -> Status:
    """A signature under a paper that binds nobody is an agreement in principle."""
    return Status.AGREED_IN_PRINCIPLE if status is Status.SIGNED and binding is Binding.NO else status


def _values(contribution: Contribution) -> list[StatedValue]:
    entry = contribution.entry
    statements = [entry.value] if entry.value else []
    return [StatedValue(statement, contribution.briefing) for statement in (*statements, *entry.values)]
