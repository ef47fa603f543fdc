"""How wide text is on a screen, and colour for those who ask for it."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass

from factbox.diagnostics.diagnostic import Severity
from factbox.text.characters import first_unsafe

_TAB = 4


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours of a terminal, or none: without colour every method gives its text back.

    >>> Palette(colour=False).bold("content/briefings/a.md:3:8:")
    'content/briefings/a.md:3:8:'
    """

    colour: bool

    def bold(self, text: str) -> str:
        """For places."""
        return self._paint("1", text)

    def of(self, severity: Severity) -> Callable[[str], str]:
        """Red for what stops the build, yellow for what does not."""
        return self._red if severity is Severity.ERROR else self._yellow

    def quiet(self, text: str) -> str:
        """For rulers, labels and places that only explain."""
        return self._paint("36", text)

    def _red(self, text: str) -> str:
        return self._paint("1;31", text)

    def _yellow(self, text: str) -> str:
        return self._paint("1;33", text)

    def _paint(self, code: str, text: str) -> str:
        return f"\x1b[{code}m{text}\x1b[0m" if self.colour and text else text


def cells(text: str) -> list[str]:
    r"""Each character as a terminal shows it: tabs as spaces, and a mark instead of what would hide or reverse text.

    >>> cells("a\t\u202eb")
    ['a', '   ', '�', 'b']
    """
    shown: list[str] = []
    column = 0
    for character in text:
        cell = " " * (_TAB - column % _TAB) if character == "\t" else visible(character)
        shown.append(cell)
        column += width(cell)
    return shown


def visible(text: str) -> str:
    """Text that cannot move the cursor, change colours or run backwards."""
    if first_unsafe(text) is None and "\n" not in text:
        return text
    text = text.replace("\n", " ")
    return "".join("\ufffd" if first_unsafe(character) is not None else character for character in text)


def width(text: str) -> int:
    """How many columns text takes: two for Chinese characters and emoji, none for combining marks.

    >>> width("中A")
    3
    """
    return len(text) if text.isascii() else sum(_width_of(character) for character in text)


def _width_of(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in ("W", "F") else 1
