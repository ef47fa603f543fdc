from __future__ import annotations

import sys
from collections.abc import Callable

import pytest

from factbox.source import markdown_tables
from factbox.source.body import (
    PROFILE_BLOCKS,
    Body,
    BodyContext,
    BodyWords,
    DealLink,
    FileReference,
    Heading,
    Html,
    PartyLink,
)
from factbox.source.compile_body import compile_body
from factbox.source.plain_text import excerpt as excerpt_from
from factbox.text.source_text import SourceText
from factbox.text.span import Span

CONTEXT = BodyContext("briefings/2019/summit.md")


def compiled(markdown: str, context: BodyContext = CONTEXT) -> Body:
    return compile_body(SourceText("a.md", markdown), 0, context)


def html_of(body: Body) -> str:
    return "".join(part.text for part in body.parts if isinstance(part, Html))


def test_places_count_from_the_beginning_of_the_file() -> None:
    front = "---\ntitle: 中国\n---\n"
    source = SourceText("a.md", f"{front}Text.\n\n> A [fund](deal:fund) and <b>.\n")

    body = compile_body(source, len(front), CONTEXT)

    (reference,) = body.references
    assert source.extract(reference.span) == "deal:fund"
    assert source.extract(reference.text_span) == "fund"
    assert [(fault.place.start.line, fault.place.start.column) for fault in body.faults] == [(6, 27)]
    assert body.faults[0].place.line == "> A [fund](deal:fund) and <b>."


def test_a_reference_keeps_its_text_plain() -> None:
    body = compiled("[**US$1bn** & `more`](deal:fund#value) [](party:mts)\n\n:::{claim} headline\n:::")

    assert [(each.kind, each.id, each.fragment, each.text) for each in body.references] == [
        ("deal", "fund", "value", "US$1bn & more"),
        ("party", "mts", None, ""),
        ("claim", "headline", None, ""),
    ]


def test_files_are_named_as_written_and_as_resolved() -> None:
    body = compiled("![map](../../images/map.png) [pdf](a.pdf)")

    assert body.files == (
        FileReference("../../images/map.png", "images/map.png", Span(7, 27), is_image=True),
        FileReference("a.pdf", "briefings/2019/a.pdf", Span(35, 40), is_image=False),
    )


def test_headings_make_a_list_of_contents() -> None:
    body = compiled("## What *was* signed\n\n### [A fund](deal:fund)\n\n## What was signed")

    assert body.headings == (
        Heading(2, "what-was-signed", "What was signed"),
        Heading(3, "a-fund", "A fund"),
        Heading(2, "what-was-signed-1", "What was signed"),
    )


@pytest.mark.parametrize(
    ("markdown", "words", "minutes"),
    [
        ("", 0, 1),
        ("US$1.5 billion, don't you think?", 6, 1),
        ("中国和俄罗斯签署协议", 5, 1),
        ("Газпром и 中国石油", 4, 1),
        ("## Two words\n\n- three\n- four[^1]\n\n[^1]: five", 5, 1),
        ("word " * 441, 441, 3),
        ("```\nnot read aloud\n```", 0, 1),
    ],
)
def test_words_and_minutes(markdown: str, words: int, minutes: int) -> None:
    body = compiled(markdown)

    assert (body.words, body.minutes) == (words, minutes)


@pytest.mark.parametrize(
    ("markdown", "excerpt"),
    [
        ("", ""),
        ("## Heading\n\n- list\n\n> quoted\n\nA *fund* was\n[signed](deal:fund).", "A fund was signed."),
        ("Short. " + "x" * 300, "Short."),
        ("The U.S. " + "said so " * 50, "The U.S. " + "said so " * 23 + "said…"),
        ("Dr. Wu signed. " + "x" * 300, "Dr. Wu signed."),
        ("It cost US$1.5bn. " + "x" * 300, "It cost US$1.5bn."),
        ("两国元首会晤。" + "他们签署了协议" * 40, "两国元首会晤。"),
        ("他们签署了协议" * 40, ("他们签署了协议" * 40)[:199] + "…"),
    ],
)
def test_an_excerpt_is_the_first_sentences(markdown: str, excerpt: str) -> None:
    opening = compiled(markdown).opening
    assert excerpt_from("".join(word for word in opening if isinstance(word, str))) == excerpt
    assert len(excerpt) <= 200


# the text | the words of its first paragraph, with the links that print words of the ledger
OPENINGS = [
    ("A [fund](deal:fund) of\n[US$1bn](deal:fund#value).", "A fund of US$1bn."),
    ("[](deal:fund), worth [](deal:fund#value).", "{deal fund}, worth {deal fund#value}."),
    ("<deal:fund> of <party:rdif>.", "{deal fund} of {party rdif}."),
    ("[](party:rdif)", "{party rdif}"),
    ("It was *so*.[](source:scmp) <source:scmp>He [said](source:scmp) it.", "It was so. He said it."),
    ("[](source:scmp)\n\nThe next one.", "The next one."),
    ("**[](deal:fund#value)**[^1]\n\n[^1]: Says [](party:rdif).", "{deal fund#value}"),
]


@pytest.mark.parametrize(("markdown", "words"), OPENINGS)
def test_an_opening_has_the_words_that_the_page_will_print(markdown: str, words: str) -> None:
    assert "".join(map(shown, compiled(markdown).opening)) == words


def shown(piece: str | DealLink | PartyLink) -> str:
    match piece:
        case DealLink():
            return f"{{deal {piece.id}{'#' + piece.fragment if piece.fragment else ''}}}"
        case PartyLink():
            return f"{{party {piece.id}}}"
    return piece


def test_the_words_of_the_page_are_in_its_language() -> None:
    words = BodyWords(footnotes="Сноски", back="Назад к сноске {letter}", done="Сделано", note="Заметка")

    html = html_of(compiled("- [x] a[^1]\n\n> [!NOTE]\n> b\n\n[^1]: c", BodyContext("a.md", words=words)))

    assert 'aria-label="Сделано"' in html
    assert '<p class="label">Заметка</p>' in html
    assert 'aria-label="Сноски"' in html
    assert 'aria-label="Назад к сноске a"' in html


def test_words_cannot_bring_markup() -> None:
    words = BodyWords(note='"><b>')

    assert '<p class="label">&quot;&gt;&lt;b&gt;</p>' in html_of(
        compiled("> [!NOTE]\n> b", BodyContext("a.md", words=words))
    )


def test_a_profile_has_quotes_and_no_other_blocks() -> None:
    profile = BodyContext("parties/mts.md", PROFILE_BLOCKS, anchors=frozenset())

    body = compiled(":::{quote} MTS\nWords.\n:::\n\n:::{deals}\n:::\n\n[x](#timeline)", profile)

    assert [(fault.code, fault.place.start.line) for fault in body.faults] == [
        ("unknown-block", 5),
        ("unknown-anchor", 8),
    ]
    assert body.faults[0].message == "block `deals` cannot stand here"


@pytest.mark.parametrize(
    ("markdown", "line"),
    [("> " * 41 + "leaf", 1), ("- " * 20 + "leaf", 1), ("x\n\n" + ":::{quote}\n" * 41 + "leaf\n" + ":::\n" * 41, 42)],
)
def test_nesting_that_would_lose_text_is_told(markdown: str, line: int) -> None:
    assert ("body-nesting", line) in [(fault.code, fault.place.start.line) for fault in compiled(markdown).faults]


@pytest.mark.parametrize("markdown", ["> " * 39 + "leaf", "- " * 19 + "leaf", "![" * 60 + "leaf" + "](a.png)" * 60])
def test_nesting_that_loses_nothing_is_read(markdown: str) -> None:
    body = compiled(markdown)

    assert "leaf" in repr(body.parts)
    assert "body-nesting" not in {fault.code for fault in body.faults}


def test_a_full_stack_is_a_fault_and_no_crash() -> None:
    def deep(levels: int, then: Callable[[], Body]) -> Body:
        return then() if levels == 0 else deep(levels - 1, then)

    levels = sys.getrecursionlimit() - len_of_stack() - 60

    assert [fault.code for fault in deep(levels, lambda: compiled("> " * 39 + "leaf")).faults] == ["body-nesting"]


def len_of_stack() -> int:
    frame, depth = sys._getframe(), 0  # noqa: SLF001 (there is no public way to ask)
    while frame.f_back:
        frame, depth = frame.f_back, depth + 1
    return depth


def test_a_table_that_would_multiply_cells_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(markdown_tables, "MOST_CELLS", 500)
    wide = "|" + "a|" * 101 + "\n|" + "-|" * 101 + "\n"
    small = "|" + "a|" * 90 + "\n|" + "-|" * 90 + "\n" + "b\n" * 9 + "\n"

    assert [fault.code for fault in compiled(wide).faults] == ["table-too-large"]
    assert [fault.place.start.line for fault in compiled(small * 3).faults] == [13, 25]


def test_a_paragraph_that_takes_too_long_is_refused() -> None:
    for paragraph in ("word " * 4_100, "[a] " * 4_000):
        assert [fault.code for fault in compiled(f"Text.\n\n{paragraph}\n\nText.").faults] == ["paragraph-too-long"]


def test_a_compiled_body_depends_on_nothing_else() -> None:
    first = compiled("A[^1] [b][c].\n\n[^1]: x\n[c]: deal:c")
    compiled("## Other[^9]\n\n:::{deals}\n\n[c]: deal:z")

    assert compiled("A[^1] [b][c].\n\n[^1]: x\n[c]: deal:c") == first
