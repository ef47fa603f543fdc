"""What files and briefings declare of one party must agree."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from factbox.decode.document import Document
from factbox.decode.library import Entry, Library
from factbox.diagnostics.diagnostic import Diagnostic, Related
from factbox.model.names import PartyId
from factbox.model.party import PartyFacts
from factbox.model.party_record import Party, contradictions, merged


@dataclass(frozen=True, slots=True)
class Declared:
    """A declaration of a party, with the way to it in its file."""

    id: PartyId
    facts: PartyFacts
    document: Document
    path: tuple[str | int, ...]


def declared_parties(library: Library) -> list[Declared]:
    """Every declaration that the ledger may use: the parties' files, then published briefings, oldest first."""
    files = [Declared(party.id, party.facts, party.document, ()) for party in library.parties]
    return files + [declared for entry in library.published for declared in inline_parties(entry)]


def inline_parties(entry: Entry) -> list[Declared]:
    """The parties that a briefing declares itself."""
    return [
        Declared(party, facts, entry.document, ("parties", party)) for party, facts in entry.file.facts.parties.items()
    ]


def party_records(declarations: list[Declared]) -> dict[PartyId, Party]:
    """One record for each party, out of declarations that agree."""
    found: dict[PartyId, PartyFacts] = {}
    for declared in declarations:
        found[declared.id] = merged(found[declared.id], declared.facts) if declared.id in found else declared.facts
    return {party: Party(party, facts if facts.name else replace(facts, name=party)) for party, facts in found.items()}


def check_parties(library: Library) -> Iterator[Diagnostic]:
    """Contradicting declarations of one party."""
    known: dict[PartyId, list[Declared]] = {}
    for declared in declared_parties(library):
        yield from _differences(declared, known.get(declared.id, []))
        known.setdefault(declared.id, []).append(declared)
    for entry in library.others:
        for declared in inline_parties(entry):
            yield from _differences(declared, known.get(declared.id, []))


def _differences(declared: Declared, earlier: list[Declared]) -> Iterator[Diagnostic]:
    told: set[str] = set()
    for other in earlier:
        for key in contradictions(other.facts, declared.facts):
            if key in told:
                continue
            told.add(key)
            message = f"party `{declared.id}` has another `{key}` here than in {other.document.source.path}"
            related = (Related(other.document.place(*other.path, key), "declared so here"),)
            place = declared.document.place(*declared.path, key)
            advice = f"make the two agree, or leave `{key}` out here"
            yield Diagnostic("contradicting-party", place, message, advice, related=related)
