"""The pages of sectors: one by one, and all in the order of the site's list."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import ClassVar, Final

from factbox.model.ledger import Ledger
from factbox.model.names import SectorId
from factbox.model.story import Story
from factbox.model.tally import Tally
from factbox.views.around_view import NOTHING_AROUND, AroundView, Dealings, around_view
from factbox.views.deal_table import DealTable, deal_tables
from factbox.views.feed_links import sector_feed
from factbox.views.labels import sector_words
from factbox.views.page_head import FeedLink, PageHead, shortened
from factbox.views.paging import ROWS
from factbox.views.parties_view import SUMS_NOTE
from factbox.views.phrases import listed, number_of
from factbox.views.place_link import PlaceLink, sector_links
from factbox.views.places import SECTORS, sector_address
from factbox.views.roster import Index, Roster, RosterPage, RosterRow, counted, one_roster, roster_pages
from factbox.views.tally_view import TallyView, tally_view

Tallies = Mapping[SectorId, Tally]
"""Of the sectors that have deals, those of narrower ones included."""

_HEADS: Final = ("Sector", "What belongs to it")


@dataclass(frozen=True, slots=True, kw_only=True)
class SectorPage:
    """One page of a sector."""

    head: PageHead
    section: ClassVar[str] = "deals"
    title: str
    trail: tuple[PlaceLink, ...]
    """The way up: the index, then the sectors above it."""
    standfirst: str
    """What belongs to it; nothing where the site's list does not say."""
    purpose: str | None
    """The purpose code of the OECD that comes nearest."""
    scope: str
    """How many records are the sector's own; nothing if it has no narrower ones."""
    tally: TallyView
    children: Roster | None
    table: DealTable
    around: AroundView
    feed: FeedLink


def sector_pages(
    ledger: Ledger, sector: SectorId, tallies: Tallies, story: Story, rows: int = ROWS
) -> Iterator[SectorPage]:
    """The pages of a sector that has deals, as of today."""
    found, record = tallies[sector], ledger.sectors.get(sector)
    deals = [line.deal for line in found.lines]
    around = around_view(ledger, Dealings.of(deals, story), sector_address(sector))
    words = sector_words(sector, ledger.sectors)
    feed = sector_feed(sector, ledger.sectors)
    below = [child for child in _in_list_order(ledger, tallies) if child.rpartition("/")[0] == sector]
    narrower = [replace(_row(ledger, child, tallies), level=0) for child in below]
    summary = tally_view(found)
    for table in deal_tables(found, ledger, sector_address(sector), rows):
        title = f"{', '.join(words)}{table.paging.title_words}"
        yield SectorPage(
            head=PageHead(
                title=f"Deals by sector: {title}",
                description=shortened(f"{title}: {summary.count_words}; {summary.counted_words}."),
                address=table.paging.address,
                feeds=(feed,),
            ),
            title=f"{words[-1]}{table.paging.title_words}",
            trail=(PlaceLink("Sectors", SECTORS), *sector_links(sector, ledger.sectors)[:-1]),
            standfirst=_standfirst(ledger, sector, below),
            purpose=record.purpose if record else None,
            scope=_scope(sector, found, below),
            tally=summary,
            children=one_roster(_HEADS, narrower, SECTORS) if narrower else None,
            table=table,
            around=around if table.paging.number == 1 else NOTHING_AROUND,
            feed=feed,
        )


def sectors_index(ledger: Ledger, tallies: Tallies, rows: int = ROWS) -> tuple[RosterPage, ...]:
    """All sectors that have deals, the narrower ones below the wider."""
    found = [_row(ledger, sector, tallies) for sector in _in_list_order(ledger, tallies)]
    index = Index(
        base=SECTORS,
        section="deals",
        title="Sectors",
        standfirst=f"What the deals are about: {number_of(len(found), 'sector')} with a deal, a target or a figure.",
        note=f"{SUMS_NOTE} The sum of a sector holds the deals of the narrower ones below it.",
        heads=_HEADS,
        rows=found,
        has_letters=False,
    )
    return roster_pages(index, rows)


def _in_list_order(ledger: Ledger, tallies: Tallies) -> list[SectorId]:
    """Sectors with deals by the order of the site's list, each below the one above it."""
    place = {sector: at for at, sector in enumerate(ledger.sectors)}

    def order(sector: SectorId) -> tuple[tuple[int, str], ...]:
        parts = sector.split("/")
        lines = [SectorId("/".join(parts[: end + 1])) for end in range(len(parts))]
        return tuple((place.get(line, len(place)), line) for line in lines)

    return sorted(tallies, key=order)


def _row(ledger: Ledger, sector: SectorId, tallies: Tallies) -> RosterRow:
    record = ledger.sectors.get(sector)
    is_wider = any(other.startswith(f"{sector}/") for other in tallies)
    definition = record.definition if record else ""
    return RosterRow(
        name=sector_words(sector, ledger.sectors)[-1],
        address=sector_address(sector),
        about="With the narrower sectors below it." if is_wider else definition,
        level=sector.count("/"),
        count=len(tallies[sector].lines),
        counted=counted(tallies[sector]),
    )


def _standfirst(ledger: Ledger, sector: SectorId, below: Sequence[SectorId]) -> str:
    """What belongs to a sector; of a wider one, which narrower ones its page takes in."""
    record = ledger.sectors.get(sector)
    if not below:
        return record.definition if record else ""
    return f"With the narrower {_noun(below)} {listed([sector_words(child, ledger.sectors)[-1] for child in below])}."


def _scope(sector: SectorId, found: Tally, below: Sequence[SectorId]) -> str:
    if not below:
        return ""
    own = sum(line.deal.sector == sector for line in found.lines)
    stand = "stands" if own == 1 else "stand"
    return f"{own:,} of the {number_of(len(found.lines), 'record')} {stand} under no narrower sector."


def _noun(sectors: Sequence[SectorId]) -> str:
    return "sector" if len(sectors) == 1 else "sectors"
