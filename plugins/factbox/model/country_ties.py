"""What the ledger has in a country besides deals: parties with their seat there, occasions that took place there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from factbox.model.ledger import Ledger
from factbox.model.ledger_index import OccasionRecord
from factbox.model.names import CountryCode
from factbox.model.party_record import Party
from factbox.model.story import Story


@dataclass(frozen=True, slots=True)
class CountryTies:
    """The countries of a ledger, worked out once for all their pages."""

    codes: tuple[CountryCode, ...]
    """Every country with a deal, a party or an occasion, sorted; each has a page."""
    seats: Mapping[CountryCode, tuple[Party, ...]]
    """The parties by the country of their seat, sorted by id."""
    occasions: Mapping[CountryCode, tuple[OccasionRecord, ...]]
    """The occasions by the country in which they took place, sorted by id."""
    story: Story

    @classmethod
    def of(cls, ledger: Ledger, story: Story | None = None) -> CountryTies:
        """The countries of a ledger; `story` is its story, where that is known already."""
        seats: dict[CountryCode, list[Party]] = {}
        for party in ledger.parties.values():
            if party.facts.country:
                seats.setdefault(party.facts.country, []).append(party)
        visits: dict[CountryCode, list[OccasionRecord]] = {}
        for record in ledger.index.occasions.values():
            if record.facts.country:
                visits.setdefault(record.facts.country, []).append(record)
        return cls(
            country_codes(ledger),
            {code: tuple(parties) for code, parties in seats.items()},
            {code: tuple(records) for code, records in visits.items()},
            story or Story.of(ledger),
        )


def country_codes(ledger: Ledger) -> tuple[CountryCode, ...]:
    """Every country that has a page, sorted: with deals, with the seat of a party, or with an occasion."""
    seats = (party.facts.country for party in ledger.parties.values())
    visits = (record.facts.country for record in ledger.index.occasions.values())
    return tuple(sorted({*ledger.index.by_country, *filter(None, seats), *filter(None, visits)}))
