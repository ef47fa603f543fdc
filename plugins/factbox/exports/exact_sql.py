"""Exact sums of decimal texts in plain SQL: SQLite has whole numbers of 64 bits and no decimals.

A number is cut into five chunks of twelve digits, three before the point and two behind it. Chunks are added up as
whole numbers, which cannot overflow below nine million rows, and carried over at the end.
"""

from __future__ import annotations

from typing import Final

_DIGITS: Final = 12
_BEFORE, _BEHIND = 3, 2
_BASE: Final = 10**_DIGITS


def exact_sum(column: str) -> str:
    """The expression that adds up a column of decimal texts in a group, as a decimal text; nulls are left out."""
    carried: list[str] = []
    for chunk in reversed(_chunks(column)):
        carry = f" + {carried[0]} / {_BASE}" if carried else ""
        carried.insert(0, f"(sum({chunk}){carry})")
    first, *others = carried
    digits = [first, *(f"{chunk} % {_BASE}" for chunk in others)]
    whole = _printed("%d" + _PADDED * (_BEFORE - 1), digits[:_BEFORE])
    rest = _printed(_PADDED * _BEHIND, digits[_BEFORE:])
    return f"coalesce(nullif(ltrim({whole}, '0'), ''), '0') || rtrim(rtrim('.' || {rest}, '0'), '.')"


_PADDED: Final = f"%0{_DIGITS}d"


def _printed(form: str, numbers: list[str]) -> str:
    return f"printf('{form}', {', '.join(numbers)})"


def _chunks(column: str) -> list[str]:
    point = f"instr({column} || '.', '.')"
    before = f"substr('{'0' * _BEFORE * _DIGITS}' || substr({column}, 1, {point} - 1), -{_BEFORE * _DIGITS})"
    behind = f"substr({column}, {point} + 1) || '{'0' * _BEHIND * _DIGITS}'"
    starts = range(1, _BEFORE * _DIGITS, _DIGITS)
    return [_chunk(before, start) for start in starts] + [_chunk(behind, start) for start in starts[:_BEHIND]]


def _chunk(text: str, start: int) -> str:
    return f"CAST(substr({text}, {start}, {_DIGITS}) AS INTEGER)"
