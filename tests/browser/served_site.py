"""A built site behind a local server, in a folder of its host, as on GitHub Pages."""

from __future__ import annotations

import contextlib
import os
import re
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import factbox

REPOSITORY = Path(factbox.__file__).parents[2]
SAMPLE = Path(__file__).parents[1] / "sites/moscow/content"
"""A summit in Moscow: one long briefing, seventeen parties, and a page about the desk."""
PREFIX = "/project/"
SITE_URL = "https://factbox.example/project"
TODAY = "2026-06-01"


@dataclass(frozen=True, slots=True)
class Site:
    """A built site: its folder, and where a browser finds it."""

    folder: Path
    base: str = ""
    """The address of the home page, such as `http://127.0.0.1:40000/project/`."""

    def files(self) -> list[Path]:
        """Every page of the site."""
        return sorted(self.folder.rglob("*.html"))

    def texts(self) -> list[Path]:
        """Every file that people or programs read as text: pages, feeds, data, the site map."""
        kinds = {".html", ".xml", ".ics", ".json", ".csv", ".txt"}
        return sorted(file for file in self.folder.rglob("*") if file.suffix in kinds)

    def address(self, file: Path) -> str:
        """The address of a page below the home page: `deals/x/`, nothing for the home page, `404.html`."""
        return file.relative_to(self.folder).as_posix().removesuffix("index.html")

    def file(self, address: str) -> Path:
        """The file of an address."""
        return self.folder / (f"{address}index.html" if address.endswith("/") or not address else address)

    def kinds(self) -> list[str]:
        """The longest page of every kind: whoever adds a kind of page finds it tested."""
        longest: dict[tuple[str, int], Path] = {}
        for file in self.files():
            parts = self.address(file).split("/")
            kind = (parts[0], len(parts))
            longest[kind] = max(longest.get(kind, file), file, key=lambda path: path.stat().st_size)
        return [self.address(file) for file in longest.values()]

    def worth_a_look(self) -> list[str]:
        """The longest page of every kind, every briefing, and some deals."""
        every = [self.address(file) for file in self.files()]
        return [*self.kinds(), *(name for name in every if re.fullmatch(r"briefings/.+|deals/(?!deal-\d).+", name))]


def build(settings: Path, output: Path, *more: str) -> subprocess.Popen[str]:
    """Start to build the site of a settings folder, with the command that authors use and perhaps more options."""
    clean = {key: value for key, value in os.environ.items() if not key.startswith(("FACTBOX_", "SOURCE_DATE"))}
    return subprocess.Popen(
        [sys.executable, "-m", "factbox", "build", "--output", str(output), "--site-url", SITE_URL, *more],
        cwd=settings,
        env={**clean, "PYTHONPATH": str(REPOSITORY / "plugins"), "FACTBOX_TODAY": TODAY},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
    )


def finish(build: subprocess.Popen[str], output: Path) -> Site:
    """Wait for a build to end well."""
    told, _ = build.communicate(timeout=120)
    assert build.returncode == 0, told
    return Site(output)


@contextlib.contextmanager
def served(site: Site) -> Iterator[Site]:
    """The site behind a server that listens to this machine alone."""
    with _Server(("127.0.0.1", 0), partial(_Handler, directory=str(site.folder))) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        try:
            yield Site(site.folder, f"http://127.0.0.1:{server.server_port}{PREFIX}")
        finally:
            server.shutdown()
            thread.join()


class _Server(ThreadingHTTPServer):
    def handle_error(self, request: Any, client_address: Any) -> None:
        """A browser that closes a connection early is no error."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


class _Handler(SimpleHTTPRequestHandler):
    timeout = 10
    """Browsers open connections that they never use."""

    def translate_path(self, path: str) -> str:
        """Below the folder of the site only."""
        inside = urlsplit(path).path.startswith(PREFIX)
        return super().translate_path("/" + path.removeprefix(PREFIX) if inside else "/no such file")

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """The site's own page for what is not there."""
        if code != 404:
            super().send_error(code, message, explain)
            return
        content = Path(self.directory, "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_: object) -> None:
        """The tests speak for themselves."""
