"""What the briefings that list one deal say of it must fit together."""

from __future__ import annotations

from collections import ChainMap, Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Final

from factbox.decode.library import Entry, Library
from factbox.decode.numbers import WHOLE
from factbox.decode.written_deals import Written, WrittenDeal, by_deal
from factbox.diagnostics.diagnostic import Diagnostic, Related
from factbox.model.deal import Stake
from factbox.source.node import Scalar, at

SINGLE_VALUES: Final = ("title", "kind", "instrument", "binding", "sector", "part_of", "supersedes")
"""What a deal has one of; a later briefing may give it where it was missing, and not change it."""

REQUIRED: Final = ("title", "parties")
"""What the first briefing that lists a deal must say of it."""


def check_deals(library: Library, deals: Iterable[WrittenDeal]) -> Iterator[Diagnostic]:
    """Incomplete first definitions, contradictions, circles of parts, too many stakes."""
    for deal in deals:
        yield from _of_one_deal(deal.written, deal.news)
    published = by_deal(library.published)
    yield from _circles(published, starts=published)
    for entry in library.others:
        own = by_deal([entry])
        together = {name: [*published.get(name, ()), *news] for name, news in own.items()}
        if entry.file.is_dated:
            yield from _circles(ChainMap(together, published), starts=own, only=entry)


def _of_one_deal(written: Sequence[Written], news: Sequence[Written]) -> Iterator[Diagnostic]:
    """The faults of one deal; only those of `news` are told, the others have been told before."""
    yield from _incomplete(written[0]) if written[0] in news else ()
    yield from (fault for item in news for fault in _contradictions(written, item))
    yield from _stakes(written, news)


def _incomplete(first: Written) -> Iterator[Diagnostic]:
    """What the first entry lacks; what is written there and wrong has been told by whoever read it."""
    for key in REQUIRED:
        node = at(first.document.root, ("deals", first.index, key))
        if getattr(first.entry, key) is not None:
            continue
        if isinstance(node, Scalar) and not node.is_null and not node.text.strip():
            advice = "write a value"
            yield Diagnostic("empty-value", first.place(key), "expected a value, found an empty text", advice)
        elif node is None or (isinstance(node, Scalar) and node.is_null):
            message = f"deal `{first.entry.id}` is named here first and has no `{key}`"
            place = first.place(key) if node is None else first.key_place(key)
            yield Diagnostic("missing-key", place, message, f"add `{key}:` to this entry")


def _contradictions(written: Sequence[Written], item: Written) -> Iterator[Diagnostic]:
    for key in SINGLE_VALUES:
        value = getattr(item.entry, key)
        earlier = next((other for other in written if getattr(other.entry, key) is not None), item)
        first = getattr(earlier.entry, key)
        if value is not None and earlier is not item and first != value:
            message = f"deal `{item.entry.id}` has {key} `{value}` here and `{first}` before"
            related = (Related(earlier.place(key), f"`{first}` here"),)
            advice = f"write `{first}`, or leave `{key}` out; if it is another deal, give it another id"
            yield Diagnostic("contradicting-deal", item.place(key), message, advice, related=related)


def _stakes(written: Sequence[Written], news: Sequence[Written]) -> Iterator[Diagnostic]:
    """The stakes that one deal gives in one asset; what a briefing repeats from an earlier one is no new stake."""
    sums: dict[str, Decimal] = {}
    known: Counter[Stake] = Counter()
    for item in written:
        over: set[str] = set()
        new = Counter(item.entry.stakes) - known
        known += new
        for stake in new.elements():
            sums[stake.asset] = sums.get(stake.asset, Decimal(0)) + stake.percent.number
            over |= {stake.asset} if sums[stake.asset] > WHOLE else set()
        for asset in sorted(over) if item in news else ():
            message = f"deal `{item.entry.id}` gives {sums[asset]}% of `{asset}`"
            advice = "correct the stakes: at most 100 in one asset"
            yield Diagnostic("stakes-over-100", item.key_place("stakes"), message, advice)


def _circles(
    deals: Mapping[str, list[Written]], starts: Iterable[str], only: Entry | None = None
) -> Iterator[Diagnostic]:
    """Deals that are, by way of others, parts of themselves; each circle is told once, at its last entry."""
    settled: set[str] = set()
    for start in starts:
        path: dict[str, Written] = {}
        name = start
        while name not in settled and name not in path and (part := _part(deals.get(name, ()))):
            path[name] = part
            name = part.entry.part_of or ""
        if name in path:
            circle = list(path.values())[list(path).index(name) :]
            if only is None or any(item.file is only for item in circle):
                yield _circle(circle, only)
        settled |= path.keys()


def _part(written: Sequence[Written]) -> Written | None:
    """The entry that makes a deal a part of another."""
    return next((item for item in written if item.entry.part_of), None)


def _circle(circle: Sequence[Written], only: Entry | None) -> Diagnostic:
    ordered = sorted(circle, key=lambda item: (item.file is only, item.file.order, item.index))
    last, others = ordered[-1], ordered[:-1]
    names = " → ".join(f"`{item.entry.id}`" for item in (*circle, circle[0]))
    related = tuple(
        Related(item.place("part_of"), f"`{item.entry.id}` is part of `{item.entry.part_of}`") for item in others
    )
    message = f"`part_of` runs in a circle: {names}"
    advice = "leave out one of the `part_of`"
    return Diagnostic("part-of-circle", last.place("part_of"), message, advice, related=related)
