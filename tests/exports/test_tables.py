"""Tables: every column has its sentence, every row its cells, and what the model says is said once."""

from __future__ import annotations

from dataclasses import fields

import pytest

from exports.invented_ledger import invented_ledger
from exports.publishing import publication
from factbox.exports.data_files import SHEETS
from factbox.exports.json_file import Plain
from factbox.exports.ledger_views import LEDGER_VIEWS, View
from factbox.exports.tables.documented import of
from factbox.exports.tables.ledger_tables import LEDGER_TABLES
from factbox.exports.tables.table import Cell, Column, Kind, Table
from factbox.exports.tables.word_tables import EXPORTED
from factbox.model import vocabularies
from factbox.model.deal import DealEntry, Participation
from factbox.model.party import PartyFacts
from factbox.model.vocabularies import BriefingStatus, Instrument
from factbox.model.vocabulary import Vocabulary

TABLES = [*(table for table, _ in SHEETS), *LEDGER_TABLES]
KINDS: dict[Kind, tuple[type, ...]] = {
    Kind.WHOLE: (int, str),  # a count in JSON is a text like all numbers there
    Kind.FLAG: (bool,),
    Kind.OBJECT: (dict,),
    Kind.LIST: (list, dict),
}


def with_nested(columns: tuple[Column, ...]) -> list[Column]:
    return [inner for column in columns for inner in (column, *with_nested(column.fields))]


@pytest.mark.parametrize("table", [*TABLES, *LEDGER_VIEWS], ids=lambda table: table.name)
def test_a_column_is_told_in_whole_sentences_on_one_line(table: Table | View) -> None:
    assert table.description.endswith((".", "…"))
    for column in with_nested(table.columns):
        assert column.name.isidentifier()
        assert column.description.endswith((".", "…")), column
        assert "\n" not in column.description
        assert column.description[0] in "`1" or column.description[0].isupper(), column


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_row_has_a_cell_of_its_kind_for_every_column(table: Table) -> None:
    rows = list(table.rows(publication(invented_ledger())))
    assert rows
    for row in rows:
        assert len(row) == len(table.columns)
        for column, cell in zip(table.columns, row, strict=True):
            check(column, cell)


def check(column: Column, cell: Cell | Plain) -> None:
    if cell is None:
        assert not column.required, column.name
        return
    assert isinstance(cell, KINDS.get(column.kind, (str,))), (column.name, cell)
    if column.terms:
        assert cell in column.terms, (column.name, cell)
    if not column.fields:
        return
    for item in cell if isinstance(cell, list) else [cell]:
        assert isinstance(item, dict)
        assert list(item) == [field.name for field in column.fields]
        for field in column.fields:
            check(field, item[field.name])


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_a_key_tells_every_row_from_all_others(table: Table) -> None:
    places = [[column.name for column in table.columns].index(name) for name in table.key]
    keys = [tuple(row[place] for place in places) for row in table.rows(publication(invented_ledger()))]
    assert len(set(keys)) == len(keys)


@pytest.mark.parametrize("table", LEDGER_TABLES, ids=lambda table: table.name)
def test_a_foreign_key_leads_to_the_key_of_a_table(table: Table) -> None:
    keys = {known.name: known.key for known in LEDGER_TABLES}
    for foreign in table.foreign_keys:
        assert foreign.keys == keys[foreign.table]
        assert set(foreign.columns) <= {column.name for column in table.columns}


def test_a_field_of_the_front_matter_is_described_by_the_model() -> None:
    title = of(DealEntry, "title", required=True)
    assert title.description == "What readers call it; required where the id is first defined."
    assert (title.kind, title.required) == (Kind.TEXT, True)
    instrument = of(DealEntry, "instrument")
    assert (instrument.vocabulary, instrument.terms) == (Instrument, Instrument.terms())
    assert not instrument.required
    assert of(Participation, "share").kind is Kind.DECIMAL
    assert of(PartyFacts, "aliases").kind is Kind.LIST
    assert of(PartyFacts, "website", "site", more="More.").description == "Its own site. More."


def test_every_field_of_the_front_matter_can_be_a_column() -> None:
    for model in (DealEntry, PartyFacts, Participation):
        for item in fields(model):
            assert of(model, item.name).description


def test_every_vocabulary_of_the_ledger_is_exported() -> None:
    known = {each for each in vars(vocabularies).values() if isinstance(each, type) and issubclass(each, Vocabulary)}
    # A briefing in the data is published.
    assert known - set(EXPORTED) - {Vocabulary, BriefingStatus} == set()
