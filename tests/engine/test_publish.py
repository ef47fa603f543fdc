from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from factbox.engine import publish
from factbox.engine.publish import published
from factbox.engine.stage import Places


def cannot_exchange(_one: Path, _other: Path) -> None:
    raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))


@pytest.fixture
def places(tmp_path: Path) -> Places:
    places = Places.of(tmp_path / "output")
    places.live.mkdir()
    (places.live / "index.html").write_text("old")
    return places


@pytest.fixture(params=["in one step", "by renames"])
def either_way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Publish as this system does, and as one does that cannot exchange two folders."""
    if request.param == "by renames":
        monkeypatch.setattr(publish, "_swap", cannot_exchange)


def beside(places: Places) -> list[str]:
    return sorted(path.name for path in places.live.parent.iterdir())


@pytest.mark.usefixtures("either_way")
def test_the_new_site_takes_the_place_of_the_old(places: Places) -> None:
    with published(places, ()) as stage:
        (stage / "new.html").write_text("new")
        assert (places.live / "index.html").read_text() == "old"
    assert sorted(path.name for path in places.live.iterdir()) == [".factbox", ".nojekyll", "new.html"]
    assert beside(places) == ["output"]


@pytest.mark.usefixtures("either_way")
def test_a_site_that_fails_leaves_the_old_one(places: Places) -> None:
    with pytest.raises(FileNotFoundError), published(places, ()) as stage:
        (stage / "no such folder/new.html").write_text("new")
    assert [path.name for path in places.live.iterdir()] == ["index.html"]
    assert beside(places) == ["output"]


def test_a_first_site_needs_no_folder(tmp_path: Path) -> None:
    places = Places.of(tmp_path / "output")
    with published(places, {"CNAME"}) as stage:
        (stage / "new.html").write_text("new")
    assert (tmp_path / "output/new.html").read_text() == "new"
    assert beside(places) == ["output"]


def test_what_a_killed_build_left_is_cleaned_up(places: Places) -> None:
    places.stage.mkdir()
    (places.stage / "half.html").write_text("ha")
    with published(places, ()) as stage:
        assert list(stage.iterdir()) == []
    assert beside(places) == ["output"]


def test_a_kill_between_two_renames_is_undone(places: Places) -> None:
    places.live.rename(places.previous)
    with pytest.raises(ZeroDivisionError), published(places, ()):
        raise ZeroDivisionError
    assert (places.live / "index.html").read_text() == "old"
    assert beside(places) == ["output"]


def test_a_second_rename_that_fails_is_undone(places: Places, monkeypatch: pytest.MonkeyPatch) -> None:
    rename = Path.rename

    def full(self: Path, target: Path) -> Path:
        if self == places.stage:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return rename(self, target)

    monkeypatch.setattr(publish, "_swap", cannot_exchange)
    monkeypatch.setattr(Path, "rename", full)
    with pytest.raises(OSError, match="space"), published(places, ()):
        pass
    assert (places.live / "index.html").read_text() == "old"
    assert beside(places) == ["output"]


def test_kept_files_move_along_but_new_ones_win(places: Places) -> None:
    (places.live / "CNAME").write_text("example.org")
    (places.live / ".git").mkdir()
    (places.live / ".git/HEAD").write_text("main")
    (places.live / "link").symlink_to("CNAME")
    with published(places, {"CNAME", ".git", "index.html", "link", "nothing"}) as stage:
        (stage / "index.html").write_text("new")
    assert (places.live / "CNAME").read_text() == "example.org"
    assert (places.live / ".git/HEAD").read_text() == "main"
    assert (places.live / "index.html").read_text() == "new"
    assert (places.live / "link").is_symlink()


def test_the_exchange_is_one_step_here(places: Places) -> None:
    places.stage.mkdir()
    try:
        publish._swap(places.stage, places.live)  # noqa: SLF001 - the fallback hides from outside whether it works
    except OSError as fault:
        pytest.skip(f"this file system cannot exchange folders: {fault}")
    assert (places.stage / "index.html").read_text() == "old"
