"""What a run of Pelican says to the shell: 0 done, 1 faults in content, 2 wrong settings, 3 anything else."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from factbox.engine.lock import Busy
from factbox.engine.options import SettingsFault
from factbox.engine.pagefind import SearchFault
from factbox.engine.stage import StrayAddress

FAULTS, SETTINGS, OTHER = 1, 2, 3


class Refused(Exception):
    """Nothing is published, for a reason that the user is told. Pelican's `main()` exits with `exitcode`."""

    def __init__(self, reason: str, exitcode: int) -> None:
        super().__init__(reason)
        self.exitcode = exitcode


@contextmanager
def exit_codes() -> Iterator[None]:
    """Give every way out of the block the right exit code.

    Pelican ends with 0 after Ctrl-C, and a plugin's `sys.exit(0)` would look like success; both become `SystemExit(3)`,
    because autoreload swallows every `Exception`.
    """
    try:
        yield
    except KeyboardInterrupt:
        _say("interrupted")
        raise SystemExit(OTHER) from None
    except SystemExit as ending:
        if ending.code != OTHER:  # else it is a Ctrl-C, of which the user has been told
            _say("a plugin ended the build before it was done; nothing was published")
        raise SystemExit(OTHER) from None
    except SettingsFault as fault:
        raise Refused(str(fault), SETTINGS) from None
    except (Busy, SearchFault, StrayAddress) as fault:
        raise Refused(str(fault), OTHER) from None
    except Exception as fault:
        if not hasattr(fault, "exitcode"):
            fault.exitcode = OTHER  # type: ignore[attr-defined]  # Pelican's main() looks for this name
        raise


def _say(sentence: str) -> None:
    sys.stderr.write(f"factbox: {sentence}\n")
