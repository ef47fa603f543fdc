"""Words that an author wrote, with the language that they are in."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from babel.core import Locale, UnknownLocaleError


@dataclass(frozen=True, slots=True)
class TextView:
    """An author's own words. The page around them may be in another language and run the other way."""

    text: str
    lang: str
    """A language tag of BCP 47."""

    @property
    def direction(self) -> str:
        """`ltr` or `rtl`, as the language is written."""
        return direction_of(self.lang)


@lru_cache(maxsize=256)
def direction_of(lang: str) -> str:
    """The direction in which a language is written; left to right if the language is not known.

    >>> direction_of("ar"), direction_of("zh-Hant")
    ('rtl', 'ltr')
    """
    locale = _locale(lang)
    return locale.text_direction if locale else "ltr"


@lru_cache(maxsize=256)
def language_name(lang: str) -> str:
    """What English calls a language; its tag if there is no name for it.

    >>> language_name("zh")
    'Chinese'
    """
    locale = _locale(lang)
    return (locale.get_display_name("en") if locale else None) or lang


def _locale(lang: str) -> Locale | None:
    """The most that is known of a language tag: `de-1996` is read as `de`."""
    primary = lang.partition("-")[0]
    for tag in (lang, primary):
        try:
            return Locale.parse(tag, sep="-")
        except (UnknownLocaleError, ValueError):
            continue
    return None
