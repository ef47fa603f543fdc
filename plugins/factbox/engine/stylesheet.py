"""One style sheet out of many: a reader's browser asks once, an engineer reads one file for each component."""

from __future__ import annotations

import re
from pathlib import Path

_IMPORT = re.compile(r"""@import\s+(?:url\()?["']?([^"')\s]+)["']?\)?(?:\s+layer\(([\w.-]+)\))?\s*;[^\S\n]*\n?""")
_COMMENT = re.compile(r"/\*.*?\*/\n?", re.DOTALL)
_BLANK_LINES = re.compile(r"\n\s*\n+")


def flattened(sheet: Path) -> str:
    """A sheet with its imports in their places and without comments; an import into a layer becomes that layer.

    Only files below the folder of the sheet are read. Raises `OSError` if one is missing.
    """
    text = _COMMENT.sub("", sheet.read_text(encoding="utf-8"))
    return _BLANK_LINES.sub("\n", _IMPORT.sub(lambda found: _imported(sheet, found[1], found[2]), text)).lstrip()


def _imported(sheet: Path, name: str, layer: str | None) -> str:
    inner = flattened(sheet.parent / name)
    return f"@layer {layer} {{\n{inner}}}\n" if layer else inner
