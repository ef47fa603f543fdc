"""When a briefing was published: a day, or a time with its zone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Moment:
    """A day, or a time with its zone, and the day that it is at the site.

    `2019-06-08T23:30:00-05:00` is 9 June in UTC.
    """

    text: str
    """As written."""
    day: date
    """The day in the site's time zone."""
    time: datetime | None = None
    """With its zone, where the author gave a time."""

    @property
    def machine(self) -> str:
        """ISO 8601, as machines read it."""
        return self.day.isoformat() if self.time is None else self.time.isoformat()
