"""Steps of a deal: what is to have happened by some day, and what has come of it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import NewType

from factbox.model.fuzzy_date import FuzzyDate


@dataclass(frozen=True, slots=True)
class NotMet:
    """What `met: no` says: up to this day, on which the briefing was last written, nothing had come of the step."""

    day: dt.date


Met = FuzzyDate | NotMet
"""What a briefing says came of a step."""

MetDate = NewType("MetDate", FuzzyDate)
"""How `met` is read: `yes` is an interval that ends on the briefing's day, since no more is known; `no` is `NotMet`."""


class DueStep:
    """Something that is to happen by a day. It is open until it is met, or known not to have been met in time."""

    __slots__ = ()

    due: FuzzyDate | None
    met: Met | None

    @property
    def met_on(self) -> FuzzyDate | None:
        """When it was met; `None` if it was not, or nobody has said so."""
        return self.met if isinstance(self.met, FuzzyDate) else None

    @property
    def is_missed(self) -> bool:
        """Whether the last day on which it was due had passed when a briefing said that it was not met."""
        last = self.due.latest if self.due else None
        return isinstance(self.met, NotMet) and last is not None and last < self.met.day

    @property
    def is_open(self) -> bool:
        """Whether nobody has said what came of it."""
        return self.met_on is None and not self.is_missed

    @property
    def day(self) -> FuzzyDate | None:
        """Where it stands in a timeline: when it was met, if that is known, else when it is due."""
        met = self.met_on
        return met if (met is not None and met.earliest is not None) or self.due is None else self.due
