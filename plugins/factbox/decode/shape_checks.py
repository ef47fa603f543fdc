"""What one file must obey beyond the types of its fields; checks that need no other file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final, TypeVar

from factbox.decode.document import Document
from factbox.decode.numbers import WHOLE
from factbox.decode.references import Definition
from factbox.diagnostics.diagnostic import Diagnostic, Place, Related
from factbox.model.briefing import MOST_KEY_POINTS, FrontMatter
from factbox.model.claim import Claim
from factbox.model.deal import DealEntry
from factbox.model.party import PartyFacts
from factbox.model.vocabularies import Status
from factbox.source.node import Mapping, Scalar, Sequence
from factbox.text.spelling import fold

Identified = TypeVar("Identified", DealEntry, Claim)

IDENTIFIER_FORMS: Final = {
    "lei": (r"[A-Z0-9]{18}[0-9]{2}", "20 capital letters and digits (ISO 17442)"),
    "wikidata": (r"Q[1-9][0-9]*", "`Q` and a number, such as `Q12345`"),
    "isin": (r"[A-Z]{2}[A-Z0-9]{9}[0-9]", "two letters, nine letters or digits and a digit (ISO 6166)"),
    "inn": (r"[0-9]{10}|[0-9]{12}", "10 or 12 digits"),
    "uscc": (r"[0-9A-HJ-NPQRTUWXY]{18}", "18 digits and capital letters without I, O, S, V, Z (GB 32100)"),
}
"""What the identifiers of a party look like."""


def briefing_faults(document: Document, facts: FrontMatter, *, is_dated: bool) -> Iterator[Diagnostic]:
    """The faults that a briefing's own file shows."""
    yield from repeated_ids(document)
    yield from _key_points(document, facts)
    if is_dated:
        yield from _modified_before_date(document, facts)
    for index, entry in deal_entries(document, facts.deals):
        yield from _reasons(document, index, entry)
        yield from _shares(document, ("deals", index, "parties"), entry)
    yield from _inline_parties(document, facts)


def party_faults(document: Document, facts: PartyFacts) -> Iterator[Diagnostic]:
    """The faults that a party's own file shows."""
    yield from _party(document, (), facts)


def repeated_ids(document: Document) -> Iterator[Diagnostic]:
    """An id that stands twice among the deals, claims, sources or parties of one file, however it is spelt."""
    first: dict[tuple[str, str], Definition] = {}
    for definition in document.definitions:
        earlier = first.setdefault((definition.thing, fold(definition.id)), definition)
        if earlier is definition:
            continue
        place = Place.of(document.source, definition.span)
        related = (Related(Place.of(document.source, earlier.span), "it stands here first"),)
        if earlier.id == definition.id:
            message = f"the {definition.thing} `{definition.id}` stands twice in this file"
            yield Diagnostic(
                "duplicate-id", place, message, "put the two entries together, or rename one", related=related
            )
        else:
            message = f"`{definition.id}` and `{earlier.id}` are one id written two ways"
            yield Diagnostic("two-spellings", place, message, f"write `{earlier.id}` everywhere", related=related)


def deal_entries(document: Document, deals: tuple[DealEntry, ...]) -> Iterator[tuple[int, DealEntry]]:
    """Each decoded deal with its place in the written list; entries that could not be decoded are passed over."""
    yield from _numbered(document, "deals", deals)


def claim_entries(document: Document, claims: tuple[Claim, ...]) -> Iterator[tuple[int, Claim]]:
    """Each decoded claim with its place in the written list; where some could not be decoded, those that have an id."""
    written = document.root.get("claims")
    if isinstance(written, Sequence) and len(written.items) == len(claims):
        yield from enumerate(claims)
    else:
        yield from _numbered(document, "claims", claims)


def _numbered(document: Document, key: str, decoded: tuple[Identified, ...]) -> Iterator[tuple[int, Identified]]:
    written = document.root.get(key)
    by_id: dict[str, Identified] = {entry.id: entry for entry in decoded}
    for index, node in enumerate(written.items if isinstance(written, Sequence) else ()):
        name = node.get("id") if isinstance(node, Mapping) else None
        if isinstance(name, Scalar) and name.text in by_id:
            yield index, by_id[name.text]


def _key_points(document: Document, facts: FrontMatter) -> Iterator[Diagnostic]:
    if len(facts.key_points) > MOST_KEY_POINTS:
        message = f"expected at most {MOST_KEY_POINTS} key points, found {len(facts.key_points)}"
        place = document.place("key_points", MOST_KEY_POINTS)
        yield Diagnostic("too-many-key-points", place, message, "keep the five that a reader must know")


def _modified_before_date(document: Document, facts: FrontMatter) -> Iterator[Diagnostic]:
    if facts.modified is None:
        return
    times = facts.modified.time, facts.date.time
    earlier = times[0] < times[1] if times[0] and times[1] else facts.modified.day < facts.date.day
    if earlier:
        message = f"`modified` {facts.modified.text} is before `date` {facts.date.text}"
        related = (Related(document.place("date"), "published here"),)
        place = document.place("modified")
        yield Diagnostic("dates-backwards", place, message, "correct one of the two dates", related=related)


def _reasons(document: Document, index: int, entry: DealEntry) -> Iterator[Diagnostic]:
    for number, event in enumerate(entry.events):
        if event.reason and event.status is not Status.ENDED:
            message = f"`reason: {event.reason}` goes with `status: ended`, found `{event.status}`"
            place = document.place("deals", index, "events", number, "reason")
            yield Diagnostic("reason-without-end", place, message, "write `status: ended`, or leave out the reason")


def _shares(document: Document, path: tuple[str | int, ...], entry: DealEntry) -> Iterator[Diagnostic]:
    """The shares of one role in one deal."""
    sums: dict[str, Decimal] = {}
    for part in entry.parties or ():
        if part.share:
            sums[part.role] = sums.get(part.role, Decimal(0)) + part.share.number
    for role, total in sums.items():
        if total > WHOLE:
            message = f"the shares of role `{role}` in deal `{entry.id}` add up to {total}%"
            advice = "correct the shares: at most 100% in all"
            yield Diagnostic("shares-over-100", document.key_place(*path), message, advice)


def _inline_parties(document: Document, facts: FrontMatter) -> Iterator[Diagnostic]:
    for party, declared in facts.parties.items():
        yield from _party(document, ("parties", party), declared)


def _party(document: Document, path: tuple[str | int, ...], facts: PartyFacts) -> Iterator[Diagnostic]:
    total = sum((control.share.number for control in facts.controlled_by if control.share), Decimal(0))
    if total > WHOLE:
        message = f"the shares in `{facts.name}` add up to {total}%"
        place = document.key_place(*path, "controlled_by")
        yield Diagnostic("shares-over-100", place, message, "correct the shares: at most 100% in all")
    for key, (form, expected) in IDENTIFIER_FORMS.items():
        text = getattr(facts.identifiers, key, None) if facts.identifiers else None
        if text and not re.fullmatch(form, text):
            place = document.place(*path, "identifiers", key)
            message = f"`{text}` is not a possible {key.upper() if key != 'wikidata' else 'item of Wikidata'}"
            yield Diagnostic("invalid-identifier", place, message, f"write {expected}")
