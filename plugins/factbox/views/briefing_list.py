"""Lists of briefings: the index by year, and the items that other pages list."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import ClassVar

from factbox.model.briefing import Briefing
from factbox.model.ledger import Ledger
from factbox.views.amount_words import ShortAmount, short_amount
from factbox.views.briefing_view import extent, kicker
from factbox.views.date_words import DateView
from factbox.views.feed_links import BRIEFINGS_FEED
from factbox.views.moment_words import moment_view
from factbox.views.page_head import PageHead
from factbox.views.phrases import number_of
from factbox.views.share_words import share_words
from factbox.views.since_view import BriefingLink, briefing_link
from factbox.views.text_view import TextView

_MOST_IN_FULL = 50
"""Older briefings are listed by date and title alone, so that the index of a large site stays light."""


@dataclass(frozen=True, slots=True)
class ClaimTally:
    """A claim in a few words: less than 5.0% of more than US$20bn."""

    share: str | None
    stated: ShortAmount


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefingItem:
    """A briefing in a list."""

    link: BriefingLink
    date: DateView
    kicker: tuple[str, ...] = ()
    summary: TextView | None = None
    extent: str = ""
    claims: tuple[ClaimTally, ...] = ()


@dataclass(frozen=True, slots=True)
class YearOfBriefings:
    """The briefings of one year, newest first."""

    year: str
    items: tuple[BriefingItem, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefingsView:
    """The index of all briefings."""

    head: PageHead
    section: ClassVar[str] = "briefings"
    count: str
    years: tuple[YearOfBriefings, ...]


def briefings_view(ledger: Ledger) -> BriefingsView:
    """All published briefings by year, newest first."""
    newest = tuple(reversed(ledger.briefings))
    items = [*full_items(ledger, newest[:_MOST_IN_FULL]), *map(_short_item, newest[_MOST_IN_FULL:])]
    dated = zip((f"{briefing.facts.date.day:%Y}" for briefing in newest), items, strict=True)
    years = groupby(dated, key=lambda pair: pair[0])
    count = number_of(len(newest), "briefing")
    return BriefingsView(
        head=PageHead(
            title="Briefings",
            description=f"All briefings by year: {count}.",
            address="briefings/",
            feeds=(BRIEFINGS_FEED,),
        ),
        count=count,
        years=tuple(YearOfBriefings(year, tuple(item for _, item in pairs)) for year, pairs in years),
    )


def full_items(ledger: Ledger, briefings: Iterable[Briefing]) -> tuple[BriefingItem, ...]:
    """Briefings with their summaries and what is traced of their claims."""
    return tuple(_full_item(ledger, briefing) for briefing in briefings)


def _short_item(briefing: Briefing) -> BriefingItem:
    return BriefingItem(link=briefing_link(briefing), date=moment_view(briefing.facts.date))


def _full_item(ledger: Ledger, briefing: Briefing) -> BriefingItem:
    facts = briefing.facts
    knowledge = ledger.known_to(briefing)
    reckonings = [knowledge.reckoning(claim) for claim in facts.claims]
    return BriefingItem(
        link=briefing_link(briefing),
        date=moment_view(facts.date),
        kicker=kicker(briefing),
        summary=TextView(facts.summary, facts.lang) if facts.summary else None,
        extent=extent(knowledge),
        claims=tuple(ClaimTally(share_words(found.share), short_amount(found.claim)) for found in reckonings),
    )
