"""Which published briefings name a deal or a party, wherever they do: in the front matter or in the text."""

from __future__ import annotations

from collections.abc import Mapping

from factbox.engine.load import Loaded
from factbox.model.briefing import Briefing
from factbox.model.names import PartyId

Mentions = Mapping[str, tuple[Briefing, ...]]
"""By id, the briefings oldest first."""


def deal_mentions(loaded: Loaded) -> Mentions:
    """For each deal the published briefings that name it: in a list, in a claim, in the timeline or in the text."""
    return _mentions(loaded, "deal")


def party_mentions(loaded: Loaded) -> Mentions:
    """For each party the published briefings that name it: as a side of a deal, as a speaker or in the text."""
    found = _mentions(loaded, "party", "speaker")
    return {name: briefings for name, briefings in found.items() if PartyId(name) in loaded.ledger.parties}


def _mentions(loaded: Loaded, *things: str) -> Mentions:
    found: dict[str, list[Briefing]] = {}
    for entry in loaded.library.published:
        in_front = [item.id for item in entry.document.references if item.thing in things]
        in_body = [item.id for item in entry.document.body.references if item.kind in things]
        for name in dict.fromkeys((*in_front, *in_body)):
            found.setdefault(name, []).append(entry.briefing)
    return {name: tuple(briefings) for name, briefings in found.items()}
