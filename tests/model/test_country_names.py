"""The names of countries lead to codes in use."""

from __future__ import annotations

import pytest

from factbox.model.country import CODES
from factbox.model.country_names import CODE_BY_NAME, code_meant


def test_every_country_has_a_name_and_a_long_code() -> None:
    assert set(CODE_BY_NAME.values()) == CODES
    long = {name: code for name, code in CODE_BY_NAME.items() if len(name) == 3 and " " not in name}
    assert set(long.values()) == CODES


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Russia", "RU"),
        ("RUSSIA", "RU"),
        ("Russian Federation", "RU"),
        ("RUS", "RU"),
        ("the Netherlands", "NL"),
        ("Bosnia and Herzegovina", "BA"),
        ("Cote d'Ivoire", "CI"),
        ("Côte d'Ivoire", "CI"),
        ("U.S.", "US"),
        ("U.S.A.", "US"),
        ("Guinea-Bissau", "GW"),
        ("Hong Kong", "HK"),
        ("Atlantis", None),
        ("", None),
    ],
)
def test_a_name_is_known_however_it_is_written(text: str, code: str | None) -> None:
    assert code_meant(text) == code
