"""Atom feeds (RFC 4287)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Final

from factbox.exports.publisher import Publisher
from factbox.exports.xml_text import xml_text

_NEVER: Final = datetime(1970, 1, 1, tzinfo=UTC)
"""When a feed without entries changed last; it must say something, and no clock is read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AtomEntry:
    """One entry: what happened, where it is told, when it was published."""

    key: str
    """What it is called for good; its id is made of it."""
    title: str
    address: str
    """The page that tells it, below the root of the site."""
    published: datetime
    updated: datetime
    lang: str
    """The language of its title and its text."""
    text: str
    """Plain text, or HTML if the entry says so."""
    is_html: bool
    authors: tuple[str, ...] = ()
    """Nothing where they are those of the feed."""
    terms: Mapping[str, str] = field(default_factory=dict)
    """Words under which it can be sorted, each with how people say it: agreedInPrinciple, agreed in principle."""
    related: tuple[str, str] | None = None
    """A further page with its title."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AtomFeed:
    """What stands above the entries of a feed."""

    title: str
    address: str
    """The file, below the root of the site: `feeds/deals.atom.xml`."""
    page: str
    """The page that tells the same."""


def atom_file(feed: AtomFeed, entries: Sequence[str], updated: Iterable[datetime], publisher: Publisher) -> bytes:
    """A feed with its entries, as `entry_xml` writes them; `updated` are their times."""
    changed = max(updated, default=_NEVER)
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">',
        f"<id>{publisher.uuid(feed.address).urn}</id>",
        f"<title>{xml_text(feed.title)}</title>",
        f"<updated>{timestamp(changed)}</updated>",
        f"<author><name>{xml_text(publisher.author)}</name></author>",
        _link("self", publisher.link(feed.address), "application/atom+xml"),
        _link("alternate", publisher.link(feed.page), "text/html"),
        "<generator>Factbox</generator>",
        *entries,
        "</feed>",
    ]
    return ("\n".join(lines) + "\n").encode()


def entry_xml(entry: AtomEntry, publisher: Publisher) -> str:
    """One entry of a feed."""
    tag, kind = ("content", "html") if entry.is_html else ("summary", "text")
    lines = [
        f'<entry xml:lang="{xml_text(entry.lang)}">',
        f"<id>{publisher.uuid(entry.key).urn}</id>",
        f"<title>{xml_text(entry.title)}</title>",
        _link("alternate", publisher.link(entry.address), "text/html"),
        *([_link("related", publisher.link(entry.related[0]), "text/html", entry.related[1])] if entry.related else []),
        f"<published>{timestamp(entry.published)}</published>",
        f"<updated>{timestamp(entry.updated)}</updated>",
        *(f"<author><name>{xml_text(name)}</name></author>" for name in entry.authors),
        *(f'<category term="{xml_text(term)}" label="{xml_text(label)}"/>' for term, label in entry.terms.items()),
        f'<{tag} type="{kind}">{xml_text(entry.text)}</{tag}>',
        "</entry>",
    ]
    return "\n".join(lines)


def timestamp(moment: datetime) -> str:
    """A moment in UTC as RFC 3339 writes it.

    >>> timestamp(datetime(2019, 6, 8, tzinfo=UTC))
    '2019-06-08T00:00:00Z'
    """
    return f"{moment.replace(tzinfo=None).isoformat(timespec='seconds')}Z"


def _link(rel: str, href: str, kind: str, title: str = "") -> str:
    named = f' title="{xml_text(title)}"' if title else ""
    return f'<link rel="{rel}" type="{kind}" href="{xml_text(href)}"{named}/>'
