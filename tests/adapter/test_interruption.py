"""A build that is cut off leaves the old site, and the next build needs no help."""

from __future__ import annotations

import signal

import pytest

from adapter.small_site import SmallSite

CUT_OFF = """
import os, signal
def stop(sender): os.kill(os.getpid(), signal.{name})
def register(): signals.finalized.connect(stop)
"""


@pytest.mark.parametrize("command", ["pelican", "factbox"])
def test_ctrl_c_is_exit_3(built: SmallSite, command: str) -> None:
    before = built.tree()
    built.write("content/briefings/two.md", "---\ntitle: Two\ndate: 2019-07-01\n---\nMore.\n")
    built.add_plugin(CUT_OFF.format(name="SIGINT"))
    outcome = built.pelican() if command == "pelican" else built.build()
    assert outcome.code == 3
    assert "interrupted" in outcome.err
    assert "Traceback" not in outcome.err
    assert built.tree() == before
    assert built.leftovers() == []


def test_after_a_kill_the_next_build_cleans_up(built: SmallSite) -> None:
    before = built.tree()
    built.write("content/briefings/two.md", "---\ntitle: Two\ndate: 2019-07-01\n---\nMore.\n")
    settings = built.read("pelicanconf.py")
    built.add_plugin(CUT_OFF.format(name="SIGKILL"))
    assert built.build().code == -signal.SIGKILL
    assert built.tree() == before
    built.write("pelicanconf.py", settings)
    assert built.build().code == 0
    assert "briefings/two/index.html" in built.tree()
    assert built.leftovers() == []


def test_of_two_builds_at_once_one_goes_on_and_the_other_says_why_not(built: SmallSite) -> None:
    before = built.tree()
    built.add_plugin("""
def wait(pelican):
    print("waiting", flush=True)
    input()
def register(): signals.finalized.connect(wait)""")
    with built.start("factbox", "build", stdin=True) as first:
        assert first.stderr is not None
        while "waiting" not in first.stderr.readline():
            pass
        second = built.build()
        first.communicate("\n", timeout=60)
    assert second.code == 3
    assert "another build of this site is running" in second.err
    assert first.returncode == 0
    assert built.tree() == before
    assert built.leftovers() == []
