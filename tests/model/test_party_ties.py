"""Who stands with whom in deals, which stakes concern whom, who controls whom."""

from __future__ import annotations

from decimal import Decimal

from factbox.model.deal import DealEntry, Stake
from factbox.model.fuzzy_date import FuzzyDate
from factbox.model.ledger import Ledger
from factbox.model.names import Holding, Name, PartyId, PartyRef, Percent
from factbox.model.party import Control, PartyFacts
from factbox.model.party_record import Party
from factbox.model.party_ties import companions, controls, interests
from factbox.model.reckoning import Rates
from factbox.model.status_class import StatusClass
from factbox.model.vocabularies import DealKind
from invented import TODAY, briefing, deal, event, ledger, part


def stake(owner: str, asset: str = "plant", percent: str = "10") -> Stake:
    return Stake(owner=PartyRef(owner), asset=Name(asset), percent=Holding(Percent(Decimal(percent), percent)))


def with_parties(**controllers: str) -> Ledger:
    parties = {
        PartyId(name): Party(PartyId(name), PartyFacts(name=name, controlled_by=(Control(party=PartyRef(above)),)))
        for name, above in controllers.items()
    }
    return Ledger.of(TODAY, [], parties, Rates())


def deals(*entries: DealEntry) -> Ledger:
    return ledger(briefing(*entries))


def test_companions_are_counted_by_deal_and_not_by_role() -> None:
    known = deals(
        deal(id="a", parties=(part("acme"), part("volga", "buyer"), part("volga", "lender"))),
        deal(id="b", parties=(part("acme"), part("volga"), part("delta"))),
    )
    assert companions(known.deals(), PartyId("acme")) == (("volga", 2), ("delta", 1))


def test_without_a_party_everybody_is_counted() -> None:
    known = deals(deal(id="a", parties=(part("volga"), part("acme"))))
    assert companions(known.deals()) == (("acme", 1), ("volga", 1))


def test_a_target_ties_nobody_to_anybody() -> None:
    known = deals(deal(id="a", kind=DealKind.TARGET, parties=(part("acme"), part("volga"))))
    assert companions(known.deals(), PartyId("acme")) == ()


def test_a_stake_concerns_its_owner_its_asset_and_its_seller() -> None:
    entry = deal(id="sale", parties=(part("volga", "seller"), part("acme", "buyer")), stakes=(stake("acme"),))
    found = interests(deals(entry))
    assert [len(found[name].taken) for name in ("acme", "volga", "plant")] == [1, 0, 0]
    assert [len(found[name].given) for name in ("acme", "volga", "plant")] == [0, 1, 0]
    assert [len(found[name].inside) for name in ("acme", "volga", "plant")] == [0, 0, 1]


def test_who_keeps_a_stake_or_issues_it_does_not_sell_it() -> None:
    entry = deal(
        id="sale",
        parties=(part("acme", "seller"), part("plant", "seller")),
        stakes=(stake("acme"),),
    )
    found = interests(deals(entry))
    assert not found["acme"].given
    assert not found["plant"].given


def test_a_stake_in_a_policy_is_no_further_than_announced() -> None:
    entry = deal(None, "completed", id="law", kind=DealKind.POLICY, parties=(part("acme"),), stakes=(stake("acme"),))
    (interest,) = interests(deals(entry))["acme"].taken
    assert interest.status_class is StatusClass.ANNOUNCED


def test_news_of_a_deal_that_stays_as_it_is_does_not_make_it_younger() -> None:
    events = (event("completed", "2019-07-22"), event("completed", "2023-11-02", note="Sanctions."))
    entry = deal(status=None, id="sale", events=events, parties=(part("acme"),), stakes=(stake("acme"),))
    (interest,) = interests(deals(entry))["acme"].taken
    assert interest.since == FuzzyDate.parse("2019-07-22")


def test_control_is_seen_from_above() -> None:
    found = controls(with_parties(cnpc="china", sinopec="china"))
    assert [party.id for party, _ in found["china"]] == ["cnpc", "sinopec"]
