"""What Factbox listens to in Pelican, and nothing else."""

from __future__ import annotations

from pelican import Pelican, signals
from pelican.generators import Generator

from factbox.adapter.articles import feed
from factbox.adapter.guest import check_in, enable_markdown, guest_reader
from factbox.adapter.host import Host
from factbox.adapter.run import Run
from factbox.adapter.static_files import refuse_links
from factbox.adapter.writer import EnginePages, EngineWriter


def connect() -> None:
    """Connect every receiver. They are functions of a module, since Pelican holds receivers weakly."""
    signals.get_generators.connect(generators)
    signals.readers_init.connect(guest_reader)
    signals.generator_init.connect(enable_markdown)
    signals.article_generator_pretaxonomy.connect(feed)
    signals.static_generator_finalized.connect(refuse_links)
    signals.get_writer.connect(writer)


def generators(pelican: Pelican) -> type[Generator] | None:
    """Receive `get_generators`, the first signal of a run: as a guest, check the content now."""
    if isinstance(pelican, Host):
        return EnginePages
    check_in(pelican)
    return None


def writer(pelican: Pelican) -> type[EngineWriter] | None:
    """Receive `get_writer`: ours if Factbox hosts the build."""
    return EngineWriter if Run.of(pelican.settings) else None
