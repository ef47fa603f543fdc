"""Who stated an amount: a party, or else a source."""

from __future__ import annotations

from typing import Final

from factbox.exports.source_ids import source_id
from factbox.exports.tables.columns import text
from factbox.model.briefing import Briefing
from factbox.model.ledger import Ledger
from factbox.model.names import PartyId

SPEAKER: Final = (
    text("stated_by_party", "The party that stated it, by id; null where it was nobody or a source."),
    text("stated_by_source", "The source that states it, where no party is known to have said it."),
)


def speaker_cells(ledger: Ledger, briefing: Briefing, speaker: str | None) -> tuple[str | None, str | None]:
    """The cells of `SPEAKER`."""
    if speaker is None:
        return None, None
    if PartyId(speaker) in ledger.parties:
        return speaker, None
    return None, source_id(briefing, speaker)
