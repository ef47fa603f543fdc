"""A party of the ledger: what all briefings and its own file say of it."""

from __future__ import annotations

from dataclasses import dataclass, fields

from factbox.model.names import PartyId
from factbox.model.party import PartyFacts


@dataclass(frozen=True, slots=True)
class Party:
    """A party with its identity and everything that is declared of it."""

    id: PartyId
    facts: PartyFacts

    @property
    def short(self) -> str:
        """The name for tight places."""
        return self.facts.short or self.facts.name


def contradictions(one: PartyFacts, other: PartyFacts) -> list[str]:
    """The keys that two declarations of one party both give, with different content."""
    return [
        item.name
        for item in fields(PartyFacts)
        if (a := getattr(one, item.name)) and (b := getattr(other, item.name)) and a != b
    ]


def merged(one: PartyFacts, other: PartyFacts) -> PartyFacts:
    """One declaration out of two that do not contradict each other."""
    names = [item.name for item in fields(PartyFacts)]
    return PartyFacts(**{name: getattr(one, name) or getattr(other, name) for name in names})
