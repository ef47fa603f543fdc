"""The pages of the timeline of the site."""

from __future__ import annotations

from collections.abc import Iterator

from factbox.engine.described import plain_page
from factbox.engine.page import Page
from factbox.model.ledger import Ledger
from factbox.views.chronicle_view import chronicle_views
from factbox.views.site_view import SiteView


def timeline_pages(ledger: Ledger, site: SiteView) -> Iterator[Page]:
    """Everything in order, in pages of at most 500 entries."""
    for view in chronicle_views(ledger):
        yield plain_page(view.paging.address, "timeline.html", view, "CollectionPage", site)
