"""`content/sectors.yaml`: a site's own list of sectors, in the place of the built-in one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from factbox.decode.document import Dialect
from factbox.decode.front import ContentFile
from factbox.decode.identifiers import is_listed_sector
from factbox.decode.list_file import ListFile, read_list_file, written
from factbox.diagnostics.diagnostic import Diagnostic, Place, Related, errors
from factbox.model.names import SectorId
from factbox.model.sector import BUILT_IN_SECTORS, Sector, Sectors
from factbox.source.node import Scalar
from factbox.text.spelling import fold

RESERVED_SEGMENTS: Final = frozenset({"page", "index", "index.html"})
"""Names below `/sectors/` that the site needs for itself, as it needs numbers for the pages of long lists."""

_IDS: Final = re.compile(r"\bid:[ \t]*[\"']?([\w./-]+)")


@dataclass(frozen=True, slots=True)
class SectorList:
    """The sectors of a site."""

    sectors: Sectors
    names: frozenset[str]
    """What a deal's `sector` may say; where the list has faults, also what it may have meant to hold."""
    faults: tuple[Diagnostic, ...] = ()


def read_sectors(file: ContentFile | None, dialect: Dialect) -> SectorList:
    """The site's own list, or the built-in one if there is no such file."""
    if file is None:
        return SectorList(BUILT_IN_SECTORS, frozenset(BUILT_IN_SECTORS))
    found = read_list_file(file, tuple[Sector, ...], dialect, "the sector")
    faults = [*found.faults, *_checked(found)]
    if not found.entries and not errors(faults):
        faults.append(_empty(file))
    sectors: dict[SectorId, Sector] = {}
    for sector in found.records:
        sectors.setdefault(sector.id, sector)
    if errors(faults):
        maybe = _IDS.findall(file.data.decode(errors="replace"))
        return SectorList(BUILT_IN_SECTORS, frozenset({*BUILT_IN_SECTORS, *sectors, *maybe}), tuple(faults))
    return SectorList(sectors, frozenset(sectors), tuple(faults))


def _empty(file: ContentFile) -> Diagnostic:
    advice = "list the site's sectors, or delete the file to use the built-in list"
    return Diagnostic("wrong-shape", Place.top(file.shown), "expected a list of sectors, found none", advice)


def _checked(found: ListFile) -> Iterator[Diagnostic]:
    """Sectors without a parent, with a name of the site's own, or with the address of another."""
    ids = [node for entry in found.entries for node in written(entry, "id") if is_listed_sector(node.text)]
    listed = {node.text for node in ids}
    yield from _repeated(found, ids)
    for node in ids:
        yield from _taken(found, node)
        yield from _orphan(found, node, listed)


def _repeated(found: ListFile, ids: list[Scalar]) -> Iterator[Diagnostic]:
    """Two sectors of one address or, since a feed's name writes `/` as `-`, of one feed."""
    first: dict[str, Scalar] = {}
    for node in ids:
        earlier = first.setdefault(fold(node.text).replace("/", "-"), node)
        if earlier is node:
            continue
        code, advice = "duplicate-address", "give one of the two another id"
        if earlier.text == node.text:
            code, advice = "duplicate-id", "keep one of the two"
            message = f"the sector `{node.text}` stands twice in this list"
        elif fold(earlier.text) == fold(node.text):
            message = f"the address /sectors/{node.text}/ is taken by `{earlier.text}`"
        else:
            feed = f"/feeds/sector-{node.text.replace('/', '-')}.atom.xml"
            message = f"the address {feed} is taken by `{earlier.text}`"
        related = (Related(found.place(earlier.span), "the other sector"),)
        yield Diagnostic(code, found.place(node.span), message, advice, related=related)


def _taken(found: ListFile, node: Scalar) -> Iterator[Diagnostic]:
    """A part of an id that the site needs below another sector, such as `page`, or a number."""
    for part in node.text.split("/"):
        if fold(part) in RESERVED_SEGMENTS or part.isdecimal():
            message = f"the address /sectors/{node.text}/ belongs to the site"
            advice = f"write another word than `{part}`"
            yield Diagnostic("reserved-address", found.place(node.span), message, advice)
            return


def _orphan(found: ListFile, node: Scalar, listed: set[str]) -> Iterator[Diagnostic]:
    above = node.text.rpartition("/")[0]
    if above and above not in listed:
        message = f"sector `{node.text}` stands below `{above}`, which is not in the list"
        yield Diagnostic("unknown-sector", found.place(node.span), message, f"list `{above}` as well")
