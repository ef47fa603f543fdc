from __future__ import annotations

import json

import pytest

from adapter.small_site import FAULTY, Command, SmallSite

IN_2019 = ["content/briefings/2019/a.md", "content/briefings/2019/b.md"]

WITHOUT_PELICAN = """
import sys
from factbox.cli.app import main
try:
    main()
finally:
    loaded = {"pelican", "jinja2"} & sys.modules.keys()
    assert not loaded, loaded
"""


def test_a_clean_check(site: SmallSite, factbox: Command) -> None:
    outcome = factbox("check")
    assert (outcome.code, outcome.out) == (0, "")
    assert outcome.err == "1 file, no faults\n"
    assert not (site.folder / "output").exists()


def test_faults_are_listed_and_counted(site: SmallSite, factbox: Command) -> None:
    site.write("content/briefings/two.md", FAULTY)
    site.write("content/stray.md", "Nobody reads me.\n")
    outcome = factbox("check", "--format", "concise")
    assert outcome.code == 1
    assert [line.split(":")[0] for line in outcome.out.splitlines()] == ["content/briefings/two.md", "content/stray.md"]
    assert outcome.err == "1 error, 1 warning in 3 files\n"


def test_warnings_count_only_when_strict(site: SmallSite, factbox: Command) -> None:
    site.write("content/stray.md", "Nobody reads me.\n")
    assert factbox("check").code == 0
    assert factbox("check", "--strict").code == 1


@pytest.mark.parametrize(
    ("paths", "files"),
    [
        (["content/briefings/2019"], IN_2019),
        (["content/briefings/2019/b.md"], ["content/briefings/2019/b.md"]),
        (["content/briefings/c.md", "content/briefings/2019"], [*IN_2019, "content/briefings/c.md"]),
        (["content/briefings/one.md"], []),
        (["content"], [*IN_2019, "content/briefings/c.md"]),
    ],
)
def test_paths_limit_what_is_reported(site: SmallSite, factbox: Command, paths: list[str], files: list[str]) -> None:
    for name in "2019/a", "2019/b", "c":
        site.write(f"content/briefings/{name}.md", FAULTY)
    outcome = factbox("check", *paths, "--format", "json")
    assert [fault["file"] for fault in json.loads(outcome.out)] == files
    assert outcome.code == (1 if files else 0)


def test_a_folder_with_briefings_is_the_content_folder(site: SmallSite, factbox: Command) -> None:
    site.write("elsewhere/briefings/x.md", FAULTY)
    outcome = factbox("check", "elsewhere", "--format", "concise")
    assert outcome.code == 1
    assert outcome.out.startswith("elsewhere/briefings/x.md:2:1: error[")


def test_a_check_needs_neither_settings_nor_pelican(site: SmallSite) -> None:
    (site.folder / "pelicanconf.py").unlink()
    site.write("alone.py", WITHOUT_PELICAN)
    outcome = site.run("alone", "check")
    assert (outcome.code, outcome.err) == (0, "1 file, no faults\n")


def test_a_check_without_any_content_is_wrong_usage(site: SmallSite, factbox: Command) -> None:
    (site.folder / "pelicanconf.py").unlink()
    (site.folder / "content").rename(site.folder / "texts")
    outcome = factbox("check")
    assert outcome.code == 2
    assert "no content folder" in outcome.err
