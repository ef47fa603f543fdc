"""A briefing without a summary is described by its beginning, in the words that its page prints there."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from factbox.engine.edition import Edition
from little_site import briefing, edition_of

FRONT = """
parties: {acme: {name: Acme & Sons}}
sources: [{id: tass, publisher: TASS}]
deals:
  - {id: fund, title: A research fund, parties: [acme], status: signed, value: more than US$1bn}
  - {id: talk, title: A talk, parties: [acme], status: underDiscussion}
"""
LATER = """---
title: Later
date: 2020-01-01
deals: [{id: talk, value: US$2bn a year}]
---
[](deal:talk) is worth [](deal:talk#value).
"""

# the beginning of the text | what is said of it
OPENINGS = [
    ("It is worth [](deal:fund#value).[](source:tass)", "It is worth more than US$1.0bn."),
    ("It is worth [more than US$1bn](deal:fund#value).", "It is worth more than US$1bn."),
    ("[](deal:fund) by [](party:acme).", "A research fund by Acme & Sons."),
    ("<deal:fund>", "A research fund"),
    ("[](deal:talk#value)", "undisclosed"),
    ("[](source:tass)", "A briefing"),
]


def description(edition: Edition, address: str) -> str:
    view: Any
    (view,) = (page.view for page in edition.pages if page.address == address)
    return str(view.head.description)


@pytest.mark.parametrize(("body", "words"), OPENINGS)
def test_a_description_has_the_words_of_the_page(body: str, words: str, tmp_path: Path) -> None:
    edition = edition_of(tmp_path, {"briefings/a.md": briefing(FRONT, body), "briefings/later.md": LATER})
    assert description(edition, "briefings/a/") == words


def test_each_briefing_tells_what_it_knew(tmp_path: Path) -> None:
    edition = edition_of(tmp_path, {"briefings/a.md": briefing(FRONT), "briefings/later.md": LATER})
    assert description(edition, "briefings/later/") == "A talk is worth US$2.0bn a year."


def test_feeds_and_other_plugins_get_the_same_words(tmp_path: Path) -> None:
    body = "Worth [](deal:fund#value)."
    (article,) = edition_of(tmp_path, {"briefings/a.md": briefing(FRONT, body)}).articles
    assert article.summary == "Worth more than US$1.0bn."


def test_links_without_a_text_have_the_same_words_in_feeds(tmp_path: Path) -> None:
    body = "[](party:acme): [](deal:fund), [](deal:fund#value), [its *fund*](deal:fund).[](source:tass)"
    (article,) = edition_of(tmp_path, {"briefings/a.md": briefing(FRONT, body)}).articles
    words = "<p>Acme &amp; Sons: A research fund, more than US$1.0bn, its <em>fund</em>.</p>"
    assert words in article.content_html


def test_a_long_beginning_is_cut_after_the_words_of_the_ledger_are_in_it(tmp_path: Path) -> None:
    body = "[](deal:fund#value). " + "So it was said " * 20
    edition = edition_of(tmp_path, {"briefings/a.md": briefing(FRONT, body)})
    assert description(edition, "briefings/a/") == "more than US$1.0bn."
