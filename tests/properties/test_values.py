"""What holds for every value: what is printed can be read again and says the same."""

from __future__ import annotations

import re
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from factbox.model.bounds import Bounds
from factbox.model.currency import CODES, SIGNS
from factbox.model.fault import Fault
from factbox.model.value import Amount, Figure
from factbox.model.value_grammar import parse_value
from factbox.views.amount_words import adjective_amount, long_amount, long_bounds, short_amount, short_bounds

MILLION = Decimal(10**6)
POWERS = {"": 0, "k": 3, "m": 6, " million": 6, "bn": 9, " bn": 9, "tn": 12}
NUMBERS = st.decimals(
    min_value="0.0001", max_value=10**12, allow_nan=False, allow_infinity=False, places=4
) | st.decimals(min_value=1, max_value=9999, allow_nan=False, allow_infinity=False, places=1)
WHOLE = st.integers(1, 10**9).map(Decimal)
SPELT = st.tuples(NUMBERS | WHOLE, st.sampled_from(sorted(POWERS)))
CURRENCIES = st.sampled_from(sorted(CODES) + sorted(SIGNS))
WORDS = ["", "about ", "more than ", "at least ", "less than ", "up to ", "estimated ", "~", ">= ", "< "]
FRAMES = ["", " a year", " per month", " over 30 years", " over 1 month"]


CODES_OF_FAULTS = (
    "value",
    "ambiguous-currency",
    "unknown-currency",
    "invalid-number",
    "invalid-range",
    "invalid-value",
)
ALMOST_VALUES = st.from_regex(r"(US\$|€|\$)?[0-9.,]{1,8}( ?(bn|m|USD|-|to|per|year)){0,4}", fullmatch=True)


def units(spelt: tuple[Decimal, str]) -> Decimal:
    return Figure(spelt[0], POWERS[spelt[1]]).units


def money(spelt: tuple[Decimal, str], currency: str, *, before: bool) -> str:
    number = f"{spelt[0]:f}{spelt[1]}"
    return f"{currency} {number}" if before else f"{number} {currency}"


@st.composite
def texts(draw: st.DrawFn) -> str:
    """A value as an author may write it."""
    currency, frame, before = draw(CURRENCIES), draw(st.sampled_from(FRAMES)), draw(st.booleans())
    low, high = sorted((draw(SPELT), draw(SPELT)), key=units)
    # From less than a million to more, the grammar wants a magnitude on both sides, and words do not have one there.
    if draw(st.booleans()) or units(low) == units(high) or units(low) < MILLION <= units(high) or not low[1]:
        return f"{draw(st.sampled_from(WORDS))}{money(low, currency, before=before)}{frame}"
    dash = draw(st.sampled_from(["-", "–", " to "]))
    precision = draw(st.sampled_from(["", "about ", "estimated "]))
    both = [money(side, currency, before=before) for side in (low, high)]
    return f"{precision}{dash.join(both)}{frame}"


def read(text: str) -> Amount:
    value = parse_value(text)
    assert isinstance(value, Amount)
    return value


def readable(printed: str) -> str:
    """Words as the grammar has them: it knows no separators of thousands, and says `per month`."""
    return printed.replace(",", "").replace("a month", "per month")


@given(texts())
def test_what_is_printed_reads_as_the_same_value(text: str) -> None:
    value = read(text)
    assert read(readable(long_amount(value))).same_as == value.same_as
    assert read(readable(short_amount(value).text)).same_as == value.same_as


@given(texts())
def test_what_stands_before_a_noun_is_the_same_amount(text: str) -> None:
    value = read(text)
    alone = re.sub(r"-a-(year|month)$|, [0-9]+-(year|month)$", "", adjective_amount(value))
    assert read(readable(alone)).bounds == value.bounds


@given(texts())
def test_a_number_below_ten_has_a_decimal_place_and_a_larger_one_has_none_it_can_do_without(text: str) -> None:
    for number, magnitude in re.findall(r"([0-9][0-9,.]*) (million|billion|trillion)", long_amount(read(text))):
        whole, _, decimals = number.replace(",", "").partition(".")
        assert len(whole) <= 3 or magnitude == "trillion"
        assert decimals or int(whole) >= 10
        assert decimals != "0" or int(whole) < 10


@st.composite
def sums(draw: st.DrawFn) -> Bounds:
    """Bounds as sums have them."""
    low, high = sorted(draw(st.tuples(NUMBERS, NUMBERS)))
    approximate = draw(st.booleans())
    if draw(st.booleans()):
        return Bounds(low, draw(st.booleans()), None, high_open=True, approximate=approximate)
    if draw(st.booleans()):
        return Bounds(Decimal(0), low_open=False, high=high, high_open=draw(st.booleans()), approximate=approximate)
    return Bounds(low, low_open=False, high=high, high_open=low < high and draw(st.booleans()), approximate=approximate)


def ends(words: str) -> tuple[Decimal, Decimal | None]:
    """The two ends that the words of a sum name."""
    found = [
        read(part).bounds.low or Decimal(0) for part in re.findall(r"US\$[0-9.]+(?: ?[a-z]*illion|bn|tn|m)?", words)
    ]
    if len(found) == 2:
        return found[0], found[1]
    if re.match(r"(more than|at least)", words):
        return found[0], None
    return (Decimal(0) if re.match(r"(less than|up to)", words) else found[0]), found[0]


@given(sums())
def test_a_sum_is_printed_with_its_ends_unrounded(bounds: Bounds) -> None:
    words = readable(long_bounds(bounds, "USD"))
    assert ends(words) == (bounds.low, bounds.high)
    assert ("about" in words) is bounds.approximate
    assert ("less than" in words) is (bounds.high is not None and bounds.high_open)
    assert ("more than" in words) is bounds.low_open


@given(sums())
def test_the_short_form_of_a_sum_says_the_same(bounds: Bounds) -> None:
    short = readable(short_bounds(bounds, "USD").text)
    expanded = re.sub(r"US\$([0-9.]+)–([0-9.]+)(m|bn|tn|)$", r"US$\1\3 to US$\2\3", short)
    assert ends(expanded.replace(" – ", " to ")) == (bounds.low, bounds.high)


@given(st.text(max_size=30) | ALMOST_VALUES)
def test_a_text_is_a_value_or_a_fault_with_help(text: str) -> None:
    try:
        value = parse_value(text)
    except Fault as fault:
        said = (fault.code, bool(fault.message), bool(fault.help))
    else:
        said = ("value", True, parse_value(readable(long_amount(value))).same_as == value.same_as)
    assert said in {(code, True, True) for code in ("value", *CODES_OF_FAULTS)}
