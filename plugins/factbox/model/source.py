"""Sources: the documents that facts rest on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from factbox.model.fuzzy_date import FuzzyDate
from factbox.model.names import LanguageTag, SourceId, Url
from factbox.model.vocabularies import SourceType


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A document that a fact rests on: a filing, a transcript, a newspaper's report."""

    id: Annotated[SourceId, "Its name inside the briefing; facts refer to it by this name."] = SourceId("")
    publisher: Annotated[str | None, "Who published it."] = None
    title: Annotated[str | None, "Its title, as published."] = None
    url: Annotated[Url | None, "Where it can be read."] = None
    date: Annotated[FuzzyDate | None, "When it was published."] = None
    type: Annotated[SourceType | None, "What kind of document it is."] = None
    lang: Annotated[LanguageTag | None, "The language it is written in."] = None
