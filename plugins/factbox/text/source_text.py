"""A file's text with its path: offsets in, lines and columns out."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field

from factbox.text.span import Position, Span


@dataclass(frozen=True, slots=True)
class SourceText:
    r"""The text of one content file, line ends as `\n`, without a byte order mark.

    >>> SourceText("content/briefings/a.md", "---\ntitle: A\n").position(4)
    Position(line=2, column=1)
    """

    path: str
    """The path as diagnostics print it, with forward slashes."""
    text: str
    """The decoded text."""
    _starts: tuple[int, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Note where every line begins."""
        starts = [0]
        find = self.text.find
        at = find("\n")
        while at >= 0:
            starts.append(at + 1)
            at = find("\n", at + 1)
        object.__setattr__(self, "_starts", tuple(starts))

    def position(self, offset: int) -> Position:
        """The line and column of a character; offsets past the end give the end."""
        offset = min(max(offset, 0), len(self.text))
        line = bisect_right(self._starts, offset)
        return Position(line, offset - self._starts[line - 1] + 1)

    def offset(self, line: int, column: int = 1) -> int:
        """The offset of a line and column, both from 1."""
        return self._starts[min(line, len(self._starts)) - 1] + column - 1

    def line(self, number: int) -> str:
        """One line without its end; empty if there is no such line."""
        if not 1 <= number <= len(self._starts):
            return ""
        end = self._starts[number] - 1 if number < len(self._starts) else len(self.text)
        return self.text[self._starts[number - 1] : end]

    @property
    def lines(self) -> int:
        """How many lines there are; an empty text has one."""
        return len(self._starts)

    def extract(self, span: Span) -> str:
        """The characters of a span."""
        return self.text[span.start : span.end]
