"""Invented deals and briefings, built without files: `deal("US$1bn")`, `briefing(deal(), day="2019-06-08")`."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any, TypeVar

from factbox.model.briefing import Briefing, FrontMatter
from factbox.model.claim import Claim
from factbox.model.deal import DealEntry, Event, Participation
from factbox.model.deal_assembly import assemble_deal
from factbox.model.deal_record import Contribution, Deal
from factbox.model.fuzzy_date import FuzzyDate
from factbox.model.ledger import Ledger
from factbox.model.moment import Moment
from factbox.model.names import BriefingSlug, ClaimId, DealId, DealRef, PartyRef, SectorId
from factbox.model.rate import Currency, Rate
from factbox.model.reckoning import Line, Rates, Reckoning
from factbox.model.statement import ValueStatement
from factbox.model.value import Amount
from factbox.model.value_grammar import parse_value
from factbox.model.vocabularies import BriefingStatus, EndReason, Role, Status
from factbox.model.vocabulary import Vocabulary

V = TypeVar("V", bound=Vocabulary)

DAY = "2019-06-08"
TODAY = date(2026, 6, 1)


def term(vocabulary: type[V], text: str) -> V:
    """A term by its text."""
    return {str(member): member for member in vocabulary}[text]


def amount(text: str) -> Amount:
    """A value that must be an amount."""
    value = parse_value(text)
    assert isinstance(value, Amount)
    return value


def event(status: str, when: str, reason: str | None = None, note: str | None = None) -> Event:
    """A change of status."""
    why = term(EndReason, reason) if reason else None
    return Event(status=term(Status, status), date=FuzzyDate.parse(when), reason=why, note=note)


def stated(text: str, **facts: Any) -> ValueStatement:
    """A statement of a value."""
    return ValueStatement(value=parse_value(text), **facts)


def part(party: str, role: str = "signatory", **facts: Any) -> Participation:
    """A party's part in a deal."""
    return Participation(party=PartyRef(party), role=term(Role, role), **facts)


def deal(value: str | None = None, status: str | None = "signed", *, id: str = "", **facts: Any) -> DealEntry:
    """A deal as a briefing writes it; without an id it is called by its value and status."""
    for name in ("sector", "part_of"):
        if name in facts:
            facts[name] = {"sector": SectorId, "part_of": DealRef}[name](facts[name])
    return DealEntry(
        id=DealId(id or f"{value} {status}"),
        status=term(Status, status) if status else None,
        value=stated(value) if value else None,
        **facts,
    )


def briefing(*deals: DealEntry, day: str = DAY, slug: str = "summit", **facts: Any) -> Briefing:
    """A published briefing."""
    return Briefing(
        path=f"briefings/{slug}.md",
        slug=BriefingSlug(slug),
        status=BriefingStatus.PUBLISHED,
        facts=FrontMatter(title="A briefing", date=Moment(day, date.fromisoformat(day)), deals=deals, **facts),
    )


def record(*entries: DealEntry, day: str = DAY) -> Deal:
    """A deal out of what briefings write about it, each entry in one of its own, a month after the one before."""
    first = date.fromisoformat(day)
    days = [first.replace(month=first.month + months).isoformat() for months in range(len(entries))]
    briefings = [briefing(entry, day=when, slug=f"briefing-{when}") for entry, when in zip(entries, days, strict=True)]
    return assemble_deal([Contribution(*pair) for pair in zip(briefings, entries, strict=True)])


def rate(origin: str, target: str, number: str, when: str = "2019-09-04", source: str = "ECB") -> Rate:
    """An exchange rate of the site."""
    return Rate(
        origin=Currency(origin),
        target=Currency(target),
        rate=Decimal(number),
        date=FuzzyDate.parse(when),
        source=source,
    )


def claim(text: str, covers: tuple[str, ...] | None = None) -> Claim:
    """A claim of all deals of its briefing, or of those that are named."""
    covered = tuple(DealRef(ref) for ref in covers) if covers is not None else None
    return Claim(id=ClaimId("headline"), value=amount(text), covers="all" if covered is None else covered)


def ledger(*briefings: Briefing, today: date = TODAY, rates: tuple[Rate, ...] = ()) -> Ledger:
    """The ledger of some briefings."""
    return Ledger.of(today, briefings, {}, Rates(rates))


def reckoned(text: str, *deals: DealEntry, rates: tuple[Rate, ...] = ()) -> Reckoning:
    """A claim held against deals on the day of the one briefing that lists them."""
    source = briefing(*deals)
    return ledger(source, rates=rates).known_to(source).reckoning(claim(text))


def lines(*deals: DealEntry) -> tuple[Line, ...]:
    """Deals of one briefing with the reasons that hold without a claim."""
    source = briefing(*deals)
    return ledger(source).known_to(source).lines()
