"""The search page."""

from __future__ import annotations

from collections.abc import Iterator

from factbox.engine.described import plain_page
from factbox.engine.page import Page
from factbox.model.ledger import Ledger
from factbox.views.search_view import SEARCH, search_view
from factbox.views.site_view import SiteView


def search_pages(ledger: Ledger, site: SiteView, *, searchable: bool) -> Iterator[Page]:
    """The one page that searches, or that says that it cannot."""
    yield plain_page(SEARCH, "search.html", search_view(ledger, searchable=searchable), "WebPage", site)
