"""Which feeds a whole site has, what stands in them, where their links lead, and what search engines are told."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from pathlib import Path
from urllib.parse import unquote, urljoin

import feedparser
import icalendar
import pytest

from factbox.engine.edition import Edition
from little_site import edition_of
from sites.reading import html

URL = "https://example.org/project"
SUMMIT = """---
title: The signing
date: 2019-06-08
occasion: {id: visit, name: A visit, country: RU, date: 2019-06-07}
parties: {acme: {name: Acme, country: CN}, volga: {name: Volga, country: RU}, bystander: {name: Bystander}}
sources: [{id: paper, title: A paper, url: "https://example.com/paper"}]
claims: [{id: headline, value: US$20bn, by: bystander}]
deals:
  - id: gas
    title: Gas
    parties: [acme, volga]
    sector: energy/gas
    events: [{status: signed, date: 2019-06-07, sources: [paper]}]
    milestones: [{title: First gas, due: 2027}]
  - {id: fund, title: A fund, parties: [acme], countries: [FR], sector: finance, status: signed}
---
Text.
"""
LATER = """---
title: What became of it
date: 2020-01-02T03:04:05Z
deals:
  - {id: gas, events: [{status: underway, date: 2019-12}, {status: completed, date: 2030}]}
---
Text about [Acme](party:acme).
"""
HIDDEN = """---
title: Whispered
date: 2020-05-05
status: hidden
parties: {whisperer: {name: Whisperer}}
deals: [{id: gas, parties: [whisperer]}, {id: own, title: Own, parties: [acme], sector: telecoms, status: signed}]
---
Text.
"""
FILES = {"briefings/summit.md": SUMMIT, "briefings/later.md": LATER, "briefings/hidden.md": HIDDEN}

FEEDS = {
    "briefings": ["What became of it", "The signing"],
    "deals": ["Gas: underway", "Gas: signed", "A fund: signed"],
    "party-acme": ["What became of it", "Gas: underway", "The signing", "A fund: signed", "Gas: signed"],
    "party-volga": ["What became of it", "Gas: underway", "The signing", "Gas: signed"],
    "party-bystander": ["The signing"],
    "sector-energy": ["What became of it", "Gas: underway", "The signing", "Gas: signed"],
    "sector-energy-gas": ["What became of it", "Gas: underway", "The signing", "Gas: signed"],
    "sector-finance": ["The signing", "A fund: signed"],
    "country-cn": ["What became of it", "Gas: underway", "The signing", "Gas: signed"],
    "country-fr": ["The signing", "A fund: signed"],
    "country-ru": ["What became of it", "Gas: underway", "The signing", "Gas: signed"],
}


def site(folder: Path, url: str = URL, files: dict[str, str] = FILES) -> Edition:
    return edition_of(folder, files, site_url=url, site_name="Desk notes", author="Desk")


def feeds(edition: Edition) -> dict[str, bytes]:
    named = ((name, content) for name, content in edition.files if name.endswith(".atom.xml"))
    return {name.removeprefix("feeds/").removesuffix(".atom.xml"): content for name, content in named}


def addresses(edition: Edition) -> set[str]:
    return {page.address for page in edition.pages} | {name for name, _ in edition.files}


def test_there_is_a_feed_of_whatever_has_a_deal_or_is_named(tmp_path: Path) -> None:
    found = {
        name: [entry.title for entry in feedparser.parse(feed).entries] for name, feed in feeds(site(tmp_path)).items()
    }
    assert {name: sorted(titles) for name, titles in found.items()} == {
        name: sorted(titles) for name, titles in FEEDS.items()
    }
    assert found["party-acme"] == FEEDS["party-acme"]


def test_an_empty_site_has_the_two_feeds_of_everything(tmp_path: Path) -> None:
    assert sorted(feeds(site(tmp_path, files={}))) == ["briefings", "deals"]


@pytest.mark.parametrize("url", [URL, ""])
def test_every_link_of_a_feed_leads_to_a_page_of_the_site(url: str, tmp_path: Path) -> None:
    edition = site(tmp_path, url)
    known = addresses(edition)
    for name, feed in feeds(edition).items():
        here = f"{URL}/feeds/{name}.atom.xml"
        root = ET.fromstring(feed)  # noqa: S314 - our own file
        for link in root.iter("{http://www.w3.org/2005/Atom}link"):
            whole = urljoin(here, link.get("href") or "")
            assert whole.startswith(f"{URL}/"), (name, whole)
            assert unquote(whole.removeprefix(f"{URL}/")) in known, (name, whole)


def test_entries_keep_their_ids_from_feed_to_feed(tmp_path: Path) -> None:
    ids = {
        (entry.title, entry.id) for feed in feeds(site(tmp_path)).values() for entry in feedparser.parse(feed).entries
    }
    assert len(ids) == len({title for title, _ in ids}) == 5


def test_a_time_of_publication_is_the_time_of_its_news(tmp_path: Path) -> None:
    first, *_ = feedparser.parse(feeds(site(tmp_path))["deals"]).entries
    assert first.published == "2020-01-02T03:04:05Z"


def test_two_editions_are_the_same_to_the_byte(tmp_path: Path) -> None:
    one, other = site(tmp_path / "one"), site(tmp_path / "other")
    assert one.files == other.files


def test_the_calendar_holds_what_is_due(tmp_path: Path) -> None:
    content = dict(site(tmp_path).files)["feeds/watch.ics"]
    found = icalendar.Calendar.from_ical(content)
    events = [str(event["SUMMARY"]) for event in found.walk("VEVENT")]
    assert events == ["Gas: First gas (2027)", "Gas: Completed (2030)"]


SITEMAP = {
    "": "2020-01-02",
    "briefings/summit/": "2020-01-02",
    "briefings/later/": "2020-01-02",
    "deals/gas/": "2020-01-02",
    "deals/fund/": "2019-06-08",
    "sectors/finance/": "2019-06-08",
    "sectors/energy/": "2020-01-02",
    "countries/fr/": "2019-06-08",
    "watch/": "2020-01-02",
    "about/": None,
    "method/": None,
}


def sitemap(edition: Edition) -> dict[str, str | None]:
    root = ET.fromstring(dict(edition.files)["sitemap.xml"])  # noqa: S314 - our own file
    space = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
    return {
        (url.findtext(f"{space}loc") or "").removeprefix(f"{URL}/"): url.findtext(f"{space}lastmod") for url in root
    }


def test_the_sitemap_dates_a_page_by_the_latest_briefing_that_it_rests_on(tmp_path: Path) -> None:
    found = sitemap(site(tmp_path))
    assert {address: found[address] for address in SITEMAP if address in found} == {
        address: day for address, day in SITEMAP.items() if address in found
    }
    assert found.keys() >= {"", "briefings/summit/", "deals/fund/", "watch/", "about/", "method/"}


def test_it_holds_every_page_that_may_be_indexed_and_no_other(tmp_path: Path) -> None:
    edition = site(tmp_path)
    pages = {page.address for page in edition.pages}
    asked = {address for address in pages if 'name="robots" content="noindex"' in html(edition, address)}
    assert asked >= {"404.html", "briefings/hidden/", "deals/own/"}
    assert sitemap(edition).keys() == pages - asked


def test_robots_learn_of_it_where_the_site_knows_its_address(tmp_path: Path) -> None:
    assert dict(site(tmp_path / "known").files)["robots.txt"].endswith(f"Sitemap: {URL}/sitemap.xml\n".encode())
    assert b"Sitemap" not in dict(site(tmp_path / "unknown", url="").files)["robots.txt"]


def test_pages_name_their_feeds(tmp_path: Path) -> None:
    edition = site(tmp_path)
    for address, name in [
        ("", "briefings"),
        ("", "deals"),
        ("briefings/", "briefings"),
        ("deals/gas/", "deals"),
        ("watch/", "deals"),
    ]:
        root = "../" * address.count("/")
        assert f'href="{root}feeds/{name}.atom.xml">' in html(edition, address)
    assert 'href="../feeds/watch.ics"' in html(edition, "watch/")
