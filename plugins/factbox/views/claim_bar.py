"""The bar of a claim: what is traced of what was stated, on one line from zero.

All places are shares of the drawing's width, such as `4.3%`, so that one drawing fits every width.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from factbox.model.bounds import Bounds
from factbox.model.reckoning import Reckoning
from factbox.views.amount_words import short_bounds
from factbox.views.share_words import share_words

Edge = Literal["firm", "unsure", "open"]
"""Drawn through, dashed because the end is not exact, or fading because there is none."""

_FULL = Decimal(100)
_BEFORE_OPEN = Decimal(86)
"""Where the last figure stands if something without an end begins there."""
_THINNEST = Decimal("0.4")
"""What is there must be seen, however little it is."""
_ROOM_FOR_SHARE = Decimal(50)
_ROOM_FOR_REST = Decimal(45)
_ROOM_FOR_MORE = Decimal(30)
_ROOM_FOR_FIGURE = Decimal(30)


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of the bar, from its left end."""

    start: str
    width: str


@dataclass(frozen=True, slots=True)
class Outline:
    """A part of the frame: what was stated, as firmly as it was stated."""

    start: str
    end: str
    edge: Edge


@dataclass(frozen=True, slots=True)
class Tick:
    """A figure of the claim, as a line across the bar."""

    place: str
    edge: Edge


@dataclass(frozen=True, slots=True)
class BarLabel:
    """A few words at a place of the bar."""

    text: str
    place: str
    anchor: Literal["start", "middle", "end"]
    inside: bool = False
    """Whether they stand in the bar and not below it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimBar:
    """Everything that the drawing shows."""

    ground: str
    """How wide the stated part is."""
    traced: Stretch | None
    """What is traced for certain."""
    maybe: Stretch | None
    """What may be traced as well: from the lower bound of the sum to its upper one."""
    over: Stretch | None
    """What is traced beyond the end of the claim."""
    outlines: tuple[Outline, ...]
    ticks: tuple[Tick, ...]
    figure: BarLabel
    beyond: BarLabel | None
    rest: BarLabel | None
    more: BarLabel | None
    """What the part means that may be traced as well, if the words have room in it."""
    share: BarLabel | None
    is_passed: bool
    """Whether something is drawn beyond the claim's last figure, so that there is little room for its label."""


def claim_bar(reckoning: Reckoning) -> ClaimBar:
    """The drawing of a claim against what is traced of it."""
    claim, traced = reckoning.claim.bounds, reckoning.traced
    scale = _Scale.of(claim, traced)
    end = claim.high if claim.high is not None and reckoning.exceeds else None
    sure = traced.low or Decimal(0)
    return ClaimBar(
        ground=_per_cent(_FULL if claim.high is None else scale.at(claim.high)),
        traced=scale.stretch(Decimal(0), sure if end is None else end),
        maybe=scale.stretch(sure, traced.high, is_open=traced.high is None),
        over=None if end is None else scale.stretch(end, sure),
        outlines=_outlines(claim, scale),
        ticks=_ticks(claim, scale),
        figure=_figure(reckoning, scale),
        beyond=_beyond(claim),
        rest=_rest(reckoning, scale),
        more=_more(traced, scale),
        share=_share(reckoning, scale) if reckoning.counted else None,
        is_passed=scale.is_passed(claim),
    )


@dataclass(frozen=True, slots=True)
class _Scale:
    """How wide one unit of money is drawn."""

    largest: Decimal
    """The largest figure that is drawn."""
    limit: Decimal
    """Where it is drawn, in per cent."""

    @classmethod
    def of(cls, claim: Bounds, traced: Bounds) -> _Scale:
        stated = claim.high or claim.low or Decimal(1)
        reach = traced.high if traced.high is not None else traced.low or Decimal(0)
        goes_on = claim.high is None or (traced.high is None and reach >= stated)
        return cls(max(stated, reach), _BEFORE_OPEN if goes_on else _FULL)

    def is_passed(self, claim: Bounds) -> bool:
        return self.largest > (claim.high or claim.low or Decimal(0))

    def at(self, amount: Decimal) -> Decimal:
        return amount * self.limit / self.largest

    def stretch(self, start: Decimal, end: Decimal | None, *, is_open: bool = False) -> Stretch | None:
        left = self.at(start)
        width = (_FULL if is_open or end is None else self.at(end)) - left
        return Stretch(_per_cent(left), _per_cent(max(width, _THINNEST))) if width > 0 else None


def _outlines(claim: Bounds, scale: _Scale) -> tuple[Outline, ...]:
    low, high = claim.low or Decimal(0), claim.high
    middle = _per_cent(scale.at(low))
    firm = [Outline("0%", middle, "firm")] if low else []
    if high is None:
        return (*firm, Outline(middle, "100%", "open"))
    if high > low:
        return (*firm, Outline(middle, _per_cent(scale.at(high)), "unsure"))
    return tuple(firm)


def _ticks(claim: Bounds, scale: _Scale) -> tuple[Tick, ...]:
    found: dict[Decimal, Edge] = {}
    if claim.low:
        found[claim.low] = "unsure" if claim.approximate else "firm"
    if claim.high is not None:
        is_firm = not claim.approximate and (not claim.high_open or claim.low == claim.high)
        found[claim.high] = "firm" if is_firm else "unsure"
    return tuple(Tick(_per_cent(scale.at(amount)), edge) for amount, edge in found.items())


def _figure(reckoning: Reckoning, scale: _Scale) -> BarLabel:
    claim = reckoning.claim
    amount = claim.bounds.high or claim.bounds.low or Decimal(0)
    place = scale.at(amount)
    text = short_bounds(Bounds(amount, False, amount, False), claim.currency, None).amount  # noqa: FBT003 - a point
    return BarLabel(text, _per_cent(place), "end" if place > _ROOM_FOR_FIGURE else "start")


def _beyond(claim: Bounds) -> BarLabel | None:
    if claim.high is not None:
        return None
    return BarLabel("and more" if claim.low_open else "or more", "100%", "end")


def _rest(reckoning: Reckoning, scale: _Scale) -> BarLabel | None:
    """What is not traced, in words, if the words have room in the empty part."""
    claim, traced = reckoning.claim.bounds, reckoning.traced
    if traced.low is None or traced.high is None or not claim.low or traced.high >= claim.low:
        return None
    left, right = scale.at(traced.high), scale.at(claim.low)
    if right - left < _ROOM_FOR_REST:
        return None
    rest = Bounds(
        claim.low - traced.high,
        claim.low_open or traced.high_open,
        None if claim.high is None else claim.high - traced.low,
        claim.high_open or traced.low_open,
        claim.approximate or traced.approximate,
    )
    words = short_bounds(rest, reckoning.claim.currency, reckoning.claim.frame.per)
    return BarLabel(f"not traced: {words.text}", _per_cent((left + right) / 2), "middle", inside=True)


def _more(traced: Bounds, scale: _Scale) -> BarLabel | None:
    left = scale.at(traced.low or Decimal(0))
    right = _FULL if traced.high is None else scale.at(traced.high)
    if right - left < _ROOM_FOR_MORE:
        return None
    return BarLabel("may be more", _per_cent((left + right) / 2), "middle", inside=True)


def _share(reckoning: Reckoning, scale: _Scale) -> BarLabel | None:
    """The share in words: in the traced part if that has room, else below it, and out of the figure's way."""
    words = share_words(reckoning.share)
    if words is None:
        return None
    claim, traced = reckoning.claim.bounds, reckoning.traced
    if traced.low and traced.low == traced.high and not reckoning.exceeds and scale.at(traced.low) >= _ROOM_FOR_SHARE:
        return BarLabel(words, _per_cent(scale.at(traced.low)), "end", inside=True)
    return BarLabel(words, "100%", "end") if scale.is_passed(claim) else BarLabel(words, "0%", "start")


def _per_cent(number: Decimal) -> str:
    """A share of the width, short.

    >>> _per_cent(Decimal("4.3000")), _per_cent(Decimal(100))
    ('4.3%', '100%')
    """
    text = f"{number:.2f}"
    return f"{text.rstrip('0').rstrip('.')}%"
