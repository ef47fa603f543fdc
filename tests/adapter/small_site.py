"""A site of a few files in a folder of its own, built by processes of their own."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import factbox

PLUGINS = Path(factbox.__file__).parents[1]

SETTINGS = """\
SITENAME = "Facts"
AUTHOR = "Desk"
TIMEZONE = "UTC"
PATH = "content"
THEME = "theme"
PLUGIN_PATHS = ["."]
PLUGINS = ["factbox"]
PELICAN_CLASS = "factbox.Host"
FACTBOX = {"search": False}
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = TRANSLATION_FEED_ATOM = None
"""

BRIEFING = """\
---
title: Gas & oil
date: 2019-06-06
category: Summits
tags: [energy]
summary: A fund and a mill.
---
They signed.
"""

FAULTY = "---\ntitle: No day\n---\nThey signed.\n"
"""A briefing with one error."""

TEMPLATE = "<!doctype html><title>{{ address }}</title>\n<p>{{ root }}</p>\n{{ page }}"
TEMPLATES = sorted(path.name for path in (PLUGINS.parent / "theme/templates").glob("*.html")) or (
    "404.html",
    "briefing.html",
    "home.html",
)
"""The names of the real theme's templates, since the engine asks for them."""


OTHERS = ("FACTBOX_", "SOURCE_DATE_", "SITEURL", "PYTHONDONTWRITE")
"""What a process must not inherit: our own variables, and what would make it compile all modules anew."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a command ended."""

    code: int
    out: str
    err: str


Command = Callable[..., Outcome]
"""Runs a command with the arguments that it is given."""


@dataclass(frozen=True, slots=True)
class SmallSite:
    """A folder with settings, content and theme."""

    folder: Path

    @classmethod
    def make(cls, folder: Path, *, settings: str = SETTINGS) -> SmallSite:
        """A site with one briefing, about as small as a site can be."""
        site = cls(folder)
        site.write("pelicanconf.py", settings)
        site.write("content/briefings/one.md", BRIEFING)
        site.write("theme/static/css/main.css", "body {}\n")
        for name in TEMPLATES:
            site.write(f"theme/templates/{name}", TEMPLATE)
        return site

    def write(self, name: str, text: str) -> None:
        """Write a file of the site."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def read(self, name: str) -> str:
        """The text of a file of the site."""
        return (self.folder / name).read_text(encoding="utf-8")

    def add_settings(self, text: str) -> None:
        """Add lines to the settings."""
        self.write("pelicanconf.py", self.read("pelicanconf.py") + text)

    def add_plugin(self, code: str) -> None:
        """List another plugin behind ours."""
        self.write("other.py", f"from pelican import signals\n{code}\n")
        self.add_settings('PLUGINS = ["factbox", "other"]\n')

    def pelican(self, *arguments: str) -> Outcome:
        """Run `pelican content`."""
        return self.run("pelican", "content", *arguments)

    def build(self, *arguments: str, environ: Mapping[str, str] | None = None) -> Outcome:
        """Run `factbox build`."""
        return self.run("factbox", "build", *arguments, environ=environ)

    def run(self, *command: str, environ: Mapping[str, str] | None = None) -> Outcome:
        """Run a module as a program in the site's folder and wait for its end."""
        with self.start(*command, environ=environ) as process:
            out, err = process.communicate(timeout=60)
        return Outcome(process.returncode, out, err)

    def start(
        self, *command: str, environ: Mapping[str, str] | None = None, stdin: bool = False
    ) -> subprocess.Popen[str]:
        """Start a module as a program in the site's folder."""
        clean = {key: value for key, value in os.environ.items() if not key.startswith(OTHERS)}
        return subprocess.Popen(
            [sys.executable, "-m", *command],
            cwd=self.folder,
            env={**clean, "PYTHONPATH": str(PLUGINS), "PYTHONWARNINGS": "default", **(environ or {})},
            stdin=subprocess.PIPE if stdin else subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )

    def tree(self, name: str = "output") -> dict[str, str]:
        """Every file of a folder with a digest of its bytes."""
        folder = self.folder / name
        files = (path for path in folder.rglob("*") if path.is_file())
        return {str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}

    def leftovers(self) -> Iterable[str]:
        """What lies beside the output folder and should not be there after a build."""
        return sorted(path.name for path in self.folder.glob(".output.*"))
