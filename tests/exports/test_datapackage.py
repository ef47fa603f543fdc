"""The codebook for programs: it describes the very files that lie beside it, and every cell keeps what it promises."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import re
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from exports.invented_ledger import invented_ledger
from exports.publishing import PUBLISHER, items_of, publication, rows_of
from factbox.exports.data_files import data_files
from factbox.exports.licence import CC_BY
from factbox.model.vocabularies import Status
from invented import ledger

FILES = {file.name: file.content for file in data_files(publication(invented_ledger()), PUBLISHER, CC_BY)}
PACKAGE: Any = json.loads(FILES["datapackage.json"])
RESOURCES = {resource["path"]: resource for resource in PACKAGE["resources"]}
TABLES = [name for name in RESOURCES if name.endswith(".csv")]
LISTS = [name for name in RESOURCES if name.endswith(".json")]


def test_it_says_what_the_package_is_and_who_may_use_it() -> None:
    assert PACKAGE["$schema"] == "https://datapackage.org/profiles/2.0/datapackage.json"
    assert re.fullmatch(r"[a-z0-9._-]+", PACKAGE["name"])
    assert PACKAGE["title"] == "Factbox: the ledger"
    assert PACKAGE["homepage"] == "https://example.org/project/data/"
    (licence,) = PACKAGE["licenses"]
    assert licence["name"] == "CC-BY-4.0"
    assert licence["path"].startswith("https://creativecommons.org/")
    assert PACKAGE["contributors"] == [{"title": "Desk", "roles": ["author"]}]
    publishers = {source["publisher"] for source in rows_of(FILES["sources.csv"])} - {""}
    assert [source["title"] for source in PACKAGE["sources"]] == sorted(publishers)


def test_every_other_file_is_described_with_its_size_and_digest() -> None:
    assert set(RESOURCES) == set(FILES) - {"datapackage.json"}
    names = [resource["name"] for resource in RESOURCES.values()]
    assert len(set(names)) == len(names)
    for path, resource in RESOURCES.items():
        assert re.fullmatch(r"[a-z0-9._-]+", resource["name"])
        assert resource["bytes"] == len(FILES[path])
        assert resource["hash"] == "sha256:" + hashlib.sha256(FILES[path]).hexdigest()
        assert resource["mediatype"] in {"application/json", "text/csv", "application/vnd.sqlite3"}


@pytest.mark.parametrize("name", TABLES)
def test_every_cell_of_a_csv_file_keeps_to_the_schema(name: str) -> None:
    schema = RESOURCES[name]["schema"]
    rows = rows_of(FILES[name])
    assert rows
    assert list(rows[0]) == [field["name"] for field in schema["fields"]]
    for row in rows:
        for field in schema["fields"]:
            check_cell(field, row[field["name"]])
    keys = [tuple(row[name] for name in schema["primaryKey"]) for row in rows]
    assert len(set(keys)) == len(keys)


def check_cell(field: dict[str, Any], cell: str) -> None:
    constraints = field.get("constraints", {})
    if "list" in field:
        assert items_of(cell)
    if cell == "":
        assert not constraints.get("required"), field
        return
    assert cell in constraints.get("enum", [cell]), field
    if field["type"] == "number":
        assert format(Decimal(cell), "f") == cell
    if field["type"] == "integer":
        assert str(int(cell)) == cell
    if field["type"] == "boolean":
        assert cell in {"true", "false"}
    if field["type"] == "date":
        assert date.fromisoformat(cell).isoformat() == cell


@pytest.mark.parametrize("name", TABLES)
def test_a_foreign_key_names_a_row_of_another_file(name: str) -> None:
    by_name = {resource["name"]: path for path, resource in RESOURCES.items()}
    for key in RESOURCES[name]["schema"].get("foreignKeys", []):
        path = by_name[key["reference"]["resource"]]
        rows: Any = json.loads(FILES[path]) if path.endswith(".json") else rows_of(FILES[path])
        known = {tuple(row[column] for column in key["reference"]["fields"]) for row in rows}
        found = {tuple(row[column] for column in key["fields"]) for row in rows_of(FILES[name])}
        assert found <= known


@pytest.mark.parametrize("name", LISTS)
def test_every_row_of_a_json_file_has_the_described_keys(name: str) -> None:
    for row in json.loads(FILES[name]):
        check_object(RESOURCES[name]["schema"]["fields"], row)


def check_object(fields: list[dict[str, Any]], row: dict[str, Any]) -> None:
    assert list(row) == [field["name"] for field in fields]
    for field in fields:
        value = row[field["name"]]
        if value is None:
            assert not field.get("constraints", {}).get("required"), field
            continue
        types = {"array": (list, dict), "object": (dict,), "boolean": (bool,)}
        assert isinstance(value, types.get(field["type"], (str,))), field
        items: list[Any] = value if isinstance(value, list) else [value]
        for item in items:
            if "fields" in field:
                check_object(field["fields"], item)


def test_csv_files_hold_what_json_files_hold() -> None:
    for name in ("deals", "parties"):
        rows = rows_of(FILES[f"{name}.csv"])
        for written, row in zip(json.loads(FILES[f"{name}.json"]), rows, strict=True):
            assert flattened(written) == row


def flattened(row: dict[str, Any], prefix: str = "") -> dict[str, str]:
    """A row of JSON as the codebook says that CSV writes it."""
    found: dict[str, str] = {}
    for key, value in row.items():
        name = f"{prefix}{key}"
        if isinstance(value, dict) and key != "names":
            found |= flattened(value, f"{name}_")
        elif key in NESTED:
            found |= {f"{name}_{inner}": joined([item[inner] for item in value]) for inner in NESTED[key]}
        elif isinstance(value, dict):
            found[name] = joined([f"{lang}: {text}" for lang, text in value.items()])
        else:
            found[name] = joined(value) if isinstance(value, list) else plain(value)
    return found


NESTED = {
    "controlled_by": ("party", "share"),
    "deals": ("deal", "role", "share"),
    "totals": "status_class currency per count low high low_open high_open approximate".split(),
    "parties": ("party", "role", "share"),
}


def joined(items: list[Any]) -> str:
    return "; ".join(plain(item).replace("\\", "\\\\").replace(";", "\\;") for item in items)


def plain(value: Any) -> str:
    return "" if value is None else str(value).lower() if isinstance(value, bool) else value


def test_how_cells_are_read_is_told_with_the_files() -> None:
    resource = RESOURCES["deals.csv"]
    assert resource["formulaEscape"] == "'"
    assert "Take away one apostrophe" in resource["description"]
    assert resource["dialect"]["lineTerminator"] == "\r\n"
    raw = [cell for row in csv.reader(io.StringIO(FILES["events.csv"].decode(), newline="")) for cell in row]
    assert any(cell.startswith("'=") for cell in raw)
    assert not any(cell.startswith(("=", "+", "-", "@", "＝", "＠")) for cell in raw)


def test_tables_and_vocabularies_of_the_ledger_are_told() -> None:
    database = RESOURCES["ledger.sqlite"]
    assert {"deals", "deal_values", "claim_deals"} <= {table["name"] for table in database["tables"]}
    assert "v_totals_by_party" in {view["name"] for view in database["views"]}
    (statuses,) = (each for each in PACKAGE["vocabularies"] if each["name"] == "status")
    assert [each["term"] for each in statuses["terms"]] == list(Status.terms())
    assert all(each["definition"] for each in statuses["terms"])


def test_an_empty_ledger_has_all_files_too() -> None:
    files = {file.name: file.content for file in data_files(publication(ledger()), PUBLISHER, CC_BY)}
    assert set(files) == set(FILES)
    assert files["deals.json"] == b"[]\n"
    assert files["deals.csv"].count(b"\r\n") == 1
