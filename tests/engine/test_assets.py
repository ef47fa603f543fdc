"""Images and attachments: what is published, where, and what is refused."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from factbox.engine import assets
from factbox.engine.edition import Edition, make_edition
from little_site import briefing, options, write
from sites.reading import html

PNG = b"\x89PNG\r\n\x1a\n...."


def edition_with(folder: Path, body: str, files: dict[str, bytes], *, front: str = "lang: en") -> Edition:
    """A site whose one briefing, in `briefings/2019/`, has this body; the files lie beside it."""
    content = write(folder, {"briefings/2019/a.md": briefing(front, body)})
    for name, data in files.items():
        (content / "briefings/2019" / name).write_bytes(data)
    return make_edition(options(content))


def codes(edition: Edition) -> list[str]:
    return [fault.code for fault in edition.diagnostics]


def test_a_file_that_a_text_shows_is_published_under_its_path(tmp_path: Path) -> None:
    edition = edition_with(tmp_path, "![A map](map.png) and [the map](map.png)", {"map.png": PNG, "other.png": PNG})
    assert edition.copies == (("media/briefings/2019/map.png", tmp_path / "briefings/2019/map.png"),)


def test_a_picture_keeps_its_place_free_until_it_comes(tmp_path: Path) -> None:
    files = {"map.gif": b"GIF89a" + bytes([44, 1, 200, 0]), "plain.png": PNG}
    edition = edition_with(tmp_path, "![A map](map.gif)\n\nA ![map](map.gif), [it](map.gif), ![it](plain.png)", files)
    page = html(edition, "briefings/a/")
    assert '<figure class="picture"><img src="../../media/briefings/2019/map.gif" alt="A map" width="300"' in page
    assert page.count('alt="map" width="300" height="200" loading="lazy">') == 1
    assert 'plain.png" alt="it" loading="lazy">' in page


def test_the_size_of_a_photograph_is_found_behind_its_preview(tmp_path: Path) -> None:
    preview = b"\xff\xe1\xff\xff" + bytes(0xFFFF - 2)
    photo = b"\xff\xd8" + preview * 3 + b"\xff\xc0\x00\x08\x08\x00\x02\x00\x03\x00"
    edition = edition_with(tmp_path, "![A map](map.jpg)", {"map.jpg": photo})
    assert 'alt="A map" width="3" height="2"' in html(edition, "briefings/a/")


@pytest.mark.parametrize("status", ["draft", "hidden"])
def test_what_only_a_draft_shows_is_not_published(status: str, tmp_path: Path) -> None:
    edition = edition_with(tmp_path, "![A map](map.png)", {"map.png": PNG}, front=f"status: {status}")
    assert codes(edition) == []
    assert len(edition.copies) == (status == "hidden")


# how the file begins, by its ending
HEADS = {
    "png": PNG,
    "jpg": b"\xff\xd8\xff\xe0",
    "jpeg": b"\xff\xd8\xff\xe1",
    "gif": b"GIF89a..",
    "webp": b"RIFF\x10\x00\x00\x00WEBPVP8 ",
    "avif": b"\x00\x00\x00\x20ftypavif",
    "pdf": b"%PDF-1.7",
}


@pytest.mark.parametrize("kind", HEADS)
def test_a_file_must_hold_what_its_name_says(kind: str, tmp_path: Path) -> None:
    link = f"[a file](file.{kind})"
    assert codes(edition_with(tmp_path / "right", link, {f"file.{kind}": HEADS[kind]})) == []
    for wrong in (b"", b"<html><script>alert(1)</script>", b"<svg onload='alert(1)'/>"):
        assert codes(edition_with(tmp_path / "wrong", link, {f"file.{kind}": wrong})) == ["forbidden-file"]


def test_an_ending_in_capitals_says_the_same(tmp_path: Path) -> None:
    assert codes(edition_with(tmp_path / "right", "![A map](map.PNG)", {"map.PNG": PNG})) == []
    assert codes(edition_with(tmp_path / "wrong", "![A map](map.PNG)", {"map.PNG": b"GIF89a"})) == ["forbidden-file"]


def test_a_missing_file_is_a_fault_at_its_address(tmp_path: Path) -> None:
    edition = edition_with(tmp_path, "Text.\n\n![A map](map.png)", {})
    (fault,) = edition.diagnostics
    assert fault.code == "missing-file"
    lines = (tmp_path / "briefings/2019/a.md").read_text().splitlines()
    assert lines[fault.place.start.line - 1][fault.place.start.column - 1 :].startswith("map.png")


def test_neither_a_link_nor_a_folder_nor_a_pipe_is_published(tmp_path: Path) -> None:
    outside = tmp_path / "outside.png"
    outside.write_bytes(PNG)
    inside = tmp_path / "content/briefings/2019"
    inside.mkdir(parents=True)
    (inside / "link.png").symlink_to(outside)
    (inside / "folder.png").mkdir()
    os.mkfifo(inside / "pipe.png")
    (inside / "linked").symlink_to(tmp_path)
    for name in ("link.png", "folder.png", "pipe.png", "linked/outside.png"):
        edition = edition_with(tmp_path / "content", f"![A map]({name})", {})
        assert "forbidden-file" in codes(edition), name
        assert edition.copies == ()


def test_a_file_that_is_too_large_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(assets, "MOST_BYTES", len(PNG))
    assert codes(edition_with(tmp_path / "right", "![A map](map.png)", {"map.png": PNG})) == []
    assert codes(edition_with(tmp_path / "wrong", "![A map](map.png)", {"map.png": PNG + b"."})) == ["forbidden-file"]


def test_a_refused_file_stops_the_build(tmp_path: Path) -> None:
    edition = edition_with(tmp_path, "![A map](map.png)", {"map.png": b"<html>"})
    assert edition.refused
    assert (edition.pages, edition.files, edition.copies) == ((), (), ())
