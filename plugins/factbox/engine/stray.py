"""Files that an author takes for content and nobody reads: `port.md.txt`, `rates.yml`."""

from __future__ import annotations

import stat
from pathlib import Path
from typing import Final

from factbox.diagnostics.diagnostic import Diagnostic, Place, Severity

_MARKDOWN: Final = (".md", ".markdown", ".mdown", ".mkd")
_YAML: Final = (".yaml", ".yml")
_HIDDEN_ENDING: Final = ".txt"
"""What editors add to a name without showing it."""
_LISTS: Final = {"rate": "rates.yaml", "rates": "rates.yaml", "sector": "sectors.yaml", "sectors": "sectors.yaml"}
_ABOUT: Final = "about"
_FOLDERS: Final = ("briefings/", "parties/")
_FENCE: Final = b"---"


def stray_file(name: str, path: Path, shown: str) -> list[Diagnostic]:
    """The warning for a file that is lost without a word unless somebody says so; none for images and notes."""
    bare = name.lower().removesuffix(_HIDDEN_ENDING)
    if bare.endswith(_YAML):
        return [_warning(shown, f"nothing is read from `{name}`", advice) for advice in _as_list(bare)]
    if bare.endswith(_MARKDOWN):
        return [_warning(shown, f"no page is made of `{name}`", _as_text(name, bare))]
    if name.startswith(_FOLDERS) and path.suffix.lower() in ("", _HIDDEN_ENDING) and _has_front_matter(path):
        return [_warning(shown, f"no page is made of `{name}`", "give it the ending `.md`")]
    return []


def _warning(shown: str, message: str, advice: str) -> Diagnostic:
    return Diagnostic("stray-file", Place.top(shown), message, advice, Severity.WARNING)


def _as_list(bare: str) -> list[str]:
    """What to do about a file of YAML that is named like one of the lists, but not quite or not at the top."""
    folder, _, file = bare.rpartition("/")
    meant = _LISTS.get(file.partition(".")[0])
    if meant is None:
        return []
    return [f"move it to the top of the content folder, as `{meant}`" if folder else f"call it `{meant}`"]


def _as_text(name: str, bare: str) -> str:
    if name.startswith(_FOLDERS):
        return "give it the ending `.md`"
    if bare.partition(".")[0] == _ABOUT:
        return f"call it `{_ABOUT}.md`"
    return "move it below `briefings/` or `parties/`, or begin its name with `_`"


def _has_front_matter(path: Path) -> bool:
    """Whether a regular file begins as a briefing does."""
    try:
        if not stat.S_ISREG(path.lstat().st_mode):
            return False
        with path.open("rb") as file:
            return file.read(len(_FENCE)) == _FENCE
    except OSError:
        return False
