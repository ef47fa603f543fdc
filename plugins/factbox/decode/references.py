"""References and definitions that a file holds, noted while it is read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from factbox.text.span import Span

Thing = Literal["deal", "party", "source", "speaker", "claim", "occasion", "briefing"]
"""What can be named; a `briefing` is any content file, by its path."""


@dataclass(frozen=True, slots=True)
class Reference:
    """A place where a file names a deal, a party or a source by its id."""

    thing: Thing
    id: str
    span: Span
    subject: str
    """What names it, for the message: "deal `huawei-mts-5g`"."""


@dataclass(frozen=True, slots=True)
class Definition:
    """A place where a file gives something its id."""

    thing: Thing
    id: str
    span: Span
