"""Pages say all they have to say without scripts, and without style, in the order in which one reads."""

from __future__ import annotations

import pytest
from playwright.sync_api import BrowserContext

from browser.conftest import Contexts
from browser.served_site import Site
from browser.tab import Tab

pytestmark = pytest.mark.browser

BRIEFING = "briefings/russia-china-summit-2019/"
WORDS = "document.querySelector('body').innerText.split(/\\s+/).join(' ').trim()"
WITHOUT_FORMS = "document.querySelectorAll('form, [data-without]').forEach(element => element.remove())"
"""A form that needs a script is shown by it, in the place of a sentence that says so."""
ALL_WORDS = "document.querySelector('main').textContent.replace(/\\s+/g, '')"
SEEN_WORDS = "document.querySelector('main').innerText.replace(/\\s+/g, '')"
PLACES = """names => names.map(name => {
  const element = document.querySelector(name);
  return element ? element.getBoundingClientRect().top + scrollY : null;
})"""


@pytest.fixture(scope="module")
def no_scripts(contexts: Contexts) -> Tab:
    return Tab(contexts(java_script_enabled=False).new_page())


@pytest.fixture(scope="module")
def no_style(contexts: Contexts) -> Tab:
    context: BrowserContext = contexts(locale="en-GB")
    context.route("**/*.css", lambda route: route.fulfill(body="", content_type="text/css"))
    return Tab(context.new_page())


def test_scripts_add_no_word_but_those_of_a_form(
    sample: Site, light: Tab, no_scripts: Tab, subtests: pytest.Subtests
) -> None:
    for address in sample.kinds():
        with subtests.test(address):
            light.open(sample.base, address)
            no_scripts.open(sample.base, address)
            for tab in (light, no_scripts):
                tab.ask(WITHOUT_FORMS)
            assert no_scripts.ask(WORDS) == light.ask(WORDS)
            assert no_scripts.troubles == []


def test_style_hides_no_word_that_a_page_without_it_lacks(
    sample: Site, no_style: Tab, subtests: pytest.Subtests
) -> None:
    for address in sample.kinds():
        with subtests.test(address):
            no_style.open(sample.base, address)
            assert no_style.ask("[...document.styleSheets].every(sheet => sheet.cssRules.length === 0)")
            no_style.ask("document.querySelectorAll('details').forEach(fold => (fold.open = true))")
            assert no_style.ask(SEEN_WORDS) == no_style.ask(ALL_WORDS)


@pytest.mark.parametrize("which", ["light", "no_style"])
def test_a_briefing_is_read_from_the_box_to_the_sources(
    sample: Site, request: pytest.FixtureRequest, which: str
) -> None:
    tab: Tab = request.getfixturevalue(which)
    tab.open(sample.base, BRIEFING)
    places = tab.ask(PLACES, ["h1", "#key-points", "#deals", "#deals + .prose", "#timeline", "#sources", "#cite"])
    assert None not in places
    assert places == sorted(places)
    assert len(set(places)) == len(places)


def test_without_style_a_mark_is_as_small_as_a_letter_and_a_bar_is_as_full_as_it_is(
    sample: Site, no_style: Tab
) -> None:
    no_style.open(sample.base, BRIEFING)
    assert no_style.ask("getComputedStyle(document.querySelector('.claim-bar__ground')).fill") == "none"
    sizes = no_style.ask("[...document.querySelectorAll('svg.mark')].map(mark => mark.getBoundingClientRect().height)")
    assert sizes
    assert max(sizes) <= 16
