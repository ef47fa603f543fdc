"""Entries of timelines, and what changed since a briefing, in words."""

from __future__ import annotations

from typing import Final

from factbox.model.chronicle import Addition, Change, ChronicleEntry, DealEventEntry, MilestoneEntry, Remark
from factbox.model.deal import Condition, Milestone, Participation
from factbox.model.deal_record import DatedEvent, StatedValue
from factbox.model.fuzzy_date import FuzzyDate
from factbox.model.timeline_entry import WrittenEntry
from factbox.model.vocabularies import EntryState, Instrument, Status
from factbox.views.amount_words import long_amount
from factbox.views.date_words import date_words
from factbox.views.labels import country_name, label
from factbox.views.phrases import capitalised

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
    if event.status is Status.ENDED and event.reason:
        return f"{label(event.status)} ({label(event.reason)})"
    return label(event.status)


def change_words(change: Change, speaker: str | None = None) -> str:
    """What became of a deal, in a sentence that leaves its title to the page.

    `speaker` is the name of who stated a value, or of the party that joins: "Novatek: US$21 billion (project cost)."
    """
    match change.news:
        case DatedEvent() as event:
            return event.note or f"{capitalised(event_words(event, change.deal.instrument))}."
        case StatedValue() as value:
            return _value_words(value, speaker)
        case Milestone(title=name) | Condition(text=name) if change.news.met:
            return f"{name}: {'done' if isinstance(change.news, Milestone) else 'met'}."
        case Milestone(title=name, due=due) | Condition(text=name, due=due):
            return f"New {'milestone' if isinstance(change.news, Milestone) else 'condition'}: {name}{_due(due)}."
        case Addition():
            return _addition_words(change.news)
        case Participation() as part:
            return f"{speaker or part.party} is named as {label(part.role)}."
        case Remark(text=text):
            return text


def change_statuses(change: Change) -> tuple[str, str] | None:
    """The status before and after in words; `None` where it stayed."""
    return None if change.before is change.after else (label(change.before), label(change.after))


def _value_words(value: StatedValue, speaker: str | None) -> str:
    statement = value.statement
    basis = f" ({label(statement.basis)})" if statement.basis else ""
    return f"{speaker or 'Value'}: {long_amount(statement.value)}{basis}."


def _due(due: FuzzyDate | None) -> str:
    return f", due {date_words(due)}" if due else ""


def _addition_words(addition: Addition) -> str:
    """A key given later, in a sentence: readers of the older page must learn why the deal may count otherwise now."""
    entry = addition.entry
    match addition.key:
        case "kind" if entry.kind:
            return f"Entered as a {label(entry.kind)}."
        case "instrument" if entry.instrument:
            return f"The paper is said to be: {label(entry.instrument)}."
        case "binding" if entry.binding:
            return f"The paper is said to be: {label(entry.binding)}."
        case "part_of":
            return f"Said to be part of “{entry.part_of}”."
        case "supersedes":
            return f"Said to take the place of “{entry.supersedes}”."
        case "previously":
            notes = [part for one in entry.previously for part in (one.date and date_words(one.date), one.note) if part]
            return f"Said to have been announced before{': ' + ', '.join(notes) if notes else ''}."
        case "stakes":
            stakes = (f"{one.percent.text}% of {one.asset} for {one.owner}" for one in entry.stakes)
            return f"Stakes: {'; '.join(stakes)}."
    return f"Quantities: {'; '.join(one.text for one in entry.quantities)}."
