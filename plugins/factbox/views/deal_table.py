"""The table in which deals stand wherever there is a list of them: value, status with its day, counted or why not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from factbox.model.ledger import Ledger
from factbox.model.ledger_index import countries_of, sector_line, year_of
from factbox.model.reckoning import Line
from factbox.model.since_when import since_when
from factbox.model.status_class import StatusClass, class_of
from factbox.model.tally import ClassTally, Tally
from factbox.model.vocabularies import Reason
from factbox.views.amount_words import ShortAmount, short_amount
from factbox.views.date_words import DateView, date_view
from factbox.views.deal_line import DealLink, deal_link
from factbox.views.labels import label
from factbox.views.paging import ROWS, Paging, in_pages
from factbox.views.party_view import PartyNames, party_names
from factbox.views.status_view import StatusView, standing_view
from factbox.views.tally_view import ClassView, class_view

_WHY_NOT: Final = MappingProxyType(
    {
        Reason.NOT_BINDING: "no: below signed",
        Reason.ENDED: "no: stopped",
        Reason.PART_OF_ANOTHER: "no: part of a deal that is counted",
        Reason.ANNOUNCED_BEFORE: "no: announced before",
        Reason.ESTIMATED: "no: an estimate",
        Reason.UNDISCLOSED: "no published value",
        Reason.NOT_APPLICABLE: "no value in money",
    }
)


@dataclass(frozen=True, slots=True)
class Facets:
    """By what a row can be found."""

    status: str
    counted: str
    sectors: tuple[str, ...]
    countries: tuple[str, ...]
    parties: tuple[str, ...]
    instrument: str
    year: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DealRow:
    """One deal."""

    link: DealLink
    parties: PartyNames
    value: ShortAmount
    status: StatusView
    since: DateView | None
    """When the deal came to its status, or a figure was stated; `None` where no day is known."""
    is_counted: bool
    counted: str
    """Whether it is counted in the set, or why not."""
    facets: Facets


@dataclass(frozen=True, slots=True)
class DealRows:
    """The rows of one class of status, on one page of the table."""

    head: ClassView
    """About the whole class, on every page that has some of it."""
    rows: tuple[DealRow, ...]
    is_continued: bool
    """Whether an earlier page has rows of the class, too."""


@dataclass(frozen=True, slots=True)
class DealTable:
    """The deals of one page, class by class."""

    groups: tuple[DealRows, ...]
    paging: Paging


def deal_tables(
    tally: Tally, ledger: Ledger, base: str, rows: int = ROWS, *, hidden: bool = False
) -> tuple[DealTable, ...]:
    """A set of deals in tables of at most `rows` rows; `base` is the address of the first.

    Hidden deals make no pages of classes, so their tables link to none.
    """
    ordered = [(part, line) for part in tally.classes for line in newest_first(part.lines)]
    heads = {part.status_class: class_view(part, hidden=hidden) for part in tally.classes}
    tables: list[DealTable] = []
    begun: set[StatusClass] = set()
    for paging, pairs in in_pages(base, ordered, rows):
        grouped = _by_class(pairs)
        groups = [
            DealRows(heads[name], tuple(deal_row(line, ledger) for line in lines), name in begun)
            for name, lines in grouped.items()
        ]
        begun.update(grouped)
        tables.append(DealTable(tuple(groups), paging))
    return tuple(tables)


def _by_class(pairs: Sequence[tuple[ClassTally, Line]]) -> dict[StatusClass, list[Line]]:
    grouped: dict[StatusClass, list[Line]] = {}
    for part, line in pairs:
        grouped.setdefault(part.status_class, []).append(line)
    return grouped


def newest_first(lines: Sequence[Line]) -> list[Line]:
    """Lines by the day of their status, the latest first; those without a day at the end, by id."""

    def age(line: Line) -> tuple[int, str]:
        when = line.standing.event.date.earliest if line.standing.event else None
        return (-when.toordinal() if when else 1, line.deal.id)

    return sorted(lines, key=age)


def deal_row(line: Line, ledger: Ledger) -> DealRow:
    """A deal as a table lists it."""
    deal, since = line.deal, since_when(line.deal, ledger.today)
    is_counted = line.reason is Reason.COUNTED
    return DealRow(
        link=deal_link(deal),
        parties=party_names(deal.participations, ledger),
        value=short_amount(deal.value),
        status=standing_view(deal, line.standing),
        since=date_view(since.date) if since else None,
        is_counted=is_counted,
        counted=counted_words(line),
        facets=Facets(
            status=class_of(line).value,
            counted="yes" if is_counted else "no",
            sectors=sector_line(deal.sector) if deal.sector else (),
            countries=tuple(code.lower() for code in countries_of(deal, ledger.parties)),
            parties=tuple(dict.fromkeys(part.party for part in deal.participations)),
            instrument=deal.instrument.value if deal.instrument else "",
            year=str(year_of(deal)),
        ),
    )


def counted_words(line: Line) -> str:
    """Whether a deal is counted, or why not, in a few words: `yes`, `no: below signed`, `no published value`."""
    if line.reason is Reason.COUNTED:
        return "yes"
    return _WHY_NOT.get(line.reason) or f"no: a {label(line.deal.kind)}"
