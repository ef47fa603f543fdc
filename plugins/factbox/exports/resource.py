"""Data files with what is to be said of them."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from enum import Enum

from factbox.exports.csv_file import flat_columns
from factbox.exports.tables.table import Column, Table


class Media(Enum):
    """The format of a data file, with its name among media types and the ending of its files."""

    JSON = "application/json", "json"
    CSV = "text/csv", "csv"
    SQLITE = "application/vnd.sqlite3", "sqlite"

    def __init__(self, media_type: str, ending: str) -> None:
        self.media_type = media_type
        self.ending = ending


@dataclass(frozen=True, slots=True, kw_only=True)
class Resource:
    """One data file: `Resource(name="deals.csv", …)`."""

    name: str
    """The file, below `data/`."""
    title: str
    description: str
    """What one row is, or what the file is for."""
    media: Media
    content: bytes
    table: Table | None = None
    """What it holds, if that is one table."""

    @property
    def size(self) -> int:
        """In bytes."""
        return len(self.content)

    @property
    def digest(self) -> str:
        """SHA-256 of its content, in hexadecimal digits."""
        return hashlib.sha256(self.content).hexdigest()

    @property
    def columns(self) -> tuple[Column, ...]:
        """Its columns, in CSV flat; none for a file that is no single table."""
        if self.table is None:
            return ()
        return flat_columns(self.table.columns) if self.media is Media.CSV else self.table.columns
