"""The pages of the faults that show while a file is read: each example shows its own fault and no other."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import factbox.source
from factbox import diagnostics
from factbox.diagnostics.diagnostic import Diagnostic
from factbox.source.body import BodyContext
from factbox.source.compile_body import compile_body
from factbox.source.decoding import decode_file
from factbox.source.front_matter import read_front_matter

PAGES = Path(diagnostics.__file__).parent / "codes"
SOURCE = "\n".join(path.read_text("utf-8") for path in Path(factbox.source.__file__).parent.glob("*.py"))
CODES = sorted(page.stem for page in PAGES.glob("*.md") if f'"{page.stem}"' in SOURCE)
EXAMPLE = re.compile(r"^## (Wrong|Right)\n\n(`{3,})markdown\n(.*?)^\2$", re.MULTILINE | re.DOTALL)


def faults_of(text: str) -> list[Diagnostic]:
    source, faults = decode_file("content/briefings/a.md", text.encode())
    assert source is not None
    parts = read_front_matter(source)
    body = compile_body(source, parts.body_start, BodyContext("briefings/a.md"))
    return [*faults, *parts.faults, *body.faults]


def test_many_codes_are_found() -> None:
    assert len(CODES) > 40


@pytest.mark.parametrize("code", CODES)
def test_the_wrong_example_is_wrong_and_the_right_one_right(code: str) -> None:
    page = (PAGES / f"{code}.md").read_text("utf-8")
    examples = {title: text for title, _, text in EXAMPLE.findall(page)}
    severity = "warning" if "\nSeverity: warning\n" in page else "error"

    assert page.startswith(f"# {code}\n")
    assert set(examples) in (set(), {"Wrong", "Right"})
    if examples:
        assert {(fault.code, fault.severity.value) for fault in faults_of(examples["Wrong"])} == {(code, severity)}
        assert faults_of(examples["Right"]) == []
