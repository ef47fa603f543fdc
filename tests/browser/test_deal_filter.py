"""The filter over the list of all deals: instant with a script, and not there without one."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect

from browser.conftest import Contexts
from browser.long_site import DEALS, EDGES
from browser.reading import read
from browser.served_site import Site
from browser.tab import NARROW, WIDE, Tab
from browser.test_accessibility import OPTIONS, faults

pytestmark = pytest.mark.browser

ROWS = 500
"""The most rows of one page."""
EXPLORER = "deals/"
ROW = ".deal-table tr[data-status]"
SHOWN = f"[...document.querySelectorAll({ROW!r})].filter(row => row.checkVisibility())"
TITLES = f"{SHOWN}.map(row => row.cells[0].textContent.trim())"
STATUS = "deal-filter > [role=status]"


def rows_of(site: Site) -> list[dict[str, str]]:
    return [row for row in read(site.file(EXPLORER)).of("tr") if "data-status" in row]


def told(tab: Tab) -> str:
    return str(tab.page.inner_text(STATUS))


def count(tab: Tab) -> int:
    return int(tab.ask(f"{SHOWN}.length"))


def query(page: Page) -> dict[str, list[str]]:
    return parse_qs(urlsplit(page.url).query)


def open_filtered(tab: Tab, site: Site, address: str, width: int = WIDE) -> Page:
    """Open an address that asks for something, and wait until it is answered."""
    page = tab.open(site.base, address, width)
    expect(page.locator(STATUS)).to_have_text(re.compile(r"records?\.|fits"))
    return page


def test_typing_narrows_the_list_counts_it_aloud_and_stays_in_the_address(sample: Site, light: Tab) -> None:
    page = light.open(sample.base, EXPLORER)
    everything = count(light)
    page.locator("#filter-q").press_sequentially("arctic")
    expect(page.locator(STATUS)).to_have_text(f"2 of {everything} records.")
    assert light.ask(TITLES) == ["10% of Arctic LNG 2 for CNOOC", "10% of Arctic LNG 2 for CNPC"]
    assert query(page) == {"q": ["arctic"]}
    assert light.ask("document.activeElement.id") == "filter-q"
    assert light.troubles == []


def test_every_choice_shows_the_rows_that_have_it(sample: Site, light: Tab, subtests: pytest.Subtests) -> None:
    page = light.open(sample.base, EXPLORER)
    rows = rows_of(sample)
    for name in ("status", "counted", "sector", "country", "party", "instrument", "year"):
        with subtests.test(name):
            term = next(word for row in reversed(rows) for word in row[f"data-{name}"].split())
            expected = [row for row in rows if term in row[f"data-{name}"].split()]
            page.select_option(f"#filter-{name}", term)
            assert count(light) == len(expected)
            assert told(light) == f"{len(expected)} of {len(rows)} records."
            assert query(page) == {name: [term]}
            page.select_option(f"#filter-{name}", "")
            assert (count(light), told(light), urlsplit(page.url).query) == (len(rows), "", "")
    assert light.troubles == []


def test_an_address_opens_the_list_as_somebody_else_saw_it(sample: Site, light: Tab) -> None:
    page = open_filtered(light, sample, "deals/?sector=energy&q=CNPC")
    assert page.input_value("#filter-sector") == "energy"
    found = light.ask(TITLES)
    assert found
    both = "row => row.dataset.sector.split(' ').includes('energy') && row.textContent.includes('CNPC')"
    assert light.ask(f"{SHOWN}.every({both})")
    assert told(light).startswith(f"{len(found)} of ")
    page.reload()
    assert light.ask(TITLES) == found


def test_show_all_shows_all(sample: Site, light: Tab) -> None:
    page = open_filtered(light, sample, "deals/?sector=energy&q=cnpc")
    page.click("text=Show all")
    expect(page.locator(STATUS)).to_be_empty()
    assert count(light) == len(rows_of(sample))
    assert urlsplit(page.url).query == ""
    assert light.ask("document.activeElement.type") == "reset"


def test_sums_of_whole_classes_go_while_some_of_their_deals_are_hidden(sample: Site, light: Tab) -> None:
    page = open_filtered(light, sample, "deals/?q=cnpc")
    sums, heads = page.locator(".deal-table__sum"), page.locator(".deal-table__class")
    assert not any(one.is_visible() for one in sums.all())
    shown = light.ask(f"new Set({SHOWN}.map(row => row.dataset.status)).size")
    assert sum(one.is_visible() for one in heads.all()) == shown
    page.click("text=Show all")
    expect(sums.first).to_be_visible()


def test_where_nothing_fits_it_says_so(sample: Site, light: Tab) -> None:
    open_filtered(light, sample, "deals/?q=no-such-deal")
    assert (count(light), told(light)) == (0, "No record fits.")


def test_an_address_may_ask_for_what_no_record_has_and_for_what_no_field_is(sample: Site, light: Tab) -> None:
    hostile = "%3Cimg%20src=x%20onerror=alert(1)%3E"
    page = open_filtered(light, sample, f"deals/?sector={hostile}&form=x&length=3&filter-q=y")
    assert (told(light), light.troubles) == ("No record fits.", [])
    page.click("text=Show all")
    expect(page.locator(STATUS)).to_be_empty()
    assert page.input_value("#filter-sector") == ""


def test_a_telephone_folds_the_filter_unless_it_is_used(sample: Site, light: Tab) -> None:
    page = light.open(sample.base, EXPLORER, NARROW)
    assert not page.locator("#filter-q").is_visible()
    assert light.ask(f"{SHOWN}[0].getBoundingClientRect().top + scrollY") < 1600
    page.click("text=Filter")
    assert page.locator("#filter-q").is_visible()
    assert open_filtered(light, sample, "deals/?q=cnpc", NARROW).locator("#filter-q").is_visible()
    assert light.ask("document.documentElement.scrollWidth") <= NARROW


@pytest.mark.parametrize("width", [390, NARROW])
def test_axe_finds_nothing_in_a_filtered_list_on_a_telephone(sample: Site, dark: Tab, width: int) -> None:
    open_filtered(dark, sample, "deals/?sector=energy&q=cnpc", width)
    assert faults(dark, OPTIONS) == {}


def test_deals_of_other_pages_are_found(long: Site, light: Tab) -> None:
    page = open_filtered(light, long, "deals/?q=olforderung")
    assert (light.ask(TITLES), told(light)) == ([EDGES[0]], f"1 of {DEALS} records.")
    assert not page.locator(".pagination").is_visible()
    page.click(f"text={EDGES[0]}")
    page.wait_for_url("**/deals/deal-617/")
    assert page.inner_text("h1") == EDGES[0]
    page.go_back()
    expect(page.locator(STATUS)).to_have_text(f"1 of {DEALS} records.")
    page.click("text=Show all")
    expect(page.locator(".pagination")).to_be_visible()
    assert count(light) == ROWS
    page.fill("#filter-q", "中俄东线")
    expect(page.locator(STATUS)).to_have_text(f"1 of {DEALS} records.")
    assert light.troubles == []


def test_a_party_is_found_by_its_id_as_well(long: Site, light: Tab) -> None:
    open_filtered(light, long, "deals/?q=cnpc")
    assert count(light) == len(range(0, DEALS, 31))


def test_other_pages_that_cannot_be_had_are_not_passed_over_in_silence(long: Site, contexts: Contexts) -> None:
    context = contexts(locale="en-IE")
    context.route("**/page/2/", lambda route: route.abort())
    tab = Tab(context.new_page())
    page = open_filtered(tab, long, "deals/?status=announced")
    assert told(tab).endswith(f" of {ROWS} records. Searched: this page of the list.")
    assert page.locator(".pagination").is_visible()


def test_from_a_file_it_filters_the_page_and_says_so(long: Site, light: Tab) -> None:
    errors: list[str] = []
    page = light.page.context.new_page()
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    page.goto(Path(long.folder, "deals/index.html").as_uri())
    page.fill("#filter-q", "deal 61")
    expect(page.locator(STATUS)).to_have_text(re.compile(r"^\d+ of 500 records\. Searched: this page of the list\.$"))
    assert errors == []
    page.close()


@pytest.fixture(scope="module")
def plain(contexts: Contexts) -> Tab:
    return Tab(contexts(java_script_enabled=False).new_page())


def test_the_form_is_not_there_and_every_way_in_works(sample: Site, plain: Tab) -> None:
    page = plain.open(sample.base, EXPLORER)
    assert not page.locator("form").is_visible()
    for way in page.locator(".ways-in summary").all():
        way.click()
    links = [link.get_attribute("href") for link in page.locator(".ways-in a").all() if link.is_visible()]
    assert len(links) == page.locator(".ways-in a").count() > 20
    for link in links:
        assert link is not None
        assert sample.file(link.removeprefix("../")).is_file()


def test_a_status_leads_to_its_deals(sample: Site, plain: Tab) -> None:
    page = plain.open(sample.base, EXPLORER)
    page.click(".tally a >> text=Signed")
    assert page.inner_text("h1") == "Deals by status: signed"
    assert {row["data-status"] for row in rows_of(sample)} >= {"signed"}


def test_on_paper_there_is_no_filter_and_all_rows_are_there(sample: Site, contexts: Contexts) -> None:
    tab = Tab(contexts(color_scheme="light").new_page())
    tab.page.emulate_media(media="print")
    page = tab.open(sample.base, EXPLORER)
    for hidden in (".deal-filter", ".ways-in", "nav", STATUS):
        assert not page.locator(hidden).first.is_visible(), hidden
    assert count(tab) == len(rows_of(sample))
    assert tab.ask("getComputedStyle(document.querySelector('.deal-table thead')).display") == "table-header-group"
    assert tab.ask("getComputedStyle(document.querySelector('.deal-table__class')).breakAfter") == "avoid"
    tab.page.close()
