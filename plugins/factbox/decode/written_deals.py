"""Every entry that briefings have of one deal, in order, with the way to what it says."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from factbox.decode.document import Document
from factbox.decode.library import Entry, Library, definitions
from factbox.decode.shape_checks import deal_entries
from factbox.diagnostics.diagnostic import Place
from factbox.model.deal import DealEntry
from factbox.model.deal_assembly import short_form_date
from factbox.model.fuzzy_date import FuzzyDate
from factbox.model.vocabularies import Status
from factbox.source import node as nodes

_SHORT_FORM: Final[tuple[str | int, ...]] = ("status",)


@dataclass(frozen=True, slots=True)
class WrittenEvent:
    """A change of status as a file writes it, in the long or the short form."""

    item: Written
    path: tuple[str | int, ...]
    """The way to its date inside the entry; to the status where that is the short form."""
    status: Status
    date: FuzzyDate

    @property
    def place(self) -> Place:
        """Where a fault of its date stands."""
        return self.item.place(*self.path)

    @property
    def is_short_form(self) -> bool:
        """Whether it is written as `status:` alone."""
        return self.path == _SHORT_FORM

    def is_after(self, day: dt.date) -> bool:
        """Whether it was still to come on a day."""
        return self.date.earliest is not None and self.date.earliest > day

    def is_before(self, other: WrittenEvent) -> bool:
        """Whether it happened before the other one for certain."""
        return bool(self.date.latest and other.date.earliest and self.date.latest < other.date.earliest)


@dataclass(frozen=True, slots=True)
class Written:
    """A deal's entry in a file, with the way to it."""

    file: Entry
    index: int
    entry: DealEntry

    @property
    def document(self) -> Document:
        """The file."""
        return self.file.document

    @property
    def day(self) -> dt.date:
        """The day of the briefing."""
        return self.file.file.facts.date.day

    @property
    def last_day(self) -> dt.date:
        """The last day of which the briefing can tell: when it was changed, else its own."""
        modified = self.file.file.facts.modified
        return max(modified.day, self.day) if modified else self.day

    def place(self, *path: str | int) -> Place:
        """The place of a value inside the entry."""
        return self.document.place("deals", self.index, *path)

    def key_place(self, *path: str | int) -> Place:
        """The place of a key inside the entry."""
        return self.document.key_place("deals", self.index, *path)

    def listed(self, key: str) -> Iterator[tuple[int, Any]]:
        """The items of a list, each with its number; none if some could not be read, since the numbers are then off."""
        written = nodes.at(self.document.root, ("deals", self.index, key))
        items = getattr(self.entry, key)
        if isinstance(written, nodes.Sequence) and len(written.items) == len(items):
            yield from enumerate(items)

    def events(self) -> Iterator[WrittenEvent]:
        """Its changes of status, the short form last."""
        for number, event in self.listed("events"):
            yield WrittenEvent(self, ("events", number, "date"), event.status, event.date)
        status = self.entry.status
        if status is not None and status not in {event.status for event in self.entry.events}:
            yield WrittenEvent(self, _SHORT_FORM, status, short_form_date(self.file.briefing))


@dataclass(frozen=True, slots=True)
class WrittenDeal:
    """All entries of one deal, and those of them whose faults are to be told now."""

    written: list[Written]
    """Of published briefings, oldest first; then those of the draft or hidden briefing that is looked at, if one is."""
    news: list[Written]
    """All of them, or those of that one briefing: the others have had their turn."""


def by_deal(entries: Sequence[Entry]) -> dict[str, list[Written]]:
    """What some briefings write, deal by deal, in their order."""
    found: dict[str, list[Written]] = {}
    for entry in entries:
        for index, deal in deal_entries(entry.document, entry.file.facts.deals):
            found.setdefault(deal.id, []).append(Written(entry, index, deal))
    return found


def written_deals(library: Library) -> Iterator[WrittenDeal]:
    """Each deal that published briefings write of; then each that a draft or a hidden briefing does, with theirs."""
    published = by_deal(library.published)
    unsure = _unsure(library)
    yield from (WrittenDeal(written, written) for name, written in published.items() if name not in unsure)
    for entry in library.others:
        for name, news in by_deal([entry]).items():
            if name not in unsure:
                yield WrittenDeal([*published.get(name, ()), *news], news)


def _unsure(library: Library) -> set[str]:
    """Deals of which an entry, or its day, could not be read: nothing can be said of who defines them."""
    found: set[str] = set()
    for entry in library.entries:
        decoded = {deal.id for deal in entry.file.facts.deals}
        named = set(definitions(entry.document, "deal"))
        found |= named - decoded if entry.file.is_dated else named
        found |= {name for name in named if library.may_be_unread(name)}
    return found
