"""What a build depends on besides the content: settings, checked once, then never a dict again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo


class SettingsFault(Exception):
    """Wrong usage or settings; the message is for the user, and the command ends with 2."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """The settings of one build."""

    content: Path
    """The content folder."""
    zone: ZoneInfo
    """The site's time zone: the day of a briefing is the day in this zone."""
    today: date
    """What counts as today: it decides only what is overdue, planned, or not yet published."""
    strict: bool = False
    """Whether warnings stop the build."""
    site_name: str = "Factbox"
    site_url: str = ""
    """Absolute, without a slash at the end; empty where nobody knows it."""
    author: str = ""
    lang: str = "en"
    tagline: str = ""
    search: bool = True
    """Whether the site gets a search index, which takes a moment to make."""
    theme: Path | None = None
    """The folder of the theme, whose style sheets are brought together; `None` where there is none."""
