"""The funnel of an occasion as a drawing and as a table that says the same."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType
from typing import Final

from factbox.model.bounds import Bounds
from factbox.model.funnel import Funnel, Step
from factbox.model.reckoning import Measure
from factbox.model.status_class import StatusClass
from factbox.views.amount_words import ShortAmount, currency_sign
from factbox.views.phrases import number_of
from factbox.views.tally_view import amounts, class_title, left_out_words

_MEANINGS: Final = MappingProxyType(
    {
        StatusClass.ANNOUNCED: "every deal that is listed here",
        StatusClass.SIGNED: "on record as signed or further, today or earlier",
        StatusClass.UNDERWAY: "on record as underway or completed, today or earlier",
        StatusClass.COMPLETED: "on record as completed, today or earlier",
        StatusClass.STOPPED: "suspended or ended today; they stand in the steps that they had reached, too",
    }
)
_FULL: Final = Decimal(100)
_THINNEST: Final = Decimal("0.4")
_BEFORE_OPEN_ENDS: Final = Decimal("0.9")
"""How much of the width is for amounts where a sum has no upper bound, so that there is room to show it."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A length of the drawing from its left edge, as a share of the width: `42%`."""

    width: str
    maybe: str | None = None
    """How wide it may be as well, where the sum has an upper bound above its lower one, or none at all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FunnelStep:
    """One step."""

    term: str
    title: str
    meaning: str
    count: int
    count_words: str
    totals: tuple[ShortAmount, ...]
    absent: str
    """What is said where there is no total; nothing where there is one, or no deal."""
    silent: str
    """How many of several have no published value; nothing if all have one, or if none has."""
    left_out: str
    """What is not added to the total, and why; nothing if that is nothing, or if there is no total."""
    by_count: Bar | None
    """`None` where there is nothing to draw."""
    by_value: Bar | None
    is_stopped: bool


@dataclass(frozen=True, slots=True)
class FunnelView:
    """The steps in order, those that are stopped last."""

    steps: tuple[FunnelStep, ...]
    currency: str | None
    """What the bars of value are drawn in: `US$`, `£ a year`; `None` where no value is published."""
    has_others: bool
    """Whether there are sums in other currencies or over other periods, which the table alone can show."""


def funnel_view(funnel: Funnel, currency: str | None = None) -> FunnelView | None:
    """A funnel in words and lengths; `None` where there is no deal.

    Its values are drawn in the currency that is asked for, that of a stated total, if any deal has one in it.
    """
    steps = (*funnel.steps, funnel.stopped)
    if not funnel.steps[0].lines:
        return None
    measure = _measure(funnel, currency)
    most = len(funnel.steps[0].lines)
    found = [_bounds(step, measure) for step in steps]
    largest = max(map(_far_end, found))
    has_open_end = any(bounds is not None and bounds.high is None for bounds in found)
    full = largest / _BEFORE_OPEN_ENDS if has_open_end else largest
    return FunnelView(
        tuple(_step(step, most, bounds, full) for step, bounds in zip(steps, found, strict=True)),
        _unit(measure) if measure and largest else None,
        has_others=len(funnel.steps[0].totals) > 1,
    )


def _unit(measure: Measure) -> str:
    sign = currency_sign(measure.currency)
    return f"{sign} a {measure.per}" if measure.per else sign


def _measure(funnel: Funnel, currency: str | None) -> Measure | None:
    """That of a stated total, else the one that most deals are stated in; rates only where there is nothing else."""
    found = sorted(
        funnel.steps[0].totals, key=lambda total: (bool(total.measure.per), total.measure.currency != currency)
    )
    return found[0].measure if found else None


def _bounds(step: Step, measure: Measure | None) -> Bounds | None:
    return next((total.bounds for total in step.totals if total.measure == measure), None)


def _far_end(bounds: Bounds | None) -> Decimal:
    return (bounds.high or bounds.low or Decimal(0)) if bounds else Decimal(0)


def _step(step: Step, most: int, bounds: Bounds | None, full: Decimal) -> FunnelStep:
    count = len(step.lines)
    is_silent, left_out = step.silent == count, left_out_words(step.left_out)
    return FunnelStep(
        term=step.status_class.value,
        title=class_title(step.status_class),
        meaning=_MEANINGS[step.status_class],
        count=count,
        count_words=number_of(count, "deal"),
        totals=amounts(step.totals),
        absent="" if step.totals or not count else "no published value" if is_silent else left_out,
        silent=f"{step.silent:,} without a published value" if step.silent and not is_silent else "",
        left_out=left_out if step.totals else "",
        by_count=Bar(_width(Decimal(count), Decimal(most))) if count else None,
        by_value=_value_bar(bounds, full) if bounds and full else None,
        is_stopped=step.status_class is StatusClass.STOPPED,
    )


def _value_bar(bounds: Bounds, full: Decimal) -> Bar:
    sure = _width(bounds.low or Decimal(0), full)
    if bounds.high is None:
        return Bar(sure, "100%")
    return Bar(sure, _width(bounds.high, full) if bounds.high > (bounds.low or 0) else None)


def _width(part: Decimal, whole: Decimal) -> str:
    """A share of the width; whatever is not nothing can be seen.

    >>> _width(Decimal(1), Decimal(4))
    '25%'
    """
    share = max(part * _FULL / whole, _THINNEST) if part else part
    return f"{share:.1f}".removesuffix(".0") + "%"
