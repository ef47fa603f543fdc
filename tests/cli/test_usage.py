"""Wrong usage is exit 2 and a sentence, never a traceback."""

from __future__ import annotations

import pytest

from adapter.small_site import SmallSite
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
    (["build", "--site-url", "example.org"], "https://example.org/news"),
    (["build", "--content", "nowhere"], "nowhere"),
    (["build", "--output", "pelicanconf.py"], "is a file"),
    (["explain"], "CODE"),
    (["explain", "unknwn-party"], "did you mean `unknown-party`?"),
]


@pytest.mark.parametrize(("arguments", "said"), USAGE)
def test_wrong_usage(site: SmallSite, arguments: list[str], said: str) -> None:
    outcome = site.run("factbox", *arguments)
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
def test_broken_settings(site: SmallSite, command: str, settings: str, said: str) -> None:
    site.write("pelicanconf.py", settings)
    outcome = site.run("factbox", command)
    assert outcome.code == 2
    assert said in outcome.err
    assert "Traceback" not in outcome.err


def test_a_build_needs_settings(site: SmallSite) -> None:
    (site.folder / "pelicanconf.py").unlink()
    outcome = site.build()
    assert outcome.code == 2
    assert "pelicanconf.py" in outcome.err


def test_nonsense_in_the_environment_is_a_wrong_setting(site: SmallSite) -> None:
    assert site.run("factbox", "check", environ={"FACTBOX_TODAY": "yesterday"}).code == 2


def test_version(site: SmallSite) -> None:
    outcome = site.run("factbox", "--version")
    assert (outcome.code, outcome.out) == (0, f"factbox {__version__}\n")
