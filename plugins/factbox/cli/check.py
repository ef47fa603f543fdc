"""`factbox check`: every fault, nothing written."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from contextlib import redirect_stdout
from dataclasses import dataclass, replace
from pathlib import Path
from zoneinfo import ZoneInfo

from factbox.cli.endings import FAULTS
from factbox.cli.printing import print_faults, summary
from factbox.diagnostics.diagnostic import Diagnostic
from factbox.diagnostics.render import Format
from factbox.engine.content import scan
from factbox.engine.edition import check, is_refused
from factbox.engine.options import Options, SettingsFault
from factbox.engine.today import today


@dataclass(frozen=True, slots=True)
class Scope:
    """What a check reads and what it reports."""

    content: Path | None
    """The content folder for this run; `None` for the one in the settings."""
    limits: tuple[Path, ...]
    """The files and folders to report on; empty for all."""

    @classmethod
    def of(cls, paths: Sequence[Path], content: Path | None) -> Scope:
        """Sort the arguments: a folder that holds `briefings/` is content, any other path is a limit."""
        folders = {path.resolve() for path in paths if (path / "briefings").is_dir()}
        if content:
            folders.add(content.resolve())
        if len(folders) > 1:
            raise SettingsFault(f"one run checks one content folder, not {' and '.join(map(str, sorted(folders)))}")
        limits = tuple(path for path in paths if not (path / "briefings").is_dir())
        return cls(next(iter(folders), None), limits)

    def refuse_outside(self, content: Path) -> None:
        """Stop if a path is not content, since nothing would be reported on it whatever is in it."""
        for path in self.limits:
            if not path.resolve().is_relative_to(content.resolve()):
                raise SettingsFault(f"{path} is not in the content folder {content}")

    def holds(self, path: str | Path) -> bool:
        """Whether a file is reported on."""
        file = Path(path).resolve()
        return not self.limits or any(file.is_relative_to(limit.resolve()) for limit in self.limits)


def check_content(*, paths: Sequence[Path], content: Path | None, form: Format, strict: bool) -> None:
    """Print every fault in scope. Ends the process with exit code 1 if there are any that stop a build."""
    scope = Scope.of(paths, content)
    options = _options(scope.content)
    options = replace(options, strict=options.strict or strict)
    scope.refuse_outside(options.content)
    faults = [fault for fault in check(options) if scope.holds(fault.place.path)]
    print_faults(faults, form, sys.stdout)
    sys.stderr.write(summary(faults, len(_files(options.content, scope, faults))) + "\n")
    if is_refused(faults, strict=options.strict):
        raise SystemExit(FAULTS)


def _files(content: Path, scope: Scope, faults: Sequence[Diagnostic]) -> set[str]:
    """The files that were looked at: all sources in scope, and what lies among them by mistake."""
    found = scan(content)
    sources = (*found.briefings, *found.parties, *(file for file in (found.about, found.rates) if file))
    return {file.shown for file in sources if scope.holds(file.shown)} | {fault.place.path for fault in faults}


def _options(content: Path | None) -> Options:
    """The site's options, or the defaults where there are no settings."""
    conf = Path("pelicanconf.py").resolve()
    if conf.is_file():
        with redirect_stdout(sys.stderr):
            from factbox.adapter.settings import options_from
            from factbox.adapter.site import read_site

            return options_from(read_site(conf, {"PATH": str(content)} if content else {}, {}))
    folder = content or Path("content")
    if not folder.is_dir():
        raise SettingsFault(f"there is no content folder {folder}; name one")
    zone = ZoneInfo("UTC")
    return Options(content=folder, zone=zone, today=today(os.environ, zone))
