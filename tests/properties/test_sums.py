"""What holds for every sum: whatever its members turn out to be, their sum lies within its bounds."""

from __future__ import annotations

from decimal import Decimal
from functools import reduce

from hypothesis import given
from hypothesis import strategies as st

from factbox.model.bounds import EXACT, NOTHING, Bounds
from factbox.model.deal import DealEntry
from factbox.model.vocabularies import Reason
from invented import amount, deal, reckoned

NUMBERS = st.decimals(min_value="0.001", max_value=10**15, allow_nan=False, allow_infinity=False, places=3)
RATES = st.decimals(min_value="0.0001", max_value=1000, allow_nan=False, allow_infinity=False, places=4)
WORDS = ["", "about ", "more than ", "at least ", "less than ", "up to "]
TEXTS = st.builds("{}US${}m".format, st.sampled_from(WORDS), st.integers(1, 10**6)) | st.builds(
    lambda low, more: f"US${low}m-{low + more}m", st.integers(1, 10**6), st.integers(1, 10**6)
)


@st.composite
def choices(draw: st.DrawFn) -> tuple[Bounds, Decimal]:
    """Bounds, and a number that lies within them."""
    bounds = amount(draw(TEXTS)).bounds
    low = bounds.low or Decimal(0)
    high = low + draw(NUMBERS) if bounds.high is None else bounds.high
    inside = [EXACT.divide(EXACT.add(low, high), Decimal(2))]
    inside += [] if bounds.low_open else [low]
    inside += [] if bounds.high_open else [high]
    return bounds, draw(st.sampled_from(inside))


def holds(bounds: Bounds, number: Decimal) -> bool:
    above = bounds.low is None or number > bounds.low or (number == bounds.low and not bounds.low_open)
    below = bounds.high is None or number < bounds.high or (number == bounds.high and not bounds.high_open)
    return above and below


def total(parts: list[Bounds]) -> Bounds:
    return reduce(Bounds.__add__, parts, NOTHING)


@given(st.lists(choices(), max_size=8))
def test_a_sum_holds_every_choice_of_its_members(members: list[tuple[Bounds, Decimal]]) -> None:
    chosen = reduce(EXACT.add, (number for _, number in members), Decimal(0))
    assert holds(total([bounds for bounds, _ in members]), chosen)


@given(st.lists(TEXTS.map(lambda text: amount(text).bounds), min_size=1, max_size=8))
def test_a_sum_is_as_narrow_as_its_members_allow(members: list[Bounds]) -> None:
    found = total(members)
    lows = [bounds.low for bounds in members if bounds.low is not None]
    highs = [bounds.high for bounds in members if bounds.high is not None]
    assert found.low == sum(lows)
    assert found.high == (sum(highs) if len(highs) == len(members) else None)
    assert found.low_open is any(bounds.low_open for bounds in members)
    assert found.high_open is any(bounds.high_open for bounds in members)
    assert found.approximate is any(bounds.approximate for bounds in members)


@given(st.lists(choices(), max_size=6).flatmap(lambda members: st.tuples(st.just(members), st.permutations(members))))
def test_order_makes_no_difference(
    orders: tuple[list[tuple[Bounds, Decimal]], list[tuple[Bounds, Decimal]]],
) -> None:
    one, other = ([bounds for bounds, _ in members] for members in orders)
    assert total(one) == total(other)


@given(choices(), choices(), choices())
def test_grouping_makes_no_difference(
    one: tuple[Bounds, Decimal], other: tuple[Bounds, Decimal], third: tuple[Bounds, Decimal]
) -> None:
    a, b, c = one[0], other[0], third[0]
    assert (a + b) + c == a + (b + c)
    assert a + NOTHING == a


@given(choices(), RATES)
def test_a_converted_amount_holds_what_its_members_convert_to(member: tuple[Bounds, Decimal], rate: Decimal) -> None:
    bounds, number = member
    converted = bounds.times(rate)
    assert holds(converted, EXACT.multiply(number, rate))
    assert converted.approximate
    assert (converted.low_open, converted.high_open) == (bounds.low_open, bounds.high_open)


STATUSES = st.sampled_from(["signed", "completed", "pledged", "ended"])


@st.composite
def deals(draw: st.DrawFn) -> list[DealEntry]:
    """Some deals, of which some are parts of others."""
    found: list[DealEntry] = []
    for at in range(draw(st.integers(0, 7))):
        above = draw(st.none() | st.sampled_from([entry.id for entry in found])) if found else None
        facts = {"part_of": above} if above else {}
        text = draw(TEXTS | st.sampled_from(["undisclosed", "estimated US$1bn", "€1bn", "US$1bn a year"]))
        found.append(deal(text, draw(STATUSES), id=f"deal-{at}", **facts))
    return found


@given(deals().flatmap(lambda found: st.tuples(st.just(found), st.permutations(found))))
def test_a_reckoning_does_not_depend_on_the_order_of_the_deals(orders: tuple[list[DealEntry], list[DealEntry]]) -> None:
    one, other = (reckoned("US$20bn", *order) for order in orders)
    assert one.traced == other.traced
    assert {line.deal.id: line.reason for line in one.lines} == {line.deal.id: line.reason for line in other.lines}


@given(deals())
def test_no_deal_is_counted_beside_a_deal_that_it_is_part_of(found: list[DealEntry]) -> None:
    result = reckoned("US$20bn", *found)
    counted = {str(line.deal.id) for line in result.lines if line.reason is Reason.COUNTED}
    above: dict[str, str | None] = {entry.id: entry.part_of for entry in found}
    for entry in counted:
        parent = above[entry]
        while parent is not None:
            assert parent not in counted
            parent = above[parent]
    assert result.traced == total([line.part for line in result.lines if line.part])
