"""The feeds of the site: what they are called, and where they are."""

from __future__ import annotations

from typing import Final

from factbox.model.sector import BUILT_IN_SECTORS, Sectors
from factbox.views.labels import country_name, sector_words
from factbox.views.page_head import FeedLink

BRIEFINGS_FEED: Final = FeedLink("Briefings", "feeds/briefings.atom.xml")
DEALS_FEED: Final = FeedLink("Changes to deals", "feeds/deals.atom.xml")
WATCH_CALENDAR: Final = "feeds/watch.ics"
"""A calendar of what is due."""


def party_feed(party: str, name: str) -> FeedLink:
    """The feed of a party, which is there as soon as a deal or a briefing names it.

    >>> party_feed("cnpc", "CNPC").address
    'feeds/party-cnpc.atom.xml'
    """
    return FeedLink(name, f"feeds/party-{party}.atom.xml")


def sector_feed(sector: str, sectors: Sectors = BUILT_IN_SECTORS) -> FeedLink:
    """The feed of a sector that has deals, those of its children included.

    >>> sector_feed("energy/gas").address
    'feeds/sector-energy-gas.atom.xml'
    """
    return FeedLink(", ".join(sector_words(sector, sectors)), f"feeds/sector-{sector.replace('/', '-')}.atom.xml")


def country_feed(code: str) -> FeedLink:
    """The feed of a country that has deals, or an occasion.

    >>> country_feed("CN").address
    'feeds/country-cn.atom.xml'
    """
    return FeedLink(country_name(code), f"feeds/country-{code.lower()}.atom.xml")
