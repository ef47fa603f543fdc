"""The pages of occasions: what was stated, what is traced of it, what has come of it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from factbox.model.briefing import Briefing
from factbox.model.claim import Claim
from factbox.model.deal import DealEntry
from factbox.model.fuzzy_date import FuzzyDate
from factbox.model.ledger import Ledger
from factbox.model.names import ClaimId, CountryCode, DealId, OccasionId, SourceId, SpeakerRef, Url
from factbox.model.occasion import Occasion
from factbox.model.source import Source
from factbox.model.story import Story
from factbox.model.vocabularies import DealKind
from factbox.views.around_view import NOTHING_AROUND
from factbox.views.date_words import DateView
from factbox.views.occasion_view import Headline, OccasionView, occasion_views, occasions_views
from invented import briefing, claim, deal, event, ledger, part, rate

VISIT = Occasion(
    id=OccasionId("visit"),
    name="A visit",
    place="Moscow",
    country=CountryCode("RU"),
    date=FuzzyDate.parse("2019-06-05/2019-06-07"),
)


def pages(book: Ledger, id: str = "visit", rows: int = 500) -> list[OccasionView]:
    return list(occasion_views(book, book.index.occasions[OccasionId(id)], Story.of(book), rows))


def page(book: Ledger, id: str = "visit") -> OccasionView:
    (found,) = pages(book, id)
    return found


def told(headline: Headline) -> tuple[str, str, str]:
    """What is stated, traced and delivered, each amount with its share."""

    def part(amount: str, share: str | None) -> str:
        return f"{amount}, {share}" if share else "nothing counted"

    return (
        headline.stated.text,
        part(headline.traced.text, headline.share),
        part(headline.delivered.text, headline.delivered_share),
    )


def words(date: DateView | None) -> str | None:
    return "".join(part.text for part in date.parts) if date else None


def steps(status: str, *later: tuple[str, str]) -> DealEntry:
    events = [event(status, "2019-06-05"), *(event(*one) for one in later)]
    return deal("US$1bn", None, id="fund", title="Fund", events=tuple(events))


# The deal of a claim of US$10bn and rates, then what the headline says.
HEADLINES: dict[str, tuple[DealEntry, tuple[str, str, str]]] = {
    "signed and no further": (steps("signed"), ("US$10bn", "US$1.0bn, 10.0%", "nothing counted")),
    "underway since": (
        steps("signed", ("underway", "2020-07")),
        ("US$10bn", "US$1.0bn, 10.0%", "US$1.0bn, 10.0%"),
    ),
    "signed later": (steps("pledged", ("completed", "2022")), ("US$10bn", "nothing counted", "US$1.0bn, 10.0%")),
    "ended since": (
        steps("signed", ("underway", "2020"), ("ended", "2021")),
        ("US$10bn", "US$1.0bn, 10.0%", "nothing counted"),
    ),
    "without a value": (
        deal(None, "underway", id="fund", title="Fund"),
        ("US$10bn", "nothing counted", "nothing counted"),
    ),
}


@pytest.mark.parametrize(("entry", "expected"), HEADLINES.values(), ids=HEADLINES)
def test_a_headline_says_what_was_traced_on_its_day_and_what_has_come_of_it(
    entry: DealEntry, expected: tuple[str, str, str]
) -> None:
    (headline,) = page(ledger(briefing(entry, claims=(claim("US$10bn"),), occasion=VISIT))).headlines
    assert told(headline) == expected


def test_a_claim_in_another_currency_needs_a_rate() -> None:
    source = briefing(deal("€1bn", "underway"), claims=(claim("US$10bn"),), occasion=VISIT)
    (without,) = page(ledger(source)).headlines
    assert told(without) == ("US$10bn", "nothing counted", "nothing counted")
    (with_rate,) = page(ledger(source, rates=(rate("EUR", "USD", "1.10", "2019-06-01"),))).headlines
    assert told(with_rate) == ("US$10bn", "about US$1.1bn, about 11.0%", "about US$1.1bn, about 11.0%")


def reports() -> tuple[Briefing, Briefing]:
    """Two briefings of one visit, each with a total of its own."""
    first = briefing(
        deal("US$1bn", id="fund", title="Fund"),
        deal("US$5bn", None, id="trade", title="Trade", kind=DealKind.STATISTIC),
        claims=(claim("US$10bn", ("fund",)),),
        occasion=VISIT,
    )
    second = briefing(
        DealEntry(id=DealId("fund")),
        deal("US$2bn", "underway", id="port", title="Port"),
        claims=(replace(claim("more than US$20bn"), id=ClaimId("later"), text="All papers of the visit"),),
        day="2019-07-01",
        slug="later",
        occasion=Occasion(id=OccasionId("visit")),
    )
    return first, second


def test_an_occasion_brings_together_the_totals_and_deals_of_all_its_briefings() -> None:
    found = page(ledger(*reports()))
    assert [told(headline) for headline in found.headlines] == [
        ("US$10bn", "US$1.0bn, 10.0%", "nothing counted"),
        ("more than US$20bn", "US$3.0bn, less than 15.0%", "US$2.0bn, less than 10.0%"),
    ]
    assert [headline.text and headline.text.text for headline in found.headlines] == [None, "All papers of the visit"]
    assert [
        (one.briefing.address, one.day.label, one.claim.sentence.text.split(" is ")[0]) for one in found.claims
    ] == [
        ("briefings/summit/", "8 June 2019", "US$1.0 billion of the US$10 billion"),
        ("briefings/later/", "1 July 2019", "US$3.0 billion of the more than US$20 billion"),
    ]
    assert found.tally.count_words == "2 records"
    assert [link.title.text for link in found.also] == ["Trade"]
    assert [item.link.address for item in found.briefings] == ["briefings/later/", "briefings/summit/"]
    assert (found.title.text, found.place and found.place.text, words(found.date)) == (
        "A visit",
        "Moscow",
        "5–7 June 2019",
    )
    assert found.country is not None
    assert (found.country.name, found.country.address) == ("Russia", "countries/ru/")


def test_without_a_total_it_lists_the_deals_of_its_briefings() -> None:
    found = page(ledger(briefing(deal("US$1bn"), deal("US$2bn", "pledged"), occasion=VISIT)))
    assert (found.headlines, found.claims, found.also) == ((), (), ())
    assert found.tally.count_words == "2 records"
    assert found.funnel is not None


def test_one_without_a_name_an_id_or_a_date_goes_by_its_briefing() -> None:
    found = page(ledger(briefing(occasion=Occasion(place="Moscow"))), "summit")
    assert (found.title.text, found.date, found.country) == ("A briefing", None, None)
    assert found.head.address == "occasions/summit/"
    assert found.head.title == "Occasion of A briefing"
    assert (found.funnel, found.table.groups, found.tally.count_words) == (None, (), "0 records")


def test_a_name_that_stands_in_a_later_briefing_is_the_name() -> None:
    first = briefing(occasion=Occasion(id=OccasionId("visit")))
    second = briefing(occasion=VISIT, day="2019-07-01", slug="later", lang="ru")
    found = page(ledger(first, second))
    assert (found.title.text, found.title.lang) == ("A visit", "ru")


def test_titles_tell_the_summits_of_two_years_apart_and_the_pages_of_one() -> None:
    again = Occasion(id=OccasionId("again"), name="A visit", date=FuzzyDate.parse("2020-06"))
    book = ledger(
        briefing(deal("US$1bn"), deal("US$2bn"), deal("US$3bn"), occasion=VISIT),
        briefing(occasion=again, day="2020-07-01", slug="again"),
    )
    titles = [view.head.title for id in ("visit", "again") for view in pages(book, id, rows=2)]
    assert titles == ["A visit, 5–7 June 2019", "A visit, 5–7 June 2019, page 2", "A visit, June 2020"]
    assert [view.head.address for view in pages(book, rows=2)] == ["occasions/visit/", "occasions/visit/page/2/"]


def test_all_occasions_stand_side_by_side_the_latest_first() -> None:
    undated = briefing(occasion=Occasion(name="A meeting"), day="2021-01-01", slug="meeting")
    older = briefing(
        deal("US$1bn", "underway", id="old", title="Old"),
        claims=(claim("US$2bn"),),
        occasion=Occasion(id=OccasionId("old"), name="An old one", date=FuzzyDate.parse("2014-05")),
        day="2014-06-01",
        slug="old",
    )
    (index,) = occasions_views(ledger(undated, older, *reports()))
    assert [(row.name.text, row.address, words(row.date), row.records) for row in index.rows] == [
        ("A meeting", "occasions/meeting/", None, "0"),
        ("A visit", "occasions/visit/", "5–7 June 2019", "2"),
        ("An old one", "occasions/old/", "May 2014", "1"),
    ]
    assert [len(row.headlines) for row in index.rows] == [0, 2, 1]
    assert told(index.rows[2].headlines[0]) == ("US$2.0bn", "US$1.0bn, 50.0%", "US$1.0bn, 50.0%")


def test_the_table_of_occasions_goes_on_over_pages() -> None:
    many = [briefing(occasion=Occasion(name=f"No {at}"), slug=f"no-{at}", day=f"2019-06-0{at}") for at in range(1, 6)]
    found = list(occasions_views(ledger(*many), rows=2))
    assert [(view.head.title, len(view.rows)) for view in found] == [
        ("Occasions", 2),
        ("Occasions, page 2", 2),
        ("Occasions, page 3", 1),
    ]
    (empty,) = occasions_views(ledger())
    assert empty.rows == ()


def test_a_total_says_who_stated_it_when_and_where_it_is_written() -> None:
    source = Source(
        id=SourceId("scmp"), publisher="A paper", url=Url("https://a.example/"), date=FuzzyDate.parse("2019-06-06")
    )
    stated = Claim(id=ClaimId("headline"), value=claim("US$10bn").value, by=SpeakerRef("scmp"))
    found = page(ledger(briefing(deal("US$1bn"), claims=(stated,), sources=(source,), occasion=VISIT)))
    (headline,) = found.headlines
    assert headline.speaker == "A paper"
    assert (headline.day.date.label, headline.day.whose) == ("6 June 2019", "day of the source")
    # What a source states is written in that source; it is not named a second time.
    assert (headline.speaker_url, headline.sources) == ("https://a.example/", ())
    assert [one.number for one in found.claims[0].claim.cites] == [one.number for one in found.sources] == [1]


def test_the_day_that_is_given_for_a_total_wins() -> None:
    stated = Claim(id=ClaimId("headline"), value=claim("US$10bn").value, date=FuzzyDate.parse("2019-06-05"))
    (headline,) = page(ledger(briefing(deal("US$1bn"), claims=(stated,), occasion=VISIT))).headlines
    assert (headline.day.date.label, headline.day.whose) == ("5 June 2019", "")


def test_of_a_total_without_a_source_the_day_of_the_briefing_is_known() -> None:
    (headline,) = page(ledger(briefing(deal("US$1bn"), claims=(claim("US$10bn"),), occasion=VISIT))).headlines
    assert (headline.day.date.label, headline.day.whose) == ("8 June 2019", "day of the briefing")
    assert headline.sources == ()


def test_it_has_a_timeline_and_the_parties_of_its_deals() -> None:
    own = deal("US$1bn", id="fund", title="Fund", parties=(part("acme"), part("volga")))
    first, second = pages(ledger(briefing(own, deal("US$2bn", id="port", title="Port"), occasion=VISIT)), rows=1)
    assert first.around.companions is not None
    assert [one.party.name for one in first.around.companions.items] == ["acme", "volga"]
    assert first.around.timeline is not None
    entries = first.around.timeline.timeline.entries
    assert [entry.title.text for entry in entries] == ["A visit", ": signed", ": signed"]
    # Nothing on a page leads to the page itself.
    assert [entry.address for entry in entries] == [None, None, None]
    assert second.around == NOTHING_AROUND
