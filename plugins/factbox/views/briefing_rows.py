"""Briefings by date and title, for the pages of what they name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from factbox.model.briefing import Briefing
from factbox.views.briefing_list import BriefingItem
from factbox.views.moment_words import moment_view
from factbox.views.phrases import number_of
from factbox.views.since_view import briefing_link

MOST_BRIEFINGS = 50


@dataclass(frozen=True, slots=True)
class BriefingRows:
    """Briefings, newest first."""

    rows: tuple[BriefingItem, ...]
    more: str
    """How many older ones there are; nothing if that is all."""


def briefing_rows(briefings: Sequence[Briefing], most: int = MOST_BRIEFINGS) -> BriefingRows | None:
    """The newest of some briefings, which are given oldest first; `None` if there are none."""
    if not briefings:
        return None
    newest = [*reversed(briefings)][:most]
    rows = tuple(
        BriefingItem(link=briefing_link(briefing), date=moment_view(briefing.facts.date)) for briefing in newest
    )
    rest = len(briefings) - len(rows)
    return BriefingRows(rows, f"and {number_of(rest, 'older one', 'older ones')}" if rest else "")
