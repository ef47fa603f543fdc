"""Every deal, party, source and claim that a file names must be there, and be visible to it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from factbox.decode.document import Document
from factbox.decode.library import Entry, Library, definitions
from factbox.decode.references import Reference, Thing
from factbox.diagnostics.diagnostic import Diagnostic, Place
from factbox.text.spelling import closest

_LISTED: Final[tuple[Thing, ...]] = ("deal", "party")
"""What briefings define for the whole site."""


@dataclass(frozen=True, slots=True)
class _Scope:
    """What one file may name."""

    deals: Mapping[str, Place]
    parties: Mapping[str, Place]
    sources: Mapping[str, Place]
    claims: Mapping[str, Place]
    pages: Mapping[str, Place]
    """Content files that a page is made of, by their path in the content folder."""
    unpublished: Mapping[str, Entry]
    """Deals and parties that only drafts or hidden briefings define, for the help."""


def check_references(library: Library) -> Iterator[Diagnostic]:
    """Unknown deals, parties, sources, speakers and claims, in front matter and body."""
    deals = _joined(library, "deal")
    parties = _joined(library, "party") | {party.id: Place.top(party.document.source.path) for party in library.parties}
    unpublished = {
        name: entry for entry in library.others for thing in _LISTED for name in definitions(entry.document, thing)
    }
    pages = _pages(library)
    for entry in library.entries:
        own = entry.document
        scope = _Scope(
            deals if entry.is_published else deals | definitions(own, "deal"),
            parties if entry.is_published else parties | definitions(own, "party"),
            definitions(own, "source"),
            {claim.id: Place.top(own.source.path) for claim in entry.file.facts.claims} | definitions(own, "claim"),
            pages,
            unpublished,
        )
        yield from _unknown(library, own, scope)
    for document in library.plain_documents():
        yield from _unknown(library, document, _Scope(deals, parties, {}, {}, pages, unpublished))


def _joined(library: Library, thing: Thing) -> dict[str, Place]:
    found: dict[str, Place] = {}
    for entry in library.published:
        for name, place in definitions(entry.document, thing).items():
            found.setdefault(name, place)
    return found


def _pages(library: Library) -> dict[str, Place]:
    documents = [
        *(entry.document for entry in library.published),
        *(party.document for party in library.parties),
        *(text.document for text in library.texts),
    ]
    return {document.name: Place.top(document.source.path) for document in documents}


def _unknown(library: Library, document: Document, scope: _Scope) -> Iterator[Diagnostic]:
    in_body = (Reference(item.kind, item.id, item.span, "the text") for item in document.body.references)
    for reference in (*document.references, *in_body):
        fault = _fault(reference, document, scope)
        if fault and not library.may_be_unread(reference.id):
            yield fault


def _fault(reference: Reference, document: Document, scope: _Scope) -> Diagnostic | None:
    name, place = reference.id, Place.of(document.source, reference.span)
    match reference.thing:
        case "deal" if name not in scope.deals:
            advice = _advice(name, scope.deals, scope, "list it under `deals:` of a published briefing")
            return Diagnostic("unknown-deal", place, f"{reference.subject} names deal `{name}`", advice)
        case "party" if name not in scope.parties:
            other = f"declare it under `parties:`, or in content/parties/{name}.md"
            advice = _advice(name, scope.parties, scope, other)
            return Diagnostic("unknown-party", place, f"{reference.subject} names party `{name}`", advice)
        case "source" if name not in scope.sources:
            advice = _advice(name, scope.sources, scope, "list it under `sources:` of this briefing")
            return Diagnostic("unknown-source", place, f"{reference.subject} names source `{name}`", advice)
        case "speaker" if name not in scope.parties and name not in scope.sources:
            known = {**scope.parties, **scope.sources}
            advice = _advice(name, known, scope, "name a party by its id, or a source of this briefing")
            message = f"{reference.subject} is stated by `{name}`, which is no party and no source"
            return Diagnostic("unknown-speaker", place, message, advice)
        case "claim" if name not in scope.claims:
            advice = _advice(name, scope.claims, scope, "list it under `claims:` of this briefing")
            return Diagnostic("unknown-claim", place, f"{reference.subject} names claim `{name}`", advice)
        case "briefing" if name not in scope.pages:
            advice = _advice(name, scope.pages, scope, "link to the file of a published briefing")
            message = f"{reference.subject} links to `{name}`, of which no page is made"
            return Diagnostic("unknown-page", place, message, advice)
    return None


def _advice(name: str, known: Mapping[str, Place], scope: _Scope, otherwise: str) -> str:
    if name in scope.unpublished:
        where = scope.unpublished[name].document.source.path
        return f"only {where} defines it, which is not published; publish that, or leave this out"
    near = closest(name, known)
    return f"did you mean `{near}`? Or {otherwise}" if near else otherwise
