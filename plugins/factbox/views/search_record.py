"""Pages as the search finds them: each under all the words by which a reader may look for it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from types import MappingProxyType
from typing import Final, Literal

from factbox.model.briefing import Briefing
from factbox.model.deal_record import Deal
from factbox.model.ledger import Ledger
from factbox.model.ledger_index import OccasionRecord, countries_of, sector_line
from factbox.model.names import CountryCode, DealId, PartyId, SectorId
from factbox.model.party import PartyFacts
from factbox.model.party_record import Party
from factbox.model.reckoning import Line
from factbox.model.status_class import class_of
from factbox.model.value import NOT_APPLICABLE, Absent
from factbox.model.vocabularies import Instrument
from factbox.views.amount_words import long_amount, short_amount
from factbox.views.date_words import date_words
from factbox.views.labels import country_name, label, sector_words
from factbox.views.moment_words import day_view
from factbox.views.party_view import party_view
from factbox.views.phrases import capitalised, number_of
from factbox.views.places import country_address, deal_address, occasion_address, party_address, sector_address
from factbox.views.status_view import standing_view

RecordKind = Literal["briefing", "deal", "party", "occasion", "sector", "country", "site"]

KIND_TITLES: Final = MappingProxyType[RecordKind, str](
    {
        "briefing": "Briefing",
        "deal": "Deal",
        "party": "Party",
        "occasion": "Occasion",
        "sector": "Sector",
        "country": "Country",
        "site": "About the site",
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchRecord:
    """One page, ready for an index."""

    address: str
    kind: RecordKind
    title: str
    lang: str | None = None
    """The language of the title, where it is known."""
    note: str = ""
    """What a result says beside the kind: signed, US$1.0bn."""
    names: tuple[str, ...] = ()
    """Every name of what it is about, if it has several: whoever types one of them means this page."""
    ids: tuple[str, ...] = ()
    """What this site and registers call it: whoever types one of them means this page, and nobody reads them."""
    words: tuple[str, ...] = ()
    """Everything else that can be read in a result, the most telling first."""
    shelves: tuple[str, ...] = ()
    """By what it is sorted: found, and not read."""
    status: str | None = None
    """The class of a deal's status."""
    sectors: tuple[SectorId, ...] = ()
    """The sectors to which it belongs, those above them included."""


def briefing_record(briefing: Briefing, ledger: Ledger, text: str) -> SearchRecord:
    """A briefing under its own words; `text` is its body as plain text."""
    facts = briefing.facts
    front = (facts.summary, *facts.key_points, facts.why_it_matters)
    occasion = (facts.occasion.name, facts.occasion.place) if facts.occasion else ()
    shelf = (facts.category, *facts.tags, *facts.authors)
    return SearchRecord(
        address=briefing.address,
        kind="briefing",
        title=facts.title,
        lang=facts.lang,
        note=day_view(facts.date.day).label,
        words=_given((*front, text, *occasion, *shelf)),
        sectors=_sectors(ledger.deal(DealId(entry.id)) for entry in facts.deals),
    )


def deal_record(line: Line, ledger: Ledger) -> SearchRecord:
    """A deal under its id, its parties, its paper, its sector, and whatever briefings note of it."""
    deal = line.deal
    standing = standing_view(deal, line.standing).label
    return SearchRecord(
        address=deal_address(deal.id),
        kind="deal",
        title=deal.title,
        lang=deal.briefings[0].facts.lang,
        note=standing if deal.value == NOT_APPLICABLE else f"{standing}, {short_amount(deal.value).text}",
        ids=(deal.id, *(number for _, number in deal.identifiers)),
        words=_given(_deal_words(deal, ledger)),
        shelves=(": ".join(sector_words(deal.sector, ledger.sectors)),) if deal.sector else (),
        status=class_of(line).value,
        sectors=_sectors((deal,)),
    )


def party_record(party: Party, ledger: Ledger, text: str) -> SearchRecord:
    """A party under every name in every script, and what registers call it; `text` is its profile."""
    facts = party.facts
    names = _given(dict.fromkeys((facts.name, facts.short, *facts.names.values(), *facts.aliases)))
    above = (_name(control.party, ledger) for control in facts.controlled_by)
    description = party_view(party).description
    return SearchRecord(
        address=party_address(party.id),
        kind="party",
        title=_name(party.id, ledger),
        note=description,
        names=names,
        ids=_given((party.id, *_identifiers(facts))),
        words=(*names, *_given((text, *above))),
        sectors=_sectors(ledger.index.by_party.get(party.id, ())),
    )


def occasion_record(occasion: OccasionRecord, ledger: Ledger) -> SearchRecord:
    """An occasion under its place, its day and the briefings that report it."""
    facts = occasion.facts
    day = date_words(facts.date) if facts.date else None
    country = country_name(facts.country) if facts.country else None
    titles = (briefing.facts.title for briefing in occasion.briefings)
    return SearchRecord(
        address=occasion_address(occasion.id),
        kind="occasion",
        title=facts.name or occasion.briefings[0].facts.title,
        lang=occasion.briefings[0].facts.lang,
        note=day or "",
        ids=(occasion.id,),
        words=_given((facts.place, country, day, *titles)),
        sectors=_sectors(ledger.index.by_occasion.get(occasion.id, ())),
    )


def sector_record(sector: SectorId, ledger: Ledger) -> SearchRecord:
    """A sector under what belongs to it."""
    listed = ledger.sectors.get(sector)
    return SearchRecord(
        address=sector_address(sector),
        kind="sector",
        title=": ".join(sector_words(sector, ledger.sectors)),
        note=number_of(len(ledger.index.by_sector.get(sector, ())), "record"),
        ids=(sector,),
        words=_given((listed.definition if listed else None,)),
        sectors=sector_line(sector),
    )


def country_record(code: CountryCode, ledger: Ledger) -> SearchRecord:
    """A country under its name and its code."""
    return SearchRecord(
        address=country_address(code),
        kind="country",
        title=country_name(code),
        note=number_of(len(ledger.index.by_country.get(code, ())), "record"),
        ids=(code,),
    )


def _deal_words(deal: Deal, ledger: Ledger) -> Iterator[str | None]:
    for part in deal.participations:
        yield _name(part.party, ledger)
    if deal.instrument not in (None, Instrument.NONE, Instrument.UNKNOWN):
        yield capitalised(label(deal.instrument))
    yield None if isinstance(deal.value, Absent) else long_amount(deal.value)
    yield from (country_name(code) for code in countries_of(deal, ledger.parties))
    yield from deal.places
    yield from (item.entry.note for item in deal.contributions)
    yield from (event.note for event in deal.events)
    yield from (quantity.text for quantity in deal.quantities)
    yield from (condition.text for condition in deal.conditions)
    yield from (milestone.title for milestone in deal.milestones)


def _name(party: str, ledger: Ledger) -> str:
    """A party's name, and the short one where that is another: people type either."""
    known = ledger.parties.get(PartyId(party))
    if known is None:
        return party
    name, short = known.facts.name, known.short
    return name if name == short else f"{name} ({short})"


def _identifiers(facts: PartyFacts) -> Iterator[str | None]:
    if facts.identifiers:
        yield from (getattr(facts.identifiers, item.name) for item in fields(facts.identifiers))


def _sectors(deals: Iterable[Deal]) -> tuple[SectorId, ...]:
    found = (line for deal in deals if deal.sector for line in sector_line(deal.sector))
    return tuple(dict.fromkeys(found))


def _given(words: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(" ".join(word.split()) for word in words if word and word.strip())
