"""The search page: which facets it offers, and what it says of a site without an index."""

from __future__ import annotations

from components.theme import rendered
from factbox.model.names import CountryCode
from factbox.model.occasion import Occasion
from factbox.views.search_view import SearchView, search_view
from factbox.views.site_view import site_view
from invented import briefing, deal, ledger

SITE = site_view(name="Factbox", tagline="", url="", lang="en", author="Desk")
DEALS = (deal("US$1bn", id="a", sector="energy/gas"), deal("US$1bn", "ended", id="b", sector="finance"))


def view(*, searchable: bool = True) -> SearchView:
    return search_view(ledger(briefing(*DEALS)), searchable=searchable)


def choices(name: str, found: SearchView) -> dict[str, str]:
    return {choice.term: choice.title for facet in found.facets if facet.name == name for choice in facet.choices}


def html(found: SearchView) -> str:
    return rendered("search.html", found, SITE, root="../", address="search/")


def test_its_facets_are_what_this_site_has() -> None:
    found = view()
    assert choices("status", found) == {"signed": "Signed", "stopped": "Suspended or ended"}
    assert choices("sector", found) == {"energy": "Energy", "energy/gas": "Energy: Gas", "finance": "Finance"}
    assert list(choices("kind", found))[:3] == ["briefing", "deal", "party"]


def test_a_facet_with_one_value_sorts_nothing() -> None:
    found = search_view(ledger(briefing(DEALS[0])), searchable=True)
    assert choices("status", found) == {}


def test_every_list_of_the_site_is_offered_with_its_length() -> None:
    lists = {link.address: link.count for link in view().indexes}
    assert lists["deals/"] == "2 records"
    assert lists["sectors/"] == "3 sectors"
    assert lists.keys() == {"briefings/", "deals/", "parties/", "sectors/", "countries/", "occasions/", "timeline/"}


def test_a_country_that_has_an_occasion_and_no_deal_is_in_its_list() -> None:
    visit = Occasion(name="A visit", country=CountryCode("KZ"))
    found = ledger(briefing(deal(countries=(CountryCode("CN"),)), occasion=visit))
    (count,) = (link.count for link in search_view(found, searchable=True).indexes if link.address == "countries/")
    assert count == "2 countries"


def test_it_runs_one_script_which_its_policy_lets_run_webassembly() -> None:
    page = html(view())
    assert page.count("<script src=") == 1
    assert 'src="../theme/js/site-search.js"' in page
    assert "script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'" in page


def test_without_an_index_it_says_so_and_runs_nothing() -> None:
    page = html(view(searchable=False))
    assert "built without a search index" in page
    assert "<script src=" not in page
    assert "site-search" not in page
    assert 'href="../deals/"' in page
