"""The faults of one file, as they are found."""

from __future__ import annotations

from dataclasses import dataclass, field

from factbox.diagnostics.diagnostic import Diagnostic, Place, Related, Severity
from factbox.text.source_text import SourceText
from factbox.text.span import Span

_SHOWN = 60


@dataclass(slots=True)
class FaultList:
    """Gathers faults of one file, so that whoever finds one says only where, what and what to do."""

    source: SourceText
    found: list[Diagnostic] = field(default_factory=list)

    def error(self, code: str, span: Span, message: str, advice: str, *, earlier: Span | None = None) -> None:
        """A fault that stops the build; `earlier` is the first of two things that contradict or repeat each other."""
        related = (Related(Place.of(self.source, earlier), "first written here"),) if earlier else ()
        self.found.append(Diagnostic(code, Place.of(self.source, span), message, advice, related=related))

    def warning(self, code: str, span: Span, message: str, advice: str) -> None:
        """A fault that does not stop the build."""
        self.found.append(Diagnostic(code, Place.of(self.source, span), message, advice, Severity.WARNING))


def shown(text: str) -> str:
    """The author's words for a message: on one line, in backticks, cut when they are long.

    >>> shown("javascript:alert(1)")
    '`javascript:alert(1)`'
    """
    line = " ".join(text.split())
    return f"`{line[: _SHOWN - 1]}…`" if len(line) > _SHOWN else f"`{line}`"
