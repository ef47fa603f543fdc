"""A syntax error of YAML with the text around it."""

from __future__ import annotations

import re
from dataclasses import dataclass

import yaml

_KEY = re.compile(r"[ \t]*(?:-[ \t]+)*(?:[^\s:#\"'\[{][^:\n]*?|\"[^\"\n]*\"|'[^'\n]*')[ \t]*:[ \t]+(?=\S)")
_INDENTATION = re.compile(r"[ \t]*(?:-[ \t]+)*")


@dataclass(frozen=True, slots=True)
class SyntaxFault:
    """A place in the YAML text, from 0, with the words for it."""

    start: int
    end: int
    message: str
    advice: str
    code: str = "yaml-syntax"
    mend: str | None = " "
    """What may stand for each of these characters, so that faults further down come to light; `None` if nothing."""


@dataclass(frozen=True, slots=True)
class Scene:
    """What a reader of the error needs, from PyYAML's two marks: where it stumbled and what it was reading."""

    text: str
    problem: str
    at: int
    """Where the parser stumbled."""
    context: str
    since: int
    """Where the thing begins that it was reading."""

    @classmethod
    def of(cls, text: str, error: yaml.YAMLError) -> Scene:
        """The scene of an error, at the beginning of the text if the error has no place."""
        if not isinstance(error, yaml.MarkedYAMLError):
            return cls(text, str(error).splitlines()[0], 0, "", 0)
        at = error.problem_mark or error.context_mark
        since = error.context_mark or at
        place = min(at.index, len(text)) if at else 0
        begin = min(since.index, len(text)) if since else place
        return cls(text, error.problem or "", place, error.context or "", begin)

    @property
    def line_start(self) -> int:
        """Where the line begins on which the parser stumbled."""
        return self.text.rfind("\n", 0, self.at) + 1

    @property
    def line_above(self) -> int:
        """Where the line above that one begins; the line itself if it is the first."""
        return self.text.rfind("\n", 0, max(0, self.line_start - 1)) + 1

    def line_end(self, at: int) -> int:
        """Where the line ends on which something stands."""
        end = self.text.find("\n", at)
        return end if end >= 0 else len(self.text)

    def rest(self, at: int) -> str:
        """The text from a place to the end of its line."""
        return self.text[at : self.line_end(at)].rstrip()

    def first_word(self, line_start: int) -> int:
        """Where a line's text begins, behind its indentation and the dashes of a list."""
        found = _INDENTATION.match(self.text, line_start)
        return found.end() if found else line_start

    def is_key(self, line_start: int) -> bool:
        """Whether a line begins with a key, a colon, a space and a value."""
        return _KEY.match(self.text, line_start) is not None

    def value_start(self) -> int | None:
        """Where the value of the first key on the line begins, if the parser stumbled inside it."""
        found = _KEY.match(self.text, self.line_start)
        return found.end() if found and found.end() < self.at + 1 else None
