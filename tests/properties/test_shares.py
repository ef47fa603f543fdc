"""What holds for every share: whatever the amounts turn out to be, the true share lies within the printed words."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from hypothesis import example, given
from hypothesis import strategies as st

from factbox.model.bounds import Bounds
from factbox.model.share import Share, share_of
from factbox.views.share_words import share_words
from invented import amount

MILLIONS = st.integers(1, 3000) | st.integers(1, 10**6)
TEXTS = st.builds(
    "{}US${}m".format, st.sampled_from(["", "more than ", "at least ", "less than ", "up to "]), MILLIONS
) | st.builds(lambda low, more: f"US${low}m-{low + more}m", MILLIONS, MILLIONS)
TENTH = Fraction(1, 1000)


@st.composite
def choices(draw: st.DrawFn) -> tuple[str, Fraction]:
    """An amount, and a number above zero that it can be."""
    text = draw(TEXTS)
    bounds = amount(text).bounds
    low = Fraction(bounds.low or 0)
    high = Fraction(bounds.high) if bounds.high is not None else low * draw(st.integers(2, 1000))
    inside = [low + (high - low) * draw(st.fractions(min_value="1/100", max_value="99/100"))]
    inside += [] if bounds.low_open or not low else [low]
    inside += [] if bounds.high_open else [high]
    return text, draw(st.sampled_from(inside))


def said(words: str, share: Fraction) -> bool:
    """Whether the words are true of a share."""
    for before, number in re.findall(
        r"(at least|more than|at most|less than)? ?([0-9,.]+)%", words.replace("about ", "")
    ):
        told = Fraction(number.replace(",", "")) / 100
        true = {
            "at least": share >= told,
            "more than": share > told,
            "at most": share <= told,
            "less than": share < told,
            "": abs(share - told) <= TENTH / 2,
        }[before]
        if not true:
            return False
    return True


@given(choices(), choices())
@example(("US$1bn", Fraction(10**9)), ("more than US$20bn", Fraction(20 * 10**9 + 1)))
@example(("US$2000m", Fraction(2 * 10**9)), ("US$3000m", Fraction(3 * 10**9)))
@example(("US$1m", Fraction(10**6)), ("US$999999m", Fraction(999999 * 10**6)))
def test_the_true_share_lies_within_the_words(traced: tuple[str, Fraction], claim: tuple[str, Fraction]) -> None:
    words = share_words(share_of(amount(traced[0]).bounds, amount(claim[0]).bounds))
    if words is not None:
        assert said(words, traced[1] / claim[1]), words


@given(TEXTS, TEXTS)
def test_there_are_no_words_only_where_nothing_is_known(traced: str, claim: str) -> None:
    share = share_of(amount(traced).bounds, amount(claim).bounds)
    assert (share_words(share) is None) is (share.low == 0 and share.high is None)


@given(TEXTS, TEXTS)
def test_the_words_are_within_a_tenth_of_the_bounds(traced: str, claim: str) -> None:
    share = share_of(amount(traced).bounds, amount(claim).bounds)
    words = share_words(share) or ""
    ends = [Fraction(number.replace(",", "")) / 100 for number in re.findall(r"[0-9,.]+(?=%)", words)]
    known = [end for end in (share.low, share.high) if end is not None]
    for end in ends:
        assert min(abs(end - bound) for bound in known) < TENTH
    if share.high is not None:
        assert abs(ends[-1] - share.high) < TENTH


@given(TEXTS, TEXTS)
def test_an_approximate_share_says_so_once_and_is_otherwise_the_same(traced: str, claim: str) -> None:
    share = share_of(amount(traced).bounds, amount(claim).bounds)
    exact, hedged = share_words(share), share_words(replace(share, approximate=True))
    if exact is None:
        assert hedged is None
    elif exact[0].isdecimal():
        assert hedged == f"about {exact}"
    else:
        assert hedged == f"{exact} (approximate)"


@given(TEXTS, TEXTS, st.integers(1, 6))
def test_rounded_bounds_enclose_the_exact_ones(traced: str, claim: str, places: int) -> None:
    share = share_of(amount(traced).bounds, amount(claim).bounds)
    low, high = share.low_to(places), share.high_to(places)
    if share.is_point:
        assert low == high
        assert abs(Fraction(low) - share.low) <= Fraction(1, 2 * 10**places)
        return
    assert 0 <= share.low - Fraction(low) < Fraction(1, 10**places)
    assert (high is None) is (share.high is None)
    if high is not None and share.high is not None:
        assert 0 <= Fraction(high) - share.high < Fraction(1, 10**places)


@given(st.fractions(min_value=0, max_value=5))
def test_zero_is_said_of_nothing_alone_and_a_hundred_of_the_whole(share: Fraction) -> None:
    words = share_words(Share(share, low_open=False, high=share, high_open=False))
    assert (words == "0.0%") is (share == 0)
    assert (words == "100.0%") is (share == 1)


@given(TEXTS)
def test_the_whole_of_a_known_total_is_all_of_it(text: str) -> None:
    bounds = amount(text).bounds
    if bounds.is_point:
        assert share_words(share_of(bounds, bounds)) == "100.0%"
    more = Bounds(Decimal(2) * (bounds.low or 1), low_open=True, high=None, high_open=True)
    assert (share_of(bounds, more).high is None) is (bounds.high is None)
