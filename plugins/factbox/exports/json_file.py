"""JSON files: stable keys in a stable order, read by any program."""

from __future__ import annotations

import json
from collections.abc import Sequence

Plain = str | bool | None | list["Plain"] | dict[str, "Plain"]
"""What rows are made of; numbers are strings, so that no reader rounds them."""


def json_file(rows: Sequence[Plain]) -> bytes:
    """A list of rows as UTF-8, one key to a line, the same bytes for the same rows."""
    return (json.dumps(list(rows), ensure_ascii=False, indent=2) + "\n").encode()
