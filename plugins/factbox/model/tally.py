"""Tallies: any set of deals as of today, by class of status, with what each class adds up to."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from factbox.model.deal_record import Deal
from factbox.model.ledger import Ledger
from factbox.model.left_out import LeftOut, left_out
from factbox.model.names import DealId
from factbox.model.reckoning import Line, Total, kin_of, lines_counting, lines_of, totals
from factbox.model.status_class import StatusClass, class_of, class_of_status
from factbox.model.vocabularies import COUNTABLE_STATUSES, STOPPED_STATUSES, Reason, Status

COUNTED_CLASSES: Final = frozenset({StatusClass.SIGNED, StatusClass.UNDERWAY, StatusClass.COMPLETED})
"""The classes whose deals can be counted; their totals add up to the total of the set."""

_ANNOUNCED: Final = frozenset(status for status in Status if class_of_status(status) is StatusClass.ANNOUNCED)
_COUNTING: Final = {
    StatusClass.ANNOUNCED: COUNTABLE_STATUSES | _ANNOUNCED,
    StatusClass.STOPPED: COUNTABLE_STATUSES | STOPPED_STATUSES,
}


@dataclass(frozen=True, slots=True)
class ClassTally:
    """The deals of one class of status in a set."""

    status_class: StatusClass
    lines: tuple[Line, ...]
    """Each with the reason that holds in the whole set."""
    totals: tuple[Total, ...]
    """Their published values added up by currency and period, each amount once.

    What is announced or stopped is not counted; its total says what it would come to.
    """
    silent: int
    """How many of them have no published value."""
    left_out: LeftOut = ()
    """How many of them have a value that is not added, or none in money, by reason."""

    @property
    def is_counted(self) -> bool:
        """Whether its total is part of what the set is counted with."""
        return self.status_class in COUNTED_CLASSES


@dataclass(frozen=True, slots=True)
class Tally:
    """A set of deals, for instance those of a party: their lines, their classes and what is counted."""

    lines: tuple[Line, ...]
    """In the order in which the deals were given."""
    classes: tuple[ClassTally, ...]
    """In the order of the vocabulary; a class without deals is left out."""

    @property
    def totals(self) -> tuple[Total, ...]:
        """What the counted deals of the set add up to."""
        return totals(self.lines)

    def of_class(self, wanted: StatusClass) -> ClassTally:
        """The tally of one class; an empty one if the set has no deal of it."""
        found = (tally for tally in self.classes if tally.status_class is wanted)
        return next(found, ClassTally(wanted, (), (), 0))

    def narrowed(self, keep: Callable[[Line], bool]) -> Tally:
        """Some lines of the set, with the reasons that hold in the whole of it: a list that is filtered."""
        lines = tuple(line for line in self.lines if keep(line))
        parts = (_narrowed(part, keep) for part in self.classes)
        return Tally(lines, tuple(part for part in parts if part.lines))


def _narrowed(part: ClassTally, keep: Callable[[Line], bool]) -> ClassTally:
    lines = tuple(line for line in part.lines if keep(line))
    if len(lines) == len(part.lines):
        return part
    silent = sum(line.reason is Reason.UNDISCLOSED for line in lines)
    return ClassTally(part.status_class, lines, totals(lines), silent, left_out(lines))


def tally(ledger: Ledger, deals: Sequence[Deal]) -> Tally:
    """Tally a set of deals as of today. A part counts on its own where the whole is not in the set."""
    kin = kin_of(deals, ledger.find)
    lines = lines_of(deals, ledger.today, known=kin)
    by_class: dict[StatusClass, list[Line]] = {}
    for line in lines:
        by_class.setdefault(class_of(line), []).append(line)

    def as_taken(name: StatusClass) -> tuple[Line, ...]:
        """The whole set in a sum that takes the class: a part of something counted adds nothing to it."""
        counting = _COUNTING.get(name)
        return lines_counting(counting, deals, ledger.today, known=kin) if counting else lines

    classes = (name for name in StatusClass if name in by_class)
    return Tally(lines, tuple(_class_tally(name, by_class[name], as_taken(name)) for name in classes))


def _class_tally(name: StatusClass, lines: Sequence[Line], as_taken: Sequence[Line]) -> ClassTally:
    own: set[DealId] = {line.deal.id for line in lines}
    summed = [line for line in as_taken if line.deal.id in own]
    silent = sum(line.reason is Reason.UNDISCLOSED for line in summed)
    return ClassTally(name, tuple(lines), totals(summed), silent, left_out(summed))
