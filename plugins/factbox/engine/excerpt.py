"""The beginning of a text in the words of its page, for those who read no further."""

from __future__ import annotations

from factbox.model.deal_record import Deal
from factbox.model.ledger import Knowledge, Ledger
from factbox.model.names import DealId
from factbox.source.body import Body, DealLink, PartyLink
from factbox.source.plain_text import excerpt
from factbox.views.amount_words import short_amount


def excerpt_of(body: Body, ledger: Ledger, knowledge: Knowledge | None = None) -> str:
    """The first sentences as plain text, at most 200 characters; `[](deal:fund#value)` is read as its page prints it.

    `knowledge` is what the briefing knows; `None` for a text that is no briefing.
    """
    pieces = (piece if isinstance(piece, str) else words_of(piece, ledger, knowledge) for piece in body.opening)
    return excerpt("".join(pieces))


def deal_told(ledger: Ledger, knowledge: Knowledge | None, name: str) -> Deal:
    """A deal as the briefing knew it; one that it does not know, and elsewhere every one, as of today."""
    id = DealId(name)
    return (knowledge.deal(id) if knowledge else None) or ledger.deal(id)


def words_of(link: DealLink | PartyLink, ledger: Ledger, knowledge: Knowledge | None = None) -> str:
    """What the page prints for a link that the author has given no text, as plain text."""
    if isinstance(link, PartyLink):
        return ledger.party(link.id).facts.name
    deal = deal_told(ledger, knowledge, link.id)
    return short_amount(deal.value).text if link.fragment == "value" else deal.title
