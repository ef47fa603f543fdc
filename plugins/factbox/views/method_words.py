"""What the method page says: the rules of the ledger, and every vocabulary with its definitions, from the model."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from factbox.model.status_class import StatusClass
from factbox.model.tally import COUNTED_CLASSES
from factbox.model.value import Precision
from factbox.model.vocabularies import (
    COUNTABLE_STATUSES,
    OFFICIAL_SOURCES,
    STOPPED_STATUSES,
    Basis,
    Binding,
    BriefingStatus,
    DealKind,
    EndReason,
    EntryKind,
    EntryState,
    Genre,
    Instrument,
    PartyKind,
    Reason,
    Role,
    SourceType,
    Status,
    default_binding,
)
from factbox.model.vocabulary import Vocabulary
from factbox.views.labels import label
from factbox.views.method_rules import METHOD_SECTIONS, MethodSection
from factbox.views.tally_view import class_title

__all__ = [
    "METHOD_SECTIONS",
    "MethodSection",
    "TermWords",
    "VocabularySection",
    "vocabulary_anchor",
    "vocabulary_sections",
]


@dataclass(frozen=True, slots=True)
class TermWords:
    """One term of a vocabulary."""

    label: str
    """As pages print it."""
    term: str
    """As files and data write it."""
    definition: str
    remark: str | None
    """What else follows from it, such as whether a status can be counted."""


@dataclass(frozen=True, slots=True)
class VocabularySection:
    """One vocabulary."""

    id: str
    """Its anchor on the page; the name of the vocabulary in the front matter, as far as it has one."""
    heading: str
    question: str
    """What its terms answer."""
    terms: tuple[TermWords, ...]


_VOCABULARIES: Final[tuple[tuple[str, str, type[Vocabulary]], ...]] = (
    ("reason", "Counted, or why not", Reason),
    ("status", "Status of a deal", Status),
    ("status-class", "Class of status", StatusClass),
    ("end-reason", "Why a deal ended", EndReason),
    ("kind", "Kind of entry in a list of deals", DealKind),
    ("instrument", "Paper", Instrument),
    ("binding", "Binding", Binding),
    ("precision", "Precision of an amount", Precision),
    ("basis", "What an amount measures", Basis),
    ("role", "Part in a deal", Role),
    ("party-kind", "Kind of party", PartyKind),
    ("source-type", "Type of source", SourceType),
    ("timeline-kind", "Kind of entry in a timeline", EntryKind),
    ("timeline-state", "State of an entry in a timeline", EntryState),
    ("genre", "Genre of a briefing", Genre),
    ("briefing-status", "Status of a briefing", BriefingStatus),
)


def vocabulary_sections() -> tuple[VocabularySection, ...]:
    """Every vocabulary with its terms in the order of the model."""
    return tuple(
        VocabularySection(anchor, heading, _question(vocabulary), tuple(_words(term) for term in vocabulary))
        for anchor, heading, vocabulary in _VOCABULARIES
    )


def vocabulary_anchor(vocabulary: type[Vocabulary]) -> str | None:
    """Where the method page defines the terms of a vocabulary, as an id on it.

    >>> vocabulary_anchor(EntryKind)
    'terms-timeline-kind'
    """
    found = (anchor for anchor, _, known in _VOCABULARIES if known is vocabulary)
    return next((f"terms-{anchor}" for anchor in found), None)


def _question(vocabulary: type[Vocabulary]) -> str:
    """The first line of what the model says of a vocabulary."""
    return (vocabulary.__doc__ or "").partition("\n")[0]


def _words(term: Vocabulary) -> TermWords:
    words = class_title(term).lower() if isinstance(term, StatusClass) else label(term)
    return TermWords(words, term.value, term.definition, _remark(term))


def _remark(term: Vocabulary) -> str | None:
    if isinstance(term, Instrument):
        return f"{label(default_binding(term))}, unless the briefing says otherwise"
    if isinstance(term, SourceType):
        return "official" if term in OFFICIAL_SOURCES else None
    if isinstance(term, StatusClass):
        return "can be counted" if term in COUNTED_CLASSES else "not counted"
    if not isinstance(term, Status):
        return None
    if term in STOPPED_STATUSES:
        return "not counted"
    return "can be counted" if term in COUNTABLE_STATUSES else "below signed, not counted"
