"""A whole site out of a few texts: `files({"briefings/a.md": "---…"})`, then what the engine makes of it."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from textwrap import dedent
from typing import Any
from zoneinfo import ZoneInfo

from factbox.diagnostics.diagnostic import Diagnostic
from factbox.engine.edition import Edition, check, make_edition
from factbox.engine.options import Options

TODAY = date(2026, 6, 1)


def write(folder: Path, files: dict[str, str]) -> Path:
    """Write files below a folder, by their path; returns the folder."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(dedent(text), encoding="utf-8", newline="\n")
    return folder


def options(folder: Path, *, today: date = TODAY, **more: Any) -> Options:
    """The settings of a little site."""
    return Options(**{"content": folder, "zone": ZoneInfo("UTC"), "today": today, "search": False, **more})


def faults_of(folder: Path, files: dict[str, str], *, today: date = TODAY) -> tuple[Diagnostic, ...]:
    """Every fault of a content folder with these files."""
    return check(options(write(folder, files), today=today))


def edition_of(folder: Path, files: dict[str, str], *, today: date = TODAY, **more: Any) -> Edition:
    """The site that these files make; it must have no errors."""
    edition = make_edition(options(write(folder, files), today=today, **more))
    assert not edition.refused, [f"{fault.place.start} {fault.code} {fault.message}" for fault in edition.diagnostics]
    return edition


def data(edition: Edition, name: str) -> Any:
    """A data file of an edition, read."""
    return json.loads(dict(edition.files)[f"data/{name}.json"])


def briefing(front: str, body: str = "Text.") -> str:
    """A briefing's file of 8 June 2019 with more front matter."""
    return f"---\ntitle: A briefing\ndate: 2019-06-08\n{dedent(front).strip()}\n---\n{body}\n"
