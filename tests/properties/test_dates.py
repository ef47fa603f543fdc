"""What holds for every date, and agreement with an independent reader of EDTF."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from itertools import pairwise

from edtf import parse_edtf
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from factbox.model.date_forms import DateForm
from factbox.model.fault import Fault
from factbox.model.fuzzy_date import FuzzyDate
from factbox.views.date_words import date_view

YEARS = st.integers(1, 9999).map("{:04}".format)
DAYS = st.dates().map(date.isoformat)
MONTHS = st.dates().map(lambda day: day.isoformat()[:7])
UNSPECIFIED = st.one_of(
    YEARS.map(lambda year: f"{year[:3]}X"),
    YEARS.map(lambda year: f"{year[:2]}XX"),
    YEARS.map("{}-XX".format),
    YEARS.map("{}-XX-XX".format),
    MONTHS.map("{}-XX".format),
)
PERIODS = st.builds("{:04}-{}".format, st.integers(1, 9998), st.sampled_from([*range(21, 25), *range(33, 37), 40, 41]))
UNMARKED = st.one_of(YEARS, MONTHS, DAYS, UNSPECIFIED, PERIODS)
MARKS = st.sampled_from(["", "?", "~", "%"])
SIMPLE = st.builds("{}{}".format, UNMARKED, MARKS)


def in_order(first: str, second: str) -> str:
    """An interval that is not backwards, whichever date comes first."""
    earlier, later = sorted((first, second), key=lambda text: FuzzyDate.parse(text).sort_key)
    return f"{earlier}/{later}"


def outcome(text: str) -> FuzzyDate | Fault:
    """What comes of reading a text, whichever it is."""
    try:
        return FuzzyDate.parse(text)
    except Fault as fault:
        return fault


def set_text(members: Iterable[str]) -> str:
    return f"[{','.join(members)}]"


INTERVALS = st.one_of(st.builds(in_order, SIMPLE, SIMPLE), SIMPLE.map("{}/..".format), SIMPLE.map("../{}".format))
SETS = st.lists(SIMPLE, min_size=2, max_size=4).map(set_text)
TEXTS = st.one_of(SIMPLE, INTERVALS, SETS)
SCRAPS = st.lists(
    st.sampled_from(["2019", "-06", "-05", "X", "/", ".", "[", "]", ",", "?", "~", "June", " ", "13", "-"])
)

# What the `edtf` package reads, which it then reads right. Version 5.0.2 is not asked about
# - winters, which it ends on 31 December of their own year;
# - marks behind seasons, quarters and halves, which it does not know;
# - quarters and halves in intervals, seasons, quarters and halves in sets;
# - `2019-XX` in intervals and sets, on which it fails with an AttributeError;
# - intervals that have both a mark and an X;
# - 000X and 00XX, which begin in a year 0 that Python's calendar lacks;
# - open ends, which are infinite numbers to it.
# It takes backwards intervals, 29 February of any year and the months 25 to 32 and 37 to 39: it is no judge of faults.
DIGITS = st.one_of(YEARS, MONTHS, DAYS)
SEASONS = PERIODS.filter(lambda text: text[5:] in {"21", "22", "23"})
KNOWN_X = UNSPECIFIED.filter(lambda text: text[:3] != "000" and text[:4] != "00XX")
KNOWN_X_INSIDE = KNOWN_X.filter(lambda text: text[4:] != "-XX")
PLAIN_END = st.one_of(DIGITS, KNOWN_X_INSIDE, SEASONS)
MARKED_END = st.one_of(st.builds("{}{}".format, DIGITS, MARKS), SEASONS)
MEMBER = st.builds("{}{}".format, st.one_of(DIGITS, KNOWN_X_INSIDE), MARKS)
KNOWN_TO_BOTH = st.one_of(
    st.builds("{}{}".format, st.one_of(DIGITS, KNOWN_X), MARKS),
    PERIODS.filter(lambda text: not text.endswith("-24")),
    st.builds(in_order, PLAIN_END, PLAIN_END),
    st.builds(in_order, MARKED_END, MARKED_END),
    st.lists(MEMBER, min_size=2, max_size=3).map(set_text),
)


@settings(max_examples=100, deadline=None)
@given(KNOWN_TO_BOTH)
def test_bounds_agree_with_an_independent_reader(text: str) -> None:
    value, other = FuzzyDate.parse(text), parse_edtf(text)
    assert value.earliest == date(*other.lower_strict()[:3])
    assert value.latest == date(*other.upper_strict()[:3])


@given(TEXTS)
def test_a_date_read_again_from_its_text_is_the_same(text: str) -> None:
    value = FuzzyDate.parse(f" {text}\n")
    assert value.text == text
    assert FuzzyDate.parse(value.text) == value


@given(UNMARKED.filter(lambda text: int(text[5:7] or 0) <= 12 if "X" not in text else True), st.dates())
def test_a_day_lies_within_the_bounds_exactly_if_its_digits_fit(text: str, day: date) -> None:
    value = FuzzyDate.parse(text)
    assert value.earliest
    assert value.latest
    for candidate in (day, value.earliest, value.latest, *neighbours(value.earliest), *neighbours(value.latest)):
        fits = all(written in ("X", digit) for written, digit in zip(text, candidate.isoformat(), strict=False))
        assert fits == (value.earliest <= candidate <= value.latest)


def neighbours(day: date) -> list[date]:
    """The days before and after, as far as the calendar goes."""
    return [day + step for step in (timedelta(-1), timedelta(1)) if date.min - day <= step <= date.max - day]


@given(PERIODS)
def test_a_part_of_a_year_lasts_whole_months(text: str) -> None:
    value = FuzzyDate.parse(text)
    assert value.earliest
    assert value.latest
    months = (value.latest.year - value.earliest.year) * 12 + value.latest.month - value.earliest.month + 1
    assert months == (6 if value.form is DateForm.HALF else 3)
    assert value.earliest.day == 1
    assert (value.latest + timedelta(1)).day == 1


@given(INTERVALS)
def test_an_interval_reaches_from_its_beginning_to_its_end(text: str) -> None:
    value = FuzzyDate.parse(text)
    assert value.earliest == (value.start.earliest if value.start else None)
    assert value.latest == (value.end.latest if value.end else None)
    assert value.earliest is None or value.latest is None or value.earliest <= value.latest


@given(SETS)
def test_a_set_holds_every_member_and_touches_its_bounds(text: str) -> None:
    value = FuzzyDate.parse(text)
    assert value.text == set_text(member.text for member in value.members)
    assert value.earliest in {member.earliest for member in value.members}
    assert value.latest in {member.latest for member in value.members}
    for member in value.members:
        assert value.earliest
        assert value.latest
        assert member.earliest
        assert member.latest
        assert value.earliest <= member.earliest <= member.latest <= value.latest


@given(SIMPLE, SIMPLE)
def test_an_interval_is_backwards_only_if_no_day_of_its_end_could_follow(first: str, second: str) -> None:
    start, end = FuzzyDate.parse(first), FuzzyDate.parse(second)
    assert start.earliest
    assert end.latest
    read = outcome(f"{first}/{second}")
    assert (end.latest < start.earliest) == isinstance(read, Fault)
    assert isinstance(read, FuzzyDate) or read.code == "dates-backwards"


@given(st.lists(SIMPLE, min_size=2, max_size=4))
def test_a_list_of_dates_is_the_set_of_the_same_dates(texts: list[str]) -> None:
    assert FuzzyDate.one_of([FuzzyDate.parse(text) for text in texts]) == FuzzyDate.parse(set_text(texts))


@given(TEXTS, TEXTS)
def test_no_two_texts_sort_alike(first: str, second: str) -> None:
    assume(first != second)
    assert FuzzyDate.parse(first).sort_key != FuzzyDate.parse(second).sort_key


@given(st.lists(TEXTS, max_size=6))
def test_sorted_dates_begin_later_and_later_or_else_get_narrower(texts: list[str]) -> None:
    values = sorted(map(FuzzyDate.parse, texts), key=lambda value: value.sort_key)
    for earlier, later in pairwise(values):
        begins, next_begins = earlier.earliest or date.min, later.earliest or date.min
        ends, next_ends = earlier.latest or date.max, later.latest or date.max
        assert begins < next_begins or (begins == next_begins and (earlier.earliest is None or ends >= next_ends))


@given(st.one_of(st.text(), SCRAPS.map("".join)))
def test_a_text_is_a_date_or_a_fault_with_help(text: str) -> None:
    read = outcome(text)
    if isinstance(read, Fault):
        assert read.code in {"invalid-date", "dates-backwards"}
        assert "\n" not in read.message + read.help
        assert read.help
    else:
        assert read.text == text.strip()


@given(SCRAPS.map("".join))
def test_what_the_help_proposes_is_a_date(text: str) -> None:
    read = outcome(text)
    proposals = read.help.split("`")[1::2] if isinstance(read, Fault) else []
    for proposed in proposals:
        assert proposed in {"..", "X", "%", "?", "~"} or isinstance(outcome(proposed), FuzzyDate)


@given(TEXTS)
def test_the_machine_form_means_the_same_days(text: str) -> None:
    value = FuzzyDate.parse(text)
    if value.machine:
        machine = FuzzyDate.parse(value.machine)
        assert (machine.form, machine.earliest, machine.latest) == (value.form, value.earliest, value.latest)


@given(TEXTS)
def test_every_date_has_words_without_gaps(text: str) -> None:
    view = date_view(FuzzyDate.parse(text))
    assert all(part.text for part in view.parts)
    assert view.label == " ".join(view.label.split())
    assert "{" not in view.label
