"""A fault in the content, built without knowing how it will be shown."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from factbox.text.source_text import SourceText
from factbox.text.span import Position, Span


class Severity(StrEnum):
    """Whether a fault stops the build."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Place:
    """Where in which file, with the text of the first line, so that a renderer needs nothing else."""

    path: str
    """With forward slashes; relative to the current folder when it lies below it."""
    start: Position
    end: Position
    """Just behind the last character; on the same line or a later one."""
    line: str
    """The text of the first line, without its end."""

    @classmethod
    def of(cls, source: SourceText, span: Span) -> Place:
        """The place of a span in a file."""
        start = source.position(span.start)
        return cls(source.path, start, source.position(max(span.end, span.start)), source.line(start.line))

    @classmethod
    def top(cls, path: str) -> Place:
        """The first character of a file whose text is not at hand."""
        return cls(path, Position(1, 1), Position(1, 1), "")


@dataclass(frozen=True, slots=True)
class Related:
    """Another place that a reader must see to understand the fault."""

    place: Place
    message: str


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One fault: `content/briefings/a.md:31:16: error[unknown-party] …` with its help."""

    code: str
    """The kebab-case name of the pattern; its paragraph is in `codes/<code>.md`."""
    place: Place
    message: str
    """One terse phrase that stands alone, lower case, the author's own words in backticks."""
    help: str
    """What to do, in the imperative."""
    severity: Severity = Severity.ERROR
    related: tuple[Related, ...] = ()

    @property
    def order(self) -> tuple[str, Position, str, str]:
        """Faults are told by file, then place, then code, whatever order they were found in."""
        return (self.place.path, self.place.start, self.code, self.message)


def in_order(faults: list[Diagnostic]) -> list[Diagnostic]:
    """Every fault once, sorted by place."""
    return sorted(dict.fromkeys(faults), key=lambda fault: fault.order)


def errors(faults: list[Diagnostic]) -> list[Diagnostic]:
    """The faults that stop a build."""
    return [fault for fault in faults if fault.severity is Severity.ERROR]
