"""What the page of the data files says of all of them: how to read them, and examples that run as they stand."""

from __future__ import annotations

from dataclasses import dataclass
from textwrap import dedent
from typing import Final


@dataclass(frozen=True, slots=True)
class WordsPart:
    """A piece of a sentence."""

    text: str
    is_code: bool


def sentence_parts(text: str) -> tuple[WordsPart, ...]:
    """A sentence in pieces; what stands between backticks is code.

    >>> [part.text for part in sentence_parts("As in `a`.") if part.is_code]
    ['a']
    """
    pieces = enumerate(text.split("`"))
    return tuple(WordsPart(piece, is_code=at % 2 == 1) for at, piece in pieces if piece)


@dataclass(frozen=True, slots=True)
class ReadingView:
    """A thing to know before the first look."""

    term: str
    meaning: tuple[WordsPart, ...]


def _reading(term: str, meaning: str) -> ReadingView:
    return ReadingView(term, sentence_parts(meaning))


@dataclass(frozen=True, slots=True)
class ExampleView:
    """An example of use."""

    title: str
    code: str
    """As it can be typed; empty where there are only steps."""
    steps: tuple[str, ...]
    note: str


READING: Final = (
    _reading(
        "Amounts",
        "An amount is a pair of bounds, in units of its currency. More than US$20bn has `low` 20000000000, which is "
        "not reached (`low_open`), and no `high`. Numbers are exact decimals; JSON holds them as text, so that no "
        "program rounds them.",
    ),
    _reading(
        "Dates",
        "A date is known to the day, the month, the year or less, and stands as written, in EDTF (ISO 8601-2). "
        "Where a column ends in `_earliest` or `_latest`, it is a day of the calendar.",
    ),
    _reading("Nothing known", "`null` in JSON and SQLite, an empty cell in CSV. Every row has every field."),
    _reading(
        "Lists in CSV",
        "One cell, items joined by a semicolon and a space. A backslash stands before a semicolon or backslash that "
        "belongs to an item. Lists of objects stand in columns side by side: the second item of `parties_role` "
        "belongs to the second of `parties_party`.",
    ),
    _reading(
        "The apostrophe in CSV",
        "A cell that a spreadsheet would run as a formula has one apostrophe in front, and so has a cell that begins "
        "with an apostrophe of its own. Take away one apostrophe from the beginning of a cell and you have the text.",
    ),
    _reading(
        "Sources",
        "A source is named by its briefing and its id there, in all files alike: `summit-2019/filing`.",
    ),
    _reading(
        "Totals",
        "Totals come by class of status, currency and period. A part of a deal adds nothing where the whole is in the "
        "same sum; what is `announced` or `stopped` is not counted, and its total says what it would come to.",
    ),
)

EXAMPLES: Final = (
    ExampleView(
        "Python, with pandas",
        dedent(
            """\
            import pandas as pd
            deals = pd.read_csv("deals.csv", dtype=str, na_filter=False)
            deals = deals.replace(r"^'", "", regex=True)
            signed = deals[deals["status"] == "signed"]
            print(signed[["title", "value_text", "reason"]])
            """
        ),
        (),
        "Without na_filter=False pandas takes NA, the code of Namibia, for nothing.",
    ),
    ExampleView(
        "SQL",
        dedent(
            """\
            SELECT name, status_class, deals, currency, low, high
            FROM v_totals_by_party JOIN parties ON parties.id = party
            WHERE currency = 'USD' AND per IS NULL
            ORDER BY CAST(low AS NUMERIC) DESC
            LIMIT 10;
            """
        ),
        (),
        "Open the file with any program for SQLite; there .schema shows what each column means.",
    ),
    ExampleView(
        "A spreadsheet",
        "",
        (
            "Import the file: in Excel with Data, From Text/CSV, in LibreOffice Calc with File, Open.",
            "Choose UTF-8, the comma as the only separator, and the double quote as text delimiter.",
            "Mark all columns as text, so that 2019-06 stays a month and an id stays as it is.",
            "Turn the columns that end in _low and _high into numbers where you want to add them up.",
            "An apostrophe that you see at the beginning of a cell belongs to the file, not to the text.",
        ),
        "",
    ),
)
