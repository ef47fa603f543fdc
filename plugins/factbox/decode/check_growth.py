"""Stated changes that the amounts beside them do not bear out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from factbox.decode.written_deals import Written, WrittenDeal
from factbox.diagnostics.diagnostic import Diagnostic, Related, Severity
from factbox.model.deal_record import Deal
from factbox.model.fuzzy_date import FuzzyDate
from factbox.model.growth import contradicts, growth_words, is_comparable
from factbox.model.ledger import Ledger
from factbox.model.names import Percent
from factbox.model.value import Amount
from factbox.model.vocabularies import DealKind


def check_growth(deals: Iterable[WrittenDeal], ledger: Ledger, ledgers: Mapping[str, Ledger]) -> Iterator[Diagnostic]:
    """Changes against a base that cannot be, however the amounts were rounded.

    `ledgers` holds for each briefing's path the ledger that its page is made from.
    """
    published = _Series(ledger)
    for deal in deals:
        for item in deal.news:
            if item.entry.change is None:
                continue
            series = published if item.file.is_published else _Series(ledgers[item.file.briefing.path])
            yield from _of_one(item, deal.written, series)


@dataclass(frozen=True, slots=True)
class _Series:
    """The statistics of a ledger, those of one series together: the same parties, the same sector."""

    ledger: Ledger
    _found: dict[tuple[object, ...], list[Deal]] = field(default_factory=dict)

    def amount(self, item: Written, day: FuzzyDate) -> Amount | None:
        """What the statistic of the same series says of another time, if there is exactly one."""
        if not self._found:
            for deal in self.ledger.deals():
                self._found.setdefault(_series(deal), []).append(deal)
        own = self.ledger.deal(item.entry.id)
        if own.kind is not DealKind.STATISTIC or not own.participations:
            return None
        others = [deal for deal in self._found[_series(own)] if deal is not own and _is_of(deal, day)]
        return others[0].amount if len(others) == 1 else None


def _series(deal: Deal) -> tuple[object, ...]:
    return deal.kind, deal.sector, frozenset(part.party for part in deal.participations)


def _is_of(deal: Deal, day: FuzzyDate) -> bool:
    """Whether a statistic is dated so."""
    meant = (day.earliest, day.latest)
    return any((event.date.earliest, event.date.latest) == meant for event in deal.events)


def _of_one(item: Written, written: list[Written], series: _Series) -> Iterator[Diagnostic]:
    change, base = item.entry.change, _base(item, written, series)
    if change is None or base is None:
        return
    amounts = _amounts(item, written)
    given = [value for value in amounts if is_comparable(value, base)]
    if amounts and not given:
        yield _incomparable(item, amounts[0], base)
    if given and all(contradicts(change, value, base) for value in given):
        yield _mismatch(item, change, given[0], base)


def _base(item: Written, written: list[Written], series: _Series) -> Amount | None:
    bases = (one.entry.base for one in (item, *written))
    base = next((base for base in bases if base is not None), None)
    if isinstance(base, FuzzyDate):
        return series.amount(item, base)
    return base if isinstance(base, Amount) else None


def _amounts(item: Written, written: list[Written]) -> list[Amount]:
    """What the same entry states of the deal, in any number of voices; else what other entries do."""
    for entries in ([item], written):
        statements = [one.entry.value for one in entries if one.entry.value]
        statements += [statement for one in entries for statement in one.entry.values]
        found = [statement.value for statement in statements if isinstance(statement.value, Amount)]
        if found:
            return found
    return []


def _incomparable(item: Written, value: Amount, base: Amount) -> Diagnostic:
    message = f"the change of deal `{item.entry.id}` holds `{value.text}` against `{base.text}`"
    advice = "give the base in the currency of the value, and both for the same period, or both as totals"
    place = item.place("base") if item.entry.base is not None else item.place("change")
    return Diagnostic("growth-mismatch", place, message, advice, Severity.WARNING)


def _mismatch(item: Written, change: Percent, value: Amount, base: Amount) -> Diagnostic:
    found = growth_words(value, base, change)
    message = f"deal `{item.entry.id}` has a change of `{change.text}`, its amounts give {found}"
    advice = f"correct one of the three: {value.text} against {base.text} is {found}, written is {change.text}"
    related = (Related(item.place("base"), f"the base is {base.text}"),) if item.entry.base is not None else ()
    return Diagnostic("growth-mismatch", item.place("change"), message, advice, Severity.WARNING, related)
