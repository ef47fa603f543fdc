"""Statements of an amount: what was said, by whom, on which basis."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar

from factbox.model.fuzzy_date import FuzzyDate
from factbox.model.names import SourceRef, SpeakerRef
from factbox.model.value import Value
from factbox.model.vocabularies import Basis


@dataclass(frozen=True, slots=True, kw_only=True)
class ValueStatement:
    """What somebody said a deal is worth; several may stand side by side."""

    KEYS: ClassVar[dict[str, str]] = {"value": "text"}
    SHORT_FORM: ClassVar[str] = "text"

    value: Annotated[Value, "The amount, or `undisclosed`, or `not applicable`."]
    basis: Annotated[Basis | None, "What the amount measures."] = None
    stated_by: Annotated[SpeakerRef | None, "Who said it: a party, or else a source."] = None
    date: Annotated[FuzzyDate | None, "When it was said."] = None
    sources: Annotated[tuple[SourceRef, ...], "Where it is written."] = ()
