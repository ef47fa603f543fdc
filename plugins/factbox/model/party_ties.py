"""What ties a party to others: those with whom it stands in deals, the stakes that deals give, who controls whom."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from factbox.model.deal import Stake
from factbox.model.deal_record import Deal, Standing
from factbox.model.fuzzy_date import FuzzyDate
from factbox.model.ledger import Ledger
from factbox.model.names import PartyId
from factbox.model.party import Control
from factbox.model.party_record import Party
from factbox.model.said import Said, said_by_parties
from factbox.model.status_class import StatusClass, class_of_status
from factbox.model.story import Story
from factbox.model.vocabularies import DealKind, Role


@dataclass(frozen=True, slots=True)
class Interest:
    """A stake with the deal that gives it. Whether anybody holds it today, no ledger of deals can say."""

    deal: Deal
    standing: Standing
    stake: Stake
    sellers: tuple[PartyId, ...]
    """Those who sell in the deal."""
    since: FuzzyDate | None = None
    """When the deal came to its status."""

    @property
    def status_class(self) -> StatusClass:
        """How far the deal has come; what is no deal has come no further than being announced."""
        is_deal = self.deal.kind is DealKind.TRANSACTION
        return class_of_status(self.standing.status) if is_deal else StatusClass.ANNOUNCED


@dataclass(frozen=True, slots=True)
class Interests:
    """The stakes that concern one party, each list by deal."""

    taken: Sequence[Interest] = ()
    """A deal gives it the stake."""
    given: Sequence[Interest] = ()
    """It is a seller in a deal that gives the stake to somebody else."""
    inside: Sequence[Interest] = ()
    """The stake is one in itself."""


NO_INTERESTS = Interests()

Controls = Mapping[str, tuple[tuple[Party, Control], ...]]
"""For each party those that declare it as one that controls them, by id, with what they declare."""


@dataclass(frozen=True, slots=True)
class Ties:
    """What the pages of parties ask of the whole ledger, worked out once for all of them."""

    interests: Mapping[str, Interests]
    controls: Controls
    story: Story
    said: Mapping[PartyId, tuple[Said, ...]]
    """What each party stated, the latest first."""
    shared_names: frozenset[str]
    """Names that several parties have, so that a title needs more to tell them apart."""

    @classmethod
    def of(cls, ledger: Ledger, story: Story | None = None) -> Ties:
        """The ties of all parties of a ledger; `story` is its story, where that is known already."""
        names = Counter(party.facts.name for party in ledger.parties.values())
        shared = frozenset(name for name, count in names.items() if count > 1)
        return cls(interests(ledger), controls(ledger), story or Story.of(ledger), said_by_parties(ledger), shared)


def companions(deals: Iterable[Deal], party: PartyId | None = None) -> tuple[tuple[PartyId, int], ...]:
    """Who takes part in deals and in how many, the most frequent first; `party` itself is left out.

    Targets, statistics and policies do not tie anybody to anybody.
    """
    found: Counter[PartyId] = Counter()
    for deal in deals:
        if deal.kind is DealKind.TRANSACTION:
            found.update({PartyId(part.party) for part in deal.participations} - {party})
    return tuple(sorted(found.items(), key=lambda pair: (-pair[1], pair[0])))


def controls(ledger: Ledger) -> Controls:
    """Who is controlled by whom, from above."""
    found: dict[str, list[tuple[Party, Control]]] = {}
    for party in ledger.parties.values():
        for control in party.facts.controlled_by:
            found.setdefault(control.party, []).append((party, control))
    return {name: tuple(pairs) for name, pairs in found.items()}


@dataclass(slots=True)
class _Sorted:
    taken: list[Interest] = field(default_factory=list)
    given: list[Interest] = field(default_factory=list)
    inside: list[Interest] = field(default_factory=list)


def interests(ledger: Ledger) -> Mapping[str, Interests]:
    """The stakes of all deals by the parties whom they concern."""
    found: dict[str, _Sorted] = {}
    for deal in ledger.deals():
        if not deal.stakes:
            continue
        standing, reached = deal.standing(ledger.today), deal.status_event(ledger.today)
        sellers = tuple(dict.fromkeys(PartyId(part.party) for part in deal.participations if part.role is Role.SELLER))
        for stake in deal.stakes:
            _sort(Interest(deal, standing, stake, sellers, reached.date if reached else None), found)
    return {name: Interests(one.taken, one.given, one.inside) for name, one in found.items()}


def _sort(interest: Interest, found: dict[str, _Sorted]) -> None:
    owner, asset = str(interest.stake.owner), str(interest.stake.asset)
    found.setdefault(owner, _Sorted()).taken.append(interest)
    if asset != owner:
        found.setdefault(asset, _Sorted()).inside.append(interest)
    for seller in interest.sellers:
        if str(seller) not in {owner, asset}:
            found.setdefault(seller, _Sorted()).given.append(interest)
