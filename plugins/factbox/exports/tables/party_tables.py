"""Parties with their names, registers and owners."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields
from typing import Final

from factbox.exports.links import absolute
from factbox.exports.numbers import fraction_or_null
from factbox.exports.parties_file import party_address
from factbox.exports.publication import Publication
from factbox.exports.tables.columns import FRACTION, POSITION, address, text
from factbox.exports.tables.documented import of
from factbox.exports.tables.keys import PARTY, to_party
from factbox.exports.tables.table import Column, Kind, Row, Table
from factbox.model.party import Control, PartyFacts, PartyIdentifiers
from factbox.model.party_record import Party

_SORTS: Final = ("name", "short", "translation", "alias")


def _parties(publication: Publication) -> Iterable[Row]:
    for party in publication.ledger.parties.values():
        facts = party.facts
        url = absolute(publication.site_url, party_address(party.id))
        kind = facts.kind.value if facts.kind else None
        yield party.id, facts.name, facts.short, kind, facts.country, facts.website, url


def _names(publication: Publication) -> Iterable[Row]:
    for party in publication.ledger.parties.values():
        for position, (sort, lang, name) in enumerate(_named(party), 1):
            yield party.id, position, sort, lang, name


def _named(party: Party) -> Iterable[tuple[str, str | None, str]]:
    facts = party.facts
    yield "name", None, facts.name
    if facts.short:
        yield "short", None, facts.short
    for lang in sorted(facts.names):
        yield "translation", lang, facts.names[lang]
    for alias in facts.aliases:
        yield "alias", None, alias


def _identifiers(publication: Publication) -> Iterable[Row]:
    for party in publication.ledger.parties.values():
        for item in fields(PartyIdentifiers):
            identifier = getattr(party.facts.identifiers, item.name, None)
            if identifier:
                yield party.id, item.name, identifier


def _controls(publication: Publication) -> Iterable[Row]:
    for party in publication.ledger.parties.values():
        for position, control in enumerate(party.facts.controlled_by, 1):
            yield party.id, position, control.party, fraction_or_null(control.share)


PARTY_LIST: Final = Table(
    name="parties",
    title="Parties",
    description="One row is a party that has a file of its own or is declared by a published briefing.",
    columns=(
        text("id", "The party's identity in the whole site.", required=True),
        of(PartyFacts, "name"),
        of(PartyFacts, "short"),
        of(PartyFacts, "kind"),
        of(PartyFacts, "country"),
        of(PartyFacts, "website"),
        address("url", "Its page."),
    ),
    key=("id",),
    rows=_parties,
)

PARTY_NAMES: Final = Table(
    name="party_names",
    title="Names of parties",
    description="One row is a name of a party: all names under which it can be looked for.",
    columns=(
        PARTY,
        POSITION,
        Column(
            name="sort",
            kind=Kind.TEXT,
            description="The name that pages print, its short form, the name in another language, or an alias.",
            required=True,
            terms=_SORTS,
        ),
        text("lang", "The language of a translation, BCP 47."),
        text("name", "The name.", required=True),
    ),
    key=("party", "position"),
    foreign_keys=(to_party(),),
    rows=_names,
)

PARTY_IDENTIFIERS: Final = Table(
    name="party_identifiers",
    title="Identifiers of parties",
    description="One row is what a register calls a party.",
    columns=(
        PARTY,
        Column(
            name="register",
            kind=Kind.TEXT,
            description="The register.",
            required=True,
            terms=tuple(item.name for item in fields(PartyIdentifiers)),
        ),
        text("identifier", "What it calls the party.", required=True),
    ),
    key=("party", "register"),
    foreign_keys=(to_party(),),
    rows=_identifiers,
)

CONTROLS: Final = Table(
    name="controls",
    title="Control",
    description="One row is a party that controls another.",
    columns=(
        PARTY,
        POSITION,
        of(Control, "party", "controller"),
        of(Control, "share", more=FRACTION),
    ),
    key=("party", "position"),
    foreign_keys=(to_party(), to_party("controller")),
    rows=_controls,
)
