"""Sectors and countries by name, each with its page."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from factbox.model.ledger_index import sector_line
from factbox.model.names import SectorId
from factbox.model.sector import BUILT_IN_SECTORS, Sectors
from factbox.views.labels import country_name, sector_words
from factbox.views.places import country_address, sector_address


@dataclass(frozen=True, slots=True)
class PlaceLink:
    """The name of a sector, a country or an index, and where its page is."""

    name: str
    address: str | None
    """`None` where there may be no page, as from the page of a hidden deal."""


def sector_links(sector: SectorId, sectors: Sectors = BUILT_IN_SECTORS) -> tuple[PlaceLink, ...]:
    """A sector with those above it, the widest first: Energy, Gas."""
    words = zip(sector_words(sector, sectors), sector_line(sector), strict=True)
    return tuple(PlaceLink(name, sector_address(line)) for name, line in words)


def country_links(codes: Iterable[str]) -> tuple[PlaceLink, ...]:
    """Countries by their English names."""
    return tuple(PlaceLink(country_name(code), country_address(code)) for code in codes)


def plain_words(links: Iterable[PlaceLink]) -> tuple[PlaceLink, ...]:
    """The same names without their pages: only deals in the ledger make pages of sectors and countries."""
    return tuple(replace(link, address=None) for link in links)
