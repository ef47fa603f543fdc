"""Entries of timelines and changes since publication, as a reader sees them."""

from __future__ import annotations

import pytest

from factbox.model.briefing import Briefing
from factbox.model.chronicle import ChronicleEntry
from factbox.model.deal import DealEntry, Event, Milestone
from factbox.model.fuzzy_date import FuzzyDate
from factbox.model.names import CountryCode
from factbox.model.occasion import Occasion
from factbox.model.timeline_entry import WrittenEntry
from factbox.model.vocabularies import Binding, EntryState, Instrument
from factbox.views.chronicle_words import entry_note, entry_title, state_label
from invented import briefing, deal, event, ledger


def when(text: str) -> FuzzyDate:
    return FuzzyDate.parse(text)


def fund(*events: Event, **facts: object) -> DealEntry:
    return deal(None, None, id="fund", title="Technology fund", events=events, **facts)


def only_entry(source: Briefing) -> ChronicleEntry:
    (entry,) = ledger(source).known_to(source).chronicle()
    return entry


@pytest.mark.parametrize(
    ("entry", "title"),
    [
        (fund(event("signed", "2019")), "Technology fund: signed"),
        (fund(event("underDiscussion", "2019")), "Technology fund: under discussion"),
        (fund(event("ended", "2019")), "Technology fund: ended"),
        (fund(event("ended", "2019", "lapsed")), "Technology fund: ended (lapsed)"),
        (
            fund(event("signed", "2019"), instrument=Instrument.MOU),
            "Technology fund: memorandum signed, agreed in principle",
        ),
        (
            fund(event("signed", "2019"), instrument=Instrument.LETTER_OF_INTENT),
            "Technology fund: letter of intent signed, agreed in principle",
        ),
        (fund(event("signed", "2019"), binding=Binding.NO), "Technology fund: signed, agreed in principle"),
        (
            fund(event("signed", "2019"), binding=Binding.NO, instrument=Instrument.NONE),
            "Technology fund: signed, agreed in principle",
        ),
        (fund(event("agreedInPrinciple", "2019"), instrument=Instrument.MOU), "Technology fund: agreed in principle"),
        (fund(milestones=(Milestone(title="First call", due=when("2020")),)), "Technology fund: First call"),
    ],
)
def test_what_a_deal_brings_is_called_by_its_title(entry: DealEntry, title: str) -> None:
    assert entry_title(only_entry(briefing(entry))) == title


@pytest.mark.parametrize(
    ("occasion", "title", "note"),
    [
        (Occasion(name="A visit", date=when("2019")), "A visit", None),
        (Occasion(date=when("2019"), place="Moscow"), "The occasion", "Moscow"),
        (Occasion(date=when("2019"), country=CountryCode("RU")), "The occasion", "Russia"),
        (Occasion(date=when("2019"), place="Moscow", country=CountryCode("RU")), "The occasion", "Moscow, Russia"),
    ],
)
def test_an_occasion_is_called_by_its_name(occasion: Occasion, title: str, note: str | None) -> None:
    entry = only_entry(briefing(occasion=occasion))
    assert (entry_title(entry), entry_note(entry)) == (title, note)


def test_a_written_entry_keeps_its_words() -> None:
    entry = only_entry(briefing(timeline=(WrittenEntry(date=when("2019"), title="Xi arrives", note="Late."),)))
    assert (entry_title(entry), entry_note(entry)) == ("Xi arrives", "Late.")


@pytest.mark.parametrize(
    ("entry", "note"),
    [
        (fund(event("signed", "2019", note="In the Kremlin.")), "In the Kremlin."),
        (fund(event("signed", "2019")), None),
        (fund(milestones=(Milestone(title="First call", due=when("2020-12")),)), None),
        (fund(milestones=(Milestone(title="First call", met=when("2018")),)), None),
        (
            fund(milestones=(Milestone(title="First call", due=when("2019-12"), met=when("2018")),)),
            "Due December 2019.",
        ),
    ],
)
def test_a_note_is_the_desks_or_says_when_a_step_was_due(entry: DealEntry, note: str | None) -> None:
    assert entry_note(only_entry(briefing(entry))) == note


@pytest.mark.parametrize(
    ("state", "words"),
    [
        (EntryState.HAPPENED, None),
        (EntryState.EXPECTED, "expected"),
        (EntryState.MISSED, "missed"),
        (EntryState.CANCELLED, "cancelled"),
    ],
)
def test_only_what_has_not_happened_is_marked(state: EntryState, words: str | None) -> None:
    entry = only_entry(briefing(timeline=(WrittenEntry(date=when("2019"), title="A", state=state),)))
    assert state_label(entry) == words
