"""What is expected: steps, conditions, entries and events whose day a briefing has written down, as of today."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from factbox.model.answers import SETTLED, Answers, Step, is_expected, steps_of
from factbox.model.briefing import Briefing
from factbox.model.deal import Condition, Milestone
from factbox.model.deal_record import DatedEvent, Deal, has_come
from factbox.model.fuzzy_date import FuzzyDate
from factbox.model.ledger import Ledger
from factbox.model.names import DealId
from factbox.model.occasion import Occasion
from factbox.model.timeline_entry import WrittenEntry


@dataclass(frozen=True, slots=True, kw_only=True)
class Expectation:
    """Something that is to happen by a day that a briefing gives: `First gas`, due 2019-12."""

    when: FuzzyDate
    origin: Step | WrittenEntry | DatedEvent | Occasion
    deals: tuple[Deal, ...]
    """Those that it is about; none for an occasion, and for an entry that names none."""
    briefing: Briefing
    """The one that wrote it last."""

    def is_past(self, day: dt.date) -> bool:
        """Whether the last day that its date can mean is over; a date with an open end is never past."""
        return self.when.latest is not None and self.when.latest < day

    @property
    def key(self) -> str:
        """What it is called for good, whatever becomes of its date: `deals/gas/milestone/First gas`."""
        about = f"deals/{self.deals[0].id}/" if self.deals else ""
        match self.origin:
            case Milestone(title=name):
                return f"{about}milestone/{name}"
            case Condition(text=name):
                return f"{about}condition/{name}"
            case WrittenEntry(title=name):
                return f"{about}timeline/{name}"
            case DatedEvent(written=status):
                return f"{about}event/{status.value}"
        return f"occasion/{self.origin.id or self.briefing.slug}"


def expectations(ledger: Ledger) -> tuple[Expectation, ...]:
    """Everything that is waited for, by the last day on which it is due: what is due in 2027 has until its end.

    Steps and conditions of deals that are completed or ended are not, nor what has been met. An entry of a timeline
    is not once something answers it: see `Answers`. Planned events and occasions are, until their day has come.
    """
    found = [item for deal in ledger.deals() for item in (*_steps(deal, ledger), *_planned(deal, ledger.today))]
    found += _entries(ledger)
    found += _occasions(ledger)
    return tuple(sorted(found, key=lambda item: item.when.due_key))


def _steps(deal: Deal, ledger: Ledger) -> Iterator[Expectation]:
    if deal.standing(ledger.today).status in SETTLED:
        return
    for step in steps_of(deal):
        when = _open_until(step, ledger.today)
        if when:
            yield Expectation(when=when, origin=step, deals=(deal,), briefing=_writer(deal, step, when))


def _open_until(step: Step, today: dt.date) -> FuzzyDate | None:
    """When a step is due; `None` if it has been met or missed, or no day is given."""
    met = step.met_on
    if met is None:
        return None if step.is_missed else step.due
    return None if has_come(met, today) else met


def _writer(deal: Deal, step: Step, when: FuzzyDate) -> Briefing:
    """The last briefing that gives the step its date."""
    for item in reversed(deal.contributions):
        given: tuple[Step, ...] = (*item.entry.milestones, *item.entry.conditions)
        if any(name_of(one) == name_of(step) and when in (one.due, one.met_on) for one in given):
            return item.briefing
    return deal.briefings[0]


def name_of(step: Step) -> str:
    """What a milestone or a condition is called."""
    return step.title if isinstance(step, Milestone) else step.text


def _planned(deal: Deal, today: dt.date) -> Iterator[Expectation]:
    for event in deal.events:
        if not event.has_come(today):
            yield Expectation(when=event.date, origin=event, deals=(deal,), briefing=event.briefing)


def _occasions(ledger: Ledger) -> Iterator[Expectation]:
    for record in ledger.index.occasions.values():
        when = record.facts.date
        if when and not has_come(when, ledger.today):
            yield Expectation(when=when, origin=record.facts, deals=(), briefing=record.briefings[-1])


def _entries(ledger: Ledger) -> Iterator[Expectation]:
    answers = Answers.of(ledger)
    for briefing in ledger.briefings:
        for entry in briefing.facts.timeline:
            if is_expected(entry, briefing) and not answers.has_one_for(entry, briefing):
                deals = tuple(answers.deals[DealId(ref)] for ref in entry.deals if DealId(ref) in answers.deals)
                yield Expectation(when=entry.date, origin=entry, deals=deals, briefing=briefing)
