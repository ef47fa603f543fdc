"""How exactly a claim and a deal are stated, and what can then be said of the share: in numbers and in words."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

import pytest

from little_site import edition_of
from sites.reading import claim, claim_row, deal_rows, front, reasons, signed

# claim | deals | traced, in billions | share | what the sentence says; `-` where there is no bound
SHARES = """
US$20bn           | US$1bn                    | 1 1       | 0.05 0.05         | : 5.0%
about US$20bn     | US$1bn                    | 1 1       | 0.05 0.05         | 5.0%
estimated US$20bn | US$1bn                    | 1 1       | 0.05 0.05         | 5.0%
more than US$20bn | US$1bn                    | 1 1       | 0 0.05 open       | less than 5.0%
at least US$20bn  | US$1bn                    | 1 1       | 0 0.05            | at most 5.0%
less than US$20bn | US$1bn                    | 1 1       | 0.05 - open       | more than 5.0%
up to US$20bn     | US$1bn                    | 1 1       | 0.05 - open       | at least 5.0%
US$10-20bn        | US$1bn                    | 1 1       | 0.05 0.1          | at least 5.0%, at most 10.0%
US$20bn           | about US$1bn              | 1 1       | 0.05 0.05         | 5.0%, About US$1.0 billion
US$20bn           | US$1-2bn                  | 1 2       | 0.05 0.1          | at least 5.0%, at most 10.0%
US$20bn           | up to US$1bn              | 0 1       | 0 0.05            | at most 5.0%
US$20bn           | less than US$1bn          | 0 1       | 0 0.05 open       | less than 5.0%
US$20bn           | at least US$1bn           | 1 -       | 0.05 - open       | at least 5.0%
US$20bn           | more than US$1bn          | 1 -       | 0.05 - open       | more than 5.0%
more than US$20bn | up to US$1bn              | 0 1       | 0 0.05 open       | less than 5.0%
at least US$20bn  | up to US$1bn              | 0 1       | 0 0.05            | at most 5.0%
more than US$20bn | more than US$1bn          | 1 -       | 0 - open          | More than US$1.0 billion, US$20 billion
up to US$20bn     | up to US$1bn              | 0 1       | 0 - open          | Up to US$1.0 billion, US$20 billion
US$10-20bn        | US$1-2bn                  | 1 2       | 0.05 0.2          | at least 5.0%, at most 20.0%
US$20bn           | US$1bn; about US$2bn      | 3 3       | 0.15 0.15         | 15.0%, About US$3.0 billion
US$20bn           | US$1-2bn; at least US$1bn | 2 -       | 0.1 - open        | at least 10.0%, At least US$2.0 billion
US$20bn           | US$1bn; up to US$1bn      | 1 2       | 0.05 0.1          | at least 5.0%, at most 10.0%
US$20bn           | US$1bn; less than US$1bn  | 1 2       | 0.05 0.1 open     | at least 5.0%, less than 10.0%
US$20bn           | undisclosed               | 0 0       | 0 0               | None of the US$20 billion
more than US$20bn | undisclosed               | 0 0       | 0 0               | None of the more than US$20 billion
US$20bn           | US$1.25bn; US$1bn         | 2.25 2.25 | 0.1125 0.1125     | US$2.25 billion of, 11.3%
US$3bn            | US$1bn                    | 1 1       | 0.333333 0.333333 | : 33.3%
US$3bn            | US$2bn                    | 2 2       | 0.666667 0.666667 | : 66.7%
more than US$3bn  | US$1bn                    | 1 1       | 0 0.333334 open   | less than 33.4%
at least US$3bn   | US$1bn                    | 1 1       | 0 0.333334        | at most 33.4%
less than US$3bn  | US$2bn                    | 2 2       | 0.666666 - open   | more than 66.6%
up to US$3bn      | US$2bn                    | 2 2       | 0.666666 - open   | at least 66.6%
US$3-7bn          | US$1-2bn                  | 1 2       | 0.142857 0.666667 | at least 14.2%, at most 66.7%
"""


class Row(NamedTuple):
    """A line of the table."""

    claim: str
    deals: str
    traced: str
    share: str
    words: str


ROWS = [Row(*(cell.strip() for cell in line.split("|"))) for line in SHARES.strip().splitlines()]
WITHOUT_PERCENTAGE = ("more than US$20bn", "more than US$1bn"), ("up to US$20bn", "up to US$1bn")


@pytest.mark.parametrize("row", ROWS)
def test_the_share_of_a_claim(row: Row, tmp_path: Path) -> None:
    found = claim_row(tmp_path, claim(row.claim), signed(*row.deals.split("; ")))
    low, high = (None if bound == "-" else f"{Decimal(bound) * 10**9:.0f}" for bound in row.traced.split())
    least, most, *is_open = (None if bound == "-" else bound for bound in row.share.split())
    assert found["traced"] == {"low": low, "high": high, "currency": "USD"}
    assert found["share"] == {"low": least, "high": most, "open": is_open == ["open"]}
    assert [words for words in row.words.split(", ") if words not in found["sentence"]] == []


@pytest.mark.parametrize("row", ROWS)
def test_there_is_a_percentage_unless_nothing_is_known_of_the_share_or_nothing_is_traced(
    row: Row, tmp_path: Path
) -> None:
    sentence = claim_row(tmp_path, claim(row.claim), signed(*row.deals.split("; ")))["sentence"]
    is_silent = (row.claim, row.deals) in WITHOUT_PERCENTAGE or row.deals == "undisclosed"
    assert ("%" not in sentence) is is_silent


def test_an_estimate_of_a_deal_is_shown_and_not_summed(tmp_path: Path) -> None:
    row = claim_row(tmp_path, claim("US$20bn"), signed("estimated US$3bn", "US$1bn"))
    assert reasons(row) == {"a": "estimated", "b": "counted"}
    assert row["traced"]["high"] == "1000000000"
    assert "estimated US$3.0 billion" in row["sentence"]


# value | low | high, `(` and `)` for an end that is open, `~` for approximate
VALUES = """
US$1bn              | [1000000000, 1000000000]
about US$1bn        | ~[1000000000, 1000000000]
estimated US$1bn    | ~[1000000000, 1000000000]
more than US$1bn    | (1000000000, null)
at least US$1bn     | [1000000000, null)
less than US$1bn    | [0, 1000000000)
up to US$1bn        | [0, 1000000000]
US$1.5-2bn          | [1500000000, 2000000000]
about US$1 to 2bn   | ~[1000000000, 2000000000]
US$0.50             | [0.5, 0.5]
US$153.30m          | [153300000, 153300000]
100tn USD           | [100000000000000, 100000000000000]
undisclosed         | (null, null)
not applicable      | (null, null)
"""
BOUNDS = [[cell.strip() for cell in line.split("|")] for line in VALUES.strip().splitlines()]


@pytest.mark.parametrize(("text", "bounds"), BOUNDS)
def test_the_bounds_of_a_value_in_both_data_files(text: str, bounds: str, tmp_path: Path) -> None:
    row = deal_rows(edition_of(tmp_path / "deal", {"briefings/a.md": front(signed(text))}))["a"]["value"]
    assert row["text"] == text
    assert drawn(row) == bounds
    if row["currency"]:
        assert drawn(claim_row(tmp_path / "claim", claim(text))["value"]) == bounds


def drawn(value: dict[str, object]) -> str:
    low, high = (value[bound] or "null" for bound in ("low", "high"))
    opening, closing = "(" if value["low_open"] else "[", ")" if value["high_open"] else "]"
    return f"{'~' if value['approximate'] else ''}{opening}{low}, {high}{closing}"
