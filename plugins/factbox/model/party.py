"""Parties: who takes part in deals."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Annotated

from factbox.model.names import CountryCode, LanguageTag, PartyRef, Share, Url
from factbox.model.vocabularies import PartyKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Control:
    """Who controls a party, and with what share."""

    party: Annotated[PartyRef, "The controlling party."]
    share: Annotated[Share | None, "Its share, a number with `%`."] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyIdentifiers:
    """What registers call a party."""

    lei: Annotated[str | None, "Legal Entity Identifier, ISO 17442."] = None
    wikidata: Annotated[str | None, "Item of Wikidata, such as `Q12345`."] = None
    isin: Annotated[str | None, "International Securities Identification Number, ISO 6166."] = None
    inn: Annotated[str | None, "Russian taxpayer number."] = None
    uscc: Annotated[str | None, "Chinese Unified Social Credit Code, GB 32100."] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyFacts:
    """A company, ministry, state, fund or person that takes part in deals, as a file or a briefing declares it."""

    name: Annotated[str, "The name that pages print; by default the id."] = ""
    short: Annotated[str | None, "A shorter name for tight places."] = None
    names: Annotated[dict[LanguageTag, str], "The name in other languages, by language tag."] = field(
        default_factory=dict
    )
    aliases: Annotated[tuple[str, ...], "Other names under which readers look for it."] = ()
    kind: Annotated[PartyKind | None, "What the party is."] = None
    country: Annotated[CountryCode | None, "Where it has its seat; for a state, the state itself."] = None
    controlled_by: Annotated[tuple[Control, ...], "Who controls it."] = ()
    identifiers: Annotated[PartyIdentifiers | None, "What registers call it."] = None
    website: Annotated[Url | None, "Its own site."] = None
