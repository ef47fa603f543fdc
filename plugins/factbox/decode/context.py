"""What the readers of one file share: the text, the site's settings, and the faults found so far."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from zoneinfo import ZoneInfo

from factbox.decode.references import Definition, Reference, Thing
from factbox.diagnostics.diagnostic import Diagnostic, Place
from factbox.source.node import Scalar
from factbox.text.source_text import SourceText
from factbox.text.span import Span


@dataclass(slots=True)
class Context:
    """Collects faults and references while a file is read; it never stops at the first."""

    source: SourceText
    zone: ZoneInfo
    sectors: frozenset[str]
    subject: str = "the front matter"
    day: str = ""
    """The day of publication as written, if there is one: what is said to be met was met by then."""
    last_day: dt.date | None = None
    """The day on which the file was last written, `modified` or else `date`: what is not met was not met by then."""
    faults: list[Diagnostic] = field(default_factory=list)
    references: list[Reference] = field(default_factory=list)
    definitions: list[Definition] = field(default_factory=list)

    def report(self, code: str, span: Span, message: str, advice: str) -> None:
        """Note a fault at a span of this file."""
        self.faults.append(Diagnostic(code, Place.of(self.source, span), message, advice))

    def refer(self, thing: Thing, node: Scalar) -> None:
        """Note that the file names something by its id."""
        self.references.append(Reference(thing, node.text, node.span, self.subject))

    def define(self, thing: Thing, node: Scalar) -> None:
        """Note that the file gives something its id."""
        self.definitions.append(Definition(thing, node.text, node.span))
