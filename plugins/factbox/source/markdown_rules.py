"""The parser's rules, made to remember where they read something, and where something could not be read.

Each rule runs markdown-it's own and notes its place in the token's `meta`, counted in the text that the rule was given.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TypeAlias

from markdown_it.helpers import parseLinkDestination, parseLinkLabel
from markdown_it.rules_block import StateBlock
from markdown_it.rules_block import reference as read_definition
from markdown_it.rules_inline import StateInline, autolink, entity, html_inline, image, link
from markdown_it.token import Token

from factbox.source.broken_links import note_broken_link
from factbox.source.decoding import REPLACEMENT
from factbox.source.fault_list import shown
from factbox.source.markdown_places import LinkPlace, Problem, note
from factbox.text.characters import describe, first_unsafe

Silent: TypeAlias = bool
"""Whether a rule only looks whether it applies, and writes no tokens."""
InlineRule: TypeAlias = Callable[[StateInline, Silent], bool]

_FOOTNOTE_MARK = re.compile(r"\[\^([^\s\]]+)\]")
_DEFINITION = re.compile(r"\[(?:[^\[\]\\]|\\.)*\]:[ \t]*")


def placed_link(state: StateInline, silent: Silent) -> bool:
    """A link, or a note that something looks like one."""
    start, before = state.pos, len(state.tokens)
    if link(state, silent):
        if not silent:
            token = _first(state.tokens, before, "link_open")
            token.meta["place"] = _link_place(state, start, start, token)
        return True
    if not silent and state.src[start] == "[":
        note_broken_link(state)
    return False


def placed_image(state: StateInline, silent: Silent) -> bool:
    """An image."""
    start, before = state.pos, len(state.tokens)
    if not image(state, silent):
        return False
    if not silent:
        token = _first(state.tokens, before, "image")
        token.meta["place"] = _link_place(state, start, start + 1, token)
    return True


def placed_autolink(state: StateInline, silent: Silent) -> bool:
    """An address between angle brackets."""
    start, before = state.pos, len(state.tokens)
    if not autolink(state, silent):
        return False
    if not silent:
        inner = (start + 1, state.pos - 1)
        _first(state.tokens, before, "link_open").meta["place"] = LinkPlace(start, state.pos, inner, inner)
    return True


def raw_html(state: StateInline, silent: Silent) -> bool:
    """A tag or a comment, which is read only in order to be refused."""
    start, before = state.pos, len(state.tokens)
    if not html_inline(state, silent):
        return False
    if not silent:
        token = _first(state.tokens, before, "html_inline")
        advice = "write Markdown instead, or `\\<` for the sign itself"
        token.meta["problem"] = Problem("raw-html", start, state.pos, f"HTML {shown(token.content)}", advice)
    return True


def safe_entity(state: StateInline, silent: Silent) -> bool:
    """A character written as `&#…;`, and a note if it is one that no text may hold."""
    start, before = state.pos, len(state.tokens)
    if not entity(state, silent):
        return False
    if not silent and first_unsafe((token := _first(state.tokens, before, "text_special")).content) is not None:
        message = f"unsafe character {describe(token.content[0])}"
        note(state, Problem("unsafe-character", start, state.pos, message, "delete its code"))
        token.content = REPLACEMENT
    return True


def known_footnote(rule: InlineRule) -> InlineRule:
    """The rule for footnote marks, which also notes a mark that no footnote belongs to."""

    def run(state: StateInline, silent: Silent) -> bool:
        start, before = state.pos, len(state.tokens)
        if rule(state, silent):
            if not silent:
                _first(state.tokens, before, "footnote_ref").meta["place"] = (start, state.pos)
            return True
        if not silent and (mark := _FOOTNOTE_MARK.match(state.src, start)):
            advice = f"write the footnote on a line of its own: `[^{mark[1]}]: …`"
            note(state, Problem("unknown-footnote", start, mark.end(), f"no footnote {shown(mark[1])}", advice))
        return False

    return run


def placed_definition(state: StateBlock, start_line: int, end_line: int, silent: Silent) -> bool:
    """`[b]: deal:x`, noted with the place of its address."""
    known = len(state.env.get("references", ()))
    start = state.bMarks[start_line] + state.tShift[start_line]
    if not read_definition(state, start_line, end_line, silent):
        return False
    references = state.env.get("references", {})
    if not silent and len(references) > known:
        state.env.setdefault("definitions", {})[next(reversed(references))] = _definition_place(
            state, start, start_line
        )
    return True


def _definition_place(state: StateBlock, start: int, line: int) -> tuple[int, int]:
    """The address in the body, which may stand on the line below its name; the name if it cannot be told."""
    name = _DEFINITION.match(state.src, start)
    at = name.end() if name else start
    if name and at >= state.eMarks[line]:
        at = state.bMarks[line + 1] + state.tShift[line + 1]
    read = parseLinkDestination(state.src, at, len(state.src))
    return (at, read.pos if read.ok else at + 1)


def _link_place(state: StateInline, start: int, bracket: int, token: Token) -> LinkPlace:
    end = state.pos
    text_end = parseLinkLabel(state, bracket, bracket == start)
    text = (bracket + 1, text_end)
    if state.src[text_end + 1 : text_end + 2] != "(" or end == text_end + 1:
        return LinkPlace(start, end, text, None, str(token.meta.get("label", "")))
    at = text_end + 2
    while state.src[at : at + 1].isspace():
        at += 1
    read = parseLinkDestination(state.src, at, state.posMax)
    return LinkPlace(start, end, text, (at, read.pos if read.ok else at + 1))


def _first(tokens: list[Token], since: int, kind: str) -> Token:
    return next(token for token in tokens[since:] if token.type == kind)
