"""The timeline of the whole site: every dated thing once, in order, as of today."""

from __future__ import annotations

from factbox.model.chronicle import DealEventEntry, MilestoneEntry
from factbox.model.deal import DealEntry, Milestone
from factbox.model.deal_record import DatedEvent
from factbox.model.fuzzy_date import FuzzyDate
from factbox.model.ledger import Ledger
from factbox.model.ledger_chronicle import Told, ledger_chronicle
from factbox.model.names import DealId, DealRef, OccasionId
from factbox.model.occasion import Occasion
from factbox.model.timeline_entry import WrittenEntry
from factbox.model.vocabularies import EntryState
from invented import briefing, deal, event, ledger


def written(when: str, title: str, *deals: str, state: EntryState | None = None) -> WrittenEntry:
    return WrittenEntry(
        date=FuzzyDate.parse(when), title=title, deals=tuple(DealRef(name) for name in deals), state=state
    )


def step(title: str, due: str | None = None, met: str | None = None) -> Milestone:
    return Milestone(title=title, due=FuzzyDate.parse(due) if due else None, met=FuzzyDate.parse(met) if met else None)


def title(told: Told) -> str:
    match told.entry.origin:
        case WrittenEntry(title=words):
            return words
        case DealEventEntry(deal=about, event=DatedEvent(status=status)):
            return f"{about.id} {status}"
        case MilestoneEntry(deal=about, milestone=milestone):
            return f"{about.id} {milestone.title}"
    return told.entry.origin.name or "occasion"


def lines(book: Ledger) -> list[str]:
    """Date, state and words of each entry; `?` where nobody has written what came of it."""
    return [
        f"{told.entry.date.text} {told.entry.state}{'?' if told.is_unrecorded else ''}: {title(told)}"
        for told in ledger_chronicle(book)
    ]


def test_everything_in_order() -> None:
    visit = Occasion(id=OccasionId("visit"), name="Visit", date=FuzzyDate.parse("2019-06-05/2019-06-07"))
    source = briefing(
        deal(id="fund", milestones=(step("first call", "2030"),)),
        deal(status=None, id="gas", events=(event("signed", "2014-05-21"), event("completed", "2044"))),
        occasion=visit,
        timeline=(written("1949-10-02", "Relations"), written("2020", "A start is due")),
    )
    assert lines(ledger(source)) == [
        "1949-10-02 happened: Relations",
        "2014-05-21 happened: gas signed",
        "2019-06-05/2019-06-07 happened: Visit",
        "2019-06-05/2019-06-07 happened: fund signed",
        "2020 expected?: A start is due",
        "2030 expected: fund first call",
        "2044 expected: gas completed",
    ]


def test_a_written_entry_of_the_same_date_stands_for_the_event_of_its_deal() -> None:
    source = briefing(
        deal(status=None, id="gas", events=(event("signed", "2014-05-21"),)),
        timeline=(written("2014-05-21", "Signed in Shanghai", "gas"),),
    )
    assert lines(ledger(source)) == ["2014-05-21 happened: Signed in Shanghai"]


def test_what_was_expected_is_left_out_once_something_answers_it() -> None:
    first = briefing(
        deal(status=None, id="gas", events=(event("signed", "2014-05-21"),)),
        timeline=(written("2019-12", "The route is due to start", "gas"), written("2020", "A visit is due")),
    )
    second = briefing(
        DealEntry(id=DealId("gas"), events=(event("underway", "2019-12-02"),)), day="2020-01-10", slug="later"
    )
    assert lines(ledger(first)) == [
        "2014-05-21 happened: gas signed",
        "2019-12 expected?: The route is due to start",
        "2020 expected?: A visit is due",
    ]
    assert lines(ledger(first, second)) == [
        "2014-05-21 happened: gas signed",
        "2019-12-02 happened: gas underway",
        "2020 expected?: A visit is due",
    ]


def test_a_step_stands_once_as_the_last_briefing_tells_it() -> None:
    first = briefing(deal(None, None, id="gas", milestones=(step("first gas", "2018"),)))
    second = briefing(
        DealEntry(id=DealId("gas"), milestones=(step("first gas", "2018", "2019-12-02"),)), day="2020-01-01", slug="b"
    )
    assert lines(ledger(first)) == ["2018 expected?: gas first gas"]
    assert lines(ledger(first, second)) == ["2019-12-02 happened: gas first gas"]


def test_an_occasion_of_several_briefings_stands_once() -> None:
    visit = Occasion(id=OccasionId("visit"), name="Visit", date=FuzzyDate.parse("2019-06-05"))
    both = (briefing(occasion=visit), briefing(occasion=visit, slug="b"))
    assert lines(ledger(*both)) == ["2019-06-05 happened: Visit"]


def test_an_entry_that_two_briefings_write_stands_once_as_the_later_one_tells_it() -> None:
    entry = written("2014-05-21", "Signed in Shanghai", "gas")
    first = briefing(deal(None, None, id="gas"), timeline=(entry, written("2014-05-21", "A visit")), slug="first")
    same = written("2014-05-21", "Signed in  shanghai", "gas")
    later = briefing(timeline=(same, written("2014-05-21", "Another")), day="2020-01-01", slug="later")
    book = ledger(first, later)
    assert lines(book) == [
        "2014-05-21 happened: A visit",
        "2014-05-21 happened: Another",
        "2014-05-21 happened: Signed in  shanghai",
    ]
    (told,) = (one for one in ledger_chronicle(book) if one.earlier)
    assert (told.briefing.slug, [one.slug for one in told.earlier]) == ("later", ["first"])


def test_entries_that_differ_in_date_or_deals_are_several() -> None:
    first = briefing(
        deal(None, None, id="gas"), timeline=(written("2014-05-21", "Signed", "gas"), written("2014-05", "Talks"))
    )
    later = briefing(
        timeline=(written("2014-05-21", "Signed"), written("2014-05-20", "Talks")), day="2020-01-01", slug="later"
    )
    assert len(lines(ledger(first, later))) == len(first.facts.timeline) + len(later.facts.timeline)


def test_one_briefing_may_write_a_thing_twice() -> None:
    entry = written("2014-05-21", "Signed")
    assert len(lines(ledger(briefing(timeline=(entry, entry))))) == 2


def test_what_an_author_says_of_an_entry_holds() -> None:
    source = briefing(timeline=(written("2018", "The start", state=EntryState.MISSED),))
    assert lines(ledger(source)) == ["2018 missed: The start"]
