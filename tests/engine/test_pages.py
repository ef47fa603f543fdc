"""The list of the site's pages."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from factbox.engine.edition import Edition
from factbox.engine.page import Page
from little_site import edition_of

OPEN = """---
title: Открытие
date: 2019-06-08
parties: {acme: {name: Acme}}
deals: [{id: fund, title: A fund, parties: [acme], status: signed, value: US$1bn}]
---
Text.
"""
HIDDEN = """---
title: Hidden
date: 2019-07-01
status: hidden
deals: [{id: fund}, {id: own, title: Its own, parties: [acme]}]
---
Text.
"""
DRAFT = HIDDEN.replace("hidden", "draft").replace("own", "drafted")
FILES = {"briefings/2019/open.md": OPEN, "briefings/hidden.md": HIDDEN, "briefings/draft.md": DRAFT}

SITE_PAGES = {
    "": "index.html",
    "briefings/": "briefings/index.html",
    **{name: f"{name}index.html" for name in ("deals/", "parties/", "sectors/", "countries/", "occasions/")},
    **{name: f"{name}index.html" for name in ("timeline/", "watch/", "search/", "data/")},
    "method/": "method/index.html",
    "about/": "about/index.html",
    "404.html": "404.html",
}
CONTENT_PAGES = {
    "briefings/open/": "briefings/open/index.html",
    "briefings/hidden/": "briefings/hidden/index.html",
    "deals/fund/": "deals/fund/index.html",
    "deals/own/": "deals/own/index.html",
}

FACET_PAGES = ("deals/status/signed/", "deals/counted/yes/", "deals/year/2019/")
"""Of the one deal that a published briefing lists."""


def site(folder: Path, files: Mapping[str, str] = FILES, *, url: str = "") -> Edition:
    return edition_of(folder, dict(files), site_url=url)


def described(page: Page) -> Any:
    view: Any = page.view
    return json.loads(view.head.json_ld)


def test_the_site_has_pages_of_its_own_and_one_for_each_briefing_and_deal(tmp_path: Path) -> None:
    files = {page.address: page.file for page in site(tmp_path).pages}
    assert files.items() >= SITE_PAGES.items()
    own = {name: file for name, file in files.items() if name.startswith(("briefings/", "deals/"))}
    assert own.keys() - CONTENT_PAGES.keys() == {"briefings/", "deals/", *FACET_PAGES}
    assert own.items() >= CONTENT_PAGES.items()


def test_no_address_stands_twice_and_every_one_is_a_folder_or_a_file_at_the_root(tmp_path: Path) -> None:
    addresses = [page.address for page in site(tmp_path).pages]
    assert len(addresses) == len(set(addresses))
    assert [name for name in addresses if name.count("/") > 3 or (name and "/" not in name and "." not in name)] == []


def test_the_slug_and_not_the_folder_or_the_title_makes_the_address(tmp_path: Path) -> None:
    named = OPEN.replace("date:", "slug: named\ndate:")
    addresses = [page.address for page in site(tmp_path, {"briefings/2019/x/open.md": named}).pages]
    assert "briefings/named/" in addresses
    assert [name for name in addresses if "open" in name or ("2019" in name and "/year/" not in name)] == []


TYPES = {
    "": "WebSite",
    "briefings/": "CollectionPage",
    "briefings/open/": "NewsArticle",
    "deals/fund/": "WebPage",
    "about/": "AboutPage",
}


def test_pages_describe_themselves_to_machines(tmp_path: Path) -> None:
    pages = {page.address: page for page in site(tmp_path).pages}
    assert {address: described(pages[address])["@type"] for address in TYPES} == TYPES


def test_their_addresses_are_absolute_where_the_site_knows_its_own_and_absent_elsewhere(tmp_path: Path) -> None:
    pages = {page.address: page for page in site(tmp_path / "known", url="https://example.org/news").pages}
    assert described(pages["briefings/open/"])["url"] == "https://example.org/news/briefings/open/"
    assert described(pages[""])["url"] == "https://example.org/news/"
    unknown = {page.address: page for page in site(tmp_path / "unknown").pages}
    assert "url" not in described(unknown["briefings/open/"])


def test_an_own_about_page_takes_the_place_of_the_ready_made_one(tmp_path: Path) -> None:
    own = {**FILES, "about.md": "---\ntitle: Who we are\n---\nWe are few.\n"}
    (page,) = (page for page in site(tmp_path, own).pages if page.address == "about/")
    assert described(page)["name"] == "Who we are"


def test_an_empty_site_has_its_own_pages(tmp_path: Path) -> None:
    addresses = {page.address for page in site(tmp_path, {}).pages}
    assert addresses >= set(SITE_PAGES)
    assert [name for name in addresses if name.startswith(("briefings/", "deals/")) and name.count("/") > 1] == []
