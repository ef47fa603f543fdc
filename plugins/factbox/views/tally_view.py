"""What a set of deals adds up to, class by class."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from factbox.model.left_out import LeftOut
from factbox.model.reckoning import Total
from factbox.model.status_class import StatusClass
from factbox.model.tally import ClassTally, Tally
from factbox.model.vocabularies import Reason
from factbox.views.amount_words import ShortAmount, short_bounds
from factbox.views.phrases import listed, number_of
from factbox.views.places import class_address

_TITLES: Final = MappingProxyType(
    {
        StatusClass.ANNOUNCED: "Announced",
        StatusClass.SIGNED: "Signed",
        StatusClass.UNDERWAY: "Underway",
        StatusClass.COMPLETED: "Completed",
        StatusClass.STOPPED: "Suspended or ended",
        StatusClass.NOT_A_DEAL: "Targets, statistics, policies",
    }
)
_MARKS: Final = MappingProxyType(
    {
        StatusClass.ANNOUNCED: "pledged",
        StatusClass.SIGNED: "signed",
        StatusClass.UNDERWAY: "underway",
        StatusClass.COMPLETED: "completed",
        StatusClass.STOPPED: "ended",
        StatusClass.NOT_A_DEAL: "target",
    }
)
_LEFT_OUT: Final = MappingProxyType(
    {
        Reason.ESTIMATED: ("estimate", "estimates"),
        Reason.PART_OF_ANOTHER: ("part of another deal", "parts of other deals"),
        Reason.ANNOUNCED_BEFORE: ("announced before", "announced before"),
        Reason.NOT_APPLICABLE: ("without a value in money", "without a value in money"),
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ClassView:
    """One class of a set of deals."""

    term: str
    mark: str
    """The shape that stands for it."""
    title: str
    address: str | None
    """The page of all deals of the class; `None` where there may be none."""
    count: int
    count_words: str
    totals: tuple[ShortAmount, ...]
    """Nothing where no value is published, and for what is no deal."""
    absent: str
    """What is said where there is no total; nothing where there is one."""
    silent: str
    """How many of several have no published value; nothing if all have one, or if none has."""
    left_out: str
    """What is not added to the total, and why; nothing if that is nothing, or if there is no total."""
    is_counted: bool
    """Whether the total is part of the sum of what is counted."""


@dataclass(frozen=True, slots=True)
class TallyView:
    """A set of deals in numbers."""

    count_words: str
    counted: tuple[ShortAmount, ...]
    """What the counted deals add up to, by currency and period."""
    counted_words: str
    """How many deals that is: `2 deals are counted`."""
    classes: tuple[ClassView, ...]


def tally_view(tally: Tally, *, hidden: bool = False) -> TallyView:
    """A set of deals with its classes and their sums. Hidden deals make no pages of classes, so it links to none."""
    counted = sum(total.count for total in tally.totals)
    return TallyView(
        count_words=number_of(len(tally.lines), "record"),
        counted=amounts(tally.totals),
        counted_words="none is counted" if not counted else f"{counted:,} {'is' if counted == 1 else 'are'} counted",
        classes=tuple(class_view(part, hidden=hidden) for part in tally.classes),
    )


def class_view(part: ClassTally, *, hidden: bool = False) -> ClassView:
    """One class in words and sums."""
    is_deal = part.status_class is not StatusClass.NOT_A_DEAL
    count = len(part.lines)
    is_silent = is_deal and part.silent == count
    has_silent = is_deal and 0 < part.silent < count
    left_out = left_out_words(part.left_out) if is_deal else ""
    return ClassView(
        term=part.status_class.value,
        mark=_MARKS[part.status_class],
        title=class_title(part.status_class),
        address=None if hidden else class_address(part.status_class),
        count=count,
        count_words=number_of(count, "deal") if is_deal else number_of(count, "record"),
        totals=amounts(part.totals),
        absent="" if part.totals else "no published value" if is_silent else left_out or "not added up",
        silent=f"{part.silent:,} without a published value" if has_silent else "",
        left_out=left_out if part.totals else "",
        is_counted=part.is_counted,
    )


def left_out_words(found: LeftOut) -> str:
    """What a sum leaves out, in words; nothing if that is nothing.

    >>> left_out_words(((Reason.ESTIMATED, 2), (Reason.PART_OF_ANOTHER, 1)))
    '2 estimates and 1 part of another deal are not added'
    """
    if not found:
        return ""
    is_one = sum(count for _, count in found) == 1
    parts = [number_of(count, *_LEFT_OUT[reason]) for reason, count in found]
    return f"{listed(parts)} {'is' if is_one else 'are'} not added"


def class_title(status_class: StatusClass) -> str:
    """The heading over the deals of a class."""
    return _TITLES[status_class]


def amounts(found: Iterable[Total]) -> tuple[ShortAmount, ...]:
    """Sums by currency and period."""
    return tuple(short_bounds(total.bounds, total.measure.currency, total.measure.per) for total in found)
