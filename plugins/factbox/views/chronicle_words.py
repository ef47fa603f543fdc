"""Entries of timelines in words."""

from __future__ import annotations

from typing import Final

from factbox.model.chronicle import ChronicleEntry, DealEventEntry, MilestoneEntry
from factbox.model.deal_record import DatedEvent
from factbox.model.timeline_entry import WrittenEntry
from factbox.model.vocabularies import EntryState, Instrument
from factbox.views.date_words import date_words
from factbox.views.labels import country_name, label
from factbox.views.status_view import status_words

_PAPERS: Final = {
    None: "",
    Instrument.NONE: "",
    Instrument.UNKNOWN: "",
    Instrument.MOU: "memorandum ",
}
"""What stands before "signed"; every other paper is called by its name."""


def entry_title(entry: ChronicleEntry) -> str:
    """What an entry tells, in a few words: `Technology research fund: signed`."""
    origin = entry.origin
    match origin:
        case WrittenEntry():
            return origin.title
        case DealEventEntry():
            return f"{origin.deal.title}: {event_words(origin.event, origin.deal.instrument)}"
        case MilestoneEntry():
            return f"{origin.deal.title}: {origin.milestone.title}"
    return origin.name or "The occasion"


def entry_note(entry: ChronicleEntry) -> str | None:
    """What else an entry tells: the desk's note, the day on which a step was due, the place of an occasion."""
    origin = entry.origin
    match origin:
        case WrittenEntry():
            return origin.note
        case DealEventEntry():
            return origin.event.note
        case MilestoneEntry():
            step = origin.milestone
            return f"Due {date_words(step.due)}." if step.met and step.due and step.day is not step.due else None
    country = country_name(origin.country) if origin.country else None
    return ", ".join(words for words in (origin.place, country) if words) or None


def state_label(entry: ChronicleEntry) -> str | None:
    """Whether what an entry tells is expected, missed or cancelled; `None` for what has happened."""
    return None if entry.state is EntryState.HAPPENED else label(entry.state)


def event_words(event: DatedEvent, instrument: Instrument | None) -> str:
    """A change of status: `signed`, `ended (lapsed)`, `memorandum signed, agreed in principle`."""
    if event.status is not event.written:
        paper = _PAPERS.get(instrument, f"{label(instrument)} " if instrument else "")
        return f"{paper}{label(event.written)}, {label(event.status)}"
    return status_words(event.status, event.reason)
