"""Classes of status: the five steps from an announcement to an outcome by which deals are grouped and totalled."""

from __future__ import annotations

from typing import Final

from factbox.model.reckoning import Line
from factbox.model.vocabularies import COUNTABLE_STATUSES, STOPPED_STATUSES, DealKind, Status
from factbox.model.vocabulary import Vocabulary


class StatusClass(Vocabulary):
    """How far a deal has come, in five steps, and a sixth class for what is no deal."""

    ANNOUNCED = (
        "announced",
        "Its latest status is reported, under discussion, pledged, agreed in principle or framework signed.",
    )
    SIGNED = "signed", "Its latest status is signed, approved, in force or financial close."
    UNDERWAY = "underway", "Its latest status is underway: work, deliveries or payments have begun."
    COMPLETED = "completed", "Its latest status is completed: what was agreed has been done."
    STOPPED = "stopped", "Its latest status is suspended or ended."
    NOT_A_DEAL = "notADeal", "It is a target, a statistic or a policy."


_OWN_CLASS: Final = {Status.UNDERWAY: StatusClass.UNDERWAY, Status.COMPLETED: StatusClass.COMPLETED}


def class_of_status(status: Status) -> StatusClass:
    """The class of a transaction's status.

    >>> str(class_of_status(Status.IN_FORCE))
    'signed'
    """
    if status in STOPPED_STATUSES:
        return StatusClass.STOPPED
    if status not in COUNTABLE_STATUSES:
        return StatusClass.ANNOUNCED
    return _OWN_CLASS.get(status, StatusClass.SIGNED)


def class_of(line: Line) -> StatusClass:
    """The class of a deal as a sum lists it."""
    if line.deal.kind is not DealKind.TRANSACTION:
        return StatusClass.NOT_A_DEAL
    return class_of_status(line.standing.status)
