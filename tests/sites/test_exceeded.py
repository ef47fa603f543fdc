"""More is traced than was stated, for certain: a warning, which stops a build only under `strict`."""

from __future__ import annotations

from pathlib import Path

import pytest

from factbox.diagnostics.diagnostic import Severity
from factbox.engine.edition import make_edition
from little_site import faults_of, options, write
from sites.reading import claim, claim_row, front, signed

OVER = front(claim("US$1bn"), signed("US$1.5bn"))


def test_it_is_a_warning_at_the_value_of_the_claim(tmp_path: Path) -> None:
    (fault,) = faults_of(tmp_path, {"briefings/a.md": OVER})
    assert (fault.code, fault.severity) == ("claim-exceeded", Severity.WARNING)
    line = OVER.splitlines()[fault.place.start.line - 1]
    assert line[fault.place.start.column - 1 :].startswith("US$1bn")


def test_it_is_told_of_a_claim_without_an_id_too(tmp_path: Path) -> None:
    bare = OVER.replace("id: headline, ", "").replace("claims: [", "claims: [{value: US$9bn}, ")
    (fault,) = faults_of(tmp_path, {"briefings/a.md": bare})
    assert (fault.code, fault.place.line[fault.place.start.column - 1 :][:6]) == ("claim-exceeded", "US$1bn")


def test_it_does_not_stop_the_build_unless_it_is_strict(tmp_path: Path) -> None:
    folder = write(tmp_path, {"briefings/a.md": OVER})
    assert not make_edition(options(folder)).refused
    assert make_edition(options(folder, strict=True)).refused
    assert make_edition(options(folder, strict=True)).pages == ()


def test_the_data_then_hold_a_share_above_one(tmp_path: Path) -> None:
    row = claim_row(tmp_path, claim("US$1bn"), signed("US$1.5bn"))
    assert row["share"] == {"low": "1.5", "high": "1.5", "open": False}
    assert "US$1.5 billion" in row["sentence"]
    assert "150.0%" in row["sentence"]


# claim | value of the deal | is it certain that more is traced?
CASES = [
    ("US$1bn", "US$1.1bn", "yes"),
    ("less than US$1bn", "US$1bn", "yes"),
    ("up to US$1bn", "US$1.1bn", "yes"),
    ("US$1-2bn", "US$2.1bn", "yes"),
    ("US$1bn", "more than US$1bn", "yes"),
    ("US$1bn", "US$1bn", "no"),
    ("up to US$1bn", "US$1bn", "no"),
    ("more than US$1bn", "US$9bn", "no"),
    ("at least US$1bn", "US$9bn", "no"),
    ("US$1-2bn", "US$1.5bn", "no"),
    ("US$1bn", "up to US$9bn", "no"),
]


@pytest.mark.parametrize(("stated", "value", "certain"), CASES)
def test_only_what_is_certain_is_a_warning(stated: str, value: str, certain: str, tmp_path: Path) -> None:
    found = faults_of(tmp_path, {"briefings/a.md": front(claim(stated), signed(value))})
    assert [fault.code for fault in found] == ["claim-exceeded"] * (certain == "yes")
