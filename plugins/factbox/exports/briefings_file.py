"""`/data/briefings.json`: every published briefing as it knew things on its day, newest first."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from factbox.exports.json_file import Plain
from factbox.exports.links import absolute
from factbox.exports.numbers import SHARE_PLACES, plain, plain_or_null
from factbox.exports.value_row import value_row
from factbox.model.briefing import Briefing
from factbox.model.chronicle import ChronicleEntry
from factbox.model.claim import Claim
from factbox.model.ledger import Knowledge, Ledger
from factbox.model.reckoning import Reckoning
from factbox.model.share import Share
from factbox.model.vocabularies import Reason


@dataclass(frozen=True, slots=True)
class Words:
    """How the site says in words what the file also gives in numbers; the same words as on its pages."""

    sentence: Callable[[Reckoning], str]
    title: Callable[[ChronicleEntry], str]


def newest_first(ledger: Ledger) -> list[Briefing]:
    """The published briefings by day, the latest first; those of one day by path."""
    return sorted(ledger.briefings, key=lambda briefing: (-briefing.facts.date.day.toordinal(), briefing.path))


def briefing_rows(ledger: Ledger, site_url: str, words: Words) -> list[dict[str, Plain]]:
    """One row for each published briefing."""
    return [_row(ledger.known_to(briefing), site_url, words) for briefing in newest_first(ledger)]


def _row(knowledge: Knowledge, site_url: str, words: Words) -> dict[str, Plain]:
    briefing = knowledge.briefing
    return {
        "slug": briefing.slug,
        "title": briefing.facts.title,
        "date": briefing.facts.date.text,
        "url": absolute(site_url, briefing.address),
        "claims": [_claim(claim, knowledge.reckoning(claim), words) for claim in briefing.facts.claims],
        "deals": [deal.id for deal in knowledge.listed()],
        "timeline": [_entry(entry, words) for entry in knowledge.chronicle()],
    }


def _claim(claim: Claim, reckoning: Reckoning, words: Words) -> Plain:
    return {
        "id": claim.id,
        "text": claim.text,
        "value": value_row(claim.value, None),
        "traced": {
            "low": plain_or_null(reckoning.traced.low),
            "high": plain_or_null(reckoning.traced.high),
            "currency": claim.value.currency,
        },
        "share": _share(reckoning.share),
        "counted": [line.deal.id for line in reckoning.counted],
        "not_counted": [
            {"id": line.deal.id, "reason": line.reason.value}
            for line in reckoning.lines
            if line.reason is not Reason.COUNTED
        ],
        "sentence": words.sentence(reckoning),
    }


def _share(share: Share) -> Plain:
    return {
        "low": plain(share.low_to(SHARE_PLACES)),
        "high": plain_or_null(share.high_to(SHARE_PLACES)),
        "open": share.high_open,
    }


def _entry(entry: ChronicleEntry, words: Words) -> Plain:
    return {
        "date": entry.date.text,
        "title": words.title(entry),
        "kind": entry.kind.value if entry.kind else None,
        "state": entry.state.value,
        "deals": list(entry.deals),
    }
