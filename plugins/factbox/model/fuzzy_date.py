"""A date as well as it is known: a day, a month, a season, an interval, or one of several."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from factbox.model.date_advice import advice
from factbox.model.date_forms import DateForm
from factbox.model.date_point import EXAMPLES, INVALID, NoDateFault, quoted, read_point
from factbox.model.fault import Fault

__all__ = ["BACKWARDS", "INVALID", "DateForm", "FuzzyDate"]

BACKWARDS = "dates-backwards"
_OPEN = ".."
_FEWEST_MEMBERS = 2
_BEFORE_ALL, _AFTER_ALL = date.min.toordinal() - 1, date.max.toordinal() + 1


@dataclass(frozen=True, slots=True)
class FuzzyDate:
    """A date known to the year, the month, the day or less: `2019`, `2019-06`, `2019-06-05/2019-06-07`, `[2019,2020]`.

    The notation is a subset of EDTF (ISO 8601-2:2019, annex A).
    """

    text: str
    """As written, without space around it."""
    earliest: date | None
    """The first day that it can mean; `None` for an interval with an open beginning."""
    latest: date | None
    """The last day that it can mean; `None` for an interval with an open end."""
    form: DateForm
    """What is known: `2019-06-XX`, some day in June, is known to the month."""
    uncertain: bool = False
    """Whether the date, or one of its parts, is marked `?` or `%`. The bounds stay the same."""
    approximate: bool = False
    """Whether the date, or one of its parts, is marked `~` or `%`. The bounds stay the same."""
    start: FuzzyDate | None = None
    """The beginning of an interval."""
    end: FuzzyDate | None = None
    """The end of an interval."""
    members: tuple[FuzzyDate, ...] = ()
    """The dates of a set, of which one is meant, in the order written."""

    @classmethod
    def parse(cls, text: str) -> FuzzyDate:
        """Read a date.

        Raises `Fault` with the code `invalid-date`, or `dates-backwards` for an interval that ends before it begins.

        >>> FuzzyDate.parse("2019-06").latest
        datetime.date(2019, 6, 30)
        """
        stripped = text.strip()
        try:
            return _read(stripped)
        except NoDateFault as fault:
            raise _explained(stripped, fault.text) from None

    @classmethod
    def one_of(cls, dates: Sequence[FuzzyDate], text: str | None = None) -> FuzzyDate:
        """One of several simple dates, as a YAML list means it; the text is `[a,b]` unless another is given.

        Raises `Fault` with the code `invalid-date` for fewer than two dates, and for intervals and sets among them.

        >>> FuzzyDate.one_of([FuzzyDate.parse("2019"), FuzzyDate.parse("2020")]).text
        '[2019,2020]'
        """
        for member in dates:
            if member.form in (DateForm.INTERVAL, DateForm.SET):
                raise _not_simple(member)
        return _set(text if text is not None else f"[{','.join(member.text for member in dates)}]", tuple(dates))

    @property
    def sort_key(self) -> tuple[int, int, str]:
        """Orders dates by the earliest day they can mean, the broader first, then by their text.

        >>> sorted(["2019-01-01", "2019-01", "2019", "../2030"], key=lambda text: FuzzyDate.parse(text).sort_key)
        ['../2030', '2019', '2019-01', '2019-01-01']
        """
        earliest = self.earliest.toordinal() if self.earliest else _BEFORE_ALL
        latest = self.latest.toordinal() if self.latest else _AFTER_ALL
        return earliest, -latest, self.text

    @property
    def due_key(self) -> tuple[int, int, str]:
        """Orders dates by the last day they can mean, the narrower first, then by their text.

        >>> sorted(["2027", "2026-12-31", "2027-12", "2027-01"], key=lambda text: FuzzyDate.parse(text).due_key)
        ['2026-12-31', '2027-01', '2027-12', '2027']
        """
        earliest, latest, text = self.sort_key
        return -latest, -earliest, text

    @property
    def machine(self) -> str | None:
        """The date as HTML's `<time datetime>` can hold it: a year, month or day without a mark; `None` for the rest.

        >>> FuzzyDate.parse("2019-06-XX").machine
        '2019-06'
        """
        plain = self.form in (DateForm.YEAR, DateForm.MONTH, DateForm.DAY)
        return self.text.replace("-XX", "") if plain and not (self.uncertain or self.approximate) else None


def _read(text: str) -> FuzzyDate:
    if text.startswith("[") and text.endswith("]"):
        return _read_set(text)
    if "/" in text:
        return _read_interval(text)
    return _read_simple(text)


def _read_simple(text: str) -> FuzzyDate:
    point = read_point(text)
    uncertain, approximate = point.mark in ("?", "%"), point.mark in ("~", "%")
    return FuzzyDate(text, point.earliest, point.latest, point.form, uncertain, approximate)


def _read_interval(text: str) -> FuzzyDate:
    first, _, second = text.partition("/")
    if first == second == _OPEN:
        raise _endless(text)
    start = None if first == _OPEN else _read_simple(first)
    end = None if second == _OPEN else _read_simple(second)
    earliest = start.earliest if start else None
    latest = end.latest if end else None
    if earliest and latest and latest < earliest:
        raise _backwards(first, second)
    return FuzzyDate(text, earliest, latest, DateForm.INTERVAL, *_marks(start, end), start=start, end=end)


def _read_set(text: str) -> FuzzyDate:
    return _set(text, tuple(_read_simple(part.strip()) for part in text[1:-1].split(",")))


def _set(text: str, members: tuple[FuzzyDate, ...]) -> FuzzyDate:
    if len(members) < _FEWEST_MEMBERS:
        raise _too_few(text, members)
    earliest = min(member.earliest for member in members if member.earliest)
    latest = max(member.latest for member in members if member.latest)
    return FuzzyDate(text, earliest, latest, DateForm.SET, *_marks(*members), members=members)


def _explained(text: str, part: str) -> Fault:
    """The fault of a text of which a part has no shape of a date, with help for the whole if possible."""
    for subject in (text, part):
        words = advice(subject, _fault_in)
        if words:
            return Fault(f"expected a date, found {quoted(subject)}", help=words, code=INVALID)
    return Fault(f"expected a date, found {quoted(text)}", help=EXAMPLES, code=INVALID)


def _fault_in(text: str) -> Fault | None:
    try:
        _read(text)
    except Fault as fault:
        return fault
    return None


def _marks(*parts: FuzzyDate | None) -> tuple[bool, bool]:
    known = [part for part in parts if part]
    return any(part.uncertain for part in known), any(part.approximate for part in known)


def _endless(text: str) -> Fault:
    words = "write the date that is known: `2019/..` for from 2019 on, `../2019` for until 2019"
    return Fault(f"`{text}` has neither a beginning nor an end", help=words, code=INVALID)


def _backwards(first: str, second: str) -> Fault:
    words = f"put the earlier date first: write `{second}/{first}`"
    return Fault(f"`{first}/{second}` ends before it begins", help=words, code=BACKWARDS)


def _too_few(text: str, members: tuple[FuzzyDate, ...]) -> Fault:
    alone = f"write `{members[0].text}` alone, or " if members else ""
    words = f"{alone}name at least two dates, as in `[2019,2020]`"
    return Fault(f"expected two dates or more, found `{text}`", help=words, code=INVALID)


def _not_simple(member: FuzzyDate) -> Fault:
    message = f"expected a single date in a list of dates, found {quoted(member.text)}"
    words = "name single dates, of which one is meant, as in `[2019,2020]`; for a span write the interval alone"
    return Fault(message, help=words, code=INVALID)
