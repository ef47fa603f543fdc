"""The words of the pages of sectors."""

from __future__ import annotations

from factbox.model.deal import DealEntry
from factbox.model.ledger import Ledger
from factbox.model.names import DealId, SectorId
from factbox.model.reckoning import Rates
from factbox.model.sector import Sector
from factbox.model.story import Story
from factbox.model.tally import Tally, tally
from factbox.views.around_view import NOTHING_AROUND
from factbox.views.sector_page import SectorPage, sector_pages, sectors_index
from invented import TODAY, briefing, deal, ledger, part


def gas(id: str, sector: str = "energy/gas", value: str = "US$1bn") -> DealEntry:
    return deal(value, id=id, title=id.upper(), sector=sector, parties=(part("acme"),))


def tallies(known: Ledger) -> dict[SectorId, Tally]:
    return {sector: tally(known, deals) for sector, deals in known.index.by_sector.items()}


def page(known: Ledger, sector: str) -> SectorPage:
    return next(iter(sector_pages(known, SectorId(sector), tallies(known), Story.of(known))))


KNOWN = ledger(briefing(gas("a"), gas("b", "energy/nuclear"), gas("c", "energy"), gas("d", "finance")))


def test_a_wider_sector_takes_in_the_narrower_ones_and_says_so() -> None:
    found = page(KNOWN, "energy")
    assert found.standfirst == "With the narrower sectors Gas and Nuclear."
    assert found.scope == "1 of the 3 records stands under no narrower sector."
    assert [one.text for one in found.tally.counted] == ["US$3.0bn"]
    assert found.children is not None
    assert [row.address for group in found.children.groups for row in group.rows] == [
        "sectors/energy/gas/",
        "sectors/energy/nuclear/",
    ]


def test_a_narrow_one_says_what_belongs_to_it_and_leads_up() -> None:
    found = page(KNOWN, "energy/gas")
    assert (found.title, found.head.title) == ("Gas", "Deals by sector: Energy, Gas")
    assert found.standfirst == "Natural gas and liquefied gas, pipelines included."
    assert (found.purpose, found.children, found.scope) == ("32262", None, "")
    assert [(one.name, one.address) for one in found.trail] == [("Sectors", "sectors/"), ("Energy", "sectors/energy/")]
    assert found.feed.address == "feeds/sector-energy-gas.atom.xml"


def test_the_index_lists_sectors_with_deals_in_the_order_of_the_list() -> None:
    (index,) = sectors_index(KNOWN, tallies(KNOWN))
    rows = [(row.name, row.level, row.count) for group in index.roster.groups for row in group.rows]
    assert rows == [("Energy", 0, 3), ("Gas", 1, 1), ("Nuclear", 1, 1), ("Finance", 0, 1)]


def test_a_site_may_have_a_list_of_its_own_even_without_the_sector_above() -> None:
    own = {SectorId("sea/fish"): Sector(id=SectorId("sea/fish"), name="Fishing", definition="Boats and nets.")}
    known = Ledger.of(TODAY, [briefing(gas("a", "sea/fish"))], {}, Rates(), own)
    assert page(known, "sea").standfirst == "With the narrower sector Fishing."
    assert (page(known, "sea/fish").title, page(known, "sea/fish").standfirst) == ("Fishing", "Boats and nets.")


def test_many_deals_need_several_pages() -> None:
    known = ledger(briefing(*(gas(f"d{number}") for number in range(5))))
    found = [*sector_pages(known, SectorId("energy/gas"), tallies(known), Story.of(known), rows=2)]
    assert [one.head.address for one in found] == [
        "sectors/energy/gas/",
        "sectors/energy/gas/page/2/",
        "sectors/energy/gas/page/3/",
    ]
    assert found[1].title == "Gas, page 2"


def test_what_stands_around_the_deals_stands_on_the_first_page_alone() -> None:
    first = briefing(gas("a"), gas("b"))
    known = ledger(first, briefing(DealEntry(id=DealId("a")), gas("c", "energy/oil"), day="2020-01-01", slug="later"))
    around = page(known, "energy/gas").around
    assert around.timeline is not None
    assert [entry.deal.title.text for entry in around.timeline.timeline.entries if entry.deal] == ["A", "B"]
    assert around.briefings is not None
    assert [row.link.address for row in around.briefings.rows] == ["briefings/later/", "briefings/summit/"]
    several = [*sector_pages(known, SectorId("energy"), tallies(known), Story.of(known), rows=2)]
    assert several[1].around == NOTHING_AROUND
