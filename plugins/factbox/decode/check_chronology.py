"""What briefings date of one deal must be able to have happened in that order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from factbox.decode.written_deals import Written, WrittenDeal, WrittenEvent
from factbox.diagnostics.diagnostic import Diagnostic, Place, Related, Severity
from factbox.model.deal import Condition, Milestone
from factbox.model.fuzzy_date import FuzzyDate
from factbox.model.vocabularies import Status

LADDER: Final = {status: step for step, status in enumerate(Status)}
"""How far a status is; what is suspended or has ended is past every other one."""

_AFTER_SIGNED: Final = frozenset({Status.UNDERWAY, Status.COMPLETED})
_STEPS: Final = {"milestones": "milestone", "conditions": "condition"}


def check_chronology(deals: Iterable[WrittenDeal], today: date) -> Iterator[Diagnostic]:
    """Events before a deal's first, completion before the signature, steps met before they were set, stale plans."""
    for deal in deals:
        written, news = deal.written, deal.news
        # Most deals stand in one briefing only, and there are many.
        before_first = list(_before_first(written, news)) if len(written) > 1 else []
        told = {fault.place for fault in before_first}
        yield from before_first
        yield from (fault for fault in _begun_before_signed(written, news) if fault.place not in told)
        yield from _met_before_set(written, news) if len(written) > 1 else ()
        yield from _met_before_deal(written, news)
        yield from _unconfirmed(written, news, today)


def _before_first(written: Sequence[Written], news: Sequence[Written]) -> Iterator[Diagnostic]:
    """An event of a later briefing, dated before the deal's first event, that cannot be an earlier step towards it.

    What was only reported says nothing of how far the deal had come, so there it is a warning.
    """
    origin = written[0]
    first = _first_event(origin)
    if first is None:
        return
    for item in news:
        for event in item.events() if item.file.order > origin.file.order else ():
            if event.is_before(first) and LADDER[event.status] >= LADDER[first.status]:
                yield _event_before_first(item, event, origin, first)


def _first_event(origin: Written) -> WrittenEvent | None:
    """The earliest event of the briefing that defines a deal; of several on one day the one that is furthest.

    What was still to come when that was written is a plan, and may come true earlier.
    """
    events = [event for event in origin.events() if not event.is_after(origin.last_day)]
    start = min((event.date.sort_key[0] for event in events), default=None)
    return max(
        (event for event in events if event.date.sort_key[0] == start),
        key=lambda event: LADDER[event.status],
        default=None,
    )


def _event_before_first(item: Written, event: WrittenEvent, origin: Written, first: WrittenEvent) -> Diagnostic:
    name, path = item.entry.id, origin.document.source.path
    message = f"deal `{name}` is {event.status} {event.date.text} and first {first.status} {first.date.text}"
    advice = f"correct {event.date.text} here or {first.date.text} in {path}, which defines the deal"
    if first.status is Status.REPORTED:
        advice += "; as it is, the deal stays reported, its last event"
    related = (Related(first.place, f"first {first.status} here, {first.date.text}"),)
    severity = Severity.WARNING if first.status is Status.REPORTED else Severity.ERROR
    return Diagnostic("event-before-first", event.place, message, advice, severity, related)


def _begun_before_signed(written: Sequence[Written], news: Sequence[Written]) -> Iterator[Diagnostic]:
    """Work or completion that is dated before every signature: it happens, and more often it is a slip."""
    if not any(event.status in _AFTER_SIGNED for item in written for event in item.entry.events):
        return
    events = [event for item in written for event in item.events() if not event.is_short_form]
    signed = [event for event in events if event.status is Status.SIGNED]
    begun = [event for event in events if event.status in _AFTER_SIGNED and event.item in news]
    for event in begun if signed else ():
        if all(event.is_before(other) for other in signed):
            name, other = event.item.entry.id, signed[0]
            message = f"deal `{name}` is {event.status} {event.date.text} and signed {other.date.text}"
            related = (Related(other.place, "signed here"),)
            advice = f"correct {event.date.text} or {other.date.text}, unless that is how it was"
            yield Diagnostic("dates-backwards", event.place, message, advice, Severity.WARNING, related)


def _met_before_set(written: Sequence[Written], news: Sequence[Written]) -> Iterator[Diagnostic]:
    """A step that is said to be met before the day on which an earlier briefing still lists it as open."""
    for key in _STEPS:
        repeated = _repeated(written, key)
        still_open: dict[tuple[str, str | None], list[_Step]] = {}
        done: set[tuple[str, str | None]] = set()
        for step in _in_order(written, key):
            name = step.identity(repeated)
            if step.met:
                done.add(name)
                others = [other for other in still_open.get(name, ()) if other.was_open_after(step)]
                yield from _step_before_set(step, others[0]) if others and step.item in news else ()
            elif name not in done:
                still_open.setdefault(name, []).append(step)


@dataclass(frozen=True, slots=True)
class _Step:
    """A milestone or a condition in a file."""

    item: Written
    key: str
    number: int
    facts: Milestone | Condition

    @property
    def name(self) -> str:
        return self.facts.title if isinstance(self.facts, Milestone) else self.facts.text

    @property
    def met(self) -> FuzzyDate | None:
        return self.facts.met_on

    def identity(self, repeated: set[str]) -> tuple[str, str | None]:
        """Its name; where a list holds several of a name, such as yearly deliveries, due dates tell them apart."""
        due = self.facts.due
        return self.name, due.text if due and self.name in repeated else None

    def was_open_after(self, met: _Step) -> bool:
        """Whether its briefing, an earlier one, is dated after the last day on which the step can have been met."""
        last = met.met.latest if met.met else None
        return self.item is not met.item and last is not None and last < self.item.day

    def place(self, *path: str) -> Place:
        return self.item.place(self.key, self.number, *path)


def _in_order(written: Sequence[Written], key: str) -> Iterator[_Step]:
    for item in sorted(written, key=lambda one: one.file.order):
        yield from (_Step(item, key, number, facts) for number, facts in item.listed(key))


def _repeated(written: Sequence[Written], key: str) -> set[str]:
    counts = (Counter(step.name for step in _in_order([item], key)) for item in written)
    return {name for count in counts for name in count if count[name] > 1}


def _step_before_set(step: _Step, other: _Step) -> Iterator[Diagnostic]:
    when, day = step.met.text if step.met else "", other.item.day.isoformat()
    path = other.item.document.source.path
    message = f"{_STEPS[step.key]} `{step.name}` was met {when} and still open on {day}"
    advice = f"correct {when}, or write `met: {when}` in {path} too, which lists it as open on {day}"
    related = (Related(other.place(), f"still open here, on {day}"),)
    yield Diagnostic("met-before-set", step.place("met"), message, advice, related=related)


def _met_before_deal(written: Sequence[Written], news: Sequence[Written]) -> Iterator[Diagnostic]:
    """A milestone that is said to be met before anything at all is known of the deal: it is a step of the deal."""
    met = [step for item in news for step in _in_order([item], "milestones") if step.met and step.met.latest]
    dated = (event for item in written for event in item.events() if event.date.earliest) if met else ()
    first = min(dated, key=lambda event: event.date.sort_key, default=None)
    for step in met if first else ():
        last, start = step.met.latest if step.met else None, first.date.earliest if first else None
        if first and last and start and last < start:
            yield _milestone_before_deal(step, first)


def _milestone_before_deal(step: _Step, first: WrittenEvent) -> Diagnostic:
    when, begun = step.met.text if step.met else "", f"{first.status} {first.date.text}"
    message = f"milestone `{step.name}` was met {when}, before the deal's first event, {begun}"
    advice = (
        f"correct {when} or {first.date.text}; what came before the deal stands in `timeline`, or as an event of it"
    )
    related = (Related(first.place, f"the first event, {begun}"),)
    return Diagnostic("met-before-set", step.place("met"), message, advice, related=related)


def _unconfirmed(written: Sequence[Written], news: Sequence[Written], today: date) -> Iterator[Diagnostic]:
    """An event that a briefing wrote before its day, that has become history by the clock, and nobody has looked."""
    for item in news:
        later = [other for other in written if other.last_day > item.last_day]
        plans = [event for event in _plans(item) if not event.is_after(today)]
        yield from (_plan(item, event) for event in plans if not any(_settles(other, event) for other in later))


def _plans(item: Written) -> Iterator[WrittenEvent]:
    """The events that were still to come when the briefing was last changed."""
    days = (event.date.earliest for event in item.entry.events)
    if any(day is not None and day > item.last_day for day in days):
        yield from (event for event in item.events() if event.is_after(item.last_day))


def _settles(other: Written, plan: WrittenEvent) -> bool:
    """Whether a briefing says that the deal has come as far, on whatever day, or that it stopped instead."""
    told = [event for event in other.events() if not event.is_after(other.last_day)]
    return any(LADDER[event.status] >= LADDER[plan.status] for event in told)


def _plan(item: Written, event: WrittenEvent) -> Diagnostic:
    when, status = event.date.text, event.status
    message = f"deal `{item.entry.id}` is {status} {when}, written on {item.last_day} and not confirmed since"
    advice = (
        f"confirm it in a later briefing, or here with `modified`; "
        f"a plan is a milestone: `milestones: [{{title: …, due: {when}}}]`"
    )
    return Diagnostic("unconfirmed-event", event.place, message, advice, Severity.WARNING)
