"""Tables: what a data file holds, column by column, with the sentences that the codebook prints."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from factbox.exports.json_file import Plain
from factbox.exports.publication import Publication
from factbox.model.vocabulary import Vocabulary

Cell = Plain | int
"""What stands in one column of one row."""
Row = tuple[Cell, ...]


class Kind(Vocabulary):
    """What a column holds."""

    TEXT = "text", "Any text."
    DATE = "date", "A date as written, to the year, the month, the day or less, in the notation of EDTF (ISO 8601-2)."
    DAY = "day", "A day of the calendar, ISO 8601: `2019-06-05`."
    ADDRESS = "address", "An address of the web."
    DECIMAL = "decimal", "An exact decimal number: digits with at most one point, without exponent or separators."
    WHOLE = "whole number", "A whole number."
    FLAG = "flag", "Yes or no: `true` or `false`, in SQLite 1 or 0."
    OBJECT = "object", "Several fields under one key; in CSV a column for each."
    LIST = "list", "Any number of items, in CSV joined by `; `."


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column, or one key of a JSON file."""

    name: str
    kind: Kind
    description: str
    """What it means, in one sentence or two, without a line end."""
    required: bool = False
    """Whether it is never null."""
    vocabulary: type[Vocabulary] | None = None
    """Where its terms are defined, if it holds terms."""
    terms: tuple[str, ...] = ()
    """All texts that it can hold, if they are a closed list."""
    fields: tuple[Column, ...] = ()
    """What stands under the key: the fields of an object, or of the objects of a list."""


@dataclass(frozen=True, slots=True)
class ForeignKey:
    """Columns that name a row of another table."""

    columns: tuple[str, ...]
    table: str
    keys: tuple[str, ...]
    """The columns of the other table."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """One kind of thing, one row each."""

    name: str
    title: str
    description: str
    """What one row is."""
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    """The columns that tell a row from all others."""
    foreign_keys: tuple[ForeignKey, ...] = ()
    rows: Callable[[Publication], Iterable[Row]]
    """The rows of a publication, each with a cell for every column."""
