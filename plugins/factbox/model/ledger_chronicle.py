"""Everything that the ledger dates, in one order: events and milestones of deals, occasions, and written entries."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from factbox.model.answers import Answers, is_expected
from factbox.model.briefing import Briefing
from factbox.model.chronicle import EVENT_KINDS, ChronicleEntry, DealEventEntry, MilestoneEntry
from factbox.model.deal import Milestone
from factbox.model.deal_record import Deal, has_come
from factbox.model.fuzzy_date import FuzzyDate
from factbox.model.ledger import Ledger
from factbox.model.names import DealId
from factbox.model.vocabularies import EntryKind, EntryState, Status


@dataclass(frozen=True, slots=True)
class Told:
    """An entry, and the briefing that writes it."""

    entry: ChronicleEntry
    briefing: Briefing
    is_unrecorded: bool
    """Whether its day has passed while it was expected, and nobody has written what came of it."""


def ledger_chronicle(ledger: Ledger) -> tuple[Told, ...]:
    """All that is dated, oldest first, as of today.

    An event or milestone is left out where a written entry lists the deal with the same date text, as in a briefing;
    an entry that lay ahead of its briefing is left out once something answers it.
    """
    answers = Answers.of(ledger)
    written = [told for briefing in ledger.briefings for told in _written(briefing, answers)]
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
            if step.title not in latest or latest[step.title][0].met is None:
                latest[step.title] = (step, item.briefing)
    for step, briefing in latest.values():
        if step.day is not None:
            state = _state(step.met, today) if step.met else EntryState.EXPECTED
            entry = ChronicleEntry(step.day, EntryKind.MILESTONE, state, (deal.id,), (), MilestoneEntry(deal, step))
            yield _told(entry, briefing, today)
