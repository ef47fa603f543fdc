"""Faults as workflow commands of GitHub Actions, which shows them beside the lines of a pull request."""

from __future__ import annotations

from collections.abc import Iterable

from factbox.diagnostics.concise import place_of
from factbox.diagnostics.diagnostic import Diagnostic


def render_github(faults: Iterable[Diagnostic]) -> str:
    """One command a line: `::error file=…,line=…,col=…,endLine=…,endColumn=…,title=…::message`."""
    return "\n".join(_command(fault) for fault in faults)


def _command(fault: Diagnostic) -> str:
    start, end = fault.place.start, fault.place.end
    properties = {
        "file": fault.place.path,
        "line": start.line,
        "col": start.column,
        "endLine": end.line,
        "endColumn": end.column,
        "title": fault.code,
    }
    words = [fault.message]
    words += [f"{place_of(related.place)}: {related.message}" for related in fault.related]
    words += [f"help: {fault.help}"] if fault.help else []
    written = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    return f"::{fault.severity} {written}::{_data(chr(10).join(words))}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
