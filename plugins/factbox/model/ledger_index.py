"""The ledger's deals by whatever readers look for them: party, sector, country, occasion, year, instrument."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import reduce
from typing import TypeVar

from factbox.model.briefing import Briefing
from factbox.model.deal_record import Deal
from factbox.model.names import CountryCode, DealId, OccasionId, PartyId, SectorId
from factbox.model.occasion import Occasion, merged
from factbox.model.party_record import Party
from factbox.model.vocabularies import Instrument

Key = TypeVar("Key", bound=str | int)
Deals = tuple[Deal, ...]
"""Sorted by id."""


@dataclass(frozen=True, slots=True)
class OccasionRecord:
    """An occasion with the briefings that report it."""

    id: OccasionId
    facts: Occasion
    """As the first of the briefings gives it; what that leaves out is filled from the later ones."""
    briefings: tuple[Briefing, ...]
    """Oldest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerIndex:
    """Where every deal of the ledger is to be found."""

    by_party: Mapping[PartyId, Deals]
    """A party without a deal is not in it."""
    by_sector: Mapping[SectorId, Deals]
    """A sector holds the deals of its children too: `energy` those of `energy/gas`."""
    by_country: Mapping[CountryCode, Deals]
    by_occasion: Mapping[OccasionId, Deals]
    """The deals that the totals stated at an occasion are meant to cover; without one all that its briefings list."""
    by_year: Mapping[int, Deals]
    by_instrument: Mapping[Instrument, Deals]
    occasions: Mapping[OccasionId, OccasionRecord]
    """Sorted by id, like all of these."""

    @classmethod
    def of(cls, deals: Deals, briefings: Iterable[Briefing], parties: Mapping[PartyId, Party]) -> LedgerIndex:
        """The index of deals that are sorted by id and of briefings that are sorted by day."""
        occasions = _occasions(briefings)
        known = {deal.id: deal for deal in deals}
        return cls(
            by_party=_grouped(deals, lambda deal: (PartyId(part.party) for part in deal.participations)),
            by_sector=_grouped(deals, lambda deal: sector_line(deal.sector) if deal.sector else ()),
            by_country=_grouped(deals, lambda deal: countries_of(deal, parties)),
            by_occasion={name: _of_occasion(record, known) for name, record in occasions.items()},
            by_year=_grouped(deals, lambda deal: (year_of(deal),)),
            by_instrument=_grouped(deals, lambda deal: (deal.instrument,) if deal.instrument else ()),
            occasions=occasions,
        )


def sector_line(sector: SectorId) -> tuple[SectorId, ...]:
    """A sector with those above it.

    >>> sector_line(SectorId("energy/gas"))
    ('energy', 'energy/gas')
    """
    parts = sector.split("/")
    return tuple(SectorId("/".join(parts[: end + 1])) for end in range(len(parts)))


def countries_of(deal: Deal, parties: Mapping[PartyId, Party]) -> tuple[CountryCode, ...]:
    """The countries under which a deal stands: those that briefings name, else those of its parties."""
    if deal.countries:
        return deal.countries
    known = (parties.get(PartyId(part.party)) for part in deal.participations)
    return tuple(dict.fromkeys(party.facts.country for party in known if party and party.facts.country))


def year_of(deal: Deal) -> int:
    """The year under which a deal stands: that of its first dated event, else of the briefing that first lists it."""
    days = (event.date.earliest for event in deal.events)
    first = next((day for day in days if day is not None), None)
    return (first or deal.briefings[0].facts.date.day).year


def occasion_id(briefing: Briefing) -> OccasionId | None:
    """The identity of a briefing's occasion; one that has none of its own goes by the briefing's slug."""
    occasion = briefing.facts.occasion
    if occasion is None:
        return None
    return occasion.id or OccasionId(briefing.slug)


def _occasions(briefings: Iterable[Briefing]) -> dict[OccasionId, OccasionRecord]:
    found: dict[OccasionId, list[Briefing]] = {}
    for briefing in briefings:
        name = occasion_id(briefing)
        if name is not None:
            found.setdefault(name, []).append(briefing)
    return {name: OccasionRecord(name, _facts(found[name]), tuple(found[name])) for name in sorted(found)}


def _facts(briefings: Iterable[Briefing]) -> Occasion:
    given = [briefing.facts.occasion for briefing in briefings if briefing.facts.occasion]
    return reduce(merged, given)


def _of_occasion(record: OccasionRecord, known: Mapping[DealId, Deal]) -> Deals:
    """A briefing may list older deals for comparison; what a total covers tells which ones are the occasion's."""
    covered = {name for briefing in record.briefings for name in _covered(briefing)}
    names = covered or {entry.id for briefing in record.briefings for entry in briefing.facts.deals}
    return tuple(known[name] for name in sorted(names) if name in known)


def _covered(briefing: Briefing) -> Iterator[DealId]:
    for claim in briefing.facts.claims:
        if claim.covers == "all":
            yield from (entry.id for entry in briefing.facts.deals)
        else:
            yield from map(DealId, claim.covers)


def _grouped(deals: Deals, keys: Callable[[Deal], Iterable[Key]]) -> dict[Key, Deals]:
    found: dict[Key, list[Deal]] = {}
    for deal in deals:
        for key in dict.fromkeys(keys(deal)):
            found.setdefault(key, []).append(deal)
    return {key: tuple(found[key]) for key in sorted(found)}
