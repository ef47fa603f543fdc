"""What is declared of a party: its names, what it is, who controls it, what registers call it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final
from urllib.parse import quote

from factbox.model.ledger import Ledger
from factbox.model.party import Control, PartyFacts, PartyIdentifiers
from factbox.model.party_record import Party
from factbox.views.labels import country_name, label
from factbox.views.party_view import PartyLink, party_link
from factbox.views.phrases import capitalised, number_of
from factbox.views.place_link import PlaceLink
from factbox.views.places import country_address
from factbox.views.source_view import printed_url
from factbox.views.text_view import TextView, language_name

_MOST_CONTROLLED: Final = 20
_LEI_RECORD: Final = "https://search.gleif.org/#/record/"
_WIKIDATA_ITEM: Final = "https://www.wikidata.org/wiki/"


@dataclass(frozen=True, slots=True)
class NameView:
    """A name in another language, with what that language is called."""

    language: str
    name: TextView


@dataclass(frozen=True, slots=True)
class ControlView:
    """A party at the other end of a tie of control, with the share."""

    party: PartyLink
    share: str
    """Nothing where no share is declared."""


@dataclass(frozen=True, slots=True)
class IdentifierView:
    """What a register calls the party."""

    register: str
    code: str
    url: str | None
    """Its entry in the register; `None` for a register that has no address for each entry."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyFactsView:
    """The facts of a party, in the order of its page."""

    short: str
    """A shorter name; nothing if the name is as short."""
    names: tuple[NameView, ...]
    aliases: tuple[str, ...]
    kind: str
    country: PlaceLink | None
    controlled_by: tuple[ControlView, ...]
    controls: tuple[ControlView, ...]
    more_controlled: str
    """How many more it controls; nothing if that is all."""
    identifiers: tuple[IdentifierView, ...]
    website: str | None
    printed_website: str


def party_facts_view(
    party: Party, ledger: Ledger, controlled: Iterable[tuple[Party, Control]], *, hidden: bool
) -> PartyFactsView:
    """What is declared of a party. A hidden one makes no page of its country, so it links to none.

    `controlled` are the parties that declare it as one that controls them.
    """
    facts = party.facts
    controls = tuple(_control(other.id, control, ledger) for other, control in controlled)
    rest = len(controls) - _MOST_CONTROLLED
    return PartyFactsView(
        short=facts.short if facts.short and facts.short != facts.name else "",
        names=_names(facts),
        aliases=facts.aliases,
        kind=capitalised(label(facts.kind)) if facts.kind else "",
        country=_country(facts, hidden=hidden),
        controlled_by=tuple(_control(control.party, control, ledger) for control in facts.controlled_by),
        controls=controls[:_MOST_CONTROLLED],
        more_controlled=f"and {number_of(rest, 'other party', 'other parties')}" if rest > 0 else "",
        identifiers=tuple(_identifiers(facts.identifiers)) if facts.identifiers else (),
        website=facts.website,
        printed_website=printed_url(facts.website or ""),
    )


def _names(facts: PartyFacts) -> tuple[NameView, ...]:
    return tuple(NameView(capitalised(language_name(lang)), TextView(name, lang)) for lang, name in facts.names.items())


def _country(facts: PartyFacts, *, hidden: bool) -> PlaceLink | None:
    if facts.country is None:
        return None
    return PlaceLink(country_name(facts.country), None if hidden else country_address(facts.country))


def _control(party: str, control: Control, ledger: Ledger) -> ControlView:
    return ControlView(party_link(party, ledger), control.share.text if control.share else "")


def _identifiers(found: PartyIdentifiers) -> Iterable[IdentifierView]:
    if found.lei:
        yield IdentifierView("LEI", found.lei, _LEI_RECORD + quote(found.lei, safe=""))
    if found.wikidata:
        yield IdentifierView("Wikidata", found.wikidata, _WIKIDATA_ITEM + quote(found.wikidata, safe=""))
    for register, code in (("ISIN", found.isin), ("INN", found.inn), ("USCC", found.uscc)):
        if code:
            yield IdentifierView(register, code, None)
