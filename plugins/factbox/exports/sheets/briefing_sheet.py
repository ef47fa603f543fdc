"""Briefings as `briefings.json` holds them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from factbox.exports.briefings_file import briefing_rows
from factbox.exports.publication import Publication
from factbox.exports.tables.columns import CURRENCY, VALUE, address, decimal, flag, group, listed, term, text
from factbox.exports.tables.documented import of
from factbox.exports.tables.table import Row, Table
from factbox.model.briefing import FrontMatter
from factbox.model.claim import Claim
from factbox.model.timeline_entry import WrittenEntry
from factbox.model.vocabularies import EntryState, Reason


def _rows(publication: Publication) -> Iterable[Row]:
    return (tuple(row.values()) for row in briefing_rows(publication.ledger, publication.site_url, publication.words))


_TRACED = (
    decimal("low", "What the traced sum is at least.", required=True),
    decimal("high", "What it is at most; null where there is no upper end."),
    replace(CURRENCY, description="The currency of the claim, ISO 4217.", required=True),
)
_SHARE = (
    decimal("low", "At least this fraction of the claim is traced, rounded down at the sixth decimal.", required=True),
    decimal("high", "At most this fraction, rounded up; null where there is no upper end."),
    flag("open", "Whether the upper bound is null or not reached."),
)
_NOT_COUNTED = (
    text("id", "The deal, by id.", required=True),
    term("reason", Reason, "Why it is not counted against this claim; the first that applies."),
)
_CLAIM = (
    of(Claim, "id"),
    of(Claim, "text"),
    group("value", "The claimed total.", *VALUE),
    group("traced", "The sum of the counted deals, as known on the day of the briefing.", *_TRACED),
    group("share", "The traced part of the claim, as a fraction: 0.05 for 5%.", *_SHARE),
    listed("counted", "The deals that make up the traced sum, by id."),
    listed("not_counted", "The other deals that the claim covers.", *_NOT_COUNTED),
    text("sentence", "The result in words.", required=True),
)
ENTRY: Final = (
    of(WrittenEntry, "date"),
    of(WrittenEntry, "title"),
    of(WrittenEntry, "kind"),
    term("state", EntryState, "Whether it had happened when the briefing was published."),
    listed("deals", "The deals concerned, by id."),
)
"""An entry of a timeline."""

BRIEFINGS: Final = Table(
    name="briefings",
    title="Briefings",
    description="One row is a published briefing, its claims held against what was known on its day; newest first.",
    columns=(
        of(FrontMatter, "slug", required=True),
        of(FrontMatter, "title"),
        of(FrontMatter, "date", more="As written."),
        address("url", "Its page."),
        listed("claims", "Totals that somebody stated, with what can be traced of them.", *_CLAIM),
        listed("deals", "The deals that it lists, by id, in its order."),
        listed("timeline", "What happened and what is due, in order.", *ENTRY),
    ),
    key=("slug",),
    rows=_rows,
)
