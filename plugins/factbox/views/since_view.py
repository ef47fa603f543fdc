"""What became of a briefing's deals after its day."""

from __future__ import annotations

from dataclasses import dataclass

from factbox.model.briefing import Briefing
from factbox.model.chronicle import Change, Remark
from factbox.model.deal import Participation
from factbox.model.deal_record import DatedEvent, StatedValue
from factbox.model.ledger import Knowledge, Ledger
from factbox.model.names import SourceRef
from factbox.views.chronicle_words import change_words
from factbox.views.claim_view import speaker_name
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
    """What happened; nothing where the two statuses say it."""
    before: StatusView | None
    """The status that the deal leaves, if it changes."""
    after: StatusView | None
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


def since_view(knowledge: Knowledge, citations: Citations) -> SinceView | None:
    """The changes since a briefing; `None` if there are none."""
    changes = knowledge.since()
    return SinceView(tuple(_entry(change, knowledge, citations) for change in changes)) if changes else None


def _entry(change: Change, knowledge: Knowledge, citations: Citations) -> SinceEntry:
    moves = change.before is not change.after
    is_told = moves and isinstance(change.news, DatedEvent) and change.news.note is None
    return SinceEntry(
        date=date_view(change.date) if change.date else day_view(change.told_by.facts.date.day),
        deal=deal_link(change.deal),
        words="" if is_told else change_words(change, _speaker(change, knowledge.ledger)),
        before=status_view(change.before) if moves else None,
        after=status_view(change.after) if moves else None,
        told_by=None if change.told_by is knowledge.briefing else briefing_link(change.told_by),
        cites=citations.cite(change.told_by, _sources(change)),
    )


def _speaker(change: Change, ledger: Ledger) -> str | None:
    match change.news:
        case StatedValue(statement=statement, briefing=briefing):
            return speaker_name(statement.stated_by, briefing, ledger)
        case Participation(party=party):
            return ledger.party(party).facts.name
    return None


def _sources(change: Change) -> tuple[SourceRef, ...]:
    match change.news:
        case DatedEvent(sources=sources) | Remark(sources=sources):
            return sources
        case StatedValue(statement=statement):
            return statement.sources
    return ()
