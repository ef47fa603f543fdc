"""A closed list of terms, each with the sentence that defines it."""

from __future__ import annotations

from enum import StrEnum
from typing import Self


class Vocabulary(StrEnum):
    """A closed vocabulary: every term is its own text and carries its definition.

    >>> class Answer(Vocabulary):
    ...     YES = "yes", "It is so."
    >>> Answer.of("yes").definition
    'It is so.'
    """

    definition: str

    def __new__(cls, term: str, definition: str) -> Self:
        """Make a term from its text and its definition."""
        member = str.__new__(cls, term)
        member._value_ = term
        member.definition = definition
        return member

    @classmethod
    def of(cls, term: str) -> Self:
        """The member of a term. Raises `KeyError` if the vocabulary has no such term."""
        return {str(member.value): member for member in cls}[term]

    @classmethod
    def terms(cls) -> tuple[str, ...]:
        """All terms, in the order of the vocabulary."""
        return tuple(str(member.value) for member in cls)
