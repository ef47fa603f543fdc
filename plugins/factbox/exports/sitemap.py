"""`/sitemap.xml` (protocol 0.9 of sitemaps.org) and `/robots.txt`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from factbox.exports.links import absolute
from factbox.exports.xml_text import xml_text

MOST_ADDRESSES: Final = 45_000
"""One file may hold 50,000."""

_HEAD: Final = '<?xml version="1.0" encoding="UTF-8"?>\n'
_SPACE: Final = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'


@dataclass(frozen=True, slots=True)
class SitemapEntry:
    """A page that search engines may list."""

    address: str
    """Below the root of the site."""
    changed: date | None
    """The day of the latest briefing that it rests on; `None` where it rests on none."""


def sitemap_files(entries: Sequence[SitemapEntry], site_url: str, most: int = MOST_ADDRESSES) -> dict[str, bytes]:
    """The sitemap, in the order of its addresses; or, where that is too long, an index of `sitemap-1.xml` and on.

    Where the site does not know its own address, those of its pages start from the root of the host.
    """
    ordered = sorted(entries, key=lambda entry: entry.address)
    if len(ordered) <= most:
        return {"sitemap.xml": _sitemap(ordered, site_url)}
    parts = [ordered[start : start + most] for start in range(0, len(ordered), most)]
    named = {f"sitemap-{number}.xml": part for number, part in enumerate(parts, start=1)}
    lines = [_entry("sitemap", name, _latest(part), site_url) for name, part in named.items()]
    index = f"{_HEAD}<sitemapindex {_SPACE}>\n{''.join(lines)}</sitemapindex>\n".encode()
    return {"sitemap.xml": index} | {name: _sitemap(part, site_url) for name, part in named.items()}


def robots_file(site_url: str) -> bytes:
    """Everybody may read everything; the way to the sitemap, where the site's own address is known."""
    sitemap = f"\nSitemap: {absolute(site_url, 'sitemap.xml')}\n" if site_url else ""
    return f"User-agent: *\nDisallow:\n{sitemap}".encode()


def _sitemap(entries: Sequence[SitemapEntry], site_url: str) -> bytes:
    lines = [_entry("url", entry.address, entry.changed, site_url) for entry in entries]
    return f"{_HEAD}<urlset {_SPACE}>\n{''.join(lines)}</urlset>\n".encode()


def _entry(tag: str, address: str, changed: date | None, site_url: str) -> str:
    day = f"<lastmod>{changed.isoformat()}</lastmod>" if changed else ""
    return f"<{tag}><loc>{xml_text(absolute(site_url, address))}</loc>{day}</{tag}>\n"


def _latest(entries: Sequence[SitemapEntry]) -> date | None:
    return max((entry.changed for entry in entries if entry.changed), default=None)
