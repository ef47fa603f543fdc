"""Spans and positions: where in a file something stands."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A run of characters, `start` included and `end` excluded, counted from 0 in the decoded text.

    >>> Span(4, 9).length
    5
    """

    start: int
    end: int

    @property
    def length(self) -> int:
        """The number of characters, never below 0."""
        return max(0, self.end - self.start)

    def shifted(self, by: int) -> Span:
        """The same run in a text that has `by` more characters in front."""
        return Span(self.start + by, self.end + by)


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """A line and a column, both from 1, the column in characters: what an editor shows."""

    line: int
    column: int
