"""YAML as a tree of texts with places: no types, no anchors, no tags, no merging, no key twice.

The tree is built from the parser's events: nothing is expanded, and no nesting is followed deeper than is allowed.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Protocol

import yaml

from factbox.source.decoding import REPLACEMENT, unsafe_character
from factbox.source.fault_list import FaultList, shown
from factbox.source.node import Entry, Mapping, Node, Scalar, Sequence
from factbox.text.characters import first_unsafe
from factbox.text.span import Span
from factbox.text.spelling import fold

DEEPEST = 16
"""Collections may stand in each other up to this depth."""

PURE_LOADER = yaml.SafeLoader
"""The parser whose words and places for a syntax error are used, whether or not the fast one is there."""
FAST_LOADER = getattr(yaml, "CSafeLoader", PURE_LOADER)
"""The parser of libyaml where PyYAML was built with it; its events are the same."""

_MERGE = "<<"
_BLOCK_STYLES = ("|", ">")
_PROPERTY = re.compile(r"[&!][^\s,\[\]{}]*")
_PROPERTIES = re.compile(rf"(?:{_PROPERTY.pattern}\s*){{1,2}}")
_SWALLOWED = re.compile(r"[ \t]+(#[^\s#!].*)")
_ESCAPE = re.compile(r"\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(.)|\n)")
_NAMED_ESCAPES = {"0": 0x00, "a": 0x07, "b": 0x08, "v": 0x0B, "f": 0x0C, "r": 0x0D, "e": 0x1B}
_NAMED_ESCAPES |= {"N": 0x85, "L": 0x2028, "P": 0x2029}


class UnusableTree(Exception):
    """The rest of the tree is not worth reading; the fault has been noted."""


class _Event(Protocol):
    """What the events of YAML have, as far as they have it."""

    start_mark: yaml.Mark
    end_mark: yaml.Mark
    anchor: str | None
    tag: str | None
    style: str | None
    value: str


@dataclass(slots=True)
class _Open:
    """A collection whose end has not come yet."""

    start: int
    is_mapping: bool
    items: list[Node] = field(default_factory=list)


@dataclass(slots=True)
class TreeBuilder:
    """Builds the tree of one document; `text` is the file's from offset `base`, or a mended copy of equal length."""

    faults: FaultList
    text: str
    base: int
    whole: bool = True
    """False once something stands in the text that the tree cannot hold, such as an alias."""
    _open: list[_Open] = field(default_factory=list)
    _root: Node | None = None
    _documents: int = 0
    _may_swallow: bool = False

    def build(self, loader: type[yaml.SafeLoader | yaml.CSafeLoader]) -> Node | None:
        """The root, `None` if there is nothing but comments. Raises `yaml.YAMLError` and `UnusableTree`."""
        self._may_swallow = _SWALLOWED.search(self.text) is not None
        readers: dict[type, Callable[[Any], None]] = {
            yaml.ScalarEvent: self._scalar,
            yaml.MappingStartEvent: self._enter,
            yaml.SequenceStartEvent: self._enter,
            yaml.MappingEndEvent: self._leave,
            yaml.SequenceEndEvent: self._leave,
            yaml.AliasEvent: self._alias,
            yaml.DocumentStartEvent: self._begin_document,
        }
        for event in yaml.parse(self.text, Loader=loader):
            if reader := readers.get(type(event)):
                reader(event)
        return self._root

    def _span(self, event: _Event) -> Span:
        return Span(self.base + event.start_mark.index, self.base + event.end_mark.index)

    def _add(self, node: Node) -> None:
        if self._open:
            self._open[-1].items.append(node)
        else:
            self._root = node

    def _begin_document(self, event: _Event) -> None:
        self._documents += 1
        if self._documents > 1:
            advice = "keep one block of front matter; begin the body behind its closing `---`"
            self.faults.error("yaml-documents", self._span(event), "a second YAML document", advice)
            raise UnusableTree

    def _enter(self, event: _Event) -> None:
        if event.anchor is not None or event.tag is not None:
            self._refuse_properties(event)
        if len(self._open) == DEEPEST:
            advice = "write it flatter: nothing in a briefing needs so many levels"
            self.faults.error("yaml-depth", self._span(event), f"nested deeper than {DEEPEST} levels", advice)
            raise UnusableTree
        self._open.append(_Open(self.base + event.start_mark.index, isinstance(event, yaml.MappingStartEvent)))

    def _leave(self, event: _Event) -> None:
        done = self._open.pop()
        last = done.items[-1].span.end if done.items else done.start
        is_flow = event.end_mark.index > event.start_mark.index
        span = Span(done.start, self.base + event.end_mark.index if is_flow else last)
        self._add(Mapping(self._entries(done.items), span) if done.is_mapping else Sequence(tuple(done.items), span))

    def _scalar(self, event: _Event) -> None:
        if event.anchor is not None or event.tag is not None:
            self._refuse_properties(event)
        span = self._span(event)
        text: str = event.value
        if not event.style:
            if self._may_swallow:
                self._warn_of_comment(span)
        elif event.style == '"':
            text = self._safe(text, span)
        else:
            span = Span(span.start, span.start + len(self._written(span).rstrip()))
        self._add(Scalar(text, span, bool(event.style), event.style in _BLOCK_STYLES))

    def _written(self, span: Span) -> str:
        return self.text[span.start - self.base : span.end - self.base]

    def _alias(self, event: _Event) -> None:
        span = self._span(event)
        self.whole = False
        advice = "write the value out again, or put it in quotes if it is a text that begins with `*`"
        self.faults.error("yaml-anchor", span, f"alias {shown(self._written(span))}", advice)
        self._add(Scalar(self._written(span), span))

    def _refuse_properties(self, event: _Event) -> None:
        start = event.start_mark.index
        written = _PROPERTIES.match(self.text, start)
        for found in _PROPERTY.finditer(written.group() if written else ""):
            span = Span(self.base + start + found.start(), self.base + start + found.end())
            if found.group().startswith("&"):
                advice = "delete it, or put a text that begins with `&` in quotes"
                self.faults.error("yaml-anchor", span, f"anchor {shown(found.group())}", advice)
            else:
                advice = "delete it: a field's type is known; or put a text that begins with `!` in quotes"
                self.faults.error("yaml-tag", span, f"tag {shown(found.group())}", advice)

    def _warn_of_comment(self, span: Span) -> None:
        found = _SWALLOWED.match(self.text, span.end - self.base)
        if found and "\n" not in self._written(span):
            comment = Span(self.base + found.start(1), self.base + found.end(1))
            advice = "put the value in quotes if this belongs to it, else write a space behind `#`"
            message = f"{shown(found[1])} is a comment, not part of the value"
            self.faults.warning("yaml-comment", comment, message, advice)

    def _safe(self, text: str, span: Span) -> str:
        """The text of a quoted scalar; each escape for an unsafe character in it is a fault."""
        if first_unsafe(text) is None:
            return text
        for found in _ESCAPE.finditer(self._written(span)):
            character = _unescaped(found)
            if first_unsafe(character) is not None:
                place = Span(span.start + found.start(), span.start + found.end())
                self.faults.found.append(unsafe_character(self.faults.source, place, character))
        return "".join(REPLACEMENT if first_unsafe(character) is not None else character for character in text)

    def _entries(self, items: list[Node]) -> tuple[Entry, ...]:
        entries: dict[str, Entry] = {}
        for key, value in zip(items[::2], items[1::2], strict=True):
            if not isinstance(key, Scalar) or key.is_null:
                self._refuse_key(key.span)
            elif key.text == _MERGE and not key.quoted:
                self.faults.error("yaml-merge", key.span, "merge key `<<`", "write the keys out where they are needed")
            elif (earlier := entries.setdefault(fold(key.text), Entry(key, value)).key) is not key:
                message = f"key {shown(key.text)} twice"
                self.faults.error("duplicate-key", key.span, message, "keep one of the two", earlier=earlier.span)
        return tuple(entries.values())

    def _refuse_key(self, span: Span) -> None:
        """Report a key that is no text, and not once more what is wrong with it inside."""
        start, end = (self.faults.source.position(at) for at in (span.start, span.end))
        inside = [fault for fault in self.faults.found if start <= fault.place.start < end and fault.code == "yaml-key"]
        self.faults.found = [fault for fault in self.faults.found if fault not in inside]
        advice = "write `key: value`; put a text that begins with a bracket or a brace in quotes"
        self.faults.error("yaml-key", span, "expected a key", advice)


def _unescaped(escape: re.Match[str]) -> str:
    code = escape[1] or escape[2] or escape[3]
    if code:
        return chr(int(code, 16))
    return chr(_NAMED_ESCAPES.get(escape[4] or "", ord(" ")))
