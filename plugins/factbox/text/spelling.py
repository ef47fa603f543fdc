"""When two spellings are one name, and which name a misspelt one may have meant."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from difflib import get_close_matches


def fold(name: str) -> str:
    """One form for all spellings that a reader or a file system may take for the same.

    NFC, then casefold, then NFC again, since casefolding can undo the first (Unicode 3.13, D145).

    >>> fold("Straße") == fold("STRASSE")
    True
    """
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())


def closest(name: str, known: Iterable[str]) -> str | None:
    """The known name that `name` most likely stands for, or `None` if none is near.

    >>> closest("huwei", ["mts", "huawei"])
    'huawei'
    """
    by_fold = {fold(candidate): candidate for candidate in sorted(known)}
    found = get_close_matches(fold(name), list(by_fold), n=1, cutoff=0.6)
    return by_fold[found[0]] if found else None
