"""The lists of deals: all of them, and those of one status, paper or year."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from factbox.model.ledger import Ledger
from factbox.model.tally import Tally, tally
from factbox.model.vocabularies import Reason
from factbox.views.deal_table import DealTable, deal_tables
from factbox.views.facets import Facet, facets
from factbox.views.feed_links import DEALS_FEED
from factbox.views.labels import label
from factbox.views.page_head import PageHead
from factbox.views.paging import ROWS
from factbox.views.phrases import capitalised
from factbox.views.places import DEALS, class_address, counted_address, instrument_address, year_address
from factbox.views.tally_view import TallyView, class_title, tally_view

_SCRIPT = "deal-filter.js"


@dataclass(frozen=True, slots=True, kw_only=True)
class ExplorerView:
    """One page of one list of deals."""

    head: PageHead
    section: ClassVar[str] = "deals"
    title: str
    standfirst: str
    is_whole: bool
    """Whether it lists all deals; then its rows say by what a filter finds them, and the filter stands on page one."""
    tally: TallyView
    table: DealTable
    facets: tuple[Facet, ...]


@dataclass(frozen=True, slots=True)
class _List:
    """A list of deals before it is cut into pages."""

    base: str
    title: str
    standfirst: str
    tally: Tally


def explorer_views(ledger: Ledger, rows: int = ROWS) -> Iterator[ExplorerView]:
    """Every page of all deals, then those of each facet that has no page of its own elsewhere."""
    whole = tally(ledger, ledger.deals())
    ways = facets(ledger, whole)
    for found in _lists(ledger, whole):
        summary = tally_view(found.tally)
        for table in deal_tables(found.tally, ledger, found.base, rows):
            is_first = found.base == DEALS and table.paging.number == 1
            yield _page(found, summary, table, ways if is_first else ())


def _page(found: _List, summary: TallyView, table: DealTable, ways: tuple[Facet, ...]) -> ExplorerView:
    title = f"{found.title}{table.paging.title_words}"
    return ExplorerView(
        head=PageHead(
            title=title,
            description=f"{found.standfirst} {capitalised(summary.count_words)}; {summary.counted_words}.",
            address=table.paging.address,
            feeds=(DEALS_FEED,),
            scripts=(_SCRIPT,) if ways else (),
        ),
        title=title,
        standfirst=found.standfirst,
        is_whole=found.base == DEALS,
        tally=summary,
        table=table,
        facets=ways,
    )


def _lists(ledger: Ledger, whole: Tally) -> Iterator[_List]:
    everything = "Every deal, target, statistic and policy that a briefing lists, with its latest status."
    yield _List(DEALS, "Deals", everything, whole)
    yield from _by_class(whole)
    yield from _by_count(whole)
    for paper, deals in ledger.index.by_instrument.items():
        name = label(paper)
        yield _List(
            instrument_address(paper),
            f"Deals by paper: {name}",
            capitalised(paper.definition),
            tally(ledger, deals),
        )
    for year, deals in ledger.index.by_year.items():
        words = (
            f"Deals whose first dated event is of {year}, and records without one "
            f"that a briefing of {year} was the first to list, whatever year they measure."
        )
        yield _List(year_address(year), f"Deals of {year}", words, tally(ledger, deals))


def _by_class(whole: Tally) -> Iterator[_List]:
    for part in whole.classes:
        name = part.status_class
        title = f"Deals by status: {class_title(name).lower()}"
        yield _List(class_address(name), title, name.definition, Tally(part.lines, (part,)))


def _by_count(whole: Tally) -> Iterator[_List]:
    yes = whole.narrowed(lambda line: line.reason is Reason.COUNTED)
    no = whole.narrowed(lambda line: line.reason is not Reason.COUNTED)
    if yes.lines:
        words = (
            "Deals that are signed or further and have a published value: "
            "no estimate, not announced before, not part of another deal that is counted."
        )
        yield _List(counted_address(counted=True), "Deals that are counted", words, yes)
    if no.lines:
        words = "Records that the total of what is counted leaves out, each with the reason."
        yield _List(counted_address(counted=False), "Deals that are not counted", words, no)
