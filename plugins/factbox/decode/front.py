"""The first step of every content file: bytes to text, text to nodes and body, nodes to fields."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from factbox.decode.context import Context
from factbox.decode.document import Dialect, Document
from factbox.decode.reader import read_fields
from factbox.decode.schema import record_of
from factbox.diagnostics.diagnostic import Diagnostic
from factbox.model.fault import Fault
from factbox.model.fuzzy_date import DateForm, FuzzyDate
from factbox.source.body import Body, BodyContext
from factbox.source.compile_body import compile_body
from factbox.source.decoding import decode_file
from factbox.source.front_matter import read_front_matter
from factbox.source.node import Mapping, Scalar

_IDS = re.compile(r"\bid:[ \t]*[\"']?([\w.·-]+)")
_KEYS = re.compile(r"(?<![\w.·-])([\w.·-]+)[\"']?[ \t]*:")


@dataclass(frozen=True, slots=True)
class ContentFile:
    """A content file as it lies on the disk."""

    name: str
    """Relative to the content folder, with forward slashes."""
    shown: str
    """As diagnostics name it: relative to the current folder when it lies below it."""
    data: bytes


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A file of which nothing could be decoded."""

    name: str
    """Relative to the content folder, with forward slashes."""
    faults: tuple[Diagnostic, ...]
    text: str
    """What is in it as far as it could be decoded."""

    @property
    def names(self) -> set[str]:
        """The names that it may give to things, its own among them."""
        return {self.name, PurePosixPath(self.name).stem, *names_in(self.text)}


def names_in(text: str) -> set[str]:
    """The names that a text may give to things, although it is no sound front matter: `id: name`, or `name:`.

    >>> sorted(names_in("deals: {gas: {title: Oil and gas}}, sources: [{id: 'scmp'}]"))
    ['deals', 'gas', 'id', 'scmp', 'sources', 'title']
    """
    return {*_IDS.findall(text), *_KEYS.findall(text)}


def read_file(
    file: ContentFile, model: type[Any], dialect: Dialect, blocks: frozenset[str]
) -> tuple[Document, dict[str, Any]] | Unreadable:
    """A file's document and the valid fields of its front matter; pure, so that it can run anywhere."""
    source, faults = decode_file(file.shown, file.data)
    if source is None:
        return Unreadable(file.name, tuple(faults), file.data.decode(errors="replace").replace("\0", ""))
    record = record_of(model)
    parts = read_front_matter(source, record.needed)
    has_body = parts.root is not None or parts.body_start > 0
    body = compile_body(source, parts.body_start, BodyContext(file.name, blocks)) if has_body else Body()
    if parts.root is None:
        return Unreadable(file.name, (*faults, *parts.faults, *body.faults), source.text)
    context = Context(
        source, dialect.zone, dialect.sectors, day=_day(parts.root, "date"), last_day=_last_day(parts.root)
    )
    fields = read_fields(record, parts.root, context)
    found = (*faults, *parts.faults, *context.faults, *body.faults)
    document = Document(
        file.name, source, parts.root, found, tuple(context.references), tuple(context.definitions), body
    )
    return document, fields


def _day(root: Mapping, key: str) -> str:
    """A day as written under a key, before anything else is read; nothing if there is none that can be read."""
    node = root.get(key)
    text = node.text[: len("2019-06-08")] if isinstance(node, Scalar) else ""
    try:
        return text if FuzzyDate.parse(text).form is DateForm.DAY else ""
    except Fault:
        return ""


def _last_day(root: Mapping) -> dt.date | None:
    days = [FuzzyDate.parse(text).earliest for key in ("date", "modified") if (text := _day(root, key))]
    return max((day for day in days if day), default=None)
