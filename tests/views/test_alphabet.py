"""Names stand where a reader looks for them."""

from __future__ import annotations

import pytest

from factbox.views.alphabet import initial_of, reading_order


@pytest.mark.parametrize(
    ("name", "letter"),
    [
        ("CNPC", "C"),
        ("adm", "A"),
        ("Électricité de France", "E"),
        ("Ørsted", "O"),
        ("Łódź Works", "L"),
        ("Æsir", "A"),
        ("“Quoted” Co", "Q"),
        ("  spaced", "S"),
        ("3M", "0–9"),
        ("²nd Fund", "0–9"),
        ("ＣＮＰＣ", "C"),
        ("МТС", "Other scripts"),
        ("中国石油", "Other scripts"),
        ("أرامكو", "Other scripts"),
        ("…", "Other scripts"),
        ("", "Other scripts"),
    ],
)
def test_a_name_stands_under_its_first_letter(name: str, letter: str) -> None:
    assert initial_of(name).title == letter


def test_letters_come_first_then_figures_then_other_scripts() -> None:
    names = ["МТС", "3M", "zeta", "Eva", "Éclair", "Alpha", "中石油"]
    assert sorted(names, key=reading_order) == ["Alpha", "Éclair", "Eva", "zeta", "3M", "МТС", "中石油"]
