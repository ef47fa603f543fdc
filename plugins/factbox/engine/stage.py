"""The output folder, the places beside it that a build uses, and the folders that Factbox will not replace."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from factbox.engine.options import SettingsFault

MARKER = ".factbox"
"""The file by which a build knows a folder that an earlier build made."""

MARKER_TEXT = """\
Factbox made this folder and replaces the whole of it at the next build.
A file of your own stays only if OUTPUT_RETENTION in pelicanconf.py names it.
"""

VERSION_CONTROL = frozenset({".git", ".hg", ".svn"})
"""What is kept without being named, since losing it would lose more than a site."""


class StrayAddress(ValueError):
    """A file of the site would lie outside the stage, or where another one lies already."""


@dataclass(frozen=True, slots=True)
class Places:
    """Where one site is built: the folder that visitors see and its neighbours, all on one file system.

    >>> Places.of("/srv/site/output").stage.as_posix()
    '/srv/site/.output.stage'
    """

    live: Path
    """The published folder. If the setting names a symbolic link, this is what the link points to."""
    stage: Path
    """Where the next site is made; after the exchange it holds the previous one until that is removed."""
    previous: Path
    """Where the previous site waits for a moment on systems that cannot exchange two folders in one step."""
    lock: Path

    @classmethod
    def of(cls, output: str | Path) -> Places:
        """The places for the folder that `OUTPUT_PATH` or `--output` names."""
        live = Path(output).resolve()
        stage, previous, lock = (live.with_name(f".{live.name}.{end}") for end in ("stage", "previous", "lock"))
        return cls(live, stage, previous, lock)


def refuse_misplaced(output: Path, content: Path, theme: Path) -> None:
    """Stop before a build could replace what it is made from, or make itself part of the theme.

    Raises `SettingsFault`.
    """
    live = output.resolve()
    for what, folder in ("content", content.resolve()), ("theme", theme.resolve()):
        if folder.is_relative_to(live):
            raise SettingsFault(f"the output folder {live} holds the {what}, which a build would replace")
    for inside in (theme, content / "briefings", content / "parties"):
        if live.is_relative_to(inside.resolve()):
            raise SettingsFault(f"the output folder {live} lies in {inside}, from which the site is made")


def refuse_foreign(live: Path, kept: Collection[str]) -> None:
    """Stop unless the output folder is missing, empty or made by Factbox, because all else would be lost with it.

    What `kept` names survives a build, so it does not count. Raises `SettingsFault`.
    """
    if not live.exists():
        return
    if not live.is_dir():
        raise SettingsFault(f"the output {live} is a file, not a folder")
    names = {entry.name for entry in live.iterdir()} - set(kept)
    if names and MARKER not in names:
        example = min(names)
        raise SettingsFault(
            f"the output folder {live} holds files that Factbox did not make, such as {example}; "
            "choose another folder, or empty this one"
        )


@contextmanager
def parents_of(live: Path) -> Iterator[None]:
    """Make the folders that the output folder will lie in; if the block fails, remove those that were made."""
    missing = [folder for folder in live.parents if not folder.exists()]
    live.parent.mkdir(parents=True, exist_ok=True)
    try:
        yield
    finally:
        _remove_empty(missing)


def _remove_empty(folders: Iterable[Path]) -> None:
    for folder in folders:
        with suppress(OSError):  # it holds the site, so it stays
            folder.rmdir()
