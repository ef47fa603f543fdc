"""The pages that list deals."""

from __future__ import annotations

from collections.abc import Iterator

from factbox.engine.described import plain_page
from factbox.engine.page import Page
from factbox.model.ledger import Ledger
from factbox.views.explorer_view import explorer_views
from factbox.views.site_view import SiteView


def deals_pages(ledger: Ledger, site: SiteView) -> Iterator[Page]:
    """All deals, and the deals of each status, paper and year, in pages of at most 500 rows."""
    for view in explorer_views(ledger):
        yield plain_page(view.table.paging.address, "deals.html", view, "CollectionPage", site)
