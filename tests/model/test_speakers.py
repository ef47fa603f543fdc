"""Whether what several speakers state of one deal can be true at once."""

from __future__ import annotations

import pytest

from factbox.model.speakers import figures_differ
from factbox.model.vocabularies import Basis
from invented import deal, record, stated

# what two speakers state | whether their figures differ
STATED = [
    ("US$108bn", "US$107.06bn", True),
    ("US$1bn", "US$1bn", False),
    ("US$0.5bn", "US$500m", False),
    ("US$1-2bn", "US$2-3bn", False),
    ("US$1-2bn", "US$3bn", True),
    # open ends
    ("more than US$20bn", "US$25bn", False),
    ("more than US$20bn", "US$20bn", True),
    ("at least US$20bn", "US$20bn", False),
    ("less than US$1bn", "US$1bn", True),
    ("up to US$1bn", "US$1bn", False),
    ("less than US$1bn", "more than US$1bn", True),
    ("up to US$1bn", "at least US$1bn", False),
    ("less than US$1bn", "less than US$2bn", False),
    # the finer, rounded as the coarser is written
    ("US$20.7bn", "US$20.66bn", False),
    ("US$400bn", "US$400.4bn", False),
    ("US$400bn", "US$401bn", True),
    ("about US$109bn", "US$109.4bn", False),
    ("about US$109bn", "US$107.06bn", True),
    ("US$1bn", "US$1.04bn", False),
    ("US$1bn", "US$1.4bn", True),
    # other currencies and frames do not meet
    ("US$55bn", "€40bn", False),
    ("US$1bn per year", "US$2bn", False),
    ("US$1bn per year", "US$2bn per year", True),
    ("US$400bn", "US$456bn over 30 years", True),
    ("US$400bn over 20 years", "US$456bn over 30 years", False),
    ("US$1bn", "undisclosed", False),
    ("undisclosed", "not applicable", False),
]


@pytest.mark.parametrize(("one", "other", "differ"), STATED)
def test_figures_differ_where_bounds_do_not_overlap(one: str, other: str, differ: bool) -> None:  # noqa: FBT001
    assert figures_differ(record(deal(one, values=(stated(other),)))) is differ
    assert figures_differ(record(deal(other, values=(stated(one),)))) is differ


def test_any_two_of_several_are_enough() -> None:
    values = (stated("US$110bn"), stated("about US$110bn"), stated("US$107bn"))
    assert figures_differ(record(deal("undisclosed", values=values)))


def test_a_later_briefing_is_another_speaker() -> None:
    one, other = deal("US$1bn", id="fund"), deal("US$2bn", id="fund")
    assert figures_differ(record(one, other))


def test_amounts_of_different_things_do_not_differ() -> None:
    values = stated("US$27bn", basis=Basis.PROJECT_COST), stated("US$12bn", basis=Basis.LOAN_PRINCIPAL)
    assert not figures_differ(record(deal(None, values=values)))


def test_one_value_or_none_differs_from_nothing() -> None:
    assert not figures_differ(record(deal("US$1bn")))
    assert not figures_differ(record(deal()))
