"""The kinds of content files: briefings, parties, and plain texts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import PurePosixPath
from typing import Annotated, Any, Final

from factbox.decode.context import Context
from factbox.decode.document import BriefingDocument, Dialect, Document, PartyDocument, TextDocument, first_key
from factbox.decode.front import ContentFile, Unreadable, read_file
from factbox.decode.identifiers import parse_id, suggested_id
from factbox.decode.shape_checks import briefing_faults, party_faults
from factbox.diagnostics.diagnostic import Diagnostic, Place
from factbox.model.briefing import FrontMatter
from factbox.model.claim import Claim
from factbox.model.fault import Fault
from factbox.model.moment import Moment
from factbox.model.names import BriefingSlug, ClaimId, PartyId, SourceId
from factbox.model.party import PartyFacts
from factbox.model.source import Source
from factbox.source.body import BRIEFING_BLOCKS, PROFILE_BLOCKS
from factbox.source.node import Scalar

_NO_DAY: Final = Moment("", date.min)


@dataclass(frozen=True, slots=True, kw_only=True)
class TextFacts:
    """The front matter of a plain text."""

    title: Annotated[str, "The heading of the page."]


def read_briefing(file: ContentFile, dialect: Dialect) -> BriefingDocument | Unreadable:
    """A briefing's file. A stand-in takes the place of a wrong title or date, so that the rest is checked too."""
    found = read_file(file, FrontMatter, dialect, BRIEFING_BLOCKS)
    if isinstance(found, Unreadable):
        return found
    document, fields = found
    is_dated = "date" in fields
    facts = _numbered(FrontMatter(**{"title": "", "date": _NO_DAY, **fields}))
    slug, faults = _name(file, "slug", facts.slug, document, dialect)
    document = _with(document, [*faults, *briefing_faults(document, facts, is_dated=is_dated)])
    return BriefingDocument(document, facts, BriefingSlug(slug), is_dated)


def _numbered(facts: FrontMatter) -> FrontMatter:
    """Claims and sources without an id get one from their place in the list, so that data files can name them."""
    claims = tuple(
        claim if claim.id else replace(claim, id=ClaimId(_free(f"claim-{number}", facts.claims)))
        for number, claim in enumerate(facts.claims, start=1)
    )
    sources = tuple(
        source if source.id else replace(source, id=SourceId(_free(f"source-{number}", facts.sources)))
        for number, source in enumerate(facts.sources, start=1)
    )
    return replace(facts, claims=claims, sources=sources)


def _free(name: str, others: Iterable[Claim | Source]) -> str:
    taken = {other.id for other in others}
    while name in taken:
        name += "-"
    return name


def read_party(file: ContentFile, dialect: Dialect) -> PartyDocument | Unreadable:
    """A party's file; its name is the party's id."""
    found = read_file(file, PartyFacts, dialect, PROFILE_BLOCKS)
    if isinstance(found, Unreadable):
        return found
    document, fields = found
    facts = PartyFacts(**fields)
    party, faults = _name(file, None, None, document, dialect)
    document = _with(document, [*faults, *party_faults(document, facts)])
    return PartyDocument(document, PartyId(party), facts)


def read_text(file: ContentFile, dialect: Dialect) -> TextDocument | Unreadable:
    """A plain text with a title."""
    found = read_file(file, TextFacts, dialect, PROFILE_BLOCKS)
    if isinstance(found, Unreadable):
        return found
    document, fields = found
    return TextDocument(document, fields.get("title", ""))


def _with(document: Document, faults: list[Diagnostic]) -> Document:
    return replace(document, faults=(*document.faults, *faults))


def _name(
    file: ContentFile, key: str | None, given: Any, document: Document, dialect: Dialect
) -> tuple[str, list[Diagnostic]]:
    """The name that an address is made of: the one given, else the file's own."""
    stem = PurePosixPath(file.name).stem
    written = document.root.get(key) if key else None
    if given or (written is not None and not (isinstance(written, Scalar) and written.is_null)):
        return given or stem, []
    try:
        return parse_id(stem, Context(document.source, dialect.zone, dialect.sectors)), []
    except Fault:
        better = suggested_id(stem)
        help_ = f"rename the file to `{better}.md`" + (f", or add `{key}: {better}`" if key else "")
        place = Place.of(document.source, first_key(document.root))
        message = f"the file's name `{stem}` cannot stand in an address"
        return stem, [Diagnostic("invalid-file-name", place, message, help_)]
