"""Factbox as a mere plugin in somebody else's site, with somebody else's theme."""

from __future__ import annotations

from pathlib import Path

import pytest

from adapter.small_site import FAULTY, SmallSite

SETTINGS = """\
SITENAME = "Somebody else's"
AUTHOR = "Them"
TIMEZONE = "UTC"
PATH = "content"
THEME = "{theme}"
PLUGINS = ["factbox"]
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = TRANSLATION_FEED_ATOM = None
"""

ARTICLE = """\
An article of theirs
####################
:date: 2019-01-01
:category: Notes

See `the briefing <{filename}briefings/one.md>`_.
"""


@pytest.fixture(params=["simple", "notmyidea"])
def guest(request: pytest.FixtureRequest, tmp_path: Path) -> SmallSite:
    site = SmallSite.make(tmp_path / "site", settings=SETTINGS.format(theme=request.param))
    site.write("content/theirs.rst", ARTICLE)
    return site


def test_briefings_appear_among_the_sites_own_articles(guest: SmallSite) -> None:
    guest.write("content/briefings/draft.md", "---\ntitle: Secret\ndate: 2019-07-01\nstatus: draft\n---\nMore.\n")
    guest.write("content/parties/mts.md", "---\nname: MTS\n---\nA company.\n")
    outcome = guest.pelican()
    assert outcome.code == 0, outcome.out + outcome.err
    assert "WARNING" not in outcome.out
    page = (guest.folder / "output/one.html").read_text(encoding="utf-8")
    assert "Gas &amp; oil" in page
    assert "They signed." in page
    assert '/one.html">the briefing</a>' in (guest.folder / "output/an-article-of-theirs.html").read_text(
        encoding="utf-8"
    )
    tree = guest.tree()
    assert {"index.html", "tag/energy.html", "category/summits.html", "category/notes.html"} <= tree.keys()
    assert not {"draft.html", "mts.html", "drafts/draft.html"} & tree.keys()
    assert "Secret" not in "".join(path.read_text() for path in (guest.folder / "output").rglob("*.html"))


def test_a_fault_leaves_the_site_as_it_is_even_with_d(guest: SmallSite) -> None:
    guest.write("output/index.html", "old\n")
    guest.write("content/briefings/two.md", FAULTY)
    outcome = guest.pelican("-d")
    assert outcome.code == 1
    assert "content/briefings/two.md:2:1: error[" in outcome.err
    assert guest.tree().keys() == {"index.html"}


def test_the_command_gives_the_same_site_whole_or_not_at_all(guest: SmallSite) -> None:
    outcome = guest.build()
    assert outcome.code == 2  # for lack of our templates in their theme
    assert not (guest.folder / "output").exists()
