"""How nodes become values: one rule for each shape, and every fault at its place."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Annotated, Any, ClassVar, Literal
from zoneinfo import ZoneInfo

import pytest

from factbox.decode.context import Context
from factbox.decode.reader import INVALID, read
from factbox.diagnostics.diagnostic import Place
from factbox.model.fuzzy_date import FuzzyDate
from factbox.model.names import DealId, DealRef, PartyId, PartyRef, SourceId, SourceRef, SpeakerRef
from factbox.model.vocabularies import Status
from factbox.source.front_matter import read_yaml_file
from factbox.text.source_text import SourceText


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A step, which may be written as its title alone."""

    SHORT_FORM: ClassVar[str] = "title"

    title: Annotated[str, "The step."]
    status: Annotated[Status | None, "How far it came."] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """Something with a field of each shape."""

    KEYS: ClassVar[dict[str, str]] = {"origin": "from"}

    name: Annotated[str, "What it is called."]
    origin: Annotated[str | None, "Where it is from."] = None
    words: Annotated[tuple[str, ...], "Some words."] = ()
    first: Annotated[Step | None, "The first step."] = None
    steps: Annotated[tuple[Step, ...], "All steps."] = ()
    names: Annotated[dict[PartyId, Step], "Steps by party."] = field(default_factory=dict)
    pace: Annotated[Literal["day", "month"] | None, "How fast."] = None
    covers: Annotated[Literal["all"] | tuple[DealRef, ...], "What it covers."] = "all"
    when: Annotated[FuzzyDate | None, "When."] = None


def read_plan(text: str) -> tuple[Any, Context]:
    """A plan, or `INVALID`, with what was noted and found wrong on the way."""
    return read_as(Plan, text)


def read_as(hint: Any, text: str) -> tuple[Any, Context]:
    source = SourceText("plan.yaml", text)
    root, faults = read_yaml_file(source)
    assert root is not None
    assert faults == ()
    context = Context(source, ZoneInfo("UTC"), frozenset(), "the plan")
    return read(root, hint, context), context


# the YAML | the field | its value
GOOD: list[tuple[str, str, object]] = [
    ("{name: A}", "name", "A"),
    ("{name: '  A  '}", "name", "A"),
    ("{name: NO}", "name", "NO"),
    ("{name: 2019-06}", "name", "2019-06"),
    ("{name: 0o17}", "name", "0o17"),
    ("{name: 'null'}", "name", "null"),
    ("{name: A, from: Moscow}", "origin", "Moscow"),
    ("{name: A, from: }", "origin", None),
    ("{name: A, words: [a, b]}", "words", ("a", "b")),
    ("{name: A, words: []}", "words", ()),
    ("{name: A, first: B}", "first", Step(title="B")),
    ("{name: A, first: {title: B, status: signed}}", "first", Step(title="B", status=Status.SIGNED)),
    ("{name: A, steps: [B, {title: C}]}", "steps", (Step(title="B"), Step(title="C"))),
    ("{name: A, names: {acme: B, volga: {title: C}}}", "names", {"acme": Step(title="B"), "volga": Step(title="C")}),
    ("{name: A, pace: month}", "pace", "month"),
    ("{name: A, covers: all}", "covers", "all"),
    ("{name: A, covers: [a, b]}", "covers", ("a", "b")),
    ("{name: A, when: 2019-06~}", "when", FuzzyDate.parse("2019-06~")),
    ("{name: A, when: [2019, 2020]}", "when", FuzzyDate.parse("[2019,2020]")),
]


@pytest.mark.parametrize(("text", "field", "value"), GOOD)
def test_each_shape_is_read(text: str, field: str, value: object) -> None:
    plan, context = read_plan(text)
    assert context.faults == []
    assert getattr(plan, field) == value


# the YAML | the faults, each with its code and what it points at
BAD = [
    ("{}", "missing-key {}"),
    ("{from: Moscow}", "missing-key from"),
    ("{name: }", "empty-value name"),
    ("{name: ''}", "empty-value ''"),
    ("{name: '  '}", "empty-value '  '"),
    ("{name: [A]}", "wrong-shape [A]"),
    ("{name: {a: b}}", "wrong-shape {a: b}"),
    ("{name: A, nam: B}", "unknown-key nam"),
    ("{name: A, origin: B}", "unknown-key origin"),
    ("{name: A, words: a}", "wrong-shape a"),
    ("{name: A, words: {a: b}}", "wrong-shape {a: b}"),
    ("{name: A, words: [a, [b], c]}", "wrong-shape [b]"),
    ("{name: A, first: [B]}", "wrong-shape [B]"),
    ("{name: A, first: {status: signed}}", "missing-key status"),
    ("{name: A, first: {title: B, status: done}}", "unknown-term done"),
    ("{name: A, first: {title: B, status: Signed}}", "unknown-term Signed"),
    ("{name: A, steps: {title: B}}", "wrong-shape {title: B}"),
    ("{name: A, names: [acme]}", "wrong-shape [acme]"),
    ("{name: A, names: {a b: C}}", "invalid-id a b"),
    ("{name: A, names: {acme: }}", "wrong-shape "),
    ("{name: A, pace: year}", "unknown-term year"),
    ("{name: A, pace: [day]}", "wrong-shape [day]"),
    ("{name: A, covers: some}", "wrong-shape some"),
    ("{name: A, covers: {a: b}}", "wrong-shape {a: b}"),
    ("{name: A, when: soon}", "invalid-date soon"),
    ("{name: A, when: [2019]}", "invalid-date [2019]"),
    ("{name: A, when: [2019, soon]}", "invalid-date soon"),
    ("{name: A, when: {a: b}}", "wrong-shape {a: b}"),
    ("[A]", "wrong-shape [A]"),
    ("A", "wrong-shape A"),
    ("{nam: A, pace: year, words: a}", "unknown-key nam; unknown-term year; wrong-shape a"),
]


@pytest.mark.parametrize(("text", "faults"), BAD)
def test_each_fault_points_at_what_is_wrong(text: str, faults: str) -> None:
    _, context = read_plan(text)
    assert sorted(f"{fault.code} {pointed_at(text, fault.place)}" for fault in context.faults) == sorted(
        faults.split("; ")
    )
    assert all(fault.help for fault in context.faults)


def pointed_at(text: str, place: Place) -> str:
    """The characters between the two ends of a place in a text of one line."""
    assert (place.start.line, place.end.line) == (1, 1)
    return text[place.start.column - 1 : place.end.column - 1]


@pytest.mark.parametrize("text", ["{}", "{name: }", "{name: [A]}", "A", "[A]"])
def test_without_what_is_required_there_is_no_record(text: str) -> None:
    assert read_plan(text)[0] is INVALID


def test_what_is_right_is_read_beside_what_is_wrong() -> None:
    plan, context = read_plan("{name: A, pace: year, words: [a, [b], c], steps: [{status: signed}, C]}")
    assert (plan.name, plan.pace, plan.words, plan.steps) == ("A", None, ("a", "c"), (Step(title="C"),))
    assert [fault.code for fault in context.faults] == ["unknown-term", "wrong-shape", "missing-key"]


# a wrong text | what its help says
HELP = [
    ("{name: A, nam: B}", "did you mean `name`?"),
    ("{name: A, pace: mouth}", "did you mean `month`?"),
    ("{name: A, pace: yearly}", "write one of: day, month"),
    ("{name: A, words: a}", "put it in brackets: `[a]`"),
    ("{from: A}", "add `name`: what it is called"),
    ("{name: }", "write a value: what it is called"),
]


@pytest.mark.parametrize(("text", "help_"), HELP)
def test_the_help_says_what_to_write(text: str, help_: str) -> None:
    (fault,) = read_plan(text)[1].faults
    assert fault.help == help_


# the type | the YAML | what is noted: defined (=) or named (→)
NAMES: list[tuple[Any, str, list[str]]] = [
    (tuple[DealId, ...], "[a, b]", ["=deal a", "=deal b"]),
    (SourceId, "scmp", ["=source scmp"]),
    (dict[PartyId, str], "{acme: A}", ["=party acme"]),
    (DealRef, "fund", ["→deal fund"]),
    (tuple[PartyRef, ...], "[acme, volga]", ["→party acme", "→party volga"]),
    (SourceRef, "scmp", ["→source scmp"]),
    (SpeakerRef, "acme", ["→speaker acme"]),
    (Plan, "{name: A, covers: [fund]}", ["→deal fund"]),
    (Plan, "{name: A, covers: all}", []),
]


@pytest.mark.parametrize(("hint", "text", "noted"), NAMES)
def test_names_are_noted_with_their_places(hint: Any, text: str, noted: list[str]) -> None:
    _, context = read_as(hint, text)
    found = [("=", item) for item in context.definitions] + [("→", item) for item in context.references]
    assert [f"{sign}{item.thing} {item.id}" for sign, item in found] == noted
    assert all(context.source.extract(item.span) == item.id for _, item in found)


def test_a_rate_is_exact() -> None:
    assert read_as(Decimal, "1.10")[0] == Decimal("1.10")
