"""The search index: what Pagefind is told of every page, and which of its files are published.

Four things are not as Pagefind does them by itself; docs/decisions/0006-search.md has the reasons.
All pages stand in one index, whatever their languages. Chinese characters stand apart, so that any run of them is found
as a phrase. Facets are words that nobody types, since Pagefind writes its own filters in another order each time.
Whole names are such words, too, so that the page which has just that name comes first.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final
from urllib.parse import quote

from factbox.engine.pagefind import made_by_pagefind
from factbox.views.search_record import KIND_TITLES, SearchRecord

FOLDER: Final = "pagefind/"
"""Where the index lies, below the root of the site."""

_COMMON: Final = frozenset({"pagefind.js", "pagefind-worker.js", "pagefind-entry.json"})
"""What a search loads whatever the pages say. Pagefind's own search pages, in seven more files, are not published."""
_CUT: Final = frozenset({"zh", "ja", "th"})
"""Languages written without spaces, in which Pagefind would cut what somebody types in its own way."""

_HAN: Final = "[⺀-⿕々〇〡-〩〸-〻㐀-䶿一-鿿豈-﫿\U00020000-\U000323af]"
_BESIDE_HAN: Final = re.compile(rf"(?<=\S)(?={_HAN})|(?<={_HAN})(?=\S)")
_NO_LETTER: Final = re.compile(r"[\W_]+")
_SIGN: Final = "\u02ad"
"""A letter of phonetic script, which begins every word that stands for a facet or a whole name."""


def index_files(program: Path, records: Iterable[SearchRecord], lang: str) -> tuple[tuple[str, bytes], ...]:
    """The files of the index with their addresses, in order of address; equal records make equal bytes.

    `lang` is the language of the site, by whose rules words are stemmed. Raises `SearchFault`.
    """
    primary = lang.partition("-")[0].lower()
    files = made_by_pagefind(program, map(_told, records), "en" if primary in _CUT else primary)
    return tuple(sorted(_published(files)))


def sign_word(field: str, value: str) -> str:
    """The word that stands for what a field of the search form may hold; the script of the search page makes the same.

    Under `q` it is a whole name, title or id, however it is spaced.

    >>> sign_word("sector", "energy/gas"), sign_word("q", "Power of Siberia")
    ('ʭsectorʭenergyʭgasʭ', 'ʭqʭpowerʭofʭsiberiaʭ')
    """
    return _NO_LETTER.sub(_SIGN, unicodedata.normalize("NFC", f" {field} {value} ").lower())


def spaced(text: str) -> str:
    """A text in which every Chinese character stands apart.

    >>> spaced("38 bcm天然气, CNPC")
    '38 bcm 天 然 气 , CNPC'
    """
    return text if text.isascii() else _BESIDE_HAN.sub(" ", text)


def _told(record: SearchRecord) -> dict[str, object]:
    """A record as Pagefind takes it. What stands in `meta` is found as well, and in a title it counts for more."""
    facets: list[tuple[str, str]] = [("kind", record.kind), *(("sector", sector) for sector in record.sectors)]
    facets += [("status", record.status)] if record.status else []
    note = " · ".join(words for words in (KIND_TITLES[record.kind], record.note) if words)
    lists = {"names": record.names, "ids": record.ids, "shelves": record.shelves}
    meta = {"title": record.title, "note": note} | {name: " · ".join(words) for name, words in lists.items() if words}
    whole = sorted({sign_word("q", name) for name in (record.title, *record.names, *record.ids)})
    signs = " ".join((*(sign_word(*facet) for facet in facets), *whole))
    if record.lang:
        meta["lang"] = _SIGN + _NO_LETTER.sub(_SIGN, record.lang)
    return {
        "url": "/" + quote(record.address),
        "content": spaced(" · ".join(record.words) or record.title),  # Pagefind leaves out what has no content
        "meta": {name: spaced(text) for name, text in meta.items()} | {"signs": signs},
    }


def _published(files: dict[str, bytes]) -> Iterator[tuple[str, bytes]]:
    """The files that a search loads, and the list of contents with its keys in order."""
    entry = json.loads(files["pagefind-entry.json"])
    wasm = {f"wasm.{index['wasm'] or 'unknown'}.pagefind" for index in entry["languages"].values()}
    for name, content in files.items():
        if name == "pagefind-entry.json":
            yield FOLDER + name, json.dumps(entry, sort_keys=True, ensure_ascii=False).encode()
        elif "/" in name or name.endswith(".pf_meta") or name in _COMMON | wasm:
            yield FOLDER + name, content
