"""The templates of the theme, set up as a build sets them up, and a strict reader of what they make."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

import html5lib
from jinja2 import Environment, FileSystemLoader, StrictUndefined

import factbox
from factbox.adapter.templating import unbroken

TEMPLATES: Final = Path(factbox.__file__).parents[2] / "theme" / "templates"
ENVIRONMENT: Final = Environment(
    loader=FileSystemLoader(TEMPLATES),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
ENVIRONMENT.filters["unbroken"] = unbroken


def parsed(html: str) -> Any:
    """The tree of a whole page. A mistake in the HTML is a failed test."""
    parser = html5lib.HTMLParser(namespaceHTMLElements=False)
    tree = parser.parse(html)
    assert [(place, code) for place, code, _ in parser.errors] == [], html
    return tree


def rendered(template: str, page: Any, site: Any, *, root: str = "../../", address: str = "") -> str:
    """A page with the four names that templates know."""
    return ENVIRONMENT.get_template(template).render(page=page, site=site, root=root, address=address)
