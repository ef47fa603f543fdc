"""One build at a time for one output folder."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path


class Busy(Exception):
    """Another build holds the lock; `str()` says so to the user."""


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold the lock file while the block runs; the system lets go of it if the process dies, however it dies.

    Raises `Busy` at once if another process holds it, since whoever started the second build may as well know.
    """
    descriptor = _take(path)
    try:
        yield
    finally:
        _release(path, descriptor)


def _take(path: Path) -> int:
    while True:
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o666)
        try:
            _lock(descriptor)
        except (BlockingIOError, PermissionError):
            os.close(descriptor)
            raise Busy(f"another build of this site is running, since it holds {path}") from None
        except BaseException:
            os.close(descriptor)
            raise
        if _is_file(descriptor, path):
            return descriptor
        os.close(descriptor)  # the holder before us removed it between our opening and our locking


def _is_file(descriptor: int, path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(descriptor), path.stat(follow_symlinks=False))
    except FileNotFoundError:
        return False


def _release(path: Path, descriptor: int) -> None:
    if sys.platform == "win32":
        os.close(descriptor)  # an open file cannot be removed there
        with suppress(OSError):
            path.unlink()
    else:
        with suppress(OSError):
            path.unlink()
        os.close(descriptor)


def _lock(descriptor: int) -> None:
    """Lock an open file or raise `BlockingIOError` (`PermissionError` on Windows) at once."""
    if sys.platform == "win32":
        import msvcrt  # noqa: PLC0415 - exists on Windows alone

        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
    else:
        import fcntl  # noqa: PLC0415 - does not exist on Windows

        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
