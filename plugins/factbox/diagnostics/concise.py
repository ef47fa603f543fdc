"""Faults in one line each, for editors, grep and diffs."""

from __future__ import annotations

from collections.abc import Iterable

from factbox.diagnostics.diagnostic import Diagnostic, Place
from factbox.diagnostics.terminal import Palette, visible


def render_concise(faults: Iterable[Diagnostic], palette: Palette) -> str:
    """`path:line:column: error[code] message`, one fault a line."""
    return "\n".join(_line(fault, palette) for fault in faults)


def place_of(place: Place) -> str:
    """A place as editors read it: `content/briefings/a.md:31:15`."""
    return f"{visible(place.path)}:{place.start.line}:{place.start.column}"


def _line(fault: Diagnostic, palette: Palette) -> str:
    label = palette.of(fault.severity)(f"{fault.severity}[{fault.code}]")
    return f"{place_of(fault.place)}: {label} {visible(fault.message)}"
