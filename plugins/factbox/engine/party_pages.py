"""The pages of parties: the index, one for each party of the ledger, and those that only hidden briefings know."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factbox.engine.described import described, plain_page
from factbox.engine.load import Loaded
from factbox.engine.mentions import Mentions
from factbox.engine.page import Page
from factbox.engine.prose import Atlas, Teller
from factbox.exports import json_ld
from factbox.model.briefing import Briefing
from factbox.model.ledger import Ledger
from factbox.model.party_record import Party
from factbox.model.party_ties import Ties
from factbox.model.story import Story
from factbox.model.tally import Tally, tally
from factbox.views.around_view import listing
from factbox.views.parties_view import parties_pages
from factbox.views.party_page import PartyDossier, PartyPage, party_pages
from factbox.views.prose import Prose
from factbox.views.site_view import SiteView

_NO_DEALS = Tally((), ())


def pages_of_parties(loaded: Loaded, site: SiteView, where: Atlas, mentions: Mentions, story: Story) -> Iterator[Page]:
    """All pages about parties; `mentions` are the published briefings that name each, `story` is the ledger's."""
    ledger = loaded.ledger
    tallies = {party: tally(ledger, deals) for party, deals in ledger.index.by_party.items()}
    for view in parties_pages(ledger, tallies):
        yield plain_page(view.roster.paging.address, "roster.html", view, "CollectionPage", site)
    ties, profiles = Ties.of(ledger, story), _profiles(loaded, where)
    for party in ledger.parties.values():
        found = tallies.get(party.id, _NO_DEALS)
        dossier = PartyDossier(
            party=party,
            found=found,
            named_in=_named_in(found, mentions.get(party.id, ())),
            profile=profiles.get(party.id, Prose()),
        )
        for page in party_pages(ledger, dossier, ties):
            yield _page(page, party, site)
    yield from _hidden_parties(loaded, site)


def _profiles(loaded: Loaded, where: Atlas) -> dict[str, Prose]:
    return {party.id: Teller(loaded.ledger, where).prose(party.document.body) for party in loaded.library.parties}


def _named_in(found: Tally, mentions: Sequence[Briefing]) -> tuple[Briefing, ...]:
    """The briefings that name a party or list a deal of it, each once, oldest first."""
    named = {briefing.path: briefing for briefing in (*mentions, *listing(line.deal for line in found.lines))}
    return tuple(sorted(named.values(), key=lambda briefing: briefing.order))


def _hidden_parties(loaded: Loaded, site: SiteView) -> Iterator[Page]:
    """Parties that only hidden briefings know: they have a page, and stand in no list."""
    known = set(loaded.ledger.parties)
    for entry in loaded.library.others:
        if entry.is_draft:
            continue
        ledger = loaded.ledger_for(entry)
        new = [party for party in ledger.parties.values() if party.id not in known]
        known.update(party.id for party in new)
        ties = Ties.of(ledger) if new else None
        for party in new:
            if ties:
                yield from _hidden_party(ledger, party, ties, site)


def _hidden_party(ledger: Ledger, party: Party, ties: Ties, site: SiteView) -> Iterator[Page]:
    found = tally(ledger, ledger.index.by_party.get(party.id, ()))
    dossier = PartyDossier(party=party, found=found, named_in=_named_in(found, ()), is_hidden=True)
    for page in party_pages(ledger, dossier, ties):
        yield _page(page, party, site)


def _page(view: PartyPage, party: Party, site: SiteView) -> Page:
    about = json_ld.party_ld(party, address=view.address, site_url=site.url, description=view.head.description)
    return Page(view.address, "party.html", described(view, about))
