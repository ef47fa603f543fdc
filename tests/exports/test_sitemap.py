"""The sitemap, in one file or several, and the file for robots."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from datetime import date

from factbox.exports.sitemap import SitemapEntry, robots_file, sitemap_files

SITE = "https://example.org/news"
SPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def read(content: bytes, root: str, child: str) -> list[tuple[str, str | None]]:
    """Addresses with the days of their last change."""
    tree = ET.fromstring(content)  # noqa: S314 - our own file
    assert tree.tag == SPACE + root
    assert {element.tag for element in tree} <= {SPACE + child}
    return [(element.findtext(f"{SPACE}loc") or "", element.findtext(f"{SPACE}lastmod")) for element in tree]


def entry(address: str, day: date | None = None) -> SitemapEntry:
    return SitemapEntry(address, day)


def test_addresses_are_whole_in_order_and_dated_where_a_day_is_known() -> None:
    files = sitemap_files([entry("deals/сеть & co/", date(2019, 6, 8)), entry("")], SITE)
    assert list(files) == ["sitemap.xml"]
    assert read(files["sitemap.xml"], "urlset", "url") == [
        ("https://example.org/news/", None),
        ("https://example.org/news/deals/%D1%81%D0%B5%D1%82%D1%8C%20%26%20co/", "2019-06-08"),
    ]


def test_without_an_address_of_the_site_they_start_from_the_root_of_the_host() -> None:
    files = sitemap_files([entry("deals/x/")], "")
    assert read(files["sitemap.xml"], "urlset", "url") == [("/deals/x/", None)]


def test_an_address_may_hold_what_xml_must_escape() -> None:
    files = sitemap_files([entry("")], "https://example.org/a&b")
    assert read(files["sitemap.xml"], "urlset", "url") == [("https://example.org/a&b/", None)]


def test_a_long_sitemap_is_an_index_of_several() -> None:
    pages = [entry(f"deals/{letter}/", date(2019, 6, number)) for number, letter in enumerate("abcde", start=1)]
    files = sitemap_files([*pages[1:], pages[0]], SITE, most=2)
    assert read(files["sitemap.xml"], "sitemapindex", "sitemap") == [
        ("https://example.org/news/sitemap-1.xml", "2019-06-02"),
        ("https://example.org/news/sitemap-2.xml", "2019-06-04"),
        ("https://example.org/news/sitemap-3.xml", "2019-06-05"),
    ]
    parts = [read(files[f"sitemap-{number}.xml"], "urlset", "url") for number in (1, 2, 3)]
    assert [address[-2:] for part in parts for address, _ in part] == ["a/", "b/", "c/", "d/", "e/"]
    assert len(sitemap_files(pages, SITE, most=5)) == 1


def test_an_empty_sitemap_is_one() -> None:
    assert read(sitemap_files([], SITE)["sitemap.xml"], "urlset", "url") == []


def test_robots_may_read_everything_and_find_the_sitemap_where_the_site_knows_its_address() -> None:
    assert robots_file("") == b"User-agent: *\nDisallow:\n"
    assert robots_file(SITE).splitlines()[-1] == b"Sitemap: https://example.org/news/sitemap.xml"
