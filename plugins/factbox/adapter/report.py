"""What a build tells the user, apart from how: `factbox build` and `pelican` tell the same in different places."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Protocol

from factbox.diagnostics.render import render
from factbox.engine.edition import Edition


class Report(Protocol):
    """Listens to a build."""

    def checked(self, edition: Edition) -> None:
        """All content was read and checked; nothing has been written."""

    def published(self, edition: Edition, live: Path) -> None:
        """The new site is in its place."""


class PelicanReport:
    """Faults and the account on standard error, because standard output is Pelican's."""

    def checked(self, edition: Edition) -> None:
        """Print the faults, and if they stop the build, what became of every source."""
        if edition.diagnostics:
            sys.stderr.write(f"{render(edition.diagnostics)}\n")
        sys.stderr.writelines(f"factbox: {remark}\n" for remark in edition.remarks)
        if edition.refused:
            self._account(edition)

    def published(self, edition: Edition, live: Path) -> None:  # noqa: ARG002 - Pelican's users know their folder
        """Print what became of every source."""
        self._account(edition)

    @staticmethod
    def _account(edition: Edition) -> None:
        sys.stderr.write(f"{edition.account}\n")
