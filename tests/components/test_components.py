"""Every component shows every one of its examples: the YAML files beside this one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
import yaml

from components.theme import ENVIRONMENT, TEMPLATES, parsed

FOLDER = Path(__file__).parent
HOSTILE = "\"'><script>alert(1)</script><img src=x onerror=alert(1)>&amp;"
READY_HTML = ("html", "beginning", "last_word")
"""What is rendered Markdown already; the compiler of the body has escaped it."""
CHOICES = ("kind",)
"""What no author writes."""


@dataclass(frozen=True, slots=True)
class Example:
    """One example of one component."""

    stem: str
    macro: str
    inside: str
    """The element in which its HTML may stand."""
    name: str
    context: Mapping[str, Any]
    has: tuple[str, ...]
    lacks: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.stem}-{self.macro}-{self.name}"


def examples() -> list[Example]:
    return [
        Example(
            stem=path.stem,
            macro=entry.get("macro", path.stem),
            inside=entry.get("inside", "div"),
            name=entry["name"],
            context=entry["context"],
            has=tuple(entry.get("has", ())),
            lacks=tuple(entry.get("lacks", ())),
        )
        for path in sorted(FOLDER.glob("*.yaml"))
        for entry in yaml.safe_load(path.read_text(encoding="utf-8"))
    ]


def views(value: Any, key: str, text: Callable[[str, str], str]) -> Any:
    """The plain data of an example as records, which is what templates are given."""
    if isinstance(value, dict):
        return SimpleNamespace(**{name: views(inner, name, text) for name, inner in value.items()})
    if isinstance(value, list):
        return tuple(views(inner, key, text) for inner in value)
    return text(key, value) if isinstance(value, str) else value


def as_written(key: str, value: str) -> str:
    del key
    return value


def as_an_enemy_writes(key: str, value: str) -> str:
    return value if key in (*READY_HTML, *CHOICES) else HOSTILE


def html_of(example: Example, text: Callable[[str, str], str] = as_written) -> str:
    macro = getattr(ENVIRONMENT.get_template(f"components/{example.stem}.html").module, example.macro)
    return str(macro(**{name: views(value, name, text) for name, value in example.context.items()}))


def tree_of(example: Example, html: str) -> Any:
    body = f"<{example.inside}>{html}</{example.inside}>"
    return parsed(f"<!doctype html><html><head><title>Example</title></head><body>{body}</body></html>")


EXAMPLES = examples()


@pytest.mark.parametrize("example", EXAMPLES, ids=str)
def test_it_shows_what_it_should(example: Example) -> None:
    html = html_of(example)
    words = " ".join(html.split())
    assert [part for part in example.has if part not in words] == [], words
    assert [part for part in example.lacks if part in words] == [], words


@pytest.mark.parametrize("example", EXAMPLES, ids=str)
def test_its_html_is_valid_and_has_neither_style_nor_script(example: Example) -> None:
    elements = list(tree_of(example, html_of(example)).iter())
    assert not {"script", "style"} & {element.tag for element in elements}
    assert not any(name == "style" or name.startswith("on") for element in elements for name in element.attrib)


@pytest.mark.parametrize("example", EXAMPLES, ids=str)
def test_whatever_stands_in_its_fields_stays_text(example: Example) -> None:
    elements = list(tree_of(example, html_of(example, as_an_enemy_writes)).iter())
    assert "script" not in {element.tag for element in elements}
    assert not any(element.get("src") == "x" or "onerror" in element.attrib for element in elements)


def test_every_component_has_examples_of_every_macro_that_pages_use() -> None:
    assert {path.stem for path in (TEMPLATES / "components").glob("*.html")} == {example.stem for example in EXAMPLES}
