"""The watch list: what is due, what had its day without word, which papers went quiet, what wants a review."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import ClassVar, Final

from factbox.model.deal_record import Deal
from factbox.model.expectation import Expectation
from factbox.model.ledger import Ledger
from factbox.model.watch import QuietPaper, Unreviewed, Watch, whole_years
from factbox.views.date_words import DateView, date_view
from factbox.views.deal_line import DealLink, deal_link
from factbox.views.expectation_words import expected_kind, expected_title
from factbox.views.feed_links import DEALS_FEED, WATCH_CALENDAR
from factbox.views.moment_words import day_view
from factbox.views.page_head import FeedLink, PageHead
from factbox.views.paging import ROWS, Paging, in_pages
from factbox.views.party_view import PartyNames, party_names
from factbox.views.phrases import number_of
from factbox.views.places import WATCH
from factbox.views.since_view import BriefingLink, briefing_link
from factbox.views.status_view import StatusView, standing_view
from factbox.views.text_view import TextView


@dataclass(frozen=True, slots=True, kw_only=True)
class WatchRow:
    """One thing to watch."""

    title: TextView | None
    """What is expected; `None` where the row is about the deal itself."""
    kind: str
    """What sort of thing is expected, or how long the deal has been waiting."""
    deals: tuple[DealLink, ...]
    parties: PartyNames | None
    """`None` where there is no deal."""
    status: StatusView | None
    """Of the deal, if it is one."""
    date: DateView
    briefing: BriefingLink
    """Where it is written."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WatchSection:
    """The rows of one sort on one page."""

    id: str
    title: str
    note: str
    """What the rows have in common, or why there are none."""
    day: str
    """What the date of a row is."""
    is_of_deals: bool
    """Whether its rows are about deals themselves."""
    rows: tuple[WatchRow, ...]
    is_continued: bool = False
    """Whether an earlier page has rows of it, too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sort:
    """What is said of all rows of one section."""

    id: str
    title: str
    note: str
    empty: str
    """Instead of the note, where there is nothing."""
    day: str
    is_of_deals: bool


_DUE: Final = _Sort(
    id="due",
    title="Due",
    note="Still to come, by date. What is known to the year alone is due by its end.",
    empty="Nothing that a briefing has dated is still to come.",
    day="Due",
    is_of_deals=False,
)
_NOT_RECORDED: Final = _Sort(
    id="not-recorded",
    title="Outcome not recorded",
    note="Its day has passed, and no briefing says what came of it. It may have come about all the same: "
    "the desk may simply not have looked.",
    empty="Nothing has had its day without word.",
    day="Was due",
    is_of_deals=False,
)
_QUIET: Final = _Sort(
    id="quiet",
    title="Memoranda, lapsed or silent",
    note="Papers that bind nobody. One has lapsed where the record says so; of the others no step has been recorded "
    "for two years or more, which need not mean that they have lapsed.",
    empty="No memorandum has lapsed, and none has stood without a step for two years.",
    day="Last step",
    is_of_deals=True,
)
_NOT_REVIEWED: Final = _Sort(
    id="not-reviewed",
    title="Not reviewed for a year",
    note="Neither completed nor ended, by the day of the last review or of the last briefing that names them.",
    empty="Every open deal was looked at within the year.",
    day="Reviewed",
    is_of_deals=True,
)


@dataclass(frozen=True, slots=True)
class WatchPart:
    """One sort of things in the contents of the list."""

    title: str
    count: str
    address: str
    """Where it begins."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WatchView:
    """One page of the watch list."""

    head: PageHead
    section: ClassVar[str] = "watch"
    today: DateView
    contents: tuple[WatchPart, ...]
    sections: tuple[WatchSection, ...]
    paging: Paging
    feed: FeedLink
    calendar: str
    """The file of the calendar."""


def watch_views(watched: Watch, ledger: Ledger, rows: int = ROWS) -> tuple[WatchView, ...]:
    """The watch list on pages of at most `rows` rows; a section without rows stands on the first."""
    sections = _sections(watched, ledger)
    pairs = [(at, row) for at, section in enumerate(sections) for row in section.rows]
    pages = in_pages(WATCH, pairs, rows)
    begins = {at: paging for paging, found in reversed(pages) for at, _ in found}
    contents = tuple(_part(section, begins.get(at, pages[0][0])) for at, section in enumerate(sections))
    return tuple(
        WatchView(
            head=_head(watched, paging),
            today=day_view(watched.today),
            contents=contents,
            sections=tuple(_on_page(sections, found, paging, begins)),
            paging=paging,
            feed=DEALS_FEED,
            calendar=WATCH_CALENDAR,
        )
        for paging, found in pages
    )


def _head(watched: Watch, paging: Paging) -> PageHead:
    counts = f"{len(watched.due):,} due, {len(watched.unrecorded):,} without a recorded outcome"
    return PageHead(
        title=f"Watch{paging.title_words}",
        description=f"What to watch as of {day_view(watched.today).label}: {counts}.",
        address=paging.address,
        feeds=(DEALS_FEED,),
    )


def _part(section: WatchSection, paging: Paging) -> WatchPart:
    return WatchPart(section.title, f"{len(section.rows):,}", f"{paging.address}#{section.id}")


def _on_page(
    sections: Sequence[WatchSection],
    found: Sequence[tuple[int, WatchRow]],
    paging: Paging,
    begins: dict[int, Paging],
) -> Iterator[WatchSection]:
    here = {at: tuple(row for _, row in pairs) for at, pairs in groupby(found, key=lambda pair: pair[0])}
    for at, section in enumerate(sections):
        if at in here:
            yield replace(section, rows=here[at], is_continued=begins[at] != paging)
        elif at not in begins and paging.number == 1:
            yield section


def _sections(watched: Watch, ledger: Ledger) -> tuple[WatchSection, ...]:
    return (
        _section(_DUE, [_expected(item, ledger) for item in watched.due]),
        _section(_NOT_RECORDED, [_expected(item, ledger) for item in watched.unrecorded]),
        _section(_QUIET, [_quiet(paper, ledger) for paper in watched.quiet]),
        _section(_NOT_REVIEWED, [_unreviewed(item, ledger) for item in watched.unreviewed]),
    )


def _section(sort: _Sort, rows: Sequence[WatchRow]) -> WatchSection:
    return WatchSection(
        id=sort.id,
        title=sort.title,
        note=sort.note if rows else sort.empty,
        day=sort.day,
        is_of_deals=sort.is_of_deals,
        rows=tuple(rows),
    )


def _expected(item: Expectation, ledger: Ledger) -> WatchRow:
    parts = [part for deal in item.deals for part in deal.participations]
    return WatchRow(
        title=expected_title(item),
        kind=expected_kind(item),
        deals=tuple(deal_link(deal) for deal in item.deals),
        parties=party_names(parts, ledger) if item.deals else None,
        status=_status(item.deals[0], ledger) if len(item.deals) == 1 else None,
        date=date_view(item.when),
        briefing=briefing_link(item.briefing),
    )


def _quiet(paper: QuietPaper, ledger: Ledger) -> WatchRow:
    event = paper.standing.event
    is_event = event is not None and min(event.date.latest or ledger.today, ledger.today) == paper.since
    silence = f"no step recorded for {number_of(whole_years(paper.since, ledger.today), 'year')}"
    return WatchRow(
        title=None,
        kind="lapsed" if paper.has_lapsed else silence,
        deals=(deal_link(paper.deal),),
        parties=party_names(paper.deal.participations, ledger),
        status=_status(paper.deal, ledger),
        date=date_view(event.date) if event and is_event else day_view(paper.since),
        briefing=briefing_link(event.briefing if event else paper.deal.briefings[-1]),
    )


def _unreviewed(item: Unreviewed, ledger: Ledger) -> WatchRow:
    return WatchRow(
        title=None,
        kind=f"not reviewed for {number_of(whole_years(item.reviewed, ledger.today), 'year')}",
        deals=(deal_link(item.deal),),
        parties=party_names(item.deal.participations, ledger),
        status=_status(item.deal, ledger),
        date=day_view(item.reviewed),
        briefing=briefing_link(item.deal.briefings[-1]),
    )


def _status(deal: Deal, ledger: Ledger) -> StatusView:
    return standing_view(deal, deal.standing(ledger.today))
