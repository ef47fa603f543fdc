"""The page of a deal."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from factbox.model.briefing import Briefing
from factbox.model.citing import day_said
from factbox.model.deal_record import Contribution, Deal, Standing, StatedValue
from factbox.model.ledger import Ledger
from factbox.model.names import DealId
from factbox.model.reckoning import Line, lines_of
from factbox.model.since_when import since_when
from factbox.model.speakers import figures_differ
from factbox.model.value import UNDISCLOSED
from factbox.model.vocabularies import DealKind, Reason, Status
from factbox.views.amount_words import ShortAmount, long_amount, short_amount
from factbox.views.claim_view import speaker_name
from factbox.views.date_words import DateView, date_view
from factbox.views.deal_facts import DealFacts, deal_facts
from factbox.views.deal_history import history_view, milestones_view
from factbox.views.feed_links import DEALS_FEED
from factbox.views.labels import label, reason_sentence
from factbox.views.moment_words import moment_view
from factbox.views.page_head import PageHead, shortened
from factbox.views.party_view import short_name
from factbox.views.phrases import capitalised, listed
from factbox.views.places import deal_address
from factbox.views.since_view import BriefingLink, briefing_link
from factbox.views.source_view import Citations, CiteView, SourceView, first_mentions, source_views
from factbox.views.status_view import StatusView, standing_view
from factbox.views.text_view import TextView
from factbox.views.timeline_view import TimelineView


@dataclass(frozen=True, slots=True, kw_only=True)
class ValueView:
    """What somebody said a deal is worth."""

    value: ShortAmount
    basis: str
    speaker: str | None
    written_in: BriefingLink
    stated: DateView | None
    """When it was said; `None` if only the day of the briefing is known."""
    date: DateView
    """The day of that briefing."""
    use: str
    """Whether it is the one that is shown first, and whether that is summed."""
    cites: tuple[CiteView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedIn:
    """A briefing that names the deal, and how far the deal had come on its day."""

    briefing: BriefingLink
    date: DateView
    status: StatusView | None
    """`None` where the briefing names the deal and does not list it."""
    note: TextView | None
    cites: tuple[CiteView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DealView:
    """Everything that the page of a deal shows, in the order of the page."""

    head: PageHead
    section: ClassVar[str] = "deals"
    id: str
    title: TextView
    direction: str
    kicker: str
    """What the record is, if it is no transaction: a target, a statistic, a policy."""
    parties: str
    """Who takes part, in a row."""
    is_hidden: bool
    status: StatusView
    status_date: DateView | None
    status_verb: str
    """What stands before that date: that a target or a statistic was stated then; else nothing."""
    counted: str
    value: ValueView | None
    """The value that is shown first."""
    facts: DealFacts
    history: TimelineView | None
    milestones: TimelineView | None
    values: tuple[ValueView, ...]
    """All statements, if there are several."""
    values_note: str
    """Which of them totals use, if they use any, and whether they differ."""
    named_in: tuple[NamedIn, ...]
    sources: tuple[SourceView, ...]


def deal_view(ledger: Ledger, deal: Deal, *, hidden: bool, mentions: Iterable[Briefing] = ()) -> DealView:
    """The page of a deal, as of today. `mentions` are briefings that name it and do not list it."""
    citations = Citations()
    line = _line(ledger, deal)
    chosen = _value(deal.chosen, line, ledger, citations) if deal.chosen else None
    facts = deal_facts(deal, ledger, citations, hidden=hidden)
    history = history_view(deal, ledger.today, citations)
    milestones = milestones_view(deal, ledger.today, citations)
    spoken = [stated for stated in deal.values if stated.statement.value != UNDISCLOSED or stated.statement.stated_by]
    spoken.sort(key=lambda stated: stated is not deal.chosen)
    values = tuple(_value(stated, line, ledger, citations) for stated in spoken) if len(spoken) > 1 else ()
    named_in = _all_named_in(deal, mentions, citations)
    title = TextView(deal.title, deal.briefings[0].facts.lang)
    since = since_when(deal, ledger.today)
    return DealView(
        head=_head(deal, line, ledger, hidden=hidden),
        id=deal.id,
        title=title,
        direction=title.direction,
        kicker="" if deal.kind is DealKind.TRANSACTION else capitalised(label(deal.kind)),
        parties=_names(deal, ledger),
        is_hidden=hidden,
        status=standing_view(deal, line.standing),
        status_date=date_view(since.date) if since else None,
        status_verb="stated" if since and since.is_stated else "",
        counted=reason_sentence(line.reason, line.standing.status),
        value=chosen,
        facts=facts,
        history=history,
        milestones=milestones,
        values=values,
        values_note=_values_note(deal, spoken),
        named_in=named_in,
        sources=source_views(
            citations.listed(), first_mentions(_cites(chosen, facts, (history, milestones), values, named_in))
        ),
    )


def _line(ledger: Ledger, deal: Deal) -> Line:
    """Whether the deal is counted, which only the deals above it can change."""
    above: dict[str, Deal] = {deal.id: deal}
    ref = deal.part_of
    while ref is not None and ref not in above and ledger.contributions(DealId(ref)):
        above[ref] = ledger.deal(DealId(ref))
        ref = above[ref].part_of
    return lines_of(tuple(above.values()), ledger.today)[0]


def _names(deal: Deal, ledger: Ledger) -> str:
    return listed(list(dict.fromkeys(short_name(part.party, ledger) for part in deal.participations)))


def _value(stated: StatedValue, line: Line, ledger: Ledger, citations: Citations) -> ValueView:
    statement = stated.statement
    return ValueView(
        value=short_amount(statement.value),
        basis=label(statement.basis) if statement.basis else "",
        speaker=speaker_name(statement.stated_by, stated.briefing, ledger),
        written_in=briefing_link(stated.briefing),
        stated=date_view(said) if (said := day_said(stated)) else None,
        date=moment_view(stated.briefing.facts.date),
        use=_use(stated, line),
        cites=citations.cite(stated.briefing, statement.sources or _only(statement.stated_by)),
    )


def _only(speaker: str | None) -> tuple[str, ...]:
    """Who said it is the source, if that is a source and no other is named."""
    return (speaker,) if speaker else ()


def _values_note(deal: Deal, spoken: Sequence[StatedValue]) -> str:
    """How the value that totals use was chosen; nothing of totals where the record is no deal."""
    told = (_rule(deal, spoken), "The figures differ." if figures_differ(deal) else "")
    return " ".join(words for words in told if words)


def _rule(deal: Deal, spoken: Sequence[StatedValue]) -> str:
    if deal.kind is not DealKind.TRANSACTION or deal.chosen is None:
        return ""
    day = moment_view(deal.chosen.briefing.facts.date).label
    if all(stated.briefing is deal.chosen.briefing for stated in spoken):
        return f"Totals use the first amount in the briefing of {day}."
    return f"Totals use the first amount in the earliest briefing that states one, of {day}."


def _use(stated: StatedValue, line: Line) -> str:
    if stated is not line.deal.chosen:
        return "for comparison"
    if line.deal.kind is not DealKind.TRANSACTION:
        return "shown first"
    return "shown first, and summed" if line.reason is Reason.COUNTED else "shown first, not summed"


def _all_named_in(deal: Deal, mentions: Iterable[Briefing], citations: Citations) -> tuple[NamedIn, ...]:
    """Every briefing that names the deal, the latest first; those that list it say how far it had come."""
    listing = {item.briefing.path: item for item in deal.contributions}
    named = {briefing.path: briefing for briefing in (*mentions, *deal.briefings)}
    return tuple(
        _named_in(listing[briefing.path], deal, citations)
        if briefing.path in listing
        else NamedIn(
            briefing=briefing_link(briefing),
            date=moment_view(briefing.facts.date),
            status=None,
            note=None,
            cites=(),
        )
        for briefing in sorted(named.values(), key=lambda briefing: briefing.order, reverse=True)
    )


def _named_in(item: Contribution, deal: Deal, citations: Citations) -> NamedIn:
    """The deal in one briefing, with the status that its readers could know."""
    briefing, entry = item.briefing, item.entry
    day = briefing.facts.date.day
    known = [event for event in deal.events if event.briefing.facts.date.day <= day and event.has_come(day)]
    standing = Standing(known[-1].status, known[-1]) if known else Standing(Status.REPORTED, None)
    return NamedIn(
        briefing=briefing_link(briefing),
        date=moment_view(briefing.facts.date),
        status=standing_view(deal, standing),
        note=TextView(entry.note, briefing.facts.lang) if entry.note else None,
        cites=citations.cite(briefing, entry.sources),
    )


def _cites(
    chosen: ValueView | None,
    facts: DealFacts,
    timelines: Iterable[TimelineView | None],
    values: Sequence[ValueView],
    named_in: Sequence[NamedIn],
) -> Iterable[CiteView]:
    """All that is cited, in the order of the page."""
    yield from chosen.cites if chosen else ()
    yield from facts.cites
    for timeline in timelines:
        yield from timeline.cites if timeline else ()
    for value in values:
        yield from value.cites
    for briefing in named_in:
        yield from briefing.cites


def _head(deal: Deal, line: Line, ledger: Ledger, *, hidden: bool) -> PageHead:
    status = standing_view(deal, line.standing).label
    names = _names(deal, ledger)
    words = f"{deal.title}: {status}, {long_amount(deal.value)}." + (f" {names}." if names else "")
    return PageHead(
        title=deal.title,
        description=shortened(words),
        address=deal_address(deal.id),
        noindex=hidden,
        feeds=(DEALS_FEED,),
    )
