"""What lies in the content folder, sorted by what it is; nothing outside it is ever opened."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from factbox.decode.front import ContentFile
from factbox.diagnostics.diagnostic import Diagnostic, Place
from factbox.engine.stray import stray_file

ABOUT: Final = "about.md"
RATES: Final = "rates.yaml"
SECTORS: Final = "sectors.yaml"


@dataclass(frozen=True, slots=True)
class Content:
    """The files of a content folder by kind, each kind sorted by path."""

    briefings: tuple[ContentFile, ...]
    parties: tuple[ContentFile, ...]
    about: ContentFile | None
    rates: ContentFile | None
    sectors: ContentFile | None
    faults: tuple[Diagnostic, ...]
    """Files that are in the way or in the wrong place."""


def scan(folder: Path) -> Content:
    """Read the content folder. Hidden files and those that begin with `_` are none of ours."""
    found: dict[str, list[ContentFile]] = {"briefings": [], "parties": [], ABOUT: [], RATES: [], SECTORS: []}
    faults: list[Diagnostic] = []
    for name in sorted(_walk(folder)):
        kind = _kind(name)
        path = folder / name
        if kind is None:
            faults.extend([_no_file(path)] if name.endswith("/") else stray_file(name, path, shown(path)))
        elif not stat.S_ISREG(os.lstat(path).st_mode):
            faults.append(_no_file(path))
        else:
            found[kind].append(ContentFile(name, shown(path), path.read_bytes()))
    return Content(
        tuple(found["briefings"]),
        tuple(found["parties"]),
        next(iter(found[ABOUT]), None),
        next(iter(found[RATES]), None),
        next(iter(found[SECTORS]), None),
        tuple(faults),
    )


def shown(path: Path) -> str:
    """A path as diagnostics name it: relative to the current folder when it lies below it, with forward slashes."""
    whole, here = Path(os.path.normpath(path.absolute())), Path.cwd()
    return whole.relative_to(here).as_posix() if whole.is_relative_to(here) else whole.as_posix()


def _walk(folder: Path) -> Iterator[str]:
    for parent, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if not _is_ignored(name)]
        below = Path(parent).relative_to(folder)
        yield from ((below / name).as_posix() for name in files if not _is_ignored(name))
        linked = [name for name in folders if (Path(parent) / name).is_symlink()]
        yield from ((below / name).as_posix() + "/" for name in linked)


def _is_ignored(name: str) -> bool:
    return name.startswith((".", "_"))


def _kind(name: str) -> str | None:
    first, _, rest = name.partition("/")
    if rest and first in ("briefings", "parties") and name.endswith(".md"):
        return first
    return name if name in (ABOUT, RATES, SECTORS) else None


def _no_file(path: Path) -> Diagnostic:
    place = Place.top(shown(path))
    advice = "put the file itself there; links and special files are not followed"
    return Diagnostic("not-a-file", place, f"`{path.name}` is not a regular file", advice)
