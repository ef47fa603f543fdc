"""Data files as other programs read them: with the readers of the standard library, and nothing of Factbox's own."""

from __future__ import annotations

import csv
import io
import sqlite3
from datetime import UTC

from factbox.exports.briefings_file import Words
from factbox.exports.publication import Publication
from factbox.exports.publisher import Publisher
from factbox.model.ledger import Ledger
from factbox.views.chronicle_words import entry_title
from factbox.views.sentence import sentence

SITE = "https://example.org/project"
PUBLISHER = Publisher(url=SITE, name="Factbox", author="Desk", zone=UTC)


def publication(ledger: Ledger) -> Publication:
    """A ledger on its way into data files."""
    return Publication(ledger, SITE, Words(sentence=lambda reckoning: sentence(reckoning).text, title=entry_title))


def opened(content: bytes) -> sqlite3.Connection:
    """A database, in a connection of its own."""
    connection = sqlite3.connect(":memory:")
    connection.deserialize(content)
    return connection


def rows_of(content: bytes) -> list[dict[str, str]]:
    """The rows of a CSV file by the names in its header, each cell without the apostrophe that makes it safe."""
    header, *rows = csv.reader(io.StringIO(content.decode("utf-8"), newline=""), strict=True)
    return [dict(zip(header, map(undefused, row), strict=True)) for row in rows]


def undefused(cell: str) -> str:
    """What the codebook tells readers to do."""
    return cell.removeprefix("'")


def items_of(cell: str) -> list[str]:
    r"""The items of a list in one cell: `a\; b; c` is `a; b` and `c`."""
    items = [""]
    characters = iter(cell)
    for character in characters:
        if character == "\\":
            items[-1] += next(characters)
        elif character == ";":
            assert next(characters) == " "
            items.append("")
        else:
            items[-1] += character
    return items
