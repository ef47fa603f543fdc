"""The last line of a build: what became of every source."""

from __future__ import annotations

from factbox.engine.load import Loaded


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
    return f"{counted(loaded.sources, 'briefing')} = {' + '.join(parts)}{_others(loaded, wrong)}"


def _others(loaded: Loaded, wrong: set[str]) -> str:
    """The files that make no briefing: parties, rates and the page about the site."""
    if not loaded.others:
        return ""
    faulty = sum(shown in wrong for shown in loaded.others)
    return f"; {counted(len(loaded.others), 'other file')}" + (f", {faulty} with faults" if faulty else "")


def counted(number: int, noun: str) -> str:
    """A number with its noun."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
