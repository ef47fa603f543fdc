"""The index of parties."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from factbox.model.ledger import Ledger
from factbox.model.names import PartyId
from factbox.model.party_record import Party
from factbox.model.tally import Tally
from factbox.views.paging import ROWS
from factbox.views.party_view import party_view
from factbox.views.phrases import capitalised, number_of
from factbox.views.place_link import PlaceLink
from factbox.views.places import PARTIES, party_address
from factbox.views.roster import Index, RosterPage, RosterRow, by_letters, counted, roster_pages

SUMS_NOTE = "Counted sums are of deals that are signed or further, new, and have a published value."
"""What the last column of every index holds."""


def parties_pages(ledger: Ledger, tallies: Mapping[PartyId, Tally], rows: int = ROWS) -> tuple[RosterPage, ...]:
    """All parties of the ledger by name; `tallies` are those of the parties that have deals."""
    listed = by_letters(party_row(party, tallies.get(party.id)) for party in ledger.parties.values())
    index = Index(
        base=PARTIES,
        section="parties",
        title="Parties",
        standfirst=f"Companies, ministries, states, funds and persons, by their short names: {_count(listed)}.",
        note=f"{SUMS_NOTE} A deal stands under each of its parties, so the sums of several parties do not add up.",
        heads=("Party", "Kind and country"),
        rows=listed,
        data=(PlaceLink("CSV", "data/parties.csv"), PlaceLink("JSON", "data/parties.json")),
    )
    return roster_pages(index, rows)


def party_row(party: Party, found: Tally | None) -> RosterRow:
    """A party as an index lists it: by its short name, with its full and its own name."""
    view = party_view(party)
    return RosterRow(
        name=party.short,
        address=party_address(party.id),
        full="" if party.short == view.name else view.name,
        original=view.original,
        about=capitalised(view.description),
        count=len(found.lines) if found else 0,
        counted=counted(found) if found else (),
    )


def _count(listed: Iterable[RosterRow]) -> str:
    return number_of(len([*listed]), "party", "parties")
