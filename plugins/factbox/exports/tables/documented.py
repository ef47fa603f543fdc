"""Columns that are fields of the front matter: type, description and terms are read off the model."""

from __future__ import annotations

from dataclasses import fields
from decimal import Decimal
from types import NoneType, UnionType
from typing import Annotated, Any, Final, Literal, Union, get_args, get_origin, get_type_hints

from factbox.exports.tables.table import Column, Kind
from factbox.model import names
from factbox.model.fuzzy_date import FuzzyDate
from factbox.model.moment import Moment
from factbox.model.step import Met
from factbox.model.vocabulary import Vocabulary

_KINDS: Final[dict[Any, Kind]] = {
    FuzzyDate: Kind.DATE,
    Met: Kind.DATE,
    Moment: Kind.DATE,
    Decimal: Kind.DECIMAL,
    names.Url: Kind.ADDRESS,
    names.Share: Kind.DECIMAL,
    names.Holding: Kind.DECIMAL,
    names.Growth: Kind.DECIMAL,
}


def of(model: type[Any], field: str, name: str = "", *, more: str = "", required: bool | None = None) -> Column:
    """The column of a field of the model; `more` says what else holds in data files.

    A column is required if the field is, unless `required` says otherwise: what may be left out in a briefing may be
    known of every deal of the ledger.
    """
    annotated = get_type_hints(model, include_extras=True)[field]
    hint, doc = _split(annotated)
    optional = next(item for item in fields(model) if item.name == field).default is None
    return Column(
        name=name or field,
        kind=_kind(hint),
        description=f"{doc} {more}".strip(),
        required=not optional if required is None else required,
        vocabulary=hint if _is_vocabulary(hint) else None,
        terms=_terms(hint),
    )


def _split(annotated: Any) -> tuple[Any, str]:
    """The type of a field, once it is there, and its description."""
    hint, doc = get_args(annotated)[:2] if get_origin(annotated) is Annotated else (annotated, "")
    if get_origin(hint) in (Union, UnionType) and NoneType in get_args(hint):
        rest = tuple(part for part in get_args(hint) if part is not NoneType)
        hint = rest[0] if len(rest) == 1 else Union[rest]  # noqa: UP007 - a type made at run time
    return hint, doc


def _kind(hint: Any) -> Kind:
    if get_origin(hint) in (tuple, dict):
        return Kind.LIST
    return _KINDS.get(hint, Kind.TEXT)


def _is_vocabulary(hint: Any) -> bool:
    return isinstance(hint, type) and issubclass(hint, Vocabulary)


def _terms(hint: Any) -> tuple[str, ...]:
    if _is_vocabulary(hint):
        return tuple(str(term) for term in hint.terms())
    return tuple(str(word) for word in get_args(hint)) if get_origin(hint) is Literal else ()
