"""What a party stated, on its page: totals, and the values of deals."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from factbox.model.briefing import Briefing
from factbox.model.citing import SaidOn
from factbox.model.claim import Claim
from factbox.model.said import Said
from factbox.views.amount_words import ShortAmount, short_amount
from factbox.views.date_words import DateView, date_view
from factbox.views.deal_line import DealLink, deal_link
from factbox.views.labels import label
from factbox.views.moment_words import moment_view
from factbox.views.phrases import number_of
from factbox.views.since_view import BriefingLink, briefing_link
from factbox.views.text_view import TextView

MOST_SAID: Final = 100


@dataclass(frozen=True, slots=True)
class SaidDay:
    """When something was stated, and where that day comes from."""

    date: DateView
    whose: str
    """What the day is, if it is not that of the statement: `day of the source`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidRow:
    """One statement."""

    amount: ShortAmount
    total: TextView | None
    """What a total is of, in the author's words."""
    deal: DealLink | None
    """The deal whose value it is."""
    basis: str
    """What the value measures; nothing where that is not said."""
    day: SaidDay
    written_in: BriefingLink


@dataclass(frozen=True, slots=True)
class SaidView:
    """The latest statements of a party."""

    rows: tuple[SaidRow, ...]
    more: str
    """How many older ones there are; nothing if that is all."""


def said_view(said: Sequence[Said], most: int = MOST_SAID) -> SaidView | None:
    """Statements, which are given latest first; `None` if there are none."""
    if not said:
        return None
    rest = len(said) - most
    more = f"and {number_of(rest, 'older statement')}" if rest > 0 else ""
    return SaidView(tuple(_row(one) for one in said[:most]), more)


def _row(said: Said) -> SaidRow:
    origin, text = said.origin, said.origin.text if isinstance(said.origin, Claim) else None
    return SaidRow(
        amount=short_amount(said.amount),
        total=TextView(text, said.briefing.facts.lang) if text else None,
        deal=deal_link(said.deal) if said.deal else None,
        basis=label(origin.basis) if not isinstance(origin, Claim) and origin.basis else "",
        day=said_day(said.on, said.briefing),
        written_in=briefing_link(said.briefing),
    )


def said_day(on: SaidOn, briefing: Briefing) -> SaidDay:
    """When something was stated, in words; without a better one, the briefing's day."""
    if on.date is None:
        return SaidDay(moment_view(briefing.facts.date), "day of the briefing")
    return SaidDay(date_view(on.date), "" if on.is_exact else "day of the source")
