"""`factbox explain CODE`."""

from __future__ import annotations

import sys

from factbox.diagnostics import codes
from factbox.engine.options import SettingsFault
from factbox.text.spelling import closest


def explain_code(code: str) -> None:
    """Print the paragraph of a code. Raises `SettingsFault` for a code that does not exist."""
    known = codes.known()
    if code not in known:
        near = closest(code, known)
        raise SettingsFault(f"no fault has the code `{code}`" + (f"; did you mean `{near}`?" if near else ""))
    sys.stdout.write(codes.explain(code).rstrip() + "\n")
