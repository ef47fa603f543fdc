"""Entries of a timeline, as a briefing writes them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from factbox.model.fuzzy_date import FuzzyDate
from factbox.model.names import DealRef, SourceRef
from factbox.model.vocabularies import EntryKind, EntryState


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenEntry:
    """Something that happened, or is due to happen, in the words of the desk."""

    date: Annotated[FuzzyDate, "When."]
    title: Annotated[str, "What, in a short sentence."]
    kind: Annotated[EntryKind | None, "What sort of thing it is."] = None
    state: Annotated[EntryState | None, "Whether it has happened; by default the date says."] = None
    deals: Annotated[tuple[DealRef, ...], "The deals concerned; their own event of that date is then left out."] = ()
    sources: Annotated[tuple[SourceRef, ...], "Where it is written."] = ()
    note: Annotated[str | None, "A further sentence."] = None
