"""Sectors and countries by name, each with its page."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from factbox.model.ledger_index import sector_line
from factbox.model.names import SectorId
from factbox.views.labels import country_name, sector_words
from factbox.views.places import country_address, sector_address


@dataclass(frozen=True, slots=True)
class PlaceLink:
    """The name of a sector or a country, and where its page is."""

    name: str
    address: str


def sector_links(sector: SectorId) -> tuple[PlaceLink, ...]:
    """A sector with those above it, the widest first: Energy, Gas."""
    words = zip(sector_words(sector), sector_line(sector), strict=True)
    return tuple(PlaceLink(name, sector_address(line)) for name, line in words)


def country_links(codes: Iterable[str]) -> tuple[PlaceLink, ...]:
    """Countries by their English names."""
    return tuple(PlaceLink(country_name(code), country_address(code)) for code in codes)
