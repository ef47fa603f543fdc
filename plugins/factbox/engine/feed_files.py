"""The feeds and the calendar of a site."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from factbox.engine.excerpt import excerpt_of
from factbox.engine.load import Loaded
from factbox.engine.mentions import Mentions, party_mentions
from factbox.engine.options import Options
from factbox.exports.calendar import CalendarWords, calendar_file
from factbox.exports.feeds import Channel, FeedWords, FeedWriter
from factbox.exports.publisher import Publisher
from factbox.model.briefing import Briefing
from factbox.model.deal_record import Deal
from factbox.model.expectation import expectations
from factbox.model.ledger import Ledger
from factbox.views.chronicle_words import event_words
from factbox.views.date_words import date_words
from factbox.views.expectation_words import calendar_description, calendar_summary, expected_address
from factbox.views.feed_links import (
    BRIEFINGS_FEED,
    DEALS_FEED,
    WATCH_CALENDAR,
    country_feed,
    party_feed,
    sector_feed,
)
from factbox.views.labels import label
from factbox.views.page_head import FeedLink
from factbox.views.places import DEALS, country_address, party_address, sector_address
from factbox.views.source_words import source_words


def feed_files(loaded: Loaded, options: Options) -> dict[str, bytes]:
    """Every feed with its address, and the calendar of what is due."""
    ledger = loaded.ledger
    author = options.author or options.site_name
    publisher = Publisher(url=options.site_url, name=options.site_name, author=author, zone=options.zone)
    writer = FeedWriter(publisher, _feed_words(loaded), ledger.today)
    files = {channel.address: writer.file(channel) for channel in _channels(ledger, party_mentions(loaded))}
    words = CalendarWords(
        summary=calendar_summary,
        description=partial(calendar_description, today=ledger.today),
        address=expected_address,
    )
    return {**files, WATCH_CALENDAR: calendar_file(expectations(ledger), publisher, words)}


def _feed_words(loaded: Loaded) -> FeedWords:
    bodies = {entry.briefing.path: entry.document.body for entry in loaded.library.published}

    def summary(briefing: Briefing) -> str:
        body = bodies[briefing.path]
        return briefing.facts.summary or excerpt_of(body, loaded.ledger, loaded.ledger.known_to(briefing))

    return FeedWords(
        event=event_words,
        status=label,
        day=lambda event: date_words(event.date),
        source=source_words,
        summary=summary,
    )


def _channels(ledger: Ledger, named: Mentions) -> Iterator[Channel]:
    """All briefings, all deals, and whatever has a deal or is named: each party, each sector, each country."""
    index = ledger.index
    yield _channel(BRIEFINGS_FEED, "briefings/", briefings=ledger.briefings)
    yield _channel(DEALS_FEED, DEALS, ledger.deals())
    for id, party in ledger.parties.items():
        deals, briefings = index.by_party.get(id, ()), named.get(id, ())
        if deals or briefings:
            yield _channel(party_feed(id, party.facts.name), party_address(id), deals, _listing(deals, briefings))
    for sector, deals in index.by_sector.items():
        yield _channel(sector_feed(sector, ledger.sectors), sector_address(sector), deals, _listing(deals))
    for code, deals in index.by_country.items():
        visits = (
            briefing
            for record in index.occasions.values()
            if record.facts.country == code
            for briefing in record.briefings
        )
        yield _channel(country_feed(code), country_address(code), deals, _listing(deals, visits))


def _channel(link: FeedLink, page: str, deals: tuple[Deal, ...] = (), briefings: tuple[Briefing, ...] = ()) -> Channel:
    return Channel(title=link.title, address=link.address, page=page, deals=deals, briefings=briefings)


def _listing(deals: Iterable[Deal], others: Iterable[Briefing] = ()) -> tuple[Briefing, ...]:
    """The briefings that list some of the deals, and others, each once, oldest first."""
    found = {briefing.path: briefing for deal in deals for briefing in deal.briefings}
    found |= {briefing.path: briefing for briefing in others}
    return tuple(sorted(found.values(), key=lambda briefing: briefing.order))
