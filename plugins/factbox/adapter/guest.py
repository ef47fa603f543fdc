"""Factbox in somebody else's site and theme: it checks the content and hands over briefings as ready HTML.

Documented signals only. A guest does not exchange the whole site: `PELICAN_CLASS = "factbox.Host"` does.
"""

from __future__ import annotations

import os
from pathlib import Path

from pelican import Pelican
from pelican.generators import Generator
from pelican.readers import BaseReader, Readers
from pelican.utils import wait_for_changes

from factbox.adapter.articles import Names
from factbox.adapter.exit_codes import FAULTS, SETTINGS, Refused
from factbox.adapter.report import PelicanReport
from factbox.adapter.settings import options_from
from factbox.engine.edition import ArticleFacts, Edition, make_edition
from factbox.engine.options import SettingsFault

_EDITION = "FACTBOX_GUEST"
_FAILED = "FACTBOX_FAILED"
_OURS = ("briefings/", "parties/")
"""The folders in the content folder whose Markdown files no other reader may publish."""


def check_in(pelican: Pelican) -> None:
    """Load and check the content before `-d` empties the output folder. Raises `Refused`."""
    settings = pelican.settings
    if settings["PELICAN_CLASS"] == "factbox.Host":
        raise Refused("Pelican did not use PELICAN_CLASS, so nothing guards the output folder", FAULTS)
    if settings.get(_FAILED):  # autoreload swallows the exception and calls again at once
        wait_for_changes(settings["PATH"], settings)
    settings[_FAILED] = True
    try:
        edition = make_edition(options_from(settings))
    except SettingsFault as fault:
        raise Refused(str(fault), SETTINGS) from None
    PelicanReport().checked(edition)
    if edition.refused:
        raise Refused("the content has faults; nothing was written", FAULTS)
    settings[_EDITION], settings[_FAILED] = edition, False


def guest_reader(readers: Readers) -> None:
    """Receive `readers_init`: put our reader before the one that the site had for Markdown."""
    before = readers.reader_classes.get("md") or BaseReader
    if _EDITION in readers.settings and not issubclass(before, BriefingReader):
        readers.reader_classes["md"] = type("GuestReader", (BriefingReader, before), {"file_extensions": []})


class BriefingReader:
    """Gives a briefing as ready HTML with the metadata that a theme may show; other files go to their own reader."""

    settings: dict[str, object]

    def read(self, source_path: str) -> tuple[str | None, dict[str, object]]:
        """What Pelican's readers give: the HTML and the metadata."""
        path = Path(os.path.relpath(source_path, str(self.settings["PATH"]))).as_posix()
        if not path.startswith(_OURS):
            return super().read(source_path)  # type: ignore[misc, no-any-return]
        facts = self._facts(path)
        if facts is None:  # a draft, or a party
            return "", {"status": "skip"}
        return facts.content_html, Names(self.settings).metadata(facts)

    def _facts(self, path: str) -> ArticleFacts | None:
        edition = self.settings[_EDITION]
        articles = edition.articles if isinstance(edition, Edition) else ()
        return next((facts for facts in articles if facts.path == path), None)


class GuestFiles(Generator):
    """Copies the images and attachments of the briefings, which the site's own STATIC_PATHS need not name."""

    def generate_output(self, writer: object) -> None:
        """Copy them into the output folder."""
