"""Where Markdown stands in the file: the parser's rules, made to remember what they read, and what they could not read.

markdown-it gives lines for blocks and no places within them. Each rule here runs the parser's own and notes its place
in the token's `meta`, counted in the text that the rule was given; `InlinePlaces` turns that into offsets of the file.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from markdown_it.common.utils import normalizeReference
from markdown_it.helpers import parseLinkDestination, parseLinkLabel
from markdown_it.rules_block import StateBlock
from markdown_it.rules_block import reference as read_definition
from markdown_it.rules_inline import StateInline, autolink, entity, html_inline, image, link
from markdown_it.token import Token

from factbox.source.decoding import REPLACEMENT
from factbox.source.fault_list import shown
from factbox.text.characters import describe, first_unsafe
from factbox.text.source_text import SourceText
from factbox.text.span import Span

InlineRule: TypeAlias = Callable[[StateInline, bool], bool]

_FOOTNOTE_MARK = re.compile(r"\[\^([^\s\]]+)\]")
_DEFINITION = re.compile(r"\[(?:[^\[\]\\]|\\.)*\]:[ \t]*")


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong at a place counted as its finder counts: in the body for a block, in the run of text for the rest."""

    code: str
    start: int
    end: int
    message: str
    advice: str
    earlier: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class LinkPlace:
    """Where a link or an image stands in its run of text."""

    start: int
    end: int
    text: tuple[int, int]
    """Between the brackets."""
    destination: tuple[int, int] | None
    """Of the address; `None` if a definition elsewhere has it."""
    label: str = ""
    """The definition's name, as the parser files it."""


class InlinePlaces:
    """Turns places in the content of an inline token into places in the file."""

    def __init__(self, source: SourceText, body_start: int, token: Token) -> None:
        self._source = source
        self._body_start = body_start
        self._token = token
        self._shifts: dict[int, int] = {}

    def span(self, start: int, end: int) -> Span:
        """The place of some characters, at least one."""
        return Span(self._offset(start), self._offset(max(start, end - 1)) + 1)

    def between(self, start: int, end: int) -> Span:
        """The place of some characters or of none."""
        return self.span(start, end) if start < end else Span(self._offset(start), self._offset(start))

    def _offset(self, at: int) -> int:
        if "cell" in self._token.meta:
            return self._in_cell(self._body_start + self._token.meta["cell"], at)
        line = self._token.content.rfind("\n", 0, at) + 1
        if line not in self._shifts:
            self._shifts[line] = self._shift(line)
        return at + self._shifts[line]

    def _shift(self, start: int) -> int:
        """How far a line of the content is from its place in the file."""
        content = self._token.content
        line = content[start:].partition("\n")[0]
        number = self._source.position(self._body_start).line + content.count("\n", 0, start)
        number += self._token.map[0] if self._token.map else 0
        return self._source.offset(number) + _indent(self._source.line(number), line) - start

    def _in_cell(self, cell: int, at: int) -> int:
        """The offset of a character in a cell of a table, where `|` is written with a backslash."""
        text = self._source.text
        position = cell
        for _ in range(at):
            position += 2 if text.startswith("\\|", position) else 1
        return position + (1 if text.startswith("\\|", position) else 0)


def _indent(line: str, content: str) -> int:
    """Where content begins that the parser has cut out of a line, when marks and spaces were cut off."""
    inner = content.strip(" \t")
    bare = line.rstrip(" \t")
    start = len(bare) - len(inner) if bare.endswith(inner) else max(0, line.rfind(inner))
    return start - (len(content) - len(content.lstrip(" \t")))


def placed_link(state: StateInline, silent: bool) -> bool:
    """A link, or a note that something looks like one."""
    start, before = state.pos, len(state.tokens)
    if link(state, silent):
        if not silent:
            token = _first(state.tokens, before, "link_open")
            token.meta["place"] = _link_place(state, start, start, token)
        return True
    if not silent and state.src[start] == "[":
        _note_broken_link(state)
    return False


def placed_image(state: StateInline, silent: bool) -> bool:
    """An image."""
    start, before = state.pos, len(state.tokens)
    if not image(state, silent):
        return False
    if not silent:
        token = _first(state.tokens, before, "image")
        token.meta["place"] = _link_place(state, start, start + 1, token)
    return True


def placed_autolink(state: StateInline, silent: bool) -> bool:
    """An address between angle brackets."""
    start, before = state.pos, len(state.tokens)
    if not autolink(state, silent):
        return False
    if not silent:
        inner = (start + 1, state.pos - 1)
        _first(state.tokens, before, "link_open").meta["place"] = LinkPlace(start, state.pos, inner, inner)
    return True


def raw_html(state: StateInline, silent: bool) -> bool:
    """A tag or a comment, which is read only in order to be refused."""
    start, before = state.pos, len(state.tokens)
    if not html_inline(state, silent):
        return False
    if not silent:
        token = _first(state.tokens, before, "html_inline")
        advice = "write Markdown instead, or `\\<` for the sign itself"
        token.meta["problem"] = Problem("raw-html", start, state.pos, f"HTML {shown(token.content)}", advice)
    return True


def safe_entity(state: StateInline, silent: bool) -> bool:
    """A character written as `&#…;`, and a note if it is one that no text may hold."""
    start, before = state.pos, len(state.tokens)
    if not entity(state, silent):
        return False
    if not silent and first_unsafe((token := _first(state.tokens, before, "text_special")).content) is not None:
        message = f"unsafe character {describe(token.content[0])}"
        _note(state, Problem("unsafe-character", start, state.pos, message, "delete its code"))
        token.content = REPLACEMENT
    return True


def known_footnote(rule: InlineRule) -> InlineRule:
    """The rule for footnote marks, which also notes a mark that no footnote belongs to."""

    def run(state: StateInline, silent: bool) -> bool:
        start, before = state.pos, len(state.tokens)
        if rule(state, silent):
            if not silent:
                _first(state.tokens, before, "footnote_ref").meta["place"] = (start, state.pos)
            return True
        if not silent and (mark := _FOOTNOTE_MARK.match(state.src, start)):
            advice = f"write the footnote on a line of its own: `[^{mark[1]}]: …`"
            _note(state, Problem("unknown-footnote", start, mark.end(), f"no footnote {shown(mark[1])}", advice))
        return False

    return run


def placed_definition(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:
    """`[b]: deal:x`, noted with the place of its address."""
    known = len(state.env.get("references", ()))
    start = state.bMarks[start_line] + state.tShift[start_line]
    if not read_definition(state, start_line, end_line, silent):
        return False
    references = state.env.get("references", {})
    if not silent and len(references) > known:
        state.env.setdefault("definitions", {})[next(reversed(references))] = _definition_place(state, start, start_line)
    return True


def _definition_place(state: StateBlock, start: int, line: int) -> tuple[int, int]:
    """The address in the body, which may stand on the line below its name; the name if it cannot be told."""
    name = _DEFINITION.match(state.src, start)
    at = name.end() if name else start
    if name and at >= state.eMarks[line]:
        at = state.bMarks[line + 1] + state.tShift[line + 1]
    read = parseLinkDestination(state.src, at, len(state.src))
    return (at, read.pos if read.ok else at + 1)


def _link_place(state: StateInline, start: int, bracket: int, token: Token) -> LinkPlace:
    end = state.pos
    text_end = parseLinkLabel(state, bracket, bracket == start)
    text = (bracket + 1, text_end)
    if state.src[text_end + 1 : text_end + 2] != "(" or end == text_end + 1:
        return LinkPlace(start, end, text, None, str(token.meta.get("label", "")))
    at = text_end + 2
    while state.src[at : at + 1].isspace():
        at += 1
    read = parseLinkDestination(state.src, at, state.posMax)
    return LinkPlace(start, end, text, (at, read.pos if read.ok else at + 1))


def _note_broken_link(state: StateInline) -> None:
    """`[a plan](the plan.pdf)` and `[a][b]` without `[b]: …` would print their brackets."""
    start = state.pos
    if state.src.startswith("[^", start):
        return
    text_end = parseLinkLabel(state, start, disableNested=True)
    if text_end < 0:
        _note_nested_link(state, start)
        return
    follows = state.src[text_end + 1 : text_end + 3]
    if follows.startswith("("):
        advice = "close it with `)`, write an address with spaces as `(<…>)`, or write `\\[` for the bracket itself"
        _note(state, Problem("broken-link", start, text_end + 2, f"{shown(state.src[start : text_end + 2])} is not a link", advice))
    elif follows.startswith("[") and follows != "[^":
        label_end = parseLinkLabel(state, text_end + 1)
        label = state.src[text_end + 2 : label_end]
        if label and normalizeReference(label) and label_end > 0:
            advice = f"write a line `[{label}]: …` with its address, or `\\[` for the bracket itself"
            _note(state, Problem("undefined-label", text_end + 1, label_end + 1, f"no address for {shown(f'[{label}]')}", advice))


def _note_nested_link(state: StateInline, start: int) -> None:
    text_end = parseLinkLabel(state, start)
    if text_end >= 0 and state.src.startswith("(", text_end + 1):
        advice = "let one end before the other begins"
        _note(state, Problem("link-content", start, text_end + 2, "a link inside a link", advice))


def _note(state: StateInline, problem: Problem) -> None:
    """Leave a token that prints nothing, since only the writer knows where this run of text stands in the file."""
    state.push("problem", "", 0).meta["problem"] = problem


def _first(tokens: list[Token], since: int, kind: str) -> Token:
    return next(token for token in tokens[since:] if token.type == kind)
