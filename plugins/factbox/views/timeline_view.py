"""Timelines: one list in order, with marks that show what is known of each date."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from factbox.model.chronicle import ChronicleEntry, DealEventEntry, MilestoneEntry
from factbox.model.fuzzy_date import DateForm, FuzzyDate
from factbox.model.ledger import Knowledge
from factbox.model.vocabularies import EntryKind, EntryState
from factbox.views.chronicle_words import entry_lang, entry_note, entry_title, state_label
from factbox.views.date_words import DateView, date_view
from factbox.views.deal_line import DealLink, deal_link
from factbox.views.moment_words import day_view
from factbox.views.source_view import Citations, CiteView
from factbox.views.status_view import WAIVED
from factbox.views.text_view import TextView

_LONGEST_BAND = timedelta(days=92)
"""A visit or a summit holds what happens during it; a span of years only says that it lasts."""
_LENGTHS = {
    DateForm.MONTH: "month",
    DateForm.SEASON: "month",
    DateForm.QUARTER: "month",
    DateForm.HALF: "year",
    DateForm.YEAR: "year",
    DateForm.DECADE: "year",
    DateForm.CENTURY: "year",
}
_STATE_MARKS = {EntryState.EXPECTED: "expected", EntryState.MISSED: "missed", EntryState.CANCELLED: "cancelled"}
_KEY = {
    "happened": "happened",
    "expected": "expected",
    "missed": "missed",
    "cancelled": "cancelled",
    "overdue": "outcome not recorded: its day has passed, and no briefing says that it happened",
    "waived": "no longer expected: the deal has ended",
    "month": "longer: only the month or the year is known",
    "approximate": "dotted: about then, or one of several dates",
    "span": "a span of time",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineEntry:
    """One entry, ready to be placed."""

    date: DateView | None
    """`None` if no day is known at all."""
    title: TextView
    deal: DealLink | None = None
    """The deal that the title is said of; it stands before it."""
    address: str | None = None
    """Where the title leads."""
    state: str | None = None
    """The state in a word, unless it has simply happened."""
    note: TextView | None = None
    deals: tuple[DealLink, ...] = ()
    """The deals that it is about, where no list of deals stands on the same page."""
    more: int = 0
    """How many more deals it is about than are named."""
    cites: tuple[CiteView, ...] = ()
    marks: tuple[str, ...] = ()
    """How it is drawn: `month`, `year`, `span`, `within`, `expected` and so on."""
    shape: str | None = None
    """The shape of a status, where one stands in place of the mark."""
    shape_class: str | None = None
    kind: str | None = None
    """What sort of entry it is, where a filter asks for it."""


@dataclass(frozen=True, slots=True)
class KeyEntry:
    """What one kind of mark means."""

    mark: str
    words: str


@dataclass(frozen=True, slots=True)
class TimelineView:
    """A timeline with the key to those marks that it uses."""

    entries: tuple[TimelineEntry, ...]
    key: tuple[KeyEntry, ...]

    @property
    def cites(self) -> tuple[CiteView, ...]:
        """The sources that it cites, in its order."""
        return tuple(cite for entry in self.entries for cite in entry.cites)


def timeline_view(knowledge: Knowledge, citations: Citations) -> TimelineView | None:
    """The timeline of a briefing, with the day that it is dated; `None` if nothing is dated.

    A briefing may be written later than its day, so nothing says that it was published then.
    """
    dated = knowledge.chronicle()
    if not dated:
        return None
    entries = [_entry(entry, knowledge, citations) for entry in dated]
    banded = with_bands(entries, [entry.date for entry in dated])
    now = sum(1 for entry in dated if entry.date.earliest is None or entry.date.earliest <= knowledge.day)
    return timeline((*banded[:now], _now(knowledge.day, banded[now - 1] if now else None), *banded[now:]))


def timeline(entries: Sequence[TimelineEntry]) -> TimelineView:
    """Entries in their order, with the key to their marks."""
    used = {mark for entry in entries for mark in entry.marks}
    if any(not {"expected", "missed", "cancelled", "overdue", "waived", "now"} & set(entry.marks) for entry in entries):
        used.add("happened")
    if "year" in used:
        used.add("month")
    return TimelineView(tuple(entries), tuple(KeyEntry(mark, words) for mark, words in _KEY.items() if mark in used))


def date_marks(when: FuzzyDate) -> tuple[str, ...]:
    """How a date is drawn: longer where less is known, dotted where it is not settled, as a band where it lasts."""
    if when.form is DateForm.INTERVAL:
        if when.start is None:
            return ("year", "approximate")
        return ("span", "span-end") if when.end else ("span", "span-end", "open-end")
    lengths = [_LENGTHS[form] for form in (when.form, *(member.form for member in when.members)) if form in _LENGTHS]
    unsettled = when.uncertain or when.approximate or when.form is DateForm.SET
    return (*(["year"] if "year" in lengths else lengths[:1]), *(["approximate"] if unsettled else []))


def with_bands(entries: Sequence[TimelineEntry], dates: Sequence[FuzzyDate]) -> tuple[TimelineEntry, ...]:
    """Draw what happens during a short span into its band: the dates are sorted, so its entries follow each other."""
    made: list[TimelineEntry] = []
    until: date | None = None
    for entry, when in zip(entries, dates, strict=True):
        is_within = until is not None and when.earliest is not None and when.earliest <= until
        if is_within:
            made[-1] = _without(made[-1], "span-end")
            made.append(_without(entry, "span", "span-end", "open-end", add=("within", "span-end")))
        else:
            until = _band_end(when)
            made.append(entry)
    return tuple(made)


def _band_end(when: FuzzyDate) -> date | None:
    if when.form is not DateForm.INTERVAL or when.earliest is None or when.latest is None:
        return None
    return when.latest if when.latest - when.earliest <= _LONGEST_BAND else None


def _without(entry: TimelineEntry, *marks: str, add: tuple[str, ...] = ()) -> TimelineEntry:
    return replace(entry, marks=(*(mark for mark in entry.marks if mark not in marks), *add))


def _now(day: date, before: TimelineEntry | None) -> TimelineEntry:
    """The line between what was known and what was to come; inside a band if the band goes on."""
    inside = before is not None and {"span", "within"} & set(before.marks) and "span-end" not in before.marks
    marks = ("now", "within") if inside else ("now",)
    return TimelineEntry(date=day_view(day), title=TextView("Day of this briefing", "en"), marks=marks)


def _entry(entry: ChronicleEntry, knowledge: Knowledge, citations: Citations) -> TimelineEntry:
    briefing = knowledge.briefing
    origin = entry.origin
    deal = origin.deal if isinstance(origin, DealEventEntry | MilestoneEntry) else None
    title, note = entry_title(entry), entry_note(entry)
    return TimelineEntry(
        date=date_view(entry.date),
        deal=deal_link(deal) if deal else None,
        title=TextView(
            title.removeprefix(deal.title) if deal else title,
            entry_lang(entry, briefing.facts.lang),
        ),
        state=WAIVED.label if is_waived(entry, knowledge.day) else state_label(entry),
        note=TextView(note, briefing.facts.lang) if note else None,
        cites=citations.cite(briefing, entry.sources),
        marks=marks_of(entry, knowledge.day),
    )


def is_waived(entry: ChronicleEntry, day: date) -> bool:
    """Whether nobody waited for it any more on a day: a step, and its deal had ended before."""
    if not isinstance(entry.origin, MilestoneEntry) or not entry.origin.milestone.is_open:
        return False
    return entry.origin.deal.waives(entry.date, day)


def marks_of(entry: ChronicleEntry, day: date) -> tuple[str, ...]:
    """How an entry is drawn on a day."""
    marks = entry_marks(entry.date, entry.kind, entry.state)
    if is_waived(entry, day):
        return tuple(WAIVED.term if mark == "expected" else mark for mark in marks)
    return marks


def entry_marks(when: FuzzyDate, kind: EntryKind | None, state: EntryState) -> tuple[str, ...]:
    """How an entry is drawn, by its date, its kind and its state."""
    background = ("background",) if kind is EntryKind.BACKGROUND else ()
    stated = (_STATE_MARKS[state],) if state in _STATE_MARKS else ()
    return (*date_marks(when), *background, *stated)
