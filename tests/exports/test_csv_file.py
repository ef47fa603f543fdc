"""CSV: any text comes through, and no spreadsheet runs one."""

from __future__ import annotations

import csv
import io
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exports.publishing import items_of, rows_of, undefused
from factbox.exports.csv_file import cell_text, csv_file, defused, flat_columns, flat_row
from factbox.exports.tables.columns import decimal as number
from factbox.exports.tables.columns import group, listed, text
from factbox.exports.tables.table import Cell, Column, Row, Table

TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))
STARTS: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def table(*columns: Column) -> Table:
    return Table(name="t", title="T", description="", columns=columns, key=("a",), rows=lambda _: ())


def written(rows: list[Row], *columns: Column) -> bytes:
    return csv_file(table(*columns), rows)


@given(st.lists(st.tuples(TEXTS, TEXTS), max_size=5))
def test_any_text_comes_back(rows: list[tuple[str, str]]) -> None:
    content = written(list(rows), text("a", ""), text("b", ""))
    assert [(row["a"], row["b"]) for row in rows_of(content)] == rows


@given(TEXTS)
def test_no_cell_begins_as_a_formula_does(value: str) -> None:
    content = written([("x", value)], text("a", ""), text("b", "")).decode()
    _, (_, cell) = csv.reader(io.StringIO(content, newline=""))
    assert not cell.startswith(STARTS)
    assert undefused(cell) == value


@pytest.mark.parametrize("start", STARTS)
def test_every_beginning_of_a_formula_is_defused(start: str) -> None:
    assert defused(f"{start}1") == f"'{start}1"


def test_a_plain_text_and_a_negative_number_stay_as_they_are() -> None:
    assert defused("a = b") == "a = b"
    assert written([("-1.5", "-1.5")], number("a", ""), text("b", "")).endswith(b"-1.5,'-1.5\r\n")
    assert written([("-1+2",)], number("a", "")).endswith(b"'-1+2\r\n")


@given(st.lists(TEXTS, min_size=1))
def test_the_items_of_a_list_come_back(items: list[str]) -> None:
    assert items_of(cell_text(list(items))) == items


def test_lines_end_with_cr_lf_and_quotes_are_doubled() -> None:
    content = written([('say "yes"', "a,b"), ("one\ntwo", None)], text("a", ""), text("b", ""))
    assert content == b'a,b\r\n"say ""yes""","a,b"\r\n"one\ntwo",\r\n'


def test_what_another_program_would_split_is_quoted() -> None:
    assert written([("a; =b", "c\td")], text("a", ""), text("b", "")).endswith(b'"a; =b","c\td"\r\n')


def test_a_file_is_utf_8_without_a_mark() -> None:
    assert written([("中石油 🛢",)], text("a", "")) == "a\r\n中石油 🛢\r\n".encode()


NESTED = (
    text("id", ""),
    group("value", "Its value.", text("text", "As written."), number("low", "At least.")),
    listed("parties", "Who.", text("party", "The party."), text("share", "Its share.")),
    listed("tags", "Words."),
)
CELLS: Row = (
    "x",
    {"text": "US$1bn", "low": "1"},
    [{"party": "a", "share": None}, {"party": "b", "share": "0.5"}],
    ["one", "two; three"],
)


def test_nested_fields_have_columns_of_their_own() -> None:
    names = [column.name for column in flat_columns(NESTED)]
    assert names == ["id", "value_text", "value_low", "parties_party", "parties_share", "tags"]
    assert [cell_text(cell) for cell in flat_row(NESTED, CELLS)] == [
        "x",
        "US$1bn",
        "1",
        "a; b",
        "; 0.5",
        "one; two\\; three",
    ]


def test_a_nested_column_says_what_it_belongs_to() -> None:
    assert [column.description for column in flat_columns(NESTED)][1:4] == [
        "Its value. Here: As written.",
        "Its value. Here: At least.",
        "Who. Here: The party.",
    ]


WORDS: list[tuple[Cell, str]] = [
    (None, ""),
    (True, "true"),
    (False, "false"),
    (3, "3"),
    ([], ""),
    ({"ru": "МТС"}, "ru: МТС"),
]


@pytest.mark.parametrize(("cell", "words"), WORDS)
def test_what_is_no_text_has_words(cell: Cell, words: str) -> None:
    assert cell_text(cell) == words
