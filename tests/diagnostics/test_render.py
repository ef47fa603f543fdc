from __future__ import annotations

import json

import pytest

from factbox.diagnostics.diagnostic import Diagnostic, Place, Related, Severity
from factbox.diagnostics.render import render
from factbox.text.source_text import SourceText
from factbox.text.span import Span


def fault(line: str, part: str, **changes: object) -> Diagnostic:
    source = SourceText("content/briefings/a.md", "\n" * 30 + line + "\n")
    start = source.text.index(part)
    place = Place.of(source, Span(start, start + len(part)))
    words: dict[str, object] = {"message": "deal `fund` names party `huwei`", "help": "did you mean `huawei`?"}
    return Diagnostic("unknown-party", place, **(words | changes))  # type: ignore[arg-type]


PARTY = fault("    parties: [huwei, mts]", "huwei")


def test_full_shows_the_line_with_carets_below() -> None:
    assert render([PARTY], "full") == (
        "content/briefings/a.md:31:15: error[unknown-party] deal `fund` names party `huwei`\n"
        "   31 |     parties: [huwei, mts]\n"
        "      |               ^^^^^\n"
        "  help: did you mean `huawei`?"
    )


@pytest.mark.parametrize(
    ("line", "part", "shown", "carets"),
    [
        ("name: 华为 huwei", "huwei", "name: 华为 huwei", "           ^^^^^"),
        ("name: 华为", "华为", "name: 华为", "      ^^^^"),
        ("\tname: huwei", "huwei", "    name: huwei", "          ^^^^^"),
        ("a\tb: huwei", "huwei", "a   b: huwei", "       ^^^^^"),
        ("e\u0301te\u0301: huwei", "huwei", "e\u0301te\u0301: huwei", "     ^^^^^"),
        ("😀 huwei", "huwei", "😀 huwei", "   ^^^^^"),
    ],
)
def test_carets_stand_below_wide_characters_tabs_and_marks(line: str, part: str, shown: str, carets: str) -> None:
    assert render([fault(line, part)], "full").split("\n")[1:3] == [f"   31 | {shown}", f"      | {carets}"]


def test_a_long_line_is_cut_around_what_is_wrong() -> None:
    line = "x" * 150 + " huwei " + "y" * 150

    _, shown, carets, _ = render([fault(line, "huwei")], "full").split("\n")

    assert shown == "   31 | …" + "x" * 29 + " huwei " + "y" * 64 + "…"
    assert carets.index("^^^^^") == shown.index("huwei")


def test_a_wrong_part_that_is_too_long_itself_is_cut_as_well() -> None:
    _, shown, carets, _ = render([fault("key: " + "z" * 300, "z" * 300)], "full").split("\n")

    assert shown.endswith("z…")
    assert carets.endswith("^" * 95)
    assert len(shown) == len(carets) + 1


def test_a_place_over_several_lines_is_marked_to_the_end_of_the_first() -> None:
    source = SourceText("a.md", "x: [a,\n  b]\n")

    shown = render([Diagnostic("code", Place.of(source, Span(3, 11)), "message", "")], "full")

    assert shown == "a.md:1:4: error[code] message\n    1 | x: [a,\n      |    ^^^"


def test_a_place_without_length_gets_one_caret_and_a_place_without_a_line_none() -> None:
    source = SourceText("a.md", "title:\n")
    empty = Diagnostic("code", Place.of(source, Span(6, 6)), "message", "help")

    assert render([empty], "full").split("\n")[1:3] == ["    1 | title:", "      |       ^"]
    assert render([Diagnostic("code", Place.top("a.md"), "message", "help")]) == (
        "a.md:1:1: error[code] message\n  help: help"
    )


def test_full_shows_the_earlier_of_two_places() -> None:
    source = SourceText("a.md", "title: A\nTitle: B\n")
    earlier = Related(Place.of(source, Span(0, 5)), "first written here")
    twice = Diagnostic(
        "duplicate-key", Place.of(source, Span(9, 14)), "key `Title` twice", "keep one", related=(earlier,)
    )

    assert render([twice], "full") == (
        "a.md:2:1: error[duplicate-key] key `Title` twice\n"
        "    2 | Title: B\n"
        "      | ^^^^^\n"
        "  a.md:1:1: first written here\n"
        "    1 | title: A\n"
        "      | -----\n"
        "  help: keep one"
    )


def test_faults_are_sorted_by_place_and_told_once() -> None:
    source = SourceText("b.md", "one two\n")
    later, first = (Diagnostic("code", Place.of(source, Span(at, at + 3)), "m", "h") for at in (4, 0))

    assert render([later, first, later], "concise") == "b.md:1:1: error[code] m\nb.md:1:5: error[code] m"


def test_full_has_an_empty_line_between_two_faults() -> None:
    other = fault("    parties: [huwei, mts]", "mts")

    assert render([PARTY, other], "full") == f"{render([PARTY])}\n\n{render([other])}"


def test_text_that_moves_the_cursor_is_made_visible() -> None:
    hostile = fault("a\u202eb \x1b[31m huwei", "huwei", message="found `\x1b[2J`\nand more")

    shown = render([hostile], "full")

    assert "\x1b" not in shown
    assert "\u202e" not in shown
    assert "found `\ufffd[2J` and more" in shown


def test_colour_comes_only_when_asked_for() -> None:
    assert "\x1b[" not in render([PARTY], "full")
    assert "\x1b[1;31merror[unknown-party]\x1b[0m" in render([PARTY], "full", colour=True)
    warning = fault("huwei", "huwei", severity=Severity.WARNING)
    assert "\x1b[1;33mwarning[unknown-party]\x1b[0m" in render([warning], "concise", colour=True)


def test_json_has_the_keys_of_the_contract_and_is_ascii() -> None:
    source = SourceText("a.md", "标题: A\n标题: B\n")
    earlier = Related(Place.of(source, Span(0, 2)), "first written here")
    twice = Diagnostic(
        "duplicate-key", Place.of(source, Span(6, 8)), "key `标题` twice", "keep one", related=(earlier,)
    )

    written = render([twice], "json", colour=True)

    assert written.isascii()
    assert json.loads(written) == [
        {
            "code": "duplicate-key",
            "severity": "error",
            "file": "a.md",
            "line": 2,
            "column": 1,
            "end_line": 2,
            "end_column": 3,
            "message": "key `标题` twice",
            "help": "keep one",
            "related": [{"file": "a.md", "line": 1, "column": 1, "message": "first written here"}],
        }
    ]


def test_github_escapes_what_would_end_a_command() -> None:
    source = SourceText("a,b:c.md", "x\n")
    place = Place.of(source, Span(0, 1))
    hostile = Diagnostic("code", place, "100 % of `a,b:c`\n::error::x", "help", Severity.WARNING)

    assert render([hostile], "github") == (
        "::warning file=a%2Cb%3Ac.md,line=1,col=1,endLine=1,endColumn=2,title=code"
        "::100 %25 of `a,b:c`%0A::error::x%0Ahelp: help"
    )


@pytest.mark.parametrize(("format", "expected"), [("full", ""), ("concise", ""), ("json", "[]"), ("github", "")])
def test_no_faults(format: str, expected: str) -> None:  # noqa: A002 (the option's name)
    assert render([], format) == expected


def test_an_unknown_format_is_refused() -> None:
    with pytest.raises(ValueError, match="xml"):
        render([], "xml")
