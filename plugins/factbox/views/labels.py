"""Readers' words for terms, reasons, countries and sectors."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from types import MappingProxyType
from typing import Final, Literal

from babel import Locale

from factbox.model.names import SectorId
from factbox.model.sector import BUILT_IN_SECTORS, Sectors
from factbox.model.vocabularies import (
    COUNTABLE_STATUSES,
    STOPPED_STATUSES,
    Binding,
    DealKind,
    Instrument,
    PartyKind,
    Reason,
    Role,
    SourceType,
    Status,
)
from factbox.model.vocabulary import Vocabulary
from factbox.views.phrases import capitalised, listed, number_of

StatusTone = Literal["soft", "firm", "stopped"]

# By name, since terms of two vocabularies that are written alike are equal.
_LABELS: Final = MappingProxyType(
    {
        (Binding.__name__, Binding.YES.name): "binding",
        (Binding.__name__, Binding.NO.name): "not binding",
        (Binding.__name__, Binding.PARTLY.name): "partly binding",
        (Binding.__name__, Binding.UNKNOWN.name): "not known to be binding",
        (Instrument.__name__, Instrument.MOU.name): "memorandum of understanding",
        (Instrument.__name__, Instrument.SALE_PURCHASE_AGREEMENT.name): "sale and purchase agreement",
        (Instrument.__name__, Instrument.NONE.name): "no paper",
        (Instrument.__name__, Instrument.UNKNOWN.name): "paper not named",
        (PartyKind.__name__, PartyKind.INTERNATIONAL_ORG.name): "international organisation",
        (Role.__name__, Role.JV_PARTNER.name): "joint venture partner",
        (SourceType.__name__, SourceType.ACADEMIC.name): "scholarly work",
        (SourceType.__name__, SourceType.COURT.name): "court document",
    }
)

_REASON_HEADINGS: Final = MappingProxyType(
    {
        Reason.COUNTED: "Counted",
        Reason.UNDISCLOSED: "Signed, no published value",
        Reason.NOT_BINDING: "Not signed as binding",
        Reason.ENDED: "Stopped",
        Reason.PART_OF_ANOTHER: "Part of another deal",
        Reason.ANNOUNCED_BEFORE: "Announced before",
        Reason.ESTIMATED: "Estimated",
        Reason.NOT_APPLICABLE: "No value in money",
        Reason.OTHER_FRAME: "Other frame",
        Reason.OTHER_CURRENCY: "Other currency",
        Reason.NOT_TRANSACTION: "Not a deal",
    }
)

_REASON_WHYS: Final = MappingProxyType(
    {
        Reason.COUNTED: ", signed, with a published value",
        Reason.UNDISCLOSED: "; no published value on record",
        Reason.NOT_BINDING: "; below “signed”, so not counted",
        Reason.ENDED: "; suspended or ended, so not counted",
        Reason.PART_OF_ANOTHER: "; within what is counted already",
        Reason.ANNOUNCED_BEFORE: "; not new, so not counted",
        Reason.ESTIMATED: "; an estimate is shown, not summed",
        Reason.NOT_APPLICABLE: "; money does not apply",
        Reason.OTHER_FRAME: "; a rate is not added to a total, nor to a rate over another period",
        Reason.OTHER_CURRENCY: "; not added, as no exchange rate is given",
    }
)

_REASON_SENTENCES: Final = MappingProxyType(
    {
        Reason.UNDISCLOSED: "Not counted: no published value is on record.",
        Reason.NOT_BINDING: "Not counted: its status is below signed.",
        Reason.ENDED: "Not counted: it is suspended or has ended.",
        Reason.PART_OF_ANOTHER: "Not counted: it is part of another deal, which is counted.",
        Reason.ANNOUNCED_BEFORE: "Not counted: it had been announced before.",
        Reason.ESTIMATED: "Not counted: its value is an estimate, which is shown and not summed.",
        Reason.NOT_APPLICABLE: "Not counted: it has no value in money.",
        Reason.OTHER_FRAME: "Not counted: a rate cannot be added to a total, nor to a rate over another period.",
        Reason.OTHER_CURRENCY: "Not counted: its value is in another currency, and no exchange rate is given.",
        Reason.NOT_TRANSACTION: "Not counted: a target, a statistic or a policy is no deal.",
    }
)


_KIND_NOUNS: Final = MappingProxyType(
    {
        DealKind.TRANSACTION: ("deal", "deals"),
        DealKind.TARGET: ("target", "targets"),
        DealKind.STATISTIC: ("statistic", "statistics"),
        DealKind.POLICY: ("policy", "policies"),
    }
)


def label(term: Vocabulary) -> str:
    """A term in readers' words.

    >>> label(Status.UNDER_DISCUSSION)
    'under discussion'
    """
    if isinstance(term, Reason):
        return _REASON_HEADINGS[term].lower()
    return _LABELS.get((type(term).__name__, term.name)) or words_of(term.value)


def words_of(name: str) -> str:
    """A name in camel case or with hyphens as words: `realEstate` is real estate."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])|[-_]+", " ", name).lower()


def reason_heading(reason: Reason) -> str:
    """The heading over the deals that one reason keeps in or out of a sum."""
    return _REASON_HEADINGS[reason]


def reason_why(reason: Reason, count: int, kinds: Iterable[DealKind] = ()) -> str:
    """How many deals stand under a heading, and what they have in common.

    `kinds` tell what the entries under "Not a deal" are; without them they are called entries.

    >>> reason_why(Reason.COUNTED, 1)
    '1 deal, signed, with a published value'
    """
    if reason is Reason.NOT_TRANSACTION:
        return f"{_kinds(Counter(kinds)) or number_of(count, 'entry', 'entries')}; no agreement, so not counted"
    return f"{number_of(count, 'deal')}{_REASON_WHYS[reason]}"


def _kinds(kinds: Counter[DealKind]) -> str:
    """`1 target and 2 statistics`."""
    return listed([number_of(kinds[kind], *_KIND_NOUNS[kind]) for kind in DealKind if kinds[kind]])


def reason_sentence(reason: Reason, status: Status) -> str:
    """Why one deal is counted, or why it is not.

    >>> reason_sentence(Reason.COUNTED, Status.UNDERWAY)
    'Counted: underway, with a published value.'
    """
    if reason is Reason.COUNTED:
        return f"Counted: {label(status)}, with a published value."
    return _REASON_SENTENCES[reason]


def status_tone(status: Status) -> StatusTone:
    """Whether a status is below signed, countable, or the end of a deal."""
    if status in STOPPED_STATUSES:
        return "stopped"
    return "firm" if status in COUNTABLE_STATUSES else "soft"


def country_name(code: str) -> str:
    """The English name of a country by its code in ISO 3166-1, or the code itself if it has none.

    >>> country_name("XK")
    'Kosovo'
    """
    return _country_names().get(code, code)


@lru_cache(maxsize=1)
def _country_names() -> dict[str, str]:
    return {**Locale("en").territories, "HK": "Hong Kong", "MM": "Myanmar", "MO": "Macao"}


def sector_words(sector: str, sectors: Sectors = BUILT_IN_SECTORS) -> tuple[str, ...]:
    """A sector in words, one for each level: `energy/gas` is Energy, Gas.

    The names are those of the site's list, `ledger.sectors`; where it gives none, the parts of the id in words.
    """
    parts = sector.split("/")
    levels = [SectorId("/".join(parts[: number + 1])) for number in range(len(parts))]
    return tuple(_sector_name(level, sectors) for level in levels)


def _sector_name(sector: SectorId, sectors: Sectors) -> str:
    listed = sectors.get(sector)
    return (listed and listed.name) or capitalised(words_of(sector.rpartition("/")[2]))
