"""Since publication: what later briefings tell of an older one's deals."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from factbox.model.briefing import Briefing
from factbox.model.deal import Condition, Milestone
from factbox.model.fuzzy_date import FuzzyDate
from factbox.model.names import SourceId, SourceRef
from factbox.model.source import Source
from factbox.model.step import NotMet
from factbox.views.since_view import SinceView, since_view
from factbox.views.source_view import Citations
from invented import briefing, deal, event, ledger, part, stated

FIRST = briefing(deal("US$1bn", id="fund", title="Fund"), slug="first")


def since(*later: Briefing) -> SinceView | None:
    return since_view(ledger(FIRST, *later).known_to(FIRST), Citations())


def told(view: SinceView | None) -> list[tuple[str, str, str, str]]:
    assert view is not None
    return [
        (
            entry.date.label,
            entry.words,
            f"{entry.before.label} to {entry.after.label}" if entry.before and entry.after else "",
            entry.told_by.address if entry.told_by else "",
        )
        for entry in view.entries
    ]


def later(*, day: str = "2020-01-10", **facts: object) -> Briefing:
    return briefing(deal(None, None, id="fund", **facts), day=day, slug="later")


def test_a_change_of_status_is_told_by_its_two_shapes() -> None:
    found = since(later(events=(event("completed", "2019-07-22"),)))
    assert told(found) == [("22 July 2019", "", "signed to completed", "briefings/later/")]
    assert found is not None
    assert found.count_words == "1 change since then"


def test_the_desks_own_words_stand_beside_them() -> None:
    found = since(later(events=(event("suspended", "2019-12", note="Reported by a newspaper."),)))
    assert told(found) == [("December 2019", "Reported by a newspaper.", "signed to suspended", "briefings/later/")]


def test_a_value_has_the_day_of_its_briefing() -> None:
    found = since(later(values=(stated("US$2bn"),)))
    assert told(found) == [("10 January 2020", "Value: US$2.0 billion.", "", "briefings/later/")]


def test_a_step_that_was_reached_is_told() -> None:
    found = since(later(milestones=(Milestone(title="Launch", met=FuzzyDate.parse("2019-11")),)))
    assert told(found) == [("November 2019", "Launch: reached.", "", "briefings/later/")]


def test_the_end_of_a_deal_says_why() -> None:
    found = since(later(events=(event("ended", "2019-07", "lapsed"),)))
    assert told(found) == [("July 2019", "", "signed to ended (lapsed)", "briefings/later/")]


def test_what_has_no_source_of_its_own_rests_on_those_of_its_deal() -> None:
    sources = (Source(id=SourceId("tass")), Source(id=SourceId("scmp")))
    news = deal(
        None,
        None,
        id="fund",
        sources=(SourceRef("scmp"),),
        milestones=(Milestone(title="Launch", met=FuzzyDate.parse("2019-11")), Milestone(title="Close")),
        conditions=(Condition(text="Approval"),),
        parties=(part("acme"),),
        part_of="whole",
        values=(stated("US$2bn"),),
    )
    found = since(briefing(news, day="2020-01-10", slug="later", sources=sources))
    assert found is not None
    cited = {entry.words: [cite.number for cite in entry.cites] for entry in found.entries}
    assert cited == {
        "Launch: reached.": [1],
        "New milestone: Close.": [1],
        "New condition: Approval.": [1],
        "acme is named as signatory.": [1],
        "Said to be part of “whole”.": [1],
        "Value: US$2.0 billion.": [],
    }


def test_a_new_step_of_a_deal_that_has_ended_is_not_left_as_due() -> None:
    step = Milestone(title="Launch", due=FuzzyDate.parse("2030"))
    found = since(later(milestones=(step,)), briefing(deal(None, "ended", id="fund"), day="2021-01-01", slug="last"))
    assert [words for _, words, _, _ in told(found)] == ["New milestone: Launch, due 2030. The deal has ended.", ""]


def test_where_nothing_has_changed_there_is_nothing() -> None:
    assert since() is None


def test_notes_are_counted_apart_and_who_tells_stands_once() -> None:
    found = since(
        later(events=(event("completed", "2019-07-22"),), note="A note.", sources=()),
        briefing(
            deal(None, None, id="fund", values=(stated("US$2bn", date=FuzzyDate.parse("2020-02")),)), day="2021-01-10"
        ),
    )
    assert told(found) == [
        ("22 July 2019", "", "signed to completed", "briefings/later/"),
        ("10 January 2020", "A note.", "", ""),
        ("10 January 2021", "Value: US$2.0 billion, stated February 2020.", "", "briefings/summit/"),
    ]
    assert found is not None
    assert found.count_words == "2 changes and 1 note since then"
    assert [entry.is_note for entry in found.entries] == [False, True, False]


def test_a_status_that_is_told_again_is_told_by_its_note_alone() -> None:
    again = (event("completed", "2019-07"), event("completed", "2019-11", note="Reported to have stopped."))
    assert told(since(later(events=again)))[1] == ("November 2019", "Reported to have stopped.", "", "")


def test_a_step_that_was_missed_stands_at_the_day_on_which_it_was_due() -> None:
    missed = NotMet(date(2020, 1, 10))
    first = briefing(deal(id="fund", milestones=(Milestone(title="Launch", due=FuzzyDate.parse("2019-10")),)))
    second = later(milestones=(Milestone(title="Launch", met=missed), Milestone(title="Sale", met=missed)))
    third = later(milestones=(Milestone(title="Launch", met=missed),), day="2020-02-01")
    found = since_view(ledger(first, second, replace(third, path="third")).known_to(first), Citations())
    assert [(date, words) for date, words, *_ in told(found)] == [
        ("October 2019", "Launch: missed, due October 2019."),
        ("10 January 2020", "New milestone: Sale."),
    ]


def test_a_step_cites_its_own_sources() -> None:
    papers = tuple(Source(id=SourceId(name)) for name in "abc")
    many = tuple(map(SourceRef, "abc"))
    steps = (Milestone(title="One", sources=(many[1],)), Milestone(title="Two"))
    second = replace_sources(later(milestones=steps, sources=many), papers)
    found = since(second)
    assert found is not None
    assert [len(entry.cites) for entry in found.entries] == [1, 0]


def replace_sources(source: Briefing, papers: tuple[Source, ...]) -> Briefing:
    return replace(source, facts=replace(source.facts, sources=papers))
