"""The size of a picture by the first bytes of its file."""

from __future__ import annotations

from struct import pack

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factbox.engine.image_size import image_size

PNG = b"\x89PNG\r\n\x1a\n" + pack(">I4sII", 13, b"IHDR", 640, 480) + b"\x08\x02\x00\x00\x00"
START = b"\xff\xd8"
JFIF = b"\xff\xe0" + pack(">H", 16) + b"JFIF\0\x01\x01\0\0\x01\0\x01\0\0"
SCAN = b"\xff\xda" + pack(">H", 12) + bytes(10)


def frame(marker: int = 0xC0, width: int = 640, height: int = 480) -> bytes:
    """The segment of a JPEG that gives its size."""
    return bytes([0xFF, marker]) + pack(">HBHHB", 8, 8, height, width, 0)


def exif(orientation: int, order: str = "<") -> bytes:
    """A segment in which a camera has noted how it was held, behind another entry."""
    entries = pack(f"{order}HHHIHH", 1, 0x010E, 2, 1, 65, 0)[2:] + pack(f"{order}HHIHH", 0x0112, 3, 1, orientation, 0)
    mark = b"II*\0" if order == "<" else b"MM\0*"
    data = b"Exif\0\0" + mark + pack(f"{order}IH", 8, 2) + entries
    return b"\xff\xe1" + pack(">H", 2 + len(data)) + data


def webp(kind: bytes, data: bytes) -> bytes:
    """A WebP of one chunk."""
    return b"RIFF" + pack("<I", 4 + 8 + len(data)) + b"WEBP" + kind + pack("<I", len(data)) + data


def lossless(width: int, height: int) -> bytes:
    return b"\x2f" + pack("<I", (width - 1) | (height - 1) << 14)


# what the file is | its first bytes | its size
SIZES = [
    ("PNG", PNG, (640, 480)),
    ("GIF", b"GIF89a" + pack("<HH", 640, 480), (640, 480)),
    ("old GIF", b"GIF87a" + pack("<HH", 1, 65535), (1, 65535)),
    ("JPEG", START + JFIF + frame() + SCAN, (640, 480)),
    ("progressive JPEG", START + JFIF + frame(0xC2) + SCAN, (640, 480)),
    ("JPEG whose tables come first", START + b"\xff\xc4" + pack(">H", 22) + bytes(20) + frame(), (640, 480)),
    ("JPEG with fill bytes", START + b"\xff\xff" + JFIF + b"\xff" + frame(), (640, 480)),
    ("JPEG that lies on its side", START + exif(6) + frame(), (480, 640)),
    ("JPEG that lies on its side, written the other way", START + exif(8, ">") + frame(), (480, 640)),
    ("JPEG upside down", START + exif(3) + frame(), (640, 480)),
    ("JPEG with an empty note", START + b"\xff\xe1\x00\x08Exif\0\0" + frame(), (640, 480)),
    ("lossy WebP", webp(b"VP8 ", b"\0\0\0\x9d\x01\x2a" + pack("<HH", 640 | 1 << 14, 480)), (640, 480)),
    ("lossless WebP", webp(b"VP8L", lossless(640, 16384)), (640, 16384)),
    ("extended WebP", webp(b"VP8X", bytes(4) + pack("<I", 639)[:3] + pack("<I", 479)[:3]), (640, 480)),
    ("PNG of no width", PNG.replace(pack(">I", 640), bytes(4)), None),
    ("JPEG whose height comes later", START + frame(height=0) + SCAN, None),
    ("JPEG without a frame", START + JFIF + SCAN + frame(), None),
    ("JPEG with a segment of no length", START + b"\xff\xe0\x00\x00" + frame(), None),
    ("WebP of another kind", webp(b"ANIM", bytes(10)), None),
    ("lossy WebP without its code", webp(b"VP8 ", bytes(10)), None),
    ("PDF", b"%PDF-1.7", None),
    ("nothing", b"", None),
]
WHOLE = [(head, size) for _, head, size in SIZES if size]


@pytest.mark.parametrize(("head", "size"), [pytest.param(head, size, id=name) for name, head, size in SIZES])
def test_a_size_is_read_from_the_header(head: bytes, size: tuple[int, int] | None) -> None:
    assert image_size(head) == size


@pytest.mark.parametrize(("head", "size"), WHOLE)
def test_a_file_that_is_cut_off_has_its_size_or_none(head: bytes, size: tuple[int, int]) -> None:
    assert {image_size(head[:length]) for length in range(len(head))} <= {size, None}


@given(st.sampled_from([head for head, _ in WHOLE]), st.binary(max_size=64), st.integers(0, 80))
def test_no_bytes_do_harm(head: bytes, noise: bytes, at: int) -> None:
    found = image_size(head[:at] + noise + head[at + len(noise) :])
    assert found is None or all(number > 0 for number in found)
