"""Briefings: what one Markdown file says."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Annotated

from factbox.model.claim import Claim
from factbox.model.deal import DealEntry
from factbox.model.moment import Moment
from factbox.model.names import BriefingSlug, LanguageTag, PartyId
from factbox.model.occasion import Occasion
from factbox.model.party import PartyFacts
from factbox.model.source import Source
from factbox.model.timeline_entry import WrittenEntry
from factbox.model.vocabularies import BriefingStatus, Genre


@dataclass(frozen=True, slots=True, kw_only=True)
class FrontMatter:
    """What stands between the fences of a briefing. Nothing is required but `title` and `date`."""

    title: Annotated[str, "The headline of the briefing."]
    date: Annotated[Moment, "When it was published: a day, or a time with its zone."]
    modified: Annotated[Moment | None, "When it was last changed in substance."] = None
    slug: Annotated[BriefingSlug | None, "Its name in the address; by default the name of the file."] = None
    lang: Annotated[LanguageTag, "The language it is written in."] = LanguageTag("en")
    category: Annotated[str | None, "The shelf it stands on."] = None
    tags: Annotated[tuple[str, ...], "Words under which readers look for it."] = ()
    authors: Annotated[tuple[str, ...], "Who wrote it."] = ()
    status: Annotated[BriefingStatus, "Who may see it."] = BriefingStatus.PUBLISHED
    genre: Annotated[Genre, "What kind of text it is."] = Genre.NEWS
    summary: Annotated[str | None, "One or two sentences, shown under the title and in lists."] = None
    key_points: Annotated[tuple[str, ...], "Up to five points, each one sentence."] = ()
    why_it_matters: Annotated[str | None, "One or two sentences."] = None
    occasion: Annotated[Occasion | None, "The summit, visit or signing that it reports."] = None
    parties: Annotated[dict[PartyId, PartyFacts], "Parties that have no file of their own, by id."] = field(
        default_factory=dict
    )
    sources: Annotated[tuple[Source, ...], "The documents that its facts rest on."] = ()
    claims: Annotated[tuple[Claim, ...], "Totals that somebody stated."] = ()
    deals: Annotated[tuple[DealEntry, ...], "The deals it names."] = ()
    timeline: Annotated[tuple[WrittenEntry, ...], "What happened and what is due, in its own words."] = ()


MOST_KEY_POINTS = 5
"""A reader takes in five points at a glance."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Briefing:
    """One briefing of the ledger: its front matter, with everything computed that its own file decides."""

    path: str
    """The file, relative to the content folder; the second key of every order, after the day."""
    slug: BriefingSlug
    status: BriefingStatus
    """As written, but a briefing dated after today is a draft until then."""
    facts: FrontMatter

    @property
    def order(self) -> tuple[str, str]:
        """By publication day, then path: who is first in this order defines a deal."""
        return (self.facts.date.day.isoformat(), self.path)

    @property
    def address(self) -> str:
        """Where its page is, below the root of the site."""
        return f"briefings/{self.slug}/"
