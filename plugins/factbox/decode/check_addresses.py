"""No two sources may make one page, and none may take a page that is not its own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from factbox.decode.document import first_key
from factbox.decode.library import Entry, Library, definitions
from factbox.decode.references import Thing
from factbox.diagnostics.diagnostic import Diagnostic, Place, Related
from factbox.text.spelling import fold

RESERVED: Final = frozenset({"index", "index.html", "page", "feed", "feeds", "data"})
"""Names below `/briefings/`, `/deals/`, `/parties/` and `/occasions/` that the site needs for itself."""

FACETS: Final = frozenset({"status", "instrument", "year", "counted"})
"""Names below `/deals/` under which its lists are sorted: `/deals/status/underway/`."""

ADDRESSED: Final[dict[Thing, str]] = {"deal": "deals", "party": "parties", "occasion": "occasions"}
"""What has a page under its id, with the folder of these pages."""


def check_addresses(library: Library) -> Iterator[Diagnostic]:
    """Addresses that two files claim, addresses of the site's own, and ids that are spelt in two ways."""
    yield from _slugs(library)
    yield from _party_files(library)
    yield from _spellings(library)
    yield from _reserved(library)


def _slugs(library: Library) -> Iterator[Diagnostic]:
    first: dict[str, Entry] = {}
    for entry in library.entries:
        earlier = first.setdefault(fold(entry.file.slug), entry)
        if earlier is not entry:
            message = f"the address /briefings/{entry.file.slug}/ is taken by {earlier.document.source.path}"
            related = (Related(slug_place(earlier), "the other briefing with this address"),)
            advice = "give one of the two another `slug`"
            yield Diagnostic("duplicate-address", slug_place(entry), message, advice, related=related)


def slug_place(entry: Entry) -> Place:
    """Where a briefing's address is written: its `slug`, else its first key, since the file's name makes it."""
    return entry.document.place("slug")


def _party_files(library: Library) -> Iterator[Diagnostic]:
    first: dict[str, Place] = {}
    for party in library.parties:
        place = Place.of(party.document.source, first_key(party.document.root))
        earlier = first.setdefault(fold(party.id), place)
        if earlier is not place:
            related = (Related(earlier, "the other file"),)
            message = f"two files make the party `{party.id}`"
            yield Diagnostic("duplicate-address", place, message, "keep one of the two files", related=related)


def _spellings(library: Library) -> Iterator[Diagnostic]:
    """One id written in two ways in two files; within one file the file's own check tells it."""
    for thing in ADDRESSED:
        first: dict[str, tuple[str, Place]] = {}
        for name, place in _named(library, thing):
            earlier, where = first.setdefault(fold(name), (name, place))
            if earlier != name and where.path != place.path:
                related = (Related(where, "written so here"),)
                message = f"`{name}` and `{earlier}` are one {thing} written two ways"
                yield Diagnostic("two-spellings", place, message, f"write `{earlier}` everywhere", related=related)


def _named(library: Library, thing: Thing) -> Iterator[tuple[str, Place]]:
    if thing == "party":
        for party in library.parties:
            yield party.id, Place.of(party.document.source, first_key(party.document.root))
    for entry in library.entries:
        yield from definitions(entry.document, thing).items()
        if thing == "occasion" and (occasion := entry.file.facts.occasion) and not occasion.id:
            yield entry.file.slug, slug_place(entry)


def _reserved(library: Library) -> Iterator[Diagnostic]:
    for entry in library.entries:
        if fold(entry.file.slug) in RESERVED:
            yield _taken(slug_place(entry), f"/briefings/{entry.file.slug}/", "give the briefing another `slug`")
        for thing, folder in ADDRESSED.items():
            for name, place in definitions(entry.document, thing).items():
                if fold(name) in RESERVED or (thing == "deal" and fold(name) in FACETS):
                    yield _taken(place, f"/{folder}/{name}/", f"give the {thing} another id")
    for party in library.parties:
        if fold(party.id) in RESERVED:
            place = Place.of(party.document.source, first_key(party.document.root))
            yield _taken(place, f"/parties/{party.id}/", "give the file another name")


def _taken(place: Place, address: str, advice: str) -> Diagnostic:
    return Diagnostic("reserved-address", place, f"the address {address} belongs to the site", advice)
