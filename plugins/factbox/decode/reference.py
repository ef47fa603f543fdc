"""The reference of the front matter, generated from the model: every key with its type, its default and its meaning."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any, Final, get_args

from factbox.decode.schema import Field, Record, choices, is_list, is_map, record_of
from factbox.model import names
from factbox.model.briefing import FrontMatter
from factbox.model.deal import Base
from factbox.model.fuzzy_date import FuzzyDate
from factbox.model.moment import Moment
from factbox.model.party import PartyFacts
from factbox.model.rate import Currency, Rate
from factbox.model.sector import SECTORS, Sector
from factbox.model.step import MetDate
from factbox.model.value import Amount, Value
from factbox.model.vocabulary import Vocabulary

_WORDS: Final[dict[Any, str]] = {
    str: "text",
    names.BriefingSlug: "id",
    names.DealId: "id",
    names.PartyId: "id",
    names.SourceId: "id",
    names.ClaimId: "id",
    names.OccasionId: "id",
    names.Name: "id",
    names.DealRef: "id of a deal",
    names.PartyRef: "id of a party",
    names.SourceRef: "id of a source of this briefing",
    names.SpeakerRef: "id of a party, or else of a source of this briefing",
    names.Url: "http or https address",
    names.CountryCode: "ISO 3166-1 alpha-2 code, or XK",
    names.LanguageTag: "BCP 47 language tag",
    names.SectorId: "[sector](#sectors)",
    names.ListedSector: "words in lower camel case or with hyphens, with `/` before a child",
    names.Share: "number with `%`",
    names.Holding: "number",
    names.Growth: "signed number with `%`",
    Currency: "ISO 4217 code",
    Decimal: "number above 0",
    FuzzyDate: "[date](guide.md#dates)",
    MetDate: "[date](guide.md#dates), or `yes` or `no`",
    Base: "[value](guide.md#values), or its date",
    Moment: "day, or time with its zone",
    Amount: "[amount](guide.md#values)",
    Value: "[value](guide.md#values)",
}

_TITLES: Final = {
    "FrontMatter": "Briefing",
    "PartyFacts": "Party",
    "DealEntry": "Deal",
    "WrittenEntry": "Timeline entry",
    "ValueStatement": "Statement of a value",
    "PartyIdentifiers": "Identifiers of a party",
}


def reference() -> str:
    """The whole reference as Markdown."""
    return "\n".join(_lines())


def _lines() -> Iterator[str]:
    yield "# Front matter reference"
    yield ""
    yield "Generated from the model by `make docs`; change the model, not this page."
    yield "Keys in **bold** are required."
    yield ""
    for record in _records():
        yield from _record(record)
    yield from _vocabularies()
    yield from _sectors()


def _records() -> list[Record]:
    """All records, each after the one that first leads to it."""
    found: dict[type[Any], Record] = {}
    queue: list[type[Any]] = [FrontMatter, PartyFacts, Rate, Sector]
    while queue:
        model = queue.pop(0)
        if model not in found:
            found[model] = record_of(model)
            queue.extend(inner for field in found[model].fields for inner in _inner(field.hint) if _is_record(inner))
    return list(found.values())


def _inner(hint: Any) -> tuple[Any, ...]:
    if is_list(hint) or is_map(hint):
        return tuple(part for part in get_args(hint) if part is not Ellipsis)
    return (hint,)


def _is_record(hint: Any) -> bool:
    return isinstance(hint, type) and dataclasses.is_dataclass(hint) and hint not in _WORDS


def title_of(record: Record) -> str:
    """What the reference calls a record."""
    return _TITLES.get(record.type.__name__, record.type.__name__)


def _record(record: Record) -> Iterator[str]:
    yield f"## {title_of(record)}"
    yield ""
    yield " ".join((record.type.__doc__ or "").split())
    if record.short_form:
        yield ""
        yield f"Short form: the bare value of `{record.short_form}`."
    yield ""
    yield "| key | type | meaning |"
    yield "|---|---|---|"
    for field in record.fields:
        key = f"**`{field.key}`**" if field.is_required else f"`{field.key}`"
        yield f"| {key} | {_type(field)} | {field.doc} |"
    yield ""


def _type(field: Field) -> str:
    return words_for(field.hint)


def words_for(hint: Any) -> str:
    """A type in an author's words."""
    if is_list(hint):
        return f"list of: {words_for(get_args(hint)[0])}"
    if is_map(hint):
        key, value = get_args(hint)
        return f"mapping from {words_for(key)} to {words_for(value)}"
    if words := choices(hint):
        return " / ".join(f"`{word}`" for word in words)
    if hint in _WORDS:
        return _WORDS[hint]
    if isinstance(hint, type) and issubclass(hint, Vocabulary):
        return f"[{vocabulary_title(hint).removeprefix('Terms of ')}](#{_anchor(vocabulary_title(hint))})"
    if _is_record(hint):
        return f"[{title_of(record_of(hint)).lower()}](#{_anchor(title_of(record_of(hint)))})"
    return " or ".join(words_for(part) for part in get_args(hint))


def vocabularies() -> list[type[Vocabulary]]:
    """The vocabularies that fields use, in order of first use."""
    found: dict[type[Vocabulary], None] = {}
    for record in _records():
        for field in record.fields:
            for inner in _inner(field.hint):
                if isinstance(inner, type) and issubclass(inner, Vocabulary):
                    found.setdefault(inner)
    return list(found)


def vocabulary_title(vocabulary: type[Vocabulary]) -> str:
    """What the reference calls a vocabulary: `EntryKind` is "Terms of entry kind"."""
    words = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", vocabulary.__name__).lower()
    return f"Terms of {words}"


def _anchor(title: str) -> str:
    return title.lower().replace(" ", "-")


def _vocabularies() -> Iterator[str]:
    for vocabulary in vocabularies():
        yield f"## {vocabulary_title(vocabulary)}"
        yield ""
        yield " ".join((vocabulary.__doc__ or "").split())
        yield ""
        yield "| term | definition |"
        yield "|---|---|"
        for member in vocabulary:
            yield f"| `{member.value}` | {member.definition} |"
        yield ""


def _sectors() -> Iterator[str]:
    yield "## Sectors"
    yield ""
    yield "A child sector is written with `/`. The codes are those of the OECD's list of purposes (CRS)."
    yield "A site that sorts in another way lists its own in `content/sectors.yaml`, which takes the place of these."
    yield ""
    yield "| sector | definition | purpose code |"
    yield "|---|---|---|"
    for sector in SECTORS:
        yield f"| `{sector.id}` | {sector.definition} | {sector.purpose or ''} |"
    yield ""
