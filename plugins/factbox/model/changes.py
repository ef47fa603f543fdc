"""What became of a briefing's deals after its day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from factbox.model.briefing import Briefing
from factbox.model.citing import few_sources
from factbox.model.deal import Condition, DealEntry, Milestone, Participation, Sourced
from factbox.model.deal_assembly import assemble_deal
from factbox.model.deal_record import (
    Contribution,
    DatedEvent,
    Deal,
    Standing,
    StatedValue,
    came_between,
    has_come,
    is_over,
)
from factbox.model.fuzzy_date import FuzzyDate
from factbox.model.names import SourceRef
from factbox.model.vocabularies import Status


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

Step = Milestone | Condition

News = DatedEvent | StatedValue | Milestone | Condition | Participation | Addition | Remark
"""What a later briefing can bring."""


@dataclass(frozen=True, slots=True)
class Change:
    """Something that a reader of an older briefing should know today."""

    deal: Deal
    """As of today."""
    date: FuzzyDate | None
    """When it happened; `None` where that is the day of the briefing that writes it."""
    before: Standing
    """How far the deal had come as the older briefing knew it, or as the change before left it."""
    after: Standing
    """How far from then on; the same for whatever is no event, and for an event older than what was known."""
    news: News
    told_by: Briefing
    """The briefing that writes it."""

    @property
    def sources(self) -> tuple[SourceRef, ...]:
        """What that briefing gives for it; where it names none for it alone, the deal's, if they are one or two."""
        match self.news:
            case DatedEvent(sources=sources) | Remark(sources=sources):
                return sources
            case StatedValue(statement=statement):
                return statement.sources
            case Milestone() | Condition() as step if step.sources:
                return step.sources
            case Addition(key="previously" | "quantities" as key, entry=entry):
                parts: tuple[Sourced, ...] = getattr(entry, key)
                named = tuple(dict.fromkeys(source for part in parts for source in part.sources))
                return named or few_sources(entry)
        entries = (item.entry for item in self.deal.contributions if item.briefing is self.told_by)
        return next((few_sources(entry) for entry in entries), ())


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
    later = {item.briefing.path for item in deal.contributions if item.briefing.facts.date.day > day}
    standing = deal.standing(today)
    known = _Known.by(briefing, deal)
    return [
        *_event_changes(briefing, deal, later, today),
        *(
            Change(deal, None, standing, standing, value, value.briefing)
            for value in deal.values
            if value.briefing.path in later
        ),
        *_once(
            Change(deal, when, standing, standing, news, item.briefing)
            for item in deal.contributions
            for when, news in (
                _news(item, known, today) if item.briefing.path in later else _met_since(item, known, day, today)
            )
        ),
    ]


def _once(changes: Iterable[Change]) -> Iterator[Change]:
    """Each change once: what came of a step is news only where it is told first."""
    told: list[tuple[FuzzyDate | None, News]] = []
    for change in changes:
        is_step = isinstance(change.news, Milestone | Condition)
        if not is_step or (change.date, change.news) not in told:
            yield change
        if is_step:
            told.append((change.date, change.news))


def _met_since(item: Contribution, known: _Known, day: date, today: date) -> Iterator[tuple[FuzzyDate | None, News]]:
    """What an entry that the briefing knew says was met after its day."""
    for step in _steps(item.entry):
        if step.met_on and came_between(step.met_on, day, today):
            yield step.met_on, known.with_due(step)
        elif step.is_missed and not known.is_missed(step):
            yield step.due, step


def _news(item: Contribution, known: _Known, today: date) -> Iterator[tuple[FuzzyDate | None, News]]:
    """What a later entry brings besides events and values: steps and conditions met, parties that join, a note."""
    steps = [known.with_due(step) for step in _steps(item.entry)]
    yield from ((step.met_on, step) for step in steps if step.met_on and has_come(step.met_on, today))
    yield from ((step.due, step) for step in steps if step.is_missed and not known.is_missed(step))
    yield from ((None, step) for step in steps if step.is_open and not known.is_set(step))
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
    steps: tuple[Step, ...]
    day: date
    given: dict[str, object]
    """Single values and lists of `ADDITIONS`, as far as some entry gave them."""

    @classmethod
    def by(cls, briefing: Briefing, deal: Deal) -> _Known:
        day = briefing.facts.date.day
        entries = [item.entry for item in deal.contributions if item.briefing.facts.date.day <= day]
        return cls(
            {(part.party, part.role.value) for entry in entries for part in entry.parties or ()},
            tuple(step for entry in entries for step in _steps(entry)),
            day,
            {key: getattr(entry, key) for entry in entries for key in ADDITIONS if getattr(entry, key)},
        )

    def with_due(self, step: Step) -> Step:
        """A step with the date by which it was known to be due, where it gives none itself and there is but one."""
        due = {one.due for one in self.steps if one.due and _name(one) == _name(step)}
        return replace(step, due=due.pop()) if step.due is None and len(due) == 1 else step

    def is_set(self, step: Step) -> bool:
        """Whether it knew of a step, and of the day on which it is due."""
        return any(_name(one) == _name(step) and one.due == step.due for one in self.steps)

    def is_missed(self, step: Step) -> bool:
        """Whether it could know that a step was missed: a briefing says so, and the day had passed."""
        same = [self.with_due(one) for one in self.steps if _name(one) == _name(step)]
        return any(one.is_missed and is_over(one.due, self.day) for one in same)


def _steps(entry: DealEntry) -> tuple[Step, ...]:
    return (*entry.milestones, *entry.conditions)


def _name(step: Step) -> tuple[type[Step], str]:
    return (type(step), step.title if isinstance(step, Milestone) else step.text)


def _event_changes(briefing: Briefing, deal: Deal, later: set[str], today: date) -> list[Change]:
    """The events that the briefing could not know. One that is older than what it knew leaves the status as it was."""
    day = briefing.facts.date.day
    is_news = [event.briefing.path in later or not event.has_come(day) for event in deal.events]
    last_known = max((at for at, news in enumerate(is_news) if not news), default=-1)
    found, standing = [], _known_standing(briefing, deal)
    for at, event in enumerate(deal.events):
        if is_news[at] and event.has_come(today):
            after = Standing(event.status, event) if at > last_known else standing
            found.append(Change(deal, event.date, standing, after, event, event.briefing))
            standing = after
    return found


def _known_standing(briefing: Briefing, deal: Deal) -> Standing:
    day = briefing.facts.date.day
    known: list[Contribution] = [item for item in deal.contributions if item.briefing.facts.date.day <= day]
    return assemble_deal(known).standing(day) if known else Standing(Status.REPORTED, None)
