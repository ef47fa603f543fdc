"""Every code with its paragraph: what it means, why it matters, a wrong and a right example.

A code names a pattern and never changes. Each has one Markdown file in this folder;
`factbox explain CODE` prints it, and `docs/faults.md` is made of all of them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final

from factbox.diagnostics.diagnostic import Severity

_FENCE: Final = re.compile(
    r"^(?P<fence>`{3,})(?P<language>\w+)(?: (?P<path>\S+))?\n(?P<text>.*?)^(?P=fence)$", re.MULTILINE | re.DOTALL
)


@dataclass(frozen=True, slots=True)
class Example:
    """A file that shows a fault, or the same without it."""

    path: str
    """Relative to the content folder."""
    text: str


@dataclass(frozen=True, slots=True)
class Explanation:
    """What is known of a code."""

    code: str
    severity: Severity
    text: str
    """The whole paragraph with its examples, as Markdown."""
    summary: str
    """The first sentence: what the fault means."""
    wrong: tuple[Example, ...]
    right: tuple[Example, ...]


def known() -> tuple[str, ...]:
    """All codes, sorted."""
    names = (item.name for item in files(__package__).iterdir())
    return tuple(sorted(name.removesuffix(".md") for name in names if name.endswith(".md")))


def explain(code: str) -> str:
    """The text of a code as Markdown. Raises `KeyError` if there is no such code."""
    return explanation(code).text


@cache
def explanation(code: str) -> Explanation:
    """Everything about a code. Raises `KeyError` if there is no such code."""
    if code not in known():
        raise KeyError(code)
    text = files(__package__).joinpath(f"{code}.md").read_text(encoding="utf-8")
    severity = Severity.WARNING if re.search(r"^Severity: warning$", text, re.MULTILINE) else Severity.ERROR
    body = text.partition("\n\n")[2].removeprefix("Severity: warning\n\n")
    summary = " ".join(body.partition("\n\n")[0].split())
    return Explanation(code, severity, text, summary, _examples(text, "Wrong"), _examples(text, "Right"))


def _examples(text: str, heading: str) -> tuple[Example, ...]:
    section = re.search(rf"^## {heading}\n(.*?)(?=^## |\Z)", text, re.MULTILINE | re.DOTALL)
    found = _FENCE.finditer(section[1]) if section else ()
    return tuple(Example(match["path"] or "briefings/example.md", match["text"]) for match in found)
