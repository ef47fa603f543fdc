"""Write a finished edition into a folder: pages, data files and copies."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable
from pathlib import Path, PurePosixPath, PureWindowsPath

from factbox.engine.edition import Edition
from factbox.engine.page import Page
from factbox.engine.stage import StrayAddress

Render = Callable[[Page], str]
"""Turns a page into its HTML; a pure function of the page and the site."""


def write_pages(edition: Edition, stage: Path, render: Render) -> None:
    r"""Write all that an edition consists of, in its own order, with `\n` as the line end on every system.

    Raises `StrayAddress` for an address that leaves the folder or is taken, `OSError` if the disk does not take a file.
    """
    folders: set[Path] = set()
    for address, content in _contents(edition, render):
        _write(_place(stage, address, folders), content)
    for address, source in edition.copies:
        _copy(source, _place(stage, address, folders))


def _contents(edition: Edition, render: Render) -> Iterable[tuple[str, bytes]]:
    for page in edition.pages:
        yield page.file, render(page).encode()
    yield from edition.files


def _place(stage: Path, address: str, folders: set[Path]) -> Path:
    """The file for an address such as `briefings/x/index.html`, with the folder that it needs."""
    if not is_inside(address):
        raise StrayAddress(f"`{address}` is no address inside the site")
    target = stage / address
    if target.parent not in folders:
        target.parent.mkdir(parents=True, exist_ok=True)
        folders.add(target.parent)
    return target


def is_inside(address: str) -> bool:
    r"""Whether an address stays inside the folder that it is joined to, on every system.

    >>> is_inside("deals/x/index.html"), is_inside("../x"), is_inside("C:\\x"), is_inside("/etc")
    (True, False, False, False)
    """
    path = PurePosixPath(address)
    rooted = path.is_absolute() or PureWindowsPath(address).anchor
    return str(path) == address and address != "." and not rooted and not {"..", "\\", "\0"} & {*path.parts, *address}


def _write(target: Path, content: bytes) -> None:
    try:
        with target.open("xb") as file:
            file.write(content)
    except FileExistsError:
        raise StrayAddress(f"two files want the address of {target}") from None


def _copy(source: Path, target: Path) -> None:
    """Copy a file's bytes, not its times and rights; a link is refused, since it could point out of the content."""
    if source.is_symlink() or not source.is_file():
        raise StrayAddress(f"{source} is no regular file")
    with source.open("rb") as content:
        try:
            with target.open("xb") as file:
                shutil.copyfileobj(content, file)
        except FileExistsError:
            raise StrayAddress(f"two files want the address of {target}") from None
