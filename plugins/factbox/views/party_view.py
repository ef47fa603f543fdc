"""Parties by name, as lines and facts need them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from babel.languages import get_official_languages

from factbox.model.deal import Participation
from factbox.model.ledger import Ledger
from factbox.model.names import PartyId
from factbox.model.party import PartyFacts
from factbox.model.party_record import Party
from factbox.views.labels import country_name, label
from factbox.views.places import party_address
from factbox.views.text_view import TextView

_MOST_NAMES = 4


@dataclass(frozen=True, slots=True)
class PartyView:
    """A party as a list of facts names it."""

    name: str
    original: TextView | None
    """What it calls itself, where that is another name."""
    description: str
    """What it is and where: state company, China."""
    address: str | None = None
    """Its page; `None` for what has no record."""


@dataclass(frozen=True, slots=True)
class PartyLink:
    """The short name of a party, and where its page is."""

    name: str
    address: str | None
    """`None` for what has no record, such as the asset of a stake."""


@dataclass(frozen=True, slots=True)
class PartyNames:
    """The parties of a deal in one line: as many names as fit, and how many more there are."""

    names: tuple[PartyLink, ...]
    more: int = 0


def party_view(party: Party) -> PartyView:
    """A party with its own name, its kind and its country."""
    facts = party.facts
    kind = label(facts.kind) if facts.kind else ""
    country = country_name(facts.country) if facts.country else ""
    words = (kind, "" if country == facts.name else country)
    described = ", ".join(word for word in words if word)
    return PartyView(facts.name, original_name(facts), described, party_address(party.id))


def party_names(participations: Iterable[Participation], ledger: Ledger) -> PartyNames:
    """The short names of those who take part, each once, in the order of the record."""
    names = tuple(dict.fromkeys(party_link(part.party, ledger) for part in participations))
    if len(names) <= _MOST_NAMES + 1:
        return PartyNames(names)
    return PartyNames(names[:_MOST_NAMES], len(names) - _MOST_NAMES)


def party_link(party: str, ledger: Ledger) -> PartyLink:
    """A party by its short name, with its page if it has one."""
    is_known = PartyId(party) in ledger.parties
    return PartyLink(short_name(party, ledger), party_address(party) if is_known else None)


def short_name(party: str, ledger: Ledger) -> str:
    """The short name of a party, or its id where nothing declares it, as with the asset of a stake."""
    known = ledger.parties.get(PartyId(party))
    return known.short if known else party


def original_name(facts: PartyFacts) -> TextView | None:
    """What a party calls itself: its name in a language of its country, else in the first one that is given."""
    spoken = get_official_languages(facts.country) if facts.country else ()
    given = {lang: name for lang, name in facts.names.items() if name != facts.name}
    ordered = [lang for lang in given if lang.partition("-")[0] in spoken] + list(given)
    return TextView(given[ordered[0]], ordered[0]) if ordered else None
