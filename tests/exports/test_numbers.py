"""Numbers in data files are plain decimal texts."""

from __future__ import annotations

from decimal import Decimal

import pytest

from factbox.exports.links import absolute
from factbox.exports.numbers import plain, plain_or_null

NUMBERS = [
    ("0", "0"),
    ("0.000", "0"),
    ("1.50E+9", "1500000000"),
    ("1E+3", "1000"),
    ("1E-3", "0.001"),
    ("100", "100"),
    ("100.00", "100"),
    ("153300000.0", "153300000"),
    ("0.3333330", "0.333333"),
    ("0.05", "0.05"),
    ("123456789012345678901234567890.123456789", "123456789012345678901234567890.123456789"),
    ("9E+30", "9000000000000000000000000000000"),
]


@pytest.mark.parametrize(("number", "text"), NUMBERS)
def test_a_number_has_no_exponent_and_no_zeros_after_its_last_digit(number: str, text: str) -> None:
    assert plain(Decimal(number)) == plain_or_null(Decimal(number)) == text


def test_no_number_is_null() -> None:
    assert plain_or_null(None) is None


ADDRESSES = [
    ("", "deals/x/", "/deals/x/"),
    ("", "", "/"),
    ("https://example.org", "", "https://example.org/"),
    ("https://example.org/news", "deals/x/", "https://example.org/news/deals/x/"),
    ("https://example.org", "deals/сеть 5g/", "https://example.org/deals/%D1%81%D0%B5%D1%82%D1%8C%205g/"),
]


@pytest.mark.parametrize(("site", "address", "whole"), ADDRESSES)
def test_an_address_is_absolute_where_the_site_knows_its_own(site: str, address: str, whole: str) -> None:
    assert absolute(site, address) == whole
