"""A deal of the ledger: what all briefings together say of it, as far as a reader on some day could know."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from factbox.model.briefing import Briefing
from factbox.model.deal import Base, Condition, DealEntry, Milestone, Participation, Previously, Quantity, Stake
from factbox.model.fuzzy_date import FuzzyDate
from factbox.model.names import CountryCode, DealId, DealRef, Percent, SectorId, SourceRef
from factbox.model.statement import ValueStatement
from factbox.model.value import UNDISCLOSED, Amount, Value
from factbox.model.vocabularies import COUNTABLE_STATUSES, Binding, DealKind, EndReason, Instrument, Status

_SIGNED = COUNTABLE_STATUSES | {Status.FRAMEWORK_SIGNED}


def has_come(when: FuzzyDate, day: dt.date) -> bool:
    """Whether something of that date may have happened by that day: the earliest day that it can mean is not later."""
    return when.earliest is None or when.earliest <= day


def is_over(when: FuzzyDate | None, day: dt.date) -> bool:
    """Whether the last day that a date can mean has passed; without a date, or with an open end, it has not."""
    return when is not None and when.latest is not None and when.latest < day


def came_between(when: FuzzyDate, day: dt.date, today: dt.date) -> bool:
    """Whether something of that date lay ahead on a day and has come by a later one."""
    return has_come(when, today) and not has_come(when, day)


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
    is_repeat: bool = False
    """Whether it says once more what the event before it said, so that its note is the news."""

    def has_come(self, day: dt.date) -> bool:
        """Whether it may have happened by that day."""
        return has_come(self.date, day)


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
    base: Base | None
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

    def standing(self, day: dt.date) -> Standing:
        """The deal's status on a day: that of the last event whose earliest day is not later."""
        come = [event for event in self.events if event.has_come(day)]
        return Standing(come[-1].status, come[-1]) if come else Standing(Status.REPORTED, None)

    def status_event(self, day: dt.date) -> DatedEvent | None:
        """The event by which the deal came to its status: the last one, but for those that only repeat it."""
        come = [event for event in self.events if event.has_come(day)]
        while len(come) > 1 and come[-1].is_repeat:
            come.pop()
        return come[-1] if come else None

    def waives(self, when: FuzzyDate, day: dt.date) -> bool:
        """Whether it had ended, by a day, before something of that date was late: nobody waits for that any more."""
        standing = self.standing(day)
        if standing.status is not Status.ENDED or standing.event is None:
            return False
        end = standing.event.date.earliest
        return end is None or when.latest is None or end <= when.latest

    def is_signed(self, day: dt.date) -> bool:
        """Whether somebody had signed something by a day, were it a memorandum that binds nobody."""
        come = [event.written for event in self.events if event.has_come(day)]
        return self.kind is DealKind.TRANSACTION and not _SIGNED.isdisjoint(come)

    @property
    def chosen(self) -> StatedValue | None:
        """The statement that is summed and shown first: the first that is not `undisclosed`, else the first."""
        for stated in self.values:
            if stated.statement.value != UNDISCLOSED:
                return stated
        return self.values[0] if self.values else None

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
