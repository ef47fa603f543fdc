"""Put a finished site in the place of the published one, so that visitors see all of the old or all of the new."""

from __future__ import annotations

import ctypes
import errno
import os
import shutil
import sys
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path

from factbox.engine.stage import MARKER, MARKER_TEXT, Places

_CURRENT = -100  # AT_FDCWD
_EXCHANGE = 2  # RENAME_EXCHANGE of Linux, RENAME_SWAP of macOS

_CANNOT_EXCHANGE = frozenset({errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP})
"""What systems and file systems say that do not know the exchange of two folders."""


@contextmanager
def published(places: Places, kept: Collection[str]) -> Iterator[Path]:
    """Give an empty stage; when the block ends well, the stage takes the output folder's place.

    When the block raises, the output folder stays what it was. `kept` names entries of the published folder that
    the new one takes over. What a killed build left behind is cleaned up first.
    """
    _recover(places)
    places.stage.mkdir()
    try:
        yield places.stage
        _mark(places.stage)
        _keep(places, kept)
        _exchange(places)
    finally:
        _remove(places.stage)  # a site that was not finished, or the previous one


def _recover(places: Places) -> None:
    """Undo what a killed build left: an unfinished stage, or an exchange by two renames that stopped in between."""
    if places.previous.exists() and not places.live.exists():
        places.previous.rename(places.live)
    _remove(places.previous)
    _remove(places.stage)


def _remove(folder: Path) -> None:
    if folder.is_symlink() or folder.is_file():
        folder.unlink()
    else:
        shutil.rmtree(folder, ignore_errors=True)  # what stays for lack of rights makes the next `mkdir` say why


def _mark(stage: Path) -> None:
    (stage / MARKER).write_text(MARKER_TEXT, encoding="utf-8", newline="\n")
    (stage / ".nojekyll").touch()  # else GitHub Pages leaves out what begins with an underscore


def _keep(places: Places, kept: Collection[str]) -> None:
    """Copy what the owner wants to keep, except where the new site has a file of that name."""
    entries = places.live.iterdir() if places.live.exists() else ()
    for source in (entry for entry in entries if entry.name in kept):
        target = places.stage / source.name
        if source.is_dir() and not source.is_symlink():
            shutil.copytree(source, target, symlinks=True, copy_function=_copy_missing, dirs_exist_ok=True)
        else:
            _copy_missing(str(source), str(target))


def _copy_missing(source: str, target: str, *, follow_symlinks: bool = False) -> str:
    if not os.path.lexists(target):
        shutil.copy2(source, target, follow_symlinks=follow_symlinks)
    return target


def _exchange(places: Places) -> None:
    """Swap stage and output folder in one step where the system can, else by renames that the next build can undo.

    Afterwards the stage is the previous site, or gone if there was none.
    """
    if not places.live.exists():
        places.stage.rename(places.live)
        return
    try:
        _swap(places.stage, places.live)
    except OSError as fault:
        if fault.errno not in _CANNOT_EXCHANGE:
            raise
        _swap_by_renames(places)


def _swap(one: Path, other: Path) -> None:
    """Exchange two folders in one system call; raises `OSError`, with `ENOSYS` where there is no such call."""
    if sys.platform == "linux":
        call, arguments = "renameat2", (_CURRENT, os.fsencode(one), _CURRENT, os.fsencode(other), _EXCHANGE)
    elif sys.platform == "darwin":
        call, arguments = "renamex_np", (os.fsencode(one), os.fsencode(other), _EXCHANGE)
    else:
        raise OSError(errno.ENOSYS, os.strerror(errno.ENOSYS))
    function = getattr(ctypes.CDLL(None, use_errno=True), call, None)
    if function is None:  # a C library older than the call
        raise OSError(errno.ENOSYS, os.strerror(errno.ENOSYS))
    if function(*arguments):
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number), str(other))


def _swap_by_renames(places: Places) -> None:
    places.live.rename(places.previous)
    try:
        places.stage.rename(places.live)
    except OSError:
        places.previous.rename(places.live)
        raise
    places.previous.rename(places.stage)
