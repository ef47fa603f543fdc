"""A briefing's text as plain HTML, for feeds, other plugins and other people's themes."""

from __future__ import annotations

from html import escape

from factbox.decode.library import Entry
from factbox.engine.excerpt import words_of
from factbox.engine.load import Loaded
from factbox.model.ledger import Knowledge, Ledger
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
from factbox.views.sentence import sentence, sum_sentence


def article_html(loaded: Loaded, entry: Entry) -> str:
    """What is traced, then the body; references are words without links, since only the site knows its addresses."""
    ledger = loaded.ledger_for(entry)
    knowledge = ledger.known_to(entry.briefing)
    claims = [sentence(knowledge.reckoning(claim)).text for claim in entry.file.facts.claims]
    if not claims and entry.file.facts.deals:
        claims = [sum_sentence(knowledge.lines()).text]
    lead = "".join(f"<p><strong>{escape(text)}</strong></p>\n" for text in claims)
    return lead + body_html(entry.document.body, ledger, knowledge)


def body_html(body: Body, ledger: Ledger, knowledge: Knowledge | None = None) -> str:
    """A body with the words of its references in their places; `knowledge` is `None` for a text that is no briefing."""

    def plain(part: Part) -> str:
        match part:
            case Html():
                return part.text
            case DealLink() | PartyLink():
                return part.html or escape(words_of(part, ledger, knowledge))
            case SourceLink() | BriefingLink() | FileLink():
                return part.html
            case ImageSlot():
                return escape(part.alt)
            case Block():
                inner = "".join(plain(piece) for piece in part.parts)
                return f"<blockquote>{inner}</blockquote>" if part.name == "quote" else ""

    return "".join(plain(part) for part in body.parts)
