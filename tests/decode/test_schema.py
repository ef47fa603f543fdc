"""What a record may hold is read off the model's own types."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any, ClassVar, Literal

import pytest

from factbox.decode.schema import choices, is_list, is_map, record_of, without_none
from factbox.model.briefing import FrontMatter
from factbox.model.deal import DealEntry, Participation
from factbox.model.rate import Rate
from factbox.model.statement import ValueStatement
from factbox.model.value import Absent, Amount, Value


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """Something to read."""

    KEYS: ClassVar[dict[str, str]] = {"origin": "from"}
    SHORT_FORM: ClassVar[str] = "from"

    origin: Annotated[str, "Where it is from."]
    words: Annotated[tuple[str, ...], "Some words."] = ()
    pace: Annotated[Literal["day", "month"] | None, "How fast."] = None
    bare: str = ""


def test_a_record_has_its_keys_in_the_order_of_the_model() -> None:
    record = record_of(Plan)
    assert record.keys == ("from", "words", "pace", "bare")
    assert record.short_form == "from"
    assert [field.name for field in record.fields] == ["origin", "words", "pace", "bare"]
    assert [field.doc for field in record.fields] == ["Where it is from.", "Some words.", "How fast.", ""]
    assert [field.is_required for field in record.fields] == [True, False, False, False]
    assert record_of(Plan) is record


HINTS: list[tuple[Any, Any]] = [
    (str, str),
    (str | None, str),
    (tuple[str, ...] | None, tuple[str, ...]),
    (Amount | Absent, Value),
    (Amount | Absent | None, Value),
]


@pytest.mark.parametrize(("hint", "type_"), HINTS)
def test_a_field_that_may_be_left_out_has_its_type_without_none(hint: Any, type_: Any) -> None:
    assert without_none(hint) == type_


def test_shapes_are_told_apart() -> None:
    hints = [str, tuple[str, ...], dict[str, str], Literal["a", "b"]]
    assert [is_list(hint) for hint in hints] == [False, True, False, False]
    assert [is_map(hint) for hint in hints] == [False, False, True, False]
    assert [choices(hint) for hint in hints] == [(), (), (), ("a", "b")]


# the record | the keys that an author must write | the key that a bare value stands for
RECORDS: list[tuple[type[Any], list[str], str | None]] = [
    (FrontMatter, ["title", "date"], None),
    (DealEntry, ["id"], None),
    (Participation, ["party"], "party"),
    (ValueStatement, ["text"], "text"),
    (Rate, ["from", "to", "rate", "date", "source"], None),
]


@pytest.mark.parametrize(("model", "required", "short_form"), RECORDS)
def test_little_is_required(model: type[Any], required: list[str], short_form: str | None) -> None:
    record = record_of(model)
    assert [field.key for field in record.fields if field.is_required] == required
    assert record.short_form == short_form


BRIEFING = (
    "title date modified slug lang category tags authors status genre summary key_points why_it_matters occasion "
    "parties sources claims deals timeline"
)
DEAL = (
    "id title kind instrument binding parties status events value values quantities stakes sector countries places "
    "part_of previously supersedes conditions milestones identifiers last_reviewed change base sources note"
)


def test_the_keys_of_a_briefing_and_a_deal_are_those_that_authors_rely_on() -> None:
    assert set(record_of(FrontMatter).keys) == set(BRIEFING.split())
    assert set(record_of(DealEntry).keys) == set(DEAL.split())
