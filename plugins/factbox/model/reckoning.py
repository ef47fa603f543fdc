"""Which deals are counted in a sum, and why the others are not."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from factbox.model.bounds import NOTHING, Bounds
from factbox.model.deal_record import Deal, Standing, has_come
from factbox.model.names import DealId
from factbox.model.rate import Rate
from factbox.model.share import Share, share_of
from factbox.model.value import NOT_APPLICABLE, UNDISCLOSED, Amount, Period, Precision
from factbox.model.vocabularies import COUNTABLE_STATUSES, STOPPED_STATUSES, DealKind, Reason, Status


@dataclass(frozen=True, slots=True)
class Measure:
    """What a sum is of: a currency, and the period if it is a rate."""

    currency: str
    per: Period | None


@dataclass(frozen=True, slots=True)
class Line:
    """A deal in a sum: how far it had come, whether it is counted, and with what."""

    deal: Deal
    standing: Standing
    reason: Reason
    part: Bounds | None = None
    """What it adds to the sum, in the sum's currency; `None` if it is not counted."""
    rate: Rate | None = None
    """The rate at which it was converted, if it was."""
    within: tuple[DealId, ...] = ()
    """Of a counted deal, those of the sum that it is a part of; none of them is counted."""
    has_reverse_rate: bool = False
    """Whether a rate is given, but only from the sum's currency into its own, so that it is not used."""


@dataclass(frozen=True, slots=True)
class Total:
    """A sum of counted deals of one measure."""

    measure: Measure
    bounds: Bounds
    count: int


@dataclass(frozen=True, slots=True)
class Reckoning:
    """A claim held against the deals it covers."""

    claim: Amount
    lines: tuple[Line, ...]
    """Every covered deal that was known, in the order in which the briefing lists them."""
    traced: Bounds
    """The sum of the counted deals in the claim's currency; zero if none is counted."""
    originals: tuple[Total, ...]
    """The same deals summed in their own currencies; one total unless something was converted."""

    @property
    def share(self) -> Share:
        """The traced part of the claim."""
        return share_of(self.traced, self.claim.bounds)

    @property
    def counted(self) -> tuple[Line, ...]:
        """The deals that make up the traced sum."""
        return tuple(line for line in self.lines if line.reason is Reason.COUNTED)

    @property
    def is_converted(self) -> bool:
        """Whether some of the traced sum was converted into the claim's currency."""
        return any(line.rate for line in self.lines)

    @property
    def exceeds(self) -> bool:
        """Whether more is traced than was claimed, for certain: nothing approximate is in it."""
        low, high = self.traced.low, self.claim.bounds.high
        if low is None or high is None or self.traced.approximate or self.claim.bounds.approximate:
            return False
        return low > high or (low == high and (self.traced.low_open or self.claim.bounds.high_open) and low > 0)

    @property
    def seems_to_exceed(self) -> bool:
        """Whether more is traced than was claimed, if what is approximate is taken at its word."""
        low, high = self.traced.low, self.claim.bounds.high
        return self.exceeds or (low is not None and high is not None and low > high)


@dataclass(frozen=True, slots=True)
class Rates:
    """The site's exchange rates, each used in the direction that is written."""

    rates: tuple[Rate, ...] = ()

    def find(self, origin: str, target: str, day: date) -> Rate | None:
        """The last rate that was known on a day, else the first after it; `None` if the pair is not given."""
        given = sorted(
            (rate for rate in self.rates if (rate.origin, rate.target) == (origin, target)),
            key=lambda rate: rate.date.sort_key,
        )
        known = [rate for rate in given if has_come(rate.date, day)]
        return known[-1] if known else next(iter(given), None)


def kin_of(deals: Iterable[Deal], find: Callable[[DealId], Deal | None]) -> dict[str, Deal]:
    """Ancestors by `part_of` of the deals of a sum, as far as they can be found: chains may lead through them."""
    found: dict[str, Deal] = {}
    for deal in deals:
        above = deal.part_of
        while above is not None and above not in found:
            parent = find(DealId(above))
            if parent is None:
                break
            found[above] = parent
            above = parent.part_of
    return found


def reckon(
    claim: Amount, deals: Sequence[Deal], day: date, rates: Rates = Rates(), *, known: Mapping[str, Deal] | None = None
) -> Reckoning:
    """Hold a claim against the deals it covers, as things stood on a day."""
    lines = lines_of(deals, day, claim=claim, rates=rates, known=known)
    counted = [line for line in lines if line.part is not None]
    traced = _sum(line.part for line in counted)
    return Reckoning(claim, lines, traced, totals(lines))


def lines_of(
    deals: Sequence[Deal],
    day: date,
    *,
    claim: Amount | None = None,
    rates: Rates = Rates(),
    known: Mapping[str, Deal] | None = None,
) -> tuple[Line, ...]:
    """Every deal with its reason, as things stood on a day; without a claim, frames and currencies do not matter.

    `known` are further deals that chains of `part_of` may lead through; they are not part of the sum.
    """
    sheet = _Sheet({deal.id: deal for deal in deals}, dict(known or {}), day, claim, rates)
    return tuple(sheet.line(deal) for deal in deals)


def lines_counting(
    counting: frozenset[Status], deals: Sequence[Deal], day: date, *, known: Mapping[str, Deal] | None = None
) -> tuple[Line, ...]:
    """As `lines_of`, in a sum that takes other statuses: what the deals that are only announced would come to."""
    sheet = _Sheet({deal.id: deal for deal in deals}, dict(known or {}), day, counting=counting)
    return tuple(sheet.line(deal) for deal in deals)


def totals(lines: Iterable[Line]) -> tuple[Total, ...]:
    """The counted deals summed by currency and period, each in its own currency; largest groups first."""
    groups: dict[Measure, list[Bounds]] = {}
    for line in lines:
        amount = line.deal.amount
        if line.reason is Reason.COUNTED and amount:
            groups.setdefault(Measure(amount.currency, amount.frame.per), []).append(amount.bounds)
    found = [Total(measure, _sum(parts), len(parts)) for measure, parts in groups.items()]
    return tuple(sorted(found, key=lambda total: (-total.count, total.measure.currency, total.measure.per or "")))


def _sum(parts: Iterable[Bounds | None]) -> Bounds:
    total = NOTHING
    for part in parts:
        total = total + part if part is not None else total
    return total


@dataclass(slots=True)
class _Sheet:
    """The working sheet of one sum."""

    covered: Mapping[DealId, Deal]
    known: Mapping[str, Deal]
    day: date
    claim: Amount | None = None
    rates: Rates = Rates()
    counting: frozenset[Status] = COUNTABLE_STATUSES
    settled: dict[DealId, Reason] = field(default_factory=dict)

    def line(self, deal: Deal) -> Line:
        reason = self.reason(deal)
        standing = deal.standing(self.day)
        if reason is not Reason.COUNTED or deal.amount is None:
            is_reverse = reason is Reason.OTHER_CURRENCY and self.has_reverse_rate(deal)
            return Line(deal, standing, reason, has_reverse_rate=is_reverse)
        rate = self.rate(deal.amount)
        bounds = deal.amount.bounds
        within = tuple(above.id for above in self.ancestors(deal))
        return Line(deal, standing, reason, bounds.times(rate.rate) if rate else bounds, rate, within)

    def reason(self, deal: Deal) -> Reason:
        """The first reason that applies, in the order in which the rules are told."""
        if deal.id not in self.settled:
            # Stands only while a chain that runs in a circle, which is a fault, comes back here.
            self.settled[deal.id] = Reason.PART_OF_ANOTHER
            self.settled[deal.id] = (
                self.of_status(deal)
                or self.of_kinship(deal)
                or self.of_value(deal)
                or self.of_claim(deal)
                or Reason.COUNTED
            )
        return self.settled[deal.id]

    def of_status(self, deal: Deal) -> Reason | None:
        if deal.kind is not DealKind.TRANSACTION:
            return Reason.NOT_TRANSACTION
        status = deal.standing(self.day).status
        if status in self.counting:
            return None
        return Reason.ENDED if status in STOPPED_STATUSES else Reason.NOT_BINDING

    def of_kinship(self, deal: Deal) -> Reason | None:
        # From the top down, so that each step finds what is above it settled, however long the chain is.
        if Reason.COUNTED in [self.reason(ancestor) for ancestor in reversed(self.ancestors(deal))]:
            return Reason.PART_OF_ANOTHER
        return Reason.ANNOUNCED_BEFORE if deal.previously else None

    def ancestors(self, deal: Deal) -> list[Deal]:
        """Those ancestors that are in this sum; chains may lead through deals that are not."""
        found: list[Deal] = []
        seen: set[str] = {deal.id}
        above = deal.part_of
        while above is not None and above not in seen:
            seen.add(above)
            parent = self.covered.get(DealId(above))
            if parent is not None:
                found.append(parent)
            through = parent or self.known.get(above)
            above = through.part_of if through else None
        return found

    def of_value(self, deal: Deal) -> Reason | None:
        value = deal.value
        if isinstance(value, Amount):
            return Reason.ESTIMATED if value.precision is Precision.ESTIMATED else None
        return {UNDISCLOSED: Reason.UNDISCLOSED, NOT_APPLICABLE: Reason.NOT_APPLICABLE}[value]

    def of_claim(self, deal: Deal) -> Reason | None:
        if self.claim is None or deal.amount is None:
            return None
        if deal.amount.frame.per != self.claim.frame.per:
            return Reason.OTHER_FRAME
        same = deal.amount.currency == self.claim.currency
        return None if same or self.rate(deal.amount) else Reason.OTHER_CURRENCY

    def has_reverse_rate(self, deal: Deal) -> bool:
        if self.claim is None or deal.amount is None:
            return False
        return self.rates.find(self.claim.currency, deal.amount.currency, self.day) is not None

    def rate(self, amount: Amount) -> Rate | None:
        if self.claim is None or amount.currency == self.claim.currency:
            return None
        return self.rates.find(amount.currency, self.claim.currency, self.day)
