"""The timeline of the ledger by what it is about: deals, briefings, occasions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from factbox.model.deal_record import Deal
from factbox.model.ledger import Ledger
from factbox.model.ledger_chronicle import Told, ledger_chronicle
from factbox.model.ledger_index import OccasionRecord
from factbox.model.names import DealId, OccasionId
from factbox.model.occasion import Occasion
from factbox.model.timeline_entry import WrittenEntry

Key = TypeVar("Key", bound=str)


@dataclass(frozen=True, slots=True)
class Story:
    """What is dated, worked out once for all pages that show a part of it."""

    by_deal: Mapping[DealId, tuple[Told, ...]]
    by_briefing: Mapping[str, tuple[Told, ...]]
    """The entries that each briefing writes, by its path."""
    by_occasion: Mapping[OccasionId, tuple[Told, ...]]

    @classmethod
    def of(cls, ledger: Ledger) -> Story:
        """The story of a ledger."""
        deals: dict[DealId, list[Told]] = {}
        briefings: dict[str, list[Told]] = {}
        occasions: dict[OccasionId, list[Told]] = {}
        for told in ledger_chronicle(ledger):
            origin = told.entry.origin
            if isinstance(origin, Occasion):
                occasions.setdefault(origin.id or OccasionId(told.briefing.slug), []).append(told)
            elif isinstance(origin, WrittenEntry):
                for briefing in (*told.earlier, told.briefing):
                    briefings.setdefault(briefing.path, []).append(told)
            for deal in dict.fromkeys(told.entry.deals):
                deals.setdefault(deal, []).append(told)
        return cls(_fixed(deals), _fixed(briefings), _fixed(occasions))

    def of_deals(self, deals: Iterable[Deal]) -> tuple[Told, ...]:
        """What is dated about some deals, in order; what is about several of them stands once."""
        return _in_order(told for deal in deals for told in self.by_deal.get(deal.id, ()))

    def of_occasion(self, record: OccasionRecord, deals: Iterable[Deal]) -> tuple[Told, ...]:
        """What is dated about the deals of an occasion, what its briefings write besides, and the occasion itself."""

        def found() -> Iterator[Told]:
            yield from self.by_occasion.get(record.id, ())
            for briefing in record.briefings:
                yield from self.by_briefing.get(briefing.path, ())
            yield from self.of_deals(deals)

        return _in_order(found())


def _fixed(found: Mapping[Key, list[Told]]) -> dict[Key, tuple[Told, ...]]:
    return {key: tuple(told) for key, told in found.items()}


def _in_order(found: Iterable[Told]) -> tuple[Told, ...]:
    once = {id(told): told for told in found}
    return tuple(sorted(once.values(), key=lambda told: (told.entry.date.sort_key, told.briefing.order)))
