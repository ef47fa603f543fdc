"""A source in one line of plain text."""

from __future__ import annotations

from factbox.model.source import Source
from factbox.views.date_words import date_words


def source_words(source: Source) -> str:
    """Publisher, title and date, as far as they are known: SCMP, “Deals signed”, 6 June 2019.

    >>> source_words(Source(publisher="SCMP", title="Deals signed"))
    'SCMP, “Deals signed”'
    """
    title = f"“{source.title}”" if source.title else None
    day = date_words(source.date) if source.date else None
    return ", ".join(part for part in (source.publisher, title, day) if part) or source.url or source.id
