"""The body of a text: rendered Markdown, and between its pieces the things that a page has words for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal

from factbox.views.amount_words import ShortAmount

_LONGEST_WORD = 24

Block = Literal["deals", "timeline", "claim", "deal", "quote"]
"""What a placement block puts into the text."""


@dataclass(frozen=True, slots=True)
class HtmlPart:
    """A piece of rendered Markdown. It may open elements that a later piece closes."""

    kind: ClassVar[str] = "html"
    html: str


@dataclass(frozen=True, slots=True)
class DealMention:
    """A reference to a deal: `[a fund](deal:rdif-cic-technology-fund)`."""

    kind: ClassVar[str] = "deal-mention"
    address: str | None
    """Where the deal's page is; `None` if it has none."""
    html: str
    """The words of the author; nothing where the value is asked for."""
    value: ShortAmount | None = None
    status_term: str | None = None
    status_label: str | None = None
    status_class: str | None = None

    @property
    def last_word(self) -> str:
        """The last word, so that the shape of the status can hold on to it; nothing if it is marked up or very long."""
        word = self.html.rpartition(" ")[2]
        return word if len(word) <= _LONGEST_WORD and not set(word) & set('<>"=') else ""

    @property
    def beginning(self) -> str:
        """All that stands before the last word."""
        return self.html.removesuffix(self.last_word)


@dataclass(frozen=True, slots=True)
class PartyMention:
    """A reference to a party: `[Huawei](party:huawei)`."""

    kind: ClassVar[str] = "party-mention"
    address: str
    name: str
    html: str


@dataclass(frozen=True, slots=True)
class SourceMention:
    """A reference to a source: `[](source:scmp)` is its number alone."""

    kind: ClassVar[str] = "source-mention"
    number: int
    html: str
    cite: str
    """The id of this mention, so that the list of sources can lead back to it."""


@dataclass(frozen=True, slots=True)
class BriefingMention:
    """A link to another page of the site."""

    kind: ClassVar[str] = "briefing-mention"
    address: str
    html: str


@dataclass(frozen=True, slots=True)
class FileMention:
    """A link to a file that is published with the text."""

    kind: ClassVar[str] = "file-mention"
    address: str
    html: str


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture that is published with the text."""

    kind: ClassVar[str] = "picture"
    address: str
    alt: str
    title: str | None = None
    alone: bool = False
    """Whether it stands by itself and in no paragraph, so that it may have a caption."""
    width: int | None = None
    """In pixels; `None` where the file does not say."""
    height: int | None = None


@dataclass(frozen=True, slots=True)
class Placed:
    """A block that the author has put into the text: `:::{claim} headline`."""

    kind: ClassVar[str] = "placed"
    block: Block
    argument: str | None = None
    parts: tuple[ProsePart, ...] = ()
    """What stands inside a quotation."""
    caption: tuple[ProsePart, ...] = ()
    """Who is quoted, with links."""


ProsePart = HtmlPart | DealMention | PartyMention | SourceMention | BriefingMention | FileMention | Picture | Placed


@dataclass(frozen=True, slots=True)
class Prose:
    """The body of a text, in order."""

    parts: tuple[ProsePart, ...] = ()

    def has(self, block: Block) -> bool:
        """Whether the author has placed such a block, at any depth."""
        return any(_has(part, block) for part in self.parts)


def _has(part: ProsePart, block: Block) -> bool:
    if not isinstance(part, Placed):
        return False
    return part.block == block or any(_has(inner, block) for inner in part.parts)
