"""What a sum of deals leaves out although a value may be on record: estimates, parts, old news."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Final

from factbox.model.reckoning import Line
from factbox.model.vocabularies import Reason

LeftOut = tuple[tuple[Reason, int], ...]
"""By reason, how many deals; a reason that none has is left out."""

_REASONS: Final = (Reason.ESTIMATED, Reason.PART_OF_ANOTHER, Reason.ANNOUNCED_BEFORE, Reason.NOT_APPLICABLE)


def left_out(lines: Iterable[Line]) -> LeftOut:
    """What a sum of these lines leaves out; those without a published value are counted apart."""
    counts = Counter(line.reason for line in lines)
    return tuple((reason, counts[reason]) for reason in _REASONS if counts[reason])
