"""The box: what was stated, what can be traced of it, and every deal under the answer to "is it counted?"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from factbox.model.briefing import Briefing
from factbox.model.ledger import Knowledge, Ledger
from factbox.model.names import DealId
from factbox.model.reckoning import Line, Reckoning, Total, totals
from factbox.model.vocabularies import DealKind, Reason
from factbox.views.amount_words import ShortAmount, short_bounds
from factbox.views.claim_view import ClaimView, claim_view
from factbox.views.date_words import DateView, date_view
from factbox.views.deal_line import DealLine, deal_line
from factbox.views.labels import country_name, reason_heading, reason_why
from factbox.views.moment_words import day_view
from factbox.views.phrases import number_of
from factbox.views.sentence import Sentence, sum_sentence
from factbox.views.source_view import Citations, CiteView
from factbox.views.text_view import TextView

_ORDER = (
    Reason.COUNTED,
    Reason.UNDISCLOSED,
    Reason.NOT_BINDING,
    Reason.ENDED,
    Reason.PART_OF_ANOTHER,
    Reason.ANNOUNCED_BEFORE,
    Reason.ESTIMATED,
    Reason.OTHER_FRAME,
    Reason.OTHER_CURRENCY,
    Reason.NOT_APPLICABLE,
    Reason.NOT_TRANSACTION,
)
_MOST_OPEN = 8
"""A longer group folds, and then shows fewer."""
_OPEN_OF_MANY = 5


@dataclass(frozen=True, slots=True)
class SumView:
    """The sum of a group, or one of its sums if it is in several currencies."""

    label: str
    value: ShortAmount


@dataclass(frozen=True, slots=True, kw_only=True)
class DealGroup:
    """Deals that share one answer to "is it counted?"."""

    id: str
    title: str
    why: str
    is_counted: bool
    count: int
    lines: tuple[DealLine, ...]
    folded: tuple[DealLine, ...]
    """The rest of a long group."""
    fold_words: str
    sums: tuple[SumView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BoxView:
    """The box of a briefing."""

    question: str
    title: TextView
    place: TextView | None
    date: DateView | None
    claims: tuple[ClaimView, ...]
    sums: tuple[SumView, ...]
    """What the counted deals add up to, where no total was stated."""
    sentence: Sentence | None
    """The same in words."""
    groups: tuple[DealGroup, ...]
    status_day: DateView

    @property
    def cites(self) -> tuple[CiteView, ...]:
        """The sources that it cites, in its order."""
        return tuple(cite for claim in self.claims for cite in claim.cites)


def box_view(knowledge: Knowledge, citations: Citations | None) -> BoxView | None:
    """The box of a briefing; `None` if it names no deal and no total.

    Without citations it cites nothing, as on a page that has no list of sources.
    """
    facts = knowledge.briefing.facts
    reckonings = [(claim, knowledge.reckoning(claim)) for claim in facts.claims]
    if not reckonings and not facts.deals:
        return None
    lines = _lines(knowledge, [reckoning for _, reckoning in reckonings])
    found = totals(line.line for line in lines)
    claims = tuple(claim_view(claim, reckoning, knowledge, citations) for claim, reckoning in reckonings)
    occasion = facts.occasion
    return BoxView(
        question="Do the deals add up?" if claims else "What the deals add up to",
        title=_title(knowledge.briefing, claims),
        place=_place(knowledge.briefing),
        date=date_view(occasion.date) if occasion and occasion.date else None,
        claims=claims,
        sums=() if claims else tuple(_total_view(total, several=len(found) > 1) for total in found),
        sentence=None if claims else sum_sentence(tuple(line.line for line in lines)),
        groups=_groups(lines, knowledge.ledger, [reckoning for _, reckoning in reckonings]),
        status_day=day_view(knowledge.day),
    )


@dataclass(frozen=True, slots=True)
class _BoxLine:
    line: Line
    currency: str | None
    """Of the sum that it stands in."""
    is_covered: bool
    """Whether a stated total is meant to cover it, or none was stated."""


def _lines(knowledge: Knowledge, reckonings: Sequence[Reckoning]) -> tuple[_BoxLine, ...]:
    """The deals that the claims cover, counted if any claim counts them, then those that none covers."""
    found: dict[DealId, _BoxLine] = {}
    for reckoning in reckonings:
        for line in reckoning.lines:
            if line.deal.id not in found or line.reason is Reason.COUNTED:
                found[line.deal.id] = _BoxLine(line, reckoning.claim.currency, is_covered=True)
    if any(deal.id not in found for deal in knowledge.listed()):
        for line in knowledge.lines():
            found.setdefault(line.deal.id, _BoxLine(line, None, is_covered=not reckonings))
    return tuple(found.values())


def _title(briefing: Briefing, claims: Sequence[ClaimView]) -> TextView:
    occasion = briefing.facts.occasion
    if occasion and occasion.name:
        return TextView(occasion.name, briefing.facts.lang)
    only = claims[0].title if len(claims) == 1 else None
    return only or TextView("The deals in this briefing", "en")


def _place(briefing: Briefing) -> TextView | None:
    occasion = briefing.facts.occasion
    if occasion and occasion.place:
        return TextView(occasion.place, briefing.facts.lang)
    return TextView(country_name(occasion.country), "en") if occasion and occasion.country else None


def _groups(lines: Iterable[_BoxLine], ledger: Ledger, reckonings: Sequence[Reckoning]) -> tuple[DealGroup, ...]:
    grouped: dict[Reason | None, list[_BoxLine]] = {}
    for line in lines:
        grouped.setdefault(line.line.reason if line.is_covered else None, []).append(line)
    order = (*_ORDER, None)
    return tuple(_group(reason, grouped[reason], ledger, reckonings) for reason in order if reason in grouped)


def _group(reason: Reason | None, lines: list[_BoxLine], ledger: Ledger, reckonings: Sequence[Reckoning]) -> DealGroup:
    is_long = len(lines) > _MOST_OPEN
    is_sorted = is_long and reason is Reason.COUNTED and len(reckonings) == 1
    ordered = sorted(lines, key=_size, reverse=True) if is_sorted else lines
    made = tuple(deal_line(line.line, ledger, line.currency) for line in ordered)
    shown = _OPEN_OF_MANY if is_long else len(made)
    return DealGroup(
        id=reason.value if reason else "notCovered",
        title=reason_heading(reason) if reason else "Not in the stated total",
        why=_why(reason, [line.line for line in lines]),
        is_counted=reason is Reason.COUNTED,
        count=len(made),
        lines=made[:shown],
        folded=made[shown:],
        fold_words=_fold_words(made[shown:], _nouns(line.line for line in ordered[shown:]), is_sorted=is_sorted),
        sums=_sums([line.line for line in lines], reckonings) if reason is Reason.COUNTED else (),
    )


def _why(reason: Reason | None, lines: Sequence[Line]) -> str:
    count = len(lines)
    if reason is None:
        return f"{number_of(count, 'record')}; no stated total covers {'it' if count == 1 else 'them'}"
    if any(line.has_reverse_rate for line in lines):
        return f"{number_of(count, 'deal')}; not added, as a rate is given {_direction(lines)}"
    return reason_why(reason, count, [line.deal.kind for line in lines])


def _direction(lines: Iterable[Line]) -> str:
    return "the other way only" if all(line.has_reverse_rate for line in lines) else "the other way only, or none"


def _size(line: _BoxLine) -> tuple[Decimal, Decimal]:
    part = line.line.part
    low = part.low if part and part.low is not None else Decimal(0)
    return (low, part.high if part and part.high is not None else low)


def _nouns(lines: Iterable[Line]) -> str:
    """What several lines are together: `deals`, or `records` where a target, a statistic or a policy is among them."""
    return "deals" if all(line.deal.kind is DealKind.TRANSACTION for line in lines) else "records"


def _fold_words(folded: Sequence[DealLine], nouns: str, *, is_sorted: bool) -> str:
    words = f"{len(folded)} more {nouns}"
    if not is_sorted:
        return words
    return f"{words}, {folded[0].value.text} to {folded[-1].value.text}"


def _sums(counted: Sequence[Line], reckonings: Sequence[Reckoning]) -> tuple[SumView, ...]:
    """The foot of the counted deals; several claims have a sum each, so that none could stand here."""
    if len(counted) == 1 or len(reckonings) > 1:
        return ()
    for reckoning in reckonings:
        claim = reckoning.claim
        value = short_bounds(reckoning.traced, claim.currency, claim.frame.per)
        if not reckoning.is_converted:
            return (SumView(f"Traced, {len(counted)} deals", value),)
        own = (_total_view(total, several=True) for total in reckoning.originals)
        return (*own, SumView(f"Traced, {len(counted)} deals, converted", value))
    return tuple(_total_view(total, several=True) for total in totals(counted))


def _total_view(total: Total, *, several: bool) -> SumView:
    value = short_bounds(total.bounds, total.measure.currency, total.measure.per)
    return SumView(f"Traced, {number_of(total.count, 'deal')}" if several else "Traced", value)
