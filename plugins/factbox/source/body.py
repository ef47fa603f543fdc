"""A compiled body: runs of finished HTML, with slots between them for what only the ledger knows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from factbox.diagnostics.diagnostic import Diagnostic
from factbox.text.span import Span

BRIEFING_BLOCKS = frozenset({"deals", "timeline", "claim", "deal", "quote"})
"""The placement blocks that a briefing may use."""
PROFILE_BLOCKS = frozenset({"quote"})
"""The placement blocks of a party's profile and of other pages without a box."""
PAGE_ANCHORS = frozenset({"timeline", "sources", "deals", "since"})
"""The sections that a briefing's page has by itself, so that the body may link to them."""

ReferenceKind: TypeAlias = Literal["deal", "party", "source", "claim", "briefing"]


@dataclass(frozen=True, slots=True)
class BodyWords:
    """The few words that a body gets besides its own, in the language of its page."""

    footnotes: str = "Footnotes"
    back: str = "Back to the text of footnote {letter}"
    """What the link from a footnote to its mark is called; `{letter}` is the footnote's."""
    done: str = "Done"
    to_do: str = "To do"
    note: str = "Note"
    tip: str = "Tip"
    important: str = "Important"
    warning: str = "Warning"
    caution: str = "Caution"


@dataclass(frozen=True, slots=True)
class BodyContext:
    """What must be known of a file to compile its body; equal contexts and texts give equal bodies."""

    path: str
    """Of the file, relative to the content folder: `briefings/2019/summit.md`. Relative links start from its folder."""
    blocks: frozenset[str] = BRIEFING_BLOCKS
    anchors: frozenset[str] = PAGE_ANCHORS
    words: BodyWords = BodyWords()


@dataclass(frozen=True, slots=True)
class Html:
    """Finished HTML. It may open an element that a later part closes, so parts are joined in order, nothing between."""

    text: str


@dataclass(frozen=True, slots=True)
class DealLink:
    """`[a fund](deal:rdif-cic-technology-fund)`."""

    id: str
    fragment: str | None
    """`value` for `deal:…#value`."""
    html: str
    """The link's text as HTML; empty for `[](deal:…)`, which prints the deal's title, or its value in words."""
    title: str = ""


@dataclass(frozen=True, slots=True)
class PartyLink:
    """`[Huawei](party:huawei)`; without a text it prints the party's name."""

    id: str
    html: str
    title: str = ""


@dataclass(frozen=True, slots=True)
class SourceLink:
    """`[SCMP](source:scmp)`; without a text it prints the source's mark."""

    id: str
    html: str
    title: str = ""


@dataclass(frozen=True, slots=True)
class BriefingLink:
    """`[last year](../2018/summit.md#figures)`: a link to another content file."""

    path: str
    """Relative to the content folder: `briefings/2018/summit.md`."""
    fragment: str | None
    html: str
    title: str = ""


@dataclass(frozen=True, slots=True)
class FileLink:
    """`[the treaty](files/treaty.pdf)`: a link to a file that is published as it is."""

    path: str
    """Relative to the content folder."""
    html: str
    title: str = ""


@dataclass(frozen=True, slots=True)
class ImageSlot:
    """`![A map](images/map.png "The eastern route")`."""

    path: str
    """Relative to the content folder."""
    alt: str
    """Plain text, not HTML."""
    title: str
    """Plain text, not HTML; empty if there is none."""
    alone: bool = False
    """Whether it is a paragraph of its own and stands in no `<p>`, so that it may become a `<figure>`."""


@dataclass(frozen=True, slots=True)
class Block:
    """`:::{deals}`, `:::{timeline}`, `:::{claim} headline`, `:::{deal} <id>` or `:::{quote} who said it`."""

    name: str
    argument: str
    """The claim's or the deal's id, or who is quoted, as plain text; empty if there is none."""
    parts: tuple[Part, ...] = ()
    """What the block holds; only a quote holds anything."""
    caption: tuple[Part, ...] = ()
    """Who is quoted, with links."""


Part: TypeAlias = Html | DealLink | PartyLink | SourceLink | BriefingLink | FileLink | ImageSlot | Block


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of the body, for a list of contents."""

    level: int
    """From 2, since the page's title is the heading of level 1."""
    id: str
    text: str
    """Plain text, not HTML."""


@dataclass(frozen=True, slots=True)
class Reference:
    """Something that the body names and that must exist: a deal, a party, a source, a claim or another content file."""

    kind: ReferenceKind
    id: str
    """An id; for `briefing` the path relative to the content folder."""
    fragment: str | None
    text: str
    """The link's text, plain; empty for a link without one and for a block."""
    span: Span
    """Of the destination, or of the block's argument; for `[a][b]` in the line `[b]: deal:x`."""
    text_span: Span
    """Of the text between the brackets; for a block the same as `span`."""


@dataclass(frozen=True, slots=True)
class FileReference:
    """An image or attachment that the body names."""

    written: str
    """As it stands in the text."""
    path: str
    """Relative to the content folder, and never outside it."""
    span: Span
    is_image: bool


@dataclass(frozen=True, slots=True)
class Body:
    """All that is known of a body without the ledger."""

    parts: tuple[Part, ...] = ()
    headings: tuple[Heading, ...] = ()
    references: tuple[Reference, ...] = ()
    """In the order of the text; a footnote's stand where its page shows them, at the end."""
    files: tuple[FileReference, ...] = ()
    faults: tuple[Diagnostic, ...] = ()
    words: int = 0
    """Words of prose; of Chinese and Japanese, where no spaces part them, two characters count as one."""
    opening: tuple[str | DealLink | PartyLink, ...] = ()
    """The first paragraph as plain text, with those links in it whose words only the ledger knows."""

    @property
    def minutes(self) -> int:
        """Whole minutes that it takes to read, at 220 words a minute, and never none."""
        return max(1, -(-self.words // 220))
