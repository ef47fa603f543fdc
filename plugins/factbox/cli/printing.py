"""Faults on standard output, in the format that was asked for."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import TextIO

from factbox.diagnostics.diagnostic import Diagnostic, Severity
from factbox.diagnostics.render import Format, render


def print_faults(faults: Sequence[Diagnostic], form: Format, stream: TextIO) -> None:
    """Print all faults; with `json` an empty array if there are none, so that a program can always read it."""
    if text := render(faults, form, colour=wants_colour(stream)):
        stream.write(f"{text}\n")
        stream.flush()


def wants_colour(stream: TextIO) -> bool:
    """Colour is for people at a terminal who have not declined it (https://no-color.org)."""
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def summary(faults: Sequence[Diagnostic], files: int) -> str:
    """How a check went, such as `3 errors, 1 warning in 5 files` or `5 files, no faults`."""
    if not faults:
        return f"{_count(files, 'file')}, no faults"
    errors = sum(fault.severity is Severity.ERROR for fault in faults)
    counts = ((errors, "error"), (len(faults) - errors, "warning"))
    return f"{', '.join(_count(number, what) for number, what in counts if number)} in {_count(files, 'file')}"


def _count(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"
