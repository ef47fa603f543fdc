"""`content/rates.yaml`: the site's exchange rates, each with its day and source."""

from __future__ import annotations

from collections.abc import Iterator

from factbox.decode.document import Dialect
from factbox.decode.front import ContentFile
from factbox.decode.list_file import ListFile, read_list_file, written
from factbox.diagnostics.diagnostic import Diagnostic, Related
from factbox.model.rate import Rate
from factbox.model.reckoning import Rates
from factbox.source.node import Mapping

_PAIR_AND_DAY = ("from", "to", "date")


def read_rates(file: ContentFile | None, dialect: Dialect) -> tuple[Rates, list[Diagnostic]]:
    """The rates of a site; none if there is no such file."""
    if file is None:
        return Rates(), []
    found = read_list_file(file, tuple[Rate, ...], dialect, "the rate")
    return Rates(found.records), [*found.faults, *_checked(found)]


def _checked(found: ListFile) -> Iterator[Diagnostic]:
    """Two rates of one pair for one day, or a rate of a currency in itself."""
    seen: dict[tuple[str, ...], Mapping] = {}
    for entry in found.entries:
        named = tuple(written(entry, *_PAIR_AND_DAY))
        if len(named) < len(_PAIR_AND_DAY):
            continue
        origin, target, day = named
        if origin.text == target.text:
            message = f"a rate from `{origin.text}` to itself"
            yield Diagnostic("duplicate-rate", found.place(target.span), message, "leave it out")
            continue
        earlier = seen.setdefault(tuple(node.text for node in named), entry)
        if earlier is not entry:
            message = f"two rates from `{origin.text}` to `{target.text}` on {day.text}"
            yield _twice(found, entry, earlier, message)


def _twice(found: ListFile, entry: Mapping, earlier: Mapping, message: str) -> Diagnostic:
    """Two rates for one day: at the later number if the two differ, else at the later entry."""
    here, before, advice = entry.first_key, earlier.first_key, "keep one of the two"
    numbers = (*written(entry, "rate"), *written(earlier, "rate"))
    if len({number.text for number in numbers}) > 1:
        here, before = (number.span for number in numbers)
        advice = f"keep {numbers[1].text} or {numbers[0].text}, whichever has the better source"
    related = (Related(found.place(before), "the other rate"),)
    return Diagnostic("duplicate-rate", found.place(here), message, advice, related=related)
