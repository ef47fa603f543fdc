"""The body of a text as a page shows it: with the blocks that its author has placed in it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

from factbox.views.box_view import BoxView
from factbox.views.claim_view import ClaimView
from factbox.views.deal_line import DealLine
from factbox.views.prose import ProsePart, SourceMention
from factbox.views.source_view import CiteView
from factbox.views.text_view import TextView
from factbox.views.timeline_view import TimelineView


@dataclass(frozen=True, slots=True)
class PlacedBox:
    """The box, where the author put it."""

    kind: ClassVar[str] = "box"
    box: BoxView


@dataclass(frozen=True, slots=True)
class PlacedTimeline:
    """The timeline, where the author put it."""

    kind: ClassVar[str] = "timeline"
    timeline: TimelineView


@dataclass(frozen=True, slots=True)
class PlacedClaim:
    """One claim by itself."""

    kind: ClassVar[str] = "claim"
    claim: ClaimView


@dataclass(frozen=True, slots=True)
class PlacedDeal:
    """One deal by itself."""

    kind: ClassVar[str] = "deal"
    line: DealLine
    note: TextView | None


@dataclass(frozen=True, slots=True)
class PlacedQuote:
    """A quotation, and who says it."""

    kind: ClassVar[str] = "quote"
    parts: tuple[BodyPart, ...]
    caption: tuple[BodyPart, ...]


BodyPart = ProsePart | PlacedBox | PlacedTimeline | PlacedClaim | PlacedDeal | PlacedQuote


def cites_of(parts: Iterable[BodyPart]) -> Iterable[CiteView]:
    """The sources that a body cites, in its order."""
    for part in parts:
        match part:
            case SourceMention():
                yield CiteView(part.number, part.cite)
            case PlacedBox():
                yield from part.box.cites
            case PlacedClaim():
                yield from part.claim.cites
            case PlacedTimeline():
                yield from part.timeline.cites
            case PlacedQuote():
                yield from cites_of((*part.parts, *part.caption))
