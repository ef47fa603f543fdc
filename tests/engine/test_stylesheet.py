"""Many style sheets in, one out."""

from __future__ import annotations

from pathlib import Path

import pytest

from factbox.engine.stylesheet import flattened
from little_site import write

# the main sheet | what comes out, with `a.css` and `parts/b.css` beside it
SHEETS = [
    ("p { margin: 0 }\n", "p { margin: 0 }\n"),
    ('@import "a.css";\n', "a { color: red }\n"),
    ("@import 'a.css';\np {}\n", "a { color: red }\np {}\n"),
    ("@import url(a.css);\n", "a { color: red }\n"),
    ('@import url("parts/b.css") layer(components);\n', "@layer components {\na { color: red }\nb {}\n}\n"),
    (
        "@layer base, print;\n@import 'a.css' layer(base);\n",
        "@layer base, print;\n@layer base {\na { color: red }\n}\n",
    ),
    ("/* a note */\np {}\n/* @import 'a.css'; */\n\n\n\nq {}\n", "p {}\nq {}\n"),
]


@pytest.mark.parametrize(("sheet", "expected"), SHEETS)
def test_imports_stand_in_their_places_and_comments_are_gone(sheet: str, expected: str, tmp_path: Path) -> None:
    files = {"main.css": sheet, "a.css": "/* A */\na { color: red }\n", "parts/b.css": '@import "../a.css";\nb {}\n'}
    assert flattened(write(tmp_path, files) / "main.css") == expected


def test_a_missing_sheet_is_an_error_of_the_system(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        flattened(write(tmp_path, {"main.css": "@import 'gone.css';"}) / "main.css")


def test_the_sheet_of_the_theme_has_no_import_left() -> None:
    sheet = flattened(Path(__file__).resolve().parents[2] / "theme/static/css/main.css")
    assert "@import" not in sheet
    assert sheet.count("{") == sheet.count("}") > 50
