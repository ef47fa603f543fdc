"""How tables refer to each other: the names and targets of the columns that many of them have."""

from __future__ import annotations

from typing import Final

from factbox.exports.tables.columns import text
from factbox.exports.tables.table import ForeignKey

BRIEFING: Final = text("briefing", "The briefing, by slug.", required=True)
DEAL: Final = text("deal", "The deal, by id.", required=True)
PARTY: Final = text("party", "The party, by id.", required=True)
SOURCE: Final = text("source", "The source, by its id in the whole site.", required=True)


def to_briefing(column: str = "briefing") -> ForeignKey:
    """A column that names a briefing."""
    return ForeignKey((column,), "briefings", ("slug",))


def to_deal(column: str = "deal") -> ForeignKey:
    """A column that names a deal."""
    return ForeignKey((column,), "deals", ("id",))


def to_party(column: str = "party") -> ForeignKey:
    """A column that names a party."""
    return ForeignKey((column,), "parties", ("id",))


def to_source(column: str = "source") -> ForeignKey:
    """A column that names a source."""
    return ForeignKey((column,), "sources", ("id",))


def to_sector(column: str = "sector") -> ForeignKey:
    """A column that names a sector."""
    return ForeignKey((column,), "sectors", ("id",))
