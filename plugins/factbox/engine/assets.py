"""Images and attachments: regular files inside the content folder, of kinds that a browser shows and never runs."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from factbox.decode.library import Library
from factbox.diagnostics.diagnostic import Diagnostic, Place
from factbox.engine.image_size import ENOUGH, Size, image_size

FOLDER: Final = "media"
"""The folder of the site where they are published, under their path in the content folder."""

MOST_BYTES: Final = 20_000_000
_HEAD: Final = 32

_MAGIC: Final = {
    ".png": (b"\x89PNG\r\n\x1a\n",),
    ".jpg": (b"\xff\xd8\xff",),
    ".jpeg": (b"\xff\xd8\xff",),
    ".gif": (b"GIF87a", b"GIF89a"),
    ".pdf": (b"%PDF-",),
}
"""How a file of each kind begins; WebP and AVIF carry their mark further in."""


@dataclass(frozen=True, slots=True)
class Asset:
    """A file that is published with the text that shows it."""

    name: str
    """Relative to the content folder, with forward slashes."""
    path: Path
    size: Size | None = None
    """Of a picture, as far as its file says."""

    @property
    def address(self) -> str:
        """Where it is published, below the root of the site."""
        return asset_address(self.name)


def asset_address(name: str) -> str:
    """Where a file of the content folder is published."""
    return f"{FOLDER}/{name}"


def check_assets(library: Library, folder: Path) -> tuple[tuple[Asset, ...], list[Diagnostic]]:
    """The files that published texts show, and what is wrong with those that any text names."""
    found: dict[str, Asset] = {}
    faults: list[Diagnostic] = []
    visible = _visible(library)
    for document in library.documents():
        for reference in document.body.files:
            why = _refusal(folder, reference.path)
            if why:
                place = Place.of(document.source, reference.span)
                faults.append(Diagnostic(why[0], place, why[1], why[2]))
            elif document.name in visible:
                found[reference.path] = Asset(reference.path, folder / reference.path, _size(folder / reference.path))
    return tuple(found[name] for name in sorted(found)), faults


def _visible(library: Library) -> set[str]:
    """The files that have a page: drafts leave no trace, and parties have none yet."""
    entries = (entry.document.name for entry in library.entries if not entry.is_draft)
    return {*entries, *(text.document.name for text in library.texts)}


def _refusal(folder: Path, name: str) -> tuple[str, str, str] | None:
    """Why a file is not published: code, message and help; `None` if it may be."""
    if any((folder / part).is_symlink() for part in _steps(name)):
        return "forbidden-file", f"`{name}` is reached by a link", "put the file itself into the content folder"
    try:
        status = os.lstat(folder / name)
    except (OSError, ValueError):
        message = f"there is no file `{name}` in the content folder"
        return "missing-file", message, "write its path relative to this file"
    if not stat.S_ISREG(status.st_mode):
        return "forbidden-file", f"`{name}` is not a regular file", "name a file, not a folder"
    if status.st_size > MOST_BYTES:
        return "forbidden-file", f"`{name}` is larger than {MOST_BYTES // 1_000_000} MB", "publish a smaller file"
    if not _is_what_it_says(folder / name):
        suffix = Path(name).suffix.lower()
        return "forbidden-file", f"`{name}` does not hold what `{suffix}` says", "save it in the format of its name"
    return None


def _steps(name: str) -> Iterator[str]:
    parts = name.split("/")
    yield from ("/".join(parts[: count + 1]) for count in range(len(parts)))


def _size(path: Path) -> Size | None:
    with path.open("rb") as file:
        head = file.read(_HEAD)
        return image_size(head) or image_size(head + file.read(ENOUGH))


def _is_what_it_says(path: Path) -> bool:
    with path.open("rb") as file:
        head = file.read(_HEAD)
    match path.suffix.lower():
        case ".webp":
            return head[:4] == b"RIFF" and head[8:12] == b"WEBP"
        case ".avif":
            return head[4:8] == b"ftyp" and head[8:12] in (b"avif", b"avis", b"mif1")
        case suffix:
            return head.startswith(_MAGIC.get(suffix, ())) if suffix in _MAGIC else False
