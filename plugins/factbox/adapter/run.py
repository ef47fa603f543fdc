"""What one hosted run carries from step to step, kept in Pelican's settings, which are all that its parts share."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from pelican.contents import Article

from factbox.engine.edition import Edition
from factbox.engine.rendering import Render

_KEY = "FACTBOX_RUN"

Settings = dict[str, object]


@dataclass(slots=True)
class Run:
    """One build: the checked edition, and how far Pelican has come with it."""

    edition: Edition
    render: Render
    articles: dict[str, Article] = field(default_factory=dict)
    """The articles handed to Pelican, by the file of their page, such as `briefings/x/index.html`."""
    rendered: bool = False

    def addresses(self) -> frozenset[str]:
        """Every file that the engine writes."""
        edition = self.edition
        others = (address for address, _ in (*edition.files, *edition.copies))
        return frozenset({page.file for page in edition.pages}.union(others))

    def enter(self, settings: Settings) -> None:
        """Put the run where receivers, generators and the writer find it."""
        settings[_KEY] = self

    @staticmethod
    def of(settings: Mapping[str, object]) -> Run | None:
        """The run that these settings belong to; `None` where Factbox is a guest in another site."""
        run = settings.get(_KEY)
        return run if isinstance(run, Run) else None
