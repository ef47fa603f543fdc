"""An edition: the whole site, ready to be written, or the reasons why it may not be."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, time
from pathlib import Path
from typing import Final, Literal

from factbox.decode.library import Entry
from factbox.diagnostics.diagnostic import Diagnostic, Severity
from factbox.engine.account import account
from factbox.engine.article_html import article_html
from factbox.engine.data_pages import resources_of
from factbox.engine.excerpt import excerpt_of
from factbox.engine.load import Loaded, load
from factbox.engine.options import Options
from factbox.engine.page import Page
from factbox.engine.pagefind import index_program
from factbox.engine.pages import all_pages
from factbox.engine.search_index import index_files
from factbox.engine.search_records import search_records
from factbox.engine.site_files import site_files, theme_copies
from factbox.engine.sitemap import crawler_files
from factbox.model.moment import Moment
from factbox.views.site_view import SiteView, site_view

NO_INDEX: Final = "the site has no search index, because pagefind is not installed; its search page says so"


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleFacts:
    """A briefing as the host hands it to other plugins, feeds and themes."""

    path: str
    """The file, relative to the content folder."""
    title: str
    moment: datetime
    modified: datetime | None
    slug: str
    lang: str
    category: str | None
    tags: tuple[str, ...]
    authors: tuple[str, ...]
    summary: str
    status: Literal["published", "hidden"]
    address: str
    content_html: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """All that one build publishes; without pages and files if the content has faults."""

    diagnostics: tuple[Diagnostic, ...]
    account: str
    """What became of every source."""
    site: SiteView
    pages: tuple[Page, ...] = ()
    files: tuple[tuple[str, bytes], ...] = ()
    """Data files and style sheets: address and bytes."""
    copies: tuple[tuple[str, Path], ...] = ()
    """Images, attachments and the theme's own files: address and source file."""
    articles: tuple[ArticleFacts, ...] = ()
    strict: bool = False
    remarks: tuple[str, ...] = ()
    """What the owner of the site should know, though nothing is wrong with the content."""

    @property
    def refused(self) -> bool:
        """Whether nothing may be published: an error, or with `strict` a warning."""
        return is_refused(self.diagnostics, strict=self.strict)


def is_refused(diagnostics: Iterable[Diagnostic], *, strict: bool) -> bool:
    """Whether faults stop a build."""
    return any(strict or fault.severity is Severity.ERROR for fault in diagnostics)


def make_edition(options: Options) -> Edition:
    """Read, check and lay out the whole site. An author's mistake is a diagnostic, never an exception.

    Raises `SettingsFault` if there is no content folder, `SearchFault` if the search index cannot be made.
    """
    loaded = load(options)
    site = site_view(
        name=options.site_name,
        tagline=options.tagline,
        url=options.site_url,
        lang=options.lang,
        author=options.author,
    )
    told = account(loaded)
    if is_refused(loaded.diagnostics, strict=options.strict):
        return Edition(diagnostics=loaded.diagnostics, account=told, site=site, strict=options.strict)
    resources = resources_of(loaded, options)
    program = index_program() if options.search else None
    pages = all_pages(loaded, site, resources, searchable=program is not None)
    index = index_files(program, search_records(loaded, pages), options.lang) if program else ()
    return Edition(
        diagnostics=loaded.diagnostics,
        account=told,
        site=site,
        pages=pages,
        files=(*site_files(loaded, options, resources), *crawler_files(pages, loaded, options.site_url), *index),
        copies=(*((asset.address, asset.path) for asset in loaded.assets), *theme_copies(options)),
        articles=tuple(_article(loaded, entry, options) for entry in loaded.library.entries if not entry.is_draft),
        strict=options.strict,
        remarks=(NO_INDEX,) if options.search and not program else (),
    )


def check(options: Options) -> tuple[Diagnostic, ...]:
    """Every fault in the content; nothing is laid out."""
    return load(options).diagnostics


def _article(loaded: Loaded, entry: Entry, options: Options) -> ArticleFacts:
    facts = entry.file.facts
    return ArticleFacts(
        path=entry.document.name,
        title=facts.title,
        moment=_time(facts.date, options),
        modified=_time(facts.modified, options) if facts.modified else None,
        slug=entry.file.slug,
        lang=facts.lang,
        category=facts.category,
        tags=facts.tags,
        authors=facts.authors,
        summary=facts.summary or _excerpt(loaded, entry),
        status="published" if entry.is_published else "hidden",
        address=entry.briefing.address,
        content_html=article_html(loaded, entry),
    )


def _excerpt(loaded: Loaded, entry: Entry) -> str:
    ledger = loaded.ledger_for(entry)
    return excerpt_of(entry.document.body, ledger, ledger.known_to(entry.briefing))


def _time(moment: Moment, options: Options) -> datetime:
    """A day begins at midnight in the site's time zone."""
    return moment.time or datetime.combine(moment.day, time(), options.zone)
