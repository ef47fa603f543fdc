"""JSON-LD: what a page is about, in the words of schema.org."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import fields
from typing import Final

from factbox.exports.links import absolute
from factbox.exports.numbers import plain
from factbox.model.deal_record import Deal
from factbox.model.ledger import Knowledge, Ledger
from factbox.model.occasion import Occasion
from factbox.model.party import PartyIdentifiers
from factbox.model.party_record import Party
from factbox.model.source import Source
from factbox.model.value import Amount
from factbox.model.vocabularies import Genre, PartyKind

Thing = dict[str, object]

ARTICLES: Final = {
    Genre.NEWS: "NewsArticle",
    Genre.ANALYSIS: "AnalysisNewsArticle",
    Genre.BACKGROUND: "BackgroundNewsArticle",
}
_PARTIES: Final = {
    PartyKind.PERSON: "Person",
    PartyKind.STATE: "Country",
    PartyKind.MINISTRY: "GovernmentOrganization",
    PartyKind.GOVERNMENT: "GovernmentOrganization",
}

_REGISTERS: Final = {"wikidata": "Wikidata"}
"""What registers are called whose names are no abbreviations."""


def script(thing: Mapping[str, object]) -> str:
    r"""The text of a script element: no `<`, `>` or `&` can end it early or open a comment in it.

    >>> script({"name": "</script>"})
    '{"@context": "https://schema.org", "name": "\\u003c/script\\u003e"}'
    """
    text = json.dumps({"@context": "https://schema.org", **thing}, ensure_ascii=False)
    return text.replace("&", r"\u0026").replace("<", r"\u003c").replace(">", r"\u003e")


def briefing_ld(knowledge: Knowledge, *, site_url: str, site_name: str, description: str) -> str:
    """A briefing as an article, with what it reports, who takes part and what it cites."""
    briefing = knowledge.briefing
    facts = briefing.facts
    publisher = {"@type": "Organization", "name": site_name}
    return script(
        _known(
            {
                "@type": ARTICLES[facts.genre],
                "headline": facts.title,
                "description": description,
                "inLanguage": facts.lang,
                "datePublished": facts.date.machine,
                "dateModified": (facts.modified or facts.date).machine,
                # Nobody has said whether an author is a person or a desk, so the type is left open.
                "author": [{"name": name} for name in facts.authors] or publisher,
                "publisher": publisher,
                "url": absolute(site_url, briefing.address) if site_url else None,
                "keywords": list(facts.tags),
                "about": [*_occasion(facts.occasion), *_parties(knowledge)],
                "mentions": [deal_thing(deal, site_url) for deal in knowledge.listed()],
                "citation": [_source(source) for source in facts.sources if source.title or source.url],
            }
        )
    )


def deal_ld(ledger: Ledger, deal: Deal, *, site_url: str, description: str) -> str:
    """A deal's page, with the amount and the parties."""
    parties = [party_thing(ledger.party(name)) for name in dict.fromkeys(part.party for part in deal.participations)]
    page = {
        "@type": "WebPage",
        "name": deal.title,
        "description": description,
        "url": absolute(site_url, f"deals/{deal.id}/") if site_url else None,
        "about": [*([amount_thing(deal.amount)] if deal.amount else []), *parties],
    }
    return script(_known(page))


def party_ld(party: Party, *, address: str, site_url: str, description: str) -> str:
    """A page of a party, with the party that it is about."""
    page = {
        "@type": "WebPage",
        "name": party.facts.name,
        "description": description,
        "url": absolute(site_url, address) if site_url else None,
        "about": party_thing(party),
    }
    return script(_known(page))


def page_ld(kind: str, *, title: str, description: str, url: str | None) -> str:
    """A page of the site that is no article: `WebSite`, `CollectionPage`, `AboutPage`."""
    return script(_known({"@type": kind, "name": title, "description": description, "url": url}))


def amount_thing(amount: Amount) -> Thing:
    """An amount with the bounds that it has."""
    bounds = amount.bounds
    exact = bounds.is_point and bounds.low is not None
    return _known(
        {
            "@type": "MonetaryAmount",
            "currency": amount.currency,
            "value": plain(bounds.low) if exact and bounds.low is not None else None,
            "minValue": plain(bounds.low) if bounds.low is not None else None,
            "maxValue": plain(bounds.high) if bounds.high is not None else None,
            "description": amount.text,
        }
    )


def party_thing(party: Party) -> Thing:
    """A party with its names, its site and what registers call it."""
    facts = party.facts
    kind = _PARTIES.get(facts.kind, "Organization") if facts.kind else "Organization"
    names = dict.fromkeys([*([facts.short] if facts.short else []), *facts.names.values(), *facts.aliases])
    known = facts.identifiers
    return _known(
        {
            "@type": kind,
            "name": facts.name,
            "alternateName": [name for name in names if name != facts.name],
            "identifier": list(_identifiers(known)) if known else [],
            "sameAs": f"https://www.wikidata.org/entity/{known.wikidata}" if known and known.wikidata else None,
            "url": facts.website,
        }
    )


def _identifiers(known: PartyIdentifiers) -> Iterator[Thing]:
    for item in fields(known):
        value = getattr(known, item.name)
        if value:
            yield {"@type": "PropertyValue", "propertyID": _REGISTERS.get(item.name, item.name.upper()), "value": value}


def deal_thing(deal: Deal, site_url: str) -> Thing:
    """A deal as a page refers to it."""
    return _known(
        {
            "@type": "Thing",
            "identifier": deal.id,
            "name": deal.title,
            "url": absolute(site_url, f"deals/{deal.id}/") if site_url else None,
        }
    )


def _occasion(occasion: Occasion | None) -> list[Thing]:
    if occasion is None or not occasion.name:
        return []
    start = occasion.date.earliest if occasion.date else None
    end = occasion.date.latest if occasion.date else None
    place = {"@type": "Place", "name": occasion.place} if occasion.place else None
    return [
        _known(
            {
                "@type": "Event",
                "name": occasion.name,
                "startDate": start.isoformat() if start else None,
                "endDate": end.isoformat() if end else None,
                "location": place,
            }
        )
    ]


def _parties(knowledge: Knowledge) -> list[Thing]:
    names = dict.fromkeys(part.party for deal in knowledge.listed() for part in deal.participations)
    return [party_thing(knowledge.ledger.party(name)) for name in names]


def _source(source: Source) -> Thing:
    publisher = {"@type": "Organization", "name": source.publisher} if source.publisher else None
    return _known(
        {
            "@type": "CreativeWork",
            "name": source.title,
            "url": source.url,
            "publisher": publisher,
            "datePublished": source.date.machine if source.date else None,
            "inLanguage": source.lang,
        }
    )


def _known(thing: Mapping[str, object]) -> Thing:
    """What is known of a thing: empty properties are left out."""
    return {key: value for key, value in thing.items() if value not in (None, [], "")}
