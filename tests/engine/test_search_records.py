"""What the search finds: everything that is published, nothing that is hidden, a party by each of its names."""

from __future__ import annotations

from pathlib import Path

import pytest

from factbox.engine import edition as edition_module
from factbox.engine.edition import Edition, make_edition
from factbox.engine.load import load
from factbox.engine.search_records import search_records
from factbox.views.search_record import KIND_TITLES, SearchRecord
from little_site import edition_of, options, write

OPEN = """---
title: 中俄东线天然气管道投产通气
date: 2019-06-08
lang: zh
summary: Gas flows.
key_points: [One point.]
occasion: {id: visit, name: A visit, place: Moscow, country: RU, date: 2019-06-05/2019-06-07}
deals:
  - id: pipe
    title: The pipe
    instrument: contract
    parties: [cnpc, {party: gazprom, role: seller}]
    status: signed
    value: US$1bn
    sector: energy/gas
    countries: [RU, CN]
    note: A note of the desk.
    quantities: [{text: 38 bcm, per: year}]
  - {id: aim, title: An aim, kind: target, parties: [cnpc], value: US$200bn a year}
  - {id: rule, title: A rule, kind: policy, instrument: unknown, parties: [cnpc], value: not applicable}
---
Signed by **Gaz**prom &amp; [](party:cnpc): [](deal:pipe#value).
"""
CNPC = """---
name: China National Petroleum Corporation
short: CNPC
names: {zh: 中国石油天然气集团, ru: Китайская национальная нефтегазовая корпорация}
aliases: [中石油, КННК]
kind: stateCompany
country: CN
controlled_by: [{party: state, share: 100%}]
identifiers: {lei: 300300C1110700000093}
---
An oil company.
"""
FILES = {
    "briefings/open.md": OPEN,
    "briefings/hidden.md": "---\ntitle: Whispered\ndate: 2019-07-01\nstatus: hidden\nparties: {w: {name: Whisperer}}\n"
    "deals: [{id: whispered, title: Whispered deal, parties: [w]}]\n---\nWhisper.\n",
    "briefings/draft.md": "---\ntitle: Drafted\ndate: 2019-07-01\nstatus: draft\n---\nDraft.\n",
    "parties/cnpc.md": CNPC,
    "parties/gazprom.md": "---\nname: Gazprom\n---\n",
    "parties/state.md": "---\nname: People’s Republic of China\nshort: China\n---\n",
    "about.md": "---\ntitle: About the desk\n---\nWe count.\n",
}


@pytest.fixture(scope="module")
def records(tmp_path_factory: pytest.TempPathFactory) -> dict[str, SearchRecord]:
    settings = options(write(tmp_path_factory.mktemp("content"), FILES))
    found = search_records(load(settings), make_edition(settings).pages)
    return {record.address: record for record in found}


def test_every_published_page_that_is_about_something_is_found(records: dict[str, SearchRecord]) -> None:
    assert {record.kind for record in records.values()} == KIND_TITLES.keys()
    places = {"occasions/visit/", "sectors/energy/gas/", "countries/ru/", "about/", "method/"}
    assert {"briefings/open/", "deals/pipe/", "deals/aim/", "parties/cnpc/", *places} <= records.keys()


def test_nothing_hidden_and_no_draft_is_found(records: dict[str, SearchRecord]) -> None:
    told = repr(records).lower()
    assert "whisper" not in told
    assert "draft" not in told


def test_a_briefing_is_found_by_all_its_words(records: dict[str, SearchRecord]) -> None:
    record = records["briefings/open/"]
    assert (record.title, record.lang, record.note) == ("中俄东线天然气管道投产通气", "zh", "8 June 2019")
    assert {"Gas flows.", "One point.", "A visit", "Moscow"} <= set(record.words)
    assert "Signed by Gazprom & China National Petroleum Corporation: US$1.0bn." in record.words
    assert record.sectors == ("energy", "energy/gas")


def test_a_deal_is_found_by_its_id_its_parties_and_what_is_noted_of_it(records: dict[str, SearchRecord]) -> None:
    record = records["deals/pipe/"]
    assert record.note == "signed, US$1.0bn"
    assert record.status == "signed"
    assert (record.ids, record.shelves) == (("pipe",), ("Energy: Gas",))
    named = {"China National Petroleum Corporation (CNPC)", "Gazprom", "Contract", "US$1.0 billion"}
    assert named | {"Russia", "China", "A note of the desk.", "38 bcm"} <= set(record.words)
    assert records["deals/aim/"].status == "notADeal"


def test_what_does_not_apply_and_what_nobody_names_is_not_told(records: dict[str, SearchRecord]) -> None:
    assert records["deals/rule/"].note == "policy"
    assert records["deals/rule/"].words == ("China National Petroleum Corporation (CNPC)", "China")


def test_a_party_is_found_by_every_name_in_every_script(records: dict[str, SearchRecord]) -> None:
    record = records["parties/cnpc/"]
    names = ("China National Petroleum Corporation", "CNPC", "中国石油天然气集团")
    assert record.names == (*names, "Китайская национальная нефтегазовая корпорация", "中石油", "КННК")
    assert record.title == "China National Petroleum Corporation (CNPC)"
    assert {*record.names, "An oil company.", "People’s Republic of China (China)"} <= set(record.words)


def test_what_registers_call_a_party_is_not_read(records: dict[str, SearchRecord]) -> None:
    record = records["parties/cnpc/"]
    assert record.ids == ("cnpc", "300300C1110700000093")
    assert not {*record.ids} & {*record.words}


def test_a_site_without_a_program_says_so_on_its_page_and_to_its_owner(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(edition_module, "index_program", lambda: None)
    edition = edition_of(tmp_path, FILES, search=True)
    assert not index_of(edition)
    assert "no search index" in "".join(edition.remarks)
    (page,) = (page for page in edition.pages if page.address == "search/")
    assert page.view.is_searchable is False  # type: ignore[attr-defined]  # what a page reads is an object to the engine
    assert page.view.head.scripts == ()  # type: ignore[attr-defined]


def test_an_index_that_is_not_wanted_is_missed_by_nobody(tmp_path: Path) -> None:
    edition = edition_of(tmp_path, FILES, search=False)
    assert not index_of(edition)
    assert edition.remarks == ()


def test_the_index_is_part_of_the_edition(tmp_path: Path) -> None:
    edition = edition_of(tmp_path, FILES, search=True)
    assert "pagefind/pagefind.js" in index_of(edition)
    assert edition.remarks == ()


def index_of(edition: Edition) -> list[str]:
    return [name for name, _ in edition.files if name.startswith("pagefind/")]
