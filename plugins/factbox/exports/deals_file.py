"""`/data/deals.json`: every deal of the ledger as of today, sorted by id."""

from __future__ import annotations

from factbox.exports.json_file import Plain
from factbox.exports.links import absolute
from factbox.exports.numbers import fraction_or_null
from factbox.exports.source_ids import source_id
from factbox.exports.value_row import value_row
from factbox.model.deal import DealEntry, Participation
from factbox.model.deal_record import Deal
from factbox.model.ledger import Ledger
from factbox.model.reckoning import Line
from factbox.model.vocabularies import Reason


def deal_rows(ledger: Ledger, site_url: str) -> list[dict[str, Plain]]:
    """One row for each deal; the reason is the one that holds where no claim is involved."""
    return [_row(line, site_url) for line in ledger.lines()]


def deal_address(deal: Deal) -> str:
    """Where a deal's page is, below the root of the site."""
    return f"deals/{deal.id}/"


def _row(line: Line, site_url: str) -> dict[str, Plain]:
    deal, event = line.deal, line.standing.event
    return {
        "id": deal.id,
        "title": deal.title,
        "kind": deal.kind.value,
        "instrument": deal.instrument.value if deal.instrument else None,
        "binding": deal.binding.value,
        "status": line.standing.status.value,
        "status_date": event.date.text if event else None,
        "countable": line.reason is Reason.COUNTED,
        "reason": line.reason.value,
        "value": value_row(deal.value, deal.chosen.statement.basis if deal.chosen else None),
        "parties": [_party(part) for part in deal.participations],
        "sector": deal.sector,
        "countries": list(deal.countries),
        "briefings": [briefing.slug for briefing in deal.briefings],
        "sources": list(cited_by(deal)),
        "url": absolute(site_url, deal_address(deal)),
    }


def _party(part: Participation) -> Plain:
    return {"party": part.party, "role": part.role.value, "share": fraction_or_null(part.share)}


def cited_by(deal: Deal) -> tuple[str, ...]:
    """Everything that briefings cite for a deal, each source once, under the name that it has in the whole site."""
    names = (source_id(item.briefing, source) for item in deal.contributions for source in cited(item.entry))
    return tuple(dict.fromkeys(names))


def cited(entry: DealEntry) -> tuple[str, ...]:
    """The sources that a deal's entry cites, each once: its own, then those of its events and values."""
    statements = (*((entry.value,) if entry.value else ()), *entry.values)
    groups = (entry.sources, *(event.sources for event in entry.events), *(item.sources for item in statements))
    return tuple(dict.fromkeys(source for group in groups for source in group))
