from __future__ import annotations

import multiprocessing
import os
import signal
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from factbox.engine.lock import Busy, locked


def hold(path: Path, ready: Connection) -> None:
    with locked(path):
        ready.send(None)
        ready.recv()


def test_a_second_build_is_told_at_once(tmp_path: Path) -> None:
    lock = tmp_path / ".output.lock"
    with locked(lock), pytest.raises(Busy, match="another build"), locked(lock):
        pass


def test_a_lock_leaves_nothing_behind(tmp_path: Path) -> None:
    lock = tmp_path / ".output.lock"
    with locked(lock):
        assert lock.exists()
    assert list(tmp_path.iterdir()) == []


def test_the_lock_of_a_killed_build_is_free(tmp_path: Path) -> None:
    lock = tmp_path / ".output.lock"
    context = multiprocessing.get_context("spawn")
    here, there = context.Pipe()
    holder = context.Process(target=hold, args=(lock, there))
    holder.start()
    here.recv()
    with pytest.raises(Busy), locked(lock):
        pass
    assert holder.pid is not None
    os.kill(holder.pid, signal.SIGKILL)
    holder.join()
    with locked(lock):
        pass
    assert list(tmp_path.iterdir()) == []
