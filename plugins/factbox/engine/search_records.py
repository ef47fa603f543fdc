"""The pages that the search finds: every published one that is about something, and nothing hidden."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from html import unescape
from typing import Any, Final

from factbox.engine.article_html import body_html
from factbox.engine.load import Loaded
from factbox.engine.page import Page
from factbox.model.country_ties import country_codes
from factbox.views.search_record import (
    SearchRecord,
    briefing_record,
    country_record,
    deal_record,
    occasion_record,
    party_record,
    sector_record,
)

_ABOUT_THE_SITE: Final = frozenset({"about/", "method/", "data/", "timeline/", "watch/"})
"""Pages that stand for themselves, found by what they say of themselves."""
_INSIDE_WORDS: Final = re.compile(r"</?(?:a|b|bdi|cite|code|del|em|i|s|span|strong|sub|sup|time)\b[^>]*>")
_TAG: Final = re.compile(r"<[^>]*>")


def search_records(loaded: Loaded, pages: Collection[Page]) -> tuple[SearchRecord, ...]:
    """A record for each page, the newest briefing first: the order of results that are equally good."""
    listed = {page.address for page in pages if not _head(page).noindex}
    return tuple(record for record in _records(loaded, pages) if record.address in listed)


def _records(loaded: Loaded, pages: Iterable[Page]) -> Iterator[SearchRecord]:
    ledger, library = loaded.ledger, loaded.library
    for entry in reversed(library.published):
        text = body_html(entry.document.body, ledger, ledger.known_to(entry.briefing))
        yield briefing_record(entry.briefing, ledger, _words(text))
    profiles = {document.id: document.document.body for document in library.parties}
    for party in ledger.parties.values():
        profile = _words(body_html(profiles[party.id], ledger)) if party.id in profiles else ""
        yield party_record(party, ledger, profile)
    yield from (deal_record(line, ledger) for line in ledger.lines())
    yield from (occasion_record(occasion, ledger) for occasion in ledger.index.occasions.values())
    yield from (sector_record(sector, ledger) for sector in ledger.index.by_sector)
    yield from (country_record(code, ledger) for code in country_codes(ledger))
    about = " ".join(_words(body_html(text.document.body, ledger)) for text in library.texts)
    for page in pages:
        if page.address in _ABOUT_THE_SITE:
            yield _about_the_site(page, about if page.address == "about/" else "")


def _about_the_site(page: Page, text: str) -> SearchRecord:
    head = _head(page)
    return SearchRecord(address=page.address, kind="site", title=head.title, words=(text or head.description,))


def _head(page: Page) -> Any:  # noqa: ANN401 - the views of pages are many types that share nothing but their head
    return getattr(page.view, "head")  # noqa: B009 - what a page reads is an object to the engine


def _words(html: str) -> str:
    """The text of HTML that our own writer has made.

    >>> _words("<p>R&amp;D, <em>up</em>grade</p><p>Two</p>")
    'R&D, upgrade Two'
    """
    return " ".join(unescape(_TAG.sub(" ", _INSIDE_WORDS.sub("", html))).split())
