"""What parts of deals rest on: the sources of milestones, conditions, quantities and earlier announcements."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Final

from factbox.exports.publication import Publication
from factbox.exports.source_ids import source_ids
from factbox.exports.tables.columns import POSITION, whole
from factbox.exports.tables.keys import DEAL, SOURCE, to_source
from factbox.exports.tables.table import ForeignKey, Row, Table
from factbox.model.citing import named_for
from factbox.model.deal import Sourced
from factbox.model.deal_record import Deal


def _table(one: str, parts: str, of: Callable[[Deal], Sequence[Sourced]]) -> Table:
    """The sources of one sort of part, each by the part's position among those of its deal."""

    def rows(publication: Publication) -> Iterable[Row]:
        for deal in publication.ledger.deals():
            for number, part in enumerate(of(deal), 1):
                named = [source for one in named_for(part, deal) for source in source_ids(one.briefing, one.sources)]
                for position, source in enumerate(dict.fromkeys(named), 1):
                    yield deal.id, number, source, position

    column = one.replace(" ", "_")
    return Table(
        name=f"{column}_sources",
        title=f"Sources of {parts.replace('_', ' ')}",
        description=f"One row is a source that a briefing names for {_article(one)} {one} itself.",
        columns=(DEAL, whole(column, f"The {one}, by its position among those of the deal."), SOURCE, POSITION),
        key=("deal", column, "source"),
        foreign_keys=(ForeignKey(("deal", column), parts, ("deal", "position")), to_source()),
        rows=rows,
    )


def _article(word: str) -> str:
    return "an" if word[0] in "aeiou" else "a"


QUANTITY_SOURCES: Final = _table("quantity", "quantities", lambda deal: deal.quantities)
PREVIOUSLY_SOURCES: Final = _table("earlier announcement", "previously", lambda deal: deal.previously)
MILESTONE_SOURCES: Final = _table("milestone", "milestones", lambda deal: deal.milestones)
CONDITION_SOURCES: Final = _table("condition", "conditions", lambda deal: deal.conditions)
