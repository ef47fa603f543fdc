"""The page of a briefing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

from factbox.model.briefing import Briefing
from factbox.model.ledger import Knowledge
from factbox.model.names import DealId
from factbox.model.reckoning import lines_of
from factbox.model.vocabularies import DealKind, Genre
from factbox.views.box_view import BoxView, box_view
from factbox.views.claim_view import claim_view
from factbox.views.date_words import DateView
from factbox.views.deal_line import deal_line
from factbox.views.labels import label
from factbox.views.moment_words import moment_view
from factbox.views.page_head import PageHead, shortened
from factbox.views.phrases import capitalised, number_of
from factbox.views.placed import (
    BodyPart,
    PlacedBox,
    PlacedClaim,
    PlacedDeal,
    PlacedQuote,
    PlacedTimeline,
    cites_of,
)
from factbox.views.prose import Placed, Prose, ProsePart
from factbox.views.since_view import SinceView, since_view
from factbox.views.source_view import Citations, CiteView, SourceView, first_mentions, source_views
from factbox.views.text_view import TextView, direction_of
from factbox.views.timeline_view import TimelineView, timeline_view

_FEWEST_WORDS = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefingView:
    """Everything that the page of a briefing shows, in the order of the page."""

    head: PageHead
    section: ClassVar[str] = "briefings"
    kicker: tuple[str, ...]
    """The shelf and the genre."""
    title: TextView
    direction: str
    standfirst: TextView | None
    date: DateView
    modified: DateView | None
    authors: tuple[str, ...]
    extent: str
    """How much there is: 10 deals, 20 sources."""
    reading: str
    """How long the text is, if it is long enough for that to matter."""
    is_hidden: bool
    key_points: tuple[TextView, ...]
    why_it_matters: TextView | None
    box: BoxView | None
    """`None` where the author has placed it in the text, too."""
    names_nothing: bool
    """Whether there is neither a deal nor a total, so that there is no box to show."""
    body: tuple[BodyPart, ...]
    timeline: TimelineView | None
    """`None` where the author has placed it in the text, too."""
    since: SinceView | None
    sources: tuple[SourceView, ...]
    later_sources: tuple[SourceView, ...]
    """Those that later briefings bring, numbered on."""


def briefing_view(knowledge: Knowledge, prose: Prose, *, words: int, excerpt: str, hidden: bool) -> BriefingView:
    """The page of a briefing, as its readers could know things on its day, and what became known since.

    `words` is the number of words of its text, `excerpt` the beginning of it, for a briefing without a summary.
    """
    return _Desk.open(knowledge, prose).page(words, excerpt, hidden=hidden)


@dataclass(frozen=True, slots=True)
class _Desk:
    """The blocks of one page, made once each and in the order in which they cite sources."""

    knowledge: Knowledge
    prose: Prose
    citations: Citations
    own_sources: int
    box: BoxView | None
    timeline: TimelineView | None
    since: SinceView | None

    @classmethod
    def open(cls, knowledge: Knowledge, prose: Prose) -> _Desk:
        citations = Citations()
        citations.list_all(knowledge.briefing)
        own = citations.count
        box = box_view(knowledge, citations)
        timeline = timeline_view(knowledge, citations)
        since = since_view(knowledge, citations)
        return cls(knowledge, prose, citations, own, box, timeline, since)

    def page(self, words: int, excerpt: str, *, hidden: bool) -> BriefingView:
        briefing, facts = self.knowledge.briefing, self.knowledge.briefing.facts
        box = None if self.prose.has("deals") else self.box
        timeline = None if self.prose.has("timeline") else self.timeline
        body = tuple(self._body(self.prose.parts))
        sources = source_views(self.citations.listed(), first_mentions(self._cites(box, body, timeline)))
        return BriefingView(
            head=_head(briefing, excerpt, hidden=hidden),
            kicker=kicker(briefing),
            title=TextView(facts.title, facts.lang),
            direction=direction_of(facts.lang),
            standfirst=self._text(facts.summary),
            date=moment_view(facts.date),
            modified=moment_view(facts.modified) if facts.modified else None,
            authors=facts.authors,
            extent=extent(self.knowledge),
            reading=number_of(words, "word") if words >= _FEWEST_WORDS else "",
            is_hidden=hidden,
            key_points=tuple(TextView(point, facts.lang) for point in facts.key_points),
            why_it_matters=self._text(facts.why_it_matters),
            box=box,
            names_nothing=self.box is None,
            body=body,
            timeline=timeline,
            since=self.since,
            sources=sources[: self.own_sources],
            later_sources=sources[self.own_sources :],
        )

    def _text(self, text: str | None) -> TextView | None:
        return TextView(text, self.knowledge.briefing.facts.lang) if text else None

    def _body(self, parts: Iterable[ProsePart]) -> Iterable[BodyPart]:
        drawn: set[str] = set()
        for part in parts:
            made = self._placed(part) if isinstance(part, Placed) else part
            is_repeated = isinstance(made, PlacedBox | PlacedTimeline) and made.kind in drawn
            if made is not None and not is_repeated:
                drawn.add(made.kind)
                yield made

    def _placed(self, part: Placed) -> BodyPart | None:
        match part.block:
            case "quote":
                return PlacedQuote(tuple(self._body(part.parts)), tuple(self._body(part.caption)))
            case "deals":
                return PlacedBox(self.box) if self.box else None
            case "timeline":
                return PlacedTimeline(self.timeline) if self.timeline else None
            case "claim":
                return self._placed_claim(part.argument or "")
            case "deal":
                return self._placed_deal(part.argument or "")

    def _placed_claim(self, wanted: str) -> PlacedClaim | None:
        """A claim with citations of its own, since the box shows it as well."""
        claims = (claim for claim in self.knowledge.briefing.facts.claims if claim.id == wanted)
        made = (claim_view(claim, self.knowledge.reckoning(claim), self.knowledge, self.citations) for claim in claims)
        return next((PlacedClaim(claim) for claim in made), None)

    def _placed_deal(self, wanted: str) -> PlacedDeal | None:
        deal = self.knowledge.deal(DealId(wanted))
        if deal is None:
            return None
        noted = [item for item in deal.contributions if item.entry.note]
        note = TextView(noted[-1].entry.note or "", noted[-1].briefing.facts.lang) if noted else None
        return PlacedDeal(deal_line(lines_of((deal,), self.knowledge.day)[0], self.knowledge.ledger), note)

    def _cites(
        self, box: BoxView | None, body: Iterable[BodyPart], timeline: TimelineView | None
    ) -> Iterable[CiteView]:
        """All that is cited, in the order of the page."""
        yield from box.cites if box else ()
        yield from cites_of(body)
        yield from timeline.cites if timeline else ()
        yield from self.since.cites if self.since else ()


def kicker(briefing: Briefing) -> tuple[str, ...]:
    """What stands above a title: the shelf, and the genre unless it is plain news."""
    facts = briefing.facts
    genre = () if facts.genre is Genre.NEWS else (capitalised(label(facts.genre)),)
    return (*([facts.category] if facts.category else []), *genre)


def extent(knowledge: Knowledge) -> str:
    """How many deals and sources a briefing has; nothing if it has none.

    An example is `10 deals, 3 other records, 20 sources`: a target, a statistic or a policy is no deal.
    """
    kinds = [deal.kind for deal in knowledge.listed()]
    deals = kinds.count(DealKind.TRANSACTION)
    other = "other record" if deals else "record"
    counts = ((deals, "deal"), (len(kinds) - deals, other), (len(knowledge.briefing.facts.sources), "source"))
    return ", ".join(number_of(number, word) for number, word in counts if number)


def _head(briefing: Briefing, excerpt: str, *, hidden: bool) -> PageHead:
    facts = briefing.facts
    return PageHead(
        title=facts.title,
        description=shortened(facts.summary or excerpt or facts.title),
        address=briefing.address,
        kind="article",
        noindex=hidden,
        published=facts.date.machine,
        modified=facts.modified.machine if facts.modified else None,
    )
