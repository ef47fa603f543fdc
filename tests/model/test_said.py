"""What parties stated, and when."""

from __future__ import annotations

from dataclasses import replace

from factbox.model.claim import Claim
from factbox.model.deal import DealEntry
from factbox.model.fuzzy_date import FuzzyDate
from factbox.model.ledger import Ledger
from factbox.model.names import DealId, PartyId, SourceId, SourceRef, SpeakerRef
from factbox.model.party import PartyFacts
from factbox.model.party_record import Party
from factbox.model.reckoning import Rates
from factbox.model.said import Said, said_by_parties
from factbox.model.source import Source
from factbox.views.said_view import said_view
from invented import TODAY, briefing, claim, deal, stated

ACME = Party(PartyId("acme"), PartyFacts(name="Acme"))
PAPER = Source(id=SourceId("paper"), publisher="A paper", date=FuzzyDate.parse("2019-06-06"))
OTHER = Source(id=SourceId("other"), publisher="Another", date=FuzzyDate.parse("2019-06-07"))


def said(*briefings: object) -> tuple[Said, ...]:
    known = Ledger.of(TODAY, briefings, {ACME.id: ACME}, Rates())  # type: ignore[arg-type]
    return said_by_parties(known).get(ACME.id, ())


def total(*sources: str, by: str = "acme") -> Claim:
    refs = tuple(SourceRef(name) for name in sources)
    return replace(claim("more than US$20bn"), by=SpeakerRef(by), sources=refs, text="All papers")


def valued(*sources: str, date: str | None = None, id: str = "gas") -> DealEntry:
    refs = tuple(SourceRef(name) for name in sources)
    when = FuzzyDate.parse(date) if date else None
    statement = stated("US$400bn", stated_by=SpeakerRef("acme"), sources=refs, date=when)
    return replace(deal(id=id, title="Gas"), value=statement)


def days(*briefings: object) -> list[tuple[str, str]]:
    view = said_view(said(*briefings))
    return [(row.day.date.label, row.day.whose) for row in view.rows] if view else []


def test_totals_and_values_are_told_the_latest_first() -> None:
    found = said(briefing(valued("paper"), claims=(total("other"),), sources=(PAPER, OTHER)))
    assert [(one.amount.text, one.deal.id if one.deal else None) for one in found] == [
        ("more than US$20bn", None),
        ("US$400bn", "gas"),
    ]


def test_the_day_is_that_of_the_statement_else_of_its_only_source_else_of_the_briefing() -> None:
    sources = (PAPER, OTHER)
    assert days(briefing(valued("paper", date="2014-05-21"), sources=sources)) == [("21 May 2014", "")]
    assert days(briefing(valued("paper"), sources=sources)) == [("6 June 2019", "day of the source")]
    assert days(briefing(valued("paper", "other"), sources=sources)) == [("8 June 2019", "day of the briefing")]
    assert days(briefing(claims=(total(),))) == [("8 June 2019", "day of the briefing")]


def test_what_a_source_states_is_no_statement_of_a_party() -> None:
    assert said(briefing(claims=(total(by="paper"),), sources=(PAPER,))) == ()


def test_an_amount_that_nobody_gave_is_none() -> None:
    statement = stated("undisclosed", stated_by=SpeakerRef("acme"))
    assert said(briefing(replace(deal(id="gas"), value=statement))) == ()


def test_a_value_that_a_later_briefing_repeats_stands_once() -> None:
    first = briefing(valued(date="2014-05-21"))
    statement = stated("US$400bn", stated_by=SpeakerRef("acme"), date=FuzzyDate.parse("2014-05-21"))
    again = briefing(DealEntry(id=DealId("gas"), values=(statement,)), day="2020-01-01", slug="later")
    (only,) = said(first, again)
    assert only.briefing.slug == "summit"


def test_a_long_list_says_how_much_it_leaves_out() -> None:
    view = said_view(said(briefing(*(valued(id=f"d{number}") for number in range(4)))), most=3)
    assert view is not None
    assert (len(view.rows), view.more) == (3, "and 1 older statement")
    assert said_view(()) is None
