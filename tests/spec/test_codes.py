"""The examples in the paragraphs of the codes do what they say."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import factbox
from factbox.diagnostics import codes
from factbox.diagnostics.codes import Example
from little_site import faults_of

RINGS = ("source", "decode", "model", "engine")
CODE = re.compile(r"[a-z]+(?:-[a-z0-9]+)+")


def files(examples: tuple[Example, ...]) -> dict[str, str]:
    return {example.path: example.text for example in examples}


@pytest.mark.parametrize("code", codes.known())
def test_the_wrong_example_has_this_fault_and_no_other(code: str, tmp_path: Path) -> None:
    explanation = codes.explanation(code)
    if not explanation.wrong:
        pytest.skip("cannot be shown as text")

    found = {(fault.code, fault.severity) for fault in faults_of(tmp_path, files(explanation.wrong))}

    assert found == {(code, explanation.severity)}


@pytest.mark.parametrize("code", codes.known())
def test_the_right_example_has_no_fault(code: str, tmp_path: Path) -> None:
    faults = faults_of(tmp_path, files(codes.explanation(code).right))

    assert [(fault.code, fault.place.start, fault.message) for fault in faults] == []


@pytest.mark.parametrize("code", codes.known())
def test_a_paragraph_begins_with_its_code_and_one_sentence(code: str) -> None:
    explanation = codes.explanation(code)

    assert explanation.text.startswith(f"# {code}\n")
    assert explanation.summary.endswith(".")
    assert len(explanation.summary) < 200


def test_every_code_that_the_program_raises_is_explained_and_no_other() -> None:
    assert codes_in_the_program() == set(codes.known())


def codes_in_the_program() -> set[str]:
    """Every kebab-case text in the rings that raise faults, where a code can stand."""
    package = Path(factbox.__file__).parent
    return {
        code
        for ring in RINGS
        for file in sorted((package / ring).rglob("*.py"))
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        for code in _codes_at(node)
    }


def _codes_at(node: ast.AST) -> Iterator[str]:
    """First arguments, arguments `code`, the first of several results, constants: where a code can stand."""
    match node:
        case ast.Call(args=arguments, keywords=keywords):
            written = [*arguments[:1], *(keyword.value for keyword in keywords if keyword.arg == "code")]
            written += [argument.elts[0] for argument in arguments if isinstance(argument, ast.Tuple) and argument.elts]
        case ast.Return(value=ast.Tuple(elts=[first, *_])) | ast.Assign(value=first):
            written = [first]
        case ast.AnnAssign(target=ast.Name(id="code"), value=ast.expr() as first):
            written = [first]
        case _:
            written = []
    for value in written:
        if isinstance(value, ast.Constant) and isinstance(value.value, str) and CODE.fullmatch(value.value):
            yield value.value
