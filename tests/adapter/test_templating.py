"""What templates can do besides printing what they are given."""

from __future__ import annotations

import pytest

from factbox.adapter.templating import unbroken


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("CNY 14.2bn", "CNY\u00a014.2bn"),
        ("CNY 950m – CNY 1.4bn", "CNY\u00a0950m – CNY\u00a01.4bn"),
        ("US$1.0 billion and RUB 5 billion", "US$1.0 billion and RUB\u00a05 billion"),
        ("The CNY is a currency", "The CNY is a currency"),
        ("", ""),
    ],
)
def test_no_line_breaks_between_a_code_and_its_number(text: str, shown: str) -> None:
    assert unbroken(text) == shown
