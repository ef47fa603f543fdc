"""On paper a briefing is a note of two pages that spells its sources out."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from browser.conftest import Contexts
from browser.served_site import Site
from browser.tab import Tab

pytestmark = pytest.mark.browser

BRIEFING = "briefings/russia-china-summit-2019/"
BLOCKS = "briefings/dates/"
"""A briefing with three totals, its box and its timeline in the text."""
SHOWN = """name => [...document.querySelectorAll(name)].map(element => element.checkVisibility({
  contentVisibilityAuto: true, opacityProperty: true, visibilityProperty: true,
}))"""


@pytest.fixture(scope="module")
def paper(contexts: Contexts) -> Iterator[Tab]:
    """A page as it is printed, asked for by a reader who likes dark screens."""
    tab = Tab(contexts(color_scheme="dark").new_page())
    tab.page.emulate_media(media="print")
    yield tab
    tab.page.close()


def page_count(document: bytes) -> int:
    """How many pages a PDF has: its page tree says so, and so do the page objects in the open."""
    counts = [int(count) for count in re.findall(rb"/Type\s*/Pages\b[^>]*?/Count\s+(\d+)", document)]
    leaves = len(re.findall(rb"/Type\s*/Page\b", document))
    assert max(counts) == leaves
    return leaves


def faces(tab: Tab, selector: str) -> set[str]:
    """The typefaces in which the browser really sets an element."""
    session = tab.page.context.new_cdp_session(tab.page)
    session.send("DOM.enable")
    session.send("CSS.enable")
    root = session.send("DOM.getDocument")["root"]["nodeId"]
    node = session.send("DOM.querySelector", {"nodeId": root, "selector": selector})["nodeId"]
    fonts = session.send("CSS.getPlatformFontsForNode", {"nodeId": node})["fonts"]
    session.detach()
    return {font["familyName"] for font in fonts}


def test_the_sample_briefing_fills_two_sheets(sample: Site, paper: Tab) -> None:
    paper.open(sample.base, BRIEFING)
    sheets = page_count(paper.page.pdf(format="A4", prefer_css_page_size=True))
    # DejaVu, all that a bare machine has, is a fifth wider than the faces that the style sheet names.
    is_bare = any(face.startswith("DejaVu") for face in faces(paper, ".head__title"))
    assert sheets == 2 or (is_bare and sheets == 3)


def test_addresses_of_sources_are_printed(sample: Site, paper: Tab) -> None:
    paper.open(sample.base, BRIEFING)
    assert all(paper.ask(SHOWN, ".source__address"))
    printed = paper.page.locator(".source__address").all_inner_texts()
    links = paper.ask("[...document.querySelectorAll('.source p > a')].map(link => link.getAttribute('href'))")
    assert len(printed) == 20
    assert [f"{address}/" in f"{link}/" for address, link in zip(printed, links, strict=True)] == [True] * 20


def test_the_way_around_the_site_is_not_printed(sample: Site, paper: Tab) -> None:
    paper.open(sample.base, BRIEFING)
    for name in ("nav", ".masthead__search", ".skip-link", ".site-footer", ".source__back", ".no-print"):
        shown = paper.ask(SHOWN, name)
        assert shown, name
        assert not any(shown), name


def test_folded_deals_are_printed(hard: Site, paper: Tab) -> None:
    paper.open(hard.base, "briefings/forty/")
    assert paper.page.locator("details:not([open]) .deal-line").count() > 0
    assert all(paper.ask(SHOWN, ".deal-line"))


def test_paper_is_white_for_those_who_like_the_screen_dark(sample: Site, paper: Tab) -> None:
    paper.open(sample.base, BRIEFING)
    assert paper.ask("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert paper.ask("getComputedStyle(document.body).color") == "rgb(0, 0, 0)"


def test_what_belongs_together_stays_on_one_sheet(sample: Site, paper: Tab) -> None:
    paper.open(sample.base, BRIEFING)
    style = "name => [...document.querySelectorAll(name)].map(element => getComputedStyle(element)[{!r}])"
    for name in (".claim", ".timeline-key", ".source", ".prose > p + p"):
        assert set(paper.ask(style.format("breakInside"), name)) == {"avoid"}, name
    for name in (".box__foot", "[aria-labelledby='cite']"):
        assert set(paper.ask(style.format("breakBefore"), name)) == {"avoid"}, name


def test_a_heading_stands_over_all_columns_of_what_it_is_about(hard: Site, paper: Tab) -> None:
    paper.open(hard.base, BLOCKS)
    spans = "getComputedStyle(document.querySelector('.prose h2:has(+ .placed-timeline)')).columnSpan"
    assert paper.ask(spans) == "all"


def test_several_totals_stand_side_by_side(hard: Site, paper: Tab) -> None:
    paper.open(hard.base, BLOCKS)
    tops = "[...document.querySelectorAll('.box__claim > .claim')].map(claim => claim.getBoundingClientRect().top)"
    first, second, *_ = paper.ask(tops)
    assert first == second
