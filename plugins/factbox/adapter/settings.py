"""Pelican's settings in, `Options` out: checked once, then never a dict again."""

from __future__ import annotations

import copy
import os
import re
from collections.abc import Mapping
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from pelican.settings import DEFAULT_CONFIG

from factbox.engine.options import Options, SettingsFault
from factbox.engine.today import today
from factbox.text.spelling import closest

_OWN: Mapping[str, type] = {"strict": bool, "jobs": int, "search": bool}
"""The keys of `FACTBOX = {...}` in pelicanconf.py, each with the type of its value."""

_SITE_URL = re.compile(r"https?://[^\s/?#\"'<>\\]+(/[^\s?#\"'<>\\]*)?")

_HOSTED: Mapping[str, object] = {
    "ARTICLE_PATHS": [],
    "DELETE_OUTPUT_DIRECTORY": False,  # the exchange replaces the folder, and only at the end
    "WITH_FUTURE_DATES": True,  # the engine has decided what is a draft, by its own clock
    "CACHE_CONTENT": False,
    "LOAD_CONTENT_CACHE": False,
}
"""What holds whenever Factbox hosts the build, whatever the settings say."""

_SWITCHED_OFF: Mapping[str, object] = {
    "PAGE_PATHS": [],
    "STATIC_PATHS": [],
    "THEME_STATIC_PATHS": [],
    "DIRECT_TEMPLATES": [],
    "TAG_SAVE_AS": "",
    "CATEGORY_SAVE_AS": "",
    "AUTHOR_SAVE_AS": "",
    "DRAFT_SAVE_AS": "",
    "FEED_ALL_ATOM": None,
    "CATEGORY_FEED_ATOM": None,
    "AUTHOR_FEED_ATOM": None,
    "AUTHOR_FEED_RSS": None,
    "TRANSLATION_FEED_ATOM": None,
}
"""What the engine does itself, and so Pelican does not, unless the settings ask for something of their own."""


def hosted(settings: Mapping[str, object]) -> dict[str, object]:
    """The settings that Pelican gets when Factbox hosts the build."""
    untouched = (key for key in _SWITCHED_OFF if settings.get(key) == DEFAULT_CONFIG.get(key))
    return {**settings, **{key: copy.copy(_SWITCHED_OFF[key]) for key in untouched}, **copy.deepcopy(dict(_HOSTED))}


def options_from(settings: Mapping[str, object], environ: Mapping[str, str] = os.environ) -> Options:
    """The options of this site. Raises `SettingsFault` for the first setting that is wrong."""
    zone = _zone(_text(settings, "TIMEZONE", "UTC"))
    return Options(
        content=Path(_text(settings, "PATH", ".")),
        zone=zone,
        today=today(environ, zone),
        strict=own_options(settings).get("strict") is True,
        search=own_options(settings).get("search") is not False,
        site_name=_text(settings, "SITENAME", ""),
        site_url=_site_url(_text(settings, "SITEURL", "")),
        author=_text(settings, "AUTHOR", ""),
        lang=_text(settings, "DEFAULT_LANG", "en"),
        tagline=_text(settings, "SITESUBTITLE", ""),
        theme=Path(_text(settings, "THEME", "")),
    )


def own_options(settings: Mapping[str, object]) -> dict[str, object]:
    """The setting `FACTBOX`, with known keys and values of the right type. Raises `SettingsFault`."""
    own = settings.get("FACTBOX", {})
    if not isinstance(own, dict):
        raise SettingsFault(f"the setting FACTBOX is a dictionary, not {own!r}")
    for key, value in own.items():
        if key not in _OWN:
            raise SettingsFault(f"FACTBOX has no option {key!r}{_did_you_mean(str(key), _OWN)}")
        if type(value) is not _OWN[key]:
            raise SettingsFault(f"FACTBOX[{key!r}] is a {_OWN[key].__name__}, not {value!r}")
    return own


def _text(settings: Mapping[str, object], key: str, default: str) -> str:
    value = settings.get(key)
    if value is None:
        return default
    if not isinstance(value, str | Path):
        raise SettingsFault(f"the setting {key} is a text, not {value!r}")
    return str(value)


def _site_url(address: str) -> str:
    if address and not _SITE_URL.fullmatch(address):
        raise SettingsFault(f"the site's address is one such as https://example.org/news, or empty, not `{address}`")
    return address.rstrip("/")


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        near = _did_you_mean(name, available_timezones())
        raise SettingsFault(f"TIMEZONE names no time zone: `{name}`{near}") from None


def _did_you_mean(name: str, known: Mapping[str, object] | set[str]) -> str:
    near = closest(name, known)
    return f"; did you mean `{near}`?" if near else ""
