"""The names that sources have in the whole site: `<slug>/<id>`."""

from __future__ import annotations

from collections.abc import Iterable

from factbox.model.briefing import Briefing


def source_id(briefing: Briefing, source: str) -> str:
    """The name of a source of a briefing."""
    return f"{briefing.slug}/{source}"


def source_ids(briefing: Briefing, sources: Iterable[str]) -> list[str]:
    """The names of what a briefing cites somewhere, each once, in its order."""
    return [source_id(briefing, source) for source in dict.fromkeys(sources)]
