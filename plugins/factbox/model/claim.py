"""Claims: totals that somebody stated, to be held against the deals they are meant to cover."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal

from factbox.model.fuzzy_date import FuzzyDate
from factbox.model.names import ClaimId, DealRef, SourceRef, SpeakerRef
from factbox.model.value import Amount


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A total that somebody stated: "more than US$20bn of deals"."""

    id: Annotated[ClaimId, "Its name inside the briefing; by default its number in the list."] = ClaimId("")
    value: Annotated[Amount, "The total, as it was stated; a claim needs an amount."]
    text: Annotated[str | None, "What the total is of, in a few words."] = None
    date: Annotated[FuzzyDate | None, "When it was said."] = None
    by: Annotated[SpeakerRef | None, "Who stated it: a party, or else a source."] = None
    covers: Annotated[
        Literal["all"] | tuple[DealRef, ...],
        "Which deals it is meant to cover: `all` deals of this briefing, or a list of ids, also of other briefings.",
    ] = "all"
    sources: Annotated[tuple[SourceRef, ...], "Where it is written."] = ()
