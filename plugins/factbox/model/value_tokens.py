"""The parts that a written value is made of."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, Literal

from factbox.model.currency import AMBIGUOUS, CODES, SIGNS

Kind = Literal["number", "magnitude", "currency", "precision", "dash", "word", "other"]

MAGNITUDE_POWERS: Final = {
    "k": 3,
    "thousand": 3,
    "m": 6,
    "mn": 6,
    "million": 6,
    "bn": 9,
    "billion": 9,
    "tn": 12,
    "trillion": 12,
}

_SIGNS = "|".join(re.escape(sign) for sign in sorted((*SIGNS, *AMBIGUOUS), key=len, reverse=True) if sign != "RMB")
_TOKEN = re.compile(
    rf"""(?P<space>\s+)
    |(?P<number>[0-9][0-9.,'’_]*)
    |(?P<sign>(?<![A-Za-z])(?:{_SIGNS}))
    |(?P<compare>>=|<=|[~<>≥≤])
    |(?P<dash>[-\u2013])
    |(?P<word>[A-Za-z]+)
    |(?P<other>.)""",
    re.VERBOSE | re.DOTALL,
)
_MAGNITUDES = "|".join(sorted(MAGNITUDE_POWERS, key=len, reverse=True))
_GLUED = re.compile(rf"(?P<magnitude>{_MAGNITUDES})(?P<code>[A-Z]{{3}})", re.IGNORECASE)
_GLUED_TO_SIGN = re.compile(rf"(?<=[0-9])((?i:{_MAGNITUDES}))(?={_SIGNS})")


@dataclass(frozen=True, slots=True)
class Token:
    """One part of a written value: `US$`, `1.5`, `bn`, `per`."""

    kind: Kind
    text: str


def tokens(text: str) -> list[Token]:
    """The parts of a written value, spaces left out.

    >>> [token.text for token in tokens("more than US$20bn")]
    ['more', 'than', 'US$', '20', 'bn']
    """
    found: list[Token] = []
    for match in _TOKEN.finditer(_GLUED_TO_SIGN.sub(r"\1 ", text)):
        group, part = match.lastgroup, match.group()
        if group == "word":
            found.extend(_words(part))
        elif group != "space":
            found.append(Token(_KINDS[group or "other"], part))
    return found


_KINDS: Final[dict[str, Kind]] = {
    "number": "number",
    "sign": "currency",
    "compare": "precision",
    "dash": "dash",
    "other": "other",
}


def _words(part: str) -> list[Token]:
    if part in CODES or part == "RMB":
        return [Token("currency", part)]
    if part.lower() in MAGNITUDE_POWERS:
        return [Token("magnitude", part)]
    glued = _GLUED.fullmatch(part)
    if glued and (glued["code"] in CODES or glued["code"] == "RMB"):
        return [Token("magnitude", glued["magnitude"]), Token("currency", glued["code"])]
    return [Token("word", part)]
