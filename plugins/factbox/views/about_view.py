"""The page about the site."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

from factbox.views.page_head import PageHead
from factbox.views.placed import BodyPart, PlacedQuote
from factbox.views.prose import HtmlPart, Placed, Prose, ProsePart


@dataclass(frozen=True, slots=True, kw_only=True)
class AboutView:
    """The page about the site."""

    head: PageHead
    section: ClassVar[str] = "about"
    title: str
    body: tuple[BodyPart, ...]


def about_view(title: str, prose: Prose) -> AboutView:
    """The page about the site. It may hold quotations; there is no box or timeline that it could place."""
    head = PageHead(
        title=title, description="Who writes here, how totals are made, and how to use them.", address="about/"
    )
    return AboutView(head=head, title=title, body=tuple(placed_quotes(prose.parts)))


def default_about_view() -> AboutView:
    """What stands there as long as nobody has written the page."""
    words = "Briefings about deals. Status, totals and labels are computed from dated, sourced facts."
    return about_view("About", Prose((HtmlPart(f"<p>{words}</p>\n"),)))


def placed_quotes(parts: Iterable[ProsePart]) -> Iterable[BodyPart]:
    """The body of a text without a box: quotations are all that it can place."""
    for part in parts:
        if not isinstance(part, Placed):
            yield part
        elif part.block == "quote":
            yield PlacedQuote(tuple(placed_quotes(part.parts)), tuple(placed_quotes(part.caption)))
