"""The watch list: what is due, what nobody has recorded, which papers have gone quiet, which deals to look at again."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from factbox.model.answers import SETTLED, steps_of
from factbox.model.briefing import Briefing
from factbox.model.deal_record import Deal, Standing, has_come
from factbox.model.expectation import Expectation, expectations
from factbox.model.ledger import Ledger
from factbox.model.status_class import StatusClass, class_of_status
from factbox.model.vocabularies import Binding, DealKind, EndReason, Instrument, Status

QUIET_YEARS: Final = 2
"""After so many years without a step a paper that binds nobody has gone quiet."""
REVIEW_YEARS: Final = 1
"""After so many years a deal is to be looked at again."""

_NO_PAPER: Final = frozenset({Instrument.NONE, Instrument.UNKNOWN})


@dataclass(frozen=True, slots=True)
class QuietPaper:
    """A memorandum, or another paper that binds nobody, that has lapsed or gone quiet."""

    deal: Deal
    standing: Standing
    since: dt.date
    """The last day on which its last step can have been; without a step the day of the last briefing that lists it."""
    has_lapsed: bool
    """Whether it has ended and an event says that it lapsed; of others nobody here knows."""


@dataclass(frozen=True, slots=True)
class Unreviewed:
    """A deal that the desk has not looked at for a year."""

    deal: Deal
    reviewed: dt.date
    """When it last did, as far as the record says."""


@dataclass(frozen=True, slots=True)
class Watch:
    """What there is to watch as of a day."""

    today: dt.date
    due: tuple[Expectation, ...]
    """What is still to come, by date."""
    unrecorded: tuple[Expectation, ...]
    """What had its day, and no briefing says what came of it, by date."""
    quiet: tuple[QuietPaper, ...]
    """Those that lapsed, then those that went quiet, each the oldest first."""
    unreviewed: tuple[Unreviewed, ...]
    """The longest unreviewed first."""


def watch(ledger: Ledger, mentions: Mapping[str, Iterable[Briefing]] | None = None) -> Watch:
    """The watch list of a ledger as of its today.

    `mentions` are for each deal the briefings that name it anywhere; without them those count that list it.
    """
    waiting = expectations(ledger)
    today = ledger.today
    return Watch(
        today=today,
        due=tuple(item for item in waiting if not item.is_past(today)),
        unrecorded=tuple(item for item in waiting if item.is_past(today)),
        quiet=_quiet(ledger),
        unreviewed=_unreviewed(ledger, mentions or {}),
    )


def years_before(day: dt.date, years: int) -> dt.date:
    """The same day some years earlier; for 29 February the day before.

    >>> years_before(dt.date(2024, 2, 29), 1)
    datetime.date(2023, 2, 28)
    """
    year = max(day.year - years, dt.MINYEAR)
    try:
        return day.replace(year=year)
    except ValueError:
        return day.replace(year=year, day=28)


def whole_years(since: dt.date, today: dt.date) -> int:
    """How many full years have passed.

    >>> whole_years(dt.date(2019, 6, 8), dt.date(2026, 6, 7))
    6
    """
    return today.year - since.year - ((today.month, today.day) < (since.month, since.day))


def _quiet(ledger: Ledger) -> tuple[QuietPaper, ...]:
    found = (paper for deal in ledger.deals() if (paper := _quiet_paper(deal, ledger.today)))
    return tuple(sorted(found, key=lambda paper: (not paper.has_lapsed, paper.since, paper.deal.id)))


def _quiet_paper(deal: Deal, today: dt.date) -> QuietPaper | None:
    if not _is_loose_paper(deal):
        return None
    standing = deal.standing(today)
    since = _last_step(deal, standing, today)
    if standing.status is Status.ENDED:
        has_lapsed = standing.event is not None and standing.event.reason is EndReason.LAPSED
        return QuietPaper(deal, standing, since, has_lapsed=True) if has_lapsed else None
    if class_of_status(standing.status) is not StatusClass.ANNOUNCED or since > years_before(today, QUIET_YEARS):
        return None
    return QuietPaper(deal, standing, since, has_lapsed=False)


def _is_loose_paper(deal: Deal) -> bool:
    has_paper = deal.instrument is not None and deal.instrument not in _NO_PAPER
    return has_paper and deal.kind is DealKind.TRANSACTION and deal.binding is Binding.NO


def _last_step(deal: Deal, standing: Standing, today: dt.date) -> dt.date:
    """The last day that the last step of a deal can mean, but not after today."""
    met = [met for step in steps_of(deal) if (met := step.met_on) and has_come(met, today)]
    dates = [*([standing.event.date] if standing.event else []), *met]
    if not dates:
        return deal.briefings[-1].facts.date.day
    return max(min(when.latest or today, today) for when in dates)


def _unreviewed(ledger: Ledger, mentions: Mapping[str, Iterable[Briefing]]) -> tuple[Unreviewed, ...]:
    limit = years_before(ledger.today, REVIEW_YEARS)
    seen = ((deal, _reviewed(deal, mentions.get(deal.id, ()), ledger.today)) for deal in ledger.deals())
    found = (Unreviewed(deal, day) for deal, day in seen if day <= limit and _needs_review(deal, ledger.today))
    return tuple(sorted(found, key=lambda item: (item.reviewed, item.deal.id)))


def _needs_review(deal: Deal, today: dt.date) -> bool:
    """A figure that was measured once does not change; whatever is completed or ended is done with."""
    return deal.kind is not DealKind.STATISTIC and deal.standing(today).status not in SETTLED


def _reviewed(deal: Deal, mentions: Iterable[Briefing], today: dt.date) -> dt.date:
    """The day of the last review that is written down, or of the last briefing that lists the deal, if that is later.

    Where no review is written down, a briefing that names the deal without listing it counts as well.
    """
    listed = deal.briefings[-1].facts.date.day
    if deal.last_reviewed:
        return max(min(deal.last_reviewed.latest or today, today), listed)
    return max((listed, *(briefing.facts.date.day for briefing in mentions)))
