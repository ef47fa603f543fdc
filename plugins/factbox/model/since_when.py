"""Since when a deal has its status, as lists say it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from factbox.model.citing import day_said
from factbox.model.deal_record import Deal
from factbox.model.fuzzy_date import FuzzyDate
from factbox.model.vocabularies import STOPPED_STATUSES, DealKind, Status

SETTLING = STOPPED_STATUSES | {Status.COMPLETED}
"""What can be said of a target or a statistic besides that it is one."""


@dataclass(frozen=True, slots=True)
class SinceWhen:
    """A day, and what happened on it."""

    date: FuzzyDate
    is_stated: bool
    """Whether a figure was stated then, as a target or a statistic is; else the deal came to its status."""


def since_when(deal: Deal, day: dt.date) -> SinceWhen | None:
    """When a deal came to its status; a target or statistic was stated until it is reached. `None` if nobody knows."""
    event = deal.status_event(day)
    if deal.kind in (DealKind.TRANSACTION, DealKind.POLICY) or (event and event.status in SETTLING):
        return SinceWhen(event.date, is_stated=False) if event else None
    said = day_said(deal.chosen) if deal.chosen else None
    if deal.kind is DealKind.TARGET and event:
        said = event.date
    return SinceWhen(said, is_stated=True) if said else None
