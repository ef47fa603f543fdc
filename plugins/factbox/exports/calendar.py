"""Calendars (iCalendar, RFC 5545): days on which something is due, each as an event of a whole day."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from factbox.exports.links import absolute
from factbox.exports.publisher import Publisher
from factbox.model.expectation import Expectation

PRODUCER: Final = "-//Factbox//Factbox//EN"
LONGEST_LINE: Final = 75
"""In octets, without the line end."""

_WITHIN: Final = range(0x80, 0xC0)
"""The octets that do not begin a character of UTF-8."""
_BREAK: Final = re.compile("\r\n|[\n\r\v\f\x85\u2028\u2029]")
_FORBIDDEN: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")
_NO_EVENT: Final = (
    "BEGIN:VTIMEZONE",
    "TZID:UTC",
    "BEGIN:STANDARD",
    "DTSTART:19700101T000000",
    "TZOFFSETFROM:+0000",
    "TZOFFSETTO:+0000",
    "END:STANDARD",
    "END:VTIMEZONE",
)
"""A calendar must hold something; where nothing is due, it holds the definition of a time zone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarWords:
    """How the site says it; the same words as on its pages."""

    summary: Callable[[Expectation], str]
    description: Callable[[Expectation], str]
    address: Callable[[Expectation], str]
    """The page that tells it."""


def calendar_file(items: Iterable[Expectation], publisher: Publisher, words: CalendarWords) -> bytes:
    """Everything that has a last day, on that day: `2025` is due by 31 December 2025, and its text says 2025."""
    dated = [(item, item.when.latest) for item in items if item.when.latest is not None]
    keys = _distinct([(item.key, item.when.text) for item, _ in dated])
    events = [
        line for key, (item, day) in zip(keys, dated, strict=True) for line in _event(key, item, day, publisher, words)
    ]
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:{PRODUCER}",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"X-WR-CALNAME:{escaped(f'{publisher.name}: what is due')}",
        *(events or _NO_EVENT),
        "END:VCALENDAR",
    ]
    return "".join(map(folded, lines)).encode()


def _distinct(named: list[tuple[str, str]]) -> Iterator[str]:
    """A name keeps its identity when its date moves; only names that stand several times take their dates along."""
    count = Counter(key for key, _ in named)
    seen: Counter[str] = Counter()
    for key, when in named:
        name = key if count[key] == 1 else f"{key}/{when}"
        seen[name] += 1
        yield name if seen[name] == 1 else f"{name}/{seen[name]}"


def _event(key: str, item: Expectation, day: date, publisher: Publisher, words: CalendarWords) -> Iterator[str]:
    """`DTSTAMP` is when the briefing was published that says so; without an end the event fills its day."""
    yield "BEGIN:VEVENT"
    yield f"UID:{publisher.uuid(key)}"
    yield f"DTSTAMP:{_stamp(publisher.instant(item.briefing.facts.date))}"
    yield f"DTSTART;VALUE=DATE:{day.isoformat().replace('-', '')}"
    yield f"SUMMARY:{escaped(words.summary(item))}"
    yield f"DESCRIPTION:{escaped(words.description(item))}"
    if publisher.url:  # a calendar knows no page from which a shorter address could start
        yield f"URL:{absolute(publisher.url, words.address(item))}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _stamp(moment: datetime) -> str:
    return re.sub(r"[-:]", "", moment.replace(tzinfo=None).isoformat(timespec="seconds")) + "Z"


def escaped(text: str) -> str:
    r"""A value of the type TEXT (section 3.3.11), without the characters that a calendar forbids.

    >>> escaped("gas, oil; coal")
    'gas\\, oil\\; coal'
    """
    lines = _BREAK.sub("\n", text)
    plain = _FORBIDDEN.sub("", lines)
    return re.sub(r"([\\;,])", r"\\\1", plain).replace("\n", r"\n")


def folded(line: str) -> str:
    """A line with its end, cut after at most 75 octets and never inside a character (section 3.1)."""
    octets = line.encode()
    pieces: list[bytes] = []
    start, room = 0, LONGEST_LINE
    while len(octets) - start > room:
        end = start + room
        while octets[end] in _WITHIN:
            end -= 1
        pieces.append(octets[start:end])
        start, room = end, LONGEST_LINE - 1  # the space that the next line begins with
    return b"\r\n ".join((*pieces, octets[start:])).decode() + "\r\n"
