"""The forms that a date can be written in, and the months that each covers."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Mapping
from datetime import MAXYEAR, MINYEAR, date
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple


class DateForm(StrEnum):
    """How precise a date is, or how it is put together."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    SEASON = "season"
    QUARTER = "quarter"
    HALF = "half"
    INTERVAL = "interval"
    SET = "set"


MONTH_NAMES = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
"""English, and not from `calendar`, whose names change with the locale of the machine."""


class Period(NamedTuple):
    """A part of a year that is written in the place of the month: `2019-22` is the summer of 2019."""

    form: DateForm
    first_month: int
    months: int


PERIODS: Mapping[int, Period] = MappingProxyType(
    {
        21: Period(DateForm.SEASON, 3, 3),
        22: Period(DateForm.SEASON, 6, 3),
        23: Period(DateForm.SEASON, 9, 3),
        24: Period(DateForm.SEASON, 12, 3),
        33: Period(DateForm.QUARTER, 1, 3),
        34: Period(DateForm.QUARTER, 4, 3),
        35: Period(DateForm.QUARTER, 7, 3),
        36: Period(DateForm.QUARTER, 10, 3),
        40: Period(DateForm.HALF, 1, 6),
        41: Period(DateForm.HALF, 7, 6),
    }
)
"""Seasons are northern and last whole months; the winter of 2019 (`2019-24`) ends in February 2020."""


def days_in(year: int, month: int) -> int:
    """How many days a month has.

    >>> days_in(2020, 2)
    29
    """
    return monthrange(year, month)[1]


def whole_months(year: int, first_month: int, months: int) -> tuple[date, date] | None:
    """The first and the last day of some months in a row; `None` if they run past the year 9999.

    >>> whole_months(2019, 12, 3)
    (datetime.date(2019, 12, 1), datetime.date(2020, 2, 29))
    """
    later, last = divmod(first_month + months - 2, 12)
    if year + later > MAXYEAR:
        return None
    return date(year, first_month, 1), date(year + later, last + 1, days_in(year + later, last + 1))


def whole_years(first: int, last: int) -> tuple[date, date]:
    """The first and the last day of some years in a row, as far as the calendar has them.

    >>> whole_years(0, 9)
    (datetime.date(1, 1, 1), datetime.date(9, 12, 31))
    """
    return date(max(first, MINYEAR), 1, 1), date(last, 12, 31)
