"""The files of a site that are no pages: data, the style sheet and what else the theme brings."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Final

from factbox.engine.feed_files import feed_files
from factbox.engine.load import Loaded
from factbox.engine.options import Options, SettingsFault
from factbox.engine.stylesheet import flattened
from factbox.exports.data_files import FOLDER
from factbox.exports.resource import Resource

SHEET: Final = "theme/factbox.css"
"""The one style sheet of all pages."""


def site_files(loaded: Loaded, options: Options, resources: Iterable[Resource]) -> tuple[tuple[str, bytes], ...]:
    """Every file with its address, in order of address; `resources` are the data files."""
    files = {FOLDER + resource.name: resource.content for resource in resources}
    files |= feed_files(loaded, options)
    if options.theme:
        files[SHEET] = _style(options.theme)
    return tuple(sorted(files.items()))


def theme_copies(options: Options) -> tuple[tuple[str, Path], ...]:
    """The theme's own files with their addresses, such as its icon; its style sheets have become one."""
    static = options.theme / "static" if options.theme else None
    if static is None or not static.is_dir():
        return ()
    paths = sorted(path for path in static.rglob("*") if path.is_file() and not path.name.startswith("."))
    named = [(path.relative_to(static).as_posix(), path) for path in paths]
    return tuple((f"theme/{name}", path) for name, path in named if not name.startswith("css/"))


def _style(theme: Path) -> bytes:
    sheet = theme / "static" / "css" / "main.css"
    try:
        return flattened(sheet).encode()
    except OSError as fault:
        message = f"the theme has no style sheet {sheet}: {fault.strerror}"
        raise SettingsFault(message) from fault
