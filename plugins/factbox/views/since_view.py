"""What became of a briefing's deals after its day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from factbox.model.briefing import Briefing
from factbox.model.chronicle import Change
from factbox.model.names import SourceRef
from factbox.views.amount_words import ShortAmount, short_amount
from factbox.views.chronicle_words import change_words
from factbox.views.date_words import DateView, date_view
from factbox.views.deal_line import DealLink, deal_link
from factbox.views.moment_words import day_view
from factbox.views.phrases import number_of
from factbox.views.source_view import Citations, CiteView
from factbox.views.status_view import StatusView, status_view
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
    before: StatusView | None
    """The status that the deal leaves, if it changes."""
    after: StatusView | None
    value: ShortAmount | None
    told_by: BriefingLink | None
    """The briefing that writes it; `None` if it is the same one."""
    cites: tuple[CiteView, ...]


@dataclass(frozen=True, slots=True)
class SinceView:
    """Everything that was written later, oldest first."""

    entries: tuple[SinceEntry, ...]

    @property
    def count_words(self) -> str:
        """How much there is: 6 changes since then."""
        return f"{number_of(len(self.entries), 'change')} since then"

    @property
    def cites(self) -> tuple[CiteView, ...]:
        """The sources that it cites, in its order."""
        return tuple(cite for entry in self.entries for cite in entry.cites)


def briefing_link(briefing: Briefing) -> BriefingLink:
    """A briefing's title, in its language."""
    return BriefingLink(TextView(briefing.facts.title, briefing.facts.lang), briefing.address)


def since_view(briefing: Briefing, changes: Sequence[Change], citations: Citations) -> SinceView | None:
    """The changes since a briefing; `None` if there are none."""
    return SinceView(tuple(_entry(change, briefing, citations) for change in changes)) if changes else None


def _entry(change: Change, briefing: Briefing, citations: Citations) -> SinceEntry:
    event = change.event
    moves = event is not None and event.status is not change.before
    return SinceEntry(
        date=date_view(change.date) if change.date else day_view(change.told_by.facts.date.day),
        deal=deal_link(change.deal),
        words=change_words(change),
        before=status_view(change.before) if moves else None,
        after=status_view(event.status) if event else None,
        value=short_amount(change.value.statement.value) if change.value else None,
        told_by=None if change.told_by is briefing else briefing_link(change.told_by),
        cites=citations.cite(change.told_by, _sources(change)),
    )


def _sources(change: Change) -> tuple[SourceRef, ...]:
    if change.event:
        return change.event.sources
    return change.value.statement.sources if change.value else ()
