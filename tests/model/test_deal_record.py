"""What all briefings together say of a deal."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from factbox.model.deal import Condition, DealEntry, Milestone
from factbox.model.fuzzy_date import FuzzyDate
from factbox.model.names import Percent, SpeakerRef
from factbox.model.occasion import Occasion
from factbox.model.value import UNDISCLOSED
from factbox.model.vocabularies import Binding, DealKind, Instrument, Status
from invented import amount, briefing, deal, event, ledger, part, record, stated

FUND = "fund"


def fund(value: str | None = None, status: str | None = None, **facts: object) -> DealEntry:
    return deal(value, status, id=FUND, **facts)


def when(text: str) -> FuzzyDate:
    return FuzzyDate.parse(text)


class TestWhatIsLeftOut:
    def test_a_bare_deal_is_a_reported_transaction_without_a_value(self) -> None:
        found = record(fund())
        assert (found.title, found.kind, found.instrument) == (FUND, DealKind.TRANSACTION, None)
        assert (found.binding, found.value, found.amount, found.chosen) == (Binding.UNKNOWN, UNDISCLOSED, None, None)
        standing = found.standing(date(2030, 1, 1))
        assert (standing.status, standing.event) == (Status.REPORTED, None)

    def test_the_paper_says_whether_it_binds_unless_the_author_does(self) -> None:
        assert record(fund(instrument=Instrument.MOU)).binding is Binding.NO
        assert record(fund(instrument=Instrument.CONTRACT)).binding is Binding.YES
        assert record(fund(instrument=Instrument.MOU, binding=Binding.PARTLY)).binding is Binding.PARTLY


class TestStatus:
    def test_the_last_event_by_earliest_day_counts_in_whatever_order_they_are_written(self) -> None:
        found = record(
            fund(events=(event("completed", "2020"), event("signed", "2019-06-05"), event("pledged", "2018")))
        )
        assert [event.status.value for event in found.events] == ["pledged", "signed", "completed"]
        days = [date(2017, 12, 31), date(2018, 1, 1), date(2019, 6, 4), date(2019, 6, 5), date(2020, 1, 1)]
        assert [found.standing(day).status.value for day in days] == [
            "reported",
            "pledged",
            "pledged",
            "signed",
            "completed",
        ]

    def test_of_two_events_with_one_earliest_day_the_narrower_date_is_the_later(self) -> None:
        found = record(fund(events=(event("signed", "2019-06-01"), event("pledged", "2019-06"))))
        assert found.standing(date(2019, 6, 1)).status is Status.SIGNED

    def test_two_events_of_one_day_keep_the_order_in_which_they_are_written(self) -> None:
        found = record(fund(events=(event("signed", "2019-06-05"), event("approved", "2019-06-05"))))
        assert found.standing(date(2019, 6, 5)).status is Status.APPROVED

    def test_an_event_with_an_open_beginning_has_come_on_any_day(self) -> None:
        found = record(fund(events=(event("signed", "../2019"),)))
        assert found.standing(date(1900, 1, 1)).status is Status.SIGNED

    @pytest.mark.parametrize(
        ("entry", "is_short_form"),
        [
            (fund(status="signed", instrument=Instrument.MOU), [True]),
            (fund(events=(event("signed", "2019-06-05"),), instrument=Instrument.MOU), [False]),
        ],
    )
    def test_a_signature_under_a_paper_that_binds_nobody_is_an_agreement_in_principle(
        self, entry: DealEntry, is_short_form: list[bool]
    ) -> None:
        found = record(entry).events
        assert [(one.status, one.written) for one in found] == [(Status.AGREED_IN_PRINCIPLE, Status.SIGNED)]
        assert [one.is_short_form for one in found] == is_short_form

    def test_every_other_status_stands_as_written(self) -> None:
        for status in Status:
            (found,) = record(fund(status=status.value, binding=Binding.NO)).events
            assert (found.written, found.status is status) == (status, status is not Status.SIGNED)


class TestShortForm:
    @pytest.mark.parametrize(
        ("occasion", "expected"),
        [
            (None, "2019-06-08"),
            (Occasion(name="A visit"), "2019-06-08"),
            (Occasion(date=when("2019-06-05/2019-06-07")), "2019-06-05/2019-06-07"),
            (Occasion(date=when("2019-06-08")), "2019-06-08"),
            (Occasion(date=when("2019-06")), "2019-06"),
            (Occasion(date=when("../2019-07")), "../2019-07"),
            (Occasion(date=when("2019-06-09")), "2019-06-08"),
        ],
    )
    def test_its_day_is_the_occasions_if_that_had_begun_else_the_briefings(
        self, occasion: Occasion | None, expected: str
    ) -> None:
        source = briefing(fund(status="signed"), occasion=occasion)
        (signed,) = ledger(source).deals()[0].events
        assert (signed.date.text, signed.is_short_form) == (expected, True)

    def test_it_adds_nothing_to_an_event_of_the_same_status(self) -> None:
        found = record(fund(status="signed", events=(event("signed", "2019-06-01"),)))
        assert [event.date.text for event in found.events] == ["2019-06-01"]

    def test_it_stands_beside_events_of_another_status(self) -> None:
        found = record(fund(status="signed", events=(event("pledged", "2018"),)))
        assert [event.status.value for event in found.events] == ["pledged", "signed"]


class TestValues:
    @pytest.mark.parametrize(
        ("stated_texts", "chosen"),
        [
            (["US$1bn", "US$2bn"], "US$1bn"),
            (["undisclosed", "US$2bn", "US$3bn"], "US$2bn"),
            (["undisclosed", "undisclosed"], "undisclosed"),
            (["not applicable", "US$2bn"], "not applicable"),
            (["undisclosed", "estimated US$2bn", "US$3bn"], "estimated US$2bn"),
        ],
    )
    def test_the_first_that_is_not_undisclosed_is_shown(self, stated_texts: list[str], chosen: str) -> None:
        found = record(fund(values=tuple(map(stated, stated_texts))))
        assert found.value.text == chosen
        assert [value.statement.value.text for value in found.values] == stated_texts

    def test_where_all_are_undisclosed_the_first_of_them_is_shown_with_its_speaker(self) -> None:
        statements = (stated("undisclosed", stated_by=SpeakerRef("rdif")), stated("undisclosed"))
        chosen = record(fund(values=statements)).chosen
        assert chosen is not None
        assert chosen.statement.stated_by == "rdif"

    def test_value_comes_before_values_and_an_earlier_briefing_before_a_later_one(self) -> None:
        first = fund("undisclosed", values=(stated("US$2bn"), stated("US$3bn")))
        found = record(first, fund("US$1bn"))
        assert [value.statement.value.text for value in found.values] == ["undisclosed", "US$2bn", "US$3bn", "US$1bn"]
        assert found.amount == amount("US$2bn")

    def test_on_one_day_the_path_decides(self) -> None:
        one, other = briefing(fund("US$1bn"), slug="b"), briefing(fund("US$2bn"), slug="a")
        assert ledger(one, other).deals()[0].value.text == "US$2bn"


class TestLaterBriefings:
    def test_a_single_value_comes_from_the_first_that_gives_it(self) -> None:
        found = record(fund(), fund(title="A fund", sector="finance"), fund(title="Another name"))
        assert (found.title, found.sector) == ("A fund", "finance")

    def test_lists_are_joined_and_each_item_stands_once(self) -> None:
        found = record(fund(countries=("RU", "CN"), places=("Moscow",)), fund(countries=("CN", "US")))
        assert found.countries == ("RU", "CN", "US")
        assert found.places == ("Moscow",)
        assert record(fund(countries=("RU", "CN", "RU"))).countries == ("RU", "CN")

    def test_each_party_and_role_stands_once_and_a_later_share_completes_it(self) -> None:
        half = Percent(Decimal(50), "50%")
        first = fund(parties=(part("rdif"), part("cic", "lender")))
        found = record(first, fund(parties=(part("cic", "lender", share=half), part("cic", "buyer"), part("rdif"))))
        assert [(one.party, one.role.value, one.share) for one in found.participations] == [
            ("rdif", "signatory", None),
            ("cic", "lender", half),
            ("cic", "buyer", None),
        ]

    def test_a_milestone_that_is_named_again_takes_the_dates_that_are_given_there(self) -> None:
        due = Milestone(title="First gas", due=when("2019-12"))
        met = Milestone(title="First gas", met=when("2019-12-02"))
        other = Milestone(title="Full flow", due=when("2025"))
        moved = Milestone(title="Full flow", due=when("2026"))
        found = record(fund(milestones=(due, other)), fund(milestones=(met,)), fund(milestones=(moved,)))
        assert found.milestones == (
            Milestone(title="First gas", due=when("2019-12"), met=when("2019-12-02")),
            Milestone(title="Full flow", due=when("2026")),
        )

    def test_milestones_of_one_name_in_one_list_are_told_apart_by_the_day_they_are_due(self) -> None:
        yearly = tuple(Milestone(title="Payment", due=when(year)) for year in ("2020", "2021"))
        paid = Milestone(title="Payment", due=when("2021"), met=when("2021-03"))
        assert record(fund(milestones=yearly), fund(milestones=(paid,))).milestones == (yearly[0], paid)

    def test_so_does_a_condition(self) -> None:
        asked = Condition(text="Approval", due=when("2019-12"))
        given = Condition(text="Approval", met=when("2019-11-01"))
        found = record(fund(conditions=(asked,)), fund(conditions=(given,)))
        assert found.conditions == (Condition(text="Approval", due=when("2019-12"), met=when("2019-11-01")),)

    def test_identifiers_and_briefings_are_kept(self) -> None:
        later = fund(identifiers={"register": "9", "contract": "7"})
        found = record(fund(identifiers={"contract": "7", "register": "8"}), later)
        assert found.identifiers == (("contract", "7"), ("register", "8"), ("register", "9"))
        assert [source.facts.date.text for source in found.briefings] == ["2019-06-08", "2019-07-08"]
