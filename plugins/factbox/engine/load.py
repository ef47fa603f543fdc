"""Load: every file compiled by a pure function, then all of them put together and checked."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from typing import TypeVar

from factbox.decode.check_addresses import check_addresses
from factbox.decode.check_aliases import check_aliases
from factbox.decode.check_chronology import check_chronology
from factbox.decode.check_deals import check_deals
from factbox.decode.check_figures import check_figures
from factbox.decode.check_growth import check_growth
from factbox.decode.check_occasions import check_occasions
from factbox.decode.check_parties import check_parties, declared_parties, inline_parties, party_records
from factbox.decode.check_references import check_references
from factbox.decode.document import BriefingDocument, Dialect, PartyDocument, TextDocument
from factbox.decode.files import read_briefing, read_party, read_text
from factbox.decode.front import Unreadable
from factbox.decode.library import Entry, Library, entry_of, names_in_gaps
from factbox.decode.rates_file import read_rates
from factbox.decode.sectors_file import read_sectors
from factbox.decode.written_deals import written_deals
from factbox.diagnostics.diagnostic import Diagnostic, errors, in_order
from factbox.engine.assets import Asset, check_assets
from factbox.engine.content import Content, scan
from factbox.engine.options import Options, SettingsFault
from factbox.model.ledger import Ledger

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Loaded:
    """The content folder, read and checked."""

    library: Library
    ledger: Ledger
    assets: tuple[Asset, ...]
    diagnostics: tuple[Diagnostic, ...]
    """Every fault of every file, sorted by place."""
    sources: int
    """How many briefings' files there are."""
    others: tuple[str, ...] = ()
    """The other files that were read, as diagnostics name them: parties, rates, sectors, the page about the site."""

    @property
    def has_errors(self) -> bool:
        """Whether the content may not be published."""
        return bool(errors(list(self.diagnostics)))

    def ledger_for(self, entry: Entry) -> Ledger:
        """The ledger that a briefing's page is made from: for a hidden one, the ledger plus itself."""
        if entry.is_published:
            return self.ledger
        return self.ledger.with_hidden(entry.briefing, party_records(inline_parties(entry)))


def load(options: Options) -> Loaded:
    """Read and check a content folder; an author's mistake becomes a diagnostic, never an exception.

    Raises `SettingsFault` if there is no such folder.
    """
    if not options.content.is_dir():
        message = f"there is no content folder `{options.content}`"
        raise SettingsFault(message)
    content = scan(options.content)
    library = _library(content, options)
    ledger = Ledger.of(
        options.today,
        [entry.briefing for entry in library.published],
        party_records(declared_parties(library)),
        library.rates,
        library.sectors,
    )
    assets, asset_faults = check_assets(library, options.content)
    deals = tuple(written_deals(library))
    faults = [
        *content.faults,
        *library.faults,
        *(fault for document in library.documents() for fault in document.faults),
        *check_addresses(library),
        *check_references(library),
        *check_parties(library),
        *check_aliases(library),
        *check_occasions(library),
        *check_deals(library, deals),
        *check_chronology(deals, options.today),
        *asset_faults,
    ]
    loaded = Loaded(library, ledger, assets, (), len(content.briefings))
    ledgers = {entry.briefing.path: loaded.ledger_for(entry) for entry in library.entries}
    faults += [*check_figures(library, ledger, ledgers), *check_growth(deals, ledger, ledgers)]
    others = tuple(file.shown for file in (*content.parties, content.about, content.rates, content.sectors) if file)
    return Loaded(library, ledger, assets, tuple(in_order(faults)), len(content.briefings), others)


def _library(content: Content, options: Options) -> Library:
    listed = read_sectors(content.sectors, Dialect(options.zone, frozenset()))
    dialect = Dialect(options.zone, listed.names)
    unread: list[Unreadable] = []
    briefings: list[BriefingDocument] = []
    parties: list[PartyDocument] = []
    texts: list[TextDocument] = []
    for briefing in (read_briefing(file, dialect) for file in content.briefings):
        _sort(briefing, briefings, unread)
    for party in (read_party(file, dialect) for file in content.parties):
        _sort(party, parties, unread)
    if content.about:
        _sort(read_text(content.about, dialect), texts, unread)
    rates, rate_faults = read_rates(content.rates, dialect)
    entries = sorted((entry_of(file, options.today) for file in briefings), key=lambda entry: entry.order)
    return Library(
        today=options.today,
        entries=tuple(entries),
        parties=tuple(parties),
        texts=tuple(texts),
        rates=rates,
        sectors=listed.sectors,
        faults=(*(fault for file in unread for fault in file.faults), *rate_faults, *listed.faults),
        unread=frozenset(
            chain(
                (name for file in unread for name in file.names),
                (name for entry in entries for name in names_in_gaps(entry.document)),
            )
        ),
    )


def _sort(document: T | Unreadable, readable: list[T], unread: list[Unreadable]) -> None:
    if isinstance(document, Unreadable):
        unread.append(document)
    else:
        readable.append(document)
