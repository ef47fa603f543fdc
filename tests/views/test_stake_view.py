"""A stake is said in words that claim no more than the status of its deal does."""

from __future__ import annotations

from decimal import Decimal

import pytest

from factbox.model.deal import Stake
from factbox.model.names import Holding, Name, PartyId, PartyRef, Percent
from factbox.model.party_ties import interests
from factbox.model.vocabularies import DealKind
from factbox.views.stake_view import StakeGroup, stake_groups
from invented import briefing, deal, ledger, part

TEN = Stake(owner=PartyRef("acme"), asset=Name("plant"), percent=Holding(Percent(Decimal(10), "10")))


def groups_of(party: str, status: str, *sellers: str, kind: DealKind | None = None) -> tuple[StakeGroup, ...]:
    parties = (part("acme", "buyer"), *(part(seller, "seller") for seller in sellers))
    known = ledger(briefing(deal(None, status, id="sale", parties=parties, stakes=(TEN,), kind=kind)))
    return stake_groups(PartyId(party), interests(known)[party], known)


def words(groups: tuple[StakeGroup, ...]) -> list[str]:
    return [
        " ".join(
            part
            for part in (
                group.title + ":",
                one.subject.name if one.subject else "",
                one.verb,
                one.percent,
                f"of {one.asset.name}" if one.asset else "",
                f"to {one.buyer.name}" if one.buyer else "",
            )
            if part
        )
        for group in groups
        for one in group.stakes
    ]


@pytest.mark.parametrize(
    ("status", "taken", "sold"),
    [
        ("reported", "would take", "would sell"),
        ("pledged", "would take", "would sell"),
        ("signed", "is to take", "is to sell"),
        ("inForce", "is to take", "is to sell"),
        ("underway", "is to take", "is to sell"),
        ("completed", "took", "sold"),
        ("suspended", "was to take", "was to sell"),
        ("ended", "was to take", "was to sell"),
    ],
)
def test_the_verb_says_how_far_the_deal_has_come(status: str, taken: str, sold: str) -> None:
    assert words(groups_of("acme", status, "volga")) == [f"For it: {taken} 10% of plant"]
    assert words(groups_of("volga", status, "volga")) == [f"Sold by it: {sold} 10% of plant to acme"]
    assert words(groups_of("plant", status, "volga")) == [f"In it: acme {taken} 10%"]


def test_one_of_several_sellers_does_not_sell_it_all() -> None:
    assert words(groups_of("volga", "completed", "volga", "delta")) == [
        "Sold by it: sold, with others, 10% of plant to acme"
    ]


def test_what_is_no_deal_gives_nothing() -> None:
    assert words(groups_of("acme", "completed", kind=DealKind.POLICY)) == ["For it: would take 10% of plant"]


def test_the_deal_stands_beside_it_with_its_status_and_day() -> None:
    ((stake,),) = (group.stakes for group in groups_of("acme", "signed"))
    assert (stake.link.address, stake.status.label) == ("deals/sale/", "signed")
    assert stake.since is not None
    assert stake.since.label == "8 June 2019"
