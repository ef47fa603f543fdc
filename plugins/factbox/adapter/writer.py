"""Pelican's writer, which renders the engine's pages all at once and passes over them when Pelican asks."""

from __future__ import annotations

from pathlib import Path

from pelican import signals
from pelican.generators import Generator
from pelican.writers import FileOverwriteFailedError, Writer

from factbox.adapter.exit_codes import OTHER, Refused
from factbox.adapter.run import Run
from factbox.engine.rendering import write_pages


class AddressTaken(Refused, FileOverwriteFailedError):
    """Somebody else wants to write a file of the engine's; Pelican's own generators know the second name."""

    def __init__(self, name: str) -> None:
        super().__init__(f"Factbox writes {name}, and a plugin or a setting of Pelican's wants to write it too", OTHER)


class EngineWriter(Writer):
    """Made by Pelican after every plugin had its say and before the first write: so here the site is rendered.

    When a generator then asks for a page of the engine's, other plugins get their signal and nothing is rendered again.
    """

    def __init__(self, output_path: str, settings: dict[str, object]) -> None:
        super().__init__(output_path, settings)
        run = Run.of(settings)
        if run is None:
            raise TypeError("EngineWriter works in a site that Factbox hosts")
        self._run = run
        self._stage = Path(output_path)
        self._ours = run.addresses()
        self._pages = frozenset(page.file for page in run.edition.pages)
        write_pages(run.edition, self._stage, run.render)
        run.rendered = True

    def write_file(
        self, name: str, template: object, context: dict[str, object], *args: object, **kwargs: object
    ) -> None:
        """Write a page of another plugin's; of the engine's, only tell that it was written."""
        if name not in self._ours:
            super().write_file(name, template, context, *args, **kwargs)
            return
        if name not in self._pages or kwargs.get("article", self) is not self._run.articles.get(name):
            raise AddressTaken(name)
        if signals.content_written.receivers:  # else copying the context is for nothing
            local = {**context, **kwargs, "output_file": name}
            signals.content_written.send(str(self._stage / name), context=local)

    def write_feed(
        self, elements: object, context: object, path: str | None = None, *args: object, **kwargs: object
    ) -> object:
        """Write a feed of Pelican's, unless its address is taken."""
        if path is not None and path in self._ours:
            raise AddressTaken(path)
        return super().write_feed(elements, context, path, *args, **kwargs)


class EnginePages(Generator):
    """Announces the pages that are no articles (home, deals, parties, …), so that sitemaps hear of them."""

    def generate_output(self, writer: Writer) -> None:
        """Ask for each page, as Pelican does for articles."""
        run = Run.of(self.settings)
        if run is None or not signals.content_written.receivers:
            return
        for page in run.edition.pages:
            if page.file not in run.articles:
                writer.write_file(page.file, None, self.context, article=None)
