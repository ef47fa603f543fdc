"""Dates as a reader sees them."""

from __future__ import annotations

import calendar
from dataclasses import replace

import pytest

from factbox.model.fuzzy_date import FuzzyDate
from factbox.views.date_language import ENGLISH, language_for
from factbox.views.date_words import DatePart, date_view, date_words, view_parts

# text | words; what a machine can read stands in round brackets behind its part
WORDS = """
2019-06-05   | 5 June 2019 (2019-06-05)
2019-06      | June 2019 (2019-06)
2019-06-XX   | June 2019 (2019-06)
2019         | 2019 (2019)
2019-XX      | 2019 (2019)
2019-XX-XX   | 2019 (2019)
201X         | the 2010s
200X         | between 2000 and 2009
20XX         | between 2000 and 2099
2019-21      | spring 2019
2019-22      | summer 2019
2019-23      | autumn 2019
2019-24      | winter 2019–20
2008-24      | winter 2008–09
2099-24      | winter 2099–2100
2019-33      | first quarter of 2019
2019-34      | second quarter of 2019
2019-35      | third quarter of 2019
2019-36      | fourth quarter of 2019
2019-40      | first half of 2019
2019-41      | second half of 2019

0044         | AD 44 (0044)
0044-06-05   | 5 June AD 44 (0044-06-05)
0999         | AD 999 (0999)
1000         | 1000 (1000)
012X         | between AD 120 and AD 129
000X         | between AD 1 and AD 9
0008-24      | winter AD 8–9
0999-24      | winter AD 999–1000

2019~        | about 2019
2019-06~     | about June 2019
2019-06-05~  | about 5 June 2019
2019?        | perhaps 2019
2019-06%     | perhaps about June 2019
2019-34~     | about the second quarter of 2019
2019-41?     | perhaps the second half of 2019
201X~        | about the 2010s
20XX?        | perhaps some year between 2000 and 2099

2019-06-05/2019-06-07  | 5 (2019-06-05)–7 June 2019 (2019-06-07)
2019-05-28/2019-06-03  | 28 May (2019-05-28) – 3 June 2019 (2019-06-03)
2019-12-28/2020-01-03  | 28 December 2019 (2019-12-28) – 3 January 2020 (2020-01-03)
2019-06-05/2020-06-07  | 5 June 2019 (2019-06-05) – 7 June 2020 (2020-06-07)
2019-06/2019-08        | June (2019-06)–August 2019 (2019-08)
2019-12/2020-02        | December 2019 (2019-12) – February 2020 (2020-02)
2019-06-XX/2019-08     | June (2019-06)–August 2019 (2019-08)
2019/2021              | 2019 (2019)–2021 (2021)
2019/2020-06           | 2019 (2019) – June 2020 (2020-06)
2019-06-05/2019-07     | 5 June 2019 (2019-06-05) – July 2019 (2019-07)
2019-06-05/2019-06-05  | 5 June 2019 (2019-06-05)
2019-34/2019-34        | second quarter of 2019
2019-34/2020-41        | the second quarter of 2019 to the second half of 2020
2019-21/2019-24        | spring 2019 to winter 2019–20
2019/202X              | 2019 (2019) to the 2020s
2019~/2021             | about 2019 to 2021 (2021)
2019-06-05/2019-06-07? | 5 June 2019 (2019-06-05) to perhaps 7 June 2019

2019-06/..   | from June 2019 (2019-06)
../2019      | until 2019 (2019)
2019~/..     | from about 2019
2019-34/..   | from the second quarter of 2019
../2019-40   | until the first half of 2019
../201X      | until the 2010s

[2019-06-06,2019-06-07]             | 6 (2019-06-06) or 7 June 2019 (2019-06-07)
[2019-06-05,2019-06-06,2019-06-07]  | 5 (2019-06-05), 6 (2019-06-06) or 7 June 2019 (2019-06-07)
[2019-05-28,2019-06-03]             | 28 May (2019-05-28) or 3 June 2019 (2019-06-03)
[2019-06-05,2020-06-05]             | 5 June 2019 (2019-06-05) or 5 June 2020 (2020-06-05)
[2019-05,2019-06]                   | May (2019-05) or June 2019 (2019-06)
[2024,2025]                         | 2024 (2024) or 2025 (2025)
[2019,2020-06]                      | 2019 (2019) or June 2020 (2020-06)
[2019-06,2019-06-05]                | June 2019 (2019-06) or 5 June 2019 (2019-06-05)
[2019-33,2020-34]                   | the first quarter of 2019 or the second quarter of 2020
[2019-06-06?,2019-06-07]            | perhaps 6 June 2019 or 7 June 2019 (2019-06-07)
[2019,2019]                         | 2019 (2019)
[2019-06-05,2019-06-05,2019-06-07]  | 5 (2019-06-05) or 7 June 2019 (2019-06-07)
"""

MONTHS = """
January | February | March | April | May | June | July | August | September | October | November | December
"""

CHINESE_POINTS = replace(
    ENGLISH.alone,
    months=tuple(str(month) for month in range(1, 13)),
    day="{year}年{month}月{day}日",
    month="{year}年{month}月",
    year="{year}年",
)
CHINESE = replace(
    ENGLISH,
    alone=CHINESE_POINTS,
    led=CHINESE_POINTS,
    day_in_month="{day}日",
    day_in_year="{month}月{day}日",
    month_in_year="{month}月",
    whole="first",
    about="约{}",
    since="自{}起",
    until="到{}为止",
    tight="至",
    spaced="至",
    comma="、",
    or_="或",
)
CHINESE_WORDS = {
    "2019-06-05": "2019年6月5日",
    "2019~": "约2019年",
    "2019-06/..": "自2019年6月起",
    "2019-06-05/2019-06-07": "2019年6月5日至7日",
    "2019-05-28/2019-06-03": "2019年5月28日至6月3日",
    "2019-06/2020-02": "2019年6月至2020年2月",
    "[2019-06-05,2019-06-06,2019-06-07]": "2019年6月5日、6日或7日",
}


def rows(table: str) -> list[tuple[str, ...]]:
    """The cells of a table, without its empty lines."""
    return [tuple(cell.strip() for cell in line.split("|")) for line in table.splitlines() if line.strip()]


def shown(parts: tuple[DatePart, ...]) -> str:
    """The parts as the table above writes them."""
    return "".join(f"{part.text} ({part.datetime})" if part.datetime else part.text for part in parts)


@pytest.mark.parametrize(("text", "words"), rows(WORDS))
def test_a_date_reads_like_this(text: str, words: str) -> None:
    assert shown(date_view(FuzzyDate.parse(text)).parts) == words


@pytest.mark.parametrize("text", [row[0] for row in rows(WORDS)])
def test_the_label_is_all_that_the_parts_say(text: str) -> None:
    value = FuzzyDate.parse(text)
    view = date_view(value)
    assert view.label == "".join(part.text for part in view.parts) == date_words(value)


@pytest.mark.parametrize(("number", "name"), list(enumerate(rows(MONTHS)[0], start=1)))
def test_every_month_has_its_name(number: int, name: str) -> None:
    assert date_words(FuzzyDate.parse(f"2019-{number:02}")) == f"{name} 2019"


@pytest.mark.parametrize(("text", "words"), list(CHINESE_WORDS.items()))
def test_another_language_is_only_another_table(text: str, words: str) -> None:
    assert "".join(part.text for part in view_parts(FuzzyDate.parse(text), CHINESE)) == words


@pytest.mark.parametrize("tag", ["en", "EN", "en-GB", "en_US", "tlh", ""])
def test_a_language_without_a_table_reads_english(tag: str) -> None:
    assert language_for(tag) is ENGLISH
    assert date_words(FuzzyDate.parse("2019-06-05"), tag) == "5 June 2019"


@pytest.mark.parametrize("tag", ["zh", "zh-Hans", "ZH_CN"])
def test_a_tag_finds_its_language(tag: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("factbox.views.date_language.LANGUAGES", {"en": ENGLISH, "zh": CHINESE})
    assert date_words(FuzzyDate.parse("2019-06-05"), tag) == "2019年6月5日"


def test_the_locale_of_the_machine_does_not_matter(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(type(calendar.month_name), "__getitem__", lambda *_: "июнь")
    assert date_words(FuzzyDate.parse("2019-06-05")) == "5 June 2019"
