"""Whole sites, byte for byte: `golden/<name>/content` makes what lies in `golden/<name>/expected`.

Where the pages are meant to have changed, write them anew and read the difference before you commit it:

    ACCEPT=1 python -m pytest tests/sites/test_golden.py && git diff tests/sites/golden
"""

from __future__ import annotations

import os
import shutil
from datetime import date
from pathlib import Path

import pytest

from factbox.engine.edition import make_edition
from little_site import options
from sites.reading import published

GOLDEN = Path(__file__).parent / "golden"
COVERED = ("index.html", "briefings/", "deals/", "data/", "media/")
"""What is compared; pages without content of the site's own, such as the method page, have tests of their own."""
LEFT_OUT = (
    "data/index.html",
    "data/datapackage.json",
    "data/ledger.sqlite",
    *(f"deals/{facet}/" for facet in ("status", "instrument", "year", "counted")),
)
"""The codebook, the database, which nobody could read in a difference, and lists like `/deals/`: all have tests."""


@pytest.mark.parametrize("name", sorted(folder.name for folder in GOLDEN.iterdir()))
def test_the_site_is_the_expected_one(name: str, tmp_path: Path) -> None:
    settings = options(
        GOLDEN / name / "content",
        today=date(2026, 6, 1),
        site_name="Port briefings",
        site_url="https://example.org/ports",
        author="Briefing desk",
    )
    edition = make_edition(settings)
    assert edition.diagnostics == ()
    written = published(edition, tmp_path).items()
    found = {name: data for name, data in written if name.startswith(COVERED) and not name.startswith(LEFT_OUT)}
    expected = GOLDEN / name / "expected"
    if os.environ.get("ACCEPT"):
        rewrite(expected, found)
    assert sorted(found) == sorted(path.relative_to(expected).as_posix() for path in expected.rglob("*.*"))
    for file, data in found.items():
        assert data.decode(errors="replace") == (expected / file).read_bytes().decode(errors="replace"), file
        assert data == (expected / file).read_bytes(), file


def rewrite(folder: Path, files: dict[str, bytes]) -> None:
    """Put the files of a site in place of those that a folder holds."""
    shutil.rmtree(folder, ignore_errors=True)
    for name, data in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
