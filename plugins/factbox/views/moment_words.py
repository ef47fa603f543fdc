"""Days of publication, as pages print them."""

from __future__ import annotations

from datetime import date

from factbox.model.fuzzy_date import FuzzyDate
from factbox.model.moment import Moment
from factbox.views.date_words import DatePart, DateView, date_view


def day_view(day: date) -> DateView:
    """A day in words."""
    return date_view(FuzzyDate.parse(day.isoformat()))


def moment_view(moment: Moment) -> DateView:
    """The day of a moment in words; machines also read the time, where the author gave one."""
    return DateView((DatePart(day_view(moment.day).label, moment.machine),))
