"""Pages fit the window at every width, whatever stands in them."""

from __future__ import annotations

import pytest

from browser.served_site import Site
from browser.tab import NARROW, WIDE, Tab

pytestmark = pytest.mark.browser

WIDTHS = (WIDE, 390, NARROW)

STICKING_OUT = """() => {
  const wide = document.documentElement.clientWidth;
  const scrolls = element => getComputedStyle(element).overflowX !== "visible";
  const hidden = element => element.closest(".visually-hidden, .skip-link, details:not([open]) > :not(summary)");
  const inScroller = ({parentElement}) => parentElement && (scrolls(parentElement) || inScroller(parentElement));
  return [...document.querySelectorAll("body *:not(svg *)")].filter(element => {
    const box = element.getBoundingClientRect();
    return box.width && (box.left < -1 || box.right > wide + 1) && !hidden(element) && !inScroller(element);
  }).slice(0, 5).map(element => `${element.tagName}.${element.className}: ${element.textContent.trim().slice(0, 40)}`);
}"""
"""What leaves the window on either side, though it is not inside something that scrolls."""


def assert_fits(tab: Tab, base: str, address: str) -> None:
    """The page loads in peace and does not scroll sideways; what is wider than the window scrolls by itself."""
    tab.open(base, address)
    assert tab.troubles == []
    for width in WIDTHS:
        tab.resize(width)
        assert tab.ask("document.documentElement.scrollWidth") <= width, width
        assert tab.ask(STICKING_OUT) == [], width


def test_no_page_scrolls_sideways(sample: Site, light: Tab, subtests: pytest.Subtests) -> None:
    for address in sample.kinds():
        with subtests.test(address):
            assert_fits(light, sample.base, address)


def test_no_hard_page_scrolls_sideways(hard: Site, light: Tab, subtests: pytest.Subtests) -> None:
    for address in hard.worth_a_look():
        with subtests.test(address):
            assert_fits(light, hard.base, address)


def test_letters_twice_as_large_fit_as_well(sample: Site, light: Tab, subtests: pytest.Subtests) -> None:
    for address in sample.kinds():
        with subtests.test(address):
            light.open(sample.base, address, width=640)
            light.page.evaluate("document.documentElement.style.fontSize = '200%'")
            assert light.ask("document.documentElement.scrollWidth") <= 640
