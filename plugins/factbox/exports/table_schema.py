"""Tables in the words of Table Schema, the format by which data packages describe columns."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

from factbox.exports.tables.table import Column, ForeignKey, Kind

_TYPES: Final = {
    Kind.DAY: "date",
    Kind.DECIMAL: "number",
    Kind.WHOLE: "integer",
    Kind.FLAG: "boolean",
    Kind.OBJECT: "object",
    Kind.LIST: "array",
}
"""All else is a string; Table Schema has no type for dates that are known to the month or less."""
LIST_IN_A_CELL: Final = {"separator": "; ", "escape": "\\"}
"""How the items of a list stand in one cell."""


def table_schema(
    columns: Iterable[Column], key: Iterable[str], foreign_keys: Iterable[ForeignKey] = (), *, in_cells: bool = False
) -> dict[str, Any]:
    """The schema of a table; `in_cells` where every value is the text of a cell, as in CSV."""
    schema: dict[str, Any] = {"fields": [_field(column, in_cells=in_cells) for column in columns]}
    references = [
        {"fields": list(each.columns), "reference": {"resource": each.table, "fields": list(each.keys)}}
        for each in foreign_keys
    ]
    keys = {"primaryKey": list(key), "foreignKeys": references}
    return schema | {name: value for name, value in keys.items() if value}


def _field(column: Column, *, in_cells: bool) -> dict[str, Any]:
    is_joined = in_cells and column.kind is Kind.LIST
    field: dict[str, Any] = {
        "name": column.name,
        "type": "string" if is_joined else _TYPES.get(column.kind, "string"),
        "description": column.description,
    }
    if is_joined:
        field["list"] = LIST_IN_A_CELL
    if constraints := _constraints(column, is_joined=is_joined):
        field["constraints"] = constraints
    if column.fields:
        field["fields"] = [_field(inner, in_cells=False) for inner in column.fields]
    return field


def _constraints(column: Column, *, is_joined: bool) -> dict[str, Any]:
    found: dict[str, Any] = {}
    if column.required and not is_joined:
        found["required"] = True
    if column.terms and not is_joined:
        found["enum"] = list(column.terms)
    return found
