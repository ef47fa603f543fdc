"""Everything that the ledger dates, in one order: events and milestones of deals, occasions, and written entries."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from factbox.model.answers import Answers, is_expected, plain_title
from factbox.model.briefing import Briefing
from factbox.model.chronicle import EVENT_KINDS, ChronicleEntry, DealEventEntry, MilestoneEntry, step_state
from factbox.model.deal import Milestone
from factbox.model.deal_record import Deal, has_come
from factbox.model.fuzzy_date import FuzzyDate
from factbox.model.ledger import Ledger
from factbox.model.names import DealId
from factbox.model.timeline_entry import WrittenEntry
from factbox.model.vocabularies import EntryKind, EntryState, Status


@dataclass(frozen=True, slots=True)
class Told:
    """An entry, and the briefing that writes it."""

    entry: ChronicleEntry
    briefing: Briefing
    is_unrecorded: bool
    """Whether its day has passed while it was expected, and nobody has written what came of it."""
    earlier: tuple[Briefing, ...] = ()
    """Briefings before it that write the same entry."""


def ledger_chronicle(ledger: Ledger) -> tuple[Told, ...]:
    """All that is dated, oldest first, as of today.

    An event or milestone is left out where a written entry lists the deal with the same date text, as in a briefing;
    an entry that lay ahead of its briefing is left out once something answers it. Entries of several briefings with one
    date, one title and the same deals are one, as the last of them tells it.
    """
    answers = Answers.of(ledger)
    written = _once(told for briefing in ledger.briefings for told in _written(briefing, answers))
    said = {(deal, told.entry.date.text) for told in written for deal in told.entry.deals}
    brought = [
        told
        for deal in ledger.deals()
        for told in (*_events(deal, ledger.today), *_milestones(deal, ledger.today))
        if (deal.id, told.entry.date.text) not in said
    ]
    return tuple(sorted([*_occasions(ledger), *written, *brought], key=_order))


def _order(told: Told) -> tuple[object, ...]:
    return (told.entry.date.sort_key, told.briefing.order, told.entry.deals)


def _told(entry: ChronicleEntry, briefing: Briefing, today: date) -> Told:
    latest = entry.date.latest
    is_past = latest is not None and latest < today
    return Told(entry, briefing, is_past and entry.state is EntryState.EXPECTED)


def _state(when: FuzzyDate, day: date) -> EntryState:
    return EntryState.HAPPENED if has_come(when, day) else EntryState.EXPECTED


def _written(briefing: Briefing, answers: Answers) -> Iterator[Told]:
    day = briefing.facts.date.day
    for entry in briefing.facts.timeline:
        if is_expected(entry, briefing) and answers.has_one_for(entry, briefing):
            continue
        deals = tuple(DealId(ref) for ref in entry.deals)
        state = entry.state or _state(entry.date, day)
        yield _told(ChronicleEntry(entry.date, entry.kind, state, deals, entry.sources, entry), briefing, answers.today)


def _once(written: Iterable[Told]) -> list[Told]:
    """Each entry as the last briefing tells it; within one briefing every entry stands for itself."""
    found: dict[object, list[Told]] = {}
    for told in written:
        before = found.get(_identity(told.entry), [])
        if not before or before[0].briefing is told.briefing:
            found[_identity(told.entry)] = [*before, told]
        else:
            found[_identity(told.entry)] = [replace(told, earlier=(*before[0].earlier, before[0].briefing))]
    return [told for same in found.values() for told in same]


def _identity(entry: ChronicleEntry) -> object:
    title = plain_title(entry.origin.title) if isinstance(entry.origin, WrittenEntry) else ""
    return (entry.date.text, title, frozenset(entry.deals))


def _occasions(ledger: Ledger) -> Iterator[Told]:
    for record in ledger.index.occasions.values():
        if record.facts.date is not None:
            state = _state(record.facts.date, ledger.today)
            entry = ChronicleEntry(record.facts.date, EntryKind.VISIT, state, (), (), record.facts)
            yield Told(entry, record.briefings[0], is_unrecorded=False)


def _events(deal: Deal, today: date) -> Iterator[Told]:
    for event in deal.events:
        kind = EntryKind.SIGNING if event.written is Status.SIGNED else EVENT_KINDS[event.status]
        origin = DealEventEntry(deal, event)
        entry = ChronicleEntry(event.date, kind, _state(event.date, today), (deal.id,), event.sources, origin)
        yield Told(entry, event.briefing, is_unrecorded=False)


def _milestones(deal: Deal, today: date) -> Iterator[Told]:
    """Each step once: as it was met, if some briefing says so, else as the latest one sets it."""
    latest: dict[str, tuple[Milestone, Briefing]] = {}
    for item in deal.contributions:
        for step in item.entry.milestones:
            if step.title not in latest or latest[step.title][0].met_on is None:
                latest[step.title] = (_with_due(step, latest.get(step.title)), item.briefing)
    for step, briefing in latest.values():
        if step.day is not None:
            state = step_state(step, today)
            entry = ChronicleEntry(step.day, EntryKind.MILESTONE, state, (deal.id,), (), MilestoneEntry(deal, step))
            yield _told(entry, briefing, today)


def _with_due(step: Milestone, before: tuple[Milestone, Briefing] | None) -> Milestone:
    """A step that a later briefing leaves open, or tells missed, is due when an earlier one set it."""
    is_dated = step.due is not None or step.met_on is not None
    return step if is_dated or before is None else replace(step, due=before[0].due)
