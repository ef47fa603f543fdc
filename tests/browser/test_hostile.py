"""Hostile words are printed as they are, in whichever field they stand, and nothing of them runs."""

from __future__ import annotations

import re

import pytest

from browser.hard_site import HOSTILE, hostile
from browser.reading import read
from browser.served_site import Site
from browser.tab import Tab

pytestmark = pytest.mark.browser

OUR_SCRIPT = re.compile(r"(?:\.\./)+theme/js/[a-z-]+\.js")

PRINTED = {
    "briefings/hostile/": (
        *("title", "category", "author", "summary", "first point", "second point", "why", "occasion", "place"),
        *("publisher", "source", "claim", "second claim", "deal", "short", "entry", "entry note", "milestone"),
    ),
    "deals/hostile-deal/": (
        *("deal", "title", "name", "inline", "zh", "publisher", "source", "quantity", "of", "place", "previously"),
        *("condition", "milestone", "identifier", "event note", "deal note"),
    ),
    "briefings/": ("title", "category", "summary"),
    "about/": ("about",),
}
"""The fields whose words a reader sees, by page."""


@pytest.mark.parametrize("address", PRINTED)
def test_hostile_words_are_printed_as_they_are_and_do_nothing(hard: Site, light: Tab, address: str) -> None:
    text = light.open(hard.base, address).inner_text("main")
    assert light.troubles == []
    spoken = " ".join(text.split())
    assert [field for field in PRINTED[address] if hostile(field) not in spoken] == []


def test_hostile_words_stand_as_they_are_in_the_head_and_in_the_text(hard: Site, light: Tab) -> None:
    page = light.open(hard.base, "briefings/hostile/")
    assert page.title().startswith(hostile("title"))
    assert light.ask("document.querySelector('meta[property=\"og:title\"]').content") == hostile("title")
    assert light.ask("document.querySelector('.prose > p').textContent") == HOSTILE
    assert light.ask("document.querySelector('.prose pre').textContent").strip() == HOSTILE
    assert "{{7*7}} {% raw %} {# no #}" in light.ask("document.querySelector('.prose').textContent")


def test_no_page_has_an_element_or_a_link_that_could_run(hard: Site) -> None:
    for file in hard.files():
        document = read(file)
        running = [script for script in document.of("script") if script.get("type") != "application/ld+json"]
        assert [script for script in running if not OUR_SCRIPT.fullmatch(script.get("src", ""))] == []
        assert not {"iframe", "object", "embed", "base"} & {element.tag for element in document.elements}
        assert all("action" not in form for form in document.of("form"))
        assert all(image["src"].endswith(".png") for image in document.of("img"))
        schemes = {link.strip().lower().partition(":")[0] for link in document.links() if ":" in link}
        assert schemes <= {"http", "https", "mailto"}
