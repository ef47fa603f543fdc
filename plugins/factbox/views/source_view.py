"""Sources: the numbers by which facts cite them, and the list at the foot of a page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from factbox.model.briefing import Briefing
from factbox.model.citing import Cited
from factbox.model.source import Source
from factbox.views.date_words import DateView, date_view
from factbox.views.labels import label
from factbox.views.phrases import capitalised
from factbox.views.text_view import TextView, language_name


@dataclass(frozen=True, slots=True)
class CiteView:
    """A small number behind a fact, which leads to the source of that number."""

    number: int
    id: str
    """The id of this very number, so that the source can lead back to it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceView:
    """A document in the list of sources."""

    number: int
    publisher: str | None
    """Who published it; of a document that nothing names, the id that the author gave it."""
    title: TextView | None
    url: str | None
    printed_url: str
    """The address as paper shows it."""
    date: DateView | None
    kind: str
    """What sort of document it is and in which language: newspaper, in Russian."""
    back: str | None
    """The id of the first place that cites it."""


@dataclass(slots=True)
class Citations:
    """The numbers that sources have on one page, handed out as facts cite them.

    One document has one number, however many briefings name it: those of one address are one, and those that share
    publisher, title and date.
    """

    _numbers: dict[tuple[str, str], int] = field(default_factory=dict)
    _sources: list[tuple[Source, Briefing]] = field(default_factory=list)
    _known: dict[str, dict[str, Source]] = field(default_factory=dict)
    _mentions: dict[int, int] = field(default_factory=dict)
    _documents: dict[tuple[str, ...], int] = field(default_factory=dict)
    """What tells a document from others, with its first number."""

    def list_all(self, briefing: Briefing) -> None:
        """Number all sources of a briefing in the order of its list, cited or not, each on its own."""
        for source in briefing.facts.sources:
            self._numbers[briefing.path, source.id] = self._added(source, briefing)

    def cite(self, briefing: Briefing, refs: Iterable[str]) -> tuple[CiteView, ...]:
        """Numbers for the sources that a fact in a briefing names, each once; a new source gets the next number."""
        return tuple(self._mention(number) for number in sorted(self._numbers_of(briefing, refs)))

    def cite_all(self, cited: Iterable[Cited]) -> tuple[CiteView, ...]:
        """Numbers for the sources that several briefings name for one fact, each once."""
        numbers = {number for one in cited for number in self._numbers_of(one.briefing, one.sources)}
        return tuple(self._mention(number) for number in sorted(numbers))

    def listed(self) -> tuple[tuple[int, Source], ...]:
        """Every source that has a number, in its order."""
        return tuple((number, source) for number, (source, _) in enumerate(self._sources, 1))

    @property
    def count(self) -> int:
        """How many sources have a number."""
        return len(self._sources)

    def _numbers_of(self, briefing: Briefing, refs: Iterable[str]) -> set[int]:
        known = self._sources_of(briefing)
        return {self._number(known[ref], briefing) for ref in dict.fromkeys(refs) if ref in known}

    def _sources_of(self, briefing: Briefing) -> dict[str, Source]:
        if briefing.path not in self._known:
            self._known[briefing.path] = {source.id: source for source in briefing.facts.sources}
        return self._known[briefing.path]

    def _number(self, source: Source, briefing: Briefing) -> int:
        key = (briefing.path, source.id)
        if key not in self._numbers:
            told = (self._documents[mark] for mark in _marks(source) if mark in self._documents)
            self._numbers[key] = next(told, None) or self._added(source, briefing)
        return self._numbers[key]

    def _added(self, source: Source, briefing: Briefing) -> int:
        self._sources.append((source, briefing))
        for mark in _marks(source):
            self._documents.setdefault(mark, len(self._sources))
        return len(self._sources)

    def _mention(self, number: int) -> CiteView:
        self._mentions[number] = self._mentions.get(number, 0) + 1
        return CiteView(number, f"cite-fact-{number}-{self._mentions[number]}")


def _marks(source: Source) -> Iterator[tuple[str, ...]]:
    """By what a document is known when another briefing names it."""
    if source.url:
        yield ("url", source.url)
    if source.publisher and source.title and source.date:
        yield ("title", source.publisher, source.title, source.date.text)


def first_mentions(cites: Iterable[CiteView]) -> dict[int, str]:
    """The id of the first place that cites each number; the cites are in the order of the page."""
    found: dict[int, str] = {}
    for cite in cites:
        found.setdefault(cite.number, cite.id)
    return found


def source_views(sources: Sequence[tuple[int, Source]], back: dict[int, str]) -> tuple[SourceView, ...]:
    """Sources with their numbers, as the foot of a page lists them."""
    return tuple(_source_view(number, source, back.get(number)) for number, source in sources)


def _source_view(number: int, source: Source, back: str | None) -> SourceView:
    return SourceView(
        number=number,
        publisher=source.publisher or (None if source.title or source.url else source.id),
        title=TextView(source.title, source.lang or "") if source.title else None,
        url=source.url,
        printed_url=printed_url(source.url or ""),
        date=date_view(source.date) if source.date else None,
        kind=_kind(source),
        back=back,
    )


def _kind(source: Source) -> str:
    words = [label(source.type)] if source.type else []
    if source.lang and source.lang.partition("-")[0] != "en":
        words.append(f"in {language_name(source.lang)}")
    return capitalised(", ".join(words))


def printed_url(url: str) -> str:
    """An address without the parts that every reader can supply.

    >>> printed_url("https://www.example.org/a/")
    'www.example.org/a'
    """
    return url.partition("://")[2].removesuffix("/")
