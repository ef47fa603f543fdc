"""An edition: the whole site, ready to be written, or the reasons why it may not be."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, time
from pathlib import Path
from typing import Literal

from factbox.decode.library import Entry
from factbox.diagnostics.diagnostic import Diagnostic, Severity
from factbox.engine.account import account
from factbox.engine.article_html import article_html
from factbox.engine.load import Loaded, load
from factbox.engine.options import Options
from factbox.engine.page import Page
from factbox.engine.pages import all_pages
from factbox.engine.site_files import site_files, theme_copies
from factbox.model.moment import Moment
from factbox.views.site_view import SiteView, site_view


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

    @property
    def refused(self) -> bool:
        """Whether nothing may be published: an error, or with `strict` a warning."""
        return is_refused(self.diagnostics, strict=self.strict)


def is_refused(diagnostics: Iterable[Diagnostic], *, strict: bool) -> bool:
    """Whether faults stop a build."""
    return any(strict or fault.severity is Severity.ERROR for fault in diagnostics)


def make_edition(options: Options) -> Edition:
    """Read, check and lay out the whole site. An author's mistake is a diagnostic, never an exception.

    Raises `SettingsFault` if there is no content folder.
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
    return Edition(
        diagnostics=loaded.diagnostics,
        account=told,
        site=site,
        pages=all_pages(loaded, site),
        files=site_files(loaded, options),
        copies=(*((asset.address, asset.path) for asset in loaded.assets), *theme_copies(options)),
        articles=tuple(_article(loaded, entry, options) for entry in loaded.library.entries if not entry.is_draft),
        strict=options.strict,
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
        summary=facts.summary or entry.document.body.excerpt,
        status="published" if entry.is_published else "hidden",
        address=entry.briefing.address,
        content_html=article_html(loaded, entry),
    )


def _time(moment: Moment, options: Options) -> datetime:
    """A day begins at midnight in the site's time zone."""
    return moment.time or datetime.combine(moment.day, time(), options.zone)
