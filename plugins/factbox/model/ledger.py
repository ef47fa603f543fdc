"""The ledger: all published briefings, deals, parties and rates together; computed, never written by hand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from factbox.model.briefing import Briefing
from factbox.model.changes import Change, changes_since
from factbox.model.chronicle import ChronicleEntry, chronicle
from factbox.model.claim import Claim
from factbox.model.deal_assembly import assemble_deal
from factbox.model.deal_record import Contribution, Deal
from factbox.model.ledger_index import LedgerIndex
from factbox.model.names import DealId, PartyId
from factbox.model.party_record import Party
from factbox.model.reckoning import Line, Rates, Reckoning, kin_of, lines_of, reckon
from factbox.model.sector import BUILT_IN_SECTORS, Sectors
from factbox.model.source import Source


@dataclass(frozen=True, slots=True)
class Ledger:
    """Everything that may be known today. A hidden briefing is read against `with_hidden`."""

    today: date
    briefings: tuple[Briefing, ...]
    """The published ones, oldest first."""
    parties: Mapping[PartyId, Party]
    """By id, in order of id."""
    rates: Rates = Rates()
    sectors: Sectors = field(default_factory=lambda: BUILT_IN_SECTORS, repr=False)
    """By id, in the order of the site's list."""
    _contributions: Mapping[DealId, tuple[Contribution, ...]] = field(default_factory=dict, repr=False)
    _deals: dict[DealId, Deal] = field(default_factory=dict, repr=False)
    _indexes: list[LedgerIndex] = field(default_factory=list, repr=False)
    """The index, once it has been asked for."""

    @classmethod
    def of(
        cls,
        today: date,
        briefings: Iterable[Briefing],
        parties: Mapping[PartyId, Party],
        rates: Rates,
        sectors: Sectors = BUILT_IN_SECTORS,
    ) -> Ledger:
        """The ledger of the given published briefings."""
        ordered = tuple(sorted(briefings, key=lambda briefing: briefing.order))
        found: dict[DealId, list[Contribution]] = {}
        for briefing in ordered:
            for entry in briefing.facts.deals:
                found.setdefault(entry.id, []).append(Contribution(briefing, entry))
        contributions = {deal: tuple(found[deal]) for deal in sorted(found)}
        return cls(today, ordered, dict(sorted(parties.items())), rates, sectors, contributions)

    def with_hidden(self, briefing: Briefing, parties: Mapping[PartyId, Party]) -> Ledger:
        """The ledger plus a hidden briefing and the parties that it alone declares: what its own page is made from."""
        contributions = dict(self._contributions)
        for entry in briefing.facts.deals:
            joined = (*contributions.get(entry.id, ()), Contribution(briefing, entry))
            contributions[entry.id] = tuple(sorted(joined, key=lambda item: item.briefing.order))
        ordered = tuple(sorted((*self.briefings, briefing), key=lambda item: item.order))
        everyone = dict(sorted({**parties, **self.parties}.items()))
        return Ledger(self.today, ordered, everyone, self.rates, self.sectors, dict(sorted(contributions.items())))

    @property
    def deal_ids(self) -> tuple[DealId, ...]:
        """Every deal that a published briefing lists, sorted."""
        return tuple(self._contributions)

    def deal(self, deal: DealId) -> Deal:
        """A deal as of today. Raises `KeyError` if no published briefing lists it."""
        if deal not in self._deals:
            self._deals[deal] = assemble_deal(self._contributions[deal])
        return self._deals[deal]

    def deals(self) -> tuple[Deal, ...]:
        """All deals as of today, sorted by id."""
        return tuple(self.deal(deal) for deal in self.deal_ids)

    def lines(self) -> tuple[Line, ...]:
        """All deals as of today, each with the reason that holds where no claim is involved."""
        return lines_of(self.deals(), self.today)

    def find(self, deal: DealId) -> Deal | None:
        """A deal as of today; `None` if no published briefing lists it."""
        return self.deal(deal) if deal in self._contributions else None

    @property
    def index(self) -> LedgerIndex:
        """The deals by party, sector, country, occasion, year, instrument: made once, when first asked for."""
        if not self._indexes:
            self._indexes.append(LedgerIndex.of(self.deals(), self.briefings, self.parties))
        return self._indexes[0]

    def party(self, party: str) -> Party:
        """A party by its id. Raises `KeyError` if nothing declares it."""
        return self.parties[PartyId(party)]

    def contributions(self, deal: DealId) -> tuple[Contribution, ...]:
        """What briefings write of a deal, oldest first; empty if none does."""
        return self._contributions.get(deal, ())

    def known_to(self, briefing: Briefing) -> Knowledge:
        """The ledger as a reader of that briefing could know it on its day."""
        return Knowledge(self, briefing)

    def speaker(self, ref: str, briefing: Briefing) -> Party | Source | None:
        """Who a `by` or `stated_by` of a briefing names: a party, or else a source of that briefing."""
        if PartyId(ref) in self.parties:
            return self.parties[PartyId(ref)]
        return next((source for source in briefing.facts.sources if source.id == ref), None)


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What one briefing knows: briefings dated no later, and of their events those that had come by its day."""

    ledger: Ledger
    briefing: Briefing
    _deals: dict[DealId, Deal | None] = field(default_factory=dict, repr=False)

    @property
    def day(self) -> date:
        """The briefing's day."""
        return self.briefing.facts.date.day

    def deal(self, deal: DealId) -> Deal | None:
        """A deal as it was known; `None` if no briefing had named it by then."""
        if deal not in self._deals:
            self._deals[deal] = self._assembled(deal)
        return self._deals[deal]

    def _assembled(self, deal: DealId) -> Deal | None:
        written = self.ledger.contributions(deal)
        known = [item for item in written if item.briefing.facts.date.day <= self.day]
        if len(known) == len(written):
            return self.ledger.deal(deal) if known else None
        if not known:
            return None
        found = assemble_deal(known)
        # A hidden briefing may lean on a published one of a later day for what a deal is called.
        return found if any(item.entry.title for item in known) else replace(found, title=self.ledger.deal(deal).title)

    def listed(self) -> tuple[Deal, ...]:
        """The briefing's own deals, in its order."""
        found = (self.deal(entry.id) for entry in self.briefing.facts.deals)
        return tuple(deal for deal in found if deal is not None)

    def covered(self, claim: Claim) -> tuple[Deal, ...]:
        """The deals that a claim is meant to cover and that were known, in the order of its list."""
        if claim.covers == "all":
            return self.listed()
        found = (self.deal(DealId(ref)) for ref in dict.fromkeys(claim.covers))
        return tuple(deal for deal in found if deal is not None)

    def reckoning(self, claim: Claim) -> Reckoning:
        """A claim held against the deals it covers, as things stood on the briefing's day."""
        deals = self.covered(claim)
        return reckon(claim.value, deals, self.day, self.ledger.rates, known=kin_of(deals, self.deal))

    def lines(self) -> tuple[Line, ...]:
        """The briefing's own deals, each with the reason that holds where no claim is involved."""
        deals = self.listed()
        return lines_of(deals, self.day, known=kin_of(deals, self.deal))

    def chronicle(self) -> tuple[ChronicleEntry, ...]:
        """The briefing's timeline."""
        return chronicle(self.briefing, {deal.id: deal for deal in self.listed()})

    def _covered_names(self) -> Iterator[DealId]:
        """What claims name besides the briefing's own deals; some of it may become known later only."""
        for claim in self.briefing.facts.claims:
            yield from map(DealId, () if claim.covers == "all" else claim.covers)

    def since(self) -> tuple[Change, ...]:
        """What became after its day of the deals that the briefing lists or that its claims cover."""
        names = dict.fromkeys((*(entry.id for entry in self.briefing.facts.deals), *self._covered_names()))
        deals = [deal for name in names if (deal := self.ledger.find(name)) is not None]
        return changes_since(self.briefing, deals, self.ledger.today)
