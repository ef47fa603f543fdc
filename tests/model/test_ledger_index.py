"""Where a deal is to be found: under its parties, its sector and those above, its countries, its occasion, its year."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest

from factbox.model.briefing import Briefing
from factbox.model.deal import DealEntry
from factbox.model.fuzzy_date import FuzzyDate
from factbox.model.ledger import Ledger
from factbox.model.names import CountryCode, OccasionId, PartyId
from factbox.model.occasion import Occasion
from factbox.model.party import PartyFacts
from factbox.model.party_record import Party
from factbox.model.reckoning import Rates
from factbox.model.vocabularies import Instrument
from invented import TODAY, briefing, claim, deal, event, ledger, part

RU, CN = CountryCode("RU"), CountryCode("CN")


def found(index: Mapping[Any, tuple[Any, ...]]) -> dict[str, list[str]]:
    return {str(key): [deal.id for deal in deals] for key, deals in index.items()}


def test_under_each_party_once_however_many_roles_it_has() -> None:
    book = ledger(briefing(deal(id="x", parties=(part("b"), part("a", "lender"), part("a", "buyer")))))
    assert found(book.index.by_party) == {"a": ["x"], "b": ["x"]}


def test_under_the_sector_and_those_above() -> None:
    book = ledger(briefing(deal(id="gas", sector="energy/gas"), deal(id="grid", sector="energy"), deal(id="none")))
    assert found(book.index.by_sector) == {"energy": ["gas", "grid"], "energy/gas": ["gas"]}


def test_under_the_countries_that_briefings_name_else_those_of_the_parties() -> None:
    parties = {PartyId(name): Party(PartyId(name), PartyFacts(name=name, country=RU)) for name in ("a", "b")}
    source = briefing(
        deal(id="named", countries=(CN,), parties=(part("a"),)), deal(id="unnamed", parties=(part("a"), part("b")))
    )
    book = Ledger.of(TODAY, [source], parties, Rates())
    assert found(book.index.by_country) == {"CN": ["named"], "RU": ["unnamed"]}


YEARS: dict[str, tuple[DealEntry, str]] = {
    "its first event": (deal(status=None, events=(event("signed", "2020-05"), event("pledged", "2018"))), "2018"),
    "an event without a beginning": (deal(status=None, events=(event("signed", "../2015"),)), "2019"),
    "no event": (deal(status=None), "2019"),
}


@pytest.mark.parametrize(("entry", "year"), YEARS.values(), ids=YEARS)
def test_under_the_year_of_its_first_event_else_of_its_first_briefing(entry: DealEntry, year: str) -> None:
    assert list(found(ledger(briefing(entry)).index.by_year)) == [year]


def test_under_its_paper() -> None:
    book = ledger(briefing(deal(id="paper", instrument=Instrument.MOU), deal(id="none")))
    assert found(book.index.by_instrument) == {"mou": ["paper"]}


def at(name: str | None, when: str | None = None, place: str | None = None) -> Occasion:
    return Occasion(id=OccasionId(name) if name else None, place=place, date=FuzzyDate.parse(when) if when else None)


def occasions(*briefings: Briefing) -> dict[str, list[str]]:
    return found(ledger(*briefings).index.by_occasion)


def test_under_the_occasion_of_every_briefing_that_lists_it() -> None:
    first = briefing(deal(id="a"), occasion=at("summit"))
    second = briefing(deal(id="b"), slug="second", day="2019-06-09", occasion=at("summit"))
    other = briefing(deal(id="b"), deal(id="c"), slug="third", day="2020-01-01")
    assert occasions(first, second, other) == {"summit": ["a", "b"]}


def test_a_total_says_which_deals_are_the_occasions() -> None:
    some = briefing(deal(id="a"), deal(id="old"), occasion=at("summit"), claims=(claim("US$1bn", ("a",)),))
    everything = briefing(deal(id="a"), deal(id="old"), occasion=at("summit"), claims=(claim("US$1bn"),))
    assert (occasions(some), occasions(everything)) == ({"summit": ["a"]}, {"summit": ["a", "old"]})


def test_an_occasion_without_an_id_goes_by_the_slug_of_its_briefing() -> None:
    assert occasions(briefing(deal(id="a"), occasion=at(None))) == {"summit": ["a"]}


def test_what_one_briefing_leaves_out_of_an_occasion_another_fills_in() -> None:
    first = briefing(occasion=at("visit", place="Moscow"))
    second = briefing(occasion=at("visit", "2019-06-05", "Moskau"), slug="second", day="2019-06-09")
    record = ledger(second, first).index.occasions[OccasionId("visit")]
    assert (record.facts.place, record.facts.date and record.facts.date.text) == ("Moscow", "2019-06-05")
    assert [source.facts.date.day for source in record.briefings] == [date(2019, 6, 8), date(2019, 6, 9)]
