"""The kinds of entries of the timeline, each shown alone by the style sheet."""

from __future__ import annotations

import pytest

from browser.conftest import Contexts
from browser.served_site import Site
from browser.tab import Tab

pytestmark = pytest.mark.browser


def test_a_kind_can_be_shown_alone_without_a_script(sample: Site, contexts: Contexts) -> None:
    tab = Tab(contexts(java_script_enabled=False).new_page())
    page = tab.open(sample.base, "timeline/")
    entries, years = page.locator(".timeline__entry"), page.locator(".timeline-year")
    assert all(one.is_visible() for one in (*entries.all(), *years.all()))
    page.check("[name=kind][value=signing]")
    shown = [one for one in entries.all() if one.is_visible()]
    assert 0 < len(shown) < entries.count()
    assert {one.get_attribute("data-kind") for one in shown} == {"signing"}
    with_some = [year for year in years.all() if year.locator("[data-kind=signing]").count()]
    assert [year.is_visible() for year in years.all()].count(True) == len(with_some) < years.count()
    page.check("[name=kind][value=all]")
    assert all(one.is_visible() for one in (*entries.all(), *years.all()))
    assert tab.troubles == []


def test_every_kind_has_its_rule_in_the_sheet(sample: Site, light: Tab, subtests: pytest.Subtests) -> None:
    page = light.open(sample.base, "timeline/")
    for kind in page.locator("[name=kind]").all():
        term = kind.get_attribute("value")
        with subtests.test(term):
            kind.check()
            kinds = light.ask(
                "[...document.querySelectorAll('.timeline__entry')].filter(one => one.checkVisibility())"
                ".map(one => one.dataset.kind)"
            )
            assert term == "all" or set(kinds) == {term}
            assert kinds
