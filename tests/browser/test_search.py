"""The search in a browser: every language, every name, facets, and what remains of it without scripts or an index."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Page, Route, expect

from browser.conftest import Contexts
from browser.searched_site import CHINESE, HOSTILE, write_content
from browser.served_site import REPOSITORY, Site, build, finish, served
from browser.tab import NARROW, WIDE, Tab
from browser.test_accessibility import OPTIONS, faults
from browser.test_layout import assert_fits

pytestmark = pytest.mark.browser

NOTHING = "Nothing found. Every word must occur."


@pytest.fixture(scope="module")
def searched(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    folder = tmp_path_factory.mktemp("searched")
    content = write_content(folder / "content")
    with served(finish(build(REPOSITORY, folder / "site", "--content", str(content)), folder / "site")) as site:
        yield site


def ask(tab: Tab, site: Site, q: str = "", **facets: str) -> Page:
    """Open the search page with a question in its address, and wait for the answer."""
    page = tab.open(site.base, f"search/?{urlencode({'q': q, **facets})}")
    expect(page.get_by_role("status")).not_to_be_empty()
    return page


def found(page: Page) -> list[str]:
    """The addresses of the results below the root of the site."""
    links = page.locator("site-search li a").all()
    return [(link.get_attribute("href") or "").removeprefix("/project/") for link in links]


@pytest.mark.parametrize(
    ("q", "first"),
    [
        ("thirty years", "briefings/english/"),
        ("loans", "deals/eastern-route-gas/"),
        ("contr", "deals/eastern-route-gas/"),
        ("“CNPC”", "parties/cnpc/"),
        ('"oil company"', "parties/cnpc/"),
        ("天然气管道", "briefings/chinese/"),
        ("管道投产", "briefings/chinese/"),
        ("气", "briefings/chinese/"),
        ("视频连线", "briefings/chinese/"),
        ("天然气集团", "parties/cnpc/"),
        ("中石油", "parties/cnpc/"),
        ("КННК", "parties/cnpc/"),
        ("китайской корпорацией", "parties/cnpc/"),
        ("CNPC 石油", "parties/cnpc/"),
        ("соглашениями", "briefings/russian/"),
        ("ПОСТАВКА газ", "briefings/russian/"),
        ("Газпрома", "parties/gazprom/"),
        ("eastern-route-gas", "deals/eastern-route-gas/"),
        ("US$400bn", "deals/eastern-route-gas/"),
        ("energy/gas", "sectors/energy/gas/"),
    ],
)
def test_every_script_finds_what_was_meant(searched: Site, light: Tab, q: str, first: str) -> None:
    page = ask(light, searched, q)
    assert found(page)[:1] == [first]
    assert light.troubles == []


@pytest.mark.parametrize(
    ("q", "first"),
    [
        ("Gazprom", "parties/gazprom/"),
        ("«Газпром»", "parties/gazprom/"),
        ("俄气", "parties/gazprom/"),
        ("7744001497", "parties/gazprombank/"),
        ("harbour", "deals/harbour/"),
        ("Harbour Light", "deals/harbour-light/"),
        ("rival harbour", "deals/other/"),
        ("RIVAL  HARBOUR", "deals/other/"),
        ("路", "deals/road/"),
    ],
)
def test_what_is_called_just_that_comes_first(searched: Site, light: Tab, q: str, first: str) -> None:
    addresses = found(ask(light, searched, q))
    assert addresses[0] == first
    assert light.troubles == []


def test_a_name_does_not_pass_over_the_facets(searched: Site, light: Tab) -> None:
    addresses = found(ask(light, searched, "harbour", kind="deal"))
    assert (addresses[0], len(addresses)) == ("deals/harbour/", 4)
    assert {address.split("/")[0] for address in found(ask(light, searched, "Gazprom", kind="deal"))} == {"deals"}


@pytest.mark.parametrize(
    ("q", "unread"),
    [("7744001497", "7744001497"), ("harbour-light", "harbour-light"), ("rule", "not applicable"), ("Gazprom", "ʭ")],
)
def test_a_result_holds_nothing_that_nobody_reads(searched: Site, light: Tab, q: str, unread: str) -> None:
    page = ask(light, searched, q)
    assert found(page)
    assert unread not in page.locator("site-search ol").inner_text()


@pytest.mark.parametrize("q", ["集团", "天然气集团", "石油", "КННК"])
def test_a_chinese_name_is_not_cut(searched: Site, light: Tab, q: str) -> None:
    page = ask(light, searched, q, kind="party")
    first = page.locator("site-search li").first.inner_text()
    assert "中国石油天然气集团" in first or "石" not in first


@pytest.mark.parametrize(
    "q",
    ["Indonesia", "asdf", "管天", "Whispered", "Quietest", "murmur", "overhear", "Unfinished", "Scribbled", "CNPC xyz"],
)
def test_what_is_not_there_is_not_found(searched: Site, light: Tab, q: str) -> None:
    page = ask(light, searched, q)
    assert page.get_by_role("status").inner_text() == NOTHING
    assert found(page) == []
    assert light.troubles == []


def test_a_result_says_what_it_is_and_why_it_was_found(searched: Site, light: Tab) -> None:
    page = ask(light, searched, "天然气管道")
    first = page.locator("site-search li").first
    assert first.locator("p").first.inner_text() == "Briefing · 2 December 2019"
    title = first.locator("bdi")
    assert (title.inner_text(), title.get_attribute("lang")) == (CHINESE, "zh")
    page = ask(light, searched, "投产通气仪式")
    assert page.locator("site-search mark").all_inner_texts() == ["投产通气仪式"]
    assert "共同见证管道投产通气仪式。" in page.locator("site-search li").first.inner_text()


def test_facets_narrow_what_is_found(searched: Site, light: Tab) -> None:
    assert {address.split("/")[0] for address in found(ask(light, searched, "gas"))} > {"deals", "briefings"}
    assert found(ask(light, searched, "gas", kind="deal")) == ["deals/eastern-route-gas/"]
    assert found(ask(light, searched, "contract", sector="energy", status="signed")) == ["deals/eastern-route-gas/"]
    assert found(ask(light, searched, "contract", sector="finance")) == []
    parties = found(ask(light, searched, kind="party"))
    assert sorted(parties) == ["parties/cnpc/", "parties/gazprom/", "parties/gazprombank/"]


def test_what_is_chosen_stands_in_the_address(searched: Site, light: Tab) -> None:
    page = light.open(searched.base, "search/")
    page.get_by_label("Name, title, id or word").fill("gas")
    page.get_by_label("Kind").select_option("Deal")
    expect(page.get_by_role("status")).to_have_text("1 result.")
    assert page.url == f"{searched.base}search/?q=gas&kind=deal"
    page.reload()
    expect(page.get_by_role("status")).to_have_text("1 result.")
    assert page.get_by_label("Kind").input_value() == "deal"
    page.get_by_label("Kind").select_option("all")
    page.get_by_label("Name, title, id or word").fill("")
    expect(page.get_by_role("status")).to_be_empty()
    assert page.url == f"{searched.base}search/"
    assert found(page) == []
    assert light.troubles == []


def test_a_keyboard_is_enough(searched: Site, light: Tab) -> None:
    page = light.open(searched.base, "search/")
    page.get_by_label("Name, title, id or word").focus()
    page.keyboard.type("gazprom")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).not_to_be_empty()
    for _ in ("kind", "status", "sector", "button", "first result"):
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**/parties/gazprom/")
    assert light.troubles == []


def test_a_button_can_be_read(searched: Site, light: Tab) -> None:
    """Axe leaves letters of the colour of their ground to people."""
    light.open(searched.base, "search/")
    button = "getComputedStyle(document.querySelector('site-search button'))"
    assert light.ask(f"{button}.color") != light.ask(f"{button}.backgroundColor")


def test_many_results_come_by_twenties(searched: Site, light: Tab) -> None:
    page = ask(light, searched, "paper", kind="deal")
    assert page.get_by_role("status").inner_text() == "25 results."
    assert len(found(page)) == 20
    page.get_by_role("button", name="Show more").click()
    expect(page.locator("site-search li")).to_have_count(25)
    assert light.ask("document.activeElement === document.querySelectorAll('site-search li a')[20]")
    assert page.get_by_role("button", name="Show more").count() == 0


def test_pagefind_is_loaded_when_somebody_turns_to_the_form(searched: Site, light: Tab) -> None:
    asked: list[str] = []
    light.page.on("request", lambda request: asked.append(request.url))
    page = light.open(searched.base, "search/")
    page.wait_for_load_state("networkidle")
    assert [url for url in asked if "pagefind" in url] == []
    with page.expect_request("**/project/pagefind/pagefind.js"):
        page.get_by_label("Name, title, id or word").focus()
    assert light.troubles == []


def test_hostile_words_stay_words(searched: Site, light: Tab) -> None:
    page = ask(light, searched, "hostile")
    first = page.locator("site-search li").first
    assert first.locator("bdi").inner_text() == HOSTILE
    assert HOSTILE in first.locator("a + p").inner_text()
    assert first.locator("script, img").count() == 0
    assert first.locator("mark").all_inner_texts() == ["Hostile"]
    ask(light, searched, '<script>alert(1)</script>"', kind='"]<b>')
    assert light.troubles == []


@pytest.mark.parametrize(("scheme", "width"), [("light", WIDE), ("dark", NARROW)])
def test_axe_finds_nothing_with_results(
    searched: Site, request: pytest.FixtureRequest, scheme: str, width: int
) -> None:
    tab: Tab = request.getfixturevalue(scheme)
    tab.resize(width)
    ask(tab, searched, "paper")
    assert faults(tab, OPTIONS) == {}


def test_results_fit_every_window(searched: Site, light: Tab) -> None:
    assert_fits(light, searched.base, f"search/?{urlencode({'q': '天然气'})}")


def test_without_scripts_the_lists_remain(searched: Site, contexts: Contexts) -> None:
    tab = Tab(contexts(java_script_enabled=False).new_page())
    page = tab.open(searched.base, "search/?q=gas")
    assert page.get_by_text("The search needs JavaScript").is_visible()
    assert page.locator("form:visible").count() == 0
    lists = [link.get_attribute("href") for link in page.locator("main a").all()]
    names = ("briefings", "deals", "parties", "sectors", "countries", "occasions", "timeline")
    assert lists == [f"../{name}/" for name in names]
    assert tab.troubles == []


def test_a_page_from_a_file_offers_the_lists(searched: Site, contexts: Contexts) -> None:
    page = contexts().new_page()
    page.goto((searched.folder / "search/index.html").as_uri())
    assert page.get_by_text("a web server that the page comes from").is_visible()
    assert page.locator("form:visible").count() == 0
    page.close()


def test_an_index_that_cannot_be_had_is_told_of(searched: Site, contexts: Contexts) -> None:
    def fail(route: Route) -> None:
        route.abort()

    page = contexts().new_page()
    page.route("**/pagefind/**", fail)
    page.goto(f"{searched.base}search/?q=gas")
    expect(page.get_by_role("status")).to_have_text(
        "The index could not be loaded. The lists below lead to every page."
    )
    page.unroute("**/pagefind/**", fail)
    page.get_by_role("button", name="Search").click()
    expect(page.get_by_role("status")).to_contain_text("result")
    page.close()


def test_the_scripts_of_the_site_are_light() -> None:
    scripts = sorted(Path(REPOSITORY, "theme/static/js").glob("*.js"))
    assert sum(len(gzip.compress(script.read_bytes())) for script in scripts) <= 6_000
