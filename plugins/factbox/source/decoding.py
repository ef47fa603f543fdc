"""Bytes of a content file in, text with places out: UTF-8, one kind of line end, no hidden characters."""

from __future__ import annotations

import codecs
from itertools import islice

from factbox.diagnostics.diagnostic import Diagnostic, Place
from factbox.text.characters import describe, first_unsafe
from factbox.text.source_text import SourceText
from factbox.text.span import Span

MOST_REPORTED = 20
"""So many unsafe characters of one file are reported; a file with more is no text."""
REPLACEMENT = "\ufffd"
_UTF_16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_SAMPLE = 256
_FEW = 8


def decode_file(path: str, data: bytes) -> tuple[SourceText | None, list[Diagnostic]]:
    r"""The text of a file, with `\n` for every line end and without a byte order mark, and what is wrong with it.

    There is no text if the bytes are not UTF-8. Each unsafe character is a fault, and U+FFFD takes its place, so that
    offsets stay and nothing further down meets it.
    """
    data = data.removeprefix(codecs.BOM_UTF8)
    if _looks_like_utf_16(data):
        fault = _wrong_encoding(Place.top(path), "the file is UTF-16, not UTF-8", "save it as UTF-8")
        return None, [fault]
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        return None, [_not_utf_8(path, data, error.start)]
    return _without_unsafe(SourceText(path, _with_line_feeds(text)))


def unsafe_character(source: SourceText, span: Span, character: str) -> Diagnostic:
    """The fault for a character that no field may hold, written as such or as an escape."""
    return Diagnostic(
        "unsafe-character",
        Place.of(source, span),
        f"unsafe character {describe(character)}",
        "delete it: it hides or reverses what a reader sees, or breaks a feed",
    )


def _without_unsafe(source: SourceText) -> tuple[SourceText, list[Diagnostic]]:
    if first_unsafe(source.text) is None:
        return source, []
    unsafe = {at: character for at, character in enumerate(source.text) if first_unsafe(character) is not None}
    cleaned = SourceText(
        source.path, "".join(REPLACEMENT if at in unsafe else character for at, character in enumerate(source.text))
    )
    reported = islice(unsafe.items(), MOST_REPORTED)
    return cleaned, [unsafe_character(cleaned, Span(at, at + 1), character) for at, character in reported]


def _not_utf_8(path: str, data: bytes, at: int) -> Diagnostic:
    source = SourceText(path, _with_line_feeds(data.decode(errors="replace")))
    offset = len(_with_line_feeds(data[:at].decode(errors="replace")))
    place = Place.of(source, Span(offset, offset + 1))
    message = f"byte 0x{data[at]:02X} is not UTF-8"
    return _wrong_encoding(place, message, f"look at line {place.start.line} and save the file as UTF-8")


def _wrong_encoding(place: Place, message: str, advice: str) -> Diagnostic:
    return Diagnostic("wrong-encoding", place, message, advice)


def _looks_like_utf_16(data: bytes) -> bool:
    """Whether there is a mark of UTF-16, or every second byte is zero, as in Latin text without one."""
    head = data[:_SAMPLE]
    even, odd = head[::2], head[1::2]
    return head.startswith(_UTF_16_MARKS) or (len(head) >= _FEW and any(even) != any(odd))


def _with_line_feeds(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")
