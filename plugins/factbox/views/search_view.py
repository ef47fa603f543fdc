"""The search page: a form for those who run scripts, and for everybody the lists that lead to every page."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar, Final

from factbox.model.country_ties import country_codes
from factbox.model.ledger import Ledger
from factbox.model.status_class import StatusClass, class_of
from factbox.views.labels import sector_words
from factbox.views.page_head import PageHead
from factbox.views.phrases import number_of
from factbox.views.places import COUNTRIES, DEALS, OCCASIONS, PARTIES, SECTORS, TIMELINE
from factbox.views.search_record import KIND_TITLES
from factbox.views.tally_view import class_title

SEARCH: Final = "search/"
_SCRIPT: Final = "site-search.js"


@dataclass(frozen=True, slots=True)
class SearchChoice:
    """One value of a facet: `energy/gas`, in words Energy: Gas."""

    term: str
    title: str


@dataclass(frozen=True, slots=True)
class SearchFacet:
    """A way to narrow the results."""

    name: str
    """The name of the field, and of the value in the address: `sector`."""
    title: str
    choices: tuple[SearchChoice, ...]


@dataclass(frozen=True, slots=True)
class IndexLink:
    """A list of pages, and how many it has."""

    title: str
    address: str
    count: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchView:
    """The search page."""

    head: PageHead
    section: ClassVar[str] = "search"
    is_searchable: bool
    """Whether the site has an index; without one the page offers the lists alone, and says so."""
    facets: tuple[SearchFacet, ...]
    indexes: tuple[IndexLink, ...]


def search_view(ledger: Ledger, *, searchable: bool) -> SearchView:
    """The search page, with the facets that sort something on this site."""
    words = "Search the briefings, deals and parties by any name, title or id, in any of their languages."
    head = PageHead(
        title="Search",
        description=words,
        address=SEARCH,
        scripts=(_SCRIPT,) if searchable else (),
        runs_wasm=searchable,
    )
    found = (_kinds(), _statuses(ledger), _sectors(ledger)) if searchable else ()
    facets = tuple(facet for facet in found if len(facet.choices) > 1)
    return SearchView(head=head, is_searchable=searchable, facets=facets, indexes=tuple(_indexes(ledger)))


def _kinds() -> SearchFacet:
    return SearchFacet("kind", "Kind", tuple(SearchChoice(kind, title) for kind, title in KIND_TITLES.items()))


def _statuses(ledger: Ledger) -> SearchFacet:
    there = {class_of(line) for line in ledger.lines()}
    known = (status for status in StatusClass if status in there)
    return SearchFacet("status", "Status", tuple(SearchChoice(term.value, class_title(term)) for term in known))


def _sectors(ledger: Ledger) -> SearchFacet:
    named = [SearchChoice(sector, ": ".join(sector_words(sector, ledger.sectors))) for sector in ledger.index.by_sector]
    named.sort(key=lambda choice: (choice.title.casefold(), choice.term))
    return SearchFacet("sector", "Sector", tuple(named))


def _indexes(ledger: Ledger) -> Iterable[IndexLink]:
    index = ledger.index
    yield IndexLink("Briefings", "briefings/", number_of(len(ledger.briefings), "briefing"))
    yield IndexLink("Deals", DEALS, number_of(len(ledger.deal_ids), "record"))
    yield IndexLink("Parties", PARTIES, number_of(len(ledger.parties), "party", "parties"))
    yield IndexLink("Sectors", SECTORS, number_of(len(index.by_sector), "sector"))
    yield IndexLink("Countries", COUNTRIES, number_of(len(country_codes(ledger)), "country", "countries"))
    yield IndexLink("Occasions", OCCASIONS, number_of(len(index.occasions), "occasion"))
    yield IndexLink("Timeline", TIMELINE, "everything in order")
