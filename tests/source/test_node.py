from __future__ import annotations

import pytest

from factbox.source.front_matter import read_front_matter
from factbox.source.node import Mapping, Node, Path, Scalar, Sequence, at, key_at
from factbox.text.source_text import SourceText
from factbox.text.span import Span

TEXT = """---
title: "A fund: the fine print"
中国: 😀 yes   # comment
deals:
  - id: fund
    parties: [rdif, {party: cic, role: buyer}]
    value:
    note: |
      One.
      Two.

  - {id: "x\\u0041", share: '50''%', empty: '', tilde: ~}
summary: Some words
  on two lines
---
body
"""
SOURCE = SourceText("a.md", TEXT)


def root() -> Mapping:
    parts = read_front_matter(SOURCE)
    assert not parts.faults
    assert parts.root is not None
    return parts.root


def written(node: Node | None) -> str:
    assert node is not None
    return SOURCE.extract(node.span)


@pytest.mark.parametrize(
    ("path", "text", "in_file"),
    [
        (("title",), "A fund: the fine print", '"A fund: the fine print"'),
        (("中国",), "😀 yes", "😀 yes"),
        (("deals", 0, "id"), "fund", "fund"),
        (("deals", 0, "parties", 1, "role"), "buyer", "buyer"),
        (("deals", 0, "note"), "One.\nTwo.\n", "|\n      One.\n      Two."),
        (("deals", 1, "id"), "xA", '"x\\u0041"'),
        (("deals", 1, "share"), "50'%", "'50''%'"),
        (("summary",), "Some words on two lines", "Some words\n  on two lines"),
    ],
)
def test_a_scalar_has_its_text_and_its_place(path: Path, text: str, in_file: str) -> None:
    node = at(root(), path)

    assert isinstance(node, Scalar)
    assert node.text == text
    assert written(node) == in_file


@pytest.mark.parametrize(
    ("path", "in_file"),
    [
        (("deals", 0, "parties"), "[rdif, {party: cic, role: buyer}]"),
        (("deals", 0, "parties", 1), "{party: cic, role: buyer}"),
        (("deals", 1), "{id: \"x\\u0041\", share: '50''%', empty: '', tilde: ~}"),
    ],
)
def test_a_collection_reaches_from_its_first_to_its_last_character(path: Path, in_file: str) -> None:
    assert written(at(root(), path)) == in_file


def test_a_block_collection_ends_with_its_last_item() -> None:
    deal = at(root(), ("deals", 0))

    assert written(deal).startswith("id: fund")
    assert written(deal).endswith("Two.")


@pytest.mark.parametrize(
    ("path", "is_null"),
    [(("deals", 0, "value"), True), (("deals", 1, "tilde"), True), (("deals", 1, "empty"), False), (("title",), False)],
)
def test_what_is_not_written_is_null(path: Path, is_null: bool) -> None:  # noqa: FBT001
    node = at(root(), path)

    assert isinstance(node, Scalar)
    assert node.is_null is is_null


def test_a_null_stands_behind_its_colon() -> None:
    node = at(root(), ("deals", 0, "value"))

    assert node is not None
    assert SOURCE.text[: node.span.start].endswith("value:")


@pytest.mark.parametrize(
    "path", [("nothing",), ("deals", 2), ("deals", "id"), ("title", 0), ("title", "x"), ("deals", -1)]
)
def test_there_is_no_node_at_a_path_that_leads_nowhere(path: Path) -> None:
    assert at(root(), path) is None
    assert key_at(root(), path) is None


def test_a_key_has_its_place() -> None:
    key = key_at(root(), ("deals", 0, "parties", 1, "role"))

    assert key is not None
    assert SOURCE.extract(key.span) == "role"
    assert key_at(root(), ("deals", 0)) is None
    assert key_at(root(), ()) is None


def test_the_first_key_of_a_mapping_stands_for_those_that_it_lacks() -> None:
    deal = at(root(), ("deals", 1))

    assert isinstance(deal, Mapping)
    assert SOURCE.extract(deal.first_key) == "id"
    assert Mapping((), Span(3, 5)).first_key == Span(3, 5)


@pytest.mark.parametrize(
    ("path", "offset", "length", "in_file"),
    [
        (("title",), 2, 4, "fund"),
        (("title",), 8, None, "the fine print"),
        (("deals", 0, "id"), 1, 2, "un"),
        (("deals", 0, "id"), 1, 200, "und"),
        (("deals", 1, "id"), 1, 1, '"x\\u0041"'),
        (("deals", 1, "share"), 0, 2, "'50''%'"),
        (("deals", 0, "note"), 0, 1, "|\n      One.\n      Two."),
    ],
)
def test_part_of_a_text_has_a_place_where_nothing_shifts_it(
    path: Path, offset: int, length: int | None, in_file: str
) -> None:
    node = at(root(), path)

    assert isinstance(node, Scalar)
    assert SOURCE.extract(node.within(offset, length)) == in_file


def test_a_sequence_knows_its_items() -> None:
    deals = at(root(), ("deals",))

    assert isinstance(deals, Sequence)
    assert len(deals.items) == 2
