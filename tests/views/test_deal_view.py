"""The page of a deal: what it says as of today."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from factbox.model.briefing import Briefing
from factbox.model.deal import Condition, DealEntry, Milestone, Previously, Quantity, Stake
from factbox.model.fuzzy_date import FuzzyDate
from factbox.model.ledger import Ledger
from factbox.model.names import (
    CountryCode,
    DealId,
    Growth,
    Holding,
    LanguageTag,
    Name,
    PartyId,
    PartyRef,
    Percent,
    SourceId,
    SourceRef,
)
from factbox.model.party import PartyFacts
from factbox.model.party_record import Party
from factbox.model.reckoning import Rates
from factbox.model.source import Source
from factbox.model.step import NotMet
from factbox.model.vocabularies import DealKind, Instrument, PartyKind
from factbox.views.deal_view import DealView, deal_view
from invented import TODAY, amount, briefing, deal, event, ledger, part, stated, term


def page(*briefings: Briefing, known: Ledger | None = None, id: str = "fund") -> DealView:
    found = known or ledger(*briefings)
    return deal_view(found, found.deal(next(name for name in found.deal_ids if name == id)), hidden=False)


def party(id: str, **facts: object) -> tuple[PartyId, Party]:
    return PartyId(id), Party(PartyId(id), PartyFacts(**facts))  # type: ignore[arg-type]


def dated(text: str) -> FuzzyDate:
    return FuzzyDate.parse(text)


def test_status_is_that_of_the_last_event_by_today() -> None:
    first = briefing(deal("US$1bn", id="fund"), slug="first")
    second = briefing(
        deal(None, None, id="fund", events=(event("suspended", "2019-12-25"), event("ended", "2099"))),
        slug="second",
        day="2020-01-01",
    )
    view = page(first, second)
    assert (view.status.label, view.status_date.label if view.status_date else "") == ("suspended", "25 December 2019")
    assert view.history is not None
    assert [(entry.title.text, entry.state) for entry in view.history.entries] == [
        ("Signed", None),
        ("Suspended", None),
        ("Ended", "planned"),
    ]


def test_a_memorandum_that_binds_nobody_stays_visible() -> None:
    view = page(briefing(deal(id="fund", instrument=Instrument.MOU)))
    assert view.history is not None
    assert view.history.entries[0].title.text == "Memorandum signed, agreed in principle"
    assert view.facts.paper == "Memorandum of understanding, not binding"


def test_it_says_whether_the_deal_is_counted() -> None:
    whole = deal("US$5bn", id="whole")
    assert page(briefing(deal("US$1bn", id="fund"))).counted.startswith("Counted")
    assert "part of another deal" in page(briefing(whole, deal("US$1bn", id="fund", part_of="whole"))).counted
    assert page(briefing(deal(id="fund"))).counted == "Not counted: no published value is on record."


def test_values_stand_side_by_side_with_who_stated_them() -> None:
    first = briefing(deal("US$1bn", id="fund"), slug="first")
    second = briefing(deal(None, None, id="fund", values=(stated("about US$2bn"),)), slug="second", day="2020-01-01")
    view = page(first, second)
    assert [(value.value.text, value.use) for value in view.values] == [
        ("US$1.0bn", "shown first, and summed"),
        ("about US$2.0bn", "for comparison"),
    ]
    assert view.value is not None
    assert view.value.value.text == "US$1.0bn"
    assert view.values_note == (
        "Totals use the first amount in the earliest briefing that states one, of 8 June 2019. The figures differ."
    )


def test_figures_that_may_all_be_right_do_not_differ() -> None:
    view = page(briefing(deal("about US$2bn", id="fund", values=(stated("more than US$1bn"),))))
    assert view.values_note == "Totals use the first amount in the briefing of 8 June 2019."


def test_who_stated_a_value_is_its_source_if_no_other_is_named() -> None:
    tass = Source(id=SourceId("tass"), publisher="TASS")
    told = (stated("US$2bn", stated_by="tass"), stated("US$3bn", stated_by="acme"))
    view = page(briefing(deal(None, id="fund", values=told), sources=(tass,)))
    assert [[cite.number for cite in value.cites] for value in view.values] == [[1], []]


def test_one_value_needs_no_table() -> None:
    assert page(briefing(deal("US$1bn", id="fund"))).values == ()
    silent = briefing(deal("undisclosed", id="fund"), slug="first")
    told = briefing(deal(None, None, id="fund", values=(stated("US$2bn"),)), slug="second", day="2020-01-01")
    assert page(silent, told).values == ()


def test_sources_of_several_briefings_are_numbered_in_the_order_of_the_page() -> None:
    one, two = (Source(id=SourceId("s"), publisher=name) for name in ("One", "Two"))
    cited = (SourceRef("s"),)
    first = briefing(deal("US$1bn", id="fund", sources=cited), slug="first", sources=(one,))
    second = briefing(
        deal(None, None, id="fund", values=(stated("US$2bn", sources=cited),)),
        slug="second",
        day="2020-01-01",
        sources=(two,),
    )
    view = page(first, second)
    assert [(source.number, source.publisher) for source in view.sources] == [(1, "One"), (2, "Two")]
    assert all(source.back for source in view.sources)


def test_parties_have_their_own_names_what_they_are_and_their_part() -> None:
    source = briefing(deal(id="fund", parties=(part("cnpc", "buyer"), part("nobody", "seller"))))
    cnpc = party(
        "cnpc",
        name="CNPC",
        names={LanguageTag("en"): "X", LanguageTag("zh"): "中国石油"},
        kind=PartyKind.STATE_COMPANY,
        country=CountryCode("CN"),
    )
    known = Ledger.of(TODAY, [source], dict([cnpc]), Rates())
    buyer, seller = page(known=known).facts.roles
    shown = buyer.parts[0].party
    assert (buyer.role, shown.name, shown.description) == ("Buyer", "CNPC", "state company, China")
    assert shown.original is not None
    assert (shown.original.text, shown.original.lang) == ("中国石油", "zh")
    assert seller.parts[0].party.name == "nobody"


def test_nobody_signs_a_target() -> None:
    both = (part("ru"), part("cn"))
    view = page(briefing(deal("US$200bn per year", None, id="fund", kind=DealKind.TARGET, parties=both)))
    assert [role.role for role in view.facts.roles] == ["Parties"]
    assert (view.status.label, view.kicker) == ("target", "Target")


# what a deal has come to | what those are called who play no other part
SIGNATURES: list[tuple[DealEntry, str]] = [
    (deal(None, None), "Party"),
    (deal(None, "underDiscussion"), "Party"),
    (deal(None, "pledged"), "Party"),
    (deal(None, "agreedInPrinciple", instrument=Instrument.CONTRACT), "Party"),
    (deal(None, "ended"), "Party"),
    (deal(None, None, events=(event("signed", "2099"),)), "Party"),
    (deal(None, "signed", kind=DealKind.POLICY), "Party"),
    (deal(None, "signed"), "Signatory"),
    (deal(None, "signed", instrument=Instrument.MOU), "Signatory"),
    (deal(None, "frameworkSigned"), "Signatory"),
    (deal(None, "completed"), "Signatory"),
    (deal(None, None, events=(event("signed", "2018"), event("ended", "2019"))), "Signatory"),
]


@pytest.mark.parametrize(("entry", "role"), SIGNATURES)
def test_a_signatory_has_signed_something(entry: DealEntry, role: str) -> None:
    view = page(briefing(replace(entry, id=DealId("fund"), parties=(part("acme"), part("volga", "lender")))))
    assert [shown.role for shown in view.facts.roles] == [role, "Lender"]


def test_conditions_and_milestones_whose_day_has_passed_are_overdue() -> None:
    source = briefing(
        deal(
            id="fund",
            conditions=(
                Condition(text="Approval", due=dated("2020")),
                Condition(text="Consent", due=dated("2020"), met=dated("2021")),
            ),
            milestones=(
                Milestone(title="First", due=dated("2020")),
                Milestone(title="Second", due=dated("2020"), met=dated("2021-05")),
                Milestone(title="Third", due=dated("2099")),
            ),
        )
    )
    view = page(source)
    assert [condition.state for condition in view.facts.conditions] == ["outcome not recorded", ""]
    assert view.milestones is not None
    assert [(entry.title.text, entry.state) for entry in view.milestones.entries] == [
        ("First", "outcome not recorded"),
        ("Second", None),
        ("Third", "expected"),
    ]


def test_nobody_waits_for_the_steps_of_a_deal_that_has_ended() -> None:
    source = briefing(
        deal(
            None,
            None,
            id="fund",
            events=(event("signed", "2018"), event("ended", "2019-05")),
            conditions=(Condition(text="Approval", due=dated("2019")), Condition(text="Consent", due=dated("2018"))),
            milestones=(
                Milestone(title="Before", due=dated("2019-04")),
                Milestone(title="Reached", due=dated("2019-06"), met=dated("2019-03")),
                Milestone(title="After", due=dated("2020")),
                Milestone(title="Ahead", due=dated("2099")),
            ),
        )
    )
    view = page(source)
    assert view.milestones is not None
    assert [(entry.title.text, entry.state, entry.marks[-1]) for entry in view.milestones.entries] == [
        ("Reached", None, "month"),
        ("Before", "outcome not recorded", "overdue"),
        ("After", "the deal has ended", "waived"),
        ("Ahead", "the deal has ended", "waived"),
    ]
    assert [entry.words for entry in view.milestones.key if entry.mark == "waived"] == [
        "no longer expected: the deal has ended"
    ]
    assert [condition.state for condition in view.facts.conditions] == ["", "outcome not recorded"]


def test_a_step_that_a_later_briefing_calls_reached_stands_once() -> None:
    first = briefing(deal(id="fund", milestones=(Milestone(title="Launch", due=dated("2020")),)), slug="first")
    met = Milestone(title="Launch", met=dated("2020-07"))
    second = briefing(deal(None, None, id="fund", milestones=(met,)), slug="second", day="2021-01-01")
    view = page(first, second)
    assert view.milestones is not None
    assert [(entry.date.label if entry.date else "", entry.state) for entry in view.milestones.entries] == [
        ("July 2020", None)
    ]


def test_every_briefing_that_names_it_is_listed_with_what_it_could_know() -> None:
    first = briefing(deal(None, "pledged", id="fund"), slug="first")
    second = briefing(
        deal(None, None, id="fund", events=(event("signed", "2020-01-01"),)), slug="second", day="2020-01-02"
    )
    named = page(first, second).named_in
    assert [(item.briefing.address, item.status.label if item.status else "") for item in named] == [
        ("briefings/second/", "signed"),
        ("briefings/first/", "pledged"),
    ]


def test_links_to_other_deals_are_made_where_there_is_such_a_page() -> None:
    source = briefing(deal("US$5bn", id="whole", title="The whole"), deal("US$1bn", id="fund", part_of="whole"))
    found = page(source).facts.part_of
    assert found is not None
    assert (found.address, found.title.text) == ("deals/whole/", "The whole")


def test_stakes_and_growth_are_told_in_words() -> None:
    stake = Stake(
        owner=PartyRef("cnpc"),
        asset=Name("arctic-lng-2"),
        percent=Holding(Percent(amount("US$10bn").figure.number, "10")),
    )
    assert page(briefing(deal(id="fund", stakes=(stake,)))).facts.stakes == ("10% of arctic-lng-2 for cnpc",)


def test_the_page_does_not_depend_on_what_day_it_is_unless_something_falls_due() -> None:
    source = briefing(deal("US$1bn", id="fund"))
    one, other = (ledger(source, today=date(year, 1, 1)) for year in (2025, 2026))
    assert page(known=one) == page(known=other)


def test_of_a_target_or_statistic_nothing_is_said_of_totals() -> None:
    entry = deal("US$1bn", None, id="fund", kind=DealKind.STATISTIC, values=(stated("US$2bn"),))
    view = page(briefing(entry))
    assert view.values_note == "The figures differ."
    assert [value.use for value in view.values] == ["shown first", "for comparison"]


def test_a_value_has_the_day_on_which_it_was_stated_as_far_as_that_is_known() -> None:
    papers = tuple(Source(id=SourceId(name), date=dated(f"2019-06-0{day}")) for day, name in enumerate(("a", "b"), 3))
    one, two = SourceRef("a"), SourceRef("b")
    values = (
        stated("US$1bn", date=dated("2019-05"), sources=(one,)),
        stated("US$2bn", sources=(one,)),
        stated("US$3bn", sources=(one, two)),
        stated("US$4bn"),
    )
    view = page(briefing(deal(id="fund", values=values), sources=papers))
    assert [value.stated.label if value.stated else "" for value in view.values] == ["May 2019", "3 June 2019", "", ""]


def test_parts_of_a_deal_cite_their_own_sources_or_else_those_of_the_deal_if_they_are_few() -> None:
    papers = tuple(Source(id=SourceId(name), title=name) for name in "abc")
    few, many = tuple(map(SourceRef, "ab")), tuple(map(SourceRef, "abc"))
    own, due = (SourceRef("c"),), dated("2020")
    entry = deal(
        id="fund",
        quantities=(Quantity(text="38 bcm", sources=own), Quantity(text="5 wells")),
        conditions=(Condition(text="Approval", sources=own), Condition(text="Consent")),
        milestones=(Milestone(title="One", due=due, sources=own), Milestone(title="Two", due=due)),
        previously=(Previously(note="Before.", sources=own), Previously(note="Earlier.")),
    )
    for sources, numbers in ((few, 2), (many, 0)):
        view = page(briefing(replace(entry, sources=sources), sources=papers))
        assert view.milestones is not None
        found = (view.facts.quantities, view.facts.conditions, view.milestones.entries, view.facts.previously)
        assert [[len(part.cites) for part in list_] for list_ in found] == [[1, numbers]] * 4
        assert {source.title.text for source in view.sources if source.title} == {"a", "b", "c"}


def test_a_step_that_was_missed_says_so() -> None:
    missed = NotMet(date(2021, 1, 1))
    entry = deal(
        id="fund",
        milestones=(Milestone(title="Launch", due=dated("2020"), met=missed),),
        conditions=(Condition(text="Approval", due=dated("2020"), met=missed), Condition(text="Consent", met=missed)),
    )
    view = page(briefing(entry, day="2021-01-01"))
    assert view.milestones is not None
    assert [(one.state, one.marks[-1]) for one in view.milestones.entries] == [("missed", "missed")]
    assert [one.state for one in view.facts.conditions] == ["missed", ""]


def test_nobody_recorded_how_the_conditions_of_a_completed_deal_were_met() -> None:
    entry = deal(id="fund", status="completed", conditions=(Condition(text="Consent"),))
    assert [one.state for one in page(briefing(entry)).facts.conditions] == ["outcome not recorded"]


@pytest.mark.parametrize(
    ("kind", "status", "label", "day", "verb"),
    [
        ("target", "pledged", "target", "May 2019", "stated"),
        ("target", "completed", "target, reached", "May 2019", ""),
        ("target", "ended", "target, ended", "May 2019", ""),
        ("statistic", "reported", "statistic", "June 2019", "stated"),
        ("policy", "inForce", "policy", "May 2019", ""),
        ("transaction", "completed", "completed", "May 2019", ""),
    ],
)
def test_a_record_has_a_status_with_its_day(kind: str, status: str, label: str, day: str, verb: str) -> None:
    value = stated("US$1bn", date=dated("2019-06"))
    entry = deal(None, None, id="fund", kind=term(DealKind, kind), events=(event(status, "2019-05"),), values=(value,))
    view = page(briefing(entry))
    assert view.status_date is not None
    assert (view.status.label, view.status_date.label, view.status_verb) == (label, day, verb)


def test_a_status_that_is_told_again_is_told_by_its_note() -> None:
    events = (event("completed", "2019-07"), event("completed", "2023-12", note="Reported to have stopped."))
    view = page(briefing(deal("US$1bn", id="fund", events=events)))
    assert view.history is not None
    assert [(entry.title.text, entry.note) for entry in view.history.entries][1:] == [
        ("Completed", None),
        ("Reported to have stopped.", None),
    ]
    assert (view.status.label, view.status_date.label if view.status_date else "") == ("completed", "July 2019")
    assert view.counted == "Counted: completed, with a published value."


def test_a_negative_change_is_printed_with_a_minus_sign() -> None:
    change = Growth(Percent(Decimal("-2.9"), "-2.9%"))
    growth = page(briefing(deal(id="fund", kind=DealKind.STATISTIC, change=change))).facts.growth
    assert growth is not None
    assert growth.change == "\N{MINUS SIGN}2.9%"
