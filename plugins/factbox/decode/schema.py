"""What a record of the front matter may hold, read off the model's own types and descriptions.

A field is declared once, in the model. The decoder, the reference page and the JSON Schema come from here.
"""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from types import NoneType, UnionType
from typing import Annotated, Any, ClassVar, Literal, Union, get_args, get_origin, get_type_hints


@dataclass(frozen=True, slots=True)
class Field:
    """One key of a record: `title` of a briefing."""

    name: str
    """The attribute in the model."""
    key: str
    """The key in the front matter; the same word but for Python's own words."""
    hint: Any
    """The type, without `Annotated` and `None`; or the third word of `Annotated`, where it is read in another way."""
    doc: str
    """What the field means, in one sentence."""
    is_required: bool


@dataclass(frozen=True, slots=True)
class Record:
    """A record of the front matter and its keys, in the order of the model."""

    type: type[Any]
    fields: tuple[Field, ...]
    keys: tuple[str, ...]
    """All keys that may be written."""
    short_form: str | None
    """The key that a bare value stands for, where a record has a short form."""

    @property
    def needed(self) -> tuple[str, ...]:
        """The keys that must be written; the first one where none must."""
        return tuple(field.key for field in self.fields if field.is_required) or self.keys[:1]


_RECORDS: dict[type[Any], Record] = {}


class Describes:
    """What a model type may say of how it is written, beside its fields."""

    KEYS: ClassVar[dict[str, str]] = {}
    SHORT_FORM: ClassVar[str | None] = None


def record_of(model: type[Any]) -> Record:
    """The record that a model type declares; worked out once."""
    if model not in _RECORDS:
        _RECORDS[model] = _declared(model)
    return _RECORDS[model]


def _declared(model: type[Any]) -> Record:
    hints = get_type_hints(model, include_extras=True)
    keys: dict[str, str] = getattr(model, "KEYS", Describes.KEYS)
    fields = tuple(_field(item, hints[item.name], keys) for item in dataclasses.fields(model))
    written = tuple(field.key for field in fields)
    return Record(model, fields, written, getattr(model, "SHORT_FORM", Describes.SHORT_FORM))


def _field(item: dataclasses.Field[Any], hint: Any, keys: dict[str, str]) -> Field:
    doc = ""
    if get_origin(hint) is Annotated:
        hint, doc, *read_as = get_args(hint)
        hint = read_as[0] if read_as else hint
    is_required = item.default is dataclasses.MISSING and item.default_factory is dataclasses.MISSING
    return Field(item.name, keys.get(item.name, item.name), without_none(hint), doc, is_required)


def without_none(hint: Any) -> Any:
    """The type of a field that may be left out, once it is there."""
    if get_origin(hint) not in (Union, UnionType):
        return hint
    rest = tuple(part for part in get_args(hint) if part is not NoneType)
    return rest[0] if len(rest) == 1 else Union[rest]  # noqa: UP007 - a type made at run time


def is_list(hint: Any) -> bool:
    """Whether a field holds a list of any length."""
    return get_origin(hint) is tuple


def is_map(hint: Any) -> bool:
    """Whether a field holds entries under names of the author's choice."""
    return get_origin(hint) is dict


def choices(hint: Any) -> tuple[str, ...]:
    """The words of a `Literal`; none for other types."""
    return tuple(str(word) for word in get_args(hint)) if get_origin(hint) is Literal else ()
