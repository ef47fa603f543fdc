"""How a command ends: 0 done, 1 faults in content, 2 wrong usage or settings, 3 anything else; no traceback."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager

from factbox.adapter.exit_codes import FAULTS, OTHER, SETTINGS, Refused
from factbox.engine.options import SettingsFault

__all__ = ["FAULTS", "OTHER", "SETTINGS", "endings", "say"]


@contextmanager
def endings() -> Iterator[None]:
    """Turn what the block raises into one sentence on standard error and an exit code.

    `FACTBOX_DEBUG=1` in the environment prints the traceback as well.
    """
    try:
        yield
    except SettingsFault as fault:
        _end(str(fault), SETTINGS)
    except Refused as fault:
        _end(str(fault), fault.exitcode)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # else Python complains as it ends
        raise SystemExit(OTHER) from None
    except OSError as fault:
        _end(f"{fault.strerror or fault}: {fault.filename}" if fault.filename else str(fault), OTHER)
    except Exception as fault:  # noqa: BLE001 - whatever it is, its traceback is no help to an author
        _end(_internal(fault), OTHER)


def say(sentence: str) -> None:
    """Tell the user something that is no result."""
    sys.stderr.write(f"factbox: {sentence}\n")


def _end(sentence: str, code: int) -> None:
    if _debugging():
        traceback.print_exc()
    say(sentence)
    raise SystemExit(code) from None


def _debugging() -> bool:
    return os.environ.get("FACTBOX_DEBUG", "0") not in {"", "0"}


def _internal(fault: Exception) -> str:
    where = traceback.extract_tb(fault.__traceback__)[-1]
    what = f"unexpected error: {type(fault).__name__}: {fault} ({where.filename}:{where.lineno})"
    return what if _debugging() else f"{what}; set FACTBOX_DEBUG=1 to see the traceback"
