"""Pages follow what the reader has set: light or dark, still or moving; and they are light to carry."""

from __future__ import annotations

import gzip
import re
from urllib.parse import urljoin, urlsplit

import pytest

from browser.conftest import Contexts
from browser.reading import read
from browser.served_site import PREFIX, REPOSITORY, Site
from browser.tab import Tab

BRIEFING = "briefings/russia-china-summit-2019/"
HEAVIEST = 40_000
"""Bytes of HTML, CSS and JavaScript that a briefing may weigh, each file compressed by itself."""
HEAVIEST_SCRIPTS = 6_000
IMPORTED = re.compile(r'@import\s+(?:url\()?"([^"]+)"')

BRIGHTNESS = """name => {
  const [red, green, blue] = getComputedStyle(document.body)[name].match(/\\d+/g).map(Number);
  return (red + green + blue) / 765;
}"""
MOVING = """() => [...document.querySelectorAll("*")].filter(element => {
  const style = getComputedStyle(element);
  return style.animationName !== "none" || style.transitionDuration !== "0s" || style.scrollBehavior !== "auto";
}).map(element => element.tagName)"""


@pytest.mark.browser
def test_dark_is_dark_and_light_is_light(sample: Site, light: Tab, dark: Tab) -> None:
    for tab in (light, dark):
        tab.open(sample.base, BRIEFING)
    assert light.ask(BRIGHTNESS, "backgroundColor") > 0.9
    assert light.ask(BRIGHTNESS, "color") < 0.3
    assert dark.ask(BRIGHTNESS, "backgroundColor") < 0.2
    assert dark.ask(BRIGHTNESS, "color") > 0.7


@pytest.mark.browser
def test_nothing_moves_for_those_who_want_no_motion(sample: Site, light: Tab, subtests: pytest.Subtests) -> None:
    for address in sample.kinds():
        with subtests.test(address):
            light.open(sample.base, address)
            assert light.ask(MOVING) == []


@pytest.mark.browser
def test_shapes_and_words_stay_where_the_reader_sets_the_colours(sample: Site, contexts: Contexts) -> None:
    tab = Tab(contexts(forced_colors="active").new_page())
    tab.open(sample.base, BRIEFING)
    assert tab.ask("matchMedia('(forced-colors: active)').matches")
    paints = tab.ask("[...document.querySelectorAll('svg.mark')].map(mark => getComputedStyle(mark).fill)")
    assert tab.page.locator("svg.mark").count() == len(paints)
    assert tab.ask("getComputedStyle(document.body).backgroundColor") not in paints


def test_a_briefing_is_light_to_carry(sample: Site) -> None:
    sizes = {sample.file(BRIEFING): 0}
    document = read(sample.file(BRIEFING))
    links = [link["href"] for link in document.of("link") if link["rel"] == "stylesheet"]
    links += [script["src"] for script in document.of("script") if "src" in script]
    waiting = [urljoin(f"http://host{PREFIX}{BRIEFING}", link) for link in links]
    while waiting:
        address = waiting.pop()
        file = sample.file(urlsplit(address).path.removeprefix(PREFIX))
        sizes[file] = 0
        waiting += [urljoin(address, name) for name in IMPORTED.findall(file.read_text("utf-8"))]
    sizes = {file: len(gzip.compress(file.read_bytes(), 9)) for file in sizes}
    assert sum(sizes.values()) <= HEAVIEST
    assert sum(size for file, size in sizes.items() if file.suffix == ".js") <= HEAVIEST_SCRIPTS


def test_all_scripts_of_the_theme_together_are_light() -> None:
    sizes = {file.name: len(gzip.compress(file.read_bytes(), 9)) for file in (REPOSITORY / "theme/static/js").iterdir()}
    assert sizes
    assert sum(sizes.values()) <= HEAVIEST_SCRIPTS, sizes
