"""Parties as `parties.json` and `parties.csv` hold them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields
from typing import Final

from factbox.exports.parties_file import party_rows
from factbox.exports.publication import Publication
from factbox.exports.tables.columns import BOUNDS, FRACTION, MEASURE, address, group, listed, term, text, whole
from factbox.exports.tables.documented import of
from factbox.exports.tables.table import Row, Table
from factbox.model.deal import Participation
from factbox.model.party import Control, PartyFacts, PartyIdentifiers
from factbox.model.status_class import StatusClass


def _rows(publication: Publication) -> Iterable[Row]:
    return (tuple(row.values()) for row in party_rows(publication.ledger, publication.site_url))


PARTIES: Final = Table(
    name="parties",
    title="Parties",
    description="One row is a party that has a file of its own or is declared by a published briefing.",
    columns=(
        text("id", "The party's identity in the whole site.", required=True),
        of(PartyFacts, "name"),
        of(PartyFacts, "short"),
        of(PartyFacts, "names", more="In CSV each item is the tag, a colon and the name."),
        of(PartyFacts, "aliases"),
        of(PartyFacts, "kind"),
        of(PartyFacts, "country"),
        listed(
            "controlled_by",
            "Who controls it.",
            of(Control, "party"),
            of(Control, "share", more=FRACTION),
        ),
        group(
            "identifiers",
            "What registers call it.",
            *(of(PartyIdentifiers, item.name) for item in fields(PartyIdentifiers)),
        ),
        of(PartyFacts, "website"),
        listed(
            "deals",
            "The deals in which it takes part, once for each of its roles.",
            text("deal", "The deal, by id.", required=True),
            of(Participation, "role"),
            of(Participation, "share", more=FRACTION),
        ),
        listed(
            "totals",
            "What the published values of its deals add up to, by class of status, currency and period; each amount "
            "once, so that a part of a deal that is itself in the sum adds nothing. What is `announced` or `stopped` "
            "is not counted: its total says what it would come to.",
            term("status_class", StatusClass, "How far the deals of this total have come."),
            *MEASURE,
            whole("count", "How many deals are in this total."),
            *BOUNDS,
        ),
        listed("briefings", "The briefings that declare it or list a deal of it, by slug, oldest first."),
        address("url", "Its page."),
    ),
    key=("id",),
    rows=_rows,
)
