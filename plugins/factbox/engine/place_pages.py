"""The pages of sectors and countries."""

from __future__ import annotations

from collections.abc import Iterator

from factbox.engine.described import plain_page
from factbox.engine.page import Page
from factbox.model.country_ties import CountryTies
from factbox.model.ledger import Ledger
from factbox.model.story import Story
from factbox.model.tally import tally
from factbox.views.country_page import countries_index, country_pages
from factbox.views.sector_page import sector_pages, sectors_index
from factbox.views.site_view import SiteView


def pages_of_sectors(ledger: Ledger, site: SiteView, story: Story) -> Iterator[Page]:
    """The index of sectors, and one page or more for each that has deals."""
    tallies = {sector: tally(ledger, deals) for sector, deals in ledger.index.by_sector.items()}
    for index in sectors_index(ledger, tallies):
        yield plain_page(index.roster.paging.address, "roster.html", index, "CollectionPage", site)
    for sector in tallies:
        for view in sector_pages(ledger, sector, tallies, story):
            yield plain_page(view.table.paging.address, "sector.html", view, "CollectionPage", site)


def pages_of_countries(ledger: Ledger, site: SiteView, story: Story) -> Iterator[Page]:
    """The index of countries, and one page or more for each that has a deal, a party or an occasion."""
    ties = CountryTies.of(ledger, story)
    tallies = {code: tally(ledger, deals) for code, deals in ledger.index.by_country.items()}
    for index in countries_index(tallies, ties):
        yield plain_page(index.roster.paging.address, "roster.html", index, "CollectionPage", site)
    for code in ties.codes:
        for view in country_pages(ledger, code, tallies, ties):
            yield plain_page(view.table.paging.address, "country.html", view, "CollectionPage", site)
