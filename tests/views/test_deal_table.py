"""The table in which deals stand: classes, order, pages, and the words of a row."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factbox.model.deal import DealEntry, Previously
from factbox.model.ledger import Ledger
from factbox.model.names import CountryCode, PartyId
from factbox.model.party import PartyFacts
from factbox.model.party_record import Party
from factbox.model.reckoning import Rates
from factbox.model.tally import tally
from factbox.model.vocabularies import DealKind, Instrument, Reason, Status
from factbox.views.deal_table import DealRow, DealTable, counted_words, deal_tables
from invented import TODAY, briefing, deal, event, ledger, lines, part


def tables(*entries: DealEntry, rows: int = 500) -> tuple[DealTable, ...]:
    book = ledger(briefing(*entries))
    return deal_tables(tally(book, book.deals()), book, "deals/", rows)


def row(entry: DealEntry) -> DealRow:
    ((table,),) = (tables(entry),)
    return table.groups[0].rows[0]


def told(found: tuple[DealTable, ...]) -> list[list[str]]:
    """For each page the classes with their deals; `+` where a class goes on from the page before."""
    return [
        [
            f"{group.head.title}{'+' if group.is_continued else ''}: "
            + " ".join(one.link.title.text for one in group.rows)
            for group in table.groups
        ]
        for table in found
    ]


def named(id: str, status: str | None, when: str | None = None) -> DealEntry:
    events = (event(status, when),) if status and when else ()
    return deal(None, None if events else status, id=id, title=id, events=events)


def test_deals_stand_by_class_and_in_it_the_latest_first_and_those_without_a_day_last() -> None:
    found = tables(
        named("old", "signed", "2014"),
        named("new", "signed", "2019-06-05"),
        named("month", "signed", "2019-06"),
        named("talks", "underDiscussion", "2018"),
        named("b-rumour", None),
        named("a-rumour", None),
        named("over", "ended", "2015"),
        named("done", "completed", "2016"),
        deal("US$1bn", None, id="aim", title="aim", kind=DealKind.TARGET),
    )
    assert told(found) == [
        [
            "Announced: talks a-rumour b-rumour",
            "Signed: new month old",
            "Completed: done",
            "Suspended or ended: over",
            "Targets, statistics, policies: aim",
        ]
    ]


def test_a_class_that_goes_on_says_so_and_keeps_its_head() -> None:
    found = tables(
        *(named(id, "signed", f"201{year}") for year, id in enumerate("edcba")),
        named("z", None),
        named("y", None),
        rows=3,
    )
    assert told(found) == [["Announced: y z", "Signed: a"], ["Signed+: b c d"], ["Signed+: e"]]
    assert [table.paging.address for table in found] == ["deals/", "deals/page/2/", "deals/page/3/"]
    heads = [group.head.count_words for table in found for group in table.groups]
    assert heads == ["2 deals", "5 deals", "5 deals", "5 deals"]


def test_no_deal_is_one_empty_page() -> None:
    (table,) = tables()
    assert (table.groups, table.paging.count) == ((), 1)


AGAIN = (Previously(note="Announced in May."),)

# A deal, then what the column says.
COUNTED = {
    "yes": deal("US$1bn"),
    "no: below signed": deal("US$1bn", "pledged"),
    "no: stopped": deal("US$1bn", "suspended"),
    "no: announced before": deal("US$1bn", previously=AGAIN),
    "no: an estimate": deal("estimated US$1bn"),
    "no published value": deal(None),
    "no value in money": deal("not applicable"),
    "no: a target": deal("US$1bn", kind=DealKind.TARGET),
    "no: a statistic": deal("US$1bn", kind=DealKind.STATISTIC),
    "no: a policy": deal("US$1bn", kind=DealKind.POLICY),
}


@pytest.mark.parametrize(("words", "entry"), COUNTED.items(), ids=COUNTED)
def test_a_row_says_whether_its_deal_is_counted_or_why_not(words: str, entry: DealEntry) -> None:
    found = row(entry)
    assert (found.counted, found.is_counted) == (words, words == "yes")
    assert found.facets.counted == ("yes" if words == "yes" else "no")


def test_a_part_says_that_the_whole_is_counted() -> None:
    found = {
        line.deal.id: counted_words(line)
        for line in lines(deal("US$3bn", id="all"), deal("US$1bn", id="b", part_of="all"))
    }
    assert found == {"all": "yes", "b": "no: part of a deal that is counted"}


def test_every_reason_that_a_set_can_give_has_words() -> None:
    needs_a_claim = {Reason.OTHER_FRAME, Reason.OTHER_CURRENCY}
    given_above = {line.reason for entry in COUNTED.values() for line in lines(entry)} | {Reason.PART_OF_ANOTHER}
    assert given_above | needs_a_claim == set(Reason)


def test_a_row_tells_value_status_and_day_in_words() -> None:
    found = row(deal("more than US$20bn a year", None, events=(event("ended", "2019-06~", "lapsed"),)))
    assert found.value.text == "more than US$20bn a year"
    assert found.status.label == "ended (lapsed)"
    assert found.since is not None
    assert "".join(part.text for part in found.since.parts) == "about June 2019"


def test_a_status_without_a_day_has_none() -> None:
    assert row(deal("US$1bn", None)).since is None


def test_a_row_can_be_found_by_all_that_its_deal_is() -> None:
    facts = PartyFacts(name="Acme", country=CountryCode("CN"))
    entry = deal(
        "US$1bn",
        sector="energy/gas",
        instrument=Instrument.MOU,
        parties=(part("acme", "buyer"), part("acme", "lender"), part("volga")),
    )
    book = Ledger.of(TODAY, [briefing(entry)], {PartyId("acme"): Party(PartyId("acme"), facts)}, Rates())
    (table,) = deal_tables(tally(book, book.deals()), book, "deals/")
    found = table.groups[0].rows[0].facets
    assert (found.status, found.instrument, found.year) == ("announced", "mou", "2019")
    assert (found.sectors, found.countries, found.parties) == (("energy", "energy/gas"), ("cn",), ("acme", "volga"))
    bare = row(deal(None, None)).facets
    assert (bare.sectors, bare.countries, bare.parties, bare.instrument) == ((), (), (), "")


ENTRIES = st.lists(
    st.tuples(st.sampled_from([status.value for status in Status]), st.integers(1990, 2026)), max_size=20
)


@given(ENTRIES, st.integers(1, 7))
def test_every_deal_stands_once_over_the_pages_of_a_list(facts: list[tuple[str, int]], rows: int) -> None:
    entries = [named(f"deal-{at}", status, str(year)) for at, (status, year) in enumerate(facts)]
    found = tables(*entries, rows=rows)
    titles = [one.link.title.text for table in found for group in table.groups for one in group.rows]
    assert sorted(titles) == sorted(f"deal-{at}" for at in range(len(entries)))
    assert all(sum(len(group.rows) for group in table.groups) <= rows for table in found)
    begun: set[str] = set()
    for group in (group for table in found for group in table.groups):
        assert group.is_continued == (group.head.term in begun)
        begun.add(group.head.term)
