"""The page that tells the rules, and what every word means."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from factbox.model.vocabularies import DealKind, Status
from factbox.views.method_words import METHOD_SECTIONS, MethodSection, TermWords, VocabularySection, vocabulary_sections
from factbox.views.page_head import PageHead
from factbox.views.status_view import StatusView, status_view

_SHAPED_KINDS = frozenset(kind.value for kind in DealKind if kind is not DealKind.TRANSACTION)


@dataclass(frozen=True, slots=True)
class TermView:
    """A term with its meaning, and with its shape if pages draw one."""

    words: TermWords
    status: StatusView | None


@dataclass(frozen=True, slots=True)
class VocabularyView:
    """A vocabulary with its terms."""

    id: str
    heading: str
    question: str
    terms: tuple[TermView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MethodView:
    """The rules, then the vocabularies."""

    head: PageHead
    section: ClassVar[str] = "method"
    rules: tuple[MethodSection, ...]
    vocabularies: tuple[VocabularyView, ...]


def method_view() -> MethodView:
    """The page about the method; the same for every site."""
    return MethodView(
        head=PageHead(
            title="Method",
            description="How deals are counted, how totals are traced, and what every word means.",
            address="method/",
        ),
        rules=METHOD_SECTIONS,
        vocabularies=tuple(_vocabulary(section) for section in vocabulary_sections()),
    )


def _vocabulary(section: VocabularySection) -> VocabularyView:
    terms = tuple(TermView(words, _status(section.id, words)) for words in section.terms)
    return VocabularyView(f"terms-{section.id}", section.heading, section.question, terms)


def _status(vocabulary: str, words: TermWords) -> StatusView | None:
    if vocabulary == "status":
        return next(status_view(status) for status in Status if status.value == words.term)
    is_drawn = vocabulary == "kind" and words.term in _SHAPED_KINDS
    return StatusView(words.term, words.label, "soft") if is_drawn else None
