"""The site as every page knows it."""

from __future__ import annotations

from dataclasses import dataclass

from factbox.views.text_view import direction_of


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteView:
    """What all pages say about the site."""

    name: str
    tagline: str
    url: str
    """The absolute address of the root without a slash at its end, or nothing if the site does not know it."""
    lang: str
    direction: str
    """`ltr` or `rtl`."""
    author: str


def site_view(*, name: str, tagline: str, url: str, lang: str, author: str) -> SiteView:
    """The site under the settings that its owner gave.

    >>> site_view(name="Factbox", tagline="", url="https://example.org/project/", lang="en", author="Desk").url
    'https://example.org/project'
    """
    return SiteView(
        name=name, tagline=tagline, url=url.rstrip("/"), lang=lang, direction=direction_of(lang), author=author
    )
