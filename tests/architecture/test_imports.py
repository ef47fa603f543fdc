"""Who may import whom. The contracts stand in pyproject.toml; here they are shown to hold, and to bite."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
IMPORT_ALL = """
import importlib, pkgutil, sys
before = set(sys.modules)
package = importlib.import_module(sys.argv[1])
for module in pkgutil.walk_packages(package.__path__, package.__name__ + ".") if "." in sys.argv[1] else ():
    importlib.import_module(module.name)
print(*sys.modules.keys() - before)
"""


def packages_loaded_by(package: str) -> set[str]:
    """Give the top-level packages that a fresh process loads for a ring and all its modules, or for bare `factbox`."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "plugins")}
    command = [sys.executable, "-c", IMPORT_ALL, package]
    result = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stderr
    return {name.partition(".")[0] for name in result.stdout.split()}


def lint_imports(folder: Path) -> subprocess.CompletedProcess[str]:
    """Check the contracts in a folder that holds a pyproject.toml and `plugins/`."""
    command = [str(Path(sysconfig.get_path("scripts")) / "lint-imports"), "--no-cache", "--no-logo"]
    environment = {**os.environ, "PYTHONPATH": str(folder / "plugins"), "COLUMNS": "200"}
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """Copy what the contracts look at, to be spoilt."""
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    shutil.copytree(ROOT / "plugins", tmp_path / "plugins", ignore=shutil.ignore_patterns("__pycache__"))
    return tmp_path


@pytest.mark.parametrize("ring", ["factbox.model", "factbox.text", "factbox.diagnostics"])
def test_the_innermost_rings_load_the_standard_library_alone(ring: str) -> None:
    assert packages_loaded_by(ring) - sys.stdlib_module_names == {"factbox"}


def test_the_package_itself_loads_no_host() -> None:
    assert packages_loaded_by("factbox").isdisjoint({"pelican", "jinja2", "blinker", "yaml"})


def test_the_contracts_hold() -> None:
    result = lint_imports(ROOT)

    assert result.returncode == 0, result.stdout + result.stderr


@pytest.mark.parametrize(
    ("ring", "line", "contract"),
    [
        ("model", "import pelican", "only the adapter knows Pelican and Jinja"),
        ("model", "import yaml", "the model is plain Python"),
        ("model", "import factbox.text.span", "rings point inwards"),
        ("text", "import babel", "the model is plain Python"),
        ("diagnostics", "import factbox.model", "what reads text does not know what a deal is"),
        ("source", "import factbox.model", "what reads text does not know what a deal is"),
        ("decode", "import markdown_it", "YAML and Markdown are read in one place"),
        ("decode", "import factbox.views", "rings point inwards"),
        ("views", "import jinja2", "only the adapter knows Pelican and Jinja"),
        ("views", "import factbox.exports", "rings point inwards"),
        ("exports", "import factbox.decode", "pages and data files are made from the model alone"),
        ("exports", "import factbox.text", "pages and data files are made from the model alone"),
        ("engine", "import blinker", "only the adapter knows Pelican and Jinja"),
        ("adapter", "import factbox.cli", "rings point inwards"),
        ("cli", "import markupsafe", "only the adapter knows Pelican and Jinja"),
    ],
)
def test_a_forbidden_import_breaks_its_contract(checkout: Path, ring: str, line: str, contract: str) -> None:
    (checkout / "plugins" / "factbox" / ring / "planted.py").write_text(f"{line}\n", encoding="utf-8")

    result = lint_imports(checkout)

    assert result.returncode != 0
    assert f"{contract} BROKEN" in result.stdout
    assert f"factbox.{ring}.planted -> {line.removeprefix('import ')}" in result.stdout


def test_an_import_inside_a_function_counts(checkout: Path) -> None:
    planted = "def sneak() -> None:\n    from factbox.source import node\n"
    (checkout / "plugins" / "factbox" / "model" / "planted.py").write_text(planted, encoding="utf-8")

    result = lint_imports(checkout)

    assert "rings point inwards BROKEN" in result.stdout
    assert "factbox.model.planted -> factbox.source" in result.stdout


def test_a_package_without_a_ring_is_a_fault(checkout: Path) -> None:
    stray = checkout / "plugins" / "factbox" / "stray"
    stray.mkdir()
    (stray / "__init__.py").write_text('"""Anything."""\n', encoding="utf-8")

    result = lint_imports(checkout)

    assert result.returncode != 0
    assert "stray" in result.stdout
