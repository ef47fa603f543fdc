"""Which deals are counted in a sum, and which reason is given for each that is not."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from factbox.model.bounds import NOTHING
from factbox.model.deal import DealEntry, Previously
from factbox.model.reckoning import Rates, Reckoning
from factbox.model.vocabularies import Binding, DealKind, Instrument, Reason, Status
from invented import amount, briefing, claim, deal, event, ledger, lines, rate, reckoned

BEFORE = (Previously(note="In 2014."),)
TARGET = DealKind.TARGET

# Every reason by itself, in the order in which they are told.
REASONS: list[tuple[DealEntry, str]] = [
    (deal("US$1bn"), "counted"),
    (deal("US$1bn", kind=TARGET), "notTransaction"),
    (deal("US$1bn", kind=DealKind.STATISTIC), "notTransaction"),
    (deal("US$1bn", kind=DealKind.POLICY), "notTransaction"),
    *[(deal("US$1bn", status), "notBinding") for status in ("reported", "underDiscussion", "pledged")],
    *[(deal("US$1bn", status), "notBinding") for status in ("agreedInPrinciple", "frameworkSigned")],
    (deal("US$1bn", None), "notBinding"),
    (deal("US$1bn", instrument=Instrument.MOU), "notBinding"),
    (deal("US$1bn", binding=Binding.NO), "notBinding"),
    (deal("US$1bn", instrument=Instrument.MOU, binding=Binding.YES), "counted"),
    *[(deal("US$1bn", status), "counted") for status in ("approved", "inForce", "financialClose")],
    *[(deal("US$1bn", status), "counted") for status in ("underway", "completed")],
    *[(deal("US$1bn", status), "ended") for status in ("suspended", "ended")],
    (deal("US$1bn", previously=BEFORE), "announcedBefore"),
    (deal("estimated US$1bn"), "estimated"),
    (deal("estimated US$1-2bn"), "estimated"),
    (deal("undisclosed"), "undisclosed"),
    (deal(), "undisclosed"),
    (deal("not applicable"), "notApplicable"),
    (deal("US$1bn a year"), "otherFrame"),
    (deal("US$1bn per month"), "otherFrame"),
    (deal("US$1bn over 30 years"), "counted"),
    (deal("€1bn"), "otherCurrency"),
    (deal("about US$1bn"), "counted"),
]

# Two or more reasons apply; the first in the order is given.
FIRST_REASONS: list[tuple[DealEntry, str]] = [
    (deal("US$1bn a year", "pledged", kind=TARGET), "notTransaction"),
    (deal("undisclosed", "ended", kind=TARGET), "notTransaction"),
    (deal("undisclosed", "pledged", previously=BEFORE), "notBinding"),
    (deal("estimated US$1bn", "ended", previously=BEFORE), "ended"),
    (deal("undisclosed", previously=BEFORE), "announcedBefore"),
    (deal("estimated €1bn a year"), "estimated"),
    (deal("€1bn a year"), "otherFrame"),
]


def reasons(reckoning: Reckoning) -> dict[str, str]:
    return {line.deal.id: str(line.reason) for line in reckoning.lines}


@pytest.mark.parametrize(("entry", "reason"), REASONS + FIRST_REASONS)
def test_the_first_reason_that_applies_is_given(entry: DealEntry, reason: str) -> None:
    (line,) = reckoned("US$20bn", entry).lines
    assert line.reason == reason
    assert (line.part is not None) is (line.reason is Reason.COUNTED)


@pytest.mark.parametrize("text", ["US$1bn a year", "€1bn", "€1bn per month"])
def test_without_a_claim_neither_frame_nor_currency_matters(text: str) -> None:
    (line,) = lines(deal(text))
    assert line.reason is Reason.COUNTED
    assert line.part == amount(text).bounds


@pytest.mark.parametrize("per", ["a year", "per month"])
def test_rates_over_one_period_are_summed(per: str) -> None:
    assert reckoned(f"US$1bn {per}", deal(f"US$2bn {per}")).traced == amount("US$2bn").bounds


class TestPartOfAnother:
    WHOLE = deal("US$4bn", id="whole")
    PART = deal("US$1bn", id="part", part_of="whole")
    PIECE = deal("US$1bn", id="piece", part_of="part")

    def test_a_part_of_a_counted_deal_is_not_counted_again(self) -> None:
        found = reckoned("US$20bn", self.PIECE, self.PART, self.WHOLE)
        assert reasons(found) == {"piece": "partOfAnother", "part": "partOfAnother", "whole": "counted"}
        assert found.traced == amount("US$4bn").bounds

    @pytest.mark.parametrize("value", ["undisclosed", "estimated US$4bn", "€4bn", "US$4bn a year"])
    def test_parts_of_a_deal_that_is_not_counted_count_on_their_own(self, value: str) -> None:
        found = reckoned("US$20bn", deal(value, id="whole"), self.PART, self.PIECE)
        assert reasons(found) | {"whole": "-"} == {"whole": "-", "part": "counted", "piece": "partOfAnother"}

    def test_a_chain_may_lead_through_a_part_that_is_not_counted(self) -> None:
        found = reckoned("US$20bn", self.WHOLE, deal(None, id="part", part_of="whole"), self.PIECE)
        assert reasons(found) == {"whole": "counted", "part": "partOfAnother", "piece": "partOfAnother"}

    def test_a_chain_may_lead_through_a_deal_that_the_claim_does_not_cover(self) -> None:
        source = briefing(self.WHOLE, self.PART, self.PIECE)
        found = ledger(source).known_to(source).reckoning(claim("US$20bn", ("whole", "piece")))
        assert reasons(found) == {"whole": "counted", "piece": "partOfAnother"}

    def test_a_whole_that_is_not_in_the_sum_keeps_no_part_out(self) -> None:
        source = briefing(self.WHOLE, self.PART)
        found = ledger(source).known_to(source).reckoning(claim("US$20bn", ("part",)))
        assert reasons(found) == {"part": "counted"}

    def test_being_below_signed_comes_first_and_announced_before_comes_after(self) -> None:
        pledged = deal("US$1bn", "pledged", id="pledged", part_of="whole")
        old = deal("US$1bn", id="old", part_of="whole", previously=BEFORE)
        found = reasons(reckoned("US$20bn", self.WHOLE, pledged, old))
        assert found == {"whole": "counted", "pledged": "notBinding", "old": "partOfAnother"}

    def test_a_circle_which_is_a_fault_elsewhere_ends(self) -> None:
        one, other = deal("US$1bn", id="one", part_of="other"), deal("US$1bn", id="other", part_of="one")
        assert set(reasons(reckoned("US$20bn", one, other))) == {"one", "other"}

    def test_a_long_chain_is_no_trouble(self) -> None:
        chain = [deal("US$1bn", id=f"d{at}", part_of=f"d{at + 1}") for at in range(1500)]
        found = reckoned("US$20bn", *chain, deal("US$1bn", id="d1500"))
        assert found.traced == amount("US$1bn").bounds


class TestSums:
    def test_bounds_open_ends_and_the_approximate_flag_are_kept(self) -> None:
        found = reckoned("US$20bn", deal("about US$1bn"), deal("at least US$2bn"), deal("US$1-2bn"))
        assert found.traced.low == Decimal(4 * 10**9)
        assert (found.traced.high, found.traced.high_open) == (None, True)
        assert found.traced.approximate

    def test_nothing_counted_is_exactly_zero(self) -> None:
        found = reckoned("US$20bn", deal())
        assert found.traced == NOTHING

    def test_a_deal_in_another_currency_is_converted_in_the_direction_of_the_rate(self) -> None:
        found = reckoned("US$20bn", deal("€1bn"), deal("US$1bn"), rates=(rate("EUR", "USD", "1.10"),))
        assert (found.traced.low, found.traced.approximate) == (Decimal(2_100_000_000), True)
        assert [(total.measure.currency, total.bounds.low) for total in found.originals] == [
            ("EUR", Decimal(10**9)),
            ("USD", Decimal(10**9)),
        ]
        assert [line.rate is not None for line in found.lines] == [True, False]

    def test_a_rate_is_not_used_backwards(self) -> None:
        found = reckoned("US$20bn", deal("€1bn"), rates=(rate("USD", "EUR", "0.9"),))
        assert reasons(found) == {"€1bn signed": "otherCurrency"}

    def test_the_claims_currency_needs_no_rate_even_where_one_is_given(self) -> None:
        found = reckoned("€20bn", deal("€1bn"), rates=(rate("EUR", "EUR", "2"),))
        assert found.traced == amount("€1bn").bounds


class TestRates:
    RATES = Rates(
        (rate("EUR", "USD", "1.3", "2019-09"), rate("EUR", "USD", "1.1", "2018"), rate("EUR", "USD", "1.2", "2019"))
    )

    @pytest.mark.parametrize(
        ("day", "number"),
        [
            ("2017-01-01", "1.1"),
            ("2018-06-01", "1.1"),
            ("2019-08-31", "1.2"),
            ("2019-09-01", "1.3"),
            ("2030-01-01", "1.3"),
        ],
    )
    def test_the_last_rate_that_was_known_is_used_else_the_first_that_came(self, day: str, number: str) -> None:
        found = self.RATES.find("EUR", "USD", date.fromisoformat(day))
        assert found is not None
        assert found.rate == Decimal(number)

    def test_a_pair_that_is_not_given_has_no_rate(self) -> None:
        assert self.RATES.find("USD", "EUR", date(2019, 1, 1)) is None


class TestExceeds:
    @pytest.mark.parametrize(
        ("traced", "claimed"),
        [
            ("US$1.4bn", "US$1bn"),
            ("more than US$1bn", "US$1bn"),
            ("US$1bn", "less than US$1bn"),
            ("US$3bn", "US$1-2bn"),
        ],
    )
    def test_what_is_above_the_claim_for_certain_exceeds_it(self, traced: str, claimed: str) -> None:
        assert reckoned(claimed, deal(traced)).exceeds

    @pytest.mark.parametrize(
        ("traced", "claimed"),
        [
            ("US$1bn", "US$1bn"),
            ("at least US$1bn", "US$1bn"),
            ("US$1bn", "up to US$1bn"),
            ("US$1bn", "more than US$0.1bn"),
            ("US$1.5bn", "US$1-2bn"),
            ("about US$3bn", "US$1bn"),
            ("US$3bn", "about US$1bn"),
            ("up to US$3bn", "US$1bn"),
        ],
    )
    def test_what_may_lie_within_the_claim_does_not(self, traced: str, claimed: str) -> None:
        assert not reckoned(claimed, deal(traced)).exceeds

    @pytest.mark.parametrize(
        ("traced", "claimed", "seems"),
        [
            ("about US$3bn", "US$1bn", "yes"),
            ("US$3bn", "about US$1bn", "yes"),
            ("US$3bn", "US$1bn", "yes"),
            ("more than US$1bn", "US$1bn", "yes"),
            ("about US$1bn", "US$1bn", "no"),
            ("more than US$1bn", "about US$1bn", "no"),
            ("about US$3bn", "more than US$1bn", "no"),
            ("up to US$3bn", "US$1bn", "no"),
        ],
    )
    def test_what_is_about_may_seem_to_exceed(self, traced: str, claimed: str, seems: str) -> None:
        assert reckoned(claimed, deal(traced)).seems_to_exceed is (seems == "yes")

    def test_a_converted_sum_never_exceeds_for_certain(self) -> None:
        assert not reckoned("US$1bn", deal("€9bn"), rates=(rate("EUR", "USD", "1.10"),)).exceeds


class TestWhatABriefingKnows:
    def test_an_event_after_its_day_gives_no_status(self) -> None:
        later = deal("US$1bn", None, events=(event("pledged", "2019-06-01"), event("signed", "2019-06-09")))
        (line,) = reckoned("US$20bn", later).lines
        assert (line.standing.status, line.reason) == (Status.PLEDGED, Reason.NOT_BINDING)

    def test_an_event_of_its_day_does(self) -> None:
        (line,) = reckoned("US$20bn", deal("US$1bn", None, events=(event("signed", "2019-06-08"),))).lines
        assert line.standing.status is Status.SIGNED

    def test_what_a_later_briefing_writes_of_an_earlier_day_is_not_known(self) -> None:
        early = briefing(deal(None, id="fund"))
        late = briefing(deal("US$1bn", None, id="fund"), day="2019-07-01", slug="late")
        record = ledger(early, late)
        assert [str(line.reason) for line in record.known_to(early).lines()] == ["undisclosed"]
        assert [str(line.reason) for line in record.known_to(late).lines()] == ["counted"]
        assert [str(line.reason) for line in record.lines()] == ["counted"]

    def test_a_claim_may_cover_deals_of_earlier_briefings_and_not_of_later_ones(self) -> None:
        early = briefing(deal("US$1bn", id="early"), day="2018-01-01", slug="early")
        own = briefing(deal("US$2bn", id="own"))
        late = briefing(deal("US$4bn", id="late"), day="2020-01-01", slug="late")
        found = ledger(early, own, late).known_to(own).reckoning(claim("US$20bn", ("early", "own", "late", "early")))
        assert reasons(found) == {"early": "counted", "own": "counted"}
        assert found.traced == amount("US$3bn").bounds

    def test_today_decides_outside_of_claims(self) -> None:
        planned = deal("US$1bn", None, events=(event("signed", "2019-06-08"), event("ended", "2027-01-01")))
        assert [str(line.reason) for line in ledger(briefing(planned)).lines()] == ["counted"]
        assert [str(line.reason) for line in ledger(briefing(planned), today=date(2027, 1, 1)).lines()] == ["ended"]


def test_a_reference_to_a_parent_that_nobody_lists_keeps_nothing_out() -> None:
    assert list(reasons(reckoned("US$20bn", deal("US$1bn", part_of="nowhere"))).values()) == ["counted"]
