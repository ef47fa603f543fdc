"""How far a deal has come: a word and a shape, never a colour alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from factbox.model.deal_record import Deal, Standing
from factbox.model.vocabularies import DealKind, Status
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


def status_view(status: Status) -> StatusView:
    """A status of the vocabulary."""
    return StatusView(status.value, label(status), status_tone(status))


def standing_view(deal: Deal, standing: Standing) -> StatusView:
    """How far a deal had come; a target or a statistic has come nowhere, so it says what it is."""
    if deal.kind is DealKind.TRANSACTION:
        return status_view(standing.status)
    return StatusView(deal.kind.value, label(deal.kind), "soft")
