"""Views with their descriptions for machines, which views cannot make themselves."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from factbox.engine.page import Page
from factbox.exports import json_ld
from factbox.exports.links import absolute
from factbox.views.site_view import SiteView


def described(view: Any, about: str) -> Any:
    """A view whose head carries its description in JSON-LD."""
    return replace(view, head=replace(view.head, json_ld=about))


def plain_page(address: str, template: str, view: Any, kind: str, site: SiteView) -> Page:
    """A page that says of itself no more than what kind of page it is: `WebPage`, `CollectionPage`."""
    head = view.head
    url = absolute(site.url, address) if site.url else None
    about = json_ld.page_ld(kind, title=head.title, description=head.description, url=url)
    return Page(address, template, described(view, about))
