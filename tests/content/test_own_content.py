"""What holds for the content of this repository, whatever its authors have written and even if they have deleted it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from browser.links import dead_links
from browser.served_site import REPOSITORY, SITE_URL, Site

CONTENT = REPOSITORY / "content"


def factbox(*arguments: str) -> None:
    """Run a command on the repository as its authors do, on the day that it is; it must end well."""
    clean = {key: value for key, value in os.environ.items() if not key.startswith(("FACTBOX_", "SOURCE_DATE"))}
    ended = subprocess.run(
        [sys.executable, "-m", "factbox", *arguments],
        cwd=REPOSITORY,
        env={**clean, "PYTHONPATH": str(REPOSITORY / "plugins")},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )
    assert ended.returncode == 0, ended.stdout + ended.stderr


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The content folder. Git keeps no empty folder, so a clone of a repository without content has none."""
    return CONTENT if CONTENT.is_dir() else tmp_path_factory.mktemp("content")


def test_it_has_no_error(content: Path) -> None:
    factbox("check", "--content", str(content))


def test_it_makes_a_site_whose_links_all_lead_somewhere(content: Path, tmp_path: Path) -> None:
    factbox("build", "--content", str(content), "--output", str(tmp_path / "site"), "--site-url", SITE_URL)
    assert dead_links(Site(tmp_path / "site")) == {}
