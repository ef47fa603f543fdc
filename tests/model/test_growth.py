"""What a change comes to, and whether a stated one can be it."""

from __future__ import annotations

from decimal import Decimal

import pytest

from factbox.model.growth import contradicts, growth_words, is_comparable
from factbox.model.names import Percent
from invented import amount


def percent(text: str) -> Percent:
    return Percent(Decimal(text.rstrip("%")), text)


# the stated change, the amount, the base | the change that they come to, whether the stated one cannot be it
CHANGES = [
    ("+24.5%", "US$107.1bn", "US$86bn", "+24.5%", False),
    ("+24.53%", "US$107.1bn", "US$86bn", "+24.53%", False),
    ("+20%", "US$107.1bn", "US$86bn", "+24.5%", True),
    ("+25%", "US$107.1bn", "US$86.0bn", "+24.5%", False),
    ("+24%", "US$107.1bn", "US$86.0bn", "+24.5%", False),
    ("+23%", "US$107.1bn", "US$86.0bn", "+24.5%", True),
    ("-20.0%", "US$80.0bn", "US$100.0bn", "-20.0%", False),
    ("+20.0%", "US$80.0bn", "US$100.0bn", "-20.0%", True),
    ("+0.0%", "US$100.0bn", "US$100.0bn", "+0.0%", False),
    ("+30%", "more than US$107.1bn", "US$86.0bn", "more than +24.5%", False),
    ("+20%", "more than US$107.1bn", "US$86.0bn", "more than +24.5%", True),
    ("+20%", "at least US$107.1bn", "US$86.0bn", "at least +24.5%", True),
    ("+20%", "US$107.1bn", "more than US$86.0bn", "less than +24.5%", False),
    ("+30%", "US$107.1bn", "more than US$86.0bn", "less than +24.5%", True),
    ("+20%", "US$100-110bn", "US$86.0bn", "between +16.3% and +27.9%", False),
    ("+30%", "US$100-110bn", "US$86.0bn", "between +16.3% and +27.9%", True),
    # An approximate amount is within five of its last digit.
    ("+25.6%", "about US$107.1bn", "US$86bn", "+24.5%", False),
    ("+50%", "about US$107.1bn", "US$86bn", "+24.5%", True),
    ("+32%", "US$107.1bn", "estimated US$86bn", "+24.5%", False),
    ("+50%", "US$107.1bn", "estimated US$86bn", "+24.5%", True),
]


@pytest.mark.parametrize(("stated", "value", "base", "words", "wrong"), CHANGES)
def test_a_change_is_held_against_its_amounts(stated: str, value: str, base: str, words: str, wrong: bool) -> None:  # noqa: FBT001
    assert growth_words(amount(value), amount(base), percent(stated)) == words
    assert contradicts(percent(stated), amount(value), amount(base)) is wrong


@pytest.mark.parametrize(
    ("value", "base", "comparable"),
    [
        ("US$1bn", "US$2bn", True),
        ("US$1bn", "US$2bn over 30 years", True),
        ("US$1bn per year", "US$2bn per year", True),
        ("US$1bn per year", "US$2bn", False),
        ("US$1bn per year", "US$2bn per month", False),
        ("US$1bn", "€2bn", False),
    ],
)
def test_rates_and_totals_do_not_meet_nor_do_currencies(value: str, base: str, comparable: bool) -> None:  # noqa: FBT001
    assert is_comparable(amount(value), amount(base)) is comparable
