"""Wrong usage is exit 2 and a sentence, never a traceback."""

from __future__ import annotations

import pytest

from adapter.small_site import Command, SmallSite
from factbox import __version__

USAGE = [
    (["bild"], "build"),
    ([], "Commands:"),
    (["check", "nowhere"], "nowhere"),
    (["check", "--format", "xml"], "json"),
    (["check", "--content", "nowhere"], "nowhere"),
    (["check", "pelicanconf.py"], "not in the content folder"),
    (["check", "content", "--content", "theme"], "one content folder"),
    (["build", "--jobs", "0"], "1"),
    (["build", "--content", "nowhere"], "nowhere"),
    (["explain"], "CODE"),
    (["explain", "unknwn-party"], "did you mean `unknown-party`?"),
]


@pytest.mark.parametrize(("arguments", "said"), USAGE)
def test_wrong_usage(factbox: Command, arguments: list[str], said: str) -> None:
    outcome = factbox(*arguments)
    assert outcome.code == 2
    assert said in " ".join(outcome.err.split())
    assert "Traceback" not in outcome.err
    assert outcome.out == ""


SETTINGS = [
    ("SITENAME = \n", "pelicanconf.py:1: "),
    ("\n1 / 0\n", "pelicanconf.py:2: ZeroDivisionError"),
    ("import sys\nsys.exit(0)\n", "pelicanconf.py:2: SystemExit"),
    ("PATH = 'nowhere'\n", "pelicanconf.py: "),
    ("PATH = 'content'\nFACTBOX = {'strikt': True}\n", "did you mean `strict`?"),
]


@pytest.mark.parametrize(("settings", "said"), SETTINGS)
@pytest.mark.parametrize("command", ["build", "check"])
def test_broken_settings(site: SmallSite, factbox: Command, command: str, settings: str, said: str) -> None:
    site.write("pelicanconf.py", settings)
    outcome = factbox(command)
    assert outcome.code == 2
    assert said in outcome.err
    assert "Traceback" not in outcome.err


def test_a_build_needs_settings(site: SmallSite, factbox: Command) -> None:
    (site.folder / "pelicanconf.py").unlink()
    outcome = factbox("build")
    assert outcome.code == 2
    assert "pelicanconf.py" in outcome.err


def test_nonsense_in_the_environment_is_a_wrong_setting(factbox: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FACTBOX_TODAY", "yesterday")
    assert factbox("check").code == 2


@pytest.mark.parametrize(
    ("arguments", "said"),
    [(["--output", "pelicanconf.py"], "is a file"), (["--site-url", "example.org"], "https://example.org/news")],
)
def test_options_that_fit_no_site(site: SmallSite, arguments: list[str], said: str) -> None:
    outcome = site.build(*arguments)
    assert outcome.code == 2
    assert said in outcome.err
    assert "Traceback" not in outcome.err


def test_version(site: SmallSite) -> None:
    outcome = site.run("factbox", "--version")
    assert (outcome.code, outcome.out) == (0, f"factbox {__version__}\n")
