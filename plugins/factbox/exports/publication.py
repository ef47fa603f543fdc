"""What all data files are made from: the ledger, the address of the site, and its words."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from typing import Any, TypeVar

from factbox.exports.briefings_file import Words
from factbox.model.briefing import Briefing
from factbox.model.chronicle import ChronicleEntry
from factbox.model.claim import Claim
from factbox.model.ledger import Ledger
from factbox.model.reckoning import Line, Reckoning

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Publication:
    """One state of the ledger on its way into data files; what several files tell is computed once."""

    ledger: Ledger
    site_url: str
    words: Words
    _known: dict[Hashable, Any] = field(default_factory=dict, repr=False)

    def lines(self) -> tuple[Line, ...]:
        """All deals as of today."""
        return self._once(("lines",), self.ledger.lines)

    def chronicle(self, briefing: Briefing) -> tuple[ChronicleEntry, ...]:
        """The timeline of a briefing."""
        return self._once(("chronicle", briefing.slug), lambda: self.ledger.known_to(briefing).chronicle())

    def reckoning(self, briefing: Briefing, claim: Claim) -> Reckoning:
        """A claim of a briefing, held against the deals it covers."""
        key = ("reckoning", briefing.slug, claim.id)
        return self._once(key, lambda: self.ledger.known_to(briefing).reckoning(claim))

    def _once(self, key: Hashable, compute: Callable[[], T]) -> T:
        if key not in self._known:
            self._known[key] = compute()
        found: T = self._known[key]
        return found
