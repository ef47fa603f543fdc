"""Claims, held against what was known on the day of their briefings."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from factbox.exports.numbers import SHARE_PLACES, plain, plain_or_null
from factbox.exports.publication import Publication
from factbox.exports.source_ids import source_ids
from factbox.exports.tables.columns import (
    BOUNDS,
    POSITION,
    VALUE,
    bounds_cells,
    dated,
    dated_cells,
    decimal,
    flag,
    prefixed,
    term,
    text,
    value_cells,
)
from factbox.exports.tables.documented import of
from factbox.exports.tables.keys import BRIEFING, DEAL, SOURCE, to_briefing, to_deal, to_party, to_source
from factbox.exports.tables.speakers import SPEAKER, speaker_cells
from factbox.exports.tables.table import ForeignKey, Row, Table
from factbox.model.briefing import Briefing
from factbox.model.claim import Claim
from factbox.model.reckoning import Reckoning
from factbox.model.vocabularies import Reason

_CLAIM: Final = text("claim", "The claim, by its id in the briefing.", required=True)
_TO_CLAIM: Final = ForeignKey(("briefing", "claim"), "claims", ("briefing", "id"))


def _reckoned(publication: Publication) -> Iterable[tuple[Briefing, Claim, Reckoning]]:
    for briefing in publication.ledger.briefings:
        yield from ((briefing, claim, publication.reckoning(briefing, claim)) for claim in briefing.facts.claims)


def _claims(publication: Publication) -> Iterable[Row]:
    for briefing, claim, reckoning in _reckoned(publication):
        share = reckoning.share
        yield (
            briefing.slug,
            claim.id,
            claim.text,
            *value_cells(claim.value, None),
            *dated_cells(claim.date),
            *speaker_cells(publication.ledger, briefing, claim.by),
            claim.covers == "all",
            *bounds_cells(reckoning.traced),
            plain(share.low_to(SHARE_PLACES)),
            plain_or_null(share.high_to(SHARE_PLACES)),
            share.high_open,
            publication.words.sentence(reckoning),
        )


def _claim_deals(publication: Publication) -> Iterable[Row]:
    for briefing, claim, reckoning in _reckoned(publication):
        for position, line in enumerate(reckoning.lines, 1):
            counted = line.reason is Reason.COUNTED
            yield briefing.slug, claim.id, line.deal.id, position, counted, line.reason.value


def _claim_sources(publication: Publication) -> Iterable[Row]:
    for briefing in publication.ledger.briefings:
        for claim in briefing.facts.claims:
            for position, source in enumerate(source_ids(briefing, claim.sources), 1):
                yield briefing.slug, claim.id, source, position


CLAIMS: Final = Table(
    name="claims",
    title="Claims",
    description="One row is a total that somebody stated, with what could be traced of it on the day of its briefing.",
    columns=(
        BRIEFING,
        of(Claim, "id"),
        of(Claim, "text"),
        *prefixed("value", VALUE),
        *dated(of(Claim, "date", "stated")),
        *SPEAKER,
        flag("covers_all", "Whether it covers all deals that the briefing lists."),
        *prefixed("traced", BOUNDS),
        decimal(
            "share_low", "At least this fraction is traced, rounded down; an exact share to the nearest.", required=True
        ),
        decimal("share_high", "At most this fraction, rounded up; null where there is no upper end."),
        flag("share_open", "Whether the upper bound is null or not reached."),
        text("sentence", "The result in words.", required=True),
    ),
    key=("briefing", "id"),
    foreign_keys=(to_briefing(), to_party("stated_by_party"), to_source("stated_by_source")),
    rows=_claims,
)

CLAIM_DEALS: Final = Table(
    name="claim_deals",
    title="Deals of claims",
    description="One row is a deal that a claim is meant to cover and that was known on the day of the briefing.",
    columns=(
        BRIEFING,
        _CLAIM,
        DEAL,
        replace(POSITION, description="Its place in the list, from 1."),
        flag("counted", "Whether it is part of the traced sum."),
        term("reason", Reason, "Why it is counted, or why not; the first that applies."),
    ),
    key=("briefing", "claim", "deal"),
    foreign_keys=(_TO_CLAIM, to_deal()),
    rows=_claim_deals,
)

CLAIM_SOURCES: Final = Table(
    name="claim_sources",
    title="Sources of claims",
    description="One row is a source of a claim.",
    columns=(BRIEFING, _CLAIM, SOURCE, POSITION),
    key=("briefing", "claim", "source"),
    foreign_keys=(_TO_CLAIM, to_source()),
    rows=_claim_sources,
)
