"""A hidden briefing has its page and nothing else; deals that only it knows have pages that stand in no list."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from factbox.engine.edition import Edition
from little_site import edition_of
from sites.reading import briefing_rows, deal_rows, html, published

OPEN = """---
title: The signing
date: 2019-06-08
parties: {acme: {name: Acme}}
claims: [{id: headline, value: US$20bn}]
deals: [{id: fund, title: A fund, parties: [acme], status: signed, value: US$1bn}]
---
Text.
"""
HIDDEN = """---
title: Whispered title
date: 2019-07-01
status: hidden
tags: [whispered-tag]
category: Whispered shelf
occasion: {id: whispered-visit, name: Whispered visit, date: 2019-06-30}
parties: {whisperer: {name: Whisperer}}
claims: [{id: headline, value: US$20bn}]
deals:
  - {id: fund, events: [{status: ended, date: 2019-06-30, reason: lapsed}], parties: [whisperer]}
  - {id: whispered-deal, title: Whispered deal, parties: [acme, whisperer], status: signed, value: US$5bn}
timeline: [{date: 2030, title: Whispered date, state: expected}]
---
Text.
"""
ITS_OWN = {
    "briefings/whispered/index.html",
    "deals/whispered-deal/index.html",
    "parties/whisperer/index.html",
}


def site(folder: Path, hidden: str = HIDDEN, **more: str) -> Edition:
    files = {"briefings/open.md": OPEN, "briefings/whispered.md": hidden}
    return edition_of(folder / "content", files, today=date(2026, 6, 1), **more)


def test_no_other_file_says_a_word_of_it(tmp_path: Path) -> None:
    files = published(site(tmp_path), tmp_path / "out")
    assert files.keys() >= ITS_OWN
    telling = {name for name, content in files.items() if b"whisper" in content.lower() or "whisper" in name}
    assert telling == ITS_OWN


def test_apart_from_its_own_pages_the_site_is_the_one_without_it(tmp_path: Path) -> None:
    without = edition_of(tmp_path / "without", {"briefings/open.md": OPEN})
    files = published(site(tmp_path), tmp_path / "out")
    assert {name: files[name] for name in files.keys() - ITS_OWN} == published(without, tmp_path / "other")


@pytest.mark.parametrize(
    ("own", "other"),
    [
        ("briefings/whispered/", "briefings/open/"),
        ("deals/whispered-deal/", "deals/fund/"),
        ("parties/whisperer/", "parties/acme/"),
    ],
)
def test_its_pages_ask_search_engines_to_pass_by_and_others_do_not(own: str, other: str, tmp_path: Path) -> None:
    edition = site(tmp_path)
    assert '<meta name="robots" content="noindex">' in html(edition, own)
    assert "noindex" not in html(edition, other)


def test_its_page_is_made_from_the_ledger_and_itself(tmp_path: Path) -> None:
    page = html(site(tmp_path), "briefings/whispered/")
    # The fund has ended, as only this briefing knows; its own deal is counted.
    assert "US$5.0 billion of the US$20 billion is traced" in page
    assert "25.0%" in page


def test_the_data_hold_neither_it_nor_what_it_knows(tmp_path: Path) -> None:
    edition = site(tmp_path)
    assert list(briefing_rows(edition)) == ["open"]
    assert list(deal_rows(edition)) == ["fund"]
    row = deal_rows(edition)["fund"]
    assert (row["status"], row["briefings"]) == ("signed", ["open"])
    assert [part["party"] for part in row["parties"]] == ["acme"]


def test_two_hidden_briefings_do_not_know_each_other(tmp_path: Path) -> None:
    other = HIDDEN.replace("whispered-deal", "second-deal").replace("US$5bn", "US$2bn").replace("Whispered", "2nd")
    files = {"briefings/open.md": OPEN, "briefings/whispered.md": HIDDEN, "briefings/second.md": other}
    edition = edition_of(tmp_path, files)
    assert "2nd" not in html(edition, "briefings/whispered/")
    assert "US$2.0 billion of the US$20 billion is traced" in html(edition, "briefings/second/")


def test_it_may_be_older_than_the_published_briefing_that_defines_its_deal(tmp_path: Path) -> None:
    older = HIDDEN.replace("2019-07-01", "2019-01-01").replace("2019-06-30", "2018-12-31")
    edition = site(tmp_path, older)
    assert deal_rows(edition)["fund"]["title"] == "A fund"
    assert "None of the US$20 billion" not in html(edition, "briefings/whispered/")


def test_hidden_and_dated_after_today_it_is_a_draft_until_then(tmp_path: Path) -> None:
    addresses = [page.address for page in site(tmp_path, HIDDEN.replace("2019-07-01", "2026-06-02")).pages]
    assert [address for address in addresses if "whisper" in address] == []


def test_an_older_hidden_briefing_calls_a_deal_what_a_later_published_one_calls_it(tmp_path: Path) -> None:
    published = "---\ntitle: News\ndate: 2020-01-01\ndeals: [{id: fund, title: A fund, parties: []}]\n---\nText.\n"
    hidden = "---\ntitle: Notes\ndate: 2019-01-01\nstatus: hidden\ndeals: [{id: fund, note: Older.}]\n---\nText.\n"
    edition = edition_of(tmp_path, {"briefings/news.md": published, "briefings/notes.md": hidden})

    assert "A fund" in html(edition, "briefings/notes/")
