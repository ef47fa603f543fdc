"""`content/rates.yaml`: the site's exchange rates, each with its day and source."""

from __future__ import annotations

from collections.abc import Iterator

from factbox.decode.context import Context
from factbox.decode.document import Dialect
from factbox.decode.front import ContentFile
from factbox.decode.reader import INVALID, read
from factbox.diagnostics.diagnostic import Diagnostic, Place, Related
from factbox.model.rate import Rate
from factbox.model.reckoning import Rates
from factbox.source.decoding import decode_file
from factbox.source.front_matter import read_yaml_file
from factbox.source.node import Mapping, Node, Scalar, Sequence
from factbox.text.source_text import SourceText


def read_rates(file: ContentFile | None, dialect: Dialect) -> tuple[Rates, list[Diagnostic]]:
    """The rates of a site; none if there is no such file."""
    if file is None:
        return Rates(), []
    source, faults = decode_file(file.shown, file.data)
    if source is None:
        return Rates(), list(faults)
    root, yaml_faults = read_yaml_file(source)
    found = [*faults, *yaml_faults]
    if root is None:
        return Rates(), found
    context = Context(source, dialect.zone, dialect.sectors, "the rate")
    rates = read(root, tuple[Rate, ...], context)
    found += context.faults
    if rates is INVALID:
        return Rates(), found
    return Rates(rates), [*found, *_checked(source, root)]


def _checked(source: SourceText, root: Node) -> Iterator[Diagnostic]:
    """Two rates of one pair for one day, or a rate of a currency in itself."""
    seen: dict[tuple[str, ...], Node] = {}
    for node in root.items if isinstance(root, Sequence) else ():
        values = _texts(node, ("from", "to", "date"))
        place = Place.of(source, node.span)
        if not all(values):
            continue
        if values[0] == values[1]:
            yield Diagnostic("duplicate-rate", place, f"a rate from `{values[0]}` to itself", "leave it out")
        earlier = seen.setdefault(values, node)
        if earlier is not node:
            related = (Related(Place.of(source, earlier.span), "the other rate"),)
            message = f"two rates from `{values[0]}` to `{values[1]}` on {values[2]}"
            yield Diagnostic("duplicate-rate", place, message, "keep one of the two", related=related)


def _texts(node: Node, keys: tuple[str, ...]) -> tuple[str, ...]:
    found = (node.get(key) for key in keys) if isinstance(node, Mapping) else ()
    return tuple(value.text if isinstance(value, Scalar) else "" for value in found)
