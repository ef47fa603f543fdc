"""What stands in the feeds: briefings, and one entry for every event of a deal that has come."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import partial
from html import escape
from typing import Final

from factbox.exports.atom import AtomEntry, AtomFeed, atom_file, entry_xml
from factbox.exports.publisher import Publisher
from factbox.model.briefing import Briefing
from factbox.model.deal_record import DatedEvent, Deal
from factbox.model.source import Source
from factbox.model.vocabularies import Instrument, Status

MOST_ENTRIES: Final = 500
"""A feed holds its newest entries; those who want everything have the data files."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedWords:
    """How the site says it; the same words as on its pages."""

    event: Callable[[DatedEvent, Instrument | None], str]
    """`memorandum signed, agreed in principle`."""
    status: Callable[[Status], str]
    """`agreed in principle`."""
    day: Callable[[DatedEvent], str]
    """When: `June 2019`."""
    source: Callable[[Source], str]
    summary: Callable[[Briefing], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Channel:
    """One feed: what it is called and what it tells of."""

    title: str
    address: str
    page: str
    """The page that tells the same."""
    deals: tuple[Deal, ...] = ()
    briefings: tuple[Briefing, ...] = ()


@dataclass(frozen=True, slots=True)
class _Item:
    """An entry that may be written."""

    key: str
    published: datetime
    updated: datetime
    make: Callable[[_Item], AtomEntry]


@dataclass(slots=True)
class FeedWriter:
    """Writes the feeds of one site; what stands in several is put together once."""

    publisher: Publisher
    words: FeedWords
    today: date
    _items: dict[str, tuple[_Item, ...]] = field(default_factory=dict)
    _entries: dict[str, str] = field(default_factory=dict)

    def file(self, channel: Channel) -> bytes:
        """A feed, the newest entry first; of one moment briefings come first, then the last events of each deal."""
        items = [self._briefing_item(briefing) for briefing in channel.briefings]
        items += (item for deal in channel.deals for item in self._deal_items(deal))
        newest = sorted(items, key=lambda item: item.published, reverse=True)[:MOST_ENTRIES]
        feed = AtomFeed(title=f"{self.publisher.name}: {channel.title}", address=channel.address, page=channel.page)
        entries = [self._entry(item) for item in newest]
        return atom_file(feed, entries, (item.updated for item in newest), self.publisher)

    def _briefing_item(self, briefing: Briefing) -> _Item:
        published = self.publisher.instant(briefing.facts.date)
        modified = self.publisher.instant(briefing.facts.modified) if briefing.facts.modified else published
        make = partial(self._of_briefing, briefing)
        return _Item(briefing.address, published, max(published, modified), make)

    def _deal_items(self, deal: Deal) -> tuple[_Item, ...]:
        """The events of a deal that have come, the last first."""
        if deal.id not in self._items:
            named = zip(event_keys(deal), deal.events, strict=True)
            come = [(key, event) for key, event in named if event.has_come(self.today)]
            self._items[deal.id] = tuple(self._event_item(deal, *pair) for pair in reversed(come))
        return self._items[deal.id]

    def _event_item(self, deal: Deal, key: str, event: DatedEvent) -> _Item:
        """An event is news when a briefing writes it, or last changes; one that lies ahead even then, when it comes."""
        facts, start = event.briefing.facts, event.date.earliest
        told = facts.date if start is None or start <= facts.date.day else facts.modified or facts.date
        is_ahead = start is not None and start > told.day
        day = self.publisher.midnight(start) if start and is_ahead else self.publisher.instant(told)
        return _Item(key, day, day, partial(self._of_event, deal, event))

    def _entry(self, item: _Item) -> str:
        if item.key not in self._entries:
            self._entries[item.key] = entry_xml(item.make(item), self.publisher)
        return self._entries[item.key]

    def _of_briefing(self, briefing: Briefing, item: _Item) -> AtomEntry:
        facts = briefing.facts
        return AtomEntry(
            key=item.key,
            title=facts.title,
            address=briefing.address,
            published=item.published,
            updated=item.updated,
            lang=facts.lang,
            text=self.words.summary(briefing),
            is_html=False,
            authors=facts.authors,
            terms={tag: tag for tag in facts.tags},
        )

    def _of_event(self, deal: Deal, event: DatedEvent, item: _Item) -> AtomEntry:
        words = self.words.event(event, deal.instrument)
        return AtomEntry(
            key=item.key,
            title=f"{deal.title}: {event.note if event.is_repeat else words}",
            address=f"deals/{deal.id}/",
            published=item.published,
            updated=item.updated,
            lang=event.briefing.facts.lang if event.is_repeat else "en",
            text="".join(self._told(words, event)),
            is_html=True,
            terms={event.status.value: self.words.status(event.status)},
            related=(event.briefing.address, event.briefing.facts.title),
        )

    def _told(self, words: str, event: DatedEvent) -> Iterator[str]:
        """The status with its day, the desk's note, the sources."""
        yield f"<p>Status: {escape(words)}. Date: {escape(self.words.day(event))}.</p>"
        if event.note:
            yield f'<p lang="{escape(event.briefing.facts.lang)}" dir="auto">{escape(event.note)}</p>'
        cited: set[str] = set(event.sources)
        sources = [self._source(source) for source in event.briefing.facts.sources if source.id in cited]
        if sources:
            yield f"<p>Sources: {'; '.join(sources)}.</p>"

    def _source(self, source: Source) -> str:
        words = escape(self.words.source(source))
        return f'<a href="{escape(source.url)}">{words}</a>' if source.url else words


def event_keys(deal: Deal) -> Iterable[str]:
    """A name for each event of a deal that stays when others are added: what, when and in which briefing."""
    seen: Counter[str] = Counter()
    for event in deal.events:
        key = f"deals/{deal.id}/{event.written.value}/{event.date.text}/{event.briefing.slug}"
        seen[key] += 1
        yield key if seen[key] == 1 else f"{key}/{seen[key]}"
