"""The pages of the watch list."""

from __future__ import annotations

from collections.abc import Iterator

from factbox.engine.described import plain_page
from factbox.engine.mentions import Mentions
from factbox.engine.page import Page
from factbox.model.ledger import Ledger
from factbox.model.watch import watch
from factbox.views.site_view import SiteView
from factbox.views.watch_view import watch_views


def watch_pages(ledger: Ledger, site: SiteView, mentions: Mentions) -> Iterator[Page]:
    """The watch list, in pages of at most 500 rows; `mentions` are those of deals."""
    for view in watch_views(watch(ledger, mentions), ledger):
        yield plain_page(view.paging.address, "watch.html", view, "CollectionPage", site)
