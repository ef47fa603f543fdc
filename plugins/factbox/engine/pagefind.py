"""Pagefind as a program: it is given records and gives back the files of an index, all in memory.

Its own Python package waits a tenth of a second for every answer, which is minutes for a large site.
"""

from __future__ import annotations

import base64
import json
import subprocess
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from importlib import import_module
from io import BufferedReader, BufferedWriter
from pathlib import Path
from typing import IO, Any, Final, cast

_WHEELS: Final = ("pagefind_bin", "pagefind_bin_extended")
"""Packages that bring the program. Either will do: they differ in how they cut Chinese, and none is left to be cut."""

_ALL_THERE_IS: Final = 1 << 20
"""Bytes that are read at once, at most."""


class SearchFault(Exception):
    """The index cannot be made, so nothing is published; the message is for the user."""


def index_program() -> Path | None:
    """The program that makes the index; `None` where it is not installed, as on systems for which there is none."""
    for name in _WHEELS:
        try:
            return Path(import_module(name).get_executable())
        except (ImportError, FileNotFoundError):
            continue
    return None


def made_by_pagefind(program: Path, records: Iterable[Mapping[str, object]], language: str) -> dict[str, bytes]:
    """Everything that Pagefind makes of records, by name. All of them go into one index, that of the language.

    Raises `SearchFault`.
    """
    with _running(program) as service:
        service.ask(type="NewIndex", config={"force_language": language})
        for record in records:
            service.ask(type="AddRecord", index_id=0, language=language, **record)
        answer = service.ask(type="GetFiles", index_id=0)
        return {file["path"]: base64.b64decode(file["content"]) for file in answer["files"]}


@dataclass(slots=True)
class _Service:
    """A conversation with the program: messages in JSON, each in base64 with a comma behind it."""

    messages: BufferedWriter
    answers: BufferedReader
    complaints: IO[bytes]
    asked: int = 0

    def ask(self, **payload: object) -> Any:  # noqa: ANN401 - what JSON holds has no type that could be written down
        """Send a message and wait for its answer."""
        self.asked += 1
        message = json.dumps({"message_id": self.asked, "payload": payload}).encode()
        try:
            self.messages.write(base64.b64encode(message) + b",")
            self.messages.flush()
            answer = json.loads(base64.b64decode(self._answer(), validate=True))["payload"]
        except (OSError, EOFError, ValueError, KeyError):
            raise _fault(self._last_words()) from None
        if answer["type"] == "Error":
            raise _fault(answer["message"])
        return answer

    def _answer(self) -> bytes:
        pieces = [self.answers.read1(_ALL_THERE_IS)]
        while not pieces[-1].endswith(b","):
            if not pieces[-1]:
                raise EOFError
            pieces.append(self.answers.read1(_ALL_THERE_IS))
        return b"".join(pieces)[:-1]

    def _last_words(self) -> str:
        self.complaints.seek(0)
        lines = self.complaints.read().decode(errors="replace").split("\n")
        return next((line for line in reversed(lines) if line.strip()), "it ended without a word")


@contextmanager
def _running(program: Path) -> Iterator[_Service]:
    pipe = subprocess.PIPE
    with tempfile.TemporaryFile() as complaints:
        try:
            # The program is the wheel's own, and what authors write reaches it as data.
            process = subprocess.Popen([program, "--service"], stdin=pipe, stdout=pipe, stderr=complaints)  # noqa: S603
        except OSError as fault:
            raise _fault(f"{program}: {fault.strerror}") from None
        try:
            yield _Service(cast("BufferedWriter", process.stdin), cast("BufferedReader", process.stdout), complaints)
        finally:
            process.kill()
            with suppress(BrokenPipeError):  # of a message that it did not live to read
                process.communicate()


def _fault(reason: str) -> SearchFault:
    return SearchFault(f"Pagefind could not make the search index: {reason}")
