"""Exchange rates of the site, each with its day and source."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, ClassVar, NewType

from factbox.model.fuzzy_date import FuzzyDate

Currency = NewType("Currency", str)
"""ISO 4217."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rate:
    """How much one unit of a currency was worth in another on a day; used in the direction that is written."""

    KEYS: ClassVar[dict[str, str]] = {"origin": "from", "target": "to"}

    origin: Annotated[Currency, "The currency that is converted."]
    target: Annotated[Currency, "The currency that it is converted to."]
    rate: Annotated[Decimal, "What one unit of `from` is worth in `to`."]
    date: Annotated[FuzzyDate, "The day of the rate."]
    source: Annotated[str, "Who published it."]
