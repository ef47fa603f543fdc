"""The words and the word order that one language has for dates."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Literal

from factbox.model.date_forms import MONTH_NAMES


@dataclass(frozen=True, slots=True, kw_only=True)
class PointWords:
    """Patterns for simple dates, with `{day}` for a number, `{month}` for a name and `{year}` for a year."""

    months: tuple[str, ...]
    """Twelve names, January first."""
    day: str
    month: str
    year: str = "{year}"
    decade: str
    """`{year}` is the decade's first year."""
    years: str
    """From `{year}` to `{last}`: a century, or a decade whose name might mean a century."""
    seasons: tuple[str, str, str, str]
    """Spring first; `{next}` is the year in which the winter ends, as short as it may be."""
    quarters: tuple[str, str, str, str]
    halves: tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class DateLanguage:
    """A language for dates; `{}` stands for a date.

    To add one, write its table and enter it in `LANGUAGES`.
    """

    alone: PointWords
    """For a date that stands by itself."""
    led: PointWords
    """For a date behind another word, where an article or another case may be needed: since *the* first half."""
    day_in_month: str
    """How a day is cut short beside one that names its month and year: the `5` of `5–7 June 2019`."""
    day_in_year: str
    month_in_year: str
    whole: Literal["first", "last"]
    """Which of several dates stays whole when the others are cut short."""
    early_year: str
    """A year before 1000, lest it look like some other number."""
    about: str
    perhaps: str
    since: str
    until: str
    tight: str
    """Between the ends of an interval if they are single words or numbers: `2019–2021`."""
    spaced: str
    """Between longer ends: `28 May – 3 June 2019`."""
    wordy: str
    """Between ends of which one is more than a day, a month or a year: `spring 2019 to about 2021`."""
    comma: str
    or_: str


_ENGLISH = PointWords(
    months=MONTH_NAMES,
    day="{day} {month} {year}",
    month="{month} {year}",
    decade="the {year}s",
    years="between {year} and {last}",
    seasons=("spring {year}", "summer {year}", "autumn {year}", "winter {year}–{next}"),
    quarters=(
        "first quarter of {year}",
        "second quarter of {year}",
        "third quarter of {year}",
        "fourth quarter of {year}",
    ),
    halves=("first half of {year}", "second half of {year}"),
)
ENGLISH = DateLanguage(
    alone=_ENGLISH,
    led=replace(
        _ENGLISH,
        years="some year between {year} and {last}",
        quarters=(
            "the first quarter of {year}",
            "the second quarter of {year}",
            "the third quarter of {year}",
            "the fourth quarter of {year}",
        ),
        halves=("the first half of {year}", "the second half of {year}"),
    ),
    day_in_month="{day}",
    day_in_year="{day} {month}",
    month_in_year="{month}",
    whole="last",
    early_year="AD {year}",
    about="about {}",
    perhaps="perhaps {}",
    since="from {}",
    until="until {}",
    tight="–",
    spaced=" – ",
    wordy=" to ",
    comma=", ",
    or_=" or ",
)

LANGUAGES: Mapping[str, DateLanguage] = MappingProxyType({"en": ENGLISH})
"""By the primary subtag of BCP 47."""


def language_for(tag: str) -> DateLanguage:
    """The language of a tag such as `en-GB`; English if there is no table for it."""
    primary = tag.replace("_", "-").partition("-")[0].lower()
    return LANGUAGES.get(primary, ENGLISH)
