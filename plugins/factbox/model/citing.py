"""What a part of a deal rests on: the sources that it names itself, or else those of the deal, if they are few."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from factbox.model.briefing import Briefing
from factbox.model.claim import Claim
from factbox.model.deal import Condition, DealEntry, Milestone, Previously, Quantity, Sourced
from factbox.model.deal_record import Deal, StatedValue
from factbox.model.fuzzy_date import FuzzyDate
from factbox.model.names import SourceRef
from factbox.model.statement import ValueStatement

FEW: Final = 2
"""Of so many sources of a deal any may be the one that its parts rest on; of more nobody could tell which."""


@dataclass(frozen=True, slots=True)
class Cited:
    """Sources, and the briefing whose they are."""

    briefing: Briefing
    sources: tuple[SourceRef, ...]


@dataclass(frozen=True, slots=True)
class SaidOn:
    """When something was stated, as far as the record tells."""

    date: FuzzyDate | None
    """`None` where no more is known than the day of the briefing."""
    is_exact: bool
    """Whether the record gives the day of the statement; else the date is that of its source."""


def said_on(statement: Claim | ValueStatement, briefing: Briefing) -> SaidOn:
    """When something was stated: the day that the record gives, else that of its only source."""
    if statement.date:
        return SaidOn(statement.date, is_exact=True)
    speaker = statement.by if isinstance(statement, Claim) else statement.stated_by
    refs = statement.sources or ((speaker,) if speaker else ())
    return SaidOn(_day_of_only_source(refs, briefing), is_exact=False)


def day_said(stated: StatedValue) -> FuzzyDate | None:
    """When somebody stated a value; `None` if neither that day nor the day of its only source is known."""
    return said_on(stated.statement, stated.briefing).date


def _day_of_only_source(refs: Iterable[str], briefing: Briefing) -> FuzzyDate | None:
    """The day of the source that is named, if it is the only one."""
    named = set(refs)
    known = [source for source in briefing.facts.sources if source.id in named]
    return known[0].date if len(known) == 1 and len(named) == 1 else None


def few_sources(entry: DealEntry) -> tuple[SourceRef, ...]:
    """The sources of a deal, for a part of it that names none itself; nothing if there are more than two."""
    return entry.sources if len(entry.sources) <= FEW else ()


def own_sources(part: Sourced, entry: DealEntry) -> tuple[SourceRef, ...]:
    """The sources of a part of a deal, as one briefing writes it down."""
    return part.sources or few_sources(entry)


def named_for(part: Sourced, deal: Deal) -> tuple[Cited, ...]:
    """The sources that briefings name for a part of a deal itself, briefing by briefing, the oldest first."""
    return _cited((item.briefing, one.sources) for item in deal.contributions for one in _same(part, item.entry))


def cited_for(part: Sourced, deal: Deal) -> tuple[Cited, ...]:
    """What a part of a deal rests on: what is named for it, else the sources of the entries that write it."""
    return named_for(part, deal) or _cited(
        (item.briefing, few_sources(item.entry)) for item in deal.contributions if _same(part, item.entry)
    )


def _cited(found: Iterable[tuple[Briefing, tuple[SourceRef, ...]]]) -> tuple[Cited, ...]:
    return tuple(Cited(briefing, sources) for briefing, sources in found if sources)


def _same(part: Sourced, entry: DealEntry) -> list[Sourced]:
    """Where an entry writes a part. Steps go by their names; due dates tell those of one name apart, if they differ."""
    match part:
        case Milestone(title=name, due=due):
            steps = [one for one in entry.milestones if one.title == name]
            return [*([one for one in steps if one.due == due] or steps)]
        case Condition(text=name, due=due):
            terms = [one for one in entry.conditions if one.text == name]
            return [*([one for one in terms if one.due == due] or terms)]
        case Quantity():
            return [one for one in entry.quantities if one == part]
        case Previously():
            return [one for one in entry.previously if one == part]
