"""How the text of one value is read, by the type that its field has."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from factbox.decode.context import Context
from factbox.decode.identifiers import LONGEST_ID, MOST_ID_BYTES, suggested_id
from factbox.decode.scalars import PARSERS
from factbox.model import names
from factbox.model.fault import Fault
from factbox.model.moment import Moment
from factbox.model.rate import Currency
from factbox.text.source_text import SourceText


def parse(kind: Any, text: str, zone: str = "UTC") -> Any:
    return PARSERS[kind](text, Context(SourceText("a.md", text), ZoneInfo(zone), frozenset({"energy", "energy/gas"})))


# the type | texts that it takes, as they are
GOOD: list[tuple[Any, list[str]]] = [
    (
        names.DealId,
        ["a", "rdif-cic-technology-fund", "a_b.c", "2019", "5G", "华为", "мтс-5g", "हिन्दी", "x" * LONGEST_ID],
    ),
    (
        names.Url,
        [
            "https://example.org",
            "http://example.org/a?b=c#d",
            "https://example.org:8443/%D0%9C",
            "https://例え.jp/パス",
            "https://[2001:db8::1]/",
            "https://naturalgasworld.com./page",
        ],
    ),
    (names.CountryCode, ["RU", "CN", "NO", "XK", "GB"]),
    (names.LanguageTag, ["en", "zh", "zh-Hant", "pt-BR", "es-419", "zh-Hant-TW", "de-1996", "yue"]),
    (names.SectorId, ["energy", "energy/gas"]),
    (Currency, ["USD", "EUR", "CNY", "XOF"]),
]
TAKEN = [(kind, text) for kind, texts in GOOD for text in texts]


@pytest.mark.parametrize(("kind", "text"), TAKEN)
def test_a_good_text_is_taken_as_it_is(kind: Any, text: str) -> None:
    assert parse(kind, text) == text


# the type | the code of the fault | texts that have it
BAD: list[tuple[Any, str, list[str]]] = [
    (
        names.DealId,
        "invalid-id",
        [
            "a b",
            "-a",
            "a-",
            ".",
            "..",
            "a/b",
            "../a",
            "a%2Fb",
            "a\\b",
            "a?b",
            "a#b",
            "a:b",
            "a\u200db ",
            "\u0301a",
            "_",
        ],
    ),
    (names.DealId, "invalid-id", ["x" * (LONGEST_ID + 1), "华" * (MOST_ID_BYTES // 3 + 1)]),
    (
        names.Url,
        "invalid-url",
        [
            "example.org",
            "//example.org",
            "ftp://example.org",
            "javascript:alert(1)",
            "data:text/html,x",
            "mailto:a@b.org",
            "https://",
            "https:///path",
            "https://user:pass@example.org",
            "https://example.org/a b",
            'https://example.org/"onclick',
            "https://example.org/<script>",
            "https://example.org:99999/",
            "https://[::1",
        ],
    ),
    (names.CountryCode, "unknown-country", ["ru", "RUS", "UK", "EU", "ZZ", "R", "643", "SU"]),
    (
        names.LanguageTag,
        "invalid-language",
        ["english", "EN", "zh_Hant", "zh-hant", "en-", "e", "en-us", "en US", '"><script>'],
    ),
    (names.SectorId, "unknown-sector", ["energy/oil", "Energy", "gas", "energy/"]),
    (Currency, "unknown-currency", ["usd", "US$", "RMB", "DEM", "$", "US"]),
    (Decimal, "invalid-number", ["0", "0.0", "-1", "+1", "1,1", "1.", ".5", "1e3", "NaN", "١", "1" * 13]),
    (names.Share, "invalid-percent", ["50", "0%", "100.01%", "-5%", "+5%", "50 per cent", "1/2", "1,5%", "٥%", "1e1%"]),
    (names.Holding, "invalid-percent", ["10%", "0", "100.5", "-1", "ten", "010"]),
    (names.Growth, "invalid-percent", ["24.5%", "+24.5", "±1%", "+%", "+ 1%", "+1,5%"]),
    (Moment, "invalid-date", ["2019-06", "2019", "2019-06-31", "2019-06-08~", "2019-06-XX", "6 June 2019"]),
    (Moment, "invalid-date", ["2019-06-08T25:00:00Z", "2019-02-30T10:00:00Z", "2019-06-08T10:61Z"]),
    (Moment, "time-without-zone", ["2019-06-08T10:00", "2019-06-08 10:00:00", "2019-06-08T10:00:00.5"]),
]
REFUSED = [(kind, code, text) for kind, code, texts in BAD for text in texts]


@pytest.mark.parametrize(("kind", "code", "text"), REFUSED)
def test_a_bad_text_is_a_fault_with_its_code_and_help(kind: Any, code: str, text: str) -> None:
    with pytest.raises(Fault) as caught:
        parse(kind, text)
    assert caught.value.code == code
    assert caught.value.help


# the type | the text | the number
PERCENTS: list[tuple[Any, str, str]] = [
    (names.Share, "50%", "50"),
    (names.Share, "50 %", "50"),
    (names.Share, "0.001%", "0.001"),
    (names.Share, "100%", "100"),
    (names.Share, "33.333333%", "33.333333"),
    (names.Holding, "10", "10"),
    (names.Holding, "100", "100"),
    (names.Holding, "0.5", "0.5"),
    (names.Growth, "+24.5%", "24.5"),
    (names.Growth, "-3%", "-3"),
    (names.Growth, "−3 %", "-3"),
    (names.Growth, "+150%", "150"),
    (names.Growth, "+0%", "0"),
]


@pytest.mark.parametrize(("kind", "text", "number"), PERCENTS)
def test_a_percentage_is_a_decimal_number_and_keeps_its_text(kind: Any, text: str, number: str) -> None:
    assert parse(kind, text) == names.Percent(Decimal(number), text)


@pytest.mark.parametrize("text", ["1", "7.8", "0.000001", "123456789012.123456789012"])
def test_a_rate_is_a_decimal_number(text: str) -> None:
    assert parse(Decimal, text) == Decimal(text)


# the text | the site's time zone | the day at the site | as machines read it
MOMENTS = [
    ("2019-06-08", "Asia/Tokyo", "2019-06-08", "2019-06-08"),
    ("2019-06-08T23:30:00-05:00", "UTC", "2019-06-09", "2019-06-08T23:30:00-05:00"),
    ("2019-06-08T23:30:00-05:00", "America/Chicago", "2019-06-08", "2019-06-08T23:30:00-05:00"),
    ("2019-06-08 23:30-0500", "UTC", "2019-06-09", "2019-06-08T23:30:00-05:00"),
    ("2019-06-08T23:30Z", "UTC", "2019-06-08", "2019-06-08T23:30:00+00:00"),
    ("2019-06-08T23:30Z", "Europe/Moscow", "2019-06-09", "2019-06-08T23:30:00+00:00"),
    ("2019-06-08T23:59:59.999999Z", "UTC", "2019-06-08", "2019-06-08T23:59:59.999999+00:00"),
]


@pytest.mark.parametrize(("text", "zone", "day", "machine"), MOMENTS)
def test_a_moment_has_its_day_at_the_site(text: str, zone: str, day: str, machine: str) -> None:
    moment = parse(Moment, text, zone)
    assert (moment.text, moment.day, moment.machine) == (text, date.fromisoformat(day), machine)


@pytest.mark.parametrize(("country", "meant"), [("UK", "GB"), ("uk", "GB"), ("ru", "RU"), ("EL", "GR"), ("SU", "RU")])
def test_the_help_names_the_country_that_was_meant(country: str, meant: str) -> None:
    with pytest.raises(Fault) as caught:
        parse(names.CountryCode, country)
    assert caught.value.help == f"write `{meant}`"


@pytest.mark.parametrize("text", ["Huawei & MTS: 5G", "  a/b  ", "Ünïcödé", "..", "", "峰 会", "x" * 300, "e\u0301 a"])
def test_an_id_that_is_suggested_is_a_good_one(text: str) -> None:
    assert parse(names.DealId, suggested_id(text)) == suggested_id(text)
