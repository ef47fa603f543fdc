"""Emphasis that Chinese and Japanese writers can use beside their punctuation."""

from __future__ import annotations

import unicodedata

from markdown_it.rules_inline import StateInline
from markdown_it.rules_inline.state_inline import Delimiter, Scanned

from factbox.source.markdown_rules import Silent


def cjk_emphasis(state: StateInline, silent: Silent) -> bool:
    """Markers of emphasis; beside a wide character `*` opens and closes wherever no space stands on its inner side.

    CommonMark decides by spaces and punctuation, and Chinese has few of one and much of the other: `高铁**“融资”**协议`
    would keep its stars (see github.com/commonmark/commonmark-spec/issues/650).
    """
    marker = state.src[state.pos]
    if silent or marker not in "*_":
        return False
    scanned = state.scanDelims(state.pos, marker == "*")
    if marker == "*":
        scanned = _relaxed(state, scanned)
    for _ in range(scanned.length):
        state.push("text", "", 0).content = marker
        state.delimiters.append(
            Delimiter(ord(marker), scanned.length, len(state.tokens) - 1, -1, scanned.can_open, scanned.can_close)
        )
    state.pos += scanned.length
    return True


def _relaxed(state: StateInline, scanned: Scanned) -> Scanned:
    end = state.pos + scanned.length
    before = state.src[state.pos - 1] if state.pos else " "
    after = state.src[end] if end < state.posMax else " "
    if not (_is_wide(before) or _is_wide(after)):
        return scanned
    return Scanned(scanned.can_open or not after.isspace(), scanned.can_close or not before.isspace(), scanned.length)


def _is_wide(character: str) -> bool:
    return not character.isascii() and unicodedata.east_asian_width(character) in ("W", "F", "H")
