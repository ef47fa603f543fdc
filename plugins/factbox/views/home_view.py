"""The front page: the newest briefing with its box, the ones before it, what is due, and the figures of the ledger."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import ClassVar

from factbox.model.briefing import Briefing
from factbox.model.ledger import Ledger
from factbox.model.reckoning import Line, totals
from factbox.model.tally import tally
from factbox.model.vocabularies import COUNTABLE_STATUSES, DealKind, Reason
from factbox.views.amount_words import ShortAmount, short_bounds
from factbox.views.box_view import BoxView, box_view
from factbox.views.briefing_list import BriefingItem, full_items
from factbox.views.due_list import DueView, due_view
from factbox.views.feed_links import BRIEFINGS_FEED, DEALS_FEED
from factbox.views.moves import moves_view
from factbox.views.occasion_view import OccasionRow, latest_headlines
from factbox.views.page_head import PageHead, shortened
from factbox.views.phrases import number_of
from factbox.views.sentence import Sentence, SentencePart
from factbox.views.since_view import since_view
from factbox.views.site_view import SiteView
from factbox.views.source_view import Citations
from factbox.views.tally_view import ClassView, tally_view
from factbox.views.text_view import TextView
from factbox.views.timeline_view import TimelineView

_LATEST = 5
_LEAD_POINTS = 3
_MOST_TOTALS = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class LeadView:
    """The newest briefing, with its box beside it."""

    item: BriefingItem
    direction: str
    authors: tuple[str, ...]
    key_points: tuple[TextView, ...]
    box: BoxView | None
    since: str | None
    """How much has changed since: 6 changes since then."""


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """A number, and the words that make it one."""

    figure: ShortAmount
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeView:
    """Everything on the front page."""

    head: PageHead
    section: ClassVar[str] = "home"
    lead: LeadView | None
    """`None` as long as nothing is published."""
    latest: tuple[BriefingItem, ...]
    due: DueView
    figures: tuple[KeyFigure, ...]
    classes: tuple[ClassView, ...]
    """The deals by class of status."""
    headlines: tuple[OccasionRow, ...]
    """The latest occasions at which a total was stated."""
    moved: TimelineView | None
    """The last changes of status."""


def home_view(ledger: Ledger, site: SiteView) -> HomeView:
    """The front page of a site."""
    newest = tuple(reversed(ledger.briefings))
    return HomeView(
        head=PageHead(
            title=site.name,
            description=shortened(site.tagline or site.name),
            address="",
            feeds=(BRIEFINGS_FEED, DEALS_FEED),
        ),
        lead=_lead(ledger, newest[0]) if newest else None,
        latest=full_items(ledger, newest[1 : 1 + _LATEST]),
        due=due_view(ledger),
        figures=_figures(ledger) if newest else (),
        classes=tally_view(tally(ledger, ledger.deals())).classes,
        headlines=latest_headlines(ledger, _LATEST),
        moved=moves_view(ledger),
    )


def _lead(ledger: Ledger, briefing: Briefing) -> LeadView:
    knowledge = ledger.known_to(briefing)
    item = full_items(ledger, [briefing])[0]
    since = since_view(knowledge, Citations())
    points = briefing.facts.key_points[:_LEAD_POINTS]
    return LeadView(
        item=item,
        direction=item.link.title.direction,
        authors=briefing.facts.authors,
        key_points=tuple(TextView(point, briefing.facts.lang) for point in points),
        box=_short(box_view(knowledge, None)),
        since=since.count_words if since else None,
    )


def _short(box: BoxView | None) -> BoxView | None:
    """The box with the first statement of each sentence; what is not counted stands in numbers below it."""
    if box is None:
        return None
    return replace(box, claims=tuple(replace(claim, sentence=_first(claim.sentence)) for claim in box.claims))


def _first(sentence: Sentence) -> Sentence:
    if not any(part.strong for part in sentence.parts):
        return sentence
    lead, share, *_ = sentence.parts
    return Sentence((lead, share, SentencePart(".")))


def _figures(ledger: Ledger) -> tuple[KeyFigure, ...]:
    lines = ledger.lines()
    return (*_silent(lines), *_sums(lines), *_sizes(ledger, lines))


def _silent(lines: Sequence[Line]) -> list[KeyFigure]:
    """How many signed deals have no price; nothing if none is signed."""
    signed = [
        line for line in lines if line.deal.kind is DealKind.TRANSACTION and line.standing.status in COUNTABLE_STATUSES
    ]
    silent = sum(1 for line in signed if line.reason is Reason.UNDISCLOSED)
    if not signed:
        return []
    deals = "signed deals have" if len(signed) > 1 else "signed deal has"
    if not silent:
        return [_count(f"{len(signed)} of {len(signed)}", f"{deals} a published value")]
    return [_count(f"{silent} of {len(signed)}", f"{deals} no published value")]


def _sums(lines: Sequence[Line]) -> list[KeyFigure]:
    """The sums of most deals; of the others, in further currencies and by the year, how many there are."""
    found = totals(lines)
    more = len(found) - _MOST_TOTALS
    figures = [
        KeyFigure(
            short_bounds(total.bounds, total.measure.currency, total.measure.per),
            f"counted, in {number_of(total.count, 'signed deal')} with a published value",
        )
        for total in found[:_MOST_TOTALS]
    ]
    words = "sum in another currency or period" if more == 1 else "sums in other currencies and periods"
    return [*figures, _count(f"{more}", f"more {words}, with the list of deals")] if more > 0 else figures


def _sizes(ledger: Ledger, lines: Sequence[Line]) -> list[KeyFigure]:
    count = len(ledger.briefings)
    where = "in one briefing" if count == 1 else f"in {count:,} briefings"
    records = "record" if len(lines) == 1 else "records"
    return [_count(f"{len(lines):,}", f"{records} {where}, with {number_of(_documents(ledger), 'source')}")]


def _documents(ledger: Ledger) -> int:
    """How many documents the briefings rest on: one that several of them name counts once."""
    citations = Citations()
    for briefing in ledger.briefings:
        citations.cite(briefing, (source.id for source in briefing.facts.sources))
    return citations.count


def _count(figure: str, words: str) -> KeyFigure:
    return KeyFigure(ShortAmount("", figure, ""), words)
