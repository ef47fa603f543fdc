"""What a party does in its deals, and how far those deals have come."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from factbox.model.reckoning import Line
from factbox.model.status_class import StatusClass, class_of
from factbox.model.vocabularies import DealKind
from factbox.views.phrases import capitalised, listed, number_of
from factbox.views.role_words import role_words
from factbox.views.tally_view import class_title


@dataclass(frozen=True, slots=True)
class RoleLine:
    """One role of a party: `Buyer`, `3 deals`, `1 announced and 2 signed`."""

    role: str
    count: str
    classes: str


def role_lines(party: str, lines: Iterable[Line], today: date) -> tuple[RoleLine, ...]:
    """The roles of a party, the most frequent first. A deal in which it has two stands under both.

    Targets, statistics and policies are left out: nobody plays a role in them.
    """
    found: dict[str, Counter[StatusClass]] = {}
    for line in lines:
        if line.deal.kind is DealKind.TRANSACTION:
            for role in _roles(party, line, today):
                found.setdefault(role, Counter())[class_of(line)] += 1
    ordered = sorted(found.items(), key=lambda pair: (-pair[1].total(), pair[0]))
    return tuple(
        RoleLine(capitalised(role), number_of(counts.total(), "deal"), _classes(counts)) for role, counts in ordered
    )


def _roles(party: str, line: Line, today: date) -> Iterable[str]:
    parts = (part for part in line.deal.participations if part.party == party)
    return dict.fromkeys(role_words(part.role, line.deal, today) for part in parts)


def _classes(counts: Counter[StatusClass]) -> str:
    return listed([f"{counts[name]:,} {class_title(name).lower()}" for name in StatusClass if counts[name]])
