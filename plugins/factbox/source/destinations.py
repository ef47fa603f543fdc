"""Where a link leads: the web, this page, the ledger, another content file; or nowhere that Factbox lets it lead."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass
from typing import Literal, TypeAlias
from urllib.parse import unquote

from factbox.source.fault_list import shown
from factbox.text.characters import first_unsafe
from factbox.text.spelling import closest

IMAGE_TYPES = frozenset({"png", "jpg", "jpeg", "webp", "avif", "gif"})
FILE_TYPES = IMAGE_TYPES | {"pdf"}
"""By ending, in small letters. What a file holds is checked by those who copy it."""

_RECORDS: dict[str, Literal["deal", "party", "source"]] = {"deal": "deal", "party": "party", "source": "source"}
_FRAGMENTS = {"deal": frozenset({"value"})}
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
SCHEMES = ("http", "https", "mailto", *_RECORDS)
_WEB = re.compile(r"https?://[^\s/?#\\]", re.IGNORECASE)
_PELICAN = re.compile(r"[{|](?:filename|static|attach|index|author|category|tag)[}|]/?")
_TYPES_IN_WORDS = ", ".join(sorted(FILE_TYPES))


@dataclass(frozen=True, slots=True)
class Target:
    """A destination that is allowed."""

    kind: Literal["web", "anchor", "deal", "party", "source", "briefing", "file"]
    value: str
    """An address, an id, or a path relative to the content folder."""
    fragment: str | None = None


@dataclass(frozen=True, slots=True)
class Refusal:
    """A destination that is not, and why."""

    code: str
    message: str
    advice: str


Destination: TypeAlias = Target | Refusal


def read_destination(written: str, folder: str) -> Destination:
    """What a link's address means in a file of `folder`, a path relative to the content folder.

    >>> read_destination("../images/map.png", "briefings")
    Target(kind='file', value='images/map.png', fragment=None)
    """
    if not written:
        return Refusal("empty-link", "a link without an address", "write where it leads between the parentheses")
    if first_unsafe(unquote(written)) is not None:
        return Refusal("unsafe-character", "an unsafe character in an address", "delete it, or its code")
    if written != " ".join(written.split()):
        return Refusal("forbidden-link", f"link to {shown(written)}", "write the address without tabs and line ends")
    if written.startswith("#"):
        return Target("anchor", unquote(written[1:]))
    if pelican := _PELICAN.match(written):
        advice = f"write a path that starts from this file's folder, without {shown(pelican.group())}"
        return Refusal("forbidden-link", f"link to {shown(written)}", advice)
    scheme = _SCHEME.match(written)
    return _with_scheme(written, scheme[1].lower()) if scheme else _relative(written, folder)


def read_image(written: str, folder: str) -> Destination:
    """What an image's address means: a file below the content folder, and nothing else."""
    if _WEB.match(written) or written.startswith("//"):
        advice = "save the image in the content folder: a page loads nothing from other sites"
        return Refusal("external-image", f"image from another site, {shown(written)}", advice)
    target = read_destination(written, folder)
    if isinstance(target, Refusal):
        return target
    if target.kind != "file":
        return Refusal("forbidden-link", f"image {shown(written)}", "write the path of an image in the content folder")
    if _ending(target.value) not in IMAGE_TYPES:
        advice = "link to it instead: `[text](file)` without the exclamation mark"
        return Refusal("forbidden-file", f"{shown(written)} is not an image", advice)
    return target


def _with_scheme(written: str, scheme: str) -> Destination:
    if scheme in _RECORDS:
        return _record(written, _RECORDS[scheme])
    if scheme in ("http", "https") and not _WEB.match(written):
        return Refusal("forbidden-link", f"{shown(written)} names no site", f"write `{scheme}://` and the site's name")
    if scheme in ("http", "https", "mailto"):
        return Target("web", written)
    meant = closest(scheme, SCHEMES)
    advice = f"did you mean `{meant}:`? " if meant else ""
    advice += (
        "links lead to http:, https:, mailto:, deal:, party:, source:, to a file beside this one, or to `#` a heading"
    )
    return Refusal("forbidden-link", f"link to {shown(written)}", advice)


def _record(written: str, kind: Literal["deal", "party", "source"]) -> Destination:
    name, mark, fragment = written.partition(":")[2].partition("#")
    if not name:
        return Refusal("empty-link", f"a link to no {kind}", f"write the id of the {kind} behind `{kind}:`")
    if mark and fragment not in _FRAGMENTS.get(kind, frozenset()):
        advice = (
            f"write `deal:{name}#value`, or delete {shown(mark + fragment)}"
            if kind == "deal"
            else f"delete {shown(mark + fragment)}"
        )
        return Refusal("unknown-fragment", f"a {kind} has no part {shown(fragment)}", advice)
    return Target(kind, name, fragment or None)


def _relative(written: str, folder: str) -> Destination:
    if written.startswith(("/", "\\")):
        advice = "write a path that starts from this file's folder, or `https://` and the site's name"
        return Refusal("forbidden-link", f"link to {shown(written)}", advice)
    path, mark, fragment = written.partition("#")
    path = posixpath.normpath(posixpath.join(folder, unquote(path)))
    if path.startswith("../") or path == ".." or "\\" in path:
        return Refusal(
            "forbidden-file",
            f"{shown(written)} is not in the content folder",
            "copy the file into it, and link to the copy",
        )
    ending = _ending(path)
    if ending == "md":
        return Target("briefing", path, unquote(fragment) or None)
    if ending in FILE_TYPES and not mark:
        return Target("file", path)
    return _unpublished(written, ending)


def _unpublished(written: str, ending: str) -> Refusal:
    if re.match(r"www\.|[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|int|gov|edu|io|cn|ru|uk|eu|de)(?:/|$)", written):
        return Refusal(
            "forbidden-link",
            f"{shown(written)} names a site without its scheme",
            f"write {shown('https://' + written)}",
        )
    message = f"{shown(written)} is neither a content file nor of a type that is published"
    if ending in FILE_TYPES:
        return Refusal("forbidden-file", message, "delete what stands behind `#`")
    return Refusal("forbidden-file", message, f"link to a file that ends in .md, or in one of {_TYPES_IN_WORDS}")


def _ending(path: str) -> str:
    return posixpath.splitext(path)[1].removeprefix(".").lower()
