"""Content files that are one YAML list of records, such as `rates.yaml`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from factbox.decode.context import Context
from factbox.decode.document import Dialect
from factbox.decode.front import ContentFile
from factbox.decode.reader import INVALID, read
from factbox.diagnostics.diagnostic import Diagnostic, Place
from factbox.source.decoding import decode_file
from factbox.source.front_matter import read_yaml_file
from factbox.source.node import Mapping, Scalar, Sequence
from factbox.text.source_text import SourceText
from factbox.text.span import Span


@dataclass(frozen=True, slots=True)
class ListFile:
    """A list as it was read: its records, the places of what is written, and what is wrong."""

    records: tuple[Any, ...]
    """Those that could be read."""
    source: SourceText
    entries: tuple[Mapping, ...]
    """Every entry that is a mapping, read or not."""
    faults: tuple[Diagnostic, ...]

    def place(self, span: Span) -> Place:
        """The place of a span in the file."""
        return Place.of(self.source, span)


def read_list_file(file: ContentFile, hint: Any, dialect: Dialect, noun: str) -> ListFile:
    """The records of a file, such as `tuple[Rate, ...]`; `noun` is what messages call one of them.

    A file of comments alone holds none.
    """
    source, faults = decode_file(file.shown, file.data)
    if source is None:
        return ListFile((), SourceText(file.shown, ""), (), tuple(faults))
    root, yaml_faults = read_yaml_file(source)
    found = (*faults, *yaml_faults)
    if root is None or (isinstance(root, Mapping) and not root.span.length):
        return ListFile((), source, (), found)
    context = Context(source, dialect.zone, dialect.sectors, noun)
    records = read(root, hint, context)
    items = root.items if isinstance(root, Sequence) else ()
    entries = tuple(item for item in items if isinstance(item, Mapping))
    return ListFile(() if records is INVALID else records, source, entries, (*found, *context.faults))


def written(entry: Mapping, *keys: str) -> Iterator[Scalar]:
    """The scalars under these keys, as far as they are there and say something."""
    for key in keys:
        node = entry.get(key)
        if isinstance(node, Scalar) and node.text.strip() and not node.is_null:
            yield node
