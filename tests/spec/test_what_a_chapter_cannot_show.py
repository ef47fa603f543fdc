"""Faults of files that no chapter can show as text: bytes, sizes, links of the file system."""

from __future__ import annotations

from pathlib import Path

import pytest

from factbox.diagnostics.diagnostic import Diagnostic
from little_site import faults_of

BRIEFING = "---\ntitle: Leaders meet in Moscow\ndate: 2019-06-06\n---\nMore follows.\n"


def places(faults: tuple[Diagnostic, ...]) -> list[tuple[str, int, int]]:
    return [(fault.code, fault.place.start.line, fault.place.start.column) for fault in faults]


def faults_of_bytes(folder: Path, data: bytes) -> list[tuple[str, int, int]]:
    file = folder / "briefings/example.md"
    file.parent.mkdir(parents=True)
    file.write_bytes(data)
    return places(faults_of(folder, {}))


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        pytest.param(BRIEFING.encode("utf-8-sig"), [], id="a byte order mark is no part of the text"),
        pytest.param(BRIEFING.replace("\n", "\r\n").encode(), [], id="line ends of Windows"),
        pytest.param(BRIEFING.replace("\n", "\r").encode(), [], id="line ends of old Macs"),
        pytest.param(
            BRIEFING.replace("\n", "\r\n").replace("title", "titel").encode(),
            [("unknown-key", 2, 1)],
            id="places are the same with any line ends",
        ),
        pytest.param(
            BRIEFING.replace("Leaders", "Leaders\u202e").encode(), [("unsafe-character", 2, 15)], id="reversed text"
        ),
        pytest.param(
            BRIEFING.replace("More", "\x1bMore").encode(), [("unsafe-character", 5, 1)], id="a control character"
        ),
        pytest.param(
            BRIEFING.replace("Moscow", "Москва").encode("cp1251"), [("wrong-encoding", 2, 24)], id="letters of Windows"
        ),
        pytest.param(BRIEFING.encode("utf-16"), [("wrong-encoding", 1, 1)], id="UTF-16"),
        pytest.param(b"", [("no-front-matter", 1, 1)], id="an empty file"),
        pytest.param(
            BRIEFING.replace("date", f"summary: {'x' * 70_000}\ndate").encode(),
            [("front-matter-too-large", 1, 1)],
            id="front matter of more than 64 kB",
        ),
        pytest.param(
            (BRIEFING + "\nMore follows." * 90_000).encode(), [("body-too-large", 5, 1)], id="a body of more than 1 MB"
        ),
        pytest.param(
            (BRIEFING + "\n" + "follows " * 3_000).encode(), [("paragraph-too-long", 7, 1)], id="an endless paragraph"
        ),
    ],
)
def test_a_file_has_the_faults_of_its_bytes(data: bytes, expected: list[tuple[str, int, int]], tmp_path: Path) -> None:
    assert faults_of_bytes(tmp_path, data) == expected


def test_deep_nesting_is_a_fault_and_no_crash(tmp_path: Path) -> None:
    faults = faults_of_bytes(tmp_path, (BRIEFING + "\n" + "> " * 3_000 + "deep\n").encode())

    assert [code for code, *_ in faults] == ["body-nesting"]


def test_a_link_in_the_place_of_a_briefing_is_not_followed(tmp_path: Path) -> None:
    outside = tmp_path / "outside.md"
    outside.write_text(BRIEFING, encoding="utf-8")
    (tmp_path / "content/briefings").mkdir(parents=True)
    (tmp_path / "content/briefings/example.md").symlink_to(outside)

    faults = faults_of(tmp_path / "content", {})

    assert places(faults) == [("not-a-file", 1, 1)]
    assert faults[0].place.path.endswith("content/briefings/example.md")


def test_a_link_in_the_place_of_a_folder_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside/example.md").write_text(BRIEFING, encoding="utf-8")
    (tmp_path / "content/briefings").mkdir(parents=True)
    (tmp_path / "content/briefings/2019").symlink_to(tmp_path / "outside")

    assert places(faults_of(tmp_path / "content", {})) == [("not-a-file", 1, 1)]


def test_an_image_is_not_reached_by_a_link(tmp_path: Path) -> None:
    (tmp_path / "secret.gif").write_bytes(b"GIF89a")
    (tmp_path / "content/briefings").mkdir(parents=True)
    (tmp_path / "content/briefings/map.gif").symlink_to(tmp_path / "secret.gif")

    faults = faults_of(tmp_path / "content", {"briefings/example.md": BRIEFING + "\n![A map](map.gif)\n"})

    assert places(faults) == [("forbidden-file", 7, 10)]


def test_a_content_folder_may_be_empty(tmp_path: Path) -> None:
    assert faults_of(tmp_path, {}) == ()
