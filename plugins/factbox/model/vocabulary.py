"""A closed list of terms, each with the sentence that defines it."""

from __future__ import annotations

from enum import StrEnum
from typing import Any, Self


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
        member: Self = _by_term(cls)[term]
        return member

    @classmethod
    def terms(cls) -> tuple[str, ...]:
        """All terms, in the order of the vocabulary."""
        return tuple(_by_term(cls))


_MEMBERS: dict[type[Vocabulary], dict[str, Any]] = {}


def _by_term(vocabulary: type[Vocabulary]) -> dict[str, Any]:
    """The members of a vocabulary by their terms, worked out once: a large site looks up a hundred thousand."""
    if vocabulary not in _MEMBERS:
        _MEMBERS[vocabulary] = {str(member.value): member for member in vocabulary}
    return _MEMBERS[vocabulary]
