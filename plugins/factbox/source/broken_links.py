"""What looks like a link and is none: its brackets would be printed, and nobody would be told."""

from __future__ import annotations

import re
from typing import Final

from markdown_it.common.utils import normalizeReference
from markdown_it.helpers import parseLinkLabel
from markdown_it.rules_inline import StateInline

from factbox.source.destinations import FILE_TYPES, SCHEMES
from factbox.source.fault_list import shown
from factbox.source.markdown_places import Problem, note

_PARTED_ADDRESS: Final = re.compile(
    rf"(?P<gap>\s+)\(\s*(?:(?:{'|'.join(SCHEMES)}):[^\s()]|[^\s()<]+\.(?:{'|'.join(sorted(FILE_TYPES))}|md)[#)\s])",
    re.IGNORECASE,
)
"""An address in parentheses that does not follow its brackets at once. `(see above)` is none; `(<deal:fund>)` works."""


def note_broken_link(state: StateInline) -> None:
    """Say of the bracket that is read what keeps it from being a link, if it looks like one."""
    start = state.pos
    if state.src.startswith("[^", start):
        return
    text_end = parseLinkLabel(state, start, disableNested=True)
    if text_end < 0:
        _note_nested_link(state, start)
    elif state.src.startswith("(", text_end + 1):
        advice = "close it with `)`, write an address with spaces as `(<…>)`, or write `\\[` for the bracket itself"
        _note_no_link("broken-link", state, text_end + 2, advice)
    elif parted := _PARTED_ADDRESS.match(state.src, text_end + 1):
        advice = "put `(` right behind `]`, or write `\\[` for the bracket itself"
        _note_no_link("stray-space", state, parted.end("gap") + 1, advice)
    elif state.src.startswith("[", text_end + 1) and not state.src.startswith("[^", text_end + 1):
        _note_undefined_label(state, text_end)


def _note_no_link(code: str, state: StateInline, end: int, advice: str) -> None:
    """`[a plan](the plan.pdf)` and `[a plan] (plan.pdf)`."""
    message = f"{shown(state.src[state.pos : end])} is not a link"
    note(state, Problem(code, state.pos, end, message, advice))


def _note_undefined_label(state: StateInline, text_end: int) -> None:
    """`[a][b]` without `[b]: …`."""
    label_end = parseLinkLabel(state, text_end + 1)
    label = state.src[text_end + 2 : label_end]
    if label and normalizeReference(label) and label_end > 0:
        advice = f"write a line `[{label}]: …` with its address, or `\\[` for the bracket itself"
        message = f"no address for {shown(f'[{label}]')}"
        note(state, Problem("undefined-label", text_end + 1, label_end + 1, message, advice))


def _note_nested_link(state: StateInline, start: int) -> None:
    text_end = parseLinkLabel(state, start)
    if text_end >= 0 and state.src.startswith("(", text_end + 1):
        advice = "let one end before the other begins"
        note(state, Problem("link-content", start, text_end + 2, "a link or a footnote mark inside a link", advice))
