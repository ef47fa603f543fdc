"""The last line of a build: what became of every source."""

from __future__ import annotations

from typing import Final

from factbox.decode.library import Entry
from factbox.engine.load import Loaded
from factbox.model.vocabularies import BriefingStatus

_MOST_NAMED: Final = 5


def account(loaded: Loaded) -> str:
    """Briefings in = pages + drafts + hidden + files with faults; then the other files. Nothing is lost in silence.

    >>> counted(3, "file")
    '3 files'
    """
    entries = loaded.library.entries
    wrong = {fault.place.path for fault in loaded.diagnostics if fault.severity.value == "error"}
    sound = [entry for entry in entries if entry.document.source.path not in wrong]
    pages = sum(entry.is_published for entry in sound)
    drafts = sum(entry.is_draft for entry in sound)
    hidden = len(sound) - pages - drafts
    faulty = loaded.sources - len(sound)
    parts = [counted(pages, "page"), counted(drafts, "draft"), f"{hidden} hidden"]
    if faulty:
        parts.append(f"{faulty} with faults")
    return f"{counted(loaded.sources, 'briefing')} = {' + '.join(parts)}{_others(loaded, wrong)}{_waiting(sound)}"


def _others(loaded: Loaded, wrong: set[str]) -> str:
    """The files that make no briefing: parties, rates, sectors and the page about the site."""
    if not loaded.others:
        return ""
    faulty = sum(shown in wrong for shown in loaded.others)
    return f"; {counted(len(loaded.others), 'other file')}" + (f", {faulty} with faults" if faulty else "")


def _waiting(entries: list[Entry]) -> str:
    """The files that are drafts because of their day alone, which their authors may not know."""
    found = [entry for entry in entries if entry.is_draft and entry.file.facts.status is not BriefingStatus.DRAFT]
    if not found:
        return ""
    named = [f"{entry.document.name} ({entry.file.facts.date.day.isoformat()})" for entry in found[:_MOST_NAMED]]
    more = [f"{len(found) - _MOST_NAMED} more"] if len(found) > _MOST_NAMED else []
    return f"; dated after today: {', '.join([*named, *more])}"


def counted(number: int, noun: str) -> str:
    """A number with its noun."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
