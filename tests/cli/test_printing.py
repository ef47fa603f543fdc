from __future__ import annotations

import io

import pytest

from factbox.cli.printing import summary, wants_colour
from factbox.diagnostics.diagnostic import Diagnostic, Place, Severity

ERROR = Diagnostic("unknown-party", Place.top("a.md"), "no", "do")
WARNING = Diagnostic("claim-exceeded", Place.top("a.md"), "no", "do", Severity.WARNING)


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("faults", "files", "said"),
    [
        ([], 5, "5 files, no faults"),
        ([], 1, "1 file, no faults"),
        ([ERROR, ERROR, ERROR, WARNING], 5, "3 errors, 1 warning in 5 files"),
        ([WARNING, WARNING], 1, "2 warnings in 1 file"),
    ],
)
def test_summary(faults: list[Diagnostic], files: int, said: str) -> None:
    assert summary(faults, files) == said


def test_colour_is_for_terminals_that_have_not_declined_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert wants_colour(Terminal())
    assert not wants_colour(io.StringIO())
    monkeypatch.setenv("NO_COLOR", "1")
    assert not wants_colour(Terminal())
    monkeypatch.setenv("NO_COLOR", "")
    assert wants_colour(Terminal())
    monkeypatch.setenv("TERM", "dumb")
    assert not wants_colour(Terminal())
