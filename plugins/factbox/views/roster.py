"""Indexes: names with their pages, how many records each has, and what its counted deals come to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from factbox.model.tally import Tally
from factbox.views.alphabet import Initial, initial_of, reading_order
from factbox.views.amount_words import ShortAmount
from factbox.views.page_head import PageHead
from factbox.views.paging import ROWS, Paging, in_pages
from factbox.views.place_link import PlaceLink
from factbox.views.tally_view import amounts
from factbox.views.text_view import TextView

_FEWEST_FOR_LETTERS: Final = 25
"""A list that fits on a screen or two needs no letters."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RosterRow:
    """One name in an index."""

    name: str
    address: str
    full: str = ""
    """A longer name, where the list goes by a short one."""
    original: TextView | None = None
    about: str = ""
    """What it is, in a few words."""
    level: int = 0
    """How far below another row it stands: a narrower sector under the wider one."""
    count: int = 0
    """How many records name it."""
    counted: tuple[ShortAmount, ...] = ()
    """What its counted deals come to, by currency and period."""


@dataclass(frozen=True, slots=True)
class RosterGroup:
    """Rows under one letter; without a title where the list has no letters."""

    title: str
    anchor: str
    rows: tuple[RosterRow, ...]
    is_continued: bool
    """Whether an earlier page has rows of the letter, too."""


@dataclass(frozen=True, slots=True)
class LetterLink:
    """A way to a letter, which may be on another page."""

    title: str
    address: str
    """The page that it is on."""
    anchor: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Roster:
    """The rows of one page."""

    heads: tuple[str, str]
    """What stands over the names and over what is said about them: `Party`, `Kind and country`."""
    groups: tuple[RosterGroup, ...]
    paging: Paging


@dataclass(frozen=True, slots=True, kw_only=True)
class RosterPage:
    """One page of an index."""

    head: PageHead
    section: str
    title: str
    standfirst: str
    note: str
    """What is to be known of the sums."""
    letters: tuple[LetterLink, ...]
    roster: Roster
    data: tuple[PlaceLink, ...]
    """Files that hold the same."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Index:
    """An index before it is cut into pages."""

    base: str
    section: str
    title: str
    standfirst: str
    note: str
    heads: tuple[str, str]
    rows: Sequence[RosterRow]
    """In the order of the list."""
    has_letters: bool = True
    data: tuple[PlaceLink, ...] = ()


def counted(found: Tally) -> tuple[ShortAmount, ...]:
    """What the counted deals of a set come to, for a row."""
    return amounts(found.totals)


def by_letters(rows: Iterable[RosterRow]) -> list[RosterRow]:
    """Rows in the order in which a reader looks for them."""
    return sorted(rows, key=lambda row: (reading_order(row.name), row.address))


def roster_pages(index: Index, rows: int = ROWS) -> tuple[RosterPage, ...]:
    """An index in pages of at most `rows` rows."""
    has_letters = index.has_letters and len(index.rows) >= _FEWEST_FOR_LETTERS
    pages = _rosters(index, has_letters=has_letters, rows=rows)
    letters = _letters(pages) if has_letters else ()
    return tuple(_page(index, roster, letters) for roster in pages)


def one_roster(heads: tuple[str, str], rows: Sequence[RosterRow], base: str) -> Roster:
    """Some rows that stand on a page of something else."""
    return Roster(
        heads=heads, groups=(RosterGroup("", "", tuple(rows), is_continued=False),), paging=Paging(base, 1, 1)
    )


def _rosters(index: Index, *, has_letters: bool, rows: int) -> tuple[Roster, ...]:
    made: list[Roster] = []
    begun: set[str] = set()
    for paging, part in in_pages(index.base, index.rows, rows):
        groups = [_group(letter, [*found], begun) for letter, found in _grouped(part, has_letters=has_letters)]
        made.append(Roster(heads=index.heads, groups=tuple(groups), paging=paging))
    return tuple(made)


def _grouped(rows: Sequence[RosterRow], *, has_letters: bool) -> Iterable[tuple[Initial | None, Iterable[RosterRow]]]:
    if not has_letters:
        return ((None, rows),) if rows else ()
    return groupby(rows, key=lambda row: initial_of(row.name))


def _group(letter: Initial | None, rows: list[RosterRow], begun: set[str]) -> RosterGroup:
    if letter is None:
        return RosterGroup("", "", tuple(rows), is_continued=False)
    group = RosterGroup(letter.title, f"letter-{letter.anchor}", tuple(rows), is_continued=letter.anchor in begun)
    begun.add(letter.anchor)
    return group


def _letters(pages: Iterable[Roster]) -> tuple[LetterLink, ...]:
    found = ((roster.paging.address, group) for roster in pages for group in roster.groups)
    return tuple(LetterLink(group.title, address, group.anchor) for address, group in found if not group.is_continued)


def _page(index: Index, roster: Roster, letters: tuple[LetterLink, ...]) -> RosterPage:
    paging = roster.paging
    return RosterPage(
        head=PageHead(title=f"{index.title}{paging.title_words}", description=index.standfirst, address=paging.address),
        section=index.section,
        title=f"{index.title}{paging.title_words}",
        standfirst=index.standfirst,
        note=index.note,
        letters=letters,
        roster=roster,
        data=index.data,
    )
