"""Why a text is not the value that it should be, before anybody knows where it stands."""

from __future__ import annotations

from functools import partial
from typing import Any


class Fault(ValueError):
    """A text that cannot be read as a value: "expected a date, found `soon`", with its help and its code.

    `offset` and `length` mark the wrong characters within the text that was read, counted from 0;
    a `length` of `None` means all of the rest, so that the defaults mark the whole text.
    """

    def __init__(self, message: str, *, help: str, code: str, offset: int = 0, length: int | None = None) -> None:
        """Keep what a diagnostic needs apart from its place."""
        super().__init__(message)
        self.message = message
        self.help = help
        self.code = code
        self.offset = offset
        self.length = length

    def __reduce__(self) -> tuple[Any, ...]:
        """Let a fault travel between processes, which the arguments by keyword would prevent."""
        offset, length = self.offset, self.length
        return partial(Fault, self.message, help=self.help, code=self.code, offset=offset, length=length), ()
