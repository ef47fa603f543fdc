"""Lists of more than five hundred rows: split into pages that are light, and lead to one another."""

from __future__ import annotations

from browser.links import dead_links, dead_mentions
from browser.long_site import DEALS
from browser.reading import read
from browser.served_site import Site

ROWS = 500
"""The most rows of one page."""
HEAVIEST = 2_000_000
"""Bytes of one page."""


def rows_of(site: Site, address: str) -> int:
    return sum("data-status" in row for row in read(site.file(address)).of("tr"))


def test_a_list_is_split_where_it_has_five_hundred_rows(long: Site) -> None:
    pages = [rows_of(long, "deals/"), rows_of(long, "deals/page/2/")]
    assert pages == [ROWS, DEALS - ROWS]
    assert not long.file("deals/page/3/").exists()
    assert long.file("timeline/page/2/").exists()


def test_no_page_is_heavy(long: Site) -> None:
    assert max(file.stat().st_size for file in long.files()) < HEAVIEST


def test_no_link_and_no_address_in_feeds_and_data_is_dead(long: Site) -> None:
    assert dead_links(long) == {}
    assert dead_mentions(long) == {}


def test_only_the_first_page_has_the_filter_and_every_page_the_way_on(long: Site) -> None:
    first, second = read(long.file("deals/")), read(long.file("deals/page/2/"))
    assert [len(page.of("deal-filter")) for page in (first, second)] == [1, 0]
    assert [len([one for one in page.of("script") if "src" in one]) for page in (first, second)] == [1, 0]
    assert [[link["href"] for link in page.of("a") if "rel" in link] for page in (first, second)] == [
        ["../deals/page/2/"],
        ["../../../deals/"],
    ]
