"""The list of the site's pages. Whoever adds a kind of page adds it here, and nowhere else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from factbox.decode.library import Entry
from factbox.engine.data_pages import data_pages
from factbox.engine.deals_pages import deals_pages
from factbox.engine.described import described, plain_page
from factbox.engine.excerpt import excerpt_of
from factbox.engine.load import Loaded
from factbox.engine.mentions import deal_mentions, party_mentions
from factbox.engine.occasion_pages import occasion_pages
from factbox.engine.page import Page
from factbox.engine.party_pages import pages_of_parties
from factbox.engine.place_pages import pages_of_countries, pages_of_sectors
from factbox.engine.prose import Atlas, Teller
from factbox.engine.search_pages import search_pages
from factbox.engine.timeline_pages import timeline_pages
from factbox.engine.watch_pages import watch_pages
from factbox.exports import json_ld
from factbox.exports.resource import Resource
from factbox.model.briefing import Briefing
from factbox.model.deal_record import Deal
from factbox.model.ledger import Ledger
from factbox.model.story import Story
from factbox.views.about_view import about_view, default_about_view
from factbox.views.briefing_list import briefings_view
from factbox.views.briefing_view import briefing_view
from factbox.views.deal_view import deal_view
from factbox.views.home_view import home_view
from factbox.views.method_view import method_view
from factbox.views.not_found_view import not_found_view
from factbox.views.places import deal_address, party_address
from factbox.views.site_view import SiteView


def all_pages(loaded: Loaded, site: SiteView, resources: Sequence[Resource], *, searchable: bool) -> tuple[Page, ...]:
    """Every page of the site, each with its description for machines; `resources` are its data files.

    `searchable` says whether the site will have a search index.
    """
    return (*_pages(loaded, site, resources), *search_pages(loaded.ledger, site, searchable=searchable))


def _pages(loaded: Loaded, site: SiteView, resources: Sequence[Resource]) -> Iterator[Page]:
    ledger, where = loaded.ledger, atlas_of(loaded)
    yield plain_page("", "home.html", home_view(ledger, site), "WebSite", site)
    yield plain_page("briefings/", "briefings.html", briefings_view(ledger), "CollectionPage", site)
    for entry in loaded.library.entries:
        if not entry.is_draft:
            yield _briefing(loaded, entry, site, where)
    mentions = deal_mentions(loaded)
    for deal in ledger.deals():
        yield _deal(ledger, deal, site, hidden=False, mentions=mentions.get(deal.id, ()))
    yield from _hidden_deals(loaded, site)
    yield from deals_pages(ledger, site)
    story = Story.of(ledger)
    yield from pages_of_parties(loaded, site, where, party_mentions(loaded), story)
    yield from pages_of_sectors(ledger, site, story)
    yield from pages_of_countries(ledger, site, story)
    yield from occasion_pages(ledger, site, story)
    yield from timeline_pages(ledger, site)
    yield from watch_pages(ledger, site, mentions)
    yield from data_pages(resources, site)
    yield plain_page("method/", "method.html", method_view(), "WebPage", site)
    yield plain_page("about/", "about.html", _about(loaded, where), "AboutPage", site)
    yield Page("404.html", "404.html", not_found_view())


def atlas_of(loaded: Loaded) -> Atlas:
    """What a text may link to."""
    briefings = {entry.document.name: entry.briefing.address for entry in loaded.library.entries if not entry.is_draft}
    texts = {text.document.name: "about/" for text in loaded.library.texts}
    parties = {party.document.name: party_address(party.id) for party in loaded.library.parties}
    return Atlas(briefings | texts | parties, {asset.name: asset.size for asset in loaded.assets})


def _briefing(loaded: Loaded, entry: Entry, site: SiteView, where: Atlas) -> Page:
    ledger = loaded.ledger_for(entry)
    knowledge = ledger.known_to(entry.briefing)
    body = entry.document.body
    prose = Teller(ledger, where, knowledge).prose(body)
    excerpt = excerpt_of(body, ledger, knowledge)
    view = briefing_view(knowledge, prose, words=body.words, excerpt=excerpt, hidden=not entry.is_published)
    about = json_ld.briefing_ld(knowledge, site_url=site.url, site_name=site.name, description=view.head.description)
    return Page(entry.briefing.address, "briefing.html", described(view, about))


def _deal(ledger: Ledger, deal: Deal, site: SiteView, *, hidden: bool, mentions: Iterable[Briefing] = ()) -> Page:
    view = deal_view(ledger, deal, hidden=hidden, mentions=mentions)
    about = json_ld.deal_ld(ledger, deal, site_url=site.url, description=view.head.description)
    return Page(deal_address(deal.id), "deal.html", described(view, about))


def _hidden_deals(loaded: Loaded, site: SiteView) -> Iterator[Page]:
    """Deals that only hidden briefings know: they have a page, and stand in no list."""
    known = set(loaded.ledger.deal_ids)
    for entry in loaded.library.others:
        if entry.is_draft:
            continue
        ledger = loaded.ledger_for(entry)
        for listed in entry.file.facts.deals:
            if listed.id not in known:
                known.add(listed.id)
                yield _deal(ledger, ledger.deal(listed.id), site, hidden=True)


def _about(loaded: Loaded, where: Atlas) -> Any:
    for text in loaded.library.texts:
        return about_view(text.title, Teller(loaded.ledger, where).prose(text.document.body))
    return default_about_view()
