"""Lists over several pages: every item on one of them, and addresses that lead from one to the next."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factbox.views.paging import in_pages, page_address

# How many items at three a page; then the address, the way back and the way on of each page, and what its title adds.
PAGES = {
    0: [("deals/", None, None, "")],
    3: [("deals/", None, None, "")],
    4: [("deals/", None, "deals/page/2/", ""), ("deals/page/2/", "deals/", None, ", page 2")],
    7: [
        ("deals/", None, "deals/page/2/", ""),
        ("deals/page/2/", "deals/", "deals/page/3/", ", page 2"),
        ("deals/page/3/", "deals/page/2/", None, ", page 3"),
    ],
}


@pytest.mark.parametrize(("count", "expected"), PAGES.items())
def test_every_page_has_an_address_and_leads_to_its_neighbours(
    count: int, expected: list[tuple[str, str | None, str | None, str]]
) -> None:
    pages = in_pages("deals/", range(count), rows=3)
    assert [(one.address, one.previous, one.next, one.title_words) for one, _ in pages] == expected
    assert [one.words for one, _ in pages] == [f"Page {at} of {len(pages)}" for at in range(1, len(pages) + 1)]


def test_large_numbers_are_printed_with_commas_and_addressed_without() -> None:
    assert page_address("deals/", 1234) == "deals/page/1234/"
    last, _ = in_pages("deals/", range(1001), rows=1)[-1]
    assert (last.words, last.title_words) == ("Page 1,001 of 1,001", ", page 1,001")


@given(st.lists(st.integers(), max_size=60), st.integers(1, 9))
def test_every_item_is_on_one_page_in_its_order_and_no_page_has_too_many(items: list[int], rows: int) -> None:
    parts = [list(part) for _, part in in_pages("deals/", items, rows)]
    assert [item for part in parts for item in part] == items
    assert all(len(part) == rows for part in parts[:-1])
    assert len(parts[-1]) <= rows
