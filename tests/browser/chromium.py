"""A Chromium for the tests: one that is there already, else one that can be installed on the spot."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

VARIABLE = "FACTBOX_BROWSER"
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
QUIET = (
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
"""Nothing of the browser's own goes over the network."""


class NoBrowser(Exception):
    """There is no browser, and none could be installed; the message says what was tried."""


def is_root() -> bool:
    """Whether the tests run as root, under whom Chromium refuses to start with its sandbox."""
    return hasattr(os, "geteuid") and os.geteuid() == 0


def switches() -> list[str]:
    """The command line of the browser."""
    return [*QUIET, *(["--no-sandbox"] if is_root() else [])]


def find(own: str) -> str:
    """The program to start; `own` is where Playwright would keep a browser of its own. Raises `NoBrowser`."""
    if wanted := os.environ.get(VARIABLE):
        if _runs(path := shutil.which(wanted) or wanted):
            return path
        raise NoBrowser(f"{VARIABLE} is {wanted}, which does not run")
    for path in _candidates(own):
        if _runs(path):
            return path
    if _install() and (path := shutil.which(NAMES[0]) or "") and _runs(path):
        return path
    raise NoBrowser(f"no {', '.join(NAMES)} on the PATH, none of Playwright's, and none installed; set {VARIABLE}")


def _candidates(own: str) -> Iterator[str]:
    yield from filter(None, map(shutil.which, NAMES))
    if Path(own).is_file():
        yield own


def _runs(path: str) -> bool:
    """Ubuntu has a `chromium-browser` that only says how to install a snap."""
    try:
        return subprocess.run([path, "--version"], capture_output=True, timeout=60, check=False).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False


def _install() -> bool:
    apt = shutil.which("apt-get")
    if not apt or not is_root():
        return False
    environ = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    commands = ([apt, "update"], [apt, "install", "-y", "--no-install-recommends", NAMES[0]])
    try:
        return all(
            subprocess.run(command, env=environ, capture_output=True, timeout=600, check=False).returncode == 0
            for command in commands
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
