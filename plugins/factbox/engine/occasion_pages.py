"""The pages of occasions."""

from __future__ import annotations

from collections.abc import Iterator

from factbox.engine.described import plain_page
from factbox.engine.page import Page
from factbox.model.ledger import Ledger
from factbox.model.story import Story
from factbox.views.occasion_view import occasion_views, occasions_views
from factbox.views.site_view import SiteView


def occasion_pages(ledger: Ledger, site: SiteView, story: Story) -> Iterator[Page]:
    """The table of all occasions, then each of them."""
    for index in occasions_views(ledger):
        yield plain_page(index.paging.address, "occasions.html", index, "CollectionPage", site)
    for record in ledger.index.occasions.values():
        for view in occasion_views(ledger, record, story):
            yield plain_page(view.table.paging.address, "occasion.html", view, "CollectionPage", site)
