"""What parties stated: totals, and the values of deals."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from factbox.model.briefing import Briefing
from factbox.model.citing import SaidOn, said_on
from factbox.model.claim import Claim
from factbox.model.deal_record import Deal
from factbox.model.ledger import Ledger
from factbox.model.names import PartyId
from factbox.model.statement import ValueStatement
from factbox.model.value import Amount


@dataclass(frozen=True, slots=True)
class Said:
    """A statement of a party, with the briefing that writes it."""

    amount: Amount
    origin: Claim | ValueStatement
    deal: Deal | None
    """What the value is of; `None` of a total."""
    briefing: Briefing
    on: SaidOn

    @property
    def order(self) -> int:
        """The day by which statements are sorted."""
        known = self.on.date.earliest if self.on.date else None
        return (known or self.briefing.facts.date.day).toordinal()


def said_by_parties(ledger: Ledger) -> Mapping[PartyId, tuple[Said, ...]]:
    """The statements of published briefings by the party that made them, the latest first.

    The same value of the same deal on the same day stands once, as the first briefing writes it.
    """
    found: dict[PartyId, list[Said]] = {}
    for party, said in (*_totals(ledger), *_values(ledger)):
        if PartyId(party) in ledger.parties:
            found.setdefault(PartyId(party), []).append(said)
    return {party: tuple(sorted(_once(all_said), key=lambda said: -said.order)) for party, all_said in found.items()}


def _totals(ledger: Ledger) -> Iterator[tuple[str, Said]]:
    for briefing in ledger.briefings:
        for claim in briefing.facts.claims:
            if claim.by:
                yield claim.by, Said(claim.value, claim, None, briefing, said_on(claim, briefing))


def _values(ledger: Ledger) -> Iterator[tuple[str, Said]]:
    for deal in ledger.deals():
        for stated in deal.values:
            statement = stated.statement
            if statement.stated_by and isinstance(statement.value, Amount):
                on = said_on(statement, stated.briefing)
                yield statement.stated_by, Said(statement.value, statement, deal, stated.briefing, on)


def _once(all_said: Iterable[Said]) -> Iterable[Said]:
    found: dict[object, Said] = {}
    for said in all_said:
        of = said.deal.id if said.deal else (said.briefing.path, id(said.origin))
        found.setdefault((of, said.amount, said.on.date), said)
    return found.values()
