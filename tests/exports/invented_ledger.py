"""A ledger with everything that can stand in data files, made by dice from a seed."""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from functools import cache
from typing import Any, Literal, TypeVar

from factbox.model.briefing import Briefing
from factbox.model.claim import Claim
from factbox.model.deal import Condition, DealEntry, Event, Milestone, Previously, Quantity, Stake
from factbox.model.fuzzy_date import FuzzyDate
from factbox.model.ledger import Ledger
from factbox.model.names import (
    ClaimId,
    CountryCode,
    DealId,
    DealRef,
    Growth,
    Holding,
    LanguageTag,
    Name,
    OccasionId,
    PartyId,
    PartyRef,
    Percent,
    Share,
    SourceId,
    SourceRef,
    SpeakerRef,
    Url,
)
from factbox.model.occasion import Occasion
from factbox.model.party import Control, PartyFacts, PartyIdentifiers
from factbox.model.party_record import Party
from factbox.model.reckoning import Rates
from factbox.model.sector import SECTORS
from factbox.model.source import Source
from factbox.model.statement import ValueStatement
from factbox.model.step import Met, NotMet
from factbox.model.timeline_entry import WrittenEntry
from factbox.model.vocabularies import DealKind, EntryKind, Instrument, PartyKind, Role, SourceType, Status
from invented import amount, briefing, deal, event, part, rate, stated

T = TypeVar("T")

TODAY = date(2026, 6, 1)
COUNTRIES = ("RU", "CN", "KE", "US", "NA")
PARTIES = tuple(f"party-{number:02}" for number in range(30))
VALUES = (
    "US$1bn", "US$0.30", "about US$1.5bn", "more than US$20bn", "at least €3m", "less than US$2bn", "up to €7.25m",
    "€1.5-2bn", "estimated US$4bn", "US$38bn a year", "€2m per month", "US$400bn over 30 years", "undisclosed",
    "not applicable", "999999999999999999999999tn RUB", "0.0000000000000000000001 USD",
)  # fmt: skip
HOSTILE = (
    '=HYPERLINK("https://example.org","x")', "+1", "-1", "@SUM(1)", "＝1+1", "＠x", "'quoted", "''", '"quoted"', "a;b",
    "a; b\\", "one\ntwo", "tab\tbed", "</script><script>", "华为 🛢 ﷽", "שלום, עולם", "NULL", "1e5", "  inner  space",
)  # fmt: skip


@cache
def invented_ledger(seed: int = 1, briefings: int = 40) -> Ledger:
    """The ledger of some briefings with up to six deals each."""
    return _Dice(random.Random(seed)).ledger(briefings)  # noqa: S311 - dice, no secret


class _Dice:
    def __init__(self, dice: random.Random) -> None:
        self.dice = dice
        self.deals: list[str] = []

    def one(self, among: Sequence[T]) -> T:
        return self.dice.choice(among)

    def some(self, among: Sequence[T], most: int) -> tuple[T, ...]:
        return tuple(self.dice.sample(among, self.dice.randint(0, min(most, len(among)))))

    def chance(self, percent: int) -> bool:
        return self.dice.randrange(100) < percent

    def ledger(self, count: int) -> Ledger:
        days = [date(2010, 1, 1) + timedelta(days=self.dice.randrange(6000)) for _ in range(count)]
        found = [self.briefing(f"b-{number:03}", day) for number, day in enumerate(sorted(days))]
        parties = {PartyId(name): self.party(name) for name in PARTIES}
        return Ledger.of(TODAY, found, parties, Rates((rate("EUR", "USD", "1.10"), rate("EUR", "USD", "1.10"))))

    def party(self, name: str) -> Party:
        facts = PartyFacts(
            name=self.one((name, *HOSTILE)),
            short=self.one((None, "P")),
            names={LanguageTag("zh"): self.one(HOSTILE), LanguageTag("ru"): "МТС"} if self.chance(50) else {},
            aliases=self.some(HOSTILE, 2),
            kind=self.one((None, *PartyKind)),
            country=self.one((None, *map(CountryCode, COUNTRIES))),
            controlled_by=tuple(
                Control(party=PartyRef(other), share=Share(self.percent("%"))) for other in self.some(PARTIES, 1)
            ),
            identifiers=self.one((None, PartyIdentifiers(lei="5493001KJTIIGC8Y1R12"))),
            website=self.one((None, Url("https://example.org/a"))),
        )
        return Party(PartyId(name), facts)

    def percent(self, sign: str) -> Percent:
        number = self.one((Decimal(50), Decimal("33.30"), Decimal("0.000001")))
        return Percent(number, f"{number}{sign}")

    def briefing(self, slug: str, day: date) -> Briefing:
        sources = self.sources()
        names = tuple(SourceRef(source.id) for source in sources)
        own = tuple(self.deal(slug, number, day, names) for number in range(self.dice.randint(0, 6)))
        again = self.some([name for name in self.deals if not name.startswith(slug)], 2)
        later = tuple(self.later(name, day, names) for name in again)
        return briefing(
            *own,
            *later,
            day=day.isoformat(),
            slug=slug,
            tags=self.some(HOSTILE, 2),
            authors=self.some(HOSTILE, 2),
            summary=self.one((None, *HOSTILE)),
            sources=sources,
            occasion=self.occasion(day),
            claims=self.claims(own, names),
            timeline=self.timeline(own, day, names),
        )

    def sources(self) -> tuple[Source, ...]:
        return tuple(
            Source(
                id=SourceId(f"s{number}"),
                publisher=self.one((None, *HOSTILE)),
                title=self.one((None, *HOSTILE)),
                url=self.one((None, Url("https://example.org/?a=1&b=2"))),
                date=self.one((None, FuzzyDate.parse("2019-06"), FuzzyDate.parse("[2019,2020]"))),
                type=self.one((None, *SourceType)),
            )
            for number in range(self.dice.randint(1, 3))
        )

    def occasion(self, day: date) -> Occasion | None:
        if self.chance(40):
            return None
        name = self.one((None, OccasionId("visit"), OccasionId("forum")))
        return Occasion(id=name, name=self.one(HOSTILE), country=CountryCode("KE"), date=self.when(day))

    def when(self, day: date) -> FuzzyDate:
        near = day + timedelta(days=self.dice.randint(-400, 400))
        return FuzzyDate.parse(self.one((near.isoformat(), f"{near:%Y-%m}", f"{near:%Y}", f"../{near:%Y}")))

    def deal(self, slug: str, number: int, day: date, sources: tuple[SourceRef, ...]) -> DealEntry:
        name = f"{slug}-d{number}"
        above = self.one([None, None, *self.deals[-8:]])
        self.deals.append(name)
        return deal(
            id=name,
            status=self.one((None, "signed", "underway")),
            title=self.one(HOSTILE),
            kind=self.one((*(None,) * 12, *DealKind)),
            instrument=self.one((None, *Instrument)),
            parties=tuple(part(who, self.one(Role.terms()), share=self.share()) for who in self.some(PARTIES, 4)),
            events=self.events(day),
            values=self.values(sources, self.when(day)),
            sector=self.one((None, *(sector.id for sector in SECTORS))),
            countries=tuple(map(CountryCode, self.some(COUNTRIES, 2))),
            places=self.some(HOSTILE, 1),
            sources=self.some(sources, 2),
            note=self.one((None, *HOSTILE)),
            **self.rarities(day, above, self.some(sources, 2)),
        )

    def share(self) -> Share | None:
        return Share(self.percent("%")) if self.chance(20) else None

    def events(self, day: date) -> tuple[Event, ...]:
        statuses = self.some([status for status in Status.terms() if status != "ended"], 3)
        found = [event(status, self.when(day).text, note=self.one((None, *HOSTILE))) for status in statuses]
        return (*found, *([event("ended", self.when(day).text, "lapsed")] if self.chance(10) else []))

    def values(self, sources: tuple[SourceRef, ...], when: FuzzyDate) -> tuple[ValueStatement, ...]:
        said = (SpeakerRef(self.one(PARTIES)), SpeakerRef(sources[0]), None)
        return tuple(
            stated(text, stated_by=self.one(said), date=self.one((None, when)), sources=self.some(sources, 2))
            for text in self.some(VALUES, 2)
        )

    def rarities(self, day: date, above: str | None, sources: tuple[SourceRef, ...]) -> dict[str, Any]:
        """What few deals have."""
        earlier = self.one([None, *map(DealRef, self.deals)])
        due = self.when(day)
        met: Met | None = self.one((None, self.when(day), NotMet(day)))
        kinds: dict[str, Any] = {
            "previously": (Previously(date=self.when(day), note="Before.", deal=earlier, sources=sources),),
            "stakes": (Stake(owner=PartyRef(PARTIES[0]), asset=Name("field"), percent=Holding(self.percent(""))),),
            "quantities": (Quantity(text="38 bcm", per="year", of="gas", sources=sources),),
            "milestones": (Milestone(title=self.one(HOSTILE), due=due, met=met, sources=sources),),
            "conditions": (Condition(text=self.one(HOSTILE), due=due, met=met, sources=sources),),
            "identifiers": {"register": self.one(HOSTILE)},
            "change": Growth(Percent(Decimal("-24.5"), "-24.5%")),
            "base": self.one((FuzzyDate.parse("2018"), amount("US$86bn a year"))),
            "last_reviewed": self.when(day),
        }
        found = {name: value for name, value in kinds.items() if self.chance(15)}
        return found | ({"part_of": above} if above else {})

    def later(self, name: str, day: date, sources: tuple[SourceRef, ...]) -> DealEntry:
        return DealEntry(
            id=DealId(name),
            events=self.events(day),
            values=self.values(sources, self.when(day)),
            parties=tuple(part(who) for who in self.some(PARTIES, 1)),
            sources=self.some(sources, 1),
        )

    def claims(self, own: tuple[DealEntry, ...], sources: tuple[SourceRef, ...]) -> tuple[Claim, ...]:
        covers: Literal["all"] | tuple[DealRef, ...]
        covers = "all" if self.chance(50) else tuple(DealRef(entry.id) for entry in own)
        value = amount(self.one(VALUES[:8]))
        by = self.one((None, SpeakerRef(PARTIES[0]), SpeakerRef(sources[0])))
        return (Claim(id=ClaimId("headline"), value=value, covers=covers, by=by, sources=sources, text="Deals"),)

    def timeline(
        self, own: tuple[DealEntry, ...], day: date, sources: tuple[SourceRef, ...]
    ) -> tuple[WrittenEntry, ...]:
        return tuple(
            WrittenEntry(
                date=self.when(day),
                title=self.one(HOSTILE),
                kind=self.one((None, *EntryKind)),
                deals=self.some([DealRef(entry.id) for entry in own], 2),
                sources=self.some(sources, 1),
                note=self.one((None, "A note.")),
            )
            for _ in range(self.dice.randint(0, 3))
        )
