"""Indexes are cut into pages, and their letters lead to the right ones."""

from __future__ import annotations

from factbox.views.roster import Index, RosterPage, RosterRow, by_letters, roster_pages


def index_of(*names: str, rows: int, has_letters: bool = True) -> tuple[RosterPage, ...]:
    listed = by_letters(RosterRow(name=name, address=f"parties/{name}/") for name in names)
    index = Index(
        base="parties/",
        section="parties",
        title="Parties",
        standfirst="All.",
        note="",
        heads=("Party", "Kind"),
        rows=listed,
        has_letters=has_letters,
    )
    return roster_pages(index, rows)


NAMES = [f"{letter}{number}" for letter in "abc" for number in range(10)]


def groups(page: RosterPage) -> list[tuple[str, int, bool]]:
    return [(group.title, len(group.rows), group.is_continued) for group in page.roster.groups]


def test_a_letter_may_go_on_over_the_page() -> None:
    first, second = index_of(*NAMES, rows=15)
    assert groups(first) == [("A", 10, False), ("B", 5, False)]
    assert groups(second) == [("B", 5, True), ("C", 10, False)]


def test_a_letter_leads_to_the_page_on_which_it_begins() -> None:
    for page in index_of(*NAMES, rows=15):
        assert [(link.title, link.address, link.anchor) for link in page.letters] == [
            ("A", "parties/", "letter-a"),
            ("B", "parties/", "letter-b"),
            ("C", "parties/page/2/", "letter-c"),
        ]


def test_pages_have_titles_and_addresses_of_their_own() -> None:
    first, second = index_of(*NAMES, rows=15)
    assert (first.title, first.head.address) == ("Parties", "parties/")
    assert (second.head.title, second.head.address) == ("Parties, page 2", "parties/page/2/")


def test_a_short_list_needs_no_letters() -> None:
    (page,) = index_of("alpha", "beta", rows=500)
    assert page.letters == ()
    assert groups(page) == [("", 2, False)]


def test_a_list_in_another_order_has_none_either() -> None:
    assert index_of(*NAMES, rows=500, has_letters=False)[0].letters == ()


def test_an_empty_index_is_a_page_without_rows() -> None:
    (page,) = index_of(rows=500)
    assert page.roster.groups == ()
