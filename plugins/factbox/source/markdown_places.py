"""Where Markdown stands in the file: markdown-it gives lines for blocks, and this gives columns within them."""

from __future__ import annotations

from dataclasses import dataclass

from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from factbox.text.source_text import SourceText
from factbox.text.span import Span


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong, at a place that is counted in the body for blocks and in the run of text for the rest."""

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


def note(state: StateInline, problem: Problem) -> None:
    """Leave a token that prints nothing, since only the writer knows where this run of text stands in the file."""
    state.push("problem", "", 0).meta["problem"] = problem


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
        first, last = self._token.map or (0, 1)
        cut_off = max(0, last - first - content.count("\n") - 1)  # `- [ ]` leaves an empty first line
        number = self._source.position(self._body_start).line + first + cut_off + content.count("\n", 0, start)
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
    if not inner:
        return len(line) - len(line.lstrip(" \t"))
    bare = line.rstrip(" \t")
    start = len(bare) - len(inner) if bare.endswith(inner) else max(0, line.rfind(inner))
    return start - (len(content) - len(content.lstrip(" \t")))
