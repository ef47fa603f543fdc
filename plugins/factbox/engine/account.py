"""The last line of a build: what became of every source."""

from __future__ import annotations

from factbox.engine.load import Loaded


def account(loaded: Loaded) -> str:
    """Files in = pages + drafts + hidden + files with listed faults; nothing is lost without a word.

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
    return f"{counted(loaded.sources, 'briefing')} = {' + '.join(parts)}"


def counted(number: int, noun: str) -> str:
    """A number with its noun."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
