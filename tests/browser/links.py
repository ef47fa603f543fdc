"""Where the links of a built site lead, and the addresses in its feeds and data."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from browser.reading import read
from browser.served_site import PREFIX, SITE_URL, Site

HOST = SITE_URL.removesuffix(PREFIX.rstrip("/"))
MENTION = re.compile(re.escape(SITE_URL) + r"[^\s\"'<>()\[\]`\\,;]*")


def dead_links(site: Site) -> dict[tuple[str, str], str]:
    """Why links lead nowhere, by page and link."""
    found = {}
    for file in site.files():
        address = site.address(file)
        for link in read(file).links():
            if reason := fault_of(site, f"{HOST}{PREFIX}{address}", link):
                found[address, link] = reason
    return found


def dead_mentions(site: Site) -> dict[tuple[str, str], str]:
    """Why addresses of the site that stand anywhere in its texts lead nowhere: feeds, data, JSON-LD, site map."""
    found = {}
    for file in site.texts():
        text = file.read_text(encoding="utf-8")
        if file.suffix == ".ics":  # which folds its lines
            text = text.replace("\n ", "")
        for address in dict.fromkeys(MENTION.findall(text)):
            if reason := fault_of(site, "", address.rstrip(".")):
                found[file.relative_to(site.folder).as_posix(), address] = reason
    return found


def fault_of(site: Site, base: str, link: str) -> str:
    """Why a link leads nowhere; nothing if it does."""
    target = urlsplit(urljoin(base, link))
    if target.scheme not in ("http", "https", "mailto"):
        return "scheme"
    if f"{target.scheme}://{target.netloc}" != HOST:
        return "" if target.netloc or target.scheme == "mailto" else "no host"
    if not target.path.startswith(PREFIX):
        return "outside the site"
    return _fault_inside(site.file(unquote(target.path.removeprefix(PREFIX))), unquote(target.fragment))


def _fault_inside(file: Path, fragment: str) -> str:
    if not file.is_file():
        return "no such file"
    return "no such place" if fragment and fragment not in read(file).ids() else ""
