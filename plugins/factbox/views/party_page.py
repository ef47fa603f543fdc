"""The page of a party: what it is, its deals, whom it stands in them with, what became of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import ClassVar, Final

from factbox.model.briefing import Briefing
from factbox.model.ledger import Ledger
from factbox.model.party_record import Party
from factbox.model.party_ties import NO_INTERESTS, Ties
from factbox.model.tally import Tally
from factbox.views.about_view import placed_quotes
from factbox.views.around_view import NOTHING_AROUND, AroundView, Dealings, around_view
from factbox.views.deal_table import DealTable, deal_tables
from factbox.views.feed_links import party_feed
from factbox.views.labels import country_name, label
from factbox.views.page_head import FeedLink, PageHead, shortened
from factbox.views.paging import ROWS
from factbox.views.party_facts import PartyFactsView, party_facts_view
from factbox.views.party_roles import RoleLine, role_lines
from factbox.views.party_view import original_name
from factbox.views.phrases import capitalised
from factbox.views.place_link import PlaceLink
from factbox.views.placed import BodyPart
from factbox.views.places import PARTIES, party_address
from factbox.views.prose import Prose
from factbox.views.said_view import SaidView, said_view
from factbox.views.stake_view import StakeGroup, stake_groups
from factbox.views.tally_view import TallyView, tally_view
from factbox.views.text_view import TextView

_NO_PROSE: Final = Prose()
_UNUSED: Final = "No deal, stated total or stated value of this party is on record."


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyPage:
    """One page of a party; its first page holds everything but the later rows of its deals."""

    head: PageHead
    section: ClassVar[str] = "parties"
    id: str
    trail: tuple[PlaceLink, ...]
    name: str
    original: TextView | None
    """What it calls itself, where that is another name."""
    kicker: str
    is_hidden: bool
    unused: str
    """That no briefing has anything on record for it; nothing if one does."""
    facts: PartyFactsView
    profile: tuple[BodyPart, ...]
    tally: TallyView | None
    """`None` without deals, and from the second page on."""
    roles: tuple[RoleLine, ...]
    table: DealTable | None
    said: SaidView | None
    stakes: tuple[StakeGroup, ...]
    around: AroundView
    feed: FeedLink | None

    @property
    def address(self) -> str:
        """Where the page is."""
        return self.table.paging.address if self.table else party_address(self.id)

    @property
    def is_first(self) -> bool:
        """Whether it is the first of its pages."""
        return self.table is None or self.table.paging.number == 1


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyDossier:
    """All that is known of a party before its pages are made."""

    party: Party
    found: Tally
    """Of its deals."""
    named_in: Sequence[Briefing]
    """The published briefings that name it or list a deal of it, oldest first."""
    profile: Prose = _NO_PROSE
    is_hidden: bool = False
    """Whether only hidden briefings know it."""


def party_pages(ledger: Ledger, dossier: PartyDossier, ties: Ties, rows: int = ROWS) -> tuple[PartyPage, ...]:
    """The pages of a party as of today: its deals may need several."""
    first = _first_page(ledger, dossier, ties)
    if not dossier.found.lines:
        return (first,)
    address = party_address(dossier.party.id)
    tables = deal_tables(dossier.found, ledger, address, rows, hidden=dossier.is_hidden)
    return (replace(first, table=tables[0]), *(_later_page(first, table) for table in tables[1:]))


def _first_page(ledger: Ledger, dossier: PartyDossier, ties: Ties) -> PartyPage:
    party, found, hidden = dossier.party, dossier.found, dossier.is_hidden
    deals = [line.deal for line in found.lines]
    said = ties.said.get(party.id, ())
    is_used = bool(deals or said or dossier.named_in)
    feed = party_feed(party.id, party.facts.name) if is_used and not hidden else None
    return PartyPage(
        head=_head(dossier, feed, is_shared=party.facts.name in ties.shared_names),
        id=party.id,
        trail=(PlaceLink("Parties", PARTIES),),
        name=party.facts.name,
        original=original_name(party.facts),
        kicker=_kicker(party),
        is_hidden=hidden,
        unused="" if is_used or hidden else _UNUSED,
        facts=party_facts_view(party, ledger, ties.controls.get(party.id, ()), hidden=hidden),
        profile=tuple(placed_quotes(dossier.profile.parts)),
        tally=tally_view(found, hidden=hidden) if deals else None,
        roles=role_lines(party.id, found.lines, ledger.today),
        table=None,
        said=said_view(said),
        stakes=stake_groups(party.id, ties.interests.get(party.id, NO_INTERESTS), ledger),
        around=around_view(ledger, _dealings(dossier, ties), party_address(party.id)),
        feed=feed,
    )


def _dealings(dossier: PartyDossier, ties: Ties) -> Dealings:
    deals = [line.deal for line in dossier.found.lines]
    told = ties.story.of_deals(deals)
    return Dealings(deals=deals, told=told, briefings=dossier.named_in, party=dossier.party.id)


def _later_page(first: PartyPage, table: DealTable) -> PartyPage:
    """The rows that did not fit on the pages before, and no more."""
    paging = table.paging
    head = replace(first.head, title=f"{first.head.title}{paging.title_words}", address=paging.address)
    return replace(
        first,
        head=head,
        profile=(),
        tally=None,
        roles=(),
        table=table,
        said=None,
        stakes=(),
        around=NOTHING_AROUND,
    )


def _kicker(party: Party) -> str:
    facts = party.facts
    kind = label(facts.kind) if facts.kind else "party"
    country = country_name(facts.country) if facts.country else ""
    return capitalised(
        ", ".join(word for word in (kind, "" if country in (facts.name, facts.short) else country) if word)
    )


def _head(dossier: PartyDossier, feed: FeedLink | None, *, is_shared: bool) -> PageHead:
    party, numbers = dossier.party, tally_view(dossier.found)
    words = f"{numbers.count_words}; {numbers.counted_words}." if dossier.found.lines else "No deals in the ledger."
    name = f"{party.facts.name} ({party.id})" if is_shared else party.facts.name
    return PageHead(
        title=f"{name}: profile and deals",
        description=shortened(f"{party.facts.name}. {_kicker(party)}. {capitalised(words)}"),
        address=party_address(party.id),
        noindex=dossier.is_hidden,
        feeds=(feed,) if feed else (),
    )
