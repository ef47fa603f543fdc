"""Text as HTML."""

from __future__ import annotations

import html


def escape(text: str) -> str:
    """Text for an element or a quoted attribute; an apostrophe stays, since no attribute is written in single quotes.

    >>> escape('R&D "<now>"')
    'R&amp;D &quot;&lt;now&gt;&quot;'
    """
    return html.escape(text, quote=False).replace('"', "&quot;")
