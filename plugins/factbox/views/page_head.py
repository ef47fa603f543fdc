"""What a page says of itself to browsers, search engines and other sites."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

_LONGEST_DESCRIPTION = 300


@dataclass(frozen=True, slots=True)
class FeedLink:
    """A feed that tells what is new on a page."""

    title: str
    address: str
    """Below the root of the site: `feeds/deals.atom.xml`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PageHead:
    """The head of a page."""

    title: str
    """Without the name of the site."""
    description: str
    address: str | None
    """Where the page is below the root of the site; `None` for a page that stands in for others."""
    kind: Literal["website", "article"] = "website"
    """The type of Open Graph."""
    noindex: bool = False
    """Whether search engines are asked to leave it out."""
    published: str | None = None
    """ISO 8601."""
    modified: str | None = None
    """ISO 8601."""
    feeds: tuple[FeedLink, ...] = ()
    """The feeds that a reader may find from here."""
    scripts: tuple[str, ...] = ()
    """The scripts that it runs, by their names in the theme: `deal-filter.js`. Without them it is whole as well."""
    runs_wasm: bool = False
    """Whether a script of it runs WebAssembly, which the page's policy must allow."""
    json_ld: str | None = None
    """The page in JSON-LD, with every `<` escaped, so that it can stand in a script element as it is."""


def shortened(text: str) -> str:
    """A text on one line, cut at a word if it is too long for a description.

    >>> shortened("One  two.")
    'One two.'
    """
    line = " ".join(text.split())
    if len(line) <= _LONGEST_DESCRIPTION:
        return line
    cut = line[: _LONGEST_DESCRIPTION - 1]
    return (cut.rpartition(" ")[0] or cut) + "…"
