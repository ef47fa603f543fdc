"""No machine, clock or locale shows in a site: two builds in quite different surroundings give the same bytes."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

import factbox
from sites.reading import THEME

GOLDEN = Path(__file__).parent / "golden/port/content"

SETTINGS = """\
SITENAME = "Port briefings"
AUTHOR = "Briefing desk"
TIMEZONE = "Africa/Nairobi"
PATH = "content"
THEME = "theme"
PLUGINS = ["factbox"]
PELICAN_CLASS = "factbox.Host"
"""

HERE = {"TZ": "UTC", "LC_ALL": "C", "LANG": "C", "PYTHONHASHSEED": "1", "SOURCE_DATE_EPOCH": "1780272000"}
THERE = {
    "TZ": "Pacific/Kiritimati",
    "LC_ALL": "tr_TR.UTF-8",
    "LANG": "de_DE.UTF-8",
    "PYTHONHASHSEED": "4242",
    "FACTBOX_TODAY": "2026-06-01",
    "USER": "xanadu",
    "COLUMNS": "40",
}


def start(folder: Path, surroundings: dict[str, str], umask: int) -> subprocess.Popen[str]:
    """Start a build of the golden content in a folder of its own, whose files are of another age."""
    shutil.copytree(GOLDEN, folder / "content", copy_function=shutil.copyfile)
    shutil.copytree(THEME, folder / "theme", copy_function=shutil.copyfile)
    (folder / "pelicanconf.py").write_text(SETTINGS, encoding="utf-8")
    for path in folder.rglob("*"):
        os.utime(path, (umask * 1_000_000, umask * 1_000_000))
    return subprocess.Popen(
        [sys.executable, "-m", "factbox", "build"],
        cwd=folder,
        env={"PATH": os.environ["PATH"], "PYTHONPATH": str(Path(factbox.__file__).parents[1]), **surroundings},
        umask=umask,
        stderr=subprocess.PIPE,
        text=True,
    )


def tree(folder: Path) -> dict[str, str]:
    """Every file with a digest of its bytes."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def test_two_builds_far_apart_are_identical(tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "another folder/ünder/this"
    with start(one, HERE, 0o022) as first, start(other, THERE, 0o077) as second:
        for build in (first, second):
            _, told = build.communicate(timeout=60)
            assert build.returncode == 0, told
    found = tree(one / "output")
    assert {"index.html", "briefings/port-summit/index.html", "data/briefings.json"} <= found.keys()
    assert found == tree(other / "output")
    traces = [str(tmp_path), "another folder", "Kiritimati", "xanadu"]
    for name in found:
        content = (one / "output" / name).read_bytes() + (other / "output" / name).read_bytes()
        assert [trace for trace in traces if trace.encode() in content] == [], name
