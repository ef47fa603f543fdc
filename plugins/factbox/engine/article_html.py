"""A briefing's text as plain HTML, for feeds, other plugins and other people's themes."""

from __future__ import annotations

from html import escape

from factbox.decode.library import Entry
from factbox.engine.load import Loaded
from factbox.model.names import DealId
from factbox.source.body import Block, BriefingLink, DealLink, FileLink, Html, ImageSlot, Part
from factbox.views.amount_words import long_amount
from factbox.views.sentence import sentence, sum_sentence


def article_html(loaded: Loaded, entry: Entry) -> str:
    """What is traced, then the body; references are words without links, since only the site knows its addresses."""
    knowledge = loaded.ledger_for(entry).known_to(entry.briefing)
    claims = [sentence(knowledge.reckoning(claim)).text for claim in entry.file.facts.claims]
    if not claims and entry.file.facts.deals:
        claims = [sum_sentence(knowledge.lines()).text]
    lead = "".join(f"<p><strong>{escape(text)}</strong></p>\n" for text in claims)

    def plain(part: Part) -> str:
        match part:
            case Html():
                return part.text
            case DealLink():
                deal = knowledge.deal(DealId(part.id))
                return part.html or (escape(long_amount(deal.value)) if deal else "")
            case BriefingLink() | FileLink():
                return part.html
            case ImageSlot():
                return escape(part.alt)
            case Block():
                inner = "".join(plain(piece) for piece in part.parts)
                return f"<blockquote>{inner}</blockquote>" if part.name == "quote" else ""
        return part.html

    return lead + "".join(plain(part) for part in entry.document.body.parts)
