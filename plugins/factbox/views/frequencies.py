"""Parties by how often they stand in some deals."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from factbox.model.ledger import Ledger
from factbox.model.names import PartyId
from factbox.views.party_view import PartyLink, party_link
from factbox.views.phrases import number_of

MOST_PARTIES: Final = 20


@dataclass(frozen=True, slots=True)
class Frequency:
    """One party, and in how many of the deals it stands."""

    party: PartyLink
    count: int


@dataclass(frozen=True, slots=True)
class Frequencies:
    """The parties that stand in most of the deals."""

    items: tuple[Frequency, ...]
    more: str
    """How many there are besides; nothing if that is all."""


def frequencies(counts: Sequence[tuple[PartyId, int]], ledger: Ledger, most: int = MOST_PARTIES) -> Frequencies | None:
    """The first of a list that is sorted already; `None` if it is empty."""
    if not counts:
        return None
    items = tuple(Frequency(party_link(party, ledger), count) for party, count in counts[:most])
    rest = len(counts) - len(items)
    return Frequencies(items, f"and {number_of(rest, 'other party', 'other parties')}" if rest else "")
