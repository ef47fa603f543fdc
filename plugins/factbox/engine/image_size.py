"""How large a picture is, from the header of its file, so that a page can keep its place before it has come."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, Literal

Size = tuple[int, int]
"""Width and height in pixels, as a browser shows it."""

ENOUGH: Final = 512_000
"""Bytes from the start of a file in which its size stands; a photograph may have a preview and a profile before it."""

_PNG: Final = b"\x89PNG\r\n\x1a\n"
_PNG_HEADER: Final = 24
_GIF_HEADER: Final = 10
_FOURTEEN_BITS: Final = 0x3FFF
_WEBP_HEADER: Final = 10
_FRAMES: Final = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
"""Markers of JPEG that begin a picture; the three among them are tables."""
_FRAME_HEADER: Final = 5
_FILL: Final = 0xFF
_LENGTH: Final = 2
"""Bytes in which a segment of JPEG says how long it is, these included."""
_SCAN: Final = 0xDA
_APPLICATION_1: Final = 0xE1
_ORIENTATION: Final = 0x0112
_TURNED: Final = range(5, 9)
"""The orientations of a photograph that lies on its side in the file."""


def image_size(head: bytes) -> Size | None:
    """The size of a PNG, JPEG, GIF or WebP by its first bytes; `None` of other files and of broken ones.

    >>> image_size(b"GIF89a" + bytes([44, 1, 200, 0]))
    (300, 200)
    """
    if head.startswith(_PNG) and head[12:16] == b"IHDR":
        return _pair(head[16:24], "big") if len(head) >= _PNG_HEADER else None
    if head.startswith((b"GIF87a", b"GIF89a")):
        return _pair(head[6:10], "little") if len(head) >= _GIF_HEADER else None
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return _webp(head[12:16], head[20:30])
    return _jpeg(head) if head.startswith(b"\xff\xd8\xff") else None


def _pair(data: bytes, order: Literal["big", "little"], *, plus: int = 0, bits: int = 32) -> Size | None:
    """Two numbers of equal length; `None` if there are none, or one of them is zero.

    `bits` are those of each that count, and `plus` is what has been taken off.
    """
    half = len(data) // 2
    numbers = (int.from_bytes(part, order) & ((1 << bits) - 1) for part in (data[:half], data[half:]))
    first, second = (number + plus for number in numbers)
    return (first, second) if first and second else None


def _webp(kind: bytes, data: bytes) -> Size | None:
    """A lossy, a lossless or an extended picture, each with a header of its own (RFC 9649)."""
    if kind == b"VP8X":
        return _pair(data[4:], "little", plus=1) if len(data) == _WEBP_HEADER else None
    if kind == b"VP8 " and data[3:6] == b"\x9d\x01\x2a":
        # The two highest bits of each number ask for a larger view.
        return _pair(data[6:], "little", bits=14) if len(data) == _WEBP_HEADER else None
    if kind == b"VP8L" and data[:1] == b"\x2f" and data[4:5]:
        packed = int.from_bytes(data[1:5], "little")
        return (packed & _FOURTEEN_BITS) + 1, (packed >> 14 & _FOURTEEN_BITS) + 1
    return None


def _jpeg(head: bytes) -> Size | None:
    """The size of the first frame, upright if the camera has noted how it was held."""
    is_turned = False
    for marker, data in _segments(head):
        if marker == _APPLICATION_1 and data.startswith(b"Exif\0\0"):
            is_turned = _orientation(data[6:]) in _TURNED
        elif marker in _FRAMES:
            found = _pair(data[1:5], "big") if len(data) >= _FRAME_HEADER else None  # height first
            return found if is_turned or not found else (found[1], found[0])
    return None


def _segments(head: bytes) -> Iterator[tuple[int, bytes]]:
    """The segments of a JPEG up to its pixels: marker and content."""
    at = 2
    while head[at : at + 1] == b"\xff" and at + 4 <= len(head):
        marker = head[at + 1]
        if marker == _FILL:  # any number of these may stand before a marker
            at += 1
            continue
        length = int.from_bytes(head[at + 2 : at + 4], "big")
        if marker == _SCAN or length < _LENGTH:
            return
        yield marker, head[at + 4 : at + 2 + length]
        at += 2 + length


def _orientation(tiff: bytes) -> int:
    """How a camera was held, from 1, which is upright, to 8; 0 if it has not noted it."""
    order: Literal["big", "little"] = "little" if tiff.startswith(b"II") else "big"

    def number(at: int, size: int) -> int:
        return int.from_bytes(tiff[at : at + size], order)

    start = number(4, 4)
    entries = (start + 2 + 12 * entry for entry in range(number(start, 2)))
    return next((number(at + 8, 2) for at in entries if number(at, 2) == _ORIENTATION), 0)
