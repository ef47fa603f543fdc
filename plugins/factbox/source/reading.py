"""What is gathered while a body is read."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass, field
from typing import Any

from factbox.source.body import BodyContext, FileReference, Reference
from factbox.source.fault_list import FaultList
from factbox.source.footnotes import Footnotes
from factbox.source.heading_ids import HeadingIds
from factbox.source.markdown_places import Problem
from factbox.text.span import Span


@dataclass(slots=True)
class Reading:
    """One body on its way to be compiled: its context, what it names, and its faults."""

    faults: FaultList
    start: int
    """Where the body begins in its file."""
    context: BodyContext
    footnotes: Footnotes
    env: dict[str, Any] = field(default_factory=dict)
    """What the parser's rules note beside the tokens."""
    heading_ids: HeadingIds = field(default_factory=HeadingIds)
    references: list[Reference] = field(default_factory=list)
    files: list[FileReference] = field(default_factory=list)
    placed: dict[str, Span] = field(default_factory=dict)
    """Blocks that may stand once, with the place of their opening line."""

    @property
    def folder(self) -> str:
        """The file's folder, from which relative links start."""
        return posixpath.dirname(self.context.path)

    @property
    def first_line(self) -> int:
        """The number of the body's first line in its file."""
        return self.faults.source.position(self.start).line

    def span(self, place: tuple[int, int]) -> Span:
        """A place in the body as a place in the file."""
        return Span(*place).shifted(self.start)

    def report(self, problem: Problem, span: Span) -> None:
        """Make a fault of what a rule of the parser has noted."""
        earlier = self.span(problem.earlier) if problem.earlier else None
        self.faults.error(problem.code, span, problem.message, problem.advice, earlier=earlier)
