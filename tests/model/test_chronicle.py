"""The timeline of a briefing, and what changed since its day."""

from __future__ import annotations

from datetime import date

import pytest

from factbox.model.briefing import Briefing
from factbox.model.changes import Addition, Change, Remark
from factbox.model.chronicle import EVENT_KINDS, ChronicleEntry, DealEventEntry, MilestoneEntry
from factbox.model.deal import DealEntry, Milestone, Participation
from factbox.model.fuzzy_date import FuzzyDate
from factbox.model.moment import Moment
from factbox.model.names import DealRef, OccasionId, PartyRef, SourceRef
from factbox.model.occasion import Occasion
from factbox.model.timeline_entry import WrittenEntry
from factbox.model.vocabularies import Binding, EntryKind, EntryState, Instrument, Status
from invented import briefing, deal, event, ledger

REVISED = Moment("2024-01-01", date(2024, 1, 1))
VISIT = Occasion(id=OccasionId("visit"), name="A visit", date=FuzzyDate.parse("2019-06-05/2019-06-07"))


def written(when: str, title: str = "Written", deals: tuple[str, ...] = (), **facts: object) -> WrittenEntry:
    refs = tuple(map(DealRef, deals))
    return WrittenEntry(date=FuzzyDate.parse(when), title=title, deals=refs, **facts)  # type: ignore[arg-type]


def gas(*events: object, id: str = "gas", **facts: object) -> DealEntry:
    return deal(None, None, id=id, events=events, **facts)


def step(title: str, due: str | None = None, met: str | None = None) -> Milestone:
    return Milestone(title=title, due=FuzzyDate.parse(due) if due else None, met=FuzzyDate.parse(met) if met else None)


def chronicle_of(source: Briefing, *others: Briefing) -> tuple[ChronicleEntry, ...]:
    return ledger(source, *others).known_to(source).chronicle()


def told(entry: ChronicleEntry) -> str:
    origin = entry.origin
    match origin:
        case WrittenEntry():
            return f"{entry.date.text} {origin.title}"
        case DealEventEntry():
            return f"{entry.date.text} {origin.deal.id} {origin.event.status}"
        case MilestoneEntry():
            return f"{entry.date.text} {origin.deal.id} {origin.milestone.title}"
    return f"{entry.date.text} {origin.name}"


class TestTimeline:
    def test_it_holds_what_is_written_what_deals_bring_and_the_occasion_by_earliest_day(self) -> None:
        source = briefing(
            gas(event("signed", "2019-06-05"), milestones=(step("First gas", due="2019-12"),)),
            timeline=(written("1949-10-02"), written("2019")),
            occasion=VISIT,
        )
        assert [told(entry) for entry in chronicle_of(source)] == [
            "1949-10-02 Written",
            "2019 Written",
            "2019-06-05/2019-06-07 A visit",
            "2019-06-05 gas signed",
            "2019-12 gas First gas",
        ]

    def test_a_short_form_brings_no_entry(self) -> None:
        assert chronicle_of(briefing(deal("US$1bn", "signed"))) == ()

    def test_an_occasion_without_a_date_is_no_entry(self) -> None:
        assert chronicle_of(briefing(occasion=Occasion(name="A visit"))) == ()

    def test_an_event_is_left_out_where_a_written_entry_lists_its_deal_with_the_same_date_text(self) -> None:
        source = briefing(
            gas(event("signed", "2019-06-05"), milestones=(step("First gas", due="2019-12"),)),
            timeline=(written("2019-06-05", "Signing", ("gas",)), written("2019-12", "Start", ("gas",))),
        )
        assert [told(entry) for entry in chronicle_of(source)] == ["2019-06-05 Signing", "2019-12 Start"]

    @pytest.mark.parametrize(("when", "deals"), [("2019-06", ("gas",)), ("2019-06-05", ("oil",)), ("2019-06-05", ())])
    def test_another_date_text_or_another_deal_leaves_it_in(self, when: str, deals: tuple[str, ...]) -> None:
        source = briefing(gas(event("signed", "2019-06-05")), timeline=(written(when, "Written", deals),))
        assert "2019-06-05 gas signed" in [told(entry) for entry in chronicle_of(source)]

    def test_two_deals_on_one_day_are_two_entries(self) -> None:
        source = briefing(gas(event("signed", "2019-06-05")), gas(event("signed", "2019-06-05"), id="oil"))
        assert [told(entry) for entry in chronicle_of(source)] == ["2019-06-05 gas signed", "2019-06-05 oil signed"]

    def test_it_holds_only_what_its_own_front_matter_dates(self) -> None:
        early = briefing(gas(event("pledged", "2018")), day="2018-02-01", slug="early")
        own = briefing(gas(event("signed", "2019-06-05")))
        late = briefing(gas(event("completed", "2019-06-06")), day="2020-02-01", slug="late")
        assert [told(entry) for entry in chronicle_of(own, early, late)] == ["2019-06-05 gas signed"]

    def test_what_a_memorandum_gives_is_an_agreement_in_principle(self) -> None:
        (entry,) = chronicle_of(briefing(gas(event("signed", "2019-06-05"), instrument=Instrument.MOU)))
        assert told(entry) == "2019-06-05 gas agreedInPrinciple"
        assert entry.kind is EntryKind.SIGNING

    def test_every_status_has_a_kind_of_entry(self) -> None:
        assert set(EVENT_KINDS) == set(Status)


class TestState:
    @pytest.mark.parametrize(
        ("when", "state"),
        [("2019-06-08", "happened"), ("2019-06", "happened"), ("2019-06-09", "expected"), ("../2030", "happened")],
    )
    def test_by_default_the_earliest_day_decides(self, when: str, state: str) -> None:
        assert [entry.state for entry in chronicle_of(briefing(timeline=(written(when),)))] == [state]
        assert [entry.state for entry in chronicle_of(briefing(gas(event("signed", when))))] == [state]

    def test_an_event_that_was_added_in_hindsight_stands_among_the_changes_alone(self) -> None:
        events = (event("signed", "2019-06-05"), event("ended", "2023", "lapsed"), event("pledged", "2025"))
        source = briefing(gas(*events), modified=REVISED)
        assert [told(entry) for entry in chronicle_of(source)] == ["2019-06-05 gas signed", "2025 gas pledged"]
        assert moves(since(source)) == ["2023 DatedEvent signed > ended", "2025 DatedEvent ended > pledged"]

    def test_what_was_expected_when_it_was_written_stays_so(self) -> None:
        source = briefing(gas(event("underway", "2023")), timeline=(written("2022"),))
        assert [entry.state for entry in chronicle_of(source)] == [EntryState.EXPECTED] * 2

    def test_a_written_state_holds(self) -> None:
        (entry,) = chronicle_of(briefing(timeline=(written("2019-01", state=EntryState.MISSED),)))
        assert entry.state is EntryState.MISSED

    @pytest.mark.parametrize(
        ("due", "met", "expected"),
        [
            ("2019-12", None, "2019-12 expected"),
            ("2019-01", None, "2019-01 expected"),
            ("2019-12", "2019-05", "2019-05 happened"),
            (None, "2019-05", "2019-05 happened"),
            ("2019-12", "2019-07", "2019-07 expected"),
        ],
    )
    def test_a_milestone_has_happened_only_if_it_was_met(self, due: str | None, met: str | None, expected: str) -> None:
        (entry,) = chronicle_of(briefing(gas(milestones=(step("First gas", due, met),))))
        assert f"{entry.date.text} {entry.state}" == expected

    @pytest.mark.parametrize(
        ("due", "met", "expected"),
        [
            ("2019-12", "2020-01", ["2019-12 expected"]),
            ("2018", "2020-01", ["2018 expected"]),
            (None, "2020-01", []),
            ("2018", "2019-05", ["2019-05 happened"]),
            ("2018", "2025", ["2025 expected"]),
        ],
    )
    def test_one_that_was_reached_by_the_day_of_a_revision_was_due_before(
        self, due: str | None, met: str, expected: list[str]
    ) -> None:
        source = briefing(gas(milestones=(step("First gas", due, met),)), modified=REVISED)
        assert [f"{entry.date.text} {entry.state}" for entry in chronicle_of(source)] == expected

    def test_a_milestone_rests_on_the_sources_of_its_deal(self) -> None:
        source = briefing(gas(milestones=(step("First gas", "2019-12"),), sources=(SourceRef("tass"),)))
        assert [entry.sources for entry in chronicle_of(source)] == [(SourceRef("tass"),)]

    def test_a_milestone_without_any_date_is_no_entry(self) -> None:
        assert chronicle_of(briefing(gas(milestones=(step("First gas"),)))) == ()


def since(source: Briefing, *others: Briefing, today: date = date(2026, 6, 1)) -> tuple[Change, ...]:
    return ledger(source, *others, today=today).known_to(source).since()


def moves(changes: tuple[Change, ...]) -> list[str]:
    return [
        f"{change.date.text if change.date else '-'} {type(change.news).__name__} "
        f"{change.before.status} > {change.after.status}"
        for change in changes
    ]


class TestSince:
    def test_later_events_move_the_status_from_what_the_briefing_knew(self) -> None:
        source = briefing(gas(event("signed", "2019-06-05")))
        late = briefing(gas(event("completed", "2020"), event("underway", "2019-09")), day="2021-01-01", slug="late")
        assert moves(since(source, late)) == [
            "2019-09 DatedEvent signed > underway",
            "2020 DatedEvent underway > completed",
        ]

    def test_what_the_briefing_itself_dated_later_counts_from_its_day(self) -> None:
        source = briefing(gas(event("pledged", "2019-01"), event("signed", "2019-09-01")))
        assert since(source, today=date(2019, 8, 31)) == ()
        assert moves(since(source, today=date(2019, 9, 1))) == ["2019-09-01 DatedEvent pledged > signed"]

    def test_an_older_event_that_is_told_later_leaves_the_status_as_it_was(self) -> None:
        source = briefing(gas(event("signed", "2019-06-05")))
        late = briefing(gas(event("pledged", "2018"), event("completed", "2020")), day="2021-01-01", slug="late")
        assert moves(since(source, late)) == ["2018 DatedEvent signed > signed", "2020 DatedEvent signed > completed"]

    def test_what_another_briefing_of_the_day_or_before_wrote_is_no_change(self) -> None:
        source = briefing(gas(event("signed", "2019-06-05")))
        early = briefing(gas(event("pledged", "2018")), day="2018-06-01", slug="early")
        same = briefing(gas(event("approved", "2019-06-08")), slug="same-day")
        assert since(source, early, same) == ()

    def test_later_values_and_met_milestones_are_changes_and_move_nothing(self) -> None:
        source = briefing(gas(event("signed", "2019-06-05")))
        news = deal(
            "US$1bn", None, id="gas", milestones=(step("First gas", met="2019-12-02"), step("Full flow", "2025"))
        )
        late = briefing(news, day="2020-01-01", slug="late")
        assert moves(since(source, late)) == [
            "2019-12-02 Milestone signed > signed",
            "- Milestone signed > signed",
            "- StatedValue signed > signed",
        ]

    def test_what_makes_a_deal_count_otherwise_is_a_change_and_what_was_known_is_none(self) -> None:
        source = briefing(gas(event("signed", "2019-06-05"), instrument=Instrument.CONTRACT))
        late = briefing(
            gas(instrument=Instrument.CONTRACT, binding=Binding.NO, part_of=DealRef("field")),
            day="2020-01-01",
            slug="late",
        )
        told = [change.news for change in since(source, late)]
        assert [news.key for news in told if isinstance(news, Addition)] == ["binding", "part_of"]

    def test_a_later_note_and_a_new_party_are_changes_and_a_known_party_is_none(self) -> None:
        known, joins = Participation(party=PartyRef("a")), Participation(party=PartyRef("b"))
        source = briefing(gas(event("signed", "2019-06-05"), parties=(known,)))
        late = briefing(gas(parties=(known, joins), note="The price is out."), day="2020-01-01", slug="late")
        assert [change.news for change in since(source, late)] == [joins, Remark("The price is out.", ())]

    def test_a_milestone_that_is_said_to_be_met_one_day_waits_for_it(self) -> None:
        source = briefing(gas())
        late = briefing(gas(milestones=(step("First gas", met="2025"),)), day="2020-01-01", slug="late")
        assert since(source, late, today=date(2024, 12, 31)) == ()
        assert [type(change.news) for change in since(source, late, today=date(2025, 1, 1))] == [Milestone]

    @pytest.mark.parametrize("writer", ["own", "earlier", "later"])
    def test_a_step_that_was_met_after_its_day_is_a_change_whoever_writes_it(self, writer: str) -> None:
        reached = gas(milestones=(step("First gas", "2018", "2019-12-02"),))
        source = briefing(reached if writer == "own" else gas())
        days = {"earlier": "2018-01-01", "later": "2020-01-01"}
        others = [briefing(reached, day=days[writer], slug=writer)] if writer in days else []
        (change,) = since(source, *others)
        assert (change.date, change.news) == (FuzzyDate.parse("2019-12-02"), reached.milestones[0])
        assert since(source, *others, today=date(2019, 12, 1)) == ()

    def test_a_step_keeps_the_day_on_which_the_briefing_knew_it_due(self) -> None:
        source = briefing(gas(milestones=(step("First gas", "2018"),)))
        late = briefing(gas(milestones=(step("First gas", met="2019-12-02"),)), day="2020-01-01", slug="late")
        (change,) = since(source, late)
        assert change.news == step("First gas", "2018", "2019-12-02")

    def test_a_step_has_the_sources_that_its_briefing_gives_for_the_deal(self) -> None:
        late = briefing(gas(milestones=(step("Full flow", "2025"),), sources=(SourceRef("tass"),)), day="2020-01-01")
        (change,) = since(briefing(gas(), slug="first"), late)
        assert change.sources == (SourceRef("tass"),)

    def test_deals_that_the_briefing_does_not_list_are_left_out(self) -> None:
        late = briefing(gas(event("signed", "2020")), day="2020-06-01", slug="late")
        assert since(briefing(), late) == ()

    def test_each_change_names_the_briefing_that_tells_it(self) -> None:
        late = briefing(gas(event("signed", "2020")), day="2020-06-01", slug="late")
        (change,) = since(briefing(gas()), late)
        assert change.told_by is late
        assert (change.before.status, change.after.status) == (Status.REPORTED, Status.SIGNED)
