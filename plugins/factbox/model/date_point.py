"""One simple date, such as `2019-06~`: its form, its bounds and its mark."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from factbox.model.date_forms import MONTH_NAMES, PERIODS, DateForm, days_in, whole_months, whole_years
from factbox.model.fault import Fault

INVALID = "invalid-date"
EXAMPLES = (
    "write `2019-06-05`, `2019-06`, `2019`, a season `2019-22`, a quarter `2019-34`, a half `2019-40`, "
    "an interval `2019-06-05/2019-06-07` or a choice `[2019,2020]`"
)

_SHAPE = re.compile(
    r"(?P<year>[0-9]{4}|[0-9]{3}X|[0-9]{2}XX)"
    r"(?:-(?P<month>[0-9]{2}|XX)(?:-(?P<day>[0-9]{2}|XX))?)?"
    r"(?P<mark>[?~%])?"
)
_MONTH_NUMBERS = "write 01 to 12, or a season 21 to 24, a quarter 33 to 36, a half 40 or 41"
_LONGEST_QUOTE = 40


@dataclass(frozen=True, slots=True)
class Point:
    """A simple date as read: `2019-06~` is a month, from 1 to 30 June 2019, marked `~`."""

    form: DateForm
    earliest: date
    latest: date
    mark: str = ""


class NoDateFault(Fault):
    """A text without the shape of a date, so that only a guess can tell what its author meant."""

    def __init__(self, text: str) -> None:
        """Keep the `text`, which may be a part of what is being read."""
        super().__init__(f"expected a date, found {quoted(text)}", help=EXAMPLES, code=INVALID)
        self.text = text


def quoted(text: str) -> str:
    """The author's text as a message shows it: in backticks, on one line, not too long; or the word "nothing"."""
    line = " ".join(text.split())
    if not line:
        return "nothing"
    return f"`{line}`" if len(line) <= _LONGEST_QUOTE else f"`{line[:_LONGEST_QUOTE]}…`"


def read_point(text: str) -> Point:
    """Read a simple date.

    Raises `Fault` for a day, month or year that does not exist, `NoDateFault` for what has no shape of a date.

    >>> read_point("2019-24").latest
    datetime.date(2020, 2, 29)
    """
    found = _SHAPE.fullmatch(text)
    if found is None:
        raise NoDateFault(text)
    year, month, day, mark = found["year"], found["month"] or "XX", found["day"] or "XX", found["mark"] or ""
    if (month == "XX" and day != "XX") or ("X" in year and found["month"]):
        raise NoDateFault(text)
    if year == "0000":
        raise _impossible(text, "the year 0000 does not exist: write a year from 0001 to 9999")
    if month == "XX":
        return _years(year, mark)
    return _part_of_year(found)


def _years(year: str, mark: str) -> Point:
    form = (DateForm.YEAR, DateForm.DECADE, DateForm.CENTURY)[year.count("X")]
    return Point(form, *whole_years(int(year.replace("X", "0")), int(year.replace("X", "9"))), mark)


def _part_of_year(found: re.Match[str]) -> Point:
    year, number, day, mark = int(found["year"]), int(found["month"]), found["day"], found["mark"] or ""
    if number in PERIODS:
        return _period(found)
    if not 1 <= number <= len(MONTH_NAMES):
        raise _impossible(found.string, f"month {number:02} does not exist: {_MONTH_NUMBERS}")
    last = days_in(year, number)
    if day in (None, "XX"):
        return Point(DateForm.MONTH, date(year, number, 1), date(year, number, last), mark)
    if not 1 <= int(day) <= last:
        words = f"{MONTH_NAMES[number - 1]} {year} has {last} days: write 01 to {last}"
        raise _impossible(found.string, words)
    known = date(year, number, int(day))
    return Point(DateForm.DAY, known, known, mark)


def _period(found: re.Match[str]) -> Point:
    period = PERIODS[int(found["month"])]
    short = f"{found['year']}-{found['month']}"
    if found["day"]:
        words = f"a {period.form} has no days: write `{short}`"
        raise _impossible(found.string, words)
    bounds = whole_months(int(found["year"]), period.first_month, period.months)
    if bounds is None:
        words = "the winter of 9999 ends in the year 10000: write `9999-12`, since years run from 0001 to 9999"
        raise _impossible(found.string, words)
    return Point(period.form, *bounds, found["mark"] or "")


def _impossible(text: str, words: str) -> Fault:
    return Fault(f"expected a date, found {quoted(text)}", help=words, code=INVALID)
