from __future__ import annotations

from adapter.small_site import SmallSite
from factbox.diagnostics import codes


def test_a_code_is_explained(site: SmallSite) -> None:
    outcome = site.run("factbox", "explain", "unknown-party")
    assert outcome.code == 0
    assert outcome.out.rstrip() == codes.explain("unknown-party").rstrip()
    assert outcome.err == ""
