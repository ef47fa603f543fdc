"""The date that a text in everyday notation stands for: `June 2019` is `2019-06`."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from types import MappingProxyType

from factbox.model.date_forms import MONTH_NAMES

_PERIODS: Mapping[str, int] = MappingProxyType(
    {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
    | {"q1": 33, "q2": 34, "q3": 35, "q4": 36, "h1": 40, "h2": 41}
    | {"first quarter": 33, "second quarter": 34, "third quarter": 35, "fourth quarter": 36}
    | {"first half": 40, "second half": 41}
)
_YEAR = "(?P<year>[0-9]{4})"
_MONTH = "(?P<month>[0-9]{1,2})"
_DAY = "(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?"
_NAME = r"(?P<name>[a-z]{3,9})\.?"
_PERIOD = f"(?P<period>{'|'.join(_PERIODS)})"
_SIMPLE = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_YEAR}(?P<between>[-/. ]){_MONTH}(?:(?P=between){_DAY})?(?:[t ][0-9]+:.*)?",
        f"{_YEAR}(?P<month>[0-9]{{2}})(?P<day>[0-9]{{2}})?",
        rf"{_DAY}\.{_MONTH}\.{_YEAR}",
        f"{_MONTH}[-/.]{_YEAR}",
        f"(?:{_DAY}(?: of)?[- ])?{_NAME}[-, ]+{_YEAR}",
        f"{_NAME} {_DAY},? {_YEAR}",
        f"{_YEAR},?[- ]{_NAME}(?:[- ]{_DAY})?",
        f"(?:the )?{_PERIOD}(?: of)?,? {_YEAR}",
        f"{_YEAR}[- ]?{_PERIOD}",
    )
)
_AS_WRITTEN = re.compile("[0-9]{2}[0-9xu]{2}(?:-(?:[0-9]{2}|xx|uu)){0,2}")
_DECADE = re.compile("(?:the )?([0-9]{3})0s")
_FILLER = re.compile("(?:on|in|the year|year|early|mid|late)[- ](.+)")
_DASHES = re.compile("[\u2010-\u2015\u2212]")
_ABOUT = re.compile(r"(?:c\.|ca\.?|circa|about|around|approximately|approx\.|roughly) ?(.+)")
_PERHAPS = re.compile("(?:perhaps|possibly|probably|maybe) (.+)")
_SINCE = re.compile("(?:since|from) (.+?)(?: on| onwards?)?")
_UNTIL = re.compile("(?:until|till|by|up to|to) (.+)")
_BETWEEN = re.compile("between (.+) and (.+)")
_SEPARATORS = (" ?/ ?", r" ?\.\.+ ?", " (?:to|until|till) ", " - ", "--", "-")
_NO_END = ("", "..", "now", "today", "present", "ongoing", "open", "unknown")


def guess(text: str) -> str | None:
    """The date that `text` most likely stands for, in EDTF; `None` if nothing comes to mind.

    The guess can still be no date: somebody may have meant 30 February.

    >>> guess("28 May – 3 June 2019")
    '2019-05-28/2019-06-03'
    """
    plain = _DASHES.sub("-", unicodedata.normalize("NFKC", text)).lower()
    plain = " ".join(plain.split())
    return _point(plain) or _choice(plain) or _interval(plain)


def _point(text: str) -> str | None:
    """A simple date, with or without a mark or a word for one."""
    for words, mark in ((_ABOUT, "~"), (_PERHAPS, "?")):
        if found := words.fullmatch(text):
            return _with_mark(_simple(found[1]), mark)
    marks = set(re.findall("[?~%]", text))
    mark = "%" if len(marks) > 1 else "".join(marks)
    return _with_mark(_simple(re.sub(" ?[?~%] ?", "", text)), mark)


def _with_mark(date: str | None, mark: str) -> str | None:
    return date and date + mark


def _simple(text: str) -> str | None:
    if found := _FILLER.fullmatch(text):
        return _simple(found[1])
    if _AS_WRITTEN.fullmatch(text):
        return text.replace("u", "x").upper()
    if found := _DECADE.fullmatch(text):
        return f"{found[1]}X"
    tried = (_assembled(found.groupdict()) for pattern in _SIMPLE if (found := pattern.fullmatch(text)))
    return next((date for date in tried if date), None)


def _assembled(parts: Mapping[str, str | None]) -> str | None:
    month = _month_number(parts)
    if month is None:
        return None
    date = f"{parts['year']}-{month:02}"
    day = parts.get("day")
    return f"{date}-{int(day):02}" if day else date


def _month_number(parts: Mapping[str, str | None]) -> int | None:
    name = parts.get("name")
    if name:
        matches = (at for at, month in enumerate(MONTH_NAMES, start=1) if month.lower().startswith(name))
        return next(matches, None)
    period = parts.get("period")
    return _PERIODS[period] if period else int(parts["month"] or 0)


def _choice(text: str) -> str | None:
    """One of several dates: in square brackets, or with "or" between them."""
    bracketed = text.startswith("[") and text.endswith("]")
    parts = re.split(" ?, ?", text[1:-1].strip()) if bracketed else re.split(" or ", text)
    if len(parts) == 1 and not bracketed:
        return None
    dates = [_lent(part, parts[-1]) for part in parts]
    known = [date for date in dates if date]
    if len(known) < len(parts):
        return None
    return known[0] if len(known) == 1 else f"[{','.join(known)}]"


def _interval(text: str) -> str | None:
    """From one date to another, or open on one side."""
    text = _BETWEEN.sub(r"\1 to \2", text)
    for separator in _SEPARATORS:
        left, *right = re.split(separator, text.removeprefix("from "))
        found = _joined(left, right[0]) if len(right) == 1 and (left or "/" in text) else None
        if found:
            return found
    if found_since := _SINCE.fullmatch(text):
        return _joined(found_since[1], "..")
    found_until = _UNTIL.fullmatch(text)
    return _joined("..", found_until[1]) if found_until else None


def _joined(left: str, right: str) -> str | None:
    start = ".." if left in ("", "..") else _lent(left, right)
    end = ".." if right in _NO_END else _point(right) or _abridged(start, right)
    return f"{start}/{end}" if start and end and start != end else None


def _lent(part: str, last: str) -> str | None:
    """A date that leaves to the last one what both share: the `5` of `5 or 6 June 2019`."""
    year = last[-4:]
    return _point(part) or _point(f"{part} {year}") or _point(f"{part} {last.lstrip('0123456789').strip()}")


def _abridged(start: str | None, end: str) -> str | None:
    """An end that repeats only what changes: the `07` of `2019-06-05/07`."""
    short = start and re.fullmatch("[0-9]{2}(?:-[0-9]{2})?", end) and len(end) < len(start)
    return f"{start[: -len(end)]}{end}" if start and short else None
