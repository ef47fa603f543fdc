"""The console script `factbox`; it imports little before it can end in good order."""

from __future__ import annotations

import os
import signal
import sys
from io import TextIOWrapper
from types import FrameType


def main() -> None:
    """Run the command line of this process, and end it with the command's exit code."""
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, _end_interrupted)
    for stream in sys.stdout, sys.stderr:
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # a console may lack the letters of a name
    from factbox.cli.commands import app
    from factbox.cli.endings import endings

    try:
        with endings():
            app(prog_name="factbox")
    finally:
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # Python's own last steps must not change the exit code


def _end_interrupted(number: int, frame: FrameType | None) -> None:  # noqa: ARG001 - what the system calls it with
    """End with 3 after Ctrl-C, as with every other build that was not finished.

    A `KeyboardInterrupt` would not do: if it falls into an `eval`, as in the making of a dataclass, Python ends by the
    signal even if it was caught.
    """
    os.write(2, b"factbox: interrupted\n")
    raise SystemExit(3)
