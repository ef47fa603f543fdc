"""The funnel of an occasion: how many of its deals have got how far, and what their published values come to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from factbox.model.claim import Claim
from factbox.model.deal_record import Deal
from factbox.model.ledger import Knowledge, Ledger
from factbox.model.left_out import LeftOut, left_out
from factbox.model.names import DealId
from factbox.model.reckoning import Line, Reckoning, Total, kin_of, lines_counting, reckon, totals
from factbox.model.status_class import StatusClass, class_of_status
from factbox.model.vocabularies import DealKind, Reason, Status

_LADDER: Final = (StatusClass.ANNOUNCED, StatusClass.SIGNED, StatusClass.UNDERWAY, StatusClass.COMPLETED)
_ALL: Final = frozenset(Status)


@dataclass(frozen=True, slots=True)
class Step:
    """The deals that have come at least so far, whatever became of them afterwards."""

    status_class: StatusClass
    lines: tuple[Line, ...]
    """Each with the reason that holds in a sum that takes every status."""

    @property
    def totals(self) -> tuple[Total, ...]:
        """What their published values come to, each amount once; announced earlier and estimates are left out."""
        return totals(self.lines)

    @property
    def silent(self) -> int:
        """How many of them have no published value."""
        return sum(line.reason is Reason.UNDISCLOSED for line in self.lines)

    @property
    def left_out(self) -> LeftOut:
        """How many of them have a value that is not added, or none in money, by reason."""
        return left_out(self.lines)


@dataclass(frozen=True, slots=True)
class Funnel:
    """Announced, signed, underway, completed: each step holds those that are in the next one too."""

    steps: tuple[Step, ...]
    stopped: Step
    """Those that are suspended or have ended, from whichever step."""


def funnel(ledger: Ledger, deals: Iterable[Deal]) -> Funnel:
    """The funnel of some deals as of today; targets, statistics and policies are no deals and not in it."""
    found = [deal for deal in deals if deal.kind is DealKind.TRANSACTION]
    return Funnel(
        tuple(
            _step(ledger, name, [deal for deal in found if _reached(deal, ledger.today) >= at])
            for at, name in enumerate(_LADDER)
        ),
        _step(ledger, StatusClass.STOPPED, [deal for deal in found if _is_stopped(deal, ledger.today)]),
    )


def _step(ledger: Ledger, name: StatusClass, deals: Sequence[Deal]) -> Step:
    return Step(name, lines_counting(_ALL, deals, ledger.today, known=kin_of(deals, ledger.find)))


def _reached(deal: Deal, today: date) -> int:
    """The highest rung that a deal has stood on: a step further says that the ones before it were taken."""
    classes = (class_of_status(event.status) for event in deal.events if event.has_come(today))
    return max((_LADDER.index(name) for name in classes if name in _LADDER), default=0)


def _is_stopped(deal: Deal, today: date) -> bool:
    return class_of_status(deal.standing(today).status) is StatusClass.STOPPED


def delivered(knowledge: Knowledge, claim: Claim) -> Reckoning:
    """A claim held against those of its deals that are underway or completed by today: what has come of a headline.

    A deal that is underway stands in it with its whole value, since nobody says how much of it is done.
    """
    ledger, today = knowledge.ledger, knowledge.ledger.today
    names = [deal.id for deal in knowledge.covered(claim)] if claim.covers == "all" else map(DealId, claim.covers)
    known = (ledger.find(name) for name in dict.fromkeys(names))
    deals = [deal for deal in known if deal and _is_delivered(deal, today)]
    return reckon(claim.value, deals, today, ledger.rates, known=kin_of(deals, ledger.find))


def _is_delivered(deal: Deal, today: date) -> bool:
    return class_of_status(deal.standing(today).status) in (StatusClass.UNDERWAY, StatusClass.COMPLETED)
