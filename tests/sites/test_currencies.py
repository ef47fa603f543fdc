"""Two currencies: apart without a rate, and both sums with one."""

from __future__ import annotations

from pathlib import Path

import pytest

from little_site import edition_of
from sites.reading import claim, claim_row, deal_rows, front, html, reasons, signed

EUR_TO_USD = "- {from: EUR, to: USD, rate: 1.10, date: 2019-06-01, source: ECB}\n"
USD_TO_EUR = "- {from: USD, to: EUR, rate: 0.90, date: 2019-06-01, source: ECB}\n"
TWO = claim("US$20bn"), signed("US$1bn", "€2bn")


def test_without_a_rate_the_other_currency_is_not_counted_and_the_sentence_says_so(tmp_path: Path) -> None:
    row = claim_row(tmp_path, *TWO)
    assert reasons(row) == {"a": "counted", "b": "otherCurrency"}
    assert row["traced"] == {"low": "1000000000", "high": "1000000000", "currency": "USD"}
    assert "€2.0 billion" in row["sentence"].partition("Not counted: ")[2]


def test_with_a_rate_both_sums_are_shown_and_the_converted_one_is_approximate(tmp_path: Path) -> None:
    row = claim_row(tmp_path, *TWO, rates=EUR_TO_USD)
    assert reasons(row) == {"a": "counted", "b": "counted"}
    # 1 billion and 2 × 1.10 billion are 3.2 billion, which is 16 per cent of 20.
    assert row["traced"] == {"low": "3200000000", "high": "3200000000", "currency": "USD"}
    assert row["share"] == {"low": "0.16", "high": "0.16", "open": False}
    assert row["sentence"].startswith("About US$3.2 billion of the US$20 billion")
    assert "€2.0 billion is about US$2.2 billion at 1.10 on 1 June 2019 (ECB)" in row["sentence"]


def test_the_page_shows_both_sums(tmp_path: Path) -> None:
    files = {"briefings/summit.md": front(*TWO), "rates.yaml": EUR_TO_USD}
    site = edition_of(tmp_path, files)
    page = html(site, "briefings/summit/")
    assert "€2.0 billion is about US$2.2 billion" in page
    assert page.index("€2.0bn + US$1.0bn is") < page.index("<i>about</i> US$3.2bn")
    assert '<span class="value">€2.0bn</span> <span class="deal-line__converted">about US$2.2bn</span>' in page
    # Where no claim is involved, nothing is converted.
    assert "US$2.2" not in html(site, "deals/b/")


def test_a_rate_is_used_in_the_direction_that_is_written(tmp_path: Path) -> None:
    row = claim_row(tmp_path, *TWO, rates=USD_TO_EUR)
    assert reasons(row) == {"a": "counted", "b": "otherCurrency"}
    assert row["sentence"].endswith("Not counted: €2.0 billion, for which a rate is given the other way only.")


def test_the_traced_sum_is_in_the_currency_of_the_claim(tmp_path: Path) -> None:
    row = claim_row(tmp_path, claim("€20bn"), signed("US$1bn", "€2bn"), rates=EUR_TO_USD + USD_TO_EUR)
    # 1 × 0.90 billion and 2 billion.
    assert row["traced"] == {"low": "2900000000", "high": "2900000000", "currency": "EUR"}


@pytest.mark.parametrize(
    ("value", "low", "high"),
    [
        ("€1-2bn", "1100000000", "2200000000"),
        ("up to €1bn", "0", "1100000000"),
        ("at least €1bn", "1100000000", None),
        ("€0.01", "0.011", "0.011"),
    ],
)
def test_bounds_are_converted_one_by_one(value: str, low: str, high: str | None, tmp_path: Path) -> None:
    row = claim_row(tmp_path, claim("US$20bn"), signed(value), rates=EUR_TO_USD)
    assert (row["traced"]["low"], row["traced"]["high"]) == (low, high)


MANY = """
- {from: EUR, to: USD, rate: 1.4, date: 2019-07-01, source: ECB}
- {from: EUR, to: USD, rate: 1.2, date: 2018-12-31, source: ECB}
- {from: EUR, to: USD, rate: 1.3, date: 2019-06-08, source: ECB}
- {from: EUR, to: USD, rate: 1.1, date: 2018, source: ECB}
- {from: EUR, to: CNY, rate: 7.8, date: 2019-06-08, source: ECB}
"""


def test_of_several_rates_the_last_that_was_known_on_the_day_of_the_briefing_is_used(tmp_path: Path) -> None:
    row = claim_row(tmp_path, *TWO, rates=MANY)
    assert row["traced"]["high"] == "3600000000"
    assert "at 1.3 on 8 June 2019 (ECB)" in row["sentence"]


def test_where_no_claim_is_involved_currency_is_no_reason(tmp_path: Path) -> None:
    rows = deal_rows(edition_of(tmp_path, {"briefings/summit.md": front(*TWO)}))
    assert {row["reason"] for row in rows.values()} == {"counted"}
