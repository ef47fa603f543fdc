"""The timeline of the whole site: everything in order, by year."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import ClassVar

from factbox.model.chronicle import DealEventEntry, MilestoneEntry
from factbox.model.ledger import Ledger
from factbox.model.ledger_chronicle import Told, ledger_chronicle
from factbox.model.names import DealId
from factbox.model.occasion import Occasion
from factbox.model.vocabularies import EntryKind
from factbox.views.chronicle_words import entry_lang, entry_note, entry_title, state_label
from factbox.views.date_words import date_view
from factbox.views.deal_line import deal_link
from factbox.views.labels import label
from factbox.views.page_head import PageHead
from factbox.views.paging import ROWS, Paging, in_pages, page_address
from factbox.views.phrases import capitalised, number_of
from factbox.views.places import TIMELINE, occasion_address
from factbox.views.status_view import OVERDUE, WAIVED
from factbox.views.text_view import TextView
from factbox.views.timeline_view import TimelineEntry, TimelineView, is_waived, marks_of, timeline

_MOST_DEALS = 5


@dataclass(frozen=True, slots=True)
class YearView:
    """The entries that begin in one year, on one page."""

    title: str
    anchor: str
    timeline: TimelineView


@dataclass(frozen=True, slots=True)
class YearLink:
    """Where a year begins."""

    title: str
    address: str


@dataclass(frozen=True, slots=True)
class KindChoice:
    """A kind of entry, and how many of them the page has."""

    term: str
    title: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ChronicleView:
    """One page of the timeline of the site."""

    head: PageHead
    section: ClassVar[str] = "timeline"
    title: str
    count: str
    years: tuple[YearView, ...]
    year_links: tuple[YearLink, ...]
    kinds: tuple[KindChoice, ...]
    key: TimelineView | None
    """The marks that the whole page uses."""
    paging: Paging


def chronicle_views(ledger: Ledger, rows: int = ROWS) -> Iterator[ChronicleView]:
    """Everything in order, the oldest first, in pages."""
    told = ledger_chronicle(ledger)
    pages = in_pages(TIMELINE, told, rows)
    links = tuple(_year_links(pages))
    for paging, part in pages:
        title = f"Timeline{paging.title_words}"
        entries = [told_entry(one, ledger) for one in part]
        yield ChronicleView(
            head=PageHead(
                title=title,
                description="All that the briefings date, in order: background, signings, approvals, outcomes.",
                address=paging.address,
            ),
            title=title,
            count=number_of(len(told), "entry", "entries"),
            years=tuple(_years(part, entries)),
            year_links=links,
            kinds=_kinds(part),
            key=timeline(entries) if entries else None,
            paging=paging,
        )


def told_entry(told: Told, ledger: Ledger, own: Collection[DealId] = (), here: str = "") -> TimelineEntry:
    """An entry away from its briefing: it leads to the deal, the occasion or the briefing that it is of.

    Of the deals that it is about, the page's `own` come first. `here` is the page itself, to which nothing leads.
    """
    entry, lang = told.entry, told.briefing.facts.lang
    origin = entry.origin
    deal = origin.deal if isinstance(origin, DealEventEntry | MilestoneEntry) else None
    title, note = entry_title(entry), entry_note(entry)
    state, marks = _standing(told, ledger)
    about = () if deal else tuple(found for name in _own_first(entry.deals, own) if (found := ledger.find(name)))
    return TimelineEntry(
        date=date_view(entry.date),
        deal=deal_link(deal) if deal else None,
        title=TextView(title.removeprefix(deal.title) if deal else title, entry_lang(entry, lang)),
        address=None if deal or _address(told) == here else _address(told),
        state=state,
        note=TextView(note, lang) if note else None,
        deals=tuple(map(deal_link, about[:_MOST_DEALS])),
        more=len(about[_MOST_DEALS:]),
        marks=marks,
        kind=entry.kind.value if entry.kind else None,
    )


def _own_first(deals: Iterable[DealId], own: Collection[DealId]) -> list[DealId]:
    return sorted(deals, key=lambda deal: deal not in own)


def _standing(told: Told, ledger: Ledger) -> tuple[str | None, tuple[str, ...]]:
    """The state in a word, and the marks that draw it: a step of a deal that has ended is not overdue."""
    entry, marks = told.entry, marks_of(told.entry, ledger.today)
    if is_waived(entry, ledger.today):
        return WAIVED.label, marks
    if not told.is_unrecorded:
        return state_label(entry), marks
    if "span" in marks:
        return OVERDUE.label, marks
    return OVERDUE.label, (*(mark for mark in marks if mark not in ("expected", "approximate")), "overdue")


def _address(told: Told) -> str:
    if isinstance(told.entry.origin, Occasion):
        return occasion_address(told.entry.origin.id or told.briefing.slug)
    return told.briefing.address


def _year(told: Told) -> int | None:
    return told.entry.date.earliest.year if told.entry.date.earliest else None


def _years(part: Sequence[Told], entries: Sequence[TimelineEntry]) -> Iterator[YearView]:
    pairs = zip(part, entries, strict=True)
    for year, group in groupby(pairs, key=lambda pair: _year(pair[0])):
        yield YearView(_year_title(year), _anchor(year), timeline([entry for _, entry in group]))


def _year_title(year: int | None) -> str:
    return str(year) if year is not None else "Beginning not known"


def _anchor(year: int | None) -> str:
    return f"year-{year}" if year is not None else "year-unknown"


def _year_links(pages: Sequence[tuple[Paging, Sequence[Told]]]) -> Iterator[YearLink]:
    begun: set[int | None] = set()
    for paging, part in pages:
        for year in dict.fromkeys(map(_year, part)):
            if year not in begun:
                begun.add(year)
                yield YearLink(_year_title(year), f"{page_address(TIMELINE, paging.number)}#{_anchor(year)}")


def _kinds(part: Sequence[Told]) -> tuple[KindChoice, ...]:
    counts = Counter(told.entry.kind for told in part)
    found = tuple(KindChoice(kind.value, capitalised(label(kind)), counts[kind]) for kind in EntryKind if counts[kind])
    return found if len(found) > 1 else ()
