"""Everything can be done without a mouse, and one always sees where one is."""

from __future__ import annotations

import pytest

from browser.served_site import Site
from browser.tab import NARROW, WIDE, Tab

pytestmark = pytest.mark.browser

LISTEN = """() => {
  const inTurn = [...document.querySelectorAll("a[href], summary, button, input, select, textarea, [tabindex='0']")];
  // Of radio buttons of one name the tab key stops at one; arrows lead to the others.
  const radios = ({name}) => inTurn.filter(element => element.type === "radio" && element.name === name);
  const stopOf = ([first, ...more]) => [first, ...more].find(radio => radio.checked) ?? first;
  const isStop = element => element.type !== "radio" || element === stopOf(radios(element));
  window.stops = inTurn.filter(element => element.checkVisibility() && !element.disabled && isStop(element));
  window.faults = [];
  window.reached = new Set();
  addEventListener("keyup", () => {
    const element = document.activeElement, style = getComputedStyle(element), box = element.getBoundingClientRect();
    if (element === document.body || reached.has(element)) return;
    reached.add(element);
    const inWindow = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
    const outlined = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
    if (!box.width || !box.height || !inWindow || !outlined) faults.push(element.outerHTML);
  });
  return stops.length;
}"""
"""After every key, note where the focus is, and whether one can see it."""


def assert_walkable(tab: Tab) -> None:
    """The tab key stops at everything that can be used, and every stop can be seen."""
    for _ in range(tab.ask(LISTEN)):
        tab.page.keyboard.press("Tab")
    assert tab.ask("faults") == []
    assert tab.ask("stops.filter(element => !reached.has(element)).map(element => element.outerHTML)") == []


@pytest.mark.parametrize("address", ["", "briefings/russia-china-summit-2019/"])
def test_the_first_stop_leads_to_the_text(sample: Site, light: Tab, address: str) -> None:
    page = light.open(sample.base, address)
    page.keyboard.press("Tab")
    assert light.ask("document.activeElement.className") == "skip-link"
    assert light.ask("document.activeElement.getBoundingClientRect().top") >= 0
    page.keyboard.press("Enter")
    assert light.ask("document.activeElement.tagName") == "MAIN"
    page.keyboard.press("Tab")
    assert light.ask("document.querySelector('main').contains(document.activeElement)")


def test_every_link_can_be_reached_and_seen(sample: Site, dark: Tab, subtests: pytest.Subtests) -> None:
    for address in sample.kinds():
        with subtests.test(address):
            dark.open(sample.base, address, WIDE)
            assert_walkable(dark)


def test_every_link_of_a_narrow_hard_page_can_be_reached_and_seen(hard: Site, light: Tab) -> None:
    light.open(hard.base, "briefings/forty/", NARROW)
    assert_walkable(light)


def test_a_long_list_of_deals_opens_with_a_key(hard: Site, light: Tab) -> None:
    page = light.open(hard.base, "briefings/forty/")
    shown = "[...document.querySelectorAll('.deal-line')].filter(line => line.checkVisibility()).length"
    before = light.ask(shown)
    page.focus("details:not([open]) > summary")
    page.keyboard.press("Enter")
    assert light.ask(shown) > before


@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_a_number_leads_to_its_source_and_back(sample: Site, light: Tab, width: int) -> None:
    page = light.open(sample.base, "briefings/russia-china-summit-2019/", width)
    number = page.locator(".prose .cite").first
    name = number.get_attribute("id")
    number.press("Enter")
    source = page.locator("li:target")
    assert source.is_visible()
    source.locator("a[href^='#']").press("Enter")
    assert light.ask("location.hash.slice(1) === (document.querySelector(':target') ?? {}).id")
    assert light.ask("document.querySelector(':target').classList.contains('cite')"), name
