"""Faults for other programs: one JSON array."""

from __future__ import annotations

import json
from collections.abc import Iterable

from factbox.diagnostics.diagnostic import Diagnostic, Related


def render_json(faults: Iterable[Diagnostic]) -> str:
    """One array, one fault a line, `[]` when there is none; in ASCII, so that any terminal and pipe can carry it."""
    rows = [json.dumps(_row(fault)) for fault in faults]
    return "[\n  " + ",\n  ".join(rows) + "\n]" if rows else "[]"


def _row(fault: Diagnostic) -> dict[str, object]:
    place = fault.place
    return {
        "code": fault.code,
        "severity": fault.severity.value,
        "file": place.path,
        "line": place.start.line,
        "column": place.start.column,
        "end_line": place.end.line,
        "end_column": place.end.column,
        "message": fault.message,
        "help": fault.help,
        "related": [_related(related) for related in fault.related],
    }


def _related(related: Related) -> dict[str, object]:
    start = related.place.start
    return {"file": related.place.path, "line": start.line, "column": start.column, "message": related.message}
