"""The documentation says what the program does: generated pages, examples and links hold."""

from __future__ import annotations

import ast
import importlib.util
import re
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

import factbox
from factbox.diagnostics import codes
from little_site import faults_of

PACKAGE = Path(factbox.__file__).parent
ROOT = PACKAGE.parents[1]
PAGES = [page for page in (ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))) if page.exists()]


def generator() -> ModuleType:
    spec = importlib.util.spec_from_file_location("generate", ROOT / "docs/generate.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("name", ["reference.md", "faults.md"])
def test_generated_pages_are_up_to_date(name: str) -> None:
    assert (ROOT / "docs" / name).read_text(encoding="utf-8") == generator().pages()[name], "run `make docs`"


FENCE = re.compile(r"^(?P<fence>`{3,})(?P<kind>\w*)[^\n]*\n(?P<text>.*?)^(?P=fence)$", re.MULTILINE | re.DOTALL)
EXAMPLES = [
    found["text"]
    for found in FENCE.finditer((ROOT / "docs/guide.md").read_text(encoding="utf-8"))
    if found["kind"] == "markdown" and found["text"].startswith("---\n")
]


def test_the_guide_has_examples() -> None:
    assert len(EXAMPLES) >= 2


@pytest.mark.parametrize("text", EXAMPLES, ids=range(len(EXAMPLES)))
def test_every_whole_briefing_in_the_guide_has_no_fault(text: str, tmp_path: Path) -> None:
    found = faults_of(tmp_path, {"briefings/example.md": text})
    assert [f"{fault.place.start.line}: {fault.code} {fault.message}" for fault in found] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_every_relative_link_leads_to_a_file_and_a_heading_in_it(page: Path) -> None:
    for link in links(page.read_text(encoding="utf-8")):
        name, _, anchor = link.partition("#")
        target = (page.parent / name).resolve() if name else page
        if target.is_relative_to(ROOT / "content"):  # whose files come and go with its authors
            continue
        assert target.exists(), f"{link} leads to no file"
        assert target.is_relative_to(ROOT), f"{link} leads out of the repository"
        if anchor:
            assert anchor in anchors(target.read_text(encoding="utf-8")), f"{link} leads to no heading"


def links(text: str) -> Iterator[str]:
    """The relative links of a page, pictures included; what stands in code is none."""
    prose = re.sub("`[^`\n]*`", "", FENCE.sub("", text))
    for found in re.finditer(
        r"\]\(<?([^)\s>]+)>?(?: \"[^\"]*\")?\)|^\[[^\]]+\]: *(\S+)|(?:src|href)=\"([^\"]+)\"", prose, re.MULTILINE
    ):
        link = next(part for part in found.groups() if part)
        if not re.match("[a-z]+:|//", link):
            yield link


def anchors(text: str) -> set[str]:
    """The ids that GitHub gives to the headings of a page."""
    headings = re.findall(r"^#{1,6} +(.+?) *#*$", FENCE.sub("", text), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def test_links_and_headings_are_found() -> None:
    assert list(links('[a](b.md#c) ![d](e.png "f") `[g](h)` [i](https://j.org)\n[k]: l.md\n')) == [
        "b.md#c",
        "e.png",
        "l.md",
    ]
    assert anchors("# A b\n\n## `c-d`: E, f\n") == {"a-b", "c-d-e-f"}


# Texts of the program that look like a code and are none.
NO_CODES = {"utf-8", "an-id", "align-start", "align-center", "align-end", "key-points", "named-in"}


def texts() -> Iterator[str]:
    """Every text in kebab case in those parts of the program that tell faults."""
    for ring in ("text", "source", "decode", "engine", "model", "diagnostics"):
        for path in (PACKAGE / ring).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Constant) and isinstance(node.value, str):
                    yield from re.findall(r"\A[a-z]+(?:-[a-z0-9]+)+\Z", node.value)


def test_every_code_that_the_program_can_tell_has_its_paragraph() -> None:
    assert set(texts()) - NO_CODES - set(codes.known()) == set()


def test_every_paragraph_belongs_to_a_code_that_the_program_can_tell() -> None:
    assert set(codes.known()) - set(texts()) == set()
