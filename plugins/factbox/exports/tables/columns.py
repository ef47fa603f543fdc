"""Columns that several tables share: what is computed, and so has no field in the front matter."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from factbox.exports.json_file import Plain
from factbox.exports.numbers import plain_or_null
from factbox.exports.tables.documented import of
from factbox.exports.tables.table import Column, Kind
from factbox.exports.value_row import value_row
from factbox.model.bounds import Bounds
from factbox.model.fuzzy_date import FuzzyDate
from factbox.model.statement import ValueStatement
from factbox.model.value import Precision, Value
from factbox.model.vocabularies import Basis
from factbox.model.vocabulary import Vocabulary


def text(name: str, description: str, *, required: bool = False) -> Column:
    """A column of text."""
    return Column(name=name, kind=Kind.TEXT, description=description, required=required)


def decimal(name: str, description: str, *, required: bool = False) -> Column:
    """A column of exact decimal numbers."""
    return Column(name=name, kind=Kind.DECIMAL, description=description, required=required)


def flag(name: str, description: str) -> Column:
    """A column of yes and no."""
    return Column(name=name, kind=Kind.FLAG, description=description, required=True)


def whole(name: str, description: str) -> Column:
    """A column of whole numbers."""
    return Column(name=name, kind=Kind.WHOLE, description=description, required=True)


def day(name: str, description: str, *, required: bool = False) -> Column:
    """A column of days of the calendar."""
    return Column(name=name, kind=Kind.DAY, description=description, required=required)


def address(name: str, description: str) -> Column:
    """A column of addresses of this site, always there."""
    return Column(name=name, kind=Kind.ADDRESS, description=description, required=True)


def listed(name: str, description: str, *fields: Column) -> Column:
    """A column of lists, of texts or of objects with these fields."""
    return Column(name=name, kind=Kind.LIST, description=description, required=True, fields=fields)


def group(name: str, description: str, *fields: Column) -> Column:
    """Several fields under one key."""
    return Column(name=name, kind=Kind.OBJECT, description=description, required=True, fields=fields)


def term(name: str, vocabulary: type[Vocabulary], description: str, *, required: bool = True) -> Column:
    """A column of terms of a vocabulary."""
    return Column(
        name=name,
        kind=Kind.TEXT,
        description=description,
        required=required,
        vocabulary=vocabulary,
        terms=vocabulary.terms(),
    )


FRACTION = "In data files a fraction: 0.5 for 50%."
"""What is to be said of a share that briefings write with `%`."""

POSITION = whole("position", "Its place in the order of the ledger, from 1.")

BOUNDS = (
    decimal("low", "What it is at least, in units of the currency; null where nobody has said."),
    decimal("high", "What it is at most; null where there is no upper end."),
    flag("low_open", "Whether the lower bound itself is excluded, as in `more than US$20bn`, or there is none."),
    flag("high_open", "Whether the upper bound itself is excluded, as in `less than US$20bn`, or there is none."),
    flag("approximate", "Whether the amount was said to be about this much, or was converted."),
)
"""The bounds of an amount or of a sum."""

_PER = replace(
    text("per", "The period, if the amount is a rate; null for a total. The two are never added."),
    terms=("year", "month"),
)
CURRENCY = text("currency", "Currency, ISO 4217.")
MEASURE = (replace(CURRENCY, required=True), _PER)
"""What a sum is of."""

VALUE = (
    of(ValueStatement, "value", "text", more="As written."),
    *BOUNDS,
    CURRENCY,
    of(ValueStatement, "basis"),
    _PER,
    text("over", "The time that a total is for: `30 years`, `18 months`."),
)
"""A value, as every file carries it."""

PRECISION = term("precision", Precision, "How exactly the amount was stated.", required=False)


def dated(column: Column) -> tuple[Column, Column, Column]:
    """A date with the days between which it lies."""
    of_it = f"`{column.name}`"
    return (
        column,
        day(f"{column.name}_earliest", f"The first day that {of_it} can mean; null for an open beginning."),
        day(f"{column.name}_latest", f"The last day that {of_it} can mean; null for an open end."),
    )


def dated_cells(when: FuzzyDate | None) -> tuple[str | None, str | None, str | None]:
    """The cells of `dated`."""
    if when is None:
        return None, None, None
    return when.text, _iso(when.earliest), _iso(when.latest)


def bounds_cells(bounds: Bounds) -> tuple[Plain, ...]:
    """The cells of `BOUNDS`."""
    return (
        plain_or_null(bounds.low),
        plain_or_null(bounds.high),
        bounds.low_open,
        bounds.high_open,
        bounds.approximate,
    )


def value_cells(value: Value, basis: Basis | None) -> tuple[Plain, ...]:
    """The cells of `VALUE`."""
    return tuple(value_row(value, basis).values())


def prefixed(prefix: str, columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """Columns under a longer name: `low` becomes `value_low`."""
    return tuple(replace(column, name=f"{prefix}_{column.name}") for column in columns)


def _iso(when: date | None) -> str | None:
    return when.isoformat() if when else None
