"""Write the pages of the documentation that come from the code: `make docs`."""

from __future__ import annotations

import sys
from pathlib import Path

DOCS = Path(__file__).resolve().parent
sys.path.insert(0, str(DOCS.parent / "plugins"))

from factbox.decode.reference import reference  # noqa: E402 - importable only from here on
from factbox.diagnostics import codes  # noqa: E402

FAULTS_HEAD = """# Faults

Generated from `plugins/factbox/diagnostics/codes/` by `make docs`; `factbox explain CODE` prints the same.

A fault names its file, line and column, a code, and what to do. All faults of all files come out in one run.
An error stops the build before anything is written; a warning does not, unless you ask for `--strict`.
"""


def faults() -> str:
    """Every code with its paragraph and examples."""
    index = "\n".join(f"- [`{code}`](#{code}): {codes.explanation(code).summary}" for code in codes.known())
    sections = "\n\n".join(
        codes.explain(code).strip().replace("\n## ", "\n### ").replace("# ", "## ", 1) for code in codes.known()
    )
    return f"{FAULTS_HEAD}\n{index}\n\n{sections}\n"


def pages() -> dict[str, str]:
    """The generated pages by name."""
    return {"reference.md": reference(), "faults.md": faults()}


if __name__ == "__main__":
    for name, text in pages().items():
        (DOCS / name).write_text(text, encoding="utf-8", newline="\n")
