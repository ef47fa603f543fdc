"""The pages of occasions: one by one, and all side by side."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import ClassVar

from factbox.model.briefing import Briefing
from factbox.model.citing import said_on
from factbox.model.claim import Claim
from factbox.model.funnel import delivered, funnel
from factbox.model.ledger import Ledger
from factbox.model.ledger_index import OccasionRecord
from factbox.model.story import Story
from factbox.model.tally import Tally, tally
from factbox.views.amount_words import ShortAmount, short_amount, short_bounds
from factbox.views.around_view import NOTHING_AROUND, AroundView, Dealings, around_view
from factbox.views.briefing_list import BriefingItem, full_items
from factbox.views.claim_view import ClaimView, claim_view, speaker_name
from factbox.views.date_words import DateView, date_view, date_words
from factbox.views.deal_line import DealLink, deal_link
from factbox.views.deal_table import DealTable, deal_tables
from factbox.views.funnel_view import FunnelView, funnel_view
from factbox.views.moment_words import moment_view
from factbox.views.page_head import PageHead, shortened
from factbox.views.paging import ROWS, Paging, in_pages
from factbox.views.place_link import PlaceLink, country_links
from factbox.views.places import OCCASIONS, occasion_address
from factbox.views.said_view import SaidDay, said_day
from factbox.views.share_words import share_words
from factbox.views.since_view import BriefingLink, briefing_link
from factbox.views.source_view import Citations, SourceView, first_mentions, source_views
from factbox.views.tally_view import TallyView, tally_view
from factbox.views.text_view import TextView


@dataclass(frozen=True, slots=True, kw_only=True)
class Headline:
    """A stated total: what was traced of it on its day, and what has come of it since."""

    text: TextView | None
    speaker: str | None
    speaker_url: str | None
    """Where to read it, if a source states it."""
    day: SaidDay
    """When it was stated."""
    stated: ShortAmount
    sources: tuple[SourceView, ...]
    """Where else it is written."""
    briefing: BriefingLink
    traced: ShortAmount
    share: str | None
    delivered: ShortAmount
    """What the deals behind it that are underway or completed today come to."""
    delivered_share: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedTotal:
    """A stated total held against what was known on its briefing's day."""

    claim: ClaimView
    briefing: BriefingLink
    day: DateView
    """The day of the briefing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OccasionRow:
    """One occasion in the table of all of them."""

    name: TextView
    address: str
    date: DateView | None
    records: str
    """How many deals, targets and so on stand on its page."""
    headlines: tuple[Headline, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OccasionsView:
    """The table of all occasions, the latest first."""

    head: PageHead
    section: ClassVar[str] = "occasions"
    title: str
    rows: tuple[OccasionRow, ...]
    paging: Paging


@dataclass(frozen=True, slots=True, kw_only=True)
class OccasionView:
    """One page of one occasion."""

    head: PageHead
    section: ClassVar[str] = "occasions"
    title: TextView
    place: TextView | None
    country: PlaceLink | None
    date: DateView | None
    headlines: tuple[Headline, ...]
    claims: tuple[StatedTotal, ...]
    funnel: FunnelView | None
    tally: TallyView
    table: DealTable
    also: tuple[DealLink, ...]
    """Deals that its briefings list and no stated total covers."""
    briefings: tuple[BriefingItem, ...]
    around: AroundView
    """Its briefings stand above, so they are not listed here."""
    sources: tuple[SourceView, ...]
    """Those of the stated totals."""


def occasions_views(ledger: Ledger, rows: int = ROWS) -> Iterator[OccasionsView]:
    """All occasions, the latest first, in pages."""
    records = sorted(ledger.index.occasions.values(), key=_age)
    for paging, part in in_pages(OCCASIONS, records, rows):
        title = f"Occasions{paging.title_words}"
        words = "Each summit, visit or signing: the stated total, what is traced of it, what is underway or completed."
        yield OccasionsView(
            head=PageHead(title=title, description=words, address=paging.address),
            title=title,
            rows=tuple(_row(ledger, record) for record in part),
            paging=paging,
        )


def latest_headlines(ledger: Ledger, most: int) -> tuple[OccasionRow, ...]:
    """The latest occasions at which somebody stated a total."""
    records = sorted(ledger.index.occasions.values(), key=_age)
    stated = [record for record in records if any(briefing.facts.claims for briefing in record.briefings)]
    return tuple(_row(ledger, record) for record in stated[:most])


def occasion_views(ledger: Ledger, record: OccasionRecord, story: Story, rows: int = ROWS) -> Iterator[OccasionView]:
    """The pages of one occasion: its deals may need several."""
    found = tally(ledger, ledger.index.by_occasion[record.id])
    tables = deal_tables(found, ledger, occasion_address(record.id), rows)
    first = _first_page(ledger, record, found, story, tables[0])
    yield first
    for table in tables[1:]:
        paging = table.paging
        head = replace(first.head, title=f"{first.head.title}{paging.title_words}", address=paging.address)
        yield replace(first, head=head, table=table, around=NOTHING_AROUND)


def _first_page(ledger: Ledger, record: OccasionRecord, found: Tally, story: Story, table: DealTable) -> OccasionView:
    summary, title, citations = tally_view(found), _title(record), Citations()
    claims = tuple(_claims(ledger, record, citations))
    cites = [cite for one in claims for cite in one.claim.cites]
    return OccasionView(
        head=PageHead(
            title=_page_title(record),
            description=shortened(f"{title.text}: {summary.count_words}; {summary.counted_words}."),
            address=table.paging.address,
        ),
        title=title,
        place=TextView(record.facts.place, title.lang) if record.facts.place else None,
        country=next(iter(country_links([record.facts.country])), None) if record.facts.country else None,
        date=date_view(record.facts.date) if record.facts.date else None,
        headlines=_headlines(ledger, record),
        claims=claims,
        funnel=_drawn(ledger, record),
        tally=summary,
        table=table,
        also=_also(ledger, record),
        briefings=full_items(ledger, tuple(reversed(record.briefings))),
        around=_around(ledger, record, story),
        sources=source_views(citations.listed(), first_mentions(cites)),
    )


def _around(ledger: Ledger, record: OccasionRecord, story: Story) -> AroundView:
    deals = ledger.index.by_occasion[record.id]
    about = Dealings(deals=deals, told=story.of_occasion(record, deals), briefings=())
    return around_view(ledger, about, occasion_address(record.id))


def _drawn(ledger: Ledger, record: OccasionRecord) -> FunnelView | None:
    stated = (claim.value.currency for briefing in record.briefings for claim in briefing.facts.claims)
    return funnel_view(funnel(ledger, ledger.index.by_occasion[record.id]), next(stated, None))


def _also(ledger: Ledger, record: OccasionRecord) -> tuple[DealLink, ...]:
    own = {deal.id for deal in ledger.index.by_occasion[record.id]}
    listed = dict.fromkeys(entry.id for briefing in record.briefings for entry in briefing.facts.deals)
    return tuple(deal_link(ledger.deal(name)) for name in listed if name not in own)


def _age(record: OccasionRecord) -> tuple[int, str]:
    """The latest first; where no day is given, that of its first briefing."""
    earliest = record.facts.date.earliest if record.facts.date else None
    return (-(earliest or record.briefings[0].facts.date.day).toordinal(), record.id)


def _title(record: OccasionRecord) -> TextView:
    """The occasion's name; one without is called like the first briefing that reports it."""
    named = (item for item in record.briefings if item.facts.occasion and item.facts.occasion.name)
    first = next(named, record.briefings[0])
    return TextView(record.facts.name or first.facts.title, first.facts.lang)


def _page_title(record: OccasionRecord) -> str:
    """With its date, since a summit has the same name every year; no briefing's title as it is."""
    name = record.facts.name or f"Occasion of {_title(record).text}"
    return f"{name}, {date_words(record.facts.date)}" if record.facts.date else name


def _row(ledger: Ledger, record: OccasionRecord) -> OccasionRow:
    return OccasionRow(
        name=_title(record),
        address=occasion_address(record.id),
        date=date_view(record.facts.date) if record.facts.date else None,
        records=f"{len(ledger.index.by_occasion[record.id]):,}",
        headlines=_headlines(ledger, record),
    )


def _headlines(ledger: Ledger, record: OccasionRecord) -> tuple[Headline, ...]:
    return tuple(_headline(ledger, briefing, claim) for briefing in record.briefings for claim in briefing.facts.claims)


def _headline(ledger: Ledger, briefing: Briefing, claim: Claim) -> Headline:
    knowledge = ledger.known_to(briefing)
    then, now = knowledge.reckoning(claim), delivered(knowledge, claim)
    speaker = ledger.speaker(claim.by, briefing) if claim.by else None
    currency, per = claim.value.currency, claim.value.frame.per
    return Headline(
        text=TextView(claim.text, briefing.facts.lang) if claim.text else None,
        speaker=speaker_name(claim.by, briefing, ledger),
        speaker_url=next((source.url for source in briefing.facts.sources if source is speaker), None),
        day=said_day(said_on(claim, briefing), briefing),
        stated=short_amount(claim.value),
        sources=_sources(claim, briefing),
        briefing=briefing_link(briefing),
        traced=short_bounds(then.traced, currency, per),
        share=share_words(then.share) if then.counted else None,
        delivered=short_bounds(now.traced, currency, per),
        delivered_share=share_words(now.share) if now.counted else None,
    )


def _sources(claim: Claim, briefing: Briefing) -> tuple[SourceView, ...]:
    """Where a total is written, apart from a source that states it."""
    citations = Citations()
    citations.cite(briefing, (ref for ref in claim.sources if ref != str(claim.by)))
    return source_views(citations.listed(), {})


def _claims(ledger: Ledger, record: OccasionRecord, citations: Citations) -> Iterator[StatedTotal]:
    for briefing in record.briefings:
        knowledge = ledger.known_to(briefing)
        for claim in briefing.facts.claims:
            yield StatedTotal(
                claim=claim_view(claim, knowledge.reckoning(claim), knowledge, citations),
                briefing=briefing_link(briefing),
                day=moment_view(briefing.facts.date),
            )
