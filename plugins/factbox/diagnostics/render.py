"""The four ways to print faults."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from factbox.diagnostics.concise import render_concise
from factbox.diagnostics.diagnostic import Diagnostic, in_order
from factbox.diagnostics.full import render_full
from factbox.diagnostics.github import render_github
from factbox.diagnostics.machine import render_json
from factbox.diagnostics.terminal import Palette


class Format(StrEnum):
    """What `--format` takes."""

    FULL = "full"
    CONCISE = "concise"
    JSON = "json"
    GITHUB = "github"


def render(faults: Iterable[Diagnostic], format: Format | str = Format.FULL, *, colour: bool = False) -> str:  # noqa: A002 (the option's own name)
    """All faults, sorted by place, each once, without a line end behind the last.

    Empty if there are none, but for `json`, which gives `[]`. `ValueError` if there is no such format.
    Colour is for `full` and `concise`; programs read the other two.
    """
    ordered = in_order(list(faults))
    palette = Palette(colour)
    match Format(format):
        case Format.FULL:
            return render_full(ordered, palette)
        case Format.CONCISE:
            return render_concise(ordered, palette)
        case Format.JSON:
            return render_json(ordered)
        case Format.GITHUB:
            return render_github(ordered)
