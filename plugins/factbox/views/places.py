"""Where the pages of things are, below the root of the site."""

from __future__ import annotations

from typing import Final

from factbox.model.status_class import StatusClass
from factbox.model.vocabularies import Instrument

DEALS: Final = "deals/"
PARTIES: Final = "parties/"
SECTORS: Final = "sectors/"
COUNTRIES: Final = "countries/"
OCCASIONS: Final = "occasions/"
TIMELINE: Final = "timeline/"
WATCH: Final = "watch/"


def deal_address(deal: str) -> str:
    """The page of a deal."""
    return f"{DEALS}{deal}/"


def party_address(party: str) -> str:
    """The page of a party."""
    return f"{PARTIES}{party}/"


def sector_address(sector: str) -> str:
    """The page of a sector; a child's page lies below its parent's: `sectors/energy/gas/`."""
    return f"{SECTORS}{sector}/"


def country_address(code: str) -> str:
    """The page of a country, by its code: `countries/ru/`."""
    return f"{COUNTRIES}{code.lower()}/"


def occasion_address(occasion: str) -> str:
    """The page of an occasion."""
    return f"{OCCASIONS}{occasion}/"


def class_address(status_class: StatusClass) -> str:
    """The page of the deals of one class of status."""
    return f"{DEALS}status/{status_class.value}/"


def instrument_address(instrument: Instrument) -> str:
    """The page of the deals that rest on one kind of paper."""
    return f"{DEALS}instrument/{instrument.value}/"


def year_address(year: int) -> str:
    """The page of the deals of one year."""
    return f"{DEALS}year/{year}/"


def counted_address(*, counted: bool) -> str:
    """The page of the deals that are counted, or of those that are not."""
    return f"{DEALS}counted/{'yes' if counted else 'no'}/"
