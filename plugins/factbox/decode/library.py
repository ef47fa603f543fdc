"""All content files together, sorted by who may lean on whom."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from factbox.decode.document import BriefingDocument, Document, PartyDocument, TextDocument
from factbox.decode.front import names_in
from factbox.decode.references import Thing
from factbox.diagnostics.diagnostic import Diagnostic, Place
from factbox.model.briefing import Briefing
from factbox.model.reckoning import Rates
from factbox.model.sector import BUILT_IN_SECTORS, Sectors
from factbox.model.vocabularies import BriefingStatus
from factbox.source.node import Mapping, Scalar, Sequence


@dataclass(frozen=True, slots=True)
class Entry:
    """A briefing's file beside the briefing that it makes."""

    file: BriefingDocument
    briefing: Briefing

    @property
    def document(self) -> Document:
        """The file's document."""
        return self.file.document

    @property
    def is_published(self) -> bool:
        """Whether it is in the ledger."""
        return self.briefing.status is BriefingStatus.PUBLISHED

    @property
    def is_draft(self) -> bool:
        """Whether it leaves no trace in the site."""
        return self.briefing.status is BriefingStatus.DRAFT

    @property
    def order(self) -> tuple[str, str]:
        """By publication day, then path."""
        return self.briefing.order


@dataclass(frozen=True, slots=True)
class Library:
    """Every file of the content folder that could be decoded, briefings in order of publication."""

    today: date
    entries: tuple[Entry, ...]
    parties: tuple[PartyDocument, ...]
    texts: tuple[TextDocument, ...]
    rates: Rates
    sectors: Sectors = field(default_factory=lambda: BUILT_IN_SECTORS)
    faults: tuple[Diagnostic, ...] = ()
    """What is wrong with files that could not be decoded, and with files that are no content."""
    unread: frozenset[str] = frozenset()
    """Names that may be given by what could not be decoded."""

    def may_be_unread(self, name: str) -> bool:
        """Whether something that could not be decoded may define this name; then nothing can be said of it."""
        return name in self.unread

    @property
    def published(self) -> tuple[Entry, ...]:
        """The briefings of the ledger, oldest first."""
        return tuple(entry for entry in self.entries if entry.is_published)

    @property
    def others(self) -> tuple[Entry, ...]:
        """Drafts and hidden briefings, oldest first."""
        return tuple(entry for entry in self.entries if not entry.is_published)

    def documents(self) -> Iterator[Document]:
        """Every decoded file."""
        yield from (entry.document for entry in self.entries)
        yield from self.plain_documents()

    def plain_documents(self) -> Iterator[Document]:
        """Every decoded file that is no briefing."""
        yield from (party.document for party in self.parties)
        yield from (text.document for text in self.texts)


def entry_of(file: BriefingDocument, today: date) -> Entry:
    """A file with its briefing; one dated after today is a draft until then."""
    status = file.facts.status
    if file.is_dated and file.facts.date.day > today:
        status = BriefingStatus.DRAFT
    briefing = Briefing(path=file.document.name, slug=file.slug, status=status, facts=file.facts)
    return Entry(file, briefing)


def definitions(document: Document, thing: Thing) -> dict[str, Place]:
    """The ids that a file gives to things of one kind, each with the place where it does so first."""
    found: dict[str, Place] = {}
    for definition in document.definitions:
        if definition.thing == thing:
            found.setdefault(definition.id, Place.of(document.source, definition.span))
    return found


_SHAPES: Final = {"parties": Mapping, "sources": Sequence, "claims": Sequence, "deals": Sequence}


def names_in_gaps(document: Document) -> Iterator[str]:
    """Names in what stands where a file should define things, and is no list or mapping of them."""
    for key, shape in _SHAPES.items():
        node = document.root.get(key)
        if node is not None and not isinstance(node, (shape, Scalar)):
            yield from names_in(document.source.extract(node.span))
