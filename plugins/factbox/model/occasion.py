"""Occasions: the summits, visits and signings that briefings report."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from factbox.model.fuzzy_date import FuzzyDate
from factbox.model.names import CountryCode, OccasionId


@dataclass(frozen=True, slots=True, kw_only=True)
class Occasion:
    """The summit, visit or signing that a briefing reports."""

    id: Annotated[OccasionId | None, "Its identity across briefings."] = None
    name: Annotated[str | None, "What it is called."] = None
    place: Annotated[str | None, "Where it was."] = None
    country: Annotated[CountryCode | None, "In which country."] = None
    date: Annotated[FuzzyDate | None, "When it was."] = None


def merged(one: Occasion, other: Occasion) -> Occasion:
    """One occasion as two briefings tell it; where they differ, the first is taken."""
    return Occasion(
        id=one.id or other.id,
        name=one.name or other.name,
        place=one.place or other.place,
        country=one.country or other.country,
        date=one.date or other.date,
    )
