"""One content file, read: what it says, where it says it, and what is wrong with it."""

from __future__ import annotations

from dataclasses import dataclass
from zoneinfo import ZoneInfo

from factbox.decode.references import Definition, Reference
from factbox.diagnostics.diagnostic import Diagnostic, Place, Severity
from factbox.model.briefing import FrontMatter
from factbox.model.names import BriefingSlug, PartyId
from factbox.model.party import PartyFacts
from factbox.source.body import Body
from factbox.source.node import Mapping, Node, at, key_at
from factbox.text.source_text import SourceText
from factbox.text.span import Span

Path = tuple[str | int, ...]
"""A way down the front matter: `("deals", 0, "parties")`."""


@dataclass(frozen=True, slots=True)
class Dialect:
    """What the reading of a file depends on besides its own bytes."""

    zone: ZoneInfo
    """The site's time zone, in which a time of publication has its day."""
    sectors: frozenset[str]
    """The site's sectors."""


@dataclass(frozen=True, slots=True)
class Document:
    """A file that could be decoded at all, with its faults."""

    name: str
    """The file relative to the content folder, with forward slashes."""
    source: SourceText
    root: Mapping
    faults: tuple[Diagnostic, ...]
    references: tuple[Reference, ...]
    definitions: tuple[Definition, ...]
    body: Body

    @property
    def has_errors(self) -> bool:
        """Whether something in the file stops the build."""
        return any(fault.severity is Severity.ERROR for fault in self.faults)

    def place(self, *path: str | int) -> Place:
        """The place of a value; of what holds it, if it is not written."""
        return Place.of(self.source, self.span(*path))

    def key_place(self, *path: str | int) -> Place:
        """The place of a key."""
        entry = key_at(self.root, path)
        return Place.of(self.source, entry.span) if entry else self.place(*path[:-1])

    def span(self, *path: str | int) -> Span:
        """The span of a value; of the first key of the mapping that lacks it, if it is not written."""
        for length in range(len(path), -1, -1):
            node = at(self.root, path[:length])
            if node is not None:
                return node.span if length == len(path) else first_key(node)
        return first_key(self.root)


def first_key(node: Node) -> Span:
    """Where a mapping begins to speak: its first key; other nodes stand for themselves."""
    return node.entries[0].key.span if isinstance(node, Mapping) and node.entries else node.span


@dataclass(frozen=True, slots=True)
class BriefingDocument:
    """A briefing's file."""

    document: Document
    facts: FrontMatter
    slug: BriefingSlug
    is_dated: bool
    """False where the date is wrong: the facts then hold a stand-in, and nothing may be ordered by it."""


@dataclass(frozen=True, slots=True)
class PartyDocument:
    """A party's file."""

    document: Document
    id: PartyId
    facts: PartyFacts


@dataclass(frozen=True, slots=True)
class TextDocument:
    """A file of plain text with a title, such as the about page."""

    document: Document
    title: str
