"""Deals as `deals.json` and `deals.csv` hold them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from factbox.exports.deals_file import deal_rows
from factbox.exports.publication import Publication
from factbox.exports.tables.columns import FRACTION, VALUE, address, flag, group, listed, term
from factbox.exports.tables.documented import of
from factbox.exports.tables.table import Row, Table
from factbox.model.deal import DealEntry, Event, Participation
from factbox.model.vocabularies import Reason, Status


def _rows(publication: Publication) -> Iterable[Row]:
    return (tuple(row.values()) for row in deal_rows(publication.ledger, publication.site_url))


DEALS: Final = Table(
    name="deals",
    title="Deals",
    description="One row is a deal of the ledger as of the day of the build, whatever the number of its briefings.",
    columns=(
        of(DealEntry, "id"),
        of(DealEntry, "title", required=True),
        of(DealEntry, "kind", required=True),
        of(DealEntry, "instrument"),
        of(DealEntry, "binding", required=True),
        term("status", Status, "How far it has come: the status of its last event that is not later than the build."),
        of(Event, "date", "status_date", more="As written; null where no event has come yet.", required=False),
        flag("countable", "Whether its value can be counted in a total: the reason is `counted`."),
        term("reason", Reason, "Why it is counted, or why not, where no claim is involved; the first that applies."),
        group("value", "The value that totals use: the first stated one that is not `undisclosed`.", *VALUE),
        listed(
            "parties",
            "Who takes part, each party and role once.",
            of(Participation, "party"),
            of(Participation, "role"),
            of(Participation, "share", more=FRACTION),
        ),
        of(DealEntry, "sector"),
        of(DealEntry, "countries", more="Where it names none, the site lists it under the seats of its parties."),
        listed("briefings", "The briefings that list it, by slug, oldest first."),
        listed("sources", "What those briefings cite for it, by the source's id in the whole site."),
        address("url", "Its page."),
    ),
    key=("id",),
    rows=_rows,
)
