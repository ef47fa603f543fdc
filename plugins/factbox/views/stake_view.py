"""Stakes that deals give, in words that claim no more than the status of the deal does."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from factbox.model.ledger import Ledger
from factbox.model.names import PartyId
from factbox.model.party_ties import Interest, Interests
from factbox.model.status_class import StatusClass
from factbox.model.vocabularies import DealKind
from factbox.views.date_words import DateView, date_view
from factbox.views.deal_line import DealLink, deal_link
from factbox.views.party_view import PartyLink, party_link
from factbox.views.status_view import StatusView, standing_view

_TAKES: Final = MappingProxyType(
    {
        StatusClass.ANNOUNCED: "would take",
        StatusClass.SIGNED: "is to take",
        StatusClass.UNDERWAY: "is to take",
        StatusClass.COMPLETED: "took",
        StatusClass.STOPPED: "was to take",
    }
)
_SELLS: Final = MappingProxyType(
    {
        StatusClass.ANNOUNCED: "would sell",
        StatusClass.SIGNED: "is to sell",
        StatusClass.UNDERWAY: "is to sell",
        StatusClass.COMPLETED: "sold",
        StatusClass.STOPPED: "was to sell",
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class StakeView:
    """One stake in one deal: `would take 10% of Arctic LNG 2`."""

    subject: PartyLink | None
    """Who takes it, on the page of what it is a stake in; elsewhere the page's own party."""
    verb: str
    percent: str
    asset: PartyLink | None
    """What it is a stake in; `None` on the asset's own page."""
    buyer: PartyLink | None
    """Who takes it, on the page of a seller."""
    link: DealLink
    status: StatusView
    since: DateView | None


@dataclass(frozen=True, slots=True)
class StakeGroup:
    """Stakes of one sort, with what they have in common."""

    title: str
    stakes: tuple[StakeView, ...]


def stake_groups(party: PartyId, found: Interests, ledger: Ledger) -> tuple[StakeGroup, ...]:
    """The stakes that concern a party: those it takes, those it sells, those in itself."""
    groups = (
        StakeGroup("For it", tuple(_taken(one, ledger) for one in _newest(found.taken))),
        StakeGroup("Sold by it", tuple(_given(one, party, ledger) for one in _newest(found.given))),
        StakeGroup("In it", tuple(_inside(one, ledger) for one in _newest(found.inside))),
    )
    return tuple(group for group in groups if group.stakes)


def _newest(found: Sequence[Interest]) -> list[Interest]:
    """The latest status first; those without a day at the end."""

    def age(one: Interest) -> tuple[int, str]:
        when = one.since.earliest if one.since else None
        return (-when.toordinal() if when else 1, one.deal.id)

    return sorted(found, key=age)


def _taken(one: Interest, ledger: Ledger) -> StakeView:
    asset = party_link(one.stake.asset, ledger)
    return _stake(one, _TAKES[one.status_class], asset=asset)


def _given(one: Interest, party: PartyId, ledger: Ledger) -> StakeView:
    verb = _SELLS[one.status_class]
    if any(seller != party for seller in one.sellers):
        verb = f"{verb}, with others,"
    asset, buyer = party_link(one.stake.asset, ledger), party_link(one.stake.owner, ledger)
    return _stake(one, verb, asset=asset, buyer=buyer)


def _inside(one: Interest, ledger: Ledger) -> StakeView:
    return _stake(one, _TAKES[one.status_class], subject=party_link(one.stake.owner, ledger))


def _stake(
    one: Interest,
    verb: str,
    *,
    subject: PartyLink | None = None,
    asset: PartyLink | None = None,
    buyer: PartyLink | None = None,
) -> StakeView:
    return StakeView(
        subject=subject,
        verb=verb,
        percent=f"{one.stake.percent.text}%",
        asset=asset,
        buyer=buyer,
        link=deal_link(one.deal),
        status=standing_view(one.deal, one.standing),
        since=date_view(one.since) if one.since and one.deal.kind is DealKind.TRANSACTION else None,
    )
