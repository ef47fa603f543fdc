"""What the author of a text that is no date probably meant, as a line of help."""

from __future__ import annotations

import re
from collections.abc import Callable

from factbox.model.date_forms import MONTH_NAMES, days_in
from factbox.model.date_guess import guess
from factbox.model.date_point import NoDateFault
from factbox.model.fault import Fault

_DAY_AND_MONTH = re.compile(r"([0-9]{1,2})[-/ ]([0-9]{1,2})[-/ ]([0-9]{4})")
_UNKNOWN_DIGITS = (
    "`X` stands for the last digits of a year (`201X`, `20XX`), a whole month (`2019-XX`) or a whole day (`2019-06-XX`)"
)
_REASONS = (
    (r"[0-9]{4}.*[0-9]:[0-9]", "a date has no time of day"),
    (r"[?~%].", "one mark stands behind the whole date, and `%` means both `?` and `~`"),
    (r"\[.*(\.\.|/)", "square brackets hold single dates, of which one is meant"),
    (r"[{}]", "square brackets mean one of several dates; give each of several dates its own entry"),
    (r"^/|/$", "an open side is written `..`"),
    (r"^[-+]\s*[0-9]|^[yY]-?[0-9]|^[0-9]{5}(?![0-9])", "years run from 0001 to 9999"),
    (r"^[0-9]{1,2}[-./][0-9]{1,2}[-./][0-9]{2}$|^'?[0-9]{2}$", "a year has four digits"),
    (r"[0-9xX-][xX]|[xX]-", _UNKNOWN_DIGITS),
    (r"^[0-9]{4}-?W[0-9]", "there are no weeks; an interval such as `2019-06-03/2019-06-09` is one"),
)
_PLAINLY = "write a date such as `2019-06-05` or `2019-06`"
_LONGEST_TEXT = 80
"""Longer texts are no slips of a date, and not worth the time."""


def advice(text: str, fault_in: Callable[[str], Fault | None]) -> str | None:
    """One line on what to write instead of `text`, `None` if nothing comes to mind.

    `fault_in` tells what is wrong with a proposal, if anything: `31 June 2019` is clear, and no date.

    >>> advice("05/06/2019", fault_in=lambda text: None)
    'write `2019-06-05` for 5 June or `2019-05-06` for 6 May'
    """
    if len(text) > _LONGEST_TEXT:
        return None
    reason = next((reason for pattern, reason in _REASONS if re.search(pattern, text)), None)
    return _proposal(text, fault_in, reason) or _either_order(text) or (reason and f"{_PLAINLY}: {reason}")


def _proposal(text: str, fault_in: Callable[[str], Fault | None], reason: str | None) -> str | None:
    proposed = guess(text)
    if proposed is None or proposed == text:
        return None
    fault = fault_in(proposed)
    if fault is None:
        return f"write `{proposed}`: {reason}" if reason else f"write `{proposed}`"
    return None if isinstance(fault, NoDateFault) else fault.help


def _either_order(text: str) -> str | None:
    """Both readings of `05/06/2019`, or the only one that exists."""
    found = _DAY_AND_MONTH.fullmatch(text)
    if found is None:
        return None
    first, second, year = (int(part) for part in found.groups())
    readings = [_reading(year, month, day) for day, month in dict.fromkeys([(first, second), (second, first)])]
    known = [reading for reading in readings if reading]
    return f"write {' or '.join(known)}" if known else None


def _reading(year: int, month: int, day: int) -> str | None:
    if year < 1 or not 1 <= month <= len(MONTH_NAMES) or not 1 <= day <= days_in(year, month):
        return None
    return f"`{year:04}-{month:02}-{day:02}` for {day} {MONTH_NAMES[month - 1]}"
