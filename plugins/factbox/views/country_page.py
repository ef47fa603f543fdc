"""The pages of countries: one by one, and all by name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar, Final

from factbox.model.country_ties import CountryTies
from factbox.model.ledger import Ledger
from factbox.model.ledger_index import OccasionRecord
from factbox.model.names import CountryCode, PartyId
from factbox.model.tally import Tally
from factbox.views.around_view import NOTHING_AROUND, AroundView, Dealings, around_view
from factbox.views.date_words import DateView, date_view
from factbox.views.deal_table import DealTable, deal_tables
from factbox.views.feed_links import country_feed
from factbox.views.frequencies import Frequencies, frequencies
from factbox.views.labels import country_name
from factbox.views.page_head import FeedLink, PageHead, shortened
from factbox.views.paging import ROWS
from factbox.views.parties_view import SUMS_NOTE
from factbox.views.phrases import number_of
from factbox.views.place_link import PlaceLink
from factbox.views.places import COUNTRIES, country_address, occasion_address
from factbox.views.roster import Index, RosterPage, RosterRow, by_letters, counted, roster_pages
from factbox.views.tally_view import TallyView, tally_view
from factbox.views.text_view import TextView

Tallies = Mapping[CountryCode, Tally]
"""Of the countries that have deals."""

_NO_DEALS: Final = Tally((), ())
_BY_NAME: Final = (
    "A record stands under the countries that briefings name for it; where they name none, "
    "under those in which its parties have their seats."
)


@dataclass(frozen=True, slots=True)
class OccasionLink:
    """An occasion by name, with its page."""

    title: TextView
    address: str
    date: DateView | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CountryPage:
    """One page of a country."""

    head: PageHead
    section: ClassVar[str] = "deals"
    trail: tuple[PlaceLink, ...]
    title: str
    rule: str
    """By which rule the deals stand here."""
    tally: TallyView | None
    """`None` of a country that has parties or occasions and no deal."""
    table: DealTable
    seats: Frequencies | None
    """The parties of the country, those with most deals first."""
    around: AroundView
    occasions: tuple[OccasionLink, ...]
    feed: FeedLink | None


def country_pages(
    ledger: Ledger, code: CountryCode, tallies: Tallies, ties: CountryTies, rows: int = ROWS
) -> Iterator[CountryPage]:
    """The pages of a country, as of today."""
    found = tallies.get(code, _NO_DEALS)
    deals = [line.deal for line in found.lines]
    around = around_view(ledger, Dealings.of(deals, ties.story), country_address(code))
    feed = country_feed(code) if found.lines else None
    summary = tally_view(found) if found.lines else None
    words = f"{summary.count_words}; {summary.counted_words}" if summary else "no record in the ledger"
    for table in deal_tables(found, ledger, country_address(code), rows):
        title = f"{country_name(code)}{table.paging.title_words}"
        yield CountryPage(
            head=PageHead(
                title=f"Deals by country: {title}",
                description=shortened(f"{title}: {words}."),
                address=table.paging.address,
                feeds=(feed,) if feed else (),
            ),
            trail=(PlaceLink("Countries", COUNTRIES),),
            title=title,
            rule=_rule(code, found),
            tally=summary,
            table=table,
            seats=frequencies(_seats(ledger, code, ties), ledger),
            around=around if table.paging.number == 1 else NOTHING_AROUND,
            occasions=tuple(_occasion(record) for record in _latest(ties.occasions.get(code, ()))),
            feed=feed,
        )


def countries_index(tallies: Tallies, ties: CountryTies, rows: int = ROWS) -> tuple[RosterPage, ...]:
    """All countries that have a deal, a party or an occasion, by name."""
    found = by_letters(_row(code, tallies.get(code, _NO_DEALS), ties) for code in ties.codes)
    index = Index(
        base=COUNTRIES,
        section="deals",
        title="Countries",
        standfirst=f"Where deals and their parties are: {number_of(len(found), 'country', 'countries')}.",
        note=f"{SUMS_NOTE} A deal may stand under several countries, so their sums do not add up.",
        heads=("Country", "Parties"),
        rows=found,
    )
    return roster_pages(index, rows)


def _row(code: CountryCode, found: Tally, ties: CountryTies) -> RosterRow:
    seats = len(ties.seats.get(code, ()))
    return RosterRow(
        name=country_name(code),
        address=country_address(code),
        about=number_of(seats, "party", "parties") if seats else "",
        count=len(found.lines),
        counted=counted(found),
    )


def _rule(code: CountryCode, found: Tally) -> str:
    """Why the deals stand here: each by one of two rules."""
    named = sum(code in line.deal.countries for line in found.lines)
    seated = len(found.lines) - named
    if not seated:
        return f"{_BY_NAME} All of these stand here by name."
    if not named:
        return f"{_BY_NAME} All of these stand here by a seat."
    return f"{_BY_NAME} By name: {named:,}. By a seat: {seated:,}."


def _seats(ledger: Ledger, code: CountryCode, ties: CountryTies) -> list[tuple[PartyId, int]]:
    counts = ((party.id, len(ledger.index.by_party.get(party.id, ()))) for party in ties.seats.get(code, ()))
    return sorted(counts, key=lambda pair: (-pair[1], pair[0]))


def _latest(records: Sequence[OccasionRecord]) -> list[OccasionRecord]:
    """The latest first; those without a day by that of their first briefing."""

    def age(record: OccasionRecord) -> tuple[int, str]:
        day = record.facts.date.earliest if record.facts.date else None
        return (-(day or record.briefings[0].facts.date.day).toordinal(), record.id)

    return sorted(records, key=age)


def _occasion(record: OccasionRecord) -> OccasionLink:
    first = record.briefings[0].facts
    title = TextView(record.facts.name or first.title, first.lang)
    return OccasionLink(title, occasion_address(record.id), date_view(record.facts.date) if record.facts.date else None)
