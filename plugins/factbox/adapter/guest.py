"""Factbox in somebody else's site and theme: it checks the content and hands over briefings as ready HTML.

Documented signals only. A guest does not exchange the whole site: `PELICAN_CLASS = "factbox.Host"` does.
"""

from __future__ import annotations

import logging
import os
from dataclasses import dataclass, replace
from pathlib import Path

from pelican import Pelican
from pelican.generators import Generator
from pelican.readers import BaseReader, MarkdownReader, Readers
from pelican.utils import wait_for_changes

from factbox.adapter.articles import Names
from factbox.adapter.exit_codes import FAULTS, SETTINGS, Refused
from factbox.adapter.report import PelicanReport
from factbox.adapter.settings import options_from
from factbox.engine.edition import ArticleFacts, make_edition
from factbox.engine.options import SettingsFault

_GUEST = "FACTBOX_GUEST"
_FAILED = "FACTBOX_FAILED"
_OURS = ("briefings/", "parties/")
"""The folders in the content folder whose Markdown files no other reader may publish."""

_THEIRS = frozenset({"url", "save_as"})
"""What the site decides for itself: where an article stands."""

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Guest:
    """What a guest has to hand over, kept in the site's settings."""

    articles: dict[str, ArticleFacts]
    """By the path of the file, relative to the content folder."""
    names: Names


def check_in(pelican: Pelican) -> None:
    """Load and check the content before `-d` empties the output folder. Raises `Refused`."""
    settings = pelican.settings
    if settings["PELICAN_CLASS"] == "factbox.Host":
        raise Refused("Pelican did not use PELICAN_CLASS, so nothing guards the output folder", FAULTS)
    if settings.get(_FAILED):  # autoreload swallows the exception and calls again at once
        wait_for_changes(settings["PATH"], settings)
    settings[_FAILED] = True
    try:
        # The pages are somebody else's, and so is what searches them.
        edition = make_edition(replace(options_from(settings), theme=None, search=False))
    except SettingsFault as fault:
        raise Refused(str(fault), SETTINGS) from None
    PelicanReport().checked(edition)
    if edition.refused:
        raise Refused("the content has faults; nothing was written", FAULTS)
    settings[_GUEST] = Guest({facts.path: facts for facts in edition.articles}, Names(settings))
    settings[_FAILED] = False


def guest_reader(readers: Readers) -> None:
    """Receive `readers_init`: put our reader before the one that the site had for Markdown."""
    before = readers.reader_classes.get("md") or NoMarkdown
    if _GUEST in readers.settings and not issubclass(before, BriefingReader):
        readers.reader_classes["md"] = type("GuestReader", (BriefingReader, before), {"file_extensions": []})


def enable_markdown(generator: Generator) -> None:
    """Receive `generator_init`: Pelican must not warn that nobody reads Markdown where we do."""
    if _GUEST in generator.settings:
        generator.readers.disabled_readers.pop("md", None)


class BriefingReader:
    """Gives a briefing as ready HTML with the metadata that a theme may show; other files go to their own reader."""

    settings: dict[str, object]

    def read(self, source_path: str) -> tuple[str | None, dict[str, object]]:
        """What Pelican's readers give: the HTML and the metadata."""
        path = Path(os.path.relpath(source_path, str(self.settings["PATH"]))).as_posix()
        guest = self.settings[_GUEST]
        if not isinstance(guest, Guest) or not path.startswith(_OURS):
            return super().read(source_path)  # type: ignore[misc, no-any-return]  # of the reader that stands behind us
        facts = guest.articles.get(path)
        if facts is None:
            return "", {"status": "skip"}  # a draft, or a party
        metadata = guest.names.metadata(facts)
        return facts.content_html, {key: value for key, value in metadata.items() if key not in _THEIRS}


class NoMarkdown(BaseReader):
    """Stands behind our reader in a site without the package `markdown`."""

    file_extensions = ()

    def read(self, source_path: str) -> tuple[str, dict[str, object]]:
        """Skip the file and say why, as Pelican does."""
        logger.warning("%s: %s", source_path, MarkdownReader(self.settings).disabled_message())
        return "", {"status": "skip"}
