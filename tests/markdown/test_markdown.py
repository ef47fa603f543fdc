"""Each file beside this one is a chapter of cases: a title, the Markdown, what becomes of it, between lines with a dot.

What becomes of it is the HTML with slots in braces, then `@ line:column reference` for what the body refers to,
then `! line:column severity[code] message` for what is wrong.
"""

from __future__ import annotations

import pickle
from collections.abc import Iterator
from pathlib import Path

import pytest

from factbox.diagnostics.diagnostic import Diagnostic
from factbox.source.body import (
    Block,
    Body,
    BodyContext,
    BriefingLink,
    DealLink,
    FileLink,
    Html,
    ImageSlot,
    Part,
    PartyLink,
    SourceLink,
)
from factbox.source.compile_body import compile_body
from factbox.text.source_text import SourceText

CONTEXT = BodyContext("briefings/2019/summit.md")
HERE = Path(__file__).parent


def show_part(part: Part) -> str:
    match part:
        case Html(text):
            return text
        case DealLink(id, fragment, html, title):
            return f"{{deal {id}{'#' + fragment if fragment else ''}: {html}{_title(title)}}}"
        case PartyLink(id, html, title):
            return f"{{party {id}: {html}{_title(title)}}}"
        case SourceLink(id, html, title):
            return f"{{source {id}: {html}{_title(title)}}}"
        case BriefingLink(path, fragment, html, title):
            return f"{{briefing {path}{'#' + fragment if fragment else ''}: {html}{_title(title)}}}"
        case FileLink(path, html, title):
            return f"{{file {path}: {html}{_title(title)}}}"
        case ImageSlot(path, alt, title, alone):
            return f"{{image {path}: {alt}{_title(title)}{' alone' if alone else ''}}}"
        case Block(name, argument, parts, caption):
            inner = f"\n{show_parts(parts)}" if parts else ""
            by = f" by {show_parts(caption)}" if caption else ""
            return f"{{block {name}{' ' + argument if argument else ''}{inner}{by}}}\n"


def _title(title: str) -> str:
    return f' "{title}"' if title else ""


def show_parts(parts: tuple[Part, ...]) -> str:
    return "".join(show_part(part) for part in parts)


def show(body: Body, source: SourceText) -> str:
    lines = [show_parts(body.parts).strip("\n")]
    for reference in body.references:
        place = source.position(reference.span.start)
        lines.append(f"@ {place.line}:{place.column} {source.extract(reference.span)}")
    lines += [_fault(fault) for fault in sorted(body.faults, key=lambda fault: fault.order)]
    return "\n".join(line for line in lines if line)


def _fault(fault: Diagnostic) -> str:
    start = fault.place.start
    return f"! {start.line}:{start.column} {fault.severity}[{fault.code}] {fault.message}"


def read_cases(text: str) -> Iterator[tuple[str, str, str]]:
    lines = text.split("\n")
    dots = [at for at, line in enumerate(lines) if line == "."]
    for first, middle, last in zip(dots[::3], dots[1::3], dots[2::3], strict=True):
        yield lines[first - 1], "\n".join(lines[first + 1 : middle]), "\n".join(lines[middle + 1 : last])


CASES = [
    pytest.param(markdown, expected, id=f"{chapter.stem}-{title}")
    for chapter in sorted(HERE.glob("*.md"))
    for title, markdown, expected in read_cases(chapter.read_text("utf-8"))
]


@pytest.mark.parametrize(("markdown", "expected"), CASES)
def test_markdown_becomes(markdown: str, expected: str) -> None:
    source = SourceText("content/briefings/2019/summit.md", markdown + "\n")

    body = compile_body(source, 0, CONTEXT)

    assert show(body, source) == expected
    assert pickle.loads(pickle.dumps(body)) == body
