"""Pelican with a gate in front and an exchange behind: the setting `PELICAN_CLASS = "factbox.Host"`."""

from __future__ import annotations

from pathlib import Path

from pelican import Pelican
from pelican.utils import wait_for_changes

from factbox.adapter.errors import LoggedErrors
from factbox.adapter.exit_codes import FAULTS, OTHER, Refused, exit_codes
from factbox.adapter.report import PelicanReport, Report
from factbox.adapter.run import Run, Settings
from factbox.adapter.settings import hosted, options_from
from factbox.adapter.templating import Theme
from factbox.engine.edition import Edition, make_edition
from factbox.engine.lock import locked
from factbox.engine.publish import published
from factbox.engine.stage import VERSION_CONTROL, Places, parents_of, refuse_foreign, refuse_misplaced

_OUR_NAMES = frozenset({"factbox", "pelican.plugins.factbox"})


class Host(Pelican):
    """One Pelican run that publishes the whole new site or leaves the old one as it is.

    It overrides `__init__` and `run`, both public. `pelican content` and `factbox build` are this same run.
    """

    def __init__(self, settings: Settings, report: Report | None = None) -> None:
        self._errors = LoggedErrors.counted()
        self._report = report or PelicanReport()
        self._failed = False
        with exit_codes():
            output, content, theme = (Path(str(settings[key])) for key in ("OUTPUT_PATH", "PATH", "THEME"))
            refuse_misplaced(output, content, theme)
            self._places = Places.of(output)
            before = len(self._errors.seen)
            # A copy, because Pelican's main() goes on to serve what its own dict calls OUTPUT_PATH: the live folder.
            super().__init__({**hosted(settings), "OUTPUT_PATH": str(self._places.stage)})
            self._unloaded = tuple(self._errors.seen[before:])

    def run(self) -> None:
        """Check everything, build beside the published site, exchange both. Raises `Refused` with an exit code."""
        if self._failed:  # autoreload swallows the exception and calls again at once
            wait_for_changes(self.settings["PATH"], self.settings)
        self._failed = True
        with exit_codes(), parents_of(self._places.live), locked(self._places.lock):
            edition = self._publish()
        self._failed = False
        self._report.published(edition, self._places.live)

    def _publish(self) -> Edition:
        self._errors.seen[:] = self._unloaded
        self._stop_without_us()
        edition = self._gate()
        kept = VERSION_CONTROL | set(self.settings["OUTPUT_RETENTION"])
        refuse_foreign(self._places.live, kept)
        with published(self._places, kept):
            super().run()
            self._stop_on_errors()
            self._stop_unless_whole()
        return edition

    def _gate(self) -> Edition:
        """Load and check all content; nothing has been written yet."""
        options = options_from(self.settings)
        edition = make_edition(options)
        self._report.checked(edition)
        if edition.refused:
            raise Refused("the content has faults; nothing was published", FAULTS)
        self._stop_on_errors()
        folders = [*map(Path, self.settings["THEME_TEMPLATES_OVERRIDES"]), Path(self.theme) / "templates"]
        theme = Theme(folders, edition.site, options.site_url)
        theme.refuse_missing(edition.pages)
        Run(edition, theme.render).enter(self.settings)
        return edition

    def _stop_without_us(self) -> None:
        if not _OUR_NAMES & set(self.settings["PLUGINS"]):
            raise Refused('Factbox is no loaded plugin; put "factbox" first in PLUGINS', OTHER)

    def _stop_on_errors(self) -> None:
        if self._errors.seen:
            first = self._errors.seen[0].splitlines()[0]
            raise Refused(f"nothing was published, because an error was logged: {first}", OTHER)

    def _stop_unless_whole(self) -> None:
        """Notice if Pelican, or a plugin listed before ours, went past the engine."""
        run = Run.of(self.settings)
        if run is None or not run.rendered:
            raise Refused("another plugin took Pelican's writer; put `factbox` first in PLUGINS", OTHER)
        if len(run.articles) != len(run.edition.articles):
            raise Refused("Pelican did not take the articles that were handed to it", OTHER)
