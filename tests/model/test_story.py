"""What is dated about deals, and about an occasion."""

from __future__ import annotations

from factbox.model.fuzzy_date import FuzzyDate
from factbox.model.ledger import Ledger
from factbox.model.names import DealRef, OccasionId
from factbox.model.occasion import Occasion
from factbox.model.story import Story
from factbox.model.timeline_entry import WrittenEntry
from invented import briefing, deal, event, ledger, part


def told(*entries: WrittenEntry, events: tuple[str, ...] = ()) -> list[str]:
    item = deal(None, None, id="gas", parties=(part("acme"),), events=tuple(event("underway", when) for when in events))
    known = ledger(briefing(item, timeline=entries))
    return [one.entry.date.text for one in Story.of(known).of_deals(known.deals())]


def expected(when: str, title: str = "First gas") -> WrittenEntry:
    return WrittenEntry(date=FuzzyDate.parse(when), title=title, deals=(DealRef("gas"),))


def test_what_was_expected_and_has_an_answer_is_left_out() -> None:
    assert told(expected("2019-12"), events=("2019-12-02",)) == ["2019-12-02"]


def test_what_was_expected_and_has_none_stays() -> None:
    assert told(expected("2019-12"), events=("2019-06-08",)) == ["2019-06-08", "2019-12"]


def test_an_entry_about_two_deals_stands_once() -> None:
    entry = WrittenEntry(date=FuzzyDate.parse("2019-06-05"), title="Both", deals=(DealRef("a"), DealRef("b")))
    known = ledger(briefing(deal(None, None, id="a"), deal(None, None, id="b"), timeline=(entry,)))
    assert len(Story.of(known).of_deals(known.deals())) == 1


VISIT = Occasion(id=OccasionId("visit"), name="Visit", date=FuzzyDate.parse("2019-06-05"))


def of_visit(known: Ledger) -> list[str]:
    record = known.index.occasions[OccasionId("visit")]
    told = Story.of(known).of_occasion(record, known.index.by_occasion[record.id])
    return [one.entry.date.text for one in told]


def test_an_occasion_has_its_own_day_what_its_briefings_write_and_what_its_deals_bring() -> None:
    background = WrittenEntry(date=FuzzyDate.parse("1949-10-02"), title="Relations")
    of_another = WrittenEntry(date=FuzzyDate.parse("2011"), title="Of another")
    own = deal(None, None, id="gas", events=(event("signed", "2019-06-06"), event("underway", "2020")))
    other = deal(None, None, id="oil", events=(event("signed", "2018"),))
    known = ledger(
        briefing(own, occasion=VISIT, timeline=(background,)),
        briefing(other, timeline=(of_another,), slug="other"),
    )
    assert of_visit(known) == ["1949-10-02", "2019-06-05", "2019-06-06", "2020"]


def test_an_entry_that_a_later_briefing_repeats_belongs_to_both() -> None:
    background = WrittenEntry(date=FuzzyDate.parse("1949-10-02"), title="Relations")
    first = briefing(occasion=VISIT, timeline=(background,))
    later = briefing(timeline=(background,), day="2020-01-01", slug="later")
    assert of_visit(ledger(first, later)) == ["1949-10-02", "2019-06-05"]
