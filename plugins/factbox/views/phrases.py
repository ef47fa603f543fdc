"""The small change of English: numbers with their nouns, words in a row, the capital at the beginning."""

from __future__ import annotations

from collections.abc import Sequence


def number_of(count: int, one: str, several: str | None = None) -> str:
    """A number with its noun: `1 deal`, `3 deals`, `2 policies`."""
    return f"{count:,} {one if count == 1 else several or f'{one}s'}"


def listed(words: Sequence[str]) -> str:
    """Words in a row: `a`, `a and b`, `a, b and c`."""
    return " and ".join(part for part in (", ".join(words[:-1]), *words[-1:]) if part)


def without_stop(text: str) -> str:
    """A text without the full stop at its end, for where a sentence goes on or has one of its own."""
    return text if text.endswith("..") else text.removesuffix(".")


def capitalised(text: str) -> str:
    """A text with a capital at the beginning; the rest stays as it is."""
    return text[:1].upper() + text[1:]
