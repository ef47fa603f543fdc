"""The examples in the paragraphs of the codes do what they say."""

from __future__ import annotations

from pathlib import Path

import pytest

from factbox.diagnostics import codes
from factbox.diagnostics.codes import Example
from little_site import faults_of


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
