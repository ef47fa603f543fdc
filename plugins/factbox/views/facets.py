"""The ways into the deals: by status, sector, country, party, instrument, year, and whether they are counted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from factbox.model.ledger import Ledger
from factbox.model.tally import Tally
from factbox.model.vocabularies import Reason
from factbox.views.labels import country_name, label, sector_words
from factbox.views.party_view import short_name
from factbox.views.phrases import capitalised
from factbox.views.places import (
    class_address,
    counted_address,
    country_address,
    instrument_address,
    party_address,
    sector_address,
    year_address,
)
from factbox.views.tally_view import class_title

_MOST_PARTIES: Final = 200
"""Readers find the others by name; a list of all would be longer than the deals."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a facet, with the page of its deals."""

    term: str
    """What a filter asks rows for, and what stands in its address."""
    title: str
    address: str
    count: int


@dataclass(frozen=True, slots=True)
class Facet:
    """One way to sort the deals; the choices are those that some deal has."""

    name: str
    """The name of the field in the filter."""
    title: str
    way: str
    """What the way in is called: By sector."""
    choices: tuple[Choice, ...]
    all_address: str | None = None
    """The page that lists all choices, where it is another one."""

    @property
    def is_choice(self) -> bool:
        """Whether a filter by it would leave anything out."""
        return len(self.choices) > 1


def facets(ledger: Ledger, whole: Tally) -> tuple[Facet, ...]:
    """All facets of all deals; `whole` is their tally. A facet that no deal has is left out."""
    found = (
        Facet("status", "Status", "By status", _statuses(whole)),
        Facet("counted", "Counted", "Counted or not", _counted(whole)),
        Facet("sector", "Sector", "By sector", _sectors(ledger), "sectors/"),
        Facet("country", "Country", "By country", _countries(ledger), "countries/"),
        Facet("party", "Party", "By party", _parties(ledger), "parties/"),
        Facet("instrument", "Paper", "By paper", _instruments(ledger)),
        Facet("year", "Year", "By year", _years(ledger)),
    )
    return tuple(facet for facet in found if facet.choices)


def _statuses(whole: Tally) -> tuple[Choice, ...]:
    return tuple(
        Choice(
            part.status_class.value, class_title(part.status_class), class_address(part.status_class), len(part.lines)
        )
        for part in whole.classes
    )


def _counted(whole: Tally) -> tuple[Choice, ...]:
    counted = sum(line.reason is Reason.COUNTED for line in whole.lines)
    numbers = (("yes", "Counted", counted), ("no", "Not counted", len(whole.lines) - counted))
    return tuple(
        Choice(term, title, counted_address(counted=term == "yes"), count) for term, title, count in numbers if count
    )


def _sectors(ledger: Ledger) -> tuple[Choice, ...]:
    named = [
        Choice(sector, ": ".join(sector_words(sector, ledger.sectors)), sector_address(sector), len(deals))
        for sector, deals in ledger.index.by_sector.items()
    ]
    return tuple(sorted(named, key=_by_title))


def _countries(ledger: Ledger) -> tuple[Choice, ...]:
    found = ledger.index.by_country.items()
    named = [Choice(code.lower(), country_name(code), country_address(code), len(deals)) for code, deals in found]
    return tuple(sorted(named, key=_by_title))


def _parties(ledger: Ledger) -> tuple[Choice, ...]:
    numbers = {party: len(deals) for party, deals in ledger.index.by_party.items()}
    most = sorted(numbers, key=lambda party: (-numbers[party], party))[:_MOST_PARTIES]
    named = [Choice(party, short_name(party, ledger), party_address(party), numbers[party]) for party in most]
    return tuple(sorted(named, key=_by_title))


def _instruments(ledger: Ledger) -> tuple[Choice, ...]:
    found = ledger.index.by_instrument.items()
    named = [
        Choice(paper.value, capitalised(label(paper)), instrument_address(paper), len(deals)) for paper, deals in found
    ]
    return tuple(sorted(named, key=_by_title))


def _years(ledger: Ledger) -> tuple[Choice, ...]:
    found = ledger.index.by_year.items()
    return tuple(Choice(str(year), str(year), year_address(year), len(deals)) for year, deals in reversed([*found]))


def _by_title(choice: Choice) -> tuple[str, str]:
    return (choice.title.casefold(), choice.term)
