"""Pages load what they need from their own site and nothing else, and nothing in them runs or fails."""

from __future__ import annotations

import pytest

from browser.served_site import Site
from browser.tab import Tab

pytestmark = pytest.mark.browser


def test_no_request_leaves_the_site_and_none_fails(sample: Site, light: Tab, subtests: pytest.Subtests) -> None:
    for address in sample.kinds():
        with subtests.test(address):
            light.open(sample.base, address)
            assert light.troubles == []


def test_a_page_needs_one_style_sheet(sample: Site, light: Tab) -> None:
    with light.page.expect_request(lambda request: request.url.endswith(".css")):
        light.open(sample.base)
    sheets = "performance.getEntriesByType('resource').map(entry => entry.name).filter(name => name.endsWith('.css'))"
    assert len(light.ask(sheets)) == 1


def test_an_address_that_does_not_exist_shows_our_page_with_its_style(sample: Site, light: Tab) -> None:
    for address in ("nothing", "no/such/place/"):
        light.open(sample.base, address)
        assert light.page.inner_text("h1") == "Not found"
        assert light.ask("document.styleSheets[0].cssRules.length") > 0
        complaints = [trouble for trouble in light.troubles if not trouble.startswith("404: ")]
        assert len(light.troubles) - len(complaints) == 1
        assert all("404" in complaint for complaint in complaints)


def test_the_tab_notices_what_the_tests_forbid(sample: Site, light: Tab) -> None:
    light.open(sample.base)
    planted = "<img src=/missing onerror=alert(1)><p style=color:red>"
    light.page.evaluate("planted => document.body.insertAdjacentHTML('beforeend', planted)", planted)
    light.page.wait_for_function("document.images[document.images.length - 1].complete")
    light.page.evaluate("alert(2)")
    assert {trouble.split(":")[0] for trouble in light.troubles} == {"foreign", "404", "error", "dialog"}
