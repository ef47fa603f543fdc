from __future__ import annotations

from pathlib import Path

import pytest

from factbox.engine.edition import Edition
from factbox.engine.page import Page
from factbox.engine.rendering import is_inside, write_pages
from factbox.engine.stage import StrayAddress
from factbox.views.site_view import site_view

SITE = site_view(name="Facts", tagline="", url="", lang="en", author="Desk")


def edition(
    *addresses: str, files: tuple[tuple[str, bytes], ...] = (), copies: tuple[tuple[str, Path], ...] = ()
) -> Edition:
    pages = tuple(Page(address, "page.html", None) for address in addresses)
    return Edition(diagnostics=(), account="", site=SITE, pages=pages, files=files, copies=copies)


def render(page: Page) -> str:
    return f"{page.address}\nМТС\n"


def test_pages_files_and_copies_are_written(tmp_path: Path) -> None:
    (tmp_path / "mill.png").write_bytes(b"\x89PNG")
    (tmp_path / "mill.png").chmod(0o600)
    stage = tmp_path / "stage"
    files = (("data/a.csv", b"a\r\n"),)
    copies = (("images/mill.png", tmp_path / "mill.png"),)
    site = edition("", "deals/x/", "404.html", files=files, copies=copies)
    write_pages(site, stage, render)
    assert (stage / "index.html").read_bytes() == "\nМТС\n".encode()
    assert (stage / "deals/x/index.html").read_bytes() == "deals/x/\nМТС\n".encode()
    assert (stage / "404.html").exists()
    assert (stage / "data/a.csv").read_bytes() == b"a\r\n"
    assert (stage / "images/mill.png").read_bytes() == b"\x89PNG"


STRAY = ["../x", "/x", "a/../../x", "a/..", "a//b", "./x", "a\\..\\x", "C:/x", "C:x", "//host/x", "a\0b", ".", "..", ""]


@pytest.mark.parametrize("address", STRAY)
def test_no_file_leaves_the_folder(tmp_path: Path, address: str) -> None:
    assert not is_inside(address)
    with pytest.raises(StrayAddress):
        write_pages(edition(files=((address, b""),)), tmp_path / "stage", render)


def test_two_files_for_one_address_are_refused(tmp_path: Path) -> None:
    with pytest.raises(StrayAddress, match="index"):
        write_pages(edition("", files=(("index.html", b""),)), tmp_path / "stage", render)


def test_a_link_is_not_copied(tmp_path: Path) -> None:
    (tmp_path / "link.png").symlink_to("/etc/hostname")
    with pytest.raises(StrayAddress, match="regular file"):
        write_pages(edition(copies=(("link.png", tmp_path / "link.png"),)), tmp_path / "stage", render)
