"""Addresses as data files and other sites need them."""

from __future__ import annotations

from urllib.parse import quote


def absolute(site_url: str, address: str) -> str:
    """The whole address of a page; below the root of the host where the site's own address is unknown.

    >>> absolute("https://example.org/project", "deals/x/")
    'https://example.org/project/deals/x/'
    """
    return f"{site_url}/{quote(address)}"
