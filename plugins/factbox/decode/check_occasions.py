"""What briefings say of one occasion must agree: when it was, and in which country."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from factbox.decode.library import Entry, Library
from factbox.diagnostics.diagnostic import Diagnostic, Related
from factbox.model.fuzzy_date import FuzzyDate
from factbox.model.ledger_index import occasion_id
from factbox.model.names import OccasionId

KEYS: Final = ("date", "country")
"""What an occasion has one of; names and places may differ, as languages do."""

_First = Mapping[tuple[OccasionId, str], Entry]
"""For each occasion and key the briefing that gives it first."""


def check_occasions(library: Library) -> Iterator[Diagnostic]:
    """Occasions that two briefings give different days or countries."""
    first: dict[tuple[OccasionId, str], Entry] = {}
    for entry in library.published:
        yield from _differences(entry, first)
        for name in _given(entry):
            first.setdefault(name, entry)
    for entry in library.others:
        yield from _differences(entry, first)


def _given(entry: Entry) -> Iterator[tuple[OccasionId, str]]:
    """The keys that a briefing gives of its occasion; none if its day is not known, since nobody then is first."""
    name = occasion_id(entry.briefing) if entry.file.is_dated else None
    if name is not None:
        yield from ((name, key) for key in KEYS if getattr(entry.file.facts.occasion, key) is not None)


def _differences(entry: Entry, first: _First) -> Iterator[Diagnostic]:
    for name, key in _given(entry):
        earlier = first.get((name, key))
        if earlier is None or _meaning(entry, key) == _meaning(earlier, key):
            continue
        here, before = _text(entry, key), _text(earlier, key)
        message = f"occasion `{name}` has {key} `{here}` here and `{before}` before"
        related = (Related(earlier.document.place("occasion", key), f"`{before}` here"),)
        advice = f"write `{before}`, or leave `{key}` out; if it is another occasion, give it another id"
        place = entry.document.place("occasion", key)
        yield Diagnostic("contradicting-occasion", place, message, advice, related=related)


def _meaning(entry: Entry, key: str) -> object:
    """What two ways to write a date have in common: the days that it can mean."""
    value = getattr(entry.file.facts.occasion, key)
    return (value.earliest, value.latest) if isinstance(value, FuzzyDate) else value


def _text(entry: Entry, key: str) -> str:
    value = getattr(entry.file.facts.occasion, key)
    return value.text if isinstance(value, FuzzyDate) else str(value)
