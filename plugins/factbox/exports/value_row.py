"""A value as a row of a data file."""

from __future__ import annotations

from factbox.exports.json_file import Plain
from factbox.exports.numbers import plain_or_null
from factbox.model.value import Amount, Value
from factbox.model.vocabularies import Basis


def value_row(value: Value, basis: Basis | None) -> dict[str, Plain]:
    """The value's text, its bounds with their open flags, and its frame; null where nothing is known."""
    bounds = value.bounds
    amount = value if isinstance(value, Amount) else None
    return {
        "text": value.text,
        "low": plain_or_null(bounds.low),
        "high": plain_or_null(bounds.high),
        "low_open": bounds.low_open,
        "high_open": bounds.high_open,
        "approximate": bounds.approximate,
        "currency": amount.currency if amount else None,
        "basis": basis.value if basis else None,
        "per": amount.frame.per if amount else None,
        "over": amount.frame.over if amount else None,
    }
