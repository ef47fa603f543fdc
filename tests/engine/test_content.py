"""What lies in a content folder and what becomes of it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from factbox.diagnostics.diagnostic import Severity
from factbox.engine.content import scan, shown
from little_site import write

# a file of the content folder | what it is, or the code of what is wrong with it; `-` for nothing at all
FILES = {
    "briefings/a.md": "briefing",
    "briefings/2019/06/b.md": "briefing",
    "briefings/b.md/c.md": "briefing",
    "parties/acme.md": "party",
    "parties/cn/acme.md": "party",
    "about.md": "about",
    "rates.yaml": "rates",
    "sectors.yaml": "sectors",
    "briefings/.hidden.md": "-",
    "briefings/.trash/a.md": "-",
    "briefings/_draft.md": "-",
    "briefings/_old/a.md": "-",
    "_notes.md": "-",
    "briefings/map.png": "-",
    "LICENSE": "-",
    "notes.txt": "-",
    "briefings/a.markdown": "stray-file",
    "briefings/A.MD": "stray-file",
    "notes.md": "stray-file",
    "pages/a.md": "stray-file",
    "briefings.md": "stray-file",
    "briefings/port.md.txt": "stray-file",
    "briefings/port.TXT": "-",
    "about.markdown": "stray-file",
    "About.md": "stray-file",
    "rates.yml": "stray-file",
    "Rates.yaml": "stray-file",
    "rates.yaml.txt": "stray-file",
    "briefings/rates.yaml": "stray-file",
    "sectors.yml": "stray-file",
    "sector.yaml": "stray-file",
    "briefings/data.yaml": "-",
}


@pytest.mark.parametrize("name", FILES)
def test_a_file_is_sorted_by_its_place_and_name(name: str, tmp_path: Path) -> None:
    content = scan(write(tmp_path, {name: "Text."}))
    found = [
        *(("briefing", file.name) for file in content.briefings),
        *(("party", file.name) for file in content.parties),
        *(("about", file.name) for file in [content.about] if file),
        *(("rates", file.name) for file in [content.rates] if file),
        *(("sectors", file.name) for file in [content.sectors] if file),
        *((fault.code, name) for fault in content.faults),
    ]
    assert found == ([] if FILES[name] == "-" else [(FILES[name], name)])


def test_a_stray_file_is_a_warning_that_names_the_file(tmp_path: Path) -> None:
    (fault,) = scan(write(tmp_path, {"pages/a.md": ""})).faults
    assert fault.severity is Severity.WARNING
    assert fault.place.path.endswith("pages/a.md")
    assert (fault.place.start.line, fault.place.start.column) == (1, 1)


@pytest.mark.parametrize("name", ["briefings/port", "briefings/port.txt", "parties/port.txt"])
def test_front_matter_in_a_text_file_is_taken_for_a_page(name: str, tmp_path: Path) -> None:
    (fault,) = scan(write(tmp_path, {name: "---\ntitle: A\n---\n"})).faults
    assert (fault.code, fault.help) == ("stray-file", "give it the ending `.md`")


def test_a_list_of_another_name_is_told_its_own(tmp_path: Path) -> None:
    found = scan(write(tmp_path, {"rates.yml": "", "briefings/sectors.yaml": ""})).faults
    assert {fault.help for fault in found} == {
        "call it `rates.yaml`",
        "move it to the top of the content folder, as `sectors.yaml`",
    }


def test_each_kind_is_sorted_by_path_whatever_the_order_on_the_disk(tmp_path: Path) -> None:
    names = ["briefings/b.md", "briefings/a/z.md", "briefings/a.md", "briefings/B.md"]
    content = scan(write(tmp_path, dict.fromkeys(names, "")))
    assert [file.name for file in content.briefings] == sorted(names)


def test_the_bytes_of_a_file_come_as_they_are(tmp_path: Path) -> None:
    write(tmp_path, {"briefings/a.md": ""})
    (tmp_path / "briefings/a.md").write_bytes(b"\xef\xbb\xbf---\r\n\xff")
    (file,) = scan(tmp_path).briefings
    assert file.data == b"\xef\xbb\xbf---\r\n\xff"


def test_nothing_is_read_through_a_link(tmp_path: Path) -> None:
    outside = write(tmp_path / "outside", {"secret.md": "secret", "folder/secret.md": "secret"})
    content = write(tmp_path / "content", {"briefings/a.md": ""})
    (content / "briefings/file.md").symlink_to(outside / "secret.md")
    (content / "briefings/folder").symlink_to(outside / "folder")
    (content / "parties").symlink_to(outside / "folder")
    (content / "about.md").symlink_to(outside / "secret.md")

    found = scan(content)
    assert [file.name for file in found.briefings] == ["briefings/a.md"]
    assert (found.parties, found.about) == ((), None)
    assert {fault.code for fault in found.faults} == {"not-a-file"}
    assert sorted(Path(fault.place.path).name for fault in found.faults) == ["about.md", "file.md", "folder", "parties"]


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    write(tmp_path, {"briefings/a.md": ""})
    os.mkfifo(tmp_path / "briefings/pipe.md")
    (fault,) = scan(tmp_path).faults
    assert (fault.code, fault.severity) == ("not-a-file", Severity.ERROR)


def test_a_path_is_shown_from_the_current_folder_if_it_lies_below(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "site").mkdir()
    monkeypatch.chdir(tmp_path / "site")
    assert shown(Path("content/briefings/a.md")) == "content/briefings/a.md"
    assert shown(tmp_path / "site/content/../content/a.md") == "content/a.md"
    assert shown(tmp_path / "other/a.md") == (tmp_path / "other/a.md").as_posix()
