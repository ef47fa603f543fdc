"""The kinds of names and numbers that the front matter uses, told apart so that none is taken for another.

What is *defined* (`DealId`) and what *refers* (`DealRef`) are different types, so whoever reads a briefing by its types
finds every reference there is.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import NewType

BriefingSlug = NewType("BriefingSlug", str)
"""The name of a briefing in its address: `russia-china-summit-2019`."""
DealId = NewType("DealId", str)
"""The identity of a deal across all briefings."""
PartyId = NewType("PartyId", str)
"""The identity of a party in the whole site."""
SourceId = NewType("SourceId", str)
"""The name of a source inside its briefing."""
ClaimId = NewType("ClaimId", str)
"""The name of a claim inside its briefing."""
OccasionId = NewType("OccasionId", str)
"""The identity of an occasion in the whole site."""

DealRef = NewType("DealRef", str)
"""The id of a deal that some briefing lists."""
PartyRef = NewType("PartyRef", str)
"""The id of a party that is declared somewhere."""
SourceRef = NewType("SourceRef", str)
"""The id of a source of the same briefing."""
SpeakerRef = NewType("SpeakerRef", str)
"""Who said it: the id of a party, or else of a source of the same briefing."""

Name = NewType("Name", str)
"""Free-standing id of a thing that has no record of its own, such as the asset of a stake."""
Url = NewType("Url", str)
"""An absolute http or https address."""
CountryCode = NewType("CountryCode", str)
"""ISO 3166-1 alpha-2, or XK."""
LanguageTag = NewType("LanguageTag", str)
"""A language tag of BCP 47: `en`, `zh`, `zh-Hant`, `pt-BR`."""
SectorId = NewType("SectorId", str)
"""A sector of the site's list: `energy/gas`."""
ListedSector = NewType("ListedSector", str)
"""The id that the site's own list gives to a sector."""


@dataclass(frozen=True, slots=True, order=True)
class Percent:
    """A percentage as written: `50%` as a share, `10` as a stake, `+24.5%` as a growth."""

    number: Decimal
    """50 for fifty per cent."""
    text: str


Share = NewType("Share", Percent)
"""A party's part: a number with `%`, above 0 and at most 100."""
Holding = NewType("Holding", Percent)
"""A stake in an asset: a number without `%`, above 0 and at most 100."""
Growth = NewType("Growth", Percent)
"""A change against a base: a number with a sign and `%`."""
