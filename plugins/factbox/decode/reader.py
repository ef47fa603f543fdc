"""How nodes become values of the model: one reader for each shape (scalar, list, map, record)."""

from __future__ import annotations

from enum import Enum
from itertools import pairwise
from typing import Any, Final, get_args

from factbox.decode import scalars
from factbox.decode.context import Context
from factbox.decode.other_words import meant_key
from factbox.decode.schema import Field, Record, choices, is_list, is_map, record_of
from factbox.model.claim import Claim
from factbox.model.deal import DealEntry, Event, Milestone, Stake
from factbox.model.fault import Fault
from factbox.model.fuzzy_date import FuzzyDate
from factbox.model.party import PartyFacts
from factbox.model.rate import Rate
from factbox.model.sector import Sector
from factbox.model.source import Source
from factbox.model.statement import ValueStatement
from factbox.model.step import MetDate
from factbox.model.timeline_entry import WrittenEntry
from factbox.model.vocabulary import Vocabulary
from factbox.source.node import Entry, Mapping, Node, Scalar, Sequence
from factbox.text.spelling import closest


class _Invalid(Enum):
    """What a reader gives for a node that it has reported."""

    INVALID = 0


INVALID: Final = _Invalid.INVALID

_NOUNS: Final = {
    Claim: "claim",
    DealEntry: "deal",
    Event: "event",
    Milestone: "milestone",
    PartyFacts: "party",
    Rate: "rate",
    Sector: "sector",
    Source: "source",
    Stake: "stake",
    ValueStatement: "value",
    WrittenEntry: "timeline entry",
}
"""What messages call a record."""


def read(node: Node, hint: Any, context: Context) -> Any:
    """The value of a node for a field's type, or `INVALID` after its faults were reported."""
    if is_list(hint):
        return _read_list(node, get_args(hint)[0], context)
    if is_map(hint):
        key_hint, value_hint = get_args(hint)
        return _read_map(node, key_hint, value_hint, context)
    if isinstance(hint, type) and issubclass(hint, Vocabulary):
        return _read_term(node, hint, context)
    if words := choices(hint):
        return _read_word(node, words, context)
    if hint in scalars.PARSERS:
        return _read_scalar(node, hint, context)
    if isinstance(hint, type):
        return _read_record(node, record_of(hint), context)
    return _read_words_or_list(node, get_args(hint), context)


def read_fields(record: Record, node: Mapping, context: Context, named: str = "the front matter") -> dict[str, Any]:
    """Every valid field of a mapping by its name in the model; what is wrong or unknown is reported and left out.

    `named` is what messages call the mapping where it lacks something.
    """
    values: dict[str, Any] = {}
    known = {field.key: field for field in record.fields}
    for entry in node.entries:
        field = known.get(entry.key.text)
        if field is None:
            _report_unknown_key(entry, record, context, node)
        elif field.hint is ValueStatement and _is_forgotten(entry.value):
            advice = "write an amount, such as `US$1bn`, or `undisclosed`; or leave out the key"
            context.report("empty-value", entry.key.span, f"`{field.key}` has no value", advice)
        elif not _is_left_out(entry.value, field):
            value = read(entry.value, field.hint, context)
            if value is not INVALID:
                values[field.name] = value
    _report_missing(record, node, context, named)
    return values


def _is_left_out(node: Node, field: Field) -> bool:
    """Whether nothing is written: no value, or the empty text that form editors write for an empty field."""
    if not isinstance(node, Scalar):
        return False
    return node.is_null or (field.hint is str and not field.is_required and not node.text.strip())


def _is_forgotten(node: Node) -> bool:
    """Whether nothing at all is written, not even `null`, where that would say that nobody has published an amount."""
    return isinstance(node, Scalar) and not node.quoted and not node.text


def _read_record(node: Node, record: Record, context: Context) -> Any:
    if isinstance(node, Scalar) and record.short_form and not node.is_null:
        field = next(field for field in record.fields if field.key == record.short_form)
        value = read(node, field.hint, context)
        return INVALID if value is INVALID else record.type(**{field.name: value})
    if not isinstance(node, Mapping):
        return _wrong_shape(node, f"a mapping with the keys {_listed(record.keys)}", context)
    noun, name = _NOUNS.get(record.type, "entry"), node.get("id")
    named = f"{noun} `{name.text}`" if isinstance(name, Scalar) and not name.is_null else None
    outer, context.subject = context.subject, named or context.subject
    values = read_fields(record, node, context, named or f"this {noun}")
    context.subject = outer
    if any(field.is_required and field.name not in values for field in record.fields):
        return INVALID
    return record.type(**values)


def _read_list(node: Node, hint: Any, context: Context) -> Any:
    if not isinstance(node, Sequence):
        return _wrong_shape(node, "a list", context)
    values = [read(item, hint, context) for item in node.items]
    return tuple(value for value in values if value is not INVALID)


def _read_map(node: Node, key_hint: Any, value_hint: Any, context: Context) -> Any:
    if not isinstance(node, Mapping):
        return _wrong_shape(node, "a mapping from names to entries", context)
    values = {}
    for entry in node.entries:
        key = _read_scalar(entry.key, key_hint, context)
        value = read(entry.value, value_hint, context)
        if key is not INVALID and value is not INVALID:
            values[key] = value
    return values


def _read_term(node: Node, vocabulary: type[Vocabulary], context: Context) -> Any:
    word = _read_word(node, vocabulary.terms(), context)
    return INVALID if word is INVALID else vocabulary.of(word)


def _read_word(node: Node, words: tuple[str, ...], context: Context) -> Any:
    if not isinstance(node, Scalar) or node.is_null:
        return _wrong_shape(node, f"one of {_listed(words)}", context)
    if node.text in words:
        return node.text
    near = closest(node.text, words)
    advice = f"did you mean `{near}`?" if near else f"write one of: {', '.join(words)}"
    context.report("unknown-term", node.span, f"expected one of {len(words)} words, found `{node.text}`", advice)
    return INVALID


def _read_words_or_list(node: Node, options: tuple[Any, ...], context: Context) -> Any:
    """`covers`: the word `all`, or a list."""
    word_hint, list_hint = options
    if isinstance(node, Scalar):
        words = choices(word_hint)
        if node.text in words:
            return node.text
        return _wrong_shape(node, f"{_listed(words)} or a list of ids", context)
    return read(node, list_hint, context)


def _read_scalar(node: Node, hint: Any, context: Context) -> Any:
    if hint in (FuzzyDate, MetDate) and isinstance(node, Sequence):
        return _read_one_of(node, context)
    if not isinstance(node, Scalar) or node.is_null:
        return _wrong_shape(node, "one value", context)
    if not node.text.strip():
        advice = "write a value, or leave out the key"
        context.report("empty-value", node.span, "expected a value, found an empty text", advice)
        return INVALID
    scalars.note_names(hint, node, context)
    try:
        return scalars.PARSERS[hint](node.text, context)
    except Fault as fault:
        context.report(fault.code, node.span, fault.message, fault.help)
        return INVALID


def _read_one_of(node: Sequence, context: Context) -> Any:
    """A list of dates means one of them."""
    dates = [_read_scalar(item, FuzzyDate, context) for item in node.items]
    if INVALID in dates:
        return INVALID
    try:
        return FuzzyDate.one_of(dates)
    except Fault as fault:
        context.report(fault.code, node.span, fault.message, fault.help)
        return INVALID


def _wrong_shape(node: Node, expected: str, context: Context) -> Any:
    found = {Scalar: "one value", Sequence: "a list", Mapping: "a mapping"}[type(node)]
    if isinstance(node, Scalar):
        found = "nothing" if node.is_null else f"`{node.text}`"
    advice = f"write {expected}"
    if expected == "a list" and isinstance(node, Scalar) and not node.is_null:
        advice = f"put it in brackets: `[{node.text}]`"
    if expected == "a list" and (first := _first_word(node)).startswith("-") and first.strip("-"):
        advice = f"write a space behind each dash: `- {first.lstrip('-')}`"
    context.report("wrong-shape", node.span, f"expected {expected}, found {found}", advice)
    return INVALID


def _first_word(node: Node) -> str:
    """What a node begins with: `-energy` of two entries without a space behind the dash, `-id:` of one with keys."""
    if isinstance(node, Mapping) and node.entries:
        return f"{node.entries[0].key.text}:"
    return node.text.split()[0] if isinstance(node, Scalar) and node.text.split() else ""


def _report_unknown_key(entry: Entry, record: Record, context: Context, node: Mapping) -> None:
    cut = _cut_number(entry, node)
    if cut is not None:
        # To leave the rest out, as for other unknown keys, would leave a wrong number behind.
        advice = "write the number without a comma: inside `{…}` a comma begins the next entry"
        message = f"the number in `{cut.text}` is cut in two by a comma, before `{entry.key.text}`"
        context.report("invalid-number", cut.span, message, advice)
        return
    near = meant_key(entry.key.text, record)
    advice = f"did you mean `{near}`?" if near else f"leave it out; known keys are {_listed(record.keys)}"
    if entry.key.text.startswith("-"):
        advice = f"write a space behind the dash: `- {entry.key.text.lstrip('-')}:`"
    context.report("unknown-key", entry.key.span, f"unknown key `{entry.key.text}`", advice)


def _cut_number(entry: Entry, node: Mapping) -> Scalar | None:
    """The value before a key that is the rest of its number: `{text: US$1,200m}` is read as `US$1` and a key `200m`."""
    before = next((one.value for one, other in pairwise(node.entries) if other is entry), None)
    is_rest = entry.key.text[:1].isdigit() and isinstance(entry.value, Scalar) and entry.value.is_null
    if is_rest and isinstance(before, Scalar) and not before.quoted and before.text[-1:].isdigit():
        return before
    return None


def _report_missing(record: Record, node: Mapping, context: Context, named: str) -> None:
    given = {entry.key.text: entry for entry in node.entries}
    misspelt = {meant_key(key, record) for key in given if key not in record.keys}
    for field in record.fields:
        if not field.is_required or field.key in misspelt:
            continue
        entry = given.get(field.key)
        if entry is None:
            _report_missing_key(field, node, context, named)
        elif isinstance(entry.value, Scalar) and entry.value.is_null:
            message = f"`{field.key}` has no value"
            context.report("empty-value", entry.key.span, message, f"write a value: {_plain(field)}")


def _report_missing_key(field: Field, node: Mapping, context: Context, named: str) -> None:
    span = node.entries[0].key.span if node.entries else node.span
    message = f"{named} has no `{field.key}`"
    context.report("missing-key", span, message, f"add `{field.key}`: {_plain(field)}")


def _plain(field: Field) -> str:
    return field.doc.rstrip(".")[:1].lower() + field.doc.rstrip(".")[1:]


def _listed(words: tuple[str, ...]) -> str:
    return ", ".join(f"`{word}`" for word in words)
