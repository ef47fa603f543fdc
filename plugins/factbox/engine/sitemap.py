"""Which pages stand in the sitemap, and since when they are what they are."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final, Protocol, cast

from factbox.engine.load import Loaded
from factbox.engine.mentions import Mentions, deal_mentions
from factbox.engine.page import Page
from factbox.exports.sitemap import SitemapEntry, robots_file, sitemap_files
from factbox.model.briefing import Briefing
from factbox.model.deal_record import Deal
from factbox.model.ledger import Ledger
from factbox.views.page_head import PageHead
from factbox.views.places import (
    country_address,
    deal_address,
    instrument_address,
    occasion_address,
    party_address,
    sector_address,
    year_address,
)

_FURTHER_PAGE: Final = re.compile(r"(^|/)page/\d+/$")
"""Whatever the later pages of a list name has an address of its own, and search engines follow the links."""
_TIMELESS: Final = frozenset({"about/", "method/", "search/"})
"""Pages that rest on no briefing."""


class _View(Protocol):
    head: PageHead


def crawler_files(pages: Iterable[Page], loaded: Loaded, site_url: str) -> tuple[tuple[str, bytes], ...]:
    """The sitemap and `robots.txt`, each with its address.

    Left out are pages that ask not to be indexed, and all but the first page of every list.
    """
    days = dict(_days(loaded.ledger, deal_mentions(loaded)))
    latest = _latest(loaded.ledger.briefings)
    entries = [
        SitemapEntry(page.address, None if page.address in _TIMELESS else days.get(page.address, latest))
        for page in pages
        if _is_listed(page)
    ]
    files = {**sitemap_files(entries, site_url), "robots.txt": robots_file(site_url)}
    return tuple(sorted(files.items()))


def _is_listed(page: Page) -> bool:
    head = cast(_View, page.view).head
    return head.address is not None and not head.noindex and not _FURTHER_PAGE.search(page.address)


def _days(ledger: Ledger, mentions: Mentions) -> Iterator[tuple[str, date | None]]:
    """The pages that rest on some briefings only, each with the day of the latest; all others rest on all of them."""
    deals = {
        deal.id: max(_day(briefing) for briefing in (*deal.briefings, *mentions.get(deal.id, ())))
        for deal in ledger.deals()
    }
    for briefing in ledger.briefings:
        told = (deals[entry.id] for entry in briefing.facts.deals)
        yield briefing.address, max((_day(briefing), *told))
    yield from ((deal_address(name), day) for name, day in deals.items())

    def latest(found: Iterable[Deal]) -> date | None:
        return max((deals[deal.id] for deal in found), default=None)

    index = ledger.index
    yield from ((party_address(name), latest(index.by_party.get(name, ()))) for name in ledger.parties)
    yield from ((sector_address(name), latest(found)) for name, found in index.by_sector.items())
    yield from ((country_address(code), latest(found)) for code, found in index.by_country.items())
    yield from ((instrument_address(name), latest(found)) for name, found in index.by_instrument.items())
    yield from ((year_address(year), latest(found)) for year, found in index.by_year.items())
    for name, record in index.occasions.items():
        days = (_latest(record.briefings), latest(index.by_occasion[name]))
        yield occasion_address(name), max((day for day in days if day), default=None)


def _latest(briefings: Iterable[Briefing]) -> date | None:
    return max((_day(briefing) for briefing in briefings), default=None)


def _day(briefing: Briefing) -> date:
    """When it was last changed in substance."""
    facts = briefing.facts
    return max(facts.date.day, facts.modified.day) if facts.modified else facts.date.day
