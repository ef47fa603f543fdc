"""Whether something that was expected has been answered since."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final

from factbox.model.briefing import Briefing
from factbox.model.deal import Condition, Milestone
from factbox.model.deal_record import Deal, has_come, is_over
from factbox.model.fuzzy_date import FuzzyDate
from factbox.model.ledger import Ledger
from factbox.model.names import DealId
from factbox.model.timeline_entry import WrittenEntry
from factbox.model.vocabularies import EntryState, Status

SETTLED: Final = frozenset({Status.COMPLETED, Status.ENDED})
"""A deal that has come to one of these is waited for no longer."""
_OUTCOMES: Final = SETTLED | {Status.UNDERWAY, Status.SUSPENDED}

_NONE, _ANY = "", "*"
"""In place of a deal: no deal is named; any, or none."""

Step = Milestone | Condition
"""What a deal is to reach, or what must happen before it takes effect."""


def steps_of(deal: Deal) -> tuple[Step, ...]:
    """The milestones and conditions of a deal."""
    return (*deal.milestones, *deal.conditions)


def is_expected(entry: WrittenEntry, briefing: Briefing) -> bool:
    """Whether an entry lay ahead of its briefing, or says that it does."""
    if entry.state is not None:
        return entry.state is EntryState.EXPECTED
    return not has_come(entry.date, briefing.facts.date.day)


@dataclass(slots=True)
class Answers:
    """Whatever may tell what came of an expected entry, or tell the same once more."""

    today: dt.date
    deals: Mapping[DealId, Deal]
    titled: dict[tuple[str, str], tuple[str, str]] = field(default_factory=dict)
    """For a title with a deal the order of the last briefing that has such an entry; see `_titles`."""
    by_deal: dict[str, list[tuple[WrittenEntry, Briefing]]] = field(default_factory=dict)

    @classmethod
    def of(cls, ledger: Ledger) -> Answers:
        """Everything that a ledger holds."""
        answers = cls(ledger.today, {deal.id: deal for deal in ledger.deals()})
        for briefing in ledger.briefings:
            for entry in briefing.facts.timeline:
                answers.titled |= dict.fromkeys((*_titles(entry), (plain_title(entry.title), _ANY)), briefing.order)
                for deal in entry.deals:
                    answers.by_deal.setdefault(deal, []).append((entry, briefing))
        return answers

    def has_one_for(self, entry: WrittenEntry, briefing: Briefing) -> bool:
        """Whether the entry needs no line of its own.

        That is so if one of its deals has a step or an event of the same date, or none of them is open; if a later
        briefing has an entry of the same title, or one about the deal that is as late and no longer expected; and, when
        its day has passed, if the deal has reached a step or an outcome since.
        """
        deals = [self.deals[DealId(ref)] for ref in entry.deals if DealId(ref) in self.deals]
        return (
            any(entry.date.text in _date_texts(deal) for deal in deals)
            or (bool(deals) and all(deal.standing(self.today).status in SETTLED for deal in deals))
            or self._is_told_later(entry, briefing)
            or (is_over(entry.date, self.today) and any(self._went_on(deal, entry.date) for deal in deals))
        )

    def _is_told_later(self, entry: WrittenEntry, briefing: Briefing) -> bool:
        further = (plain_title(entry.title), _NONE if entry.deals else _ANY)
        if any(self.titled.get(key, briefing.order) > briefing.order for key in (*_titles(entry), further)):
            return True
        about = (pair for deal in entry.deals for pair in self.by_deal[deal])
        return any(
            other.order > briefing.order
            and (one.date.text == entry.date.text or (not is_expected(one, other) and _is_since(one.date, entry.date)))
            for one, other in about
        )

    def _went_on(self, deal: Deal, when: FuzzyDate) -> bool:
        met = (day for step in steps_of(deal) if (day := step.met_on) and has_come(day, self.today))
        events = (event for event in deal.events if event.has_come(self.today))
        return any(_is_since(day, when) for day in met) or any(
            _is_since(event.date, when) and (event.status in _OUTCOMES or _is_after(event.date, when))
            for event in events
        )


def _titles(entry: WrittenEntry) -> tuple[tuple[str, str], ...]:
    """The title of an entry with each deal that it is about, or with none."""
    return tuple((plain_title(entry.title), deal) for deal in entry.deals or (_NONE,))


def plain_title(title: str) -> str:
    """By what two titles are held to be the same: capitals and spaces do not matter."""
    return " ".join(title.casefold().split())


def _date_texts(deal: Deal) -> Iterable[str]:
    steps = (day for step in steps_of(deal) for day in (step.due, step.met_on) if day)
    return (day.text for day in (*steps, *(event.date for event in deal.events)))


def _is_since(later: FuzzyDate, when: FuzzyDate) -> bool:
    """Whether a date begins no earlier than another one."""
    start = when.earliest or when.latest
    return later.earliest is not None and start is not None and later.earliest >= start


def _is_after(later: FuzzyDate, when: FuzzyDate) -> bool:
    return later.earliest is not None and when.latest is not None and later.earliest > when.latest
