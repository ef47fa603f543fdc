"""Text that nobody writes by hand: it must be read in time, safely, and without losing a word in silence."""

from __future__ import annotations

import re
import time

import html5lib
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factbox.diagnostics.diagnostic import errors
from factbox.source.body import Block, BodyContext, Html, ImageSlot, Part
from factbox.source.compile_body import compile_body
from factbox.source.decoding import decode_file
from factbox.text.source_text import SourceText

CONTEXT = BodyContext("briefings/a.md")

# fmt: off
RUNS = (
    "[", "[]", "![", "![[]()", "[a](", "[a](<b", "[[a](b)", "[a][b]", "[^1]", "[^1", "](", "(", "!", "*", "*a ",
    "a**b", "_a", "~~a", "`", "<", "<a", "<a@b", "<https://a", "<!--", "<?", "<![CDATA[", '<a b="', "&", "&amp;",
    "&#x", "\\", '"a" ', "http://a", "中**“a”**", "a  \n", "\n", " ", "\t", ":::",
)
# fmt: on
# fmt: off
LINES = (
    "> " * 60 + "a\n", "- " * 60 + "a\n", "1. " * 60 + "\n", "# a\n", "## a\n\n", "a\n===\n", "[a]: b\n", "[a\n",
    "[a]: <b\n", '[a]: b "c\n', "[^a]: b\n", "[^a]: " * 60 + "\n", "a\n: b\n", "|a|b|\n|-|-|\n|c|d|\n",
    "|" * 500 + "\n", ":::\n", ":::{quote} a\n", "> :::{quote} a\n\n", "- :::{quote} a\n",
    ":::{quote}\n" * 30 + ":::\n" * 30, "```\n", "~~~a\n", "<div>\n", "<!-- a\n", "    a\n", "> [!NOTE]\n> a\n\n",
    "- [ ] a\n", "> a\nb\n", "- a\nb\n", "-\n", "x[^a]\n\n[^a]: b\n\n",
)
# fmt: on


@pytest.mark.parametrize("run", RUNS, ids=repr)
def test_a_run_of_one_thing_is_read_in_time(run: str) -> None:
    assert _seconds(run * (19_000 // len(run))) < 5


@pytest.mark.parametrize("line", LINES, ids=lambda line: repr(line[:20]))
def test_lines_of_one_kind_take_time_in_proportion(line: str) -> None:
    assert _seconds(line * (30_000 // len(line))) < 5


def _seconds(markdown: str) -> float:
    source = SourceText("a.md", markdown)
    start = time.process_time()
    compile_body(source, 0, CONTEXT)
    return time.process_time() - start


# fmt: off
PIECES = (
    "a", "b ", "[t](deal:d1)", "[](party:p1)", "[x][r]", "[r]", "\n[r]: source:s1\n", "\n\n", "\n", "> ", "- ",
    "1. ", "  ", "    ", "|", "\n|--|:-:|\n", "`", "``", "*", "**", "_", "~~", "[^1]", "\n[^1]: ", "![i](../i.png)",
    '![](j.png "t")', "<b>", "<!--", "<https://e.org>", "&amp;", "&#x202e;", "\\", "# ", "## ", "\n---\n",
    "\n:::{quote} w [z](source:z)\n", "\n:::\n", "\n:::{deal} d2\n:::\n", "\n:::{deals}\n", "\n```\n", "\n: ",
    "> [!NOTE]\n> ", "- [ ] ", "中", "“", "）", "😀", "\\|", "\t", "[q](http://x.y/?a=b&c)", "[h](#h)", "[m](b.md#x)",
    "[f](f.pdf)", "(", ")", "[", "]", '"', "<", ">", "[j](javascript:x)", "[e]()", "[n\nl](deal:d3)", "\u202e",
    "\0", "\r",
)
# fmt: on

TEXTS = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)


@settings(max_examples=400, deadline=None)
@given(TEXTS)
def test_any_text_becomes_sound_html_with_places_that_hold(markdown: str) -> None:
    source, _ = decode_file("a.md", markdown.encode())
    assert source is not None

    body = compile_body(source, 0, CONTEXT)

    html = _html(body.parts)
    parser = html5lib.HTMLParser()
    parser.parse(f'<!doctype html><html lang="en"><head><title>t</title></head><body><main>{html}</main></body></html>')
    assert parser.errors == []
    assert re.findall(r"(?:href|src)=\"(?!https?:|#|x\")[^\"]*", html) == []
    assert all(
        reference.id.removeprefix("briefings/") in source.extract(reference.span) for reference in body.references
    )
    assert all(source.extract(file.span) == file.written for file in body.files)


def _html(parts: tuple[Part, ...]) -> str:
    return "".join(_part(part) for part in parts)


def _part(part: Part) -> str:
    match part:
        case Html(text):
            return text
        case Block(_, _, inner, caption):
            return f"<figure>{_html(inner)}<figcaption>{_html(caption)}</figcaption></figure>"
        case ImageSlot():
            return '<img src="x" alt="y">'
        case _:
            return f'<a href="x">{part.html or "title"}</a>'


MARKS = tuple(piece for piece in PIECES if piece not in ("\0", "\r") and "(" not in piece and "```" not in piece)


@settings(max_examples=400, deadline=None)
@given(st.lists(st.sampled_from(MARKS), max_size=25))
def test_a_word_is_on_the_page_or_there_is_an_error(marks: list[str]) -> None:
    words = [f"w{number}z" for number in range(len(marks))]
    markdown = "".join(f"{mark}{word} " for mark, word in zip(marks, words, strict=True))

    body = compile_body(SourceText("a.md", markdown), 0, CONTEXT)

    if not errors(list(body.faults)):
        assert [word for word in words if word not in repr(body.parts)] == []
