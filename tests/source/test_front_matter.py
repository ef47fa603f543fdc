from __future__ import annotations

import pytest
import yaml

from factbox.source import front_matter
from factbox.source.front_matter import FrontMatterParts, read_front_matter
from factbox.source.node import Scalar, at
from factbox.text.source_text import SourceText


@pytest.fixture(params=["fast", "pure"], autouse=True)
def loader(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every test here runs with both of PyYAML's parsers, which must tell the same."""
    if request.param == "pure":
        monkeypatch.setattr(front_matter, "FAST_LOADER", yaml.SafeLoader)
    elif not hasattr(yaml, "CSafeLoader"):
        pytest.skip("this PyYAML has no parser in C")


def read(front: str) -> FrontMatterParts:
    return read_front_matter(SourceText("a.md", f"---\n{front}\n---\nbody\n"))


def places(parts: FrontMatterParts) -> list[str]:
    return [f"{fault.place.start.line}:{fault.place.start.column} {fault.code}" for fault in parts.faults]


def test_a_file_is_taken_apart() -> None:
    source = SourceText("a.md", "--- \ntitle: A\n---\t\nbody\n---\nmore\n")

    parts = read_front_matter(source)

    assert parts.faults == ()
    assert parts.root is not None
    assert [entry.key.text for entry in parts.root] == ["title"]
    assert source.text[parts.body_start :] == "body\n---\nmore\n"


@pytest.mark.parametrize("text", ["---\ntitle: A\n---", "---\n---\n", "---\n# nothing\n---\nbody", "---\n\n---\n"])
def test_front_matter_may_be_all_there_is_or_empty(text: str) -> None:
    parts = read_front_matter(SourceText("a.md", text))

    assert parts.root is not None
    assert parts.faults == ()


@pytest.mark.parametrize(
    "written", ["NO", "2019-06", "2024-02-30", "1_000", "012", "22:30", "true", "1.50", "0x1F", "=", "6e3"]
)
def test_every_value_is_text(written: str) -> None:
    value = at(read(f"key: {written}").root, ("key",))

    assert isinstance(value, Scalar)
    assert value.text == written


@pytest.mark.parametrize(
    ("text", "code", "advice"),
    [
        ("", "no-front-matter", "begin the file with a line `---`"),
        ("title: A\n", "no-front-matter", "begin the file with a line `---`"),
        ("\n---\ntitle: A\n---\n", "no-front-matter", "delete what stands above the first `---`"),
        ("+++\ntitle = 'A'\n+++\n", "no-front-matter", "write the front matter in YAML"),
        (" ---\ntitle: A\n---\n", "no-front-matter", "begin the file with a line `---`"),
        ("---- \ntitle: A\n---\n", "no-front-matter", "begin the file with a line `---`"),
        ("---\ntitle: A\n", "unclosed-front-matter", "end the front matter with a line that holds `---`"),
        ("---\ntitle: A\n ---\nbody", "unclosed-front-matter", "end the front matter with a line that holds `---`"),
    ],
)
def test_a_missing_fence_is_told_at_the_top(text: str, code: str, advice: str) -> None:
    parts = read_front_matter(SourceText("a.md", text))

    assert places(parts) == [f"1:1 {code}"]
    assert parts.faults[0].help.startswith(advice)
    assert parts.root is None


SYNTAX = [
    # the front matter, the place, the code, a part of the message, a part of the help
    ("title: Deal: end", "2:8", "`: ` inside a value", '`"Deal: end"`'),
    ('title: Say "yes": now', "2:8", "`: ` inside a value", "`'Say \"yes\": now'`"),
    ("title: 中国：融资: 铁路", "2:8", "`: ` inside a value", '`"中国：融资: 铁路"`'),
    ("deals:\n  - title: 😀 A: b", "3:12", "`: ` inside a value", '`"😀 A: b"`'),
    ("title: 'A': b", "2:8", "`: ` inside a value", "`\"'A': b\"`"),
    ("title: A\n\tdate: x", "3:1", "a tab in the indentation", "indent with spaces"),
    ("deals:\n  \t- a", "3:3", "a tab in the indentation", "indent with spaces"),
    ("title：A\ndate: x", "2:1", "the colon behind `title` is full-width", "`title: A`"),
    ("date: x\ntitle：A\nlang: en", "3:1", "the colon behind `title` is full-width", "`title: A`"),
    ("deals:\n  - id：a\n    title: A", "3:5", "the colon behind `id` is full-width", "`id: a`"),
    ("title:A\ndate: x", "2:1", "no space behind the colon of `title`", "`title: A`"),
    ("title: @desk", "2:8", "a value cannot begin with `@`", '`"@desk"`'),
    ("title: %", "2:8", "a value cannot begin with `%`", '`"%"`'),
    ("title: `code`", "2:8", "a value cannot begin with a backtick", '`"`code`"`'),
    ("title: [BRI] deal", "2:8", "text behind the closing `]`", '`"[BRI] deal"`'),
    ("title: {a} deal", "2:8", "text behind the closing `}`", '`"{a} deal"`'),
    ('title: "A" deal', "2:8", 'text behind the closing `"`', "`'\"A\" deal'`"),
    ("title: 'It's signed'", "2:8", "text behind the closing `'`", '`"It\'s signed"`'),
    ("value: > US$20bn", "2:8", "a value cannot begin with `>`", '`"> US$20bn"`'),
    ("value: >= US$20bn", "2:8", "a value cannot begin with `>`", '`">= US$20bn"`'),
    ("value: | x", "2:8", "a value cannot begin with `|`", '`"| x"`'),
    ("title: *bold*", "2:8", "a value cannot begin with `*`", '`"*bold*"`'),
    ("title: & more", "2:8", "a value cannot begin with `&`", '`"& more"`'),
    ("%x\ntitle: A", "2:1", "a value cannot begin with `%`", '`"%x"`'),
    ('title: "Deal\ndate: x', "2:8", 'the quotation mark `"` is not closed', 'write `"`'),
    ("title: 'Deal\ndate: x", "2:8", "the quotation mark `'` is not closed", "write `'`"),
    ("tags: [a, b\ndate: x", "2:7", "`[` is not closed", "write `]`"),
    ("deals:\n  - {id: a\n  - {id: b}", "3:5", "`{` is not closed", "write `}`"),
    ("parties: [a, {party: b]", "2:14", "`{` is not closed", "write `}`"),
    ("a: {b: c d: e}", "2:11", "expected `,` or `}`", "write a comma"),
    ("a:\n    b: x\n  c: y", "4:3", "`c: y` is not in line with what stands above", "same column"),
    ("deals:\n- id: a\n title: b", "4:2", "`title: b` is not in line with what stands above", "same column"),
    ("title: A\n  date: x", "3:3", "a key is indented below a value", "same column"),
    ("title: A\nsome words\ndate: x", "3:1", "neither a key nor part of a list", "`key: value`"),
    ('title: "C:\\Users"', "2:11", "unknown escape `\\Us`", "single quotes"),
    ('title: "\\UFFFFFFFF"', "2:9", "unknown escape `\\UFFFFFFFF`", "single quotes"),
    ("tags: - a", "2:7", "a list entry on the line of its key", "its own line"),
]


@pytest.mark.parametrize(("front", "place", "message", "advice"), SYNTAX)
def test_a_syntax_error_is_told_where_it_was_made(front: str, place: str, message: str, advice: str) -> None:
    parts = read(front)

    assert places(parts) == [f"{place} yaml-syntax"]
    assert parts.faults[0].message == message
    assert advice in parts.faults[0].help
    assert parts.root is None


@pytest.mark.parametrize(
    ("front", "expected"),
    [
        ("a: &x 1\nb: *x\nc: *x", ["2:4 yaml-anchor", "3:4 yaml-anchor", "4:4 yaml-anchor"]),
        ("a: &x !!str 1", ["2:4 yaml-anchor", "2:7 yaml-tag"]),
        ("a: !!python/object:os.system x\nb: ! y\nc: !e!t z", ["2:4 yaml-tag", "3:4 yaml-tag", "4:4 yaml-tag"]),
        ("a: &x [1, &y {b: 2}]", ["2:4 yaml-anchor", "2:11 yaml-anchor"]),
        ("<<: {a: b}\nc: {<<: {d: e}}", ["2:1 yaml-merge", "3:5 yaml-merge"]),
        ("a: 1\nb: 2\na: 3", ["4:1 duplicate-key"]),
        ("d: {Straße: 1, STRASSE: 2}", ["2:16 duplicate-key"]),
        ("caf\u00e9: 1\ncafe\u0301: 2", ["3:1 duplicate-key"]),
        ("? [a]\n: b", ["2:3 yaml-key"]),
        ("{{ title }}: b", ["2:1 yaml-key"]),
        ("a: {~: b}", ["2:5 yaml-key"]),
        ("- a\n- b", ["2:1 front-matter-not-mapping"]),
        ("just words", ["2:1 front-matter-not-mapping"]),
        ("a: 1\n...\nb: 2", ["3:1 yaml-documents"]),
        ("a: " + "[" * 16 + "]" * 16, ["2:19 yaml-depth"]),
        ("a: " + "[" * 15 + "]" * 15, []),
        ('a: "x\\u202ey\\ud800\\0\\L"', [f"2:{column} unsafe-character" for column in (6, 13, 19, 21)]),
        ('a: "\\t\\n\\u4e2d\\x41"', []),
        ("a: '\\u202e'\nb: \\u202e", []),
        ("title: Deal #4\ntags: #energy", ["2:13 yaml-comment", "3:7 yaml-comment"]),
        ("title: Deal # 4\nurl: https://x.org/#a\nlist: [a, b] #c\n#d", []),
        ("title: Deal: a\nsummary: b: c\nlang: @", ["2:8 yaml-syntax", "3:10 yaml-syntax", "4:7 yaml-syntax"]),
        ("title: A\na: &x 1\nsummary: b: c", ["4:10 yaml-syntax", "3:4 yaml-anchor"]),
    ],
)
def test_faults_and_their_places(front: str, expected: list[str]) -> None:
    assert sorted(places(read(front))) == sorted(expected)


def test_a_repetition_names_the_earlier_place() -> None:
    (fault,) = read("title: A\nlang: en\nTitle: B").faults

    assert [(place.place.start.line, place.message) for place in fault.related] == [(2, "first written here")]
    root = read("title: A\nTitle: B").root
    assert root is not None
    assert [entry.key.text for entry in root] == ["title"]


def test_an_alias_bomb_is_not_expanded() -> None:
    levels = [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 9)]

    parts = read("\n".join(["a0: &a0 [x]", *levels]))

    assert {fault.code for fault in parts.faults} == {"yaml-anchor"}
    assert len(parts.faults) == 9 + 8 * 9
    assert parts.root is None


def test_deep_nesting_is_refused_without_being_followed() -> None:
    assert places(read("a: " + "[" * 30_000)) == ["2:19 yaml-depth"]
    assert places(read("a: " + "{b: " * 10_000)) == ["2:64 yaml-depth"]


def test_sizes_are_limited() -> None:
    large_front = read_front_matter(SourceText("a.md", "---\na: " + "中" * 22_000 + "\n---\nbody"))
    large_body = read_front_matter(SourceText("a.md", "---\na: b\n---\n" + "中" * 350_000))
    body = read_front_matter(SourceText("a.md", "---\na: b\n---\n" + "x" * 1_048_576))

    assert places(large_front) == ["1:1 front-matter-too-large"]
    assert large_front.root is None
    assert places(large_body) == ["4:1 body-too-large"]
    assert large_body.root is not None
    assert large_body.body_start == len("---\na: b\n---\n") + 350_000
    assert body.faults == ()
