"""`factbox build`: the run that `pelican content` makes, with its own streams and exit codes."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stdout
from pathlib import Path
from typing import TextIO

from factbox.cli.endings import endings, say
from factbox.cli.printing import print_faults
from factbox.diagnostics.render import Format
from factbox.engine.edition import Edition
from factbox.engine.options import SettingsFault


class BuildReport:
    """Prints faults as results, and at the very end what became of every source."""

    def __init__(self, form: Format, results: TextIO) -> None:
        self._form = form
        self._results = results
        self._account = ""

    def checked(self, edition: Edition) -> None:
        """Print the faults."""
        print_faults(edition.diagnostics, self._form, self._results)
        for remark in edition.remarks:
            say(remark)
        self._account = edition.account

    def published(self, edition: Edition, live: Path) -> None:  # noqa: ARG002 - the account comes last
        """Say where the site is."""
        sys.stderr.write(f"published: {live}\n")

    @contextmanager
    def with_account(self) -> Iterator[None]:
        """Print the account behind everything that the block prints, however it ends."""
        try:
            yield
        finally:
            if self._account:
                sys.stderr.write(f"{self._account}\n")


def build_site(
    *, content: Path | None, output: Path | None, site_url: str | None, form: Format, strict: bool, jobs: int
) -> None:
    """Build and publish the site of the current folder. Ends the process with its exit code if that fails."""
    report = BuildReport(form, sys.stdout)
    conf = Path("pelicanconf.py").resolve()
    if not conf.is_file():
        raise SettingsFault("there is no pelicanconf.py in this folder; a site is built where its settings are")
    places = {"PATH": content and str(content.resolve()), "OUTPUT_PATH": output and str(output.absolute())}
    given = {**places, "SITEURL": site_url and site_url.rstrip("/")}
    overrides = {key: value for key, value in given.items() if value is not None}
    own = {"jobs": jobs, **({"strict": True} if strict else {})}
    with report.with_account(), endings(), redirect_stdout(sys.stderr):  # what Pelican and plugins print is no result
        from factbox.adapter.host import Host
        from factbox.adapter.site import read_site

        Host(read_site(conf, overrides, own), report).run()
