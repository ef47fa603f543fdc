"""The page that stands in for what is not there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from factbox.views.page_head import PageHead


@dataclass(frozen=True, slots=True)
class NotFoundView:
    """The page for an address that leads nowhere."""

    head: PageHead
    section: ClassVar[str] = "none"


def not_found_view() -> NotFoundView:
    """The page for an address that leads nowhere; search engines are asked to leave it out."""
    return NotFoundView(
        PageHead(title="Not found", description="There is no page at this address.", address=None, noindex=True)
    )
