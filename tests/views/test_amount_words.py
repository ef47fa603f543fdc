"""Amounts as a reader sees them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from factbox.model.bounds import NOTHING, UNKNOWN, Bounds
from factbox.model.value_grammar import parse_value
from factbox.views.amount_words import (
    ShortAmount,
    adjective_amount,
    long_amount,
    long_bounds,
    short_amount,
    short_bounds,
)
from invented import amount

# text | in a sentence | in a table
WORDS = """
US$1bn                        | US$1.0 billion                       | US$1.0bn
more than US$20bn             | more than US$20 billion              | more than US$20bn
US$153.3m                     | US$153.3 million                     | US$153.3m
US$200bn per year             | US$200 billion a year                | US$200bn a year
€3m per month                 | €3.0 million a month                 | €3.0m a month
about US$400bn over 30 years  | about US$400 billion over 30 years   | about US$400bn over 30 years
US$1.5-2bn                    | US$1.5 billion to US$2.0 billion     | US$1.5–2.0bn
about US$1.5-2bn              | about US$1.5 billion to US$2.0 billion | about US$1.5–2.0bn
US$0.9-1.4bn                  | US$0.9 billion to US$1.4 billion     | US$0.9–1.4bn
US$900m-1.4bn                 | US$0.9 billion to US$1.4 billion     | US$0.9–1.4bn
US$950m-1.4bn                 | US$950 million to US$1.4 billion     | US$950m – US$1.4bn
10-12bn CNY                   | CNY 10 billion to CNY 12 billion     | CNY 10–12bn
up to €2bn                    | up to €2.0 billion                   | up to €2.0bn
at least £5bn                 | at least £5.0 billion                | at least £5.0bn
less than €1.5bn              | less than €1.5 billion               | less than €1.5bn
estimated US$1.7bn            | estimated US$1.7 billion             | estimated US$1.7bn
undisclosed                   | undisclosed                          | undisclosed
not applicable                | not applicable                       | not applicable
12bn RMB                      | CNY 12 billion                       | CNY 12bn
2bn JPY                       | JPY 2.0 billion                      | JPY 2.0bn
₽675bn                        | ₽675 billion                         | ₽675bn

US$950k                       | US$950,000                           | US$950,000
US$5                          | US$5                                 | US$5
US$0.25                       | US$0.25                              | US$0.25
999999 USD                    | US$999,999                           | US$999,999
1000000 USD                   | US$1.0 million                       | US$1.0m
US$0.5bn                      | US$500 million                       | US$500m
US$999.95m                    | US$999.95 million                    | US$999.95m
US$1000m                      | US$1.0 billion                       | US$1.0bn
1500bn USD                    | US$1.5 trillion                      | US$1.5tn
US$1500tn                     | US$1,500 trillion                    | US$1,500tn
US$9.9bn                      | US$9.9 billion                       | US$9.9bn
US$9.95bn                     | US$9.95 billion                      | US$9.95bn
US$10.0bn                     | US$10 billion                        | US$10bn
US$253.5bn                    | US$253.5 billion                     | US$253.5bn
US$3.50bn                     | US$3.5 billion                       | US$3.5bn
US$2.480bn                    | US$2.480 billion                     | US$2.480bn
US$2480m                      | US$2.48 billion                      | US$2.48bn
US$1234.567m                  | US$1.234567 billion                  | US$1.234567bn
"""

# low, high in millions; `(` and `)` for an end that is not reached, `~` for approximate | in a sentence | in a table
SUMS = """
[1000, 1000]         | US$1.0 billion                                | US$1.0bn
~[63000, 63000]      | about US$63 billion                           | about US$63bn
[1000, ∞)            | at least US$1.0 billion                       | at least US$1.0bn
(1000, ∞)            | more than US$1.0 billion                      | more than US$1.0bn
~(1000, ∞)           | more than about US$1.0 billion                | more than about US$1.0bn
[0, 1000]            | up to US$1.0 billion                          | up to US$1.0bn
[0, 1000)            | less than US$1.0 billion                      | less than US$1.0bn
~[0, 1000]           | up to about US$1.0 billion                    | up to about US$1.0bn
~[0, 1000)           | less than about US$1.0 billion                | less than about US$1.0bn
[900, 1400]          | US$0.9 billion to US$1.4 billion              | US$0.9–1.4bn
~[900, 1400]         | about US$0.9 billion to US$1.4 billion        | about US$0.9–1.4bn
[1000, 3000)         | at least US$1.0 billion and less than US$3.0 billion | at least US$1.0bn and less than US$3.0bn
(1000, 3000]         | more than US$1.0 billion and at most US$3.0 billion  | more than US$1.0bn and at most US$3.0bn
[1234.567, 1234.567] | US$1.234567 billion                           | US$1.234567bn
"""


def rows(table: str) -> list[list[str]]:
    return [[cell.strip() for cell in line.split("|")] for line in table.splitlines() if line.strip()]


def bounds(text: str) -> Bounds:
    """Bounds in the notation of the table."""
    low, high = text.strip("~[]()").split(", ")
    return Bounds(
        Decimal(low) * 10**6,
        low_open="(" in text,
        high=None if high == "∞" else Decimal(high) * 10**6,
        high_open=")" in text,
        approximate="~" in text,
    )


@pytest.mark.parametrize(("text", "long", "short"), rows(WORDS))
def test_a_value_in_words(text: str, long: str, short: str) -> None:
    value = parse_value(text)
    assert long_amount(value) == long
    assert short_amount(value).text == short


@pytest.mark.parametrize(("text", "long", "short"), rows(SUMS))
def test_a_sum_in_words(text: str, long: str, short: str) -> None:
    assert long_bounds(bounds(text), "USD") == long
    assert short_bounds(bounds(text), "USD").text == short
    assert long_bounds(bounds(text), "USD", "year") == f"{long} a year"
    assert short_bounds(bounds(text), "USD", "month").text == f"{short} a month"


def test_a_short_amount_keeps_its_parts_apart() -> None:
    assert short_amount(parse_value("more than US$20bn a year")) == ShortAmount("more than", "US$20bn", "a year")
    assert short_bounds(bounds("(1000, ∞)"), "EUR", "year") == ShortAmount("more than", "€1.0bn", "a year")


@pytest.mark.parametrize("text", ["undisclosed", "not applicable"])
def test_where_there_is_no_amount_the_words_say_so(text: str) -> None:
    assert short_amount(parse_value(text)) == ShortAmount(text, "", "", absent=True)


@pytest.mark.parametrize(("none", "words"), [(NOTHING, "nothing"), (UNKNOWN, "undisclosed")])
def test_a_sum_of_nothing_and_of_nothing_known_are_told_apart(none: Bounds, words: str) -> None:
    assert long_bounds(none, "USD", "year") == words
    assert short_bounds(none, "USD", "year") == ShortAmount(words, "", "", absent=True)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("US$200bn per year", "US$200 billion-a-year"),
        ("more than €3m per month", "more than €3.0 million-a-month"),
        ("US$50bn", "US$50 billion"),
        ("about US$400bn over 30 years", "about US$400 billion, 30-year"),
        ("US$4bn over 18 months", "US$4.0 billion, 18-month"),
        ("US$4bn over 1 year", "US$4.0 billion, 1-year"),
    ],
)
def test_an_amount_before_a_noun(text: str, words: str) -> None:
    assert adjective_amount(amount(text)) == words


@pytest.mark.parametrize(
    ("code", "words"),
    [
        *[("USD", "US$5"), ("AUD", "A$5"), ("CAD", "C$5"), ("HKD", "HK$5"), ("TWD", "NT$5"), ("NZD", "NZ$5")],
        *[("SGD", "S$5"), ("EUR", "€5"), ("GBP", "£5"), ("RUB", "₽5"), ("INR", "₹5"), ("KRW", "₩5")],
        *[("CNY", "CNY 5"), ("JPY", "JPY 5"), ("MXN", "MXN 5")],
    ],
)
def test_a_currency_is_printed_by_its_own_sign_or_else_by_its_code(code: str, words: str) -> None:
    assert long_amount(parse_value(f"5 {code}")) == words
