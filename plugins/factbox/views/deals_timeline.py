"""The timeline of some deals, such as those of a party: the end of it, if it is long."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from factbox.model.ledger import Ledger
from factbox.model.ledger_chronicle import Told
from factbox.model.names import DealId
from factbox.views.chronicle_view import told_entry
from factbox.views.phrases import number_of
from factbox.views.timeline_view import TimelineView, timeline

MOST_ENTRIES = 100


@dataclass(frozen=True, slots=True)
class DealsTimeline:
    """The last entries of a timeline, and whether that is all of it."""

    timeline: TimelineView
    cut: str
    """That it does not begin at the beginning; nothing if it does."""


def deals_timeline(
    told: Sequence[Told],
    ledger: Ledger,
    most: int = MOST_ENTRIES,
    *,
    own: Collection[DealId] = (),
    here: str = "",
) -> DealsTimeline | None:
    """The last entries, the newest at the end; `None` if nothing is dated. See `told_entry` for `own` and `here`."""
    if not told:
        return None
    shown = told[-most:]
    cut = f"The last {len(shown):,} of {number_of(len(told), 'entry', 'entries')}." if len(told) > len(shown) else ""
    return DealsTimeline(timeline([told_entry(one, ledger, own, here) for one in shown]), cut)
