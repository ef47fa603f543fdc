"""Rates and totals are never added up: `per year` against a total, and rates over different periods."""

from __future__ import annotations

from pathlib import Path

import pytest

from little_site import edition_of
from sites.reading import claim, claim_row, deal_rows, front, reasons, signed

A_YEAR, A_MONTH, TOTAL, OVER_30_YEARS, OVER_18_MONTHS = VALUES = (
    "US$1bn per year",
    "US$1bn per month",
    "US$1bn",
    "US$1bn over 30 years",
    "US$1bn over 18 months",
)

COUNTED = {
    "US$20bn": [TOTAL, OVER_30_YEARS, OVER_18_MONTHS],
    "US$20bn over 5 years": [TOTAL, OVER_30_YEARS, OVER_18_MONTHS],
    "US$20bn a year": [A_YEAR],
    "US$20bn per month": [A_MONTH],
}


@pytest.mark.parametrize("stated", COUNTED)
def test_only_what_has_the_frame_of_the_claim_is_counted(stated: str, tmp_path: Path) -> None:
    row = claim_row(tmp_path, claim(stated), signed(*VALUES))
    expected = ["counted" if value in COUNTED[stated] else "otherFrame" for value in VALUES]
    assert reasons(row) == dict(zip("abcde", expected, strict=True))
    assert row["traced"]["high"] == str(len(COUNTED[stated]) * 10**9)


FRAMES = {
    A_YEAR: ("year", None),
    "US$1bn a year": ("year", None),
    A_MONTH: ("month", None),
    OVER_30_YEARS: (None, "30 years"),
    OVER_18_MONTHS: (None, "18 months"),
    TOTAL: (None, None),
}


@pytest.mark.parametrize("text", FRAMES)
def test_the_frame_stands_in_the_data_and_where_there_is_no_claim_it_keeps_no_deal_out(
    text: str, tmp_path: Path
) -> None:
    row = deal_rows(edition_of(tmp_path, {"briefings/a.md": front(signed(text))}))["a"]
    assert (row["value"]["per"], row["value"]["over"]) == FRAMES[text]
    assert (row["reason"], row["countable"]) == ("counted", True)


def test_the_sentence_names_the_rate_that_is_left_out(tmp_path: Path) -> None:
    sentence = claim_row(tmp_path, claim("US$20bn"), signed(A_YEAR, TOTAL))["sentence"]
    assert sentence.startswith("US$1.0 billion of the US$20 billion is traced to a signed deal")
    assert "Not counted: US$1.0 billion a year" in sentence


def test_a_rate_is_held_against_a_rate_in_words_too(tmp_path: Path) -> None:
    sentence = claim_row(tmp_path, claim("US$20bn a year"), signed(A_YEAR))["sentence"]
    assert "US$1.0 billion a year of the US$20 billion a year" in sentence
    assert sentence.endswith(": 5.0%.")
