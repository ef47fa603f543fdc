r"""CSV files: RFC 4180 in UTF-8, safe to open in a spreadsheet, and read back without loss.

The header row holds the keys of the JSON files, nested ones joined by `_`. Null is an empty cell, a flag is `true` or
`false`. A list is one cell: its items are joined by `; `, with `\` before each `;` and `\` that an item holds.

A cell that a spreadsheet would run as a formula gets one apostrophe in front, and so does a cell that begins with an
apostrophe. Whoever reads the file takes away one apostrophe from the beginning of a cell and has the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from factbox.exports.tables.table import Cell, Column, Kind, Row, Table

FORMULA_STARTS: Final = "=+-@\t\r\n＝＋－＠"
"""What makes a spreadsheet take a cell for a formula, in both widths, or drop characters until it does."""
MARK: Final = "'"
SEPARATOR: Final = "; "

_NEGATIVE: Final = re.compile(r"-[0-9]+(\.[0-9]+)?")
_QUOTED: Final = re.compile(r"[\",;\t\r\n]|^\s|\s$")


def csv_file(table: Table, rows: Iterable[Row]) -> bytes:
    """A header row and one row for each row of the table, all of them ended by CR LF."""
    columns = flat_columns(table.columns)
    header = ",".join(column.name for column in columns)
    lines = (",".join(map(_cell, columns, flat_row(table.columns, row))) for row in rows)
    return "".join(f"{line}\r\n" for line in (header, *lines)).encode()


def flat_columns(columns: Iterable[Column], prefix: str = "") -> tuple[Column, ...]:
    """The columns of a flat table: nested fields stand in columns of their own, in lists as lists side by side."""
    return tuple(_flat_columns(columns, prefix))


def _flat_columns(columns: Iterable[Column], prefix: str) -> Iterator[Column]:
    for column in columns:
        name = prefix + column.name
        if not column.fields:
            yield replace(column, name=name)
            continue
        for field in flat_columns(column.fields, f"{name}_"):
            told = f"{column.description} Here: {field.description}"
            is_list = column.kind is Kind.LIST
            yield replace(field, description=told, kind=Kind.LIST if is_list else field.kind)


def flat_row(columns: Iterable[Column], row: Iterable[Cell]) -> tuple[Cell, ...]:
    """The cells of a row in the order of `flat_columns`."""
    return tuple(cell for column, value in zip(columns, row, strict=True) for cell in _flat_cells(column, value))


def _flat_cells(column: Column, value: Cell) -> Iterable[Cell]:
    if not column.fields:
        return (value,)
    names = [field.name for field in column.fields]
    if isinstance(value, dict):
        return flat_row(column.fields, [value[name] for name in names])
    items = [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []
    return [[item[name] for item in items] for name in names]


def _cell(column: Column, value: Cell) -> str:
    text = defused(cell_text(value), is_number=column.kind in (Kind.DECIMAL, Kind.WHOLE))
    return '"' + text.replace('"', '""') + '"' if _QUOTED.search(text) else text


def cell_text(value: Cell) -> str:
    r"""A cell as text, before it is made safe.

    >>> cell_text(["a; b", "c"])
    'a\\; b; c'
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, dict):
        return cell_text([f"{name}: {cell_text(item)}" for name, item in value.items()])
    if isinstance(value, list):
        return SEPARATOR.join(re.sub(r"([\\;])", r"\\\1", cell_text(item)) for item in value)
    return str(value)


def defused(text: str, *, is_number: bool = False) -> str:
    """A text that no spreadsheet runs; a plain negative number in a column of numbers is none that could.

    >>> defused("=1+1"), defused("'tis"), defused("-1.5", is_number=True)
    ("'=1+1", "''tis", '-1.5')
    """
    if is_number and _NEGATIVE.fullmatch(text):
        return text
    return MARK + text if text.startswith((*FORMULA_STARTS, MARK)) else text
