"""Whatever happens to a briefing, its author is told faults, and never a traceback."""

from __future__ import annotations

import random
import shutil
from pathlib import Path

import pytest

from factbox.diagnostics import codes
from factbox.diagnostics.diagnostic import Diagnostic
from little_site import faults_of

CONTENT = Path(__file__).parents[1] / "sites/moscow/content"
BRIEFING = "briefings/2019/russia-china-summit.md"
SIGNS = "[]{}:,#&*!|>%@`\"'-?~<\\\t \n\x00\u202e\ufeff()$¥…é中0_./"
DAMAGES = 60


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the sample, to be damaged."""
    return shutil.copytree(CONTENT, tmp_path_factory.mktemp("site") / "content")


@pytest.mark.parametrize("seed", range(DAMAGES))
def test_a_damaged_briefing_has_faults_with_places_and_help(seed: int, content: Path) -> None:
    text = damaged((CONTENT / BRIEFING).read_text(encoding="utf-8"), random.Random(seed))  # noqa: S311 - nothing secret

    faults = faults_of(content, {BRIEFING: text})

    lines = text.replace("\r", "\n").split("\n")
    assert [fault for fault in faults if not is_complete(fault, lines)] == []


def damaged(text: str, chance: random.Random) -> str:
    """The text with one to four lines or characters deleted, repeated, moved or replaced."""
    for _ in range(chance.randint(1, 4)):
        text = damaged_once(text, chance)
    return text


def damaged_once(text: str, chance: random.Random) -> str:
    lines = text.split("\n")
    line, other = chance.randrange(len(lines)), chance.randrange(len(lines))
    at = chance.randrange(len(text))
    match chance.randrange(6):
        case 0:
            del lines[line]
        case 1:
            lines.insert(other, lines[line])
        case 2:
            lines[line], lines[other] = lines[other], lines[line]
        case 3:
            return text[:at] + text[at + 1 :]
        case 4:
            return text[:at] + chance.choice(SIGNS) + text[at:]
        case _:
            return text[:at] + text[at + chance.randrange(200) :]
    return "\n".join(lines)


def is_complete(fault: Diagnostic, lines: list[str]) -> bool:
    start = fault.place.start
    is_inside = not fault.place.path.endswith(BRIEFING) or 1 <= start.column <= len(lines[start.line - 1]) + 1
    return is_inside and bool(fault.message and fault.help) and fault.code in codes.known()
