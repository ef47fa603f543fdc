"""Faults for a person at a terminal: the line itself, carets under what is wrong, and what to do."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from factbox.diagnostics.concise import place_of
from factbox.diagnostics.diagnostic import Diagnostic, Place
from factbox.diagnostics.terminal import Palette, cells, visible, width

_GUTTER = 5
_ROOM = 100
_LEAD = 30


def render_full(faults: Iterable[Diagnostic], palette: Palette) -> str:
    """Every fault with its source line, an empty line between two."""
    return "\n\n".join(_fault(fault, palette) for fault in faults)


def _fault(fault: Diagnostic, palette: Palette) -> str:
    paint = palette.of(fault.severity)
    title = f"{palette.bold(place_of(fault.place) + ':')} {paint(f'{fault.severity}[{fault.code}]')}"
    lines = [f"{title} {visible(fault.message)}", *_snippet(fault.place, palette, "^", paint)]
    for related in fault.related:
        lines.append(f"  {palette.quiet(place_of(related.place) + ':')} {visible(related.message)}")
        lines += _snippet(related.place, palette, "-", palette.quiet)
    if fault.help:
        lines.append(f"  {palette.quiet('help:')} {visible(fault.help)}")
    return "\n".join(lines)


def _snippet(place: Place, palette: Palette, mark: str, paint: Callable[[str], str]) -> list[str]:
    """The first line of a place, with marks under its characters; nothing if the line is empty or not at hand."""
    if not place.line.strip():
        return []
    start = place.start.column - 1
    end = place.end.column - 1 if place.end.line == place.start.line else len(place.line)
    before, marked, after = _cut(cells(place.line), start, max(end, start + 1))
    number = str(place.start.line).rjust(_GUTTER)
    ruler = " " * len(number)
    return [
        f"{palette.quiet(f'{number} |')} {(before + marked + after).rstrip()}",
        f"{palette.quiet(f'{ruler} |')} {' ' * width(before)}{paint(mark * max(1, width(marked)))}",
    ]


def _cut(shown: list[str], start: int, end: int) -> tuple[str, str, str]:
    """What stands before, in and behind the marked cells, cut with `…` where the line is too long for a screen."""
    first = 0 if width("".join(shown[:end])) <= _ROOM else start - _fitting(shown[:start][::-1], _LEAD)
    last = first + _fitting(shown[first:], _ROOM)
    before = ("…" if first else "") + "".join(shown[first:start])
    after = "".join(shown[end:last]) + ("…" if last < len(shown) else "")
    return before, "".join(shown[start : min(end, last)]), after


def _fitting(shown: list[str], room: int) -> int:
    """How many of these cells fit into so many columns."""
    for count, cell in enumerate(shown):
        room -= width(cell)
        if room < 0:
            return count
    return len(shown)
