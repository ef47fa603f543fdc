from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from pelican.settings import DEFAULT_CONFIG

from factbox.adapter.settings import hosted, options_from
from factbox.engine.options import SettingsFault


def test_settings_become_options() -> None:
    settings = {
        "PATH": "/site/content",
        "TIMEZONE": "Asia/Shanghai",
        "SITENAME": "Facts",
        "SITEURL": "https://example.org/project/",
        "AUTHOR": "Desk",
        "DEFAULT_LANG": "en",
        "SITESUBTITLE": "Deals that add up",
        "FACTBOX": {"strict": True, "search": False},
    }
    options = options_from(settings, {"FACTBOX_TODAY": "2019-06-08"})
    assert options.content == Path("/site/content")
    assert options.zone.key == "Asia/Shanghai"
    assert options.today == date(2019, 6, 8)
    assert options.strict
    assert not options.search
    assert (options.site_name, options.author, options.tagline) == ("Facts", "Desk", "Deals that add up")
    assert options.site_url == "https://example.org/project"


WRONG = [
    ({"FACTBOX": []}, "FACTBOX is a dictionary"),
    ({"FACTBOX": {"strickt": True}}, "did you mean `strict`"),
    ({"FACTBOX": {"strict": "yes"}}, "bool"),
    ({"TIMEZONE": "Europe/Mosco"}, "did you mean `Europe/Moscow`"),
    ({"TIMEZONE": "../etc"}, "no time zone"),
    ({"SITEURL": "example.org"}, "https://example.org/news"),
    ({"SITEURL": "https://example.org/?a=b"}, "https://example.org/news"),
    ({"SITEURL": 'https://example.org/"x'}, "https://example.org/news"),
    ({"SITENAME": 7}, "SITENAME is a text"),
]


@pytest.mark.parametrize(("settings", "said"), WRONG)
def test_a_wrong_setting_is_told_in_a_sentence(settings: dict[str, object], said: str) -> None:
    with pytest.raises(SettingsFault, match=said):
        options_from(settings, {})


def test_pelican_leaves_to_the_engine_what_the_settings_do_not_ask_for() -> None:
    given = {**DEFAULT_CONFIG, "FEED_ALL_ATOM": "all.xml", "ARTICLE_PATHS": ["posts"]}
    settings = hosted(given)
    assert settings["DIRECT_TEMPLATES"] == []
    assert settings["FEED_ALL_ATOM"] == "all.xml"
    assert settings["ARTICLE_PATHS"] == []
    assert given["ARTICLE_PATHS"] == ["posts"]
