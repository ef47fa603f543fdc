"""The bytes of a database without what differs between two builds of SQLite.

The format is told at https://sqlite.org/fileformat2.html: a header of 100 bytes, then pages, most of them nodes of
trees.
"""

from __future__ import annotations

from typing import Final

PAGE: Final = 4096
"""The size of a page in bytes."""

_COUNTERS: Final = {24: 1, 40: 1, 92: 1, 96: 3_037_000}
"""Fields of the header that tell how the file came about: two counters of changes, which must be equal, that of the
schema, and the version of the library. The version is the first that knows strict tables."""
_HEADER: Final = 100
_NODES: Final = {0x02: 12, 0x05: 12, 0x0A: 8, 0x0D: 8}
"""The kinds of nodes with the length of their heads. Other pages begin with the number of a page, so with a zero."""


def stable(content: bytes) -> bytes:
    """A database that holds the same, with the same bytes whichever SQLite wrote it."""
    file = bytearray(content)
    for place, number in _COUNTERS.items():
        file[place : place + 4] = number.to_bytes(4)
    for start in range(0, len(file), PAGE):
        _clear(file, start, start + (0 if start else _HEADER))
    return bytes(file)


def _clear(file: bytearray, page: int, node: int) -> None:
    """Clear the gap between the list of a node's cells and the cells, where old bytes may have stayed behind."""
    head = _NODES.get(file[node])
    if head is None:
        return
    cells = int.from_bytes(file[node + 3 : node + 5])
    first = node + head + 2 * cells
    last = page + int.from_bytes(file[node + 5 : node + 7])
    file[first:last] = bytes(last - first)
