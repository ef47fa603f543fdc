"""Runs the chapters of this folder: every case shows content files and the faults that they have.

A case is a heading, any prose, one or more fenced files, and a block `faults` with one line for each fault:
`path:line:column: severity[code] message`. A file without a path is `briefings/example.md`.
An empty block means no fault.
A line that ends with `…` gives the beginning of the message.
Indented lines below a fault tell more of it: `help: what to do`, and `see path:line:column` for each related place.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from factbox.diagnostics import codes
from factbox.diagnostics.diagnostic import Diagnostic
from little_site import faults_of

CHAPTERS = sorted(Path(__file__).parent.glob("*.md"))
CASE = re.compile(r"^## (?P<title>[^\n]+)\n(?P<text>.*?)(?=^## |\Z)", re.MULTILINE | re.DOTALL)
FENCE = re.compile(
    r"^(?P<fence>`{3,})(?P<kind>\w+)(?: (?P<path>\S+))?\n(?P<text>.*?)^(?P=fence)$", re.MULTILINE | re.DOTALL
)


@dataclass(frozen=True)
class Case:
    name: str
    files: dict[str, str]
    expected: list[str]


def cases() -> list[Case]:
    return [
        Case(f"{chapter.stem}: {found['title']}", *parts(found["text"]))
        for chapter in CHAPTERS
        for found in CASE.finditer(chapter.read_text(encoding="utf-8"))
    ]


def parts(text: str) -> tuple[dict[str, str], list[str]]:
    fences = list(FENCE.finditer(text))
    files = {found["path"] or "briefings/example.md": found["text"] for found in fences if found["kind"] != "faults"}
    expected = [line for found in fences if found["kind"] == "faults" for line in found["text"].splitlines()]
    assert any(found["kind"] == "faults" for found in fences), "a case says what faults it has"
    return files, expected


def line_of(fault: Diagnostic, folder: Path) -> str:
    path = Path(fault.place.path).relative_to(folder).as_posix()
    return f"{path}:{fault.place.start.line}:{fault.place.start.column}: {fault.severity}[{fault.code}] {fault.message}"


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.name)
def test_the_faults_of_a_case_are_those_it_lists(case: Case, tmp_path: Path) -> None:
    faults = faults_of(tmp_path, case.files)
    found = [line_of(fault, tmp_path) for fault in faults]

    expected = [line for line in case.expected if not line.startswith(" ")]
    assert len(found) == len(expected), "\n".join(found)
    for line, wanted in zip(found, expected, strict=True):
        assert line.startswith(wanted[:-1]) if wanted.endswith("…") else line == wanted
    assert all(fault.help for fault in faults)
    for fault, details in zip(faults, details_of(case), strict=True):
        assert details == [] or details == told(fault, tmp_path)


def details_of(case: Case) -> list[list[str]]:
    """The indented lines below each fault."""
    found: list[list[str]] = []
    for line in case.expected:
        if line.startswith(" "):
            found[-1].append(line.strip())
        else:
            found.append([])
    return found


def told(fault: Diagnostic, folder: Path) -> list[str]:
    """What a fault says besides its message, with paths as in the chapter."""
    places = [f"{other.place.path}:{other.place.start.line}:{other.place.start.column}" for other in fault.related]
    lines = [f"help: {fault.help}", *(f"see {place}" for place in places)]
    return [line.replace(f"{folder.as_posix()}/", "") for line in lines]


def test_every_fault_of_every_case_is_explained() -> None:
    lines = [line for case in cases() for line in case.expected if not line.startswith(" ")]
    shown = {found[1] for line in lines if (found := re.search(r"\[([a-z0-9-]+)\]", line))}

    assert shown - set(codes.known()) == set()
