"""How far a deal has come: a word and a shape, never a colour alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from factbox.model.deal_record import Deal, Standing
from factbox.model.since_when import SETTLING
from factbox.model.vocabularies import STOPPED_STATUSES, DealKind, EndReason, Status
from factbox.views.labels import label, status_tone

StatusTone = Literal["soft", "firm", "stopped"]


@dataclass(frozen=True, slots=True)
class StatusView:
    """A word with its shape."""

    term: str
    """The term of the vocabulary, which is also the name of the shape."""
    label: str
    css_class: StatusTone
    """`soft` below signed, `firm` from signed on, `stopped` if it is suspended, ended, overdue or missed."""


OVERDUE = StatusView("overdue", "outcome not recorded", "stopped")
"""A day has passed, and no briefing says that the thing has happened."""

MISSED = StatusView("missed", "missed", "stopped")
"""A day has passed, and a briefing says that the thing has not happened."""

WAIVED = StatusView("waived", "the deal has ended", "stopped")
"""A step is waited for no longer."""


def status_view(status: Status, reason: EndReason | None = None) -> StatusView:
    """A status of the vocabulary, with the reason of an end if one is given."""
    return StatusView(status.value, status_words(status, reason), status_tone(status))


def status_words(status: Status, reason: EndReason | None = None) -> str:
    """A status in words: `signed`, `ended (lapsed)`."""
    return f"{label(status)} ({label(reason)})" if reason else label(status)


def reached_view(deal: Deal, standing: Standing) -> StatusView:
    """The status that a deal had reached, whatever kind of deal it is."""
    status, reason = standing.status, standing.event.reason if standing.event else None
    return StatusView(status.value, progress_words(deal, status, reason), status_tone(status))


def standing_view(deal: Deal, standing: Standing) -> StatusView:
    """How far a deal had come; a target or a statistic says what it is, and whether it was reached or given up."""
    if deal.kind is DealKind.TRANSACTION:
        return reached_view(deal, standing)
    is_settled = standing.status in SETTLING
    words = f"{label(deal.kind)}, {reached_view(deal, standing).label}" if is_settled else label(deal.kind)
    return StatusView(deal.kind.value, words, "stopped" if standing.status in STOPPED_STATUSES else "soft")


def progress_words(deal: Deal, status: Status, reason: EndReason | None = None) -> str:
    """A status in words that fit the deal: nobody completes a target, it is reached."""
    is_figure = deal.kind in (DealKind.TARGET, DealKind.STATISTIC)
    return "reached" if is_figure and status is Status.COMPLETED else status_words(status, reason)
