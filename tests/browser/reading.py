"""What a page says, read from its file: titles, headings, ids, links."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

_LINKS = frozenset({"href", "src", "action", "data", "poster", "cite", "longdesc", "xlink:href"})
_NAMES = frozenset({"aria-labelledby", "aria-describedby", "aria-controls", "for", "headers"})
_PAINT = re.compile(r"url\(#([^)]+)\)")
_WITH_SPOKEN_TEXT = ("title", "h1", "script")


@dataclass(frozen=True, slots=True)
class Element:
    """A start tag with its attributes."""

    tag: str
    attributes: dict[str, str]


@dataclass(slots=True)
class Document:
    """A page as its file has it."""

    elements: list[Element] = field(default_factory=list)
    texts: dict[str, list[str]] = field(default_factory=dict)
    """The text inside every `title`, `h1` and `script`, by tag."""

    def of(self, tag: str) -> list[dict[str, str]]:
        """The attributes of every element with a tag."""
        return [element.attributes for element in self.elements if element.tag == tag]

    def ids(self) -> Counter[str]:
        """How often every id is given."""
        return Counter(element.attributes["id"] for element in self.elements if "id" in element.attributes)

    def links(self) -> list[str]:
        """Every address that the page points to or loads, as written; the canonical one is its name, not a link."""
        return [
            value
            for element in self.elements
            if element.attributes.get("rel") != "canonical"
            for name, value in element.attributes.items()
            if name in _LINKS
        ]

    def named(self) -> set[str]:
        """The ids that attributes other than links refer to."""
        attributes = [pair for element in self.elements for pair in element.attributes.items()]
        words = {word for name, value in attributes if name in _NAMES for word in value.split()}
        return words | {name for _, value in attributes for name in _PAINT.findall(value)}

    def meta(self, name: str) -> list[str]:
        """What `<meta>` says under a name or property."""
        return [meta.get("content", "") for meta in self.of("meta") if name in (meta.get("name"), meta.get("property"))]

    def levels(self) -> list[int]:
        """The levels of the headings, in order."""
        return [int(element.tag[1]) for element in self.elements if re.fullmatch(r"h[1-6]", element.tag)]


class _Reader(HTMLParser):
    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self._inside = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._document.elements.append(Element(tag, {name: value or "" for name, value in attrs}))
        if tag in _WITH_SPOKEN_TEXT:
            self._inside = tag
            self._document.texts.setdefault(tag, []).append("")

    def handle_endtag(self, tag: str) -> None:
        if tag == self._inside:
            self._inside = ""

    def handle_data(self, data: str) -> None:
        if self._inside:
            self._document.texts[self._inside][-1] += data


@cache
def read(file: Path) -> Document:
    """A page, read once."""
    document = Document()
    reader = _Reader(document)
    reader.feed(file.read_text(encoding="utf-8"))
    reader.close()
    return document
