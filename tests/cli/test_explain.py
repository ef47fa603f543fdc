from __future__ import annotations

from adapter.small_site import Command
from factbox.diagnostics import codes


def test_a_code_is_explained(factbox: Command) -> None:
    outcome = factbox("explain", "unknown-party")
    assert outcome.code == 0
    assert outcome.out.rstrip() == codes.explain("unknown-party").rstrip()
    assert outcome.err == ""
