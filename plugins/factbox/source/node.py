"""Front matter as a tree of texts with places; what a text means is decided by those who decode it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from factbox.text.span import Span

NULLS = frozenset({"", "~", "null", "Null", "NULL"})
"""How YAML writes that there is no value."""


@dataclass(frozen=True, slots=True)
class Scalar:
    """One text: `huawei`, `"US$1bn"`, or nothing at all."""

    text: str
    """The text without quotes, escapes resolved, lines folded as YAML says."""
    span: Span
    """Where it stands in the file, quotation marks included; a null that is not written stands behind its colon."""
    quoted: bool = False
    """Whether it stands in quotes or in a block, so that `~` and an empty text are texts."""
    block: bool = False
    """Whether it is written on lines of its own, below `|` or `>`."""

    @property
    def is_null(self) -> bool:
        """Whether nothing is written, or `~`, or `null`."""
        return not self.quoted and self.text in NULLS

    def within(self, offset: int, length: int | None = None) -> Span:
        """Where some characters of the text stand in the file, all of the rest without a length.

        Where escapes or folded lines shift the text, this is the place of the whole.

        >>> Scalar("US$1,200", Span(10, 20), quoted=True).within(3)
        Span(start=14, end=19)
        """
        marks = int(self.quoted)
        if self.block or self.span.length != len(self.text) + 2 * marks:
            return self.span
        start = self.span.start + marks + min(offset, len(self.text))
        end = self.span.end - marks
        return Span(start, end if length is None else min(start + length, end))


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list, written in brackets or with dashes."""

    items: tuple[Node, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Entry:
    """A key and its value."""

    key: Scalar
    value: Node


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys and values in the order in which they are written, every key once."""

    entries: tuple[Entry, ...]
    span: Span

    def __iter__(self) -> Iterator[Entry]:
        return iter(self.entries)

    def entry(self, key: str) -> Entry | None:
        """The entry with exactly this key."""
        return next((entry for entry in self.entries if entry.key.text == key), None)

    def get(self, key: str) -> Node | None:
        """The value of exactly this key; `None` if there is no such key."""
        entry = self.entry(key)
        return entry.value if entry else None

    @property
    def first_key(self) -> Span:
        """Where a fault about a missing key points: at the first key, or at an empty mapping itself."""
        return self.entries[0].key.span if self.entries else self.span


Node: TypeAlias = Scalar | Sequence | Mapping
Path: TypeAlias = tuple[str | int, ...]
"""The way to a node: `("deals", 0, "parties", 1)`."""


def at(root: Node | None, path: Path) -> Node | None:
    """The node at the end of a path, `None` if the path ends before."""
    node = root
    for step in path:
        if isinstance(step, int):
            node = node.items[step] if isinstance(node, Sequence) and 0 <= step < len(node.items) else None
        else:
            node = node.get(step) if isinstance(node, Mapping) else None
    return node


def key_at(root: Node | None, path: Path) -> Scalar | None:
    """The key that leads to the end of a path; `None` if there is none, as before an item of a list."""
    parent = at(root, path[:-1])
    last = path[-1] if path else None
    entry = parent.entry(last) if isinstance(parent, Mapping) and isinstance(last, str) else None
    return entry.key if entry else None
