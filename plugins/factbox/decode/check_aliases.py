"""Names by which readers find a party must lead to that party alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from factbox.decode.check_parties import Declared, declared_parties, inline_parties
from factbox.decode.library import Library
from factbox.diagnostics.diagnostic import Diagnostic, Place, Related, Severity
from factbox.model.names import PartyId
from factbox.text.spelling import fold

Sort = Literal["name", "short", "alias"]


@dataclass(frozen=True, slots=True)
class _Claim:
    """A place where a declaration gives a party a name."""

    declared: Declared
    sort: Sort
    text: str
    path: tuple[str | int, ...]

    @property
    def party(self) -> PartyId:
        return self.declared.id

    @property
    def place(self) -> Place:
        return self.declared.document.place(*self.declared.path, *self.path)

    @property
    def words(self) -> str:
        return {"name": "a name", "short": "the short name", "alias": "an alias"}[self.sort] + f" of `{self.party}`"


def check_aliases(library: Library) -> Iterator[Diagnostic]:
    """Aliases that two parties claim, and two parties of one name, which may be a mistake."""
    published = declared_parties(library)
    known: dict[str, list[_Claim]] = {}
    yield from _met(published, known)
    for entry in library.others:
        own = inline_parties(entry)
        folded = {_key(claim.text) for claim in _claims(own)}
        yield from _met(own, {key: list(known[key]) for key in folded if key in known})


def _met(declarations: list[Declared], known: dict[str, list[_Claim]]) -> Iterator[Diagnostic]:
    """The faults of declarations that come after what is known; what they claim is known from then on."""
    for claim in _claims(declarations):
        earlier = known.setdefault(_key(claim.text), [])
        if not any((other.party, other.sort) == (claim.party, claim.sort) for other in earlier):
            yield from _fault(claim, [other for other in earlier if fold(other.party) != fold(claim.party)])
        earlier.append(claim)


def _claims(declarations: list[Declared]) -> Iterator[_Claim]:
    """Every name that is given; a party that nobody names is called by its id."""
    named = {declared.id for declared in declarations if declared.facts.name}
    for declared in declarations:
        facts = declared.facts
        if facts.name or declared.id not in named:
            yield _Claim(declared, "name", facts.name or declared.id, ("name",))
        if facts.short:
            yield _Claim(declared, "short", facts.short, ("short",))
        for tag, text in facts.names.items():
            yield _Claim(declared, "name", text, ("names", tag))
        for number, text in enumerate(facts.aliases):
            yield _Claim(declared, "alias", text, ("aliases", number))


def _key(text: str) -> str:
    return " ".join(fold(text).split())


def _fault(claim: _Claim, others: list[_Claim]) -> Iterator[Diagnostic]:
    """At most one fault for a name, the graver one."""
    if other := next((other for other in others if "alias" in (claim.sort, other.sort)), None):
        related = (Related(other.place, f"{other.words} here"),)
        message = f"`{claim.text}` is {claim.words} here and {other.words} before"
        advice = "leave the alias out in one of the two, or write a longer one that only one of them has"
        yield Diagnostic("ambiguous-alias", claim.place, message, advice, related=related)
    elif other := next((other for other in others if claim.sort == other.sort == "name"), None):
        related = (Related(other.place, f"{other.words} here"),)
        message = f"`{claim.text}` is a name of two parties, `{claim.party}` and `{other.party}`"
        advice = "if they are one party, use one id; if they are two, tell them apart in the name"
        yield Diagnostic("shared-name", claim.place, message, advice, Severity.WARNING, related)
