from __future__ import annotations

from pathlib import Path

import pytest

from factbox.engine.options import SettingsFault
from factbox.engine.stage import MARKER, Places, parents_of, refuse_foreign, refuse_misplaced


def test_all_places_lie_beside_what_a_link_points_to(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "real/site").mkdir()
    (tmp_path / "output").symlink_to(tmp_path / "real/site")
    places = Places.of(tmp_path / "output")
    assert places.live == tmp_path / "real/site"
    assert places.stage == tmp_path / "real/.site.stage"


@pytest.mark.parametrize("output", [".", "content", "theme", "theme/static", "content/briefings", "content/parties/x"])
def test_sources_are_in_no_danger(tmp_path: Path, output: str) -> None:
    with pytest.raises(SettingsFault, match="the output folder"):
        refuse_misplaced(tmp_path / output, tmp_path / "content", tmp_path / "theme")


def test_an_output_folder_beside_or_within_the_content_is_fine(tmp_path: Path) -> None:
    refuse_misplaced(tmp_path / "output", tmp_path / "content", tmp_path / "theme")
    refuse_misplaced(tmp_path / "output", tmp_path, tmp_path / "theme")
    refuse_misplaced(tmp_path / "content2", tmp_path / "content", tmp_path / "theme")


@pytest.mark.parametrize("names", [[], [".git"], ["CNAME"], [MARKER, "index.html", "letter.txt"]])
def test_a_folder_that_is_empty_or_ours_may_be_replaced(tmp_path: Path, names: list[str]) -> None:
    for name in names:
        (tmp_path / name).touch()
    refuse_foreign(tmp_path, {".git", "CNAME"})
    refuse_foreign(tmp_path / "missing", ())


def test_a_folder_with_somebodys_files_may_not(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").touch()
    with pytest.raises(SettingsFault, match=r"letter\.txt"):
        refuse_foreign(tmp_path, {".git"})
    with pytest.raises(SettingsFault, match="is a file"):
        refuse_foreign(tmp_path / "letter.txt", ())


def test_parent_folders_go_again_if_nothing_is_published(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError), parents_of(tmp_path / "a/b/output"):
        (tmp_path / "a/b/no such folder/x").touch()
    assert list(tmp_path.iterdir()) == []
    with parents_of(tmp_path / "a/b/output"):
        (tmp_path / "a/b/output").mkdir()
    assert (tmp_path / "a/b/output").is_dir()
