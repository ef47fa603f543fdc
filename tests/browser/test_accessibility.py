"""What axe finds: nothing, in light and dark, wide and narrow. No rule is left out."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe

from browser.served_site import Site
from browser.tab import NARROW, WIDE, Tab

pytestmark = pytest.mark.browser

OPTIONS = {
    "resultTypes": ["violations"],
    "preload": False,  # axe would fetch every style sheet anew, which our policy forbids
}
BUT_FOR_COLOURS = {**OPTIONS, "rules": {"color-contrast": {"enabled": False}}}
TARGETS = {**OPTIONS, "runOnly": ["target-size"]}
"""A rule that axe does not run unless asked."""


def faults(tab: Tab, options: dict[str, object], context: object = None) -> dict[str, object]:
    """What axe has to say, best practices included, by rule."""
    found = Axe().run(tab.page, context, options).response["violations"]
    return {fault["id"]: [(node["target"], node["failureSummary"]) for node in fault["nodes"]] for fault in found}


@pytest.mark.parametrize("width", [WIDE, NARROW])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(
    sample: Site, request: pytest.FixtureRequest, scheme: str, width: int, subtests: pytest.Subtests
) -> None:
    tab: Tab = request.getfixturevalue(scheme)
    # Contrast is slow to measure, and depends on the scheme alone: once for each is enough.
    options = OPTIONS if (scheme == "light") == (width == WIDE) else BUT_FOR_COLOURS
    for address in sample.kinds():
        with subtests.test(address):
            tab.open(sample.base, address, width)
            assert faults(tab, options) == {}


@pytest.mark.parametrize(
    ("name", "scheme", "width"),
    [
        ("hostile", "light", NARROW),
        ("forty", "dark", NARROW),
        ("arabic", "light", NARROW),
        ("long", "dark", WIDE),
        ("dates", "light", WIDE),
    ],
)
def test_axe_finds_nothing_on_hard_briefings(
    hard: Site, request: pytest.FixtureRequest, name: str, scheme: str, width: int
) -> None:
    tab: Tab = request.getfixturevalue(scheme)
    tab.open(hard.base, f"briefings/{name}/", width)
    assert faults(tab, OPTIONS) == {}


def test_what_one_taps_is_large_or_stands_alone(sample: Site, light: Tab, subtests: pytest.Subtests) -> None:
    """The numbers of sources are bound to the height of their line, which WCAG 2.5.8 allows and axe overlooks."""
    for address in sample.kinds():
        with subtests.test(address):
            light.open(sample.base, address, NARROW)
            assert faults(light, TARGETS, {"exclude": [[".cite"]]}) == {}
