"""The method page tells the rules that the program follows, in words that pages use."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import factbox
from components.theme import TEMPLATES, parsed, rendered
from factbox.model.status_class import StatusClass
from factbox.model.watch import QUIET_YEARS, REVIEW_YEARS
from factbox.views.method_view import method_view
from factbox.views.method_words import METHOD_SECTIONS, vocabulary_sections
from factbox.views.site_view import site_view
from factbox.views.tally_view import class_title

VIEWS = Path(factbox.__file__).parent / "views"
SITE = site_view(name="Factbox", tagline="", url="", lang="en", author="Desk")
TEXTS = {section.id: " ".join(section.paragraphs) for section in METHOD_SECTIONS}
EXAMPLES = {"More than US$20 billion", "up to €2.0 billion", "Undisclosed"}
"""Words that the rules quote as somebody's, not as a page's."""
YEARS = {1: "a year", 2: "two years"}


def told_elsewhere() -> str:
    """The words of all pages but this one."""
    views = (path for path in sorted(VIEWS.glob("*.py")) if path.stem != "method_rules")
    return "\n".join(path.read_text(encoding="utf-8") for path in (*views, *sorted(TEMPLATES.rglob("*.html"))))


@pytest.mark.parametrize("quoted", sorted(set(re.findall("“([^”]+)”", " ".join(TEXTS.values()))) - EXAMPLES))
def test_what_the_rules_quote_stands_on_some_page(quoted: str) -> None:
    assert re.search(re.escape(quoted), told_elsewhere(), re.IGNORECASE)


def test_the_watch_list_waits_as_long_as_the_rules_say() -> None:
    assert f"recorded for {YEARS[QUIET_YEARS]}" in TEXTS["watch"]
    assert f"once {YEARS[REVIEW_YEARS]} has passed" in TEXTS["watch"]


def test_classes_are_called_as_in_lists() -> None:
    (classes,) = (section for section in vocabulary_sections() if section.id == "status-class")
    assert [term.label for term in classes.terms] == [class_title(name).lower() for name in StatusClass]
    remarks = {term.term: term.remark for term in classes.terms}
    assert remarks["underway"] == "can be counted"
    assert remarks["announced"] == remarks["stopped"] == remarks["notADeal"] == "not counted"
    for name in (name for name in StatusClass if name is not StatusClass.NOT_A_DEAL):
        assert class_title(name).lower() in TEXTS["classes"]


def test_every_section_and_every_vocabulary_has_an_anchor_of_its_own() -> None:
    tree = parsed(rendered("method.html", method_view(), SITE, root="../", address="method/"))
    ids = [element.get("id") for element in tree.iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    links = [link.get("href").removeprefix("#") for link in tree.iter("a") if link.get("href", "").startswith("#")]
    assert {*TEXTS, "words"} <= set(links) <= set(ids)
