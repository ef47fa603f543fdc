"""The box: which deals stand in which group, and what it says without a claim."""

from __future__ import annotations

from typing import Any

import pytest

from factbox.model.deal import DealEntry
from factbox.model.fuzzy_date import FuzzyDate
from factbox.model.occasion import Occasion
from factbox.model.vocabularies import DealKind
from factbox.views.box_view import BoxView, box_view
from factbox.views.source_view import Citations
from invented import briefing, claim, deal, event, ledger, rate, stated, term


def box(*deals: DealEntry, **facts: Any) -> BoxView:
    source = briefing(*deals, **facts)
    found = box_view(ledger(source).known_to(source), Citations())
    assert found is not None
    return found


def groups(view: BoxView) -> dict[str, list[str]]:
    return {group.id: [line.link.title.text for line in (*group.lines, *group.folded)] for group in view.groups}


def test_every_deal_stands_under_its_reason() -> None:
    view = box(
        deal("US$200bn per year", id="rate"),
        deal("€1bn", id="euro"),
        deal(None, id="silent"),
        deal("US$2bn", id="whole"),
        deal("US$1bn", id="piece", part_of="whole"),
        deal("estimated US$1bn", id="guess"),
        deal("not applicable", id="moneyless"),
        deal("US$1bn", None, id="dead", events=(event("ended", "2019-06-01"),)),
        deal("US$1bn", "pledged", id="soft"),
        claims=(claim("US$10bn"),),
    )
    assert groups(view) == {
        "counted": ["whole"],
        "undisclosed": ["silent"],
        "notBinding": ["soft"],
        "ended": ["dead"],
        "partOfAnother": ["piece"],
        "estimated": ["guess"],
        "otherFrame": ["rate"],
        "otherCurrency": ["euro"],
        "notApplicable": ["moneyless"],
    }


def test_deals_that_no_claim_covers_stand_apart() -> None:
    view = box(
        deal("US$1bn", id="in"),
        deal("US$2bn", id="out"),
        deal(id="silent"),
        deal("US$1bn", "pledged", id="soft"),
        deal("US$200bn per year", None, id="aim", kind=DealKind.TARGET),
        deal(id="mute"),
        claims=(claim("US$10bn", ("in", "mute")),),
    )
    assert groups(view) == {"counted": ["in"], "undisclosed": ["mute"], "notCovered": ["out", "silent", "soft", "aim"]}
    (*_, outside) = view.groups
    assert (outside.title, outside.why) == ("Not in the stated total", "4 records; no stated total covers them")


def test_the_box_has_as_many_signed_deals_without_a_value_as_its_sentence_says() -> None:
    view = box(deal(id="in"), deal(id="out"), claims=(claim("US$10bn", ("in",)),))
    assert [(group.id, group.count) for group in view.groups] == [("undisclosed", 1), ("notCovered", 1)]
    assert "1 signed deal has no published value" in view.claims[0].sentence.text


def test_a_deal_is_counted_if_any_claim_counts_it() -> None:
    view = box(deal("€1bn", id="euro"), claims=(claim("US$10bn"), claim("€2bn")))
    assert groups(view) == {"counted": ["euro"]}
    assert [found.traced.text for found in view.claims] == ["nothing", "€1.0bn"]


def test_a_claim_may_count_a_deal_of_another_briefing() -> None:
    first = briefing(deal("US$1bn", id="early", title="Early"), slug="first", day="2019-01-01")
    second = briefing(claims=(claim("US$2bn", ("early",)),), slug="second")
    view = box_view(ledger(first, second).known_to(second), Citations())
    assert view is not None
    assert groups(view) == {"counted": ["Early"]}


def test_a_long_group_shows_the_largest_five_and_folds_the_rest() -> None:
    view = box(*(deal(f"US${number}bn", id=f"deal-{number}") for number in range(1, 13)), claims=(claim("US$100bn"),))
    (group,) = view.groups
    assert [line.value.text for line in group.lines] == ["US$12bn", "US$11bn", "US$10bn", "US$9.0bn", "US$8.0bn"]
    assert group.fold_words == "7 more deals, US$7.0bn to US$1.0bn"
    assert [(total.label, total.value.text) for total in group.sums] == [("Traced, 12 deals", "US$78bn")]


@pytest.mark.parametrize(("last", "words"), [("transaction", "5 more deals"), ("statistic", "5 more records")])
def test_what_folds_is_called_deals_only_if_all_of_it_is(last: str, words: str) -> None:
    many = [deal(None, "pledged", id=f"deal-{number}") for number in range(9)]
    view = box(*many, deal(None, "pledged", id="last", kind=term(DealKind, last)), claims=(claim("US$1bn", ("x",)),))
    assert [group.fold_words for group in view.groups] == [words]


def test_eight_deals_do_not_fold() -> None:
    (group,) = box(*(deal(id=f"deal-{number}") for number in range(8))).groups
    assert (len(group.lines), group.folded) == (8, ())


def test_without_a_claim_there_are_sums_and_a_sentence() -> None:
    view = box(deal("US$1bn"), deal("€2bn"), deal("US$3bn", id="third"))
    assert view.claims == ()
    assert [(total.label, total.value.text) for total in view.sums] == [
        ("Traced, 2 deals", "US$4.0bn"),
        ("Traced, 1 deal", "€2.0bn"),
    ]
    assert view.sentence is not None
    assert view.question == "What the deals add up to"


def test_a_converted_value_is_shown_in_both_currencies() -> None:
    source = briefing(deal("€1bn", id="euro"), claims=(claim("US$10bn"),))
    view = box_view(ledger(source, rates=(rate("EUR", "USD", "1.10"),)).known_to(source), Citations())
    assert view is not None
    line = view.groups[0].lines[0]
    assert (line.value.text, line.converted.text if line.converted else "") == ("€1.0bn", "about US$1.1bn")
    assert [one.text for one in view.claims[0].originals] == ["€1.0bn"]


def test_what_was_converted_is_summed_in_its_own_currency_first() -> None:
    source = briefing(deal("€1bn", id="a"), deal("US$3bn", id="b"), deal("€2bn"), claims=(claim("US$10bn"),))
    view = box_view(ledger(source, rates=(rate("EUR", "USD", "1.10"),)).known_to(source), Citations())
    assert view is not None
    assert [(total.label, total.value.text) for total in view.groups[0].sums] == [
        ("Traced, 2 deals", "€3.0bn"),
        ("Traced, 1 deal", "US$3.0bn"),
        ("Traced, 3 deals, converted", "about US$6.3bn"),
    ]
    assert [one.text for one in view.claims[0].originals] == ["€3.0bn", "US$3.0bn"]


@pytest.mark.parametrize(
    ("values", "why"),
    [
        (["€1bn"], "1 deal; not added, as a rate is given the other way only"),
        (["€1bn", "12bn CNY"], "2 deals; not added, as a rate is given the other way only, or none"),
        (["12bn CNY"], "1 deal; not added, as no exchange rate is given"),
    ],
)
def test_a_rate_that_is_given_the_other_way_is_no_rate(values: list[str], why: str) -> None:
    source = briefing(*(deal(value) for value in values), claims=(claim("US$10bn"),))
    view = box_view(ledger(source, rates=(rate("USD", "EUR", "0.90"),)).known_to(source), Citations())
    assert view is not None
    assert [group.why for group in view.groups] == [why]


def test_a_line_says_that_the_figures_of_its_deal_differ_as_far_as_was_known() -> None:
    source = briefing(deal("US$2bn", id="fund"), deal("US$1bn", id="other"))
    later = briefing(deal(None, None, id="fund", values=(stated("US$3bn"),)), day="2020-01-01", slug="later")
    for own, expected in ((source, [None, None]), (later, ["deals/fund/#values"])):
        view = box_view(ledger(source, later).known_to(own), Citations())
        assert view is not None
        assert [line.differs for group in view.groups for line in group.lines] == expected


def test_it_is_named_after_the_occasion_the_claim_or_nothing() -> None:
    visit = Occasion(name="A visit", place="Moscow", date=FuzzyDate.parse("2019-06-05/2019-06-07"))
    view = box(deal(), occasion=visit)
    assert (view.title.text, view.place.text if view.place else "") == ("A visit", "Moscow")
    assert view.date is not None
    assert view.date.label == "5–7 June 2019"
    assert box(deal()).title.text == "The deals in this briefing"


def test_without_a_deal_and_a_claim_there_is_no_box() -> None:
    source = briefing()
    assert box_view(ledger(source).known_to(source), Citations()) is None


def test_a_claim_alone_has_a_box() -> None:
    assert box(claims=(claim("US$10bn"),)).groups == ()
