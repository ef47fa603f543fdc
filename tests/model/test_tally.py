"""What any set of deals adds up to, class by class, and what has come of a headline."""

from __future__ import annotations

import pytest

from factbox.model.bounds import Bounds
from factbox.model.deal import DealEntry, Previously
from factbox.model.funnel import Funnel, delivered, funnel
from factbox.model.reckoning import Total
from factbox.model.status_class import StatusClass, class_of_status
from factbox.model.tally import Tally, tally
from factbox.model.vocabularies import DealKind, Reason, Status
from invented import briefing, claim, deal, event, ledger

CLASSES = {
    "reported": "announced",
    "underDiscussion": "announced",
    "pledged": "announced",
    "agreedInPrinciple": "announced",
    "frameworkSigned": "announced",
    "signed": "signed",
    "approved": "signed",
    "inForce": "signed",
    "financialClose": "signed",
    "underway": "underway",
    "completed": "completed",
    "suspended": "stopped",
    "ended": "stopped",
}


def test_every_status_has_its_class() -> None:
    assert {status.value: class_of_status(status).value for status in Status} == CLASSES


def bounds(found: Bounds) -> str:
    return f"{found.low}–{found.high}"


def sums(totals: tuple[Total, ...]) -> list[str]:
    return [f"{bounds(total.bounds)} {total.measure.currency} {total.measure.per or ''}".strip() for total in totals]


def told(found: Tally) -> dict[str, tuple[int, list[str], int]]:
    """For each class the number of deals, the sums and the number of deals without a value."""
    return {part.status_class.value: (len(part.lines), sums(part.totals), part.silent) for part in found.classes}


def tallied(*deals: DealEntry) -> Tally:
    book = ledger(briefing(*deals))
    return tally(book, book.deals())


# Deals, then what each class of them comes to.
TALLIES: dict[str, tuple[list[DealEntry], dict[str, tuple[int, list[str], int]]]] = {
    "each class by itself": (
        [
            deal("US$1bn", "pledged"),
            deal("US$2bn", "signed"),
            deal("US$3bn", "underway"),
            deal("US$4bn", "completed"),
            deal("US$5bn", "ended"),
            deal("US$6bn a year", "signed", kind=DealKind.TARGET),
        ],
        {
            "announced": (1, ["1000000000–1000000000 USD"], 0),
            "signed": (1, ["2000000000–2000000000 USD"], 0),
            "underway": (1, ["3000000000–3000000000 USD"], 0),
            "completed": (1, ["4000000000–4000000000 USD"], 0),
            "stopped": (1, ["5000000000–5000000000 USD"], 0),
            "notADeal": (1, [], 0),
        },
    ),
    "currencies and rates stand apart, estimates and re-announcements are left out": (
        [
            deal("US$1bn"),
            deal("more than €2bn"),
            deal("US$3bn a year"),
            deal("estimated US$4bn"),
            deal("US$5bn", previously=(Previously(note="Before."),)),
            deal(),
        ],
        {"signed": (6, ["2000000000–None EUR", "1000000000–1000000000 USD", "3000000000–3000000000 USD year"], 1)},
    ),
    "a part of what is announced is in the announced sum once": (
        [deal("US$9m", "pledged", id="whole"), deal("US$4m", "pledged", id="part", part_of="whole")],
        {"announced": (2, ["9000000–9000000 USD"], 0)},
    ),
    "an announced part of a signed whole adds nothing to what is announced": (
        [deal("US$9m", "signed", id="whole"), deal("US$4m", "pledged", id="part", part_of="whole")],
        {"announced": (1, [], 0), "signed": (1, ["9000000–9000000 USD"], 0)},
    ),
    "a signed part of an announced whole is counted, and the whole is announced": (
        [deal("US$9m", "pledged", id="whole"), deal("US$4m", "signed", id="part", part_of="whole")],
        {"announced": (1, ["9000000–9000000 USD"], 0), "signed": (1, ["4000000–4000000 USD"], 0)},
    ),
}


@pytest.mark.parametrize(("deals", "expected"), TALLIES.values(), ids=TALLIES)
def test_what_each_class_comes_to(deals: list[DealEntry], expected: dict[str, tuple[int, list[str], int]]) -> None:
    assert told(tallied(*deals)) == expected


def test_the_counted_classes_add_up_to_what_is_counted() -> None:
    found = tallied(deal("US$1m"), deal("US$2m", "underway"), deal("US$4m", "completed"), deal("US$8m", "pledged"))
    assert sums(found.totals) == ["7000000–7000000 USD"]
    assert [part.is_counted for part in found.classes] == [False, True, True, True]


def test_a_part_counts_on_its_own_where_the_whole_is_not_in_the_set() -> None:
    book = ledger(briefing(deal("US$9m", id="whole"), deal("US$4m", id="part", part_of="whole")))
    assert sums(tally(book, book.deals()).totals) == ["9000000–9000000 USD"]
    assert sums(tally(book, [book.deal(book.deal_ids[0])]).totals) == ["4000000–4000000 USD"]


def test_a_filtered_list_keeps_the_reasons_of_the_whole_list() -> None:
    found = tallied(deal("US$9m", id="whole"), deal("US$4m", id="part", part_of="whole"))
    left = found.narrowed(lambda line: line.reason is not Reason.COUNTED)
    assert told(left) == {"signed": (1, [], 0)}
    assert [line.reason for line in left.lines] == [Reason.PART_OF_ANOTHER]
    assert found.narrowed(lambda _: True) == found


def test_a_class_without_deals_is_empty() -> None:
    assert tallied().of_class(StatusClass.SIGNED).lines == ()


def steps(found: Funnel) -> dict[str, tuple[list[str], list[str]]]:
    """For each step the deals and the sums."""
    return {
        step.status_class.value: ([line.deal.id for line in step.lines], sums(step.totals))
        for step in (*found.steps, found.stopped)
    }


def test_a_funnel_holds_what_got_further_and_whatever_became_of_it() -> None:
    book = ledger(
        briefing(
            deal("US$1m", "pledged", id="a-talk"),
            deal("US$2m", "signed", id="b-paper"),
            deal("US$4m", None, id="c-built", events=(event("signed", "2019"), event("completed", "2020"))),
            deal("US$8m", None, id="d-lost", events=(event("underway", "2019"), event("ended", "2021"))),
            deal("US$9bn", kind=DealKind.TARGET, id="e-aim"),
        )
    )
    assert steps(funnel(book, book.deals())) == {
        "announced": (["a-talk", "b-paper", "c-built", "d-lost"], ["15000000–15000000 USD"]),
        "signed": (["b-paper", "c-built", "d-lost"], ["14000000–14000000 USD"]),
        "underway": (["c-built", "d-lost"], ["12000000–12000000 USD"]),
        "completed": (["c-built"], ["4000000–4000000 USD"]),
        "stopped": (["d-lost"], ["8000000–8000000 USD"]),
    }


def test_an_event_that_is_planned_takes_no_deal_further() -> None:
    book = ledger(briefing(deal("US$1m", None, id="x", events=(event("signed", "2019"), event("completed", "2099")))))
    assert steps(funnel(book, book.deals()))["completed"] == ([], [])


def test_what_has_come_of_a_headline_is_counted_from_todays_status() -> None:
    old = briefing(deal("US$1bn", id="built"), deal("US$2bn", id="signed"), deal("US$4bn", id="lost"), day="2019-06-08")
    new = briefing(
        DealEntry(id=deal(id="built").id, events=(event("underway", "2020"),)),
        DealEntry(id=deal(id="lost").id, events=(event("ended", "2020"),)),
        day="2021-01-01",
        slug="later",
    )
    knowledge = ledger(old, new).known_to(old)
    headline = claim("US$10bn")
    assert bounds(knowledge.reckoning(headline).traced) == "7000000000–7000000000"
    assert bounds(delivered(knowledge, headline).traced) == "1000000000–1000000000"


def test_a_headline_that_names_its_deals_is_held_against_these() -> None:
    old = briefing(deal("US$1bn", "underway", id="in"), deal("US$2bn", "underway", id="out"))
    knowledge = ledger(old).known_to(old)
    assert bounds(delivered(knowledge, claim("US$10bn", ("in", "nowhere"))).traced) == "1000000000–1000000000"


def test_a_deal_that_a_headline_covers_and_nobody_had_named_is_told_since() -> None:
    old = briefing(deal("US$1bn", id="known"), claims=(claim("US$10bn", ("known", "later")),))
    new = briefing(deal("US$3bn", id="later"), day="2019-07-06", slug="later")
    knowledge = ledger(old, new).known_to(old)
    assert [line.deal.id for line in knowledge.reckoning(old.facts.claims[0]).lines] == ["known"]
    assert "later" in {change.deal.id for change in knowledge.since()}
