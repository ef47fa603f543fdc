"""`/data/parties.json`: every party of the ledger with its deals and totals as of today, sorted by id."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields

from factbox.exports.json_file import Plain
from factbox.exports.links import absolute
from factbox.exports.numbers import fraction_or_null, plain_or_null
from factbox.model.deal_record import Deal
from factbox.model.ledger import Ledger
from factbox.model.names import PartyId
from factbox.model.party import PartyIdentifiers
from factbox.model.party_record import Party
from factbox.model.reckoning import Total
from factbox.model.status_class import StatusClass
from factbox.model.tally import tally


def party_rows(ledger: Ledger, site_url: str) -> list[dict[str, Plain]]:
    """One row for each party that a file or a published briefing declares, whether it has a deal or not."""
    named_in = _briefings(ledger)
    return [_row(ledger, party, named_in.get(party.id, ()), site_url) for party in ledger.parties.values()]


def party_address(party: PartyId) -> str:
    """Where a party's page is, below the root of the site."""
    return f"parties/{party}/"


def _row(ledger: Ledger, party: Party, briefings: Iterable[str], site_url: str) -> dict[str, Plain]:
    facts = party.facts
    deals = ledger.index.by_party.get(party.id, ())
    return {
        "id": party.id,
        "name": facts.name,
        "short": facts.short,
        "names": {str(lang): facts.names[lang] for lang in sorted(facts.names)},
        "aliases": list(facts.aliases),
        "kind": facts.kind.value if facts.kind else None,
        "country": facts.country,
        "controlled_by": [
            {"party": control.party, "share": fraction_or_null(control.share)} for control in facts.controlled_by
        ],
        "identifiers": _identifiers(facts.identifiers),
        "website": facts.website,
        "deals": list(_parts(party.id, deals)),
        "totals": [_total(each.status_class, total) for each in tally(ledger, deals).classes for total in each.totals],
        "briefings": list(briefings),
        "url": absolute(site_url, party_address(party.id)),
    }


def _briefings(ledger: Ledger) -> dict[PartyId, dict[str, None]]:
    """For each party the briefings that declare it or list a deal of it, oldest first."""
    deals_of: dict[str, list[PartyId]] = {}
    for party, deals in ledger.index.by_party.items():
        for deal in deals:
            deals_of.setdefault(deal.id, []).append(party)
    found: dict[PartyId, dict[str, None]] = {}
    for briefing in ledger.briefings:
        listed = (party for entry in briefing.facts.deals for party in deals_of.get(entry.id, ()))
        for party in (*briefing.facts.parties, *listed):
            found.setdefault(party, {})[briefing.slug] = None
    return found


def _identifiers(identifiers: PartyIdentifiers | None) -> Plain:
    return {item.name: getattr(identifiers, item.name, None) for item in fields(PartyIdentifiers)}


def _parts(party: PartyId, deals: Iterable[Deal]) -> Iterable[Plain]:
    for deal in deals:
        for part in deal.participations:
            if PartyId(part.party) == party:
                yield {"deal": deal.id, "role": part.role.value, "share": fraction_or_null(part.share)}


def _total(status_class: StatusClass, total: Total) -> Plain:
    bounds = total.bounds
    return {
        "status_class": status_class.value,
        "currency": total.measure.currency,
        "per": total.measure.per,
        "count": str(total.count),
        "low": plain_or_null(bounds.low),
        "high": plain_or_null(bounds.high),
        "low_open": bounds.low_open,
        "high_open": bounds.high_open,
        "approximate": bounds.approximate,
    }
