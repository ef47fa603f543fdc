"""From a compiled body to the prose of a page: every reference gets its words and its address."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from html import escape
from typing import Final, cast

from factbox.engine.assets import asset_address
from factbox.engine.excerpt import deal_told
from factbox.engine.image_size import Size
from factbox.model.ledger import Knowledge, Ledger
from factbox.model.names import SourceId
from factbox.source.body import (
    Block,
    Body,
    BriefingLink,
    DealLink,
    FileLink,
    Html,
    ImageSlot,
    Part,
    PartyLink,
    SourceLink,
)
from factbox.views.amount_words import short_amount
from factbox.views.places import deal_address, party_address
from factbox.views.prose import Block as PlacedBlock
from factbox.views.prose import (
    BriefingMention,
    DealMention,
    FileMention,
    HtmlPart,
    PartyMention,
    Picture,
    Placed,
    Prose,
    ProsePart,
    SourceMention,
)
from factbox.views.status_view import standing_view

THIN_SPACE: Final = "\u2009"


@dataclass(frozen=True, slots=True)
class Atlas:
    """What stands behind each content file that a text may link to, by the file's name."""

    addresses: Mapping[str, str]
    """The address of the page that is made of it."""
    sizes: Mapping[str, Size | None] = field(default_factory=dict)
    """How large pictures are, by the names of their files."""


@dataclass(slots=True)
class Teller:
    """Tells the references of one body in the words of its page."""

    ledger: Ledger
    atlas: Atlas
    knowledge: Knowledge | None = None
    """What the briefing knows; `None` for a text that is no briefing."""
    cites: dict[str, int] = field(default_factory=dict)

    def prose(self, body: Body) -> Prose:
        """The body in order."""
        return Prose(self.parts(body.parts))

    def parts(self, parts: Iterable[Part]) -> tuple[ProsePart, ...]:
        """Parts in order. Two numbers of sources side by side are parted, or they would be copied as one."""
        told: list[ProsePart] = []
        for part in map(self.part, parts):
            if told and isinstance(part, SourceMention) and isinstance(told[-1], SourceMention):
                told.append(HtmlPart(THIN_SPACE))
            told.append(part)
        return tuple(told)

    def part(self, part: Part) -> ProsePart:
        """One part in the words of the page."""
        match part:
            case Html():
                return HtmlPart(part.text)
            case DealLink():
                return self.deal(part)
            case PartyLink():
                name = self.ledger.party(part.id).facts.name
                return PartyMention(party_address(part.id), name, part.html or escape(name))
            case SourceLink():
                return self.source(part)
            case BriefingLink():
                return self.page(part)
            case FileLink():
                return FileMention(asset_address(part.path), part.html)
            case ImageSlot():
                return self.picture(part)
            case Block():
                return self.block(part)

    def page(self, link: BriefingLink) -> BriefingMention:
        """Another page of the site."""
        fragment = f"#{link.fragment}" if link.fragment else ""
        return BriefingMention(self.atlas.addresses[link.path] + fragment, link.html)

    def block(self, block: Block) -> Placed:
        """A block with what it holds, and who is quoted in it."""
        name = cast("PlacedBlock", block.name)
        return Placed(name, block.argument or None, self.parts(block.parts), self.parts(block.caption))

    def picture(self, slot: ImageSlot) -> Picture:
        """A picture, with its size where that is known, so that nothing moves when it comes."""
        width, height = self.atlas.sizes.get(slot.path) or (None, None)
        return Picture(asset_address(slot.path), slot.alt, slot.title or None, slot.alone, width, height)

    def deal(self, link: DealLink) -> DealMention:
        """A deal as the briefing knew it; elsewhere, as of today."""
        ledger, knowledge = self.ledger, self.knowledge
        deal = deal_told(ledger, knowledge, link.id)
        day = knowledge.day if knowledge else ledger.today
        address = deal_address(link.id)
        if link.fragment == "value":
            return DealMention(address, link.html, short_amount(deal.value))
        status = standing_view(deal, deal.standing(day))
        html = link.html or escape(deal.title)
        return DealMention(address, html, None, status.term, status.label, status.css_class)

    def source(self, link: SourceLink) -> SourceMention:
        """A source under its number in the list of the briefing."""
        sources = self.knowledge.briefing.facts.sources if self.knowledge else ()
        number = 1 + [source.id for source in sources].index(SourceId(link.id))
        self.cites[link.id] = self.cites.get(link.id, 0) + 1
        return SourceMention(number, link.html, f"cite-{number}-{self.cites[link.id]}")
