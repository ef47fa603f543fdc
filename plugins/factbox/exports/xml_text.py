"""Text as XML can hold it."""

from __future__ import annotations

import re
from typing import Final
from xml.sax.saxutils import escape

_FORBIDDEN: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def xml_text(text: str) -> str:
    r"""A text for an element or a quoted attribute, without the characters that XML 1.0 (section 2.2) forbids.

    >>> xml_text("a\x00 & <b>]]>")
    'a &amp; &lt;b&gt;]]&gt;'
    """
    return escape(_FORBIDDEN.sub("", text), {'"': "&quot;", "\r": "&#13;"})
