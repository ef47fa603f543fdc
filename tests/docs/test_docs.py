"""The documentation says what the program does: generated pages, examples and links hold."""

from __future__ import annotations

import ast
import importlib.util
import re
from collections.abc import Iterator
from pathlib import Path
from textwrap import dedent
from types import ModuleType

import pytest

import factbox
from factbox.diagnostics import codes
from factbox.diagnostics.render import render
from factbox.exports.feeds import MOST_ENTRIES
from little_site import edition_of, faults_of

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


FENCE = re.compile(
    r"^(?P<indent> *)(?P<fence>`{3,})(?P<kind>\w*) ?(?P<name>[^\n]*)\n(?P<text>.*?)^(?P=indent)(?P=fence)$",
    re.MULTILINE | re.DOTALL,
)
"""A block of code; what stands behind its kind is the name of the file that it shows."""


def sites(page: str) -> Iterator[tuple[str, dict[str, str]]]:
    """The content folders that a page shows: whole briefings, and under one heading all files that have names."""
    for section in re.split(r"^(?=## )", (ROOT / page).read_text(encoding="utf-8"), flags=re.MULTILINE):
        found = [(block["kind"], block["name"], dedent(block["text"])) for block in FENCE.finditer(section)]
        named = {name: text for _, name, text in found if name}
        whole = [text for kind, name, text in found if kind == "markdown" and not name and text.startswith("---\n")]
        yield from ((section.partition("\n")[0], {"briefings/port.md": text}) for text in whole)
        if named:
            yield section.partition("\n")[0], named


EXAMPLES = [*sites("README.md"), *sites("docs/guide.md")]


def test_the_examples_are_found() -> None:
    assert [len(files) for _, files in EXAMPLES] == [1, 1, 1, 1, 2, 1, 1, 1]


@pytest.mark.parametrize("files", [files for _, files in EXAMPLES], ids=[heading for heading, _ in EXAMPLES])
def test_every_example_has_no_fault(files: dict[str, str], tmp_path: Path) -> None:
    found = faults_of(tmp_path, files)
    assert [f"{fault.place.start.line}: {fault.code} {fault.message}" for fault in found] == []


PORT = EXAMPLES[1][1]
"""The first briefing with a deal, as the README shows it."""


def test_the_readme_shows_a_fault_as_it_is_printed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    spoilt = {f"content/{name}": text.replace("[port-authority,", "[port-authorty,") for name, text in PORT.items()}
    for name, text in spoilt.items():
        (tmp_path / name).parent.mkdir(parents=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    printed = render(faults_of(Path("content"), {}))
    assert f"```text\n{printed}\n```\n" in (ROOT / "README.md").read_text(encoding="utf-8")


def test_every_code_that_the_readme_tells_of_exists() -> None:
    rows = re.findall(r"^\| (`[^|]+) \|", section_of("README.md", "When something is wrong"), re.MULTILINE)
    told = [code for row in rows for code in re.findall("`([^`]+)`", row)]
    assert len(told) > 5
    assert set(told) <= set(codes.known())


def test_every_address_that_the_readme_tells_of_is_published(tmp_path: Path) -> None:
    told = set(re.findall("`/([^`]*)`", (ROOT / "README.md").read_text(encoding="utf-8")))
    edition = edition_of(tmp_path, PORT, search=True)
    published = {page.address for page in edition.pages} | {address for address, _ in edition.files}
    assert {"", "watch/", "feeds/watch.ics", "parties/builder/"} <= told
    assert told <= published


def test_the_tour_leaves_out_no_page_that_the_masthead_or_the_footer_leads_to() -> None:
    tour = section_of("README.md", "What your readers get")
    for name in ("masthead", "footer"):
        text = (ROOT / f"theme/templates/partials/{name}.html").read_text(encoding="utf-8")
        links = re.findall(r"root }}([a-z]+[^\"{]*)\"|, \"([a-z]+/)\",", text)
        assert links
        assert [address for pair in links if (address := "".join(pair)) and f"`/{address}`" not in tour] == []


def section_of(page: str, heading: str) -> str:
    """The text below a heading, up to the next one."""
    return (ROOT / page).read_text(encoding="utf-8").split(f"## {heading}\n", 1)[1].split("\n## ", 1)[0]


def test_a_feed_holds_as_much_as_the_guide_says() -> None:
    assert f"holds its {MOST_ENTRIES} newest entries" in section_of("docs/guide.md", "The feeds")


def test_the_architecture_names_every_file_that_yields_pages() -> None:
    engine = {path.name for path in (PACKAGE / "engine").glob("*_pages.py")}
    text = (ROOT / "docs/architecture.md").read_text(encoding="utf-8")
    assert engine == set(re.findall(r"`(\w+_pages\.py)`", text))


def test_every_path_that_the_architecture_names_exists() -> None:
    text = FENCE.sub("", (ROOT / "docs/architecture.md").read_text(encoding="utf-8"))
    for path in re.findall(r"`((?:\w+/)+[\w*]+\.\w+)`", text):
        assert list(PACKAGE.glob(path)) or list((ROOT / "theme").glob(path)) or list(ROOT.glob(path)), path


def test_every_benchmark_is_told_of() -> None:
    told = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    assert [path.name for path in (ROOT / "benchmarks").glob("*.py") if f"benchmarks/{path.name}" not in told] == []


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
