"""What a claim's deals are worth that are not counted, each amount with the reason why it is left out."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal
from types import MappingProxyType
from typing import Final

from factbox.model.deal_record import Deal
from factbox.model.names import DealId
from factbox.model.reckoning import Line, Measure, totals
from factbox.model.value import Amount, Period, Precision
from factbox.model.vocabularies import Basis, DealKind, Reason, Status
from factbox.views.amount_words import adjective_amount, long_amount, long_bounds
from factbox.views.labels import label, sector_words
from factbox.views.phrases import listed

MOST_AMOUNTS: Final = 5
"""How many amounts of one kind are named before the others become a number."""

_ORDER: Final = (
    Reason.NOT_BINDING,
    Reason.ENDED,
    Reason.PART_OF_ANOTHER,
    Reason.ANNOUNCED_BEFORE,
    Reason.ESTIMATED,
    Reason.OTHER_FRAME,
    Reason.OTHER_CURRENCY,
    Reason.NOT_TRANSACTION,
)
"""Deals first, then what is none."""
_SAME: Final = MappingProxyType(
    {
        Reason.ANNOUNCED_BEFORE: " announced before",
        Reason.ESTIMATED: "",
    }
)
_KIND_NOUNS: Final = MappingProxyType(
    {
        DealKind.TARGET: ("target", "targets"),
        DealKind.STATISTIC: ("statistic", "statistics"),
        DealKind.POLICY: ("policy measure", "policy measures"),
    }
)
_TOPICS: Final = MappingProxyType(
    {
        Basis.TRADE_VOLUME: "trade",
        Basis.INVESTMENT_COMMITMENT: "investment",
        Basis.LOAN_PRINCIPAL: "lending",
    }
)


@dataclass(frozen=True, slots=True)
class _Tail:
    """The words behind the amounts that are left out for one reason."""

    one: str
    several: str

    def followed_by(self, words: str) -> _Tail:
        """The same with more words behind them."""
        return _Tail(f"{self.one}{words}", f"{self.several}{words}")


@dataclass(slots=True)
class _Group:
    """Amounts of one currency and period that are left out for one reason."""

    tail: _Tail
    amounts: list[tuple[Decimal, str]] = field(default_factory=list)

    @property
    def words(self) -> str:
        """The largest amounts, then how many more there are, then why."""
        named = [words for _, words in sorted(self.amounts, key=lambda amount: -amount[0])]
        if len(named) > MOST_AMOUNTS:
            named[MOST_AMOUNTS:] = [f"{len(named) - MOST_AMOUNTS} more"]
        return f"{listed(named)}{self.tail.one if len(self.amounts) == 1 else self.tail.several}"


def not_counted_words(lines: Iterable[Line], per: Period | None = None) -> str:
    """The amounts that are not counted, and why: `US$153.3 million under discussion; the US$20 billion target`.

    `per` is the period of the claim. Deals without an amount are left out; the result is empty if none has one. A whole
    that is not counted though parts of it are stands alone: `US$5bn pledged, of which US$2bn is counted above`.
    """
    told = tuple(lines)
    parts = _counted_parts(told)
    groups: dict[tuple[Reason, _Tail, Measure, DealId | None], _Group] = {}
    for line in told:
        amount = line.deal.amount
        if line.reason not in _ORDER or amount is None:
            continue
        tail, whole = _tail(line, amount, per), line.deal.id if line.deal.id in parts else None
        if whole and len(parts) <= MOST_AMOUNTS:
            tail = tail.followed_by(_overlap(amount, parts[whole]))
        elif whole:
            tail, whole = tail.followed_by(", of which parts are counted above"), None
        key = (line.reason, tail, Measure(amount.currency, amount.frame.per), whole)
        groups.setdefault(key, _Group(tail)).amounts.append(_sized(line, amount))
    ordered = sorted(groups, key=lambda key: _ORDER.index(key[0]))
    return "; ".join(groups[key].words for key in ordered)


def _counted_parts(lines: Iterable[Line]) -> dict[DealId, list[Line]]:
    """The counted parts of deals that have an amount, and are not counted themselves."""
    found: dict[DealId, list[Line]] = {}
    for line in lines:
        for whole in line.within:
            found.setdefault(whole, []).append(line)
    return found


def _overlap(whole: Amount, parts: Iterable[Line]) -> str:
    """`, of which US$2.0 billion is counted above`; no number where a rate would stand in a total, or the reverse."""
    sums = totals(parts)
    if any(total.measure.per != whole.frame.per for total in sums):
        return ", of which a part is counted above"
    words = listed([long_bounds(total.bounds, total.measure.currency) for total in sums])
    return f", of which {words} {'is' if len(sums) == 1 else 'are'} counted above"


def _sized(line: Line, amount: Amount) -> tuple[Decimal, str]:
    """How large an amount is, and its words."""
    size = amount.bounds.high or amount.bounds.low or Decimal(0)
    if line.reason is Reason.NOT_TRANSACTION:
        return size, f"the {adjective_amount(amount)}"
    return size, f"an {long_amount(amount)}" if amount.precision is Precision.ESTIMATED else long_amount(amount)


def _tail(line: Line, amount: Amount, per: Period | None) -> _Tail:
    match line.reason:
        case Reason.NOT_TRANSACTION:
            one, several = (" ".join(("", *_topic(line.deal), noun)) for noun in _KIND_NOUNS[line.deal.kind])
            return _Tail(one, several)
        case Reason.PART_OF_ANOTHER:
            return _Tail(" that is part of another deal", " that are parts of other deals")
        case Reason.OTHER_FRAME:
            return _other_frame(amount.frame.per, per)
        case Reason.OTHER_CURRENCY:
            words = "a rate is given the other way only" if line.has_reverse_rate else "no exchange rate is given"
            return _Tail(f", for which {words}", f", for which {words}")
    words = _SAME[line.reason] if line.reason in _SAME else f" {_standing_words(line)}"
    return _Tail(words, words)


def _standing_words(line: Line) -> str:
    """The status in words; of what has ended, how it ended."""
    status, event = line.standing.status, line.standing.event
    if status is Status.FRAMEWORK_SIGNED:
        return "under a signed framework"
    return label(event.reason) if status is Status.ENDED and event and event.reason else label(status)


def _other_frame(per: Period | None, claimed: Period | None) -> _Tail:
    if per is None:
        return _Tail(", a total beside a rate", ", totals beside a rate")
    if claimed is None:
        return _Tail(", a rate beside a total", ", rates beside a total")
    return _Tail(f", a {per}ly rate beside a {claimed}ly one", f", {per}ly rates beside a {claimed}ly one")


def _topic(deal: Deal) -> tuple[str, ...]:
    """What a target or statistic is of, in a word: by what its amount measures, else by sector, else by title."""
    basis = deal.chosen.statement.basis if deal.chosen else None
    if basis and basis in _TOPICS:
        return (_TOPICS[basis],)
    if deal.sector and deal.sector != "other":
        return (sector_words(deal.sector)[-1].lower(),)
    return ("trade",) if re.search(r"\btrade\b", deal.title, re.IGNORECASE) else ()
