from __future__ import annotations

import codecs

import pytest

from factbox.source.decoding import decode_file


def text_of(data: bytes) -> str:
    source, faults = decode_file("a.md", data)
    assert faults == []
    assert source is not None
    return source.text


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"", ""),
        (b"a\nb", "a\nb"),
        (b"a\r\nb\rc\n", "a\nb\nc\n"),
        (codecs.BOM_UTF8 + b"a", "a"),
        ("中国 😀\tMТС".encode(), "中国 😀\tMТС"),
        ("\u200f\u200c".encode(), "\u200f\u200c"),
    ],
)
def test_text_of(data: bytes, text: str) -> None:
    assert text_of(data) == text


@pytest.mark.parametrize(
    ("data", "line", "column", "message"),
    [
        ("title: Café\n".encode("latin-1"), 1, 11, "byte 0xE9 is not UTF-8"),
        (b"one\r\ntwo\rthr\xffee", 3, 4, "byte 0xFF is not UTF-8"),
        (codecs.BOM_UTF8 + b"a\nb\xc3", 2, 2, "byte 0xC3 is not UTF-8"),
        (b"\xed\xa0\x80", 1, 1, "byte 0xED is not UTF-8"),
        ("中\n中".encode() + b"\x80", 2, 2, "byte 0x80 is not UTF-8"),
        ("标题".encode("gb18030"), 1, 1, "byte 0xB1 is not UTF-8"),
        ("title: A".encode("utf-16"), 1, 1, "the file is UTF-16, not UTF-8"),
        ("title: A".encode("utf-16-le"), 1, 1, "the file is UTF-16, not UTF-8"),
        ("title: A".encode("utf-16-be"), 1, 1, "the file is UTF-16, not UTF-8"),
    ],
)
def test_other_encodings_are_refused_where_they_begin(data: bytes, line: int, column: int, message: str) -> None:
    source, (fault,) = decode_file("a.md", data)

    assert source is None
    assert (fault.code, fault.message) == ("wrong-encoding", message)
    assert (fault.place.start.line, fault.place.start.column) == (line, column)
    assert "UTF-8" in fault.help


@pytest.mark.parametrize("character", ["\0", "\x1b", "\x7f", "\x85", "\u202e", "\u2066", "\u2028", "\ufeff", "\ufffe"])
def test_an_unsafe_character_is_told_at_its_place_and_taken_out(character: str) -> None:
    source, (fault,) = decode_file("a.md", f"一\nab{character}c".encode())

    assert source is not None
    assert source.text == "一\nab\ufffdc"
    assert (fault.code, fault.place.start.line, fault.place.start.column) == ("unsafe-character", 2, 3)
    assert f"U+{ord(character):04X}" in fault.message


def test_at_most_twenty_unsafe_characters_are_told() -> None:
    source, faults = decode_file("a.md", "\u202e".encode() * 1000)

    assert source is not None
    assert source.text == "\ufffd" * 1000
    assert [fault.place.start.column for fault in faults] == list(range(1, 21))
