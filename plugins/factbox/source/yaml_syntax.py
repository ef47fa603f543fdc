"""What an analyst wrote when YAML cannot be read, where it begins, and how to write it instead."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TypeAlias

import yaml

from factbox.source.fault_list import shown
from factbox.source.yaml_dashes import dash_without_space, not_quite_a_fence
from factbox.source.yaml_scene import Scene, SyntaxFault

_BEYOND_UNICODE = re.compile(r"\\U(?!0000|000[1-9a-fA-F]|0010)[0-9a-fA-F]{8}")
_BRACKET = re.compile(r"[\[\]{}]")
_CLOSING = {"[": "]", "{": "}"}
_FULL_WIDTH = "："
_Reader: TypeAlias = Callable[[Scene], SyntaxFault | None]


def read_syntax_error(text: str, error: yaml.YAMLError) -> SyntaxFault:
    """The fault behind an error of PyYAML's own parser (the one in C uses other words)."""
    scene = Scene.of(text, error)
    faults = (reader(scene) for reader in _READERS)
    return next((fault for fault in faults if fault), _unforeseen(scene))


def no_such_character(text: str) -> yaml.MarkedYAMLError:
    """The error for an escape beyond the last code of Unicode, which PyYAML's own parser does not foresee."""
    found = _BEYOND_UNICODE.search(text)
    at = found.end() - 1 if found else 0
    mark = yaml.Mark("", at, 0, at, text, at)
    return yaml.MarkedYAMLError("while scanning a double-quoted scalar", mark, "found no such character", mark)


def _reserved(scene: Scene) -> SyntaxFault | None:
    """`@`, `%` and the backtick begin nothing in YAML; `&`, `*`, `|` and `>` begin something else than text."""
    if "cannot start any token" in scene.problem:
        return _in_quotes(scene, scene.at)
    if scene.context.startswith(
        ("while scanning an alias", "while scanning an anchor", "while scanning a block scalar")
    ):
        return _in_quotes(scene, scene.since)
    return None


def _tag(scene: Scene) -> SyntaxFault | None:
    if "tag" not in scene.problem and "tag" not in scene.context:
        return None
    tag = (scene.rest(scene.since).split() or ["!"])[0]
    advice = "delete it, or put a text that begins with `!` in quotes"
    return SyntaxFault(scene.since, scene.since + len(tag), f"tag {shown(tag)}", advice, "yaml-tag")


def _in_quotes(scene: Scene, at: int) -> SyntaxFault:
    rest = scene.rest(at)
    first = "a backtick" if rest.startswith("`") else f"`{rest[:1]}`"
    return SyntaxFault(at, at + len(rest), f"a value cannot begin with {first}", f"put it in quotes: {_quoted(rest)}")


def _second_colon(scene: Scene) -> SyntaxFault | None:
    if "mapping values are not allowed" not in scene.problem:
        return None
    start = scene.value_start()
    if start is None:
        return _stray_key(scene)
    value = scene.rest(start)
    return SyntaxFault(start, start + len(value), "`: ` inside a value", f"put the value in quotes: {_quoted(value)}")


def _stray_key(scene: Scene) -> SyntaxFault:
    """A key on a line that continues the value above, because that line is no key, or this one stands too far in."""
    above = scene.line_above
    start = scene.first_word(scene.line_start)
    entry = scene.first_word(above)
    if entry - above == start - scene.line_start and not scene.is_key(above):
        return _no_colon(scene, entry)
    advice = "begin it in the same column as the keys beside it, or end the value above with quotes"
    return SyntaxFault(start, scene.at, "a key is indented below a value", advice, mend=None)


def _missing_colon(scene: Scene) -> SyntaxFault | None:
    return _no_colon(scene, scene.since) if "could not find expected ':'" in scene.problem else None


def _no_colon(scene: Scene, start: int) -> SyntaxFault:
    line = scene.rest(start)
    key, found, value = line.partition(_FULL_WIDTH)
    if found:
        advice = f"write an ordinary colon and a space: `{key}: {value.strip()}`"
        return SyntaxFault(
            start, start + len(key) + 1, f"the colon behind {shown(key)} is full-width", advice, mend=None
        )
    key, found, value = line.partition(":")
    if found:
        message = f"no space behind the colon of {shown(key)}"
        return SyntaxFault(start, start + len(key) + 1, message, f"write `{key}: {value.strip()}`", mend=None)
    advice = "write `key: value`, or indent the line if it goes on with the value above"
    return SyntaxFault(start, start + len(line), "neither a key nor part of a list", advice)


def _beside_value(scene: Scene) -> SyntaxFault | None:
    """Text behind a closing quotation mark or bracket: `[BRI] a deal`, `"Deal" of the year`, `'It's signed'`."""
    start = scene.value_start()
    if not scene.problem.startswith("expected <block end>") or start is None or scene.text[start] not in "\"'[{":
        return None
    value = scene.rest(start)
    closing = _CLOSING.get(value[0], value[0])
    return SyntaxFault(
        start, start + len(value), f"text behind the closing `{closing}`", f"put all of it in quotes: {_quoted(value)}"
    )


def _indentation(scene: Scene) -> SyntaxFault | None:
    if not scene.problem.startswith("expected <block end>"):
        return None
    rest = scene.rest(scene.at)
    advice = "begin it in the same column as what it belongs to"
    return SyntaxFault(
        scene.at, scene.at + len(rest), f"{shown(rest)} is not in line with what stands above", advice, mend=None
    )


def _unclosed_quotes(scene: Scene) -> SyntaxFault | None:
    if "a quoted scalar" not in scene.context or "end of stream" not in scene.problem:
        return None
    mark = scene.text[scene.since]
    end = scene.line_end(scene.since)
    return SyntaxFault(
        scene.since,
        end,
        f"the quotation mark `{mark}` is not closed",
        f"write `{mark}` at the end of the value as well",
    )


def _unclosed_bracket(scene: Scene) -> SyntaxFault | None:
    """A bracket that does not end on its line or before another one ends; else what stands in it is wrong."""
    if not scene.context.startswith("while parsing a flow"):
        return None
    since = _innermost_bracket(scene)
    if since is None:
        return None
    opening = scene.text[since]
    closing = _CLOSING[opening]
    if scene.at < scene.line_end(since) and scene.text[scene.at] not in "]}":
        advice = f"write a comma between two entries, and put a text that holds `,`, `: ` or `{closing}` in quotes"
        return SyntaxFault(
            scene.at, scene.at + len(scene.rest(scene.at)), f"expected `,` or `{closing}`", advice, mend=None
        )
    return SyntaxFault(since, since + 1, f"`{opening}` is not closed", f"write `{closing}` at its end", mend=None)


def _innermost_bracket(scene: Scene) -> int | None:
    """The bracket in which the parser stumbled; those in quotes count too, since this only chooses the words."""
    if scene.text[scene.since : scene.since + 1] in _CLOSING:
        return scene.since
    unclosed: list[int] = []
    for found in _BRACKET.finditer(scene.text, 0, scene.at):
        if found.group() in _CLOSING:
            unclosed.append(found.start())
        elif unclosed:
            unclosed.pop()
    return unclosed[-1] if unclosed else None


def _escape(scene: Scene) -> SyntaxFault | None:
    if "double-quoted scalar" not in scene.context:
        return None
    start = scene.text.rfind("\\", 0, scene.at + 1)
    advice = "put the text in single quotes, or write a backslash twice"
    return SyntaxFault(
        start, scene.at + 1, f"unknown escape {shown(scene.text[start : scene.at + 1])}", advice, mend="_"
    )


def _list_beside_key(scene: Scene) -> SyntaxFault | None:
    if "sequence entries are not allowed" not in scene.problem:
        return None
    rest = scene.rest(scene.at)
    advice = f"begin the list on its own line, or put the text in quotes: {_quoted(rest)}"
    return SyntaxFault(scene.at, scene.at + len(rest), "a list entry on the line of its key", advice)


def _second_document(scene: Scene) -> SyntaxFault | None:
    end_mark = re.search(r"^\.\.\.[ \t]*$", scene.text, re.MULTILINE)
    if "<document start>" not in scene.problem or not end_mark:
        return None
    advice = "delete the line `...`: front matter ends with `---`"
    return SyntaxFault(end_mark.start(), end_mark.end(), "a second YAML document", advice, "yaml-documents", mend=None)


def _directive(scene: Scene) -> SyntaxFault | None:
    found = re.search(r"^%.*", scene.text, re.MULTILINE)
    return _in_quotes(scene, found.start()) if found and "document start" in scene.problem else None


def _unforeseen(scene: Scene) -> SyntaxFault:
    advice = "look at the indentation, the colons and the quotation marks of this line"
    rest = scene.rest(scene.at)
    return SyntaxFault(scene.at, scene.at + max(1, len(rest)), f"not YAML: {scene.problem}", advice, mend=None)


def _quoted(value: str) -> str:
    """The value as it should stand, in the marks that need no escape."""
    inner = value[1:-1] if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'" else value
    if '"' not in inner and "\\" not in inner:
        return shown(f'"{inner}"')
    return shown("'" + inner.replace("'", "''") + "'")


_READERS: tuple[_Reader, ...] = (
    dash_without_space,
    not_quite_a_fence,
    _tag,
    _reserved,
    _second_colon,
    _missing_colon,
    _beside_value,
    _indentation,
    _unclosed_quotes,
    _unclosed_bracket,
    _escape,
    _list_beside_key,
    _second_document,
    _directive,
)
