"""Occasions and briefings, with what briefings list."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from factbox.exports.links import absolute
from factbox.exports.publication import Publication
from factbox.exports.tables.columns import POSITION, address, dated, dated_cells, day, text
from factbox.exports.tables.documented import of
from factbox.exports.tables.keys import BRIEFING, DEAL, to_briefing, to_deal
from factbox.exports.tables.table import ForeignKey, Row, Table
from factbox.model.briefing import FrontMatter
from factbox.model.deal import DealEntry
from factbox.model.ledger_index import occasion_id
from factbox.model.occasion import Occasion


def _occasions(publication: Publication) -> Iterable[Row]:
    for name, record in publication.ledger.index.occasions.items():
        facts = record.facts
        url = absolute(publication.site_url, f"occasions/{name}/")
        yield name, facts.name, facts.place, facts.country, *dated_cells(facts.date), url


def _occasion_deals(publication: Publication) -> Iterable[Row]:
    for name, deals in publication.ledger.index.by_occasion.items():
        yield from ((name, deal.id) for deal in deals)


def _briefings(publication: Publication) -> Iterable[Row]:
    for briefing in publication.ledger.briefings:
        facts = briefing.facts
        yield (
            briefing.slug,
            facts.title,
            facts.date.text,
            facts.date.day.isoformat(),
            facts.modified.text if facts.modified else None,
            facts.lang,
            facts.genre.value,
            facts.category,
            facts.summary,
            facts.why_it_matters,
            occasion_id(briefing),
            absolute(publication.site_url, briefing.address),
        )


def _tags(publication: Publication) -> Iterable[Row]:
    for briefing in publication.ledger.briefings:
        for position, tag in enumerate(briefing.facts.tags, 1):
            yield briefing.slug, position, tag


def _authors(publication: Publication) -> Iterable[Row]:
    for briefing in publication.ledger.briefings:
        for position, author in enumerate(briefing.facts.authors, 1):
            yield briefing.slug, position, author


def _briefing_deals(publication: Publication) -> Iterable[Row]:
    for briefing in publication.ledger.briefings:
        for position, entry in enumerate(briefing.facts.deals, 1):
            yield entry.id, briefing.slug, position, entry.note


OCCASIONS: Final = Table(
    name="occasions",
    title="Occasions",
    description="One row is a summit, visit or signing that published briefings report.",
    columns=(
        text(
            "id",
            "Its identity in the whole site: its own id, or the slug of the one briefing that reports it.",
            required=True,
        ),
        of(Occasion, "name"),
        of(Occasion, "place"),
        of(Occasion, "country"),
        *dated(of(Occasion, "date")),
        address("url", "Its page."),
    ),
    key=("id",),
    rows=_occasions,
)

OCCASION_DEALS: Final = Table(
    name="occasion_deals",
    title="Deals of occasions",
    description="One row is a deal of an occasion: one that a total stated there is meant to cover; where no total is "
    "stated, one that its briefings list.",
    columns=(text("occasion", "The occasion, by id.", required=True), DEAL),
    key=("occasion", "deal"),
    foreign_keys=(ForeignKey(("occasion",), "occasions", ("id",)), to_deal()),
    rows=_occasion_deals,
)

BRIEFING_LIST: Final = Table(
    name="briefings",
    title="Briefings",
    description="One row is a published briefing.",
    columns=(
        of(FrontMatter, "slug", required=True),
        of(FrontMatter, "title"),
        of(FrontMatter, "date", more="As written."),
        day("day", "The day of its date in the site's time zone.", required=True),
        of(FrontMatter, "modified", more="As written."),
        of(FrontMatter, "lang"),
        of(FrontMatter, "genre"),
        of(FrontMatter, "category"),
        of(FrontMatter, "summary"),
        of(FrontMatter, "why_it_matters"),
        text("occasion", "The occasion that it reports, by id."),
        address("url", "Its page."),
    ),
    key=("slug",),
    foreign_keys=(ForeignKey(("occasion",), "occasions", ("id",)),),
    rows=_briefings,
)

BRIEFING_TAGS: Final = Table(
    name="briefing_tags",
    title="Tags of briefings",
    description="One row is a word under which readers look for a briefing.",
    columns=(BRIEFING, POSITION, text("tag", "The word.", required=True)),
    key=("briefing", "position"),
    foreign_keys=(to_briefing(),),
    rows=_tags,
)

BRIEFING_AUTHORS: Final = Table(
    name="briefing_authors",
    title="Authors of briefings",
    description="One row is somebody who wrote a briefing.",
    columns=(BRIEFING, POSITION, text("author", "The name.", required=True)),
    key=("briefing", "position"),
    foreign_keys=(to_briefing(),),
    rows=_authors,
)

BRIEFING_DEALS: Final = Table(
    name="briefing_deals",
    title="Deals of briefings",
    description="One row is a deal that a briefing lists.",
    columns=(DEAL, BRIEFING, POSITION, of(DealEntry, "note")),
    key=("deal", "briefing"),
    foreign_keys=(to_deal(), to_briefing()),
    rows=_briefing_deals,
)
