"""The words of the pages of countries."""

from __future__ import annotations

import pytest

from factbox.model.country_ties import CountryTies
from factbox.model.deal import DealEntry
from factbox.model.fuzzy_date import FuzzyDate
from factbox.model.ledger import Ledger
from factbox.model.names import CountryCode, PartyId
from factbox.model.occasion import Occasion
from factbox.model.party import PartyFacts
from factbox.model.party_record import Party
from factbox.model.reckoning import Rates
from factbox.model.tally import Tally, tally
from factbox.views.country_page import CountryPage, countries_index, country_pages
from invented import TODAY, briefing, deal, part

SEATS = {"volga": "RU", "acme": "CN", "quiet": "CN", "kobe": "JP"}


def named(id: str, *countries: str, party: str = "volga") -> DealEntry:
    return deal("US$1bn", id=id, countries=tuple(map(CountryCode, countries)), parties=(part(party),))


def book(*entries: DealEntry) -> Ledger:
    parties = {
        PartyId(name): Party(PartyId(name), PartyFacts(name=name.title(), country=CountryCode(code)))
        for name, code in SEATS.items()
    }
    occasion = Occasion(name="A visit", country=CountryCode("KZ"), date=FuzzyDate.parse("2019-06-05"))
    return Ledger.of(TODAY, [briefing(*entries, occasion=occasion)], parties, Rates())


def tallies(known: Ledger) -> dict[CountryCode, Tally]:
    return {code: tally(known, deals) for code, deals in known.index.by_country.items()}


def page(known: Ledger, code: str) -> CountryPage:
    return next(iter(country_pages(known, CountryCode(code), tallies(known), CountryTies.of(known))))


RULE = (
    "A record stands under the countries that briefings name for it; where they name none, "
    "under those in which its parties have their seats."
)


@pytest.mark.parametrize(
    ("entries", "words"),
    [
        ((named("a", "RU"), named("b")), "By name: 1. By a seat: 1."),
        ((named("a", "RU"),), "All of these stand here by name."),
        ((named("a"),), "All of these stand here by a seat."),
    ],
)
def test_it_says_by_which_rule_deals_stand_there(entries: tuple[DealEntry, ...], words: str) -> None:
    assert page(book(*entries), "RU").rule == f"{RULE} {words}"


def test_its_parties_are_those_with_their_seat_there() -> None:
    found = page(book(named("a", party="acme")), "CN")
    assert found.seats is not None
    assert [(one.party.name, one.count) for one in found.seats.items] == [("Acme", 1), ("Quiet", 0)]


def test_every_country_that_something_links_to_has_a_page() -> None:
    known = book(named("a", "RU", "FR"))
    assert CountryTies.of(known).codes == ("CN", "FR", "JP", "KZ", "RU")


def test_a_country_without_deals_says_so_and_has_no_feed() -> None:
    found = page(book(named("a", "RU")), "JP")
    assert (found.tally, found.feed, found.head.feeds) == (None, None, ())
    assert found.head.description == "Japan: no record in the ledger."


def test_occasions_stand_where_they_took_place() -> None:
    found = page(book(named("a", "RU")), "KZ")
    assert [(one.title.text, one.address) for one in found.occasions] == [("A visit", "occasions/summit/")]


def test_the_index_names_countries_in_words() -> None:
    known = book(named("a", "RU"), named("b", "XK"))
    (index,) = countries_index(tallies(known), CountryTies.of(known))
    rows = [(row.name, row.address, row.about, row.count) for group in index.roster.groups for row in group.rows]
    assert rows == [
        ("China", "countries/cn/", "2 parties", 0),
        ("Japan", "countries/jp/", "1 party", 0),
        ("Kazakhstan", "countries/kz/", "", 0),
        ("Kosovo", "countries/xk/", "", 1),
        ("Russia", "countries/ru/", "1 party", 1),
    ]
