"""Figures that contradict each other: prose against the record, deals against the headline."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial

from factbox.decode.document import Document
from factbox.decode.library import Entry, Library
from factbox.decode.shape_checks import claim_entries
from factbox.diagnostics.diagnostic import Diagnostic, Place, Related, Severity
from factbox.model.deal_record import Deal
from factbox.model.fault import Fault
from factbox.model.ledger import Knowledge, Ledger
from factbox.model.names import DealId
from factbox.model.value import Amount, Value
from factbox.model.value_grammar import parse_value
from factbox.source import node as nodes
from factbox.source.body import Reference


def check_figures(library: Library, ledger: Ledger, ledgers: Mapping[str, Ledger]) -> Iterator[Diagnostic]:
    """Value references that the record does not bear out, and claims that are exceeded by what is traced.

    `ledgers` holds for each briefing's path the ledger that its page is made from; other texts are made from `ledger`.
    A deal of which some entry is wrong is left alone: what the record says is then not known.
    """
    wrong = _wrong_deals(library)
    for entry in library.entries:
        if entry.file.is_dated:
            knowledge = ledgers[entry.briefing.path].known_to(entry.briefing)
            yield from _prose(entry.document, partial(_as_known, knowledge), wrong)
            yield from _claims(entry, knowledge) if not wrong else ()
    for document in library.plain_documents():
        yield from _prose(document, partial(_as_of_today, ledger), wrong)


def _wrong_deals(library: Library) -> set[str]:
    """Deals with a fault inside one of their entries, or in a briefing whose day is not known."""
    found: set[str] = set()
    for entry in library.entries:
        document = entry.document
        faults = [fault.place.start for fault in document.faults if fault.severity is Severity.ERROR]
        written = document.root.get("deals")
        for node in written.items if isinstance(written, nodes.Sequence) else ():
            name = node.get("id") if isinstance(node, nodes.Mapping) else None
            start, end = document.source.position(node.span.start), document.source.position(node.span.end)
            is_wrong = not entry.file.is_dated or any(start <= fault <= end for fault in faults)
            if is_wrong and isinstance(name, nodes.Scalar):
                found.add(name.text)
    return found


def _prose(document: Document, find: Callable[[DealId], Deal | None], wrong: set[str]) -> Iterator[Diagnostic]:
    for reference in document.body.references:
        if reference.kind != "deal" or reference.fragment != "value" or not reference.text.strip():
            continue
        deal = find(DealId(reference.id)) if reference.id not in wrong else None
        if deal is not None:
            yield from _value(document, reference, deal)


def _as_known(knowledge: Knowledge, deal: DealId) -> Deal | None:
    """The deal as the briefing knew it; one that was listed only later, as its page shows it: as of today."""
    return knowledge.deal(deal) or _as_of_today(knowledge.ledger, deal)


def _as_of_today(ledger: Ledger, deal: DealId) -> Deal | None:
    return ledger.deal(deal) if ledger.contributions(deal) else None


def _value(document: Document, reference: Reference, deal: Deal) -> Iterator[Diagnostic]:
    place = Place.of(document.source, reference.text_span)
    try:
        written = parse_value(reference.text)
    except Fault as fault:
        yield Diagnostic(fault.code, place, fault.message, fault.help)
        return
    stated = [value.statement.value for value in deal.values] or [deal.value]
    if not any(_agree(written, value) for value in stated):
        recorded = " or ".join(f"`{value.text}`" for value in stated)
        message = f"the text says `{reference.text}`, the record of deal `{deal.id}` says {recorded}"
        advice = "correct one of the two, or leave the text empty, `[](deal:…#value)`, to print the record"
        yield Diagnostic("value-mismatch", place, message, advice, related=_recorded(document, deal))


def _agree(written: Value, recorded: Value) -> bool:
    """The same amount in any words; a frame that the link leaves out may stand in the sentence around it."""
    if not isinstance(written, Amount) or not isinstance(recorded, Amount):
        return written.same_as == recorded.same_as
    same = (written.bounds, written.currency, written.precision) == (
        recorded.bounds,
        recorded.currency,
        recorded.precision,
    )
    unframed = written.frame.per is None and written.frame.over is None
    return same and (unframed or written.frame == recorded.frame)


def _recorded(document: Document, deal: Deal) -> tuple[Related, ...]:
    """Where the record is written, if it is in the same file."""
    for definition in document.definitions:
        if definition.thing == "deal" and definition.id == deal.id:
            return (Related(Place.of(document.source, definition.span), "the record is here"),)
    return ()


def _claims(entry: Entry, knowledge: Knowledge) -> Iterator[Diagnostic]:
    for index, claim in claim_entries(entry.document, entry.file.facts.claims):
        reckoning = knowledge.reckoning(claim)
        if reckoning.exceeds:
            deals = ", ".join(f"`{line.deal.id}`" for line in reckoning.counted)
            message = f"claim `{claim.id}` states `{claim.value.text}`, less than its deals add up to"
            advice = f"check the claim, and the deals counted in it: {deals}"
            place = entry.document.place("claims", index, "value")
            yield Diagnostic("claim-exceeded", place, message, advice, Severity.WARNING)
