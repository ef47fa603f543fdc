"""A check on what STATIC_PATHS would publish: Pelican copies whatever a link in the content folder points to."""

from __future__ import annotations

from pathlib import Path

from pelican.generators import StaticGenerator

from factbox.adapter.exit_codes import FAULTS, OTHER, Refused
from factbox.adapter.run import Run


def refuse_links(generator: StaticGenerator) -> None:
    """Receive `static_generator_finalized`, before the first write: no file from elsewhere, none where ours are."""
    run = Run.of(generator.settings)
    if run is None:
        return
    content = Path(generator.path).resolve()
    taken = run.addresses()
    for file in generator.staticfiles:
        source = Path(file.source_path)
        if not source.resolve().is_relative_to(content):
            raise Refused(f"{source} is a link out of the content folder; nothing was published", FAULTS)
        if file.save_as in taken:
            raise Refused(f"STATIC_PATHS would put {source} where Factbox writes {file.save_as}", OTHER)
