"""A deal on one line: title, parties, value in words, status."""

from __future__ import annotations

from dataclasses import dataclass

from factbox.model.deal_record import Deal
from factbox.model.ledger import Ledger
from factbox.model.reckoning import Line
from factbox.model.speakers import figures_differ
from factbox.views.amount_words import ShortAmount, short_amount, short_bounds
from factbox.views.party_view import PartyNames, party_names
from factbox.views.places import deal_address
from factbox.views.status_view import StatusView, standing_view
from factbox.views.text_view import TextView


@dataclass(frozen=True, slots=True)
class DealLink:
    """The title of a deal, and where its page is."""

    title: TextView
    address: str


@dataclass(frozen=True, slots=True)
class DealLine:
    """One line of a list of deals."""

    link: DealLink
    parties: PartyNames
    value: ShortAmount
    converted: ShortAmount | None
    """What it adds to a sum in another currency."""
    status: StatusView
    differs: str | None
    """Where the figures of several speakers stand side by side, if these differ."""


def deal_link(deal: Deal) -> DealLink:
    """A deal's title, in the language of the briefing that defines it."""
    return DealLink(TextView(deal.title, deal.briefings[0].facts.lang), deal_address(deal.id))


def deal_line(line: Line, ledger: Ledger, currency: str | None = None) -> DealLine:
    """A deal as a sum lists it; the currency is the one that the sum is in."""
    converted = None
    if line.rate and line.part and currency:
        converted = short_bounds(line.part, currency, None)
    return DealLine(
        link=deal_link(line.deal),
        parties=party_names(line.deal.participations, ledger),
        value=short_amount(line.deal.value),
        converted=converted,
        status=standing_view(line.deal, line.standing),
        differs=f"{deal_address(line.deal.id)}#values" if figures_differ(line.deal) else None,
    )
