"""From a compiled body to the prose of a page: every reference gets its words and its address."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from factbox.engine.assets import asset_address
from factbox.model.ledger import Knowledge, Ledger
from factbox.model.names import DealId
from factbox.source.body import Body, Part
from factbox.source.body import Block as BlockPart
from factbox.source.body import BriefingLink, DealLink, FileLink, Html, ImageSlot, PartyLink, SourceLink
from factbox.views.amount_words import short_amount
from factbox.views.labels import label, status_class
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


@dataclass(slots=True)
class Teller:
    """Tells the references of one body in the words of its page."""

    ledger: Ledger
    addresses: Mapping[str, str]
    """The address of every page that is made of a content file, by the file's name."""
    knowledge: Knowledge | None = None
    """What the briefing knows; `None` for a text that is no briefing."""
    cites: dict[str, int] = field(default_factory=dict)

    def prose(self, body: Body) -> Prose:
        """The body in order."""
        return Prose(tuple(self.part(part) for part in body.parts))

    def part(self, part: Part) -> ProsePart:
        match part:
            case Html():
                return HtmlPart(part.text)
            case DealLink():
                return self.deal(part)
            case PartyLink():
                return PartyMention(self.ledger.party(part.id).facts.name, part.html)
            case SourceLink():
                return self.source(part)
            case BriefingLink():
                fragment = f"#{part.fragment}" if part.fragment else ""
                return BriefingMention(self.addresses[part.path] + fragment, part.html)
            case FileLink():
                return FileMention(asset_address(part.path), part.html)
            case ImageSlot():
                return Picture(asset_address(part.path), part.alt, part.title)
            case BlockPart():
                return Placed(part.name, part.argument, tuple(self.part(inner) for inner in part.parts))

    def deal(self, link: DealLink) -> DealMention:
        """A deal as the briefing knew it; elsewhere, as of today."""
        ledger, knowledge = self.ledger, self.knowledge
        deal = (knowledge.deal(DealId(link.id)) if knowledge else None) or ledger.deal(DealId(link.id))
        day = knowledge.day if knowledge else ledger.today
        address = f"deals/{link.id}/"
        if link.fragment == "value":
            return DealMention(address, link.html, short_amount(deal.value))
        status = deal.standing(day).status
        return DealMention(address, link.html, None, status.value, label(status), status_class(status))

    def source(self, link: SourceLink) -> SourceMention:
        """A source under its number in the list of the briefing."""
        sources = self.knowledge.briefing.facts.sources if self.knowledge else ()
        number = 1 + next(index for index, source in enumerate(sources) if source.id == link.id)
        self.cites[link.id] = self.cites.get(link.id, 0) + 1
        return SourceMention(number, link.html, f"cite-{number}-{self.cites[link.id]}")
