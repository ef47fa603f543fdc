"""A date in words, as a reader reads it: `2019-06-05/2019-06-07` is 5–7 June 2019."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from factbox.model.fuzzy_date import DateForm, FuzzyDate
from factbox.views.date_language import DateLanguage, PointWords, language_for

_PLAIN = (DateForm.DAY, DateForm.MONTH, DateForm.YEAR)
_LAST_EARLY_YEAR = 999


@dataclass(frozen=True, slots=True)
class DatePart:
    """Some words of a date; with a `datetime` they belong into `<time datetime>`, without one they are plain text."""

    text: str
    datetime: str | None = None


@dataclass(frozen=True, slots=True)
class DateView:
    """All that a template may know of a date: `<time datetime="2019-06-05">5</time>–<time …>7 June 2019</time>`."""

    parts: tuple[DatePart, ...]

    @property
    def label(self) -> str:
        """The parts as one text: 5–7 June 2019."""
        return "".join(part.text for part in self.parts)


def date_words(value: FuzzyDate, lang: str = "en") -> str:
    """A date in words, in English where there is no table for the language.

    >>> date_words(FuzzyDate.parse("2019-06~"))
    'about June 2019'
    """
    return date_view(value, lang).label


def date_view(value: FuzzyDate, lang: str = "en") -> DateView:
    """A date in words, cut where a machine can read a part.

    The words say no more than the date does: some day in June (`2019-06-XX`) is "June 2019".
    """
    return DateView(view_parts(value, language_for(lang)))


def view_parts(value: FuzzyDate, language: DateLanguage) -> tuple[DatePart, ...]:
    """The parts of a date in a given language."""
    if value.form is DateForm.SET:
        return _choice(value.members, language)
    if value.form is not DateForm.INTERVAL:
        return (_point(value, language.alone, language),)
    if value.start and value.end:
        return _interval(value.start, value.end, language)
    return _open(value, language)


def _open(value: FuzzyDate, language: DateLanguage) -> tuple[DatePart, ...]:
    known, pattern = (value.start, language.since) if value.start else (value.end, language.until)
    if known is None:
        return ()
    before, _, after = pattern.partition("{}")
    parts = (DatePart(before), _point(known, language.led, language), DatePart(after))
    return tuple(part for part in parts if part.text)


def _interval(start: FuzzyDate, end: FuzzyDate, language: DateLanguage) -> tuple[DatePart, ...]:
    parts = _side_by_side((start, end), language)
    if len(parts) == 1:
        return parts
    return parts[0], DatePart(_joint(start, end, language)), parts[1]


def _joint(start: FuzzyDate, end: FuzzyDate, language: DateLanguage) -> str:
    """A dash if the eye can tell what it joins, else a word."""
    if any(_is_marked(side) or side.form not in _PLAIN for side in (start, end)):
        return language.wordy
    pattern = _short_pattern((start, end), language)
    texts = [_filled(pattern or _pattern(side, language.led), side, language.led, language) for side in (start, end)]
    return language.spaced if any(" " in text for text in texts) else language.tight


def _choice(members: Sequence[FuzzyDate], language: DateLanguage) -> tuple[DatePart, ...]:
    """One of several: 5, 6 or 7 June 2019."""
    parts = _side_by_side(members, language)
    joined = [parts[0]]
    for at, part in enumerate(parts[1:], start=2):
        joined += [DatePart(language.or_ if at == len(parts) else language.comma), part]
    return tuple(joined)


def _side_by_side(dates: Sequence[FuzzyDate], language: DateLanguage) -> tuple[DatePart, ...]:
    """Each date once; all but one are cut short where they share the month or the year."""
    by_words = {_point(value, language.led, language): value for value in dates}
    if len(by_words) == 1:
        return (_point(dates[0], language.alone, language),)
    pattern = _short_pattern(list(by_words.values()), language)
    if pattern is None:
        return tuple(by_words)
    whole = 0 if language.whole == "first" else len(by_words) - 1
    return tuple(
        part if at == whole else DatePart(_filled(pattern, value, language.led, language), part.datetime)
        for at, (part, value) in enumerate(by_words.items())
    )


def _short_pattern(dates: Sequence[FuzzyDate], language: DateLanguage) -> str | None:
    """The pattern for dates beside one that names the month and year of all; `None` if there is nothing to share."""
    forms = {value.form for value in dates}
    first_days = [_first_day(value) for value in dates]
    if any(map(_is_marked, dates)) or len({day.year for day in first_days}) > 1:
        return None
    if forms == {DateForm.MONTH}:
        return language.month_in_year
    if forms != {DateForm.DAY}:
        return None
    return language.day_in_year if len({day.month for day in first_days}) > 1 else language.day_in_month


def _point(value: FuzzyDate, words: PointWords, language: DateLanguage) -> DatePart:
    if not _is_marked(value):
        return DatePart(_filled(_pattern(value, words), value, words, language), value.machine)
    text = _filled(_pattern(value, language.led), value, language.led, language)
    if value.approximate:
        text = language.about.format(text)
    return DatePart(language.perhaps.format(text) if value.uncertain else text)


def _pattern(value: FuzzyDate, words: PointWords) -> str:
    first = _first_day(value)
    has_name = first.year % 100 and first.year > _LAST_EARLY_YEAR
    patterns = {
        DateForm.DAY: words.day,
        DateForm.MONTH: words.month,
        DateForm.YEAR: words.year,
        DateForm.DECADE: words.decade if has_name else words.years,
        DateForm.SEASON: words.seasons[first.month // 3 - 1],
        DateForm.QUARTER: words.quarters[(first.month - 1) // 3],
        DateForm.HALF: words.halves[(first.month - 1) // 6],
    }
    return patterns.get(value.form, words.years)


def _filled(pattern: str, value: FuzzyDate, words: PointWords, language: DateLanguage) -> str:
    first = _first_day(value)
    last = value.latest or first
    return pattern.format(
        day=first.day,
        month=words.months[first.month - 1],
        year=_year(first.year, language),
        last=_year(last.year, language),
        next=_next_year(first.year),
    )


def _year(year: int, language: DateLanguage) -> str:
    return str(year) if year > _LAST_EARLY_YEAR else language.early_year.format(year=year)


def _next_year(year: int) -> str:
    """The second year of a winter: 20 after 2019, 2100 after 2099."""
    century, short = divmod(year + 1, 100)
    return f"{short:02}" if century == year // 100 and year > _LAST_EARLY_YEAR else str(year + 1)


def _is_marked(value: FuzzyDate) -> bool:
    return value.uncertain or value.approximate


def _first_day(value: FuzzyDate) -> date:
    """The first day of a simple date; only intervals can lack one, and they do not come here."""
    return value.earliest or date.min


def met_view(value: FuzzyDate) -> DateView:
    """When something was met: an open beginning with an end is "by" that end.

    >>> met_view(FuzzyDate.parse("../2019-06-08")).label
    'by 8 June 2019'
    """
    if value.earliest is None and value.end is not None:
        return DateView((DatePart("by "), *date_view(value.end).parts))
    return date_view(value)
