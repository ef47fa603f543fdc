"""What stands around some deals on the page of whatever they have in common: a party, an occasion, a sector."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from factbox.model.briefing import Briefing
from factbox.model.deal_record import Deal
from factbox.model.ledger import Ledger
from factbox.model.ledger_chronicle import Told
from factbox.model.names import PartyId
from factbox.model.party_ties import companions
from factbox.model.story import Story
from factbox.views.briefing_rows import BriefingRows, briefing_rows
from factbox.views.deals_timeline import DealsTimeline, deals_timeline
from factbox.views.frequencies import Frequencies, frequencies


@dataclass(frozen=True, slots=True)
class AroundView:
    """Who takes part in the deals, what is dated about them, and which briefings list them."""

    companions: Frequencies | None = None
    timeline: DealsTimeline | None = None
    briefings: BriefingRows | None = None


NOTHING_AROUND = AroundView()
"""Of a page that goes on with the deals of the one before."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dealings:
    """The deals that a page is about, with what is known around them."""

    deals: Sequence[Deal]
    told: Sequence[Told]
    """What is dated, in order."""
    briefings: Sequence[Briefing]
    """Oldest first."""
    party: PartyId | None = None
    """Whose page it is: nobody is a counterparty of itself."""

    @classmethod
    def of(cls, deals: Sequence[Deal], story: Story) -> Dealings:
        """Deals with all that is dated about them and the briefings that list them."""
        return cls(deals=deals, told=story.of_deals(deals), briefings=listing(deals))


def around_view(ledger: Ledger, about: Dealings, here: str) -> AroundView:
    """What stands around some deals on the page `here`."""
    own = {deal.id for deal in about.deals}
    return AroundView(
        frequencies(companions(about.deals, about.party), ledger),
        deals_timeline(about.told, ledger, own=own, here=here),
        briefing_rows(about.briefings),
    )


def listing(deals: Iterable[Deal]) -> tuple[Briefing, ...]:
    """The briefings that list some deals, each once, oldest first."""
    found = {briefing.path: briefing for deal in deals for briefing in deal.briefings}
    return tuple(sorted(found.values(), key=lambda briefing: briefing.order))
