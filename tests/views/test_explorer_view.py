"""The lists of deals: what pages there are, what they are called, and the ways that lead to them."""

from __future__ import annotations

from collections import Counter

import pytest

from factbox.model.deal import DealEntry
from factbox.model.ledger import Ledger
from factbox.model.names import CountryCode, PartyId
from factbox.model.party import PartyFacts
from factbox.model.party_record import Party
from factbox.model.reckoning import Rates
from factbox.model.vocabularies import DealKind, Instrument
from factbox.views.explorer_view import ExplorerView, explorer_views
from invented import TODAY, briefing, deal, event, part

PARTIES = {
    PartyId(name): Party(PartyId(name), PartyFacts(name=name.title(), country=CountryCode(code)))
    for name, code in {"volga": "RU", "acme": "CN"}.items()
}
MIXED = (
    deal("US$1bn", None, id="gas", events=(event("signed", "2014"),), sector="energy/gas", parties=(part("volga"),)),
    deal("US$2bn", "pledged", id="oil", sector="energy/oil", instrument=Instrument.MOU, parties=(part("acme"),)),
    deal(None, "completed", id="bank", sector="finance", instrument=Instrument.CONTRACT, parties=(part("acme"),)),
    deal("US$9bn", None, id="aim", kind=DealKind.TARGET),
)


def book(*entries: DealEntry) -> Ledger:
    return Ledger.of(TODAY, [briefing(*entries)], PARTIES, Rates())


def views(*entries: DealEntry, rows: int = 500) -> dict[str, ExplorerView]:
    found = list(explorer_views(book(*entries), rows))
    assert len({view.table.paging.address for view in found}) == len(found)
    return {view.table.paging.address: view for view in found}


def ids(view: ExplorerView) -> list[str]:
    links = [row.link.address for group in view.table.groups for row in group.rows]
    return sorted(link.removeprefix("deals/").rstrip("/") for link in links)


def test_there_is_a_page_of_all_deals_and_one_of_each_status_count_paper_and_year() -> None:
    assert {address: (view.title, ids(view)) for address, view in views(*MIXED).items()} == {
        "deals/": ("Deals", ["aim", "bank", "gas", "oil"]),
        "deals/status/announced/": ("Deals by status: announced", ["oil"]),
        "deals/status/signed/": ("Deals by status: signed", ["gas"]),
        "deals/status/completed/": ("Deals by status: completed", ["bank"]),
        "deals/status/notADeal/": ("Deals by status: targets, statistics, policies", ["aim"]),
        "deals/counted/yes/": ("Deals that are counted", ["gas"]),
        "deals/counted/no/": ("Deals that are not counted", ["aim", "bank", "oil"]),
        "deals/instrument/contract/": ("Deals by paper: contract", ["bank"]),
        "deals/instrument/mou/": ("Deals by paper: memorandum of understanding", ["oil"]),
        "deals/year/2014/": ("Deals of 2014", ["gas"]),
        "deals/year/2019/": ("Deals of 2019", ["aim", "bank", "oil"]),
    }


def test_the_ways_lead_to_pages_that_list_as_many_deals_as_they_say() -> None:
    found = views(*MIXED)
    choices = [choice for facet in found["deals/"].facets for choice in facet.choices]
    own = {choice.address: choice.count for choice in choices if choice.address.startswith("deals/")}
    assert own == {address: len(ids(view)) for address, view in found.items() if address != "deals/"}
    index = book(*MIXED).index
    elsewhere = {choice.address: choice.count for choice in choices if not choice.address.startswith("deals/")}
    assert elsewhere == {
        **{f"sectors/{name}/": len(deals) for name, deals in index.by_sector.items()},
        **{f"countries/{code.lower()}/": len(deals) for code, deals in index.by_country.items()},
        **{f"parties/{name}/": len(deals) for name, deals in index.by_party.items()},
    }


def test_every_row_can_be_found_by_what_the_filter_offers_and_by_nothing_else() -> None:
    view = views(*MIXED)["deals/"]
    rows = [row.facets for group in view.table.groups for row in group.rows]
    offered = {facet.name: {choice.term: choice.count for choice in facet.choices} for facet in view.facets}
    asked = {
        "status": Counter(row.status for row in rows),
        "counted": Counter(row.counted for row in rows),
        "sector": Counter(term for row in rows for term in row.sectors),
        "country": Counter(term for row in rows for term in row.countries),
        "party": Counter(term for row in rows for term in row.parties),
        "instrument": Counter(row.instrument for row in rows if row.instrument),
        "year": Counter(row.year for row in rows),
    }
    assert offered == {name: dict(counts) for name, counts in asked.items()}


def test_the_choices_of_a_facet_stand_by_name_years_by_the_latest_and_statuses_in_their_order() -> None:
    facets = {facet.name: [choice.title for choice in facet.choices] for facet in views(*MIXED)["deals/"].facets}
    assert facets == {
        "status": ["Announced", "Signed", "Completed", "Targets, statistics, policies"],
        "counted": ["Counted", "Not counted"],
        "sector": ["Energy", "Energy: Gas", "Energy: Oil", "Finance"],
        "country": ["China", "Russia"],
        "party": ["Acme", "Volga"],
        "instrument": ["Contract", "Memorandum of understanding"],
        "year": ["2019", "2014"],
    }


def test_a_facet_with_one_choice_is_a_way_in_and_no_choice_of_the_filter() -> None:
    facets = {facet.name: facet.is_choice for facet in views(MIXED[0])["deals/"].facets}
    assert facets == {
        "status": False, "counted": False, "sector": True, "country": False, "party": False, "year": False,
    }  # fmt: skip


def test_a_party_of_few_deals_makes_room_for_the_two_hundred_of_most() -> None:
    entries = [deal(id=f"d-{at}", parties=(part("volga"), part(f"p-{at:03}"))) for at in range(250)]
    (facet,) = (facet for facet in views(*entries)["deals/"].facets if facet.name == "party")
    assert len(facet.choices) == 200
    assert facet.all_address == "parties/"
    assert {"volga", "p-000"} <= {choice.term for choice in facet.choices}


def test_the_filter_and_the_ways_stand_on_the_first_page_of_all_deals_alone() -> None:
    found = views(*MIXED, rows=3)
    assert {address for address, view in found.items() if view.facets} == {"deals/"}
    assert {address for address, view in found.items() if view.head.scripts} == {"deals/"}
    assert {address for address, view in found.items() if view.is_whole} == {"deals/", "deals/page/2/"}
    assert found["deals/page/2/"].title == "Deals, page 2"


@pytest.mark.parametrize("rows", [1, 2, 500])
def test_no_two_pages_have_one_title_or_one_description_of_the_first_page(rows: int) -> None:
    found = views(*MIXED, rows=rows)
    titles = Counter(view.head.title for view in found.values())
    assert [title for title, count in titles.items() if count > 1] == []
    assert all(view.head.address == address for address, view in found.items())
    firsts = Counter(view.head.description for view in found.values() if view.table.paging.number == 1)
    assert [words for words, count in firsts.items() if count > 1] == []


def test_a_site_without_deals_has_one_list_with_nothing_in_it() -> None:
    found = views()
    assert list(found) == ["deals/"]
    assert found["deals/"].head.description.endswith("0 records; none is counted.")
    assert found["deals/"].facets == ()
