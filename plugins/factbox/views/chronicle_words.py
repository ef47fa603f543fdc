"""Entries of timelines in words."""

from __future__ import annotations

from typing import Final

from factbox.model.chronicle import ChronicleEntry, DealEventEntry, MilestoneEntry
from factbox.model.deal_record import DatedEvent, Deal
from factbox.model.timeline_entry import WrittenEntry
from factbox.model.vocabularies import EntryState, Instrument
from factbox.views.date_words import date_words
from factbox.views.labels import country_name, label
from factbox.views.status_view import progress_words, status_words

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
            return f"{origin.deal.title}: {told_words(origin.deal, origin.event)}"
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
            return None if origin.event.is_repeat else origin.event.note
        case MilestoneEntry():
            step = origin.milestone
            return f"Due {date_words(step.due)}." if step.met_on and step.due and step.day is not step.due else None
    country = country_name(origin.country) if origin.country else None
    return ", ".join(words for words in (origin.place, country) if words) or None


def state_label(entry: ChronicleEntry) -> str | None:
    """Whether what an entry tells is expected, missed or cancelled; `None` for what has happened."""
    return None if entry.state is EntryState.HAPPENED else label(entry.state)


def entry_lang(entry: ChronicleEntry, lang: str) -> str:
    """The language of what an entry tells: the briefing's, but for the words that this site gives a status."""
    return "en" if isinstance(entry.origin, DealEventEntry) and not entry.origin.event.is_repeat else lang


def told_words(deal: Deal, event: DatedEvent) -> str:
    """What an event tells of a deal: the status it came to, or its note where that says the same status once more."""
    if event.is_repeat and event.note:
        return event.note
    if event.status is not event.written:
        return event_words(event, deal.instrument)
    return progress_words(deal, event.status, event.reason)


def event_words(event: DatedEvent, instrument: Instrument | None) -> str:
    """A change of status: `signed`, `ended (lapsed)`, `memorandum signed, agreed in principle`."""
    if event.status is not event.written:
        paper = _PAPERS.get(instrument, f"{label(instrument)} " if instrument else "")
        return f"{paper}{label(event.written)}, {label(event.status)}"
    return status_words(event.status, event.reason)
