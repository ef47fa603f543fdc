"""What became of a briefing's deals after its day."""

from __future__ import annotations

from dataclasses import dataclass

from factbox.model.briefing import Briefing
from factbox.model.changes import Change, Remark
from factbox.model.deal import Condition, Milestone
from factbox.model.deal_record import DatedEvent
from factbox.model.ledger import Knowledge
from factbox.views.change_words import change_words
from factbox.views.date_words import DateView, date_view, met_view
from factbox.views.deal_line import DealLink, deal_link
from factbox.views.moment_words import day_view
from factbox.views.phrases import listed, number_of
from factbox.views.source_view import Citations, CiteView
from factbox.views.status_view import StatusView, reached_view
from factbox.views.text_view import TextView


@dataclass(frozen=True, slots=True)
class BriefingLink:
    """The title of a briefing, and where its page is."""

    title: TextView
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SinceEntry:
    """One thing that a reader of the briefing should know today."""

    date: DateView
    deal: DealLink
    words: str
    """What happened; nothing where the two statuses say it."""
    before: StatusView | None
    """The status that the deal leaves, if it changes."""
    after: StatusView | None
    is_note: bool
    """Whether it is a remark, so that its date is the day of the briefing that makes it."""
    told_by: BriefingLink | None
    """The briefing that writes it; `None` if that is the one before, or at the beginning this one."""
    cites: tuple[CiteView, ...]


@dataclass(frozen=True, slots=True)
class SinceView:
    """Everything that was written later, oldest first."""

    entries: tuple[SinceEntry, ...]

    @property
    def count_words(self) -> str:
        """How much there is: 6 changes and 1 note since then."""
        notes = sum(entry.is_note for entry in self.entries)
        changes = len(self.entries) - notes
        found = ((changes, "change"), (notes, "note"))
        return f"{listed([number_of(count, noun) for count, noun in found if count])} since then"

    @property
    def cites(self) -> tuple[CiteView, ...]:
        """The sources that it cites, in its order."""
        return tuple(cite for entry in self.entries for cite in entry.cites)


def briefing_link(briefing: Briefing) -> BriefingLink:
    """A briefing's title, in its language."""
    return BriefingLink(TextView(briefing.facts.title, briefing.facts.lang), briefing.address)


def since_view(knowledge: Knowledge, citations: Citations) -> SinceView | None:
    """The changes since a briefing; `None` if there are none."""
    changes = knowledge.since()
    tellers = [knowledge.briefing, *(change.told_by for change in changes)]
    entries = [
        _entry(change, knowledge, citations, is_told=change.told_by is not before)
        for before, change in zip(tellers, changes, strict=False)
    ]
    return SinceView(tuple(entries)) if entries else None


def _entry(change: Change, knowledge: Knowledge, citations: Citations, *, is_told: bool) -> SinceEntry:
    moves = change.before.status is not change.after.status
    says_all = moves and isinstance(change.news, DatedEvent) and change.news.note is None
    return SinceEntry(
        date=_date(change),
        deal=deal_link(change.deal),
        words="" if says_all else change_words(change, knowledge.ledger),
        before=reached_view(change.deal, change.before) if moves else None,
        after=reached_view(change.deal, change.after) if moves else None,
        is_note=isinstance(change.news, Remark),
        told_by=briefing_link(change.told_by) if is_told else None,
        cites=citations.cite(change.told_by, change.sources),
    )


def _date(change: Change) -> DateView:
    if change.date is None:
        return day_view(change.told_by.facts.date.day)
    return met_view(change.date) if isinstance(change.news, Milestone | Condition) else date_view(change.date)
