"""Sums of decimals in plain SQL, against Python's own."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from decimal import Context, Decimal, Inexact

from hypothesis import given
from hypothesis import strategies as st

from factbox.exports.exact_sql import exact_sum
from factbox.exports.numbers import plain

EXACT = Context(prec=200, traps=[Inexact])
# What a briefing can state: up to 24 characters of a number, times up to a trillion.
AMOUNTS = st.builds(
    lambda digits, places, power: EXACT.scaleb(Decimal(digits), power - places),
    st.integers(0, 10**23 - 1),
    st.integers(0, 22),
    st.sampled_from([0, 3, 6, 9, 12]),
)


def summed(texts: list[str]) -> str | None:
    with closing(sqlite3.connect(":memory:")) as database:
        database.execute("CREATE TABLE amounts (low TEXT) STRICT")
        database.executemany("INSERT INTO amounts VALUES (?)", [(text,) for text in texts])
        (found,) = database.execute(f"SELECT {exact_sum('low')} FROM amounts").fetchone()  # noqa: S608 - no text of a reader
    return str(found)


@given(st.lists(AMOUNTS, min_size=1, max_size=20))
def test_a_sum_is_exact(amounts: list[Decimal]) -> None:
    total = Decimal(0)
    for amount in amounts:
        total = EXACT.add(total, amount)
    assert summed([plain(amount) for amount in amounts]) == format(total.normalize(EXACT), "f")


def test_digits_are_carried_over_every_chunk() -> None:
    nines = "9" * 36 + "." + "9" * 24
    assert summed([nines, "0.000000000000000000000001"]) == "1" + "0" * 36
    assert summed(["0"]) == "0"
    assert summed(["0.5", "0.25"]) == "0.75"
