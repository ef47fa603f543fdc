"""When a briefing was published or changed: a day, or a time with its zone (ISO 8601)."""

from __future__ import annotations

import re
from datetime import date, datetime

from factbox.decode.context import Context
from factbox.model.fault import Fault
from factbox.model.fuzzy_date import FuzzyDate
from factbox.model.moment import Moment

_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(?P<zone>Z|[+-]\d{2}:?\d{2})?", re.ASCII)


def parse_moment(text: str, context: Context) -> Moment:
    """A day, or a time with its zone (ISO 8601)."""
    found = _MOMENT.fullmatch(text)
    if not found:
        return Moment(text, _day(text))
    if not found["zone"]:
        raise Fault(
            f"expected a time with its zone, found `{text}`",
            help=f"add the zone, such as `{text}Z` or `{text}+02:00`, or write the day alone: `{text[:10]}`",
            code="time-without-zone",
        )
    try:
        time = datetime.fromisoformat(text.replace(" ", "T"))
        return Moment(text, time.astimezone(context.zone).date(), time)
    except (ValueError, OverflowError):
        _day(text[:10])
        advice = "write for example `2019-06-08T09:30:00Z`"
        raise Fault(f"`{text}` is not a time of day", help=advice, code="invalid-date") from None


def _day(text: str) -> date:
    when = FuzzyDate.parse(text)
    if when.machine is None or len(when.machine) != len("2019-06-08") or when.earliest is None:
        raise Fault(
            f"expected a day, found `{text}`",
            help="write the day of publication as `2019-06-08`, or a time with its zone as `2019-06-08T09:30:00Z`",
            code="invalid-date",
        )
    return when.earliest
