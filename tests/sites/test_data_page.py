"""The page of the data files, and who has a row in them."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

import html5lib
import pytest

from components.theme import parsed
from exports.publishing import opened, rows_of
from factbox.engine.edition import Edition
from factbox.engine.options import SettingsFault
from little_site import briefing, data, edition_of
from sites.reading import html

HIDDEN = """
status: hidden
parties: {shadow: {name: Xanadu Shadow}, acme: {name: Acme}}
sources: [{id: leak, title: Xanadu leak}]
deals: [{id: secret, title: Xanadu deal, parties: [shadow, quiet], status: signed, value: US$7bn}]
timeline: [{date: 2019, title: Xanadu entry}]
"""
OPEN = """
parties: {acme: {name: Acme, aliases: ["=cmd|x", "a; b"]}}
sources: [{id: paper, title: A paper}]
deals:
  - {id: fund, title: "=SUM(A1)", parties: [acme], status: signed, value: US$1bn, sources: [paper]}
"""
FILES = {
    "briefings/open.md": briefing(OPEN),
    "briefings/hidden.md": briefing(HIDDEN).replace("A briefing", "Xanadu"),
    "parties/quiet.md": "---\nname: Quiet\n---\nA profile.\n",
}


def site(folder: Path) -> Edition:
    return edition_of(folder, FILES)


def files_of(edition: Edition) -> dict[str, bytes]:
    return {name: content for name, content in edition.files if name.startswith("data/")}


def page(edition: Edition, address: str = "data/") -> Element:
    tree: Element = html5lib.parse(html(edition, address), namespaceHTMLElements=False)
    return tree


def test_every_data_file_is_there_and_linked_with_its_size(tmp_path: Path) -> None:
    edition = site(tmp_path)
    files = files_of(edition)
    names = "briefings.json deals.json deals.csv parties.json parties.csv events.csv sources.csv timeline.csv"
    assert set(files) == {f"data/{name}" for name in [*names.split(), "datapackage.json", "ledger.sqlite"]}
    links = {link.get("href", "") for link in page(edition).iter("a")}
    assert {f"../{name}" for name in files} <= links
    assert {"../feeds/briefings.atom.xml", "../feeds/deals.atom.xml", "../feeds/watch.ics"} <= links
    words = " ".join("".join(page(edition).itertext()).split())
    assert f"{round(len(files['data/ledger.sqlite']) / 1000)} kB" in words


def test_a_python_with_an_old_sqlite_is_told_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sqlite3, "sqlite_version_info", (3, 34, 1))
    with pytest.raises(SettingsFault, match=r"needs 3\.37 or newer"):
        site(tmp_path)


def test_every_column_of_every_file_is_explained(tmp_path: Path) -> None:
    edition = site(tmp_path)
    told = {"".join(code.itertext()) for code in page(edition).iter("code")}
    for name, content in files_of(edition).items():
        if name.endswith(".csv"):
            assert set(content.decode().partition("\r\n")[0].split(",")) <= told
    with closing(opened(files_of(edition)["data/ledger.sqlite"])) as database:
        assert {name for (name,) in database.execute("SELECT name FROM sqlite_schema WHERE sql NOT NULL")} <= told


def test_the_page_is_valid_html_with_ids_of_its_own(tmp_path: Path) -> None:
    tree = parsed(html(site(tmp_path), "data/"))
    ids = [element.get("id") for element in tree.iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    assert len(list(tree.iter("h1"))) == 1
    assert {name for element in tree.iter() for name in element.get("aria-labelledby", "").split()} <= set(ids)


def test_a_term_leads_to_its_definition(tmp_path: Path) -> None:
    edition = site(tmp_path)
    method = page(edition, "method/")
    ids = {f"../method/#{element.get('id')}" for element in method.iter() if element.get("id")}
    links = {link.get("href", "") for link in page(edition).iter("a")}
    assert {link for link in links if "#terms-" in link} <= ids
    assert "../method/#terms-status-class" in links


def test_what_only_hidden_briefings_know_has_no_row(tmp_path: Path) -> None:
    edition = site(tmp_path)
    for name, content in files_of(edition).items():
        assert b"Xanadu" not in content, name
        assert b"secret" not in content, name
        assert b"shadow" not in content, name


def test_a_party_with_a_file_has_a_row_even_if_no_briefing_names_it(tmp_path: Path) -> None:
    rows = {row["id"]: row for row in data(site(tmp_path), "parties")}
    assert list(rows) == ["acme", "quiet"]
    assert rows["quiet"] == {
        "id": "quiet",
        "name": "Quiet",
        "short": None,
        "names": {},
        "aliases": [],
        "kind": None,
        "country": None,
        "controlled_by": [],
        "identifiers": dict.fromkeys(["lei", "wikidata", "isin", "inn", "uscc"]),
        "website": None,
        "deals": [],
        "totals": [],
        "briefings": [],
        "url": "/parties/quiet/",
    }


def test_a_party_has_its_deals_and_totals(tmp_path: Path) -> None:
    row = next(row for row in data(site(tmp_path), "parties") if row["id"] == "acme")
    assert row["deals"] == [{"deal": "fund", "role": "signatory", "share": None}]
    assert row["briefings"] == ["open"]
    assert row["totals"] == [
        {
            "status_class": "signed",
            "currency": "USD",
            "per": None,
            "count": "1",
            "low": "1000000000",
            "high": "1000000000",
            "low_open": False,
            "high_open": False,
            "approximate": False,
        }
    ]


def test_a_formula_in_a_title_is_text_in_every_file(tmp_path: Path) -> None:
    files = files_of(site(tmp_path))
    assert b"\r\nfund,'=SUM(A1)," in files["data/deals.csv"]
    (row,) = rows_of(files["data/deals.csv"])
    assert row["title"] == "=SUM(A1)"
    with closing(opened(files["data/ledger.sqlite"])) as database:
        assert database.execute("SELECT title FROM deals").fetchall() == [("=SUM(A1)",)]


def test_the_sql_on_the_page_runs_as_it_stands(tmp_path: Path) -> None:
    edition = site(tmp_path)
    (query,) = (text for pre in page(edition).iter("pre") if (text := "".join(pre.itertext())).startswith("SELECT"))
    with closing(opened(files_of(edition)["data/ledger.sqlite"])) as database:
        found: Any = database.execute(query).fetchall()
    assert found == [("Acme", "signed", 1, "USD", "1000000000", "1000000000")]
    assert sqlite3.complete_statement(query)
