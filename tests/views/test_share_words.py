"""Shares as a reader sees them: rounded so that the words stay true."""

from __future__ import annotations

from fractions import Fraction

import pytest

from factbox.model.bounds import NOTHING
from factbox.model.share import Share, share_of
from factbox.views.share_words import share_words
from invented import amount

# traced | claim | words, `-` for none
WORDS = """
US$1bn            | more than US$20bn  | less than 5.0%
US$1bn            | at least US$20bn   | at most 5.0%
US$1bn            | more than US$30bn  | less than 3.4%
US$1bn            | at least US$30bn   | at most 3.4%
less than US$1bn  | US$20bn            | less than 5.0%
up to US$1bn      | US$20bn            | at most 5.0%
up to US$1bn      | US$30bn            | at most 3.4%

US$1bn            | US$20bn            | 5.0%
US$1bn            | US$30bn            | 3.3%
US$2bn            | US$30bn            | 6.7%
US$62bn           | US$100bn           | 62.0%
US$62bn           | about US$100bn     | about 62.0%
about US$62bn     | US$100bn           | about 62.0%
US$1.4bn          | US$1bn             | 140.0%
US$30bn           | US$1bn             | 3,000.0%

US$1bn            | US$15-25bn         | at least 4.0% and at most 6.7%
US$1bn            | about US$15-25bn   | at least 4.0% and at most 6.7% (approximate)
US$1-2bn          | US$30bn            | at least 3.3% and at most 6.7%
US$1-2bn          | US$20bn            | at least 5.0% and at most 10.0%

at least US$1bn   | US$10bn            | at least 10.0%
more than US$1bn  | US$10bn            | more than 10.0%
US$1bn            | up to US$10bn      | at least 10.0%
US$1bn            | less than US$10bn  | more than 10.0%
US$1bn            | up to US$30bn      | at least 3.3%
US$1bn            | less than US$30bn  | more than 3.3%
about US$1bn      | up to US$30bn      | at least 3.3% (approximate)
about US$1bn      | more than US$20bn  | less than 5.0% (approximate)

more than US$1bn  | more than US$10bn  | -
up to US$1bn      | up to US$10bn      | -
less than US$1bn  | less than US$10bn  | -

US$1m             | US$100bn           | less than 0.1%
about US$1m       | US$100bn           | less than 0.1% (approximate)
US$1m             | up to US$100bn     | more than 0.0%
US$1m             | at least US$100bn  | at most 0.1%
US$1m             | US$50-100bn        | at most 0.1%
US$99999m         | US$100bn           | less than 100.0%
US$100001m        | US$100bn           | more than 100.0%
US$100bn          | US$100bn           | 100.0%
US$99.94bn        | US$100bn           | 99.9%
US$100.06bn       | US$100bn           | 100.1%
"""


def rows(table: str) -> list[list[str]]:
    return [[cell.strip() for cell in line.split("|")] for line in table.splitlines() if line.strip()]


@pytest.mark.parametrize(("traced", "claim", "words"), rows(WORDS))
def test_a_share_in_words(traced: str, claim: str, words: str) -> None:
    assert (share_words(share_of(amount(traced).bounds, amount(claim).bounds)) or "-") == words


def test_nothing_is_the_only_zero() -> None:
    assert share_words(share_of(NOTHING, amount("US$20bn").bounds)) == "0.0%"


def test_both_ends_may_be_open() -> None:
    share = Share(Fraction(1, 25), low_open=True, high=Fraction(1, 15), high_open=True)
    assert share_words(share) == "more than 4.0% and less than 6.7%"
