"""What tests read off a little site: rows of its data files, its pages as HTML, and everything that is published."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from string import ascii_lowercase
from typing import Any

from factbox.adapter.templating import Theme
from factbox.engine.edition import Edition
from factbox.engine.rendering import write_pages
from factbox.views.site_view import SiteView
from little_site import briefing, data, edition_of

THEME = Path(__file__).resolve().parents[2] / "theme"

PARTIES = "parties: {acme: {name: Acme}, volga: {name: Volga}}"


def front(*parts: str) -> str:
    """A briefing of 8 June 2019 in which Acme and Volga may take part."""
    return briefing("\n".join((PARTIES, *parts)))


def signed(*values: str) -> str:
    """Deals `a`, `b`, `c`, …, all signed, each with its value."""
    return deals(*(f"status: signed, value: {value}" for value in values))


def deals(*facts: str) -> str:
    """Deals `a`, `b`, `c`, …, each with some facts."""
    named = zip(ascii_lowercase, facts, strict=False)
    return "deals:\n" + "".join(f"  - {{id: {id}, title: Deal {id}, parties: [acme], {text}}}\n" for id, text in named)


def claim(value: str, covers: str = "all") -> str:
    """A claim with a value."""
    return f"claims: [{{id: headline, value: {value}, covers: {covers}}}]"


def claim_row(folder: Path, *parts: str, rates: str | None = None) -> Any:
    """The data of the one claim of a site with one briefing."""
    files = {"briefings/summit.md": front(*parts)}
    site = edition_of(folder, files if rates is None else files | {"rates.yaml": rates})
    ((row,),) = (briefing["claims"] for briefing in data(site, "briefings"))
    return row


def deal_rows(edition: Edition) -> dict[str, Any]:
    """The rows of `deals.json` by id."""
    return {row["id"]: row for row in data(edition, "deals")}


def briefing_rows(edition: Edition) -> dict[str, Any]:
    """The rows of `briefings.json` by slug."""
    return {row["slug"]: row for row in data(edition, "briefings")}


def reasons(row: Any) -> dict[str, str]:
    """Why each deal of a claim is counted or not, by id."""
    return {**dict.fromkeys(row["counted"], "counted"), **{item["id"]: item["reason"] for item in row["not_counted"]}}


def html(edition: Edition, address: str) -> str:
    """A page of a site as the real theme renders it."""
    (page,) = (page for page in edition.pages if page.address == address)
    return theme_of(edition.site).render(page)


@cache
def theme_of(site: SiteView) -> Theme:
    """The real theme; its templates are compiled once for all tests."""
    return Theme([THEME / "templates"], site, site.url)


def published(edition: Edition, folder: Path) -> dict[str, bytes]:
    """Everything that a site publishes, by address."""
    write_pages(edition, folder, theme_of(edition.site).render)
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(files)}
