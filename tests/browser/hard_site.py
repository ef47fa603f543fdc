"""Content that is hard on pages: hostile words in every field, words without end, forty deals, three scripts."""

from __future__ import annotations

import json
import struct
import zlib
from collections.abc import Mapping
from typing import Final

Facts = Mapping[str, object]

SCRIPT: Final = "<script>alert(1)</script>"
HOSTILE: Final = (
    f'{SCRIPT} "><img src=x onerror=alert(1)> </title></script><!-- {{{{7*7}}}} javascript:alert(1) &lt; ]]>'
)
"""What must be printed as it is, whichever field it stands in."""

LONG_WORD: Final = "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz" * 3
LONG_URL: Final = f"https://example.org/{'a' * 180}/{'b-' * 60}?{'c' * 90}=%E4%B8%AD#{'d' * 40}"

CHINESE: Final = "中国石油天然气集团有限公司与俄罗斯诺瓦泰克公司关于北极液化天然气二号项目百分之十股权的买卖协议"
RUSSIAN: Final = "Соглашение о взаимопонимании между Российским фондом прямых инвестиций и Китайской корпорацией"
ARABIC: Final = "اتفاقية إطارية بين وزارة الطاقة والصناعة والثروة المعدنية وشركة أرامكو السعودية (Aramco) بشأن 10%"

SETTINGS: Final = f"""
SITENAME = {"A & B's <b>desk</b>"!r}
SITESUBTITLE = {f'Tagline "{SCRIPT}"'!r}
AUTHOR = {f"Author {SCRIPT}"!r}
"""
"""What the site says of itself, in the words of `pelicanconf.py`."""


def hostile(field: str) -> str:
    """The hostile words, behind the name of the field in which they stand."""
    return f"{field}: {HOSTILE}"


def text_file(facts: Facts, body: str = "") -> str:
    """A content file; JSON is YAML, and quotes whatever needs it."""
    lines = (f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in facts.items())
    return "\n".join(("---", *lines, "---", body, ""))


def hard_files() -> dict[str, str | bytes]:
    """The files of the content folder, by path."""
    return {
        "about.md": text_file({"title": hostile("about")}, f"## {LONG_WORD}\n\n`{HOSTILE}`\n\n{LONG_URL}"),
        "parties/hostile.md": text_file(_HOSTILE_PARTY, f"Profile: `{HOSTILE}`"),
        "briefings/bare.md": text_file({"title": "Bare", "date": "2019-01-01"}),
        "briefings/hostile.md": text_file(_HOSTILE_BRIEFING, _HOSTILE_BODY),
        "briefings/long.md": text_file(_LONG_BRIEFING, _LONG_BODY),
        "briefings/forty.md": text_file(_FORTY, "Forty deals and no total."),
        "briefings/later.md": text_file(_LATER, "What became of [the first](deal:deal-0)."),
        "briefings/dates.md": text_file(_DATES, _PLACED_BODY),
        "briefings/arabic.md": text_file(_in_language("ar", ARABIC), f"{ARABIC} [](deal:deal-ar#value)."),
        "briefings/chinese.md": text_file(_in_language("zh", CHINESE), f"{CHINESE}[](deal:deal-zh#value)。"),
        "briefings/russian.md": text_file(_in_language("ru", RUSSIAN), f"{RUSSIAN} [](deal:deal-ru#value)."),
        "briefings/hidden.md": text_file(_HIDDEN, "Only for those who know."),
        "briefings/dot.png": _png(),
    }


_HOSTILE_PARTY: Final[Facts] = {
    "name": hostile("name"),
    "short": hostile("short"),
    "names": {"zh": hostile("zh"), "ru": hostile("ru"), "ar": hostile("ar")},
    "aliases": [hostile("alias")],
    "kind": "company",
    "country": "RU",
    "identifiers": {"wikidata": "Q1"},
    "website": "https://example.org/?q=javascript:alert(1)",
}

_HOSTILE_DEAL: Final[Facts] = {
    "id": "hostile-deal",
    "title": hostile("deal"),
    "instrument": "contract",
    "parties": [{"party": "hostile", "role": "buyer", "share": "50%"}, "inline"],
    "events": [
        {"status": "signed", "date": "2019-06-05", "sources": ["one"], "note": hostile("event note")},
        {"status": "ended", "date": "2019-06-06", "reason": "cancelled"},
    ],
    "value": {"text": "US$1-2bn", "basis": "contractValue", "stated_by": "hostile", "sources": ["one"]},
    "values": [{"text": "about €900m", "stated_by": "one"}, {"text": "RMB7bn over 30 years"}],
    "quantities": [{"text": hostile("quantity"), "per": "year", "of": hostile("of")}],
    "stakes": [{"owner": "hostile", "asset": "asset", "percent": 10}],
    "places": [hostile("place")],
    "previously": [{"date": "2018", "note": hostile("previously")}],
    "conditions": [{"text": hostile("condition"), "due": "2019-12"}],
    "milestones": [{"title": hostile("milestone"), "due": "2020-34"}],
    "identifiers": {"register": hostile("identifier")},
    "sources": ["one", "two"],
    "note": hostile("deal note"),
}

_HOSTILE_BRIEFING: Final[Facts] = {
    "title": hostile("title"),
    "date": "2019-06-08",
    "modified": "2019-06-09",
    "category": hostile("category"),
    "tags": [hostile("tag")],
    "authors": [hostile("author")],
    "summary": hostile("summary"),
    "key_points": [hostile("first point"), hostile("second point")],
    "why_it_matters": hostile("why"),
    "occasion": {"id": "occasion", "name": hostile("occasion"), "place": hostile("place"), "date": "2019-06-05"},
    "parties": {"inline": {"name": hostile("inline"), "names": {"zh": hostile("zh")}}},
    "sources": [
        {
            "id": "one",
            "publisher": hostile("publisher"),
            "title": hostile("source"),
            "url": "https://example.org/?q=javascript:alert(1)",
            "type": "newspaper",
        },
        {"id": "two", "url": LONG_URL},
    ],
    "claims": [
        {"id": "headline", "text": hostile("claim"), "value": "more than US$20bn", "by": "one", "sources": ["one"]},
        {"id": "second", "text": hostile("second claim"), "value": "US$1-3bn", "by": "hostile"},
    ],
    "deals": [_HOSTILE_DEAL],
    "timeline": [
        {"date": "2019", "title": hostile("entry"), "note": hostile("entry note"), "sources": ["one"]},
    ],
}

_ESCAPED: Final = HOSTILE.replace("<", r"\<").replace("&", r"\&")
_HOSTILE_BODY: Final = f"""\
{_ESCAPED}

Text: `{HOSTILE}`

{{{{7*7}}}} {{% raw %}} {{# no #}} [{SCRIPT.replace("<", "&lt;")}](deal:hostile-deal), [](deal:hostile-deal#value),
[](source:one), [the source](source:two), [](party:hostile), [a link](<https://example.org/?"onclick='alert(1)>).

## Heading `{SCRIPT}`

![picture `{SCRIPT}`](dot.png "title {SCRIPT.replace('"', "'")}")

A footnote.[^1]

[^1]: `{HOSTILE}`

```html
{HOSTILE}
```
"""

_LONG_BRIEFING: Final[Facts] = {
    "title": f"{LONG_WORD} {LONG_WORD}",
    "date": "2020-02-29T23:30:00+03:00",
    "category": LONG_WORD,
    "authors": [LONG_WORD] * 3,
    "summary": LONG_WORD,
    "key_points": [LONG_WORD] * 5,
    "why_it_matters": LONG_URL,
    "occasion": {"name": LONG_WORD, "place": LONG_WORD, "date": "2020-02-28/2020-03-02"},
    "parties": {"long": {"name": LONG_WORD, "names": {"de": LONG_WORD}}},
    "sources": [
        {"id": "long", "publisher": LONG_WORD, "title": LONG_WORD, "url": LONG_URL},
        {"id": "address", "url": LONG_URL},
    ],
    "claims": [{"id": "c", "text": LONG_WORD, "value": "US$123456789.123456bn", "by": "long", "sources": ["long"]}],
    "deals": [
        {
            "id": "-".join(["deal"] * 16),
            "title": LONG_WORD * 2,
            "instrument": "intergovernmentalAgreement",
            "parties": [{"party": "long", "role": "equityInvestor", "share": "33.333%"}],
            "status": "agreedInPrinciple",
            "value": "about US$123456789.123456bn over 30 years",
            "values": [{"text": "RUB 98765432.1bn", "stated_by": "long", "sources": ["long"]}],
            "identifiers": {"register": LONG_URL},
            "milestones": [{"title": LONG_WORD, "due": "2031-06-XX"}],
            "note": LONG_URL,
        }
    ],
    "timeline": [{"date": "2020-01-01/2020-02-02", "title": LONG_WORD, "note": LONG_URL, "sources": ["long"]}],
}

_LONG_BODY: Final = f"""\
{LONG_WORD} `{LONG_WORD}` <{LONG_URL}>

## {LONG_WORD}

- {LONG_WORD}
  - {LONG_WORD}
    - {LONG_WORD}

> {LONG_WORD}

:::{{quote}} {LONG_WORD}
{LONG_WORD}
:::

| {LONG_WORD} | Number | {"Head | " * 9}
|---|--:|{"---|" * 9}
| Row | 1 | {"cell | " * 9}

Term
: {LONG_WORD}

- [x] {LONG_WORD}

```
{LONG_WORD}{LONG_WORD}
```
"""

_STATUSES: Final = (
    "reported underDiscussion pledged agreedInPrinciple frameworkSigned signed approved inForce "
    "financialClose underway completed suspended"
).split()
_VALUES: Final = (
    "undisclosed",
    "not applicable",
    "US$1bn",
    "about €2.5bn",
    "more than US$3bn",
    "up to RMB4bn",
    "US$1-2bn",
    "£900m to £1.4bn",
    "estimated US$5bn",
    "US$200m per year",
    "₽30bn over 18 months",
    "less than 7bn INR",
)
_KINDS: Final = (*["transaction"] * 9, "target", *["transaction"] * 7, "statistic", "policy")
_TITLES: Final = (CHINESE, RUSSIAN, ARABIC, "A short one", "Purchase of " + LONG_WORD)


def _deal(number: int) -> Facts:
    return {
        "id": f"deal-{number}",
        "title": f"{_TITLES[number % len(_TITLES)]} {number}",
        "kind": _KINDS[number % len(_KINDS)],
        "instrument": "mou" if number % 7 == 0 else "contract",
        "parties": ["cn", "ru", "ar", "en"][: 1 + number % 4],
        "events": [{"status": _STATUSES[number % len(_STATUSES)], "date": f"201{number % 9}-06", "sources": ["one"]}],
        "value": _VALUES[number * 5 % len(_VALUES)],
        "sector": "energy/gas",
        "countries": ["RU", "CN"],
        "sources": ["one"],
    }


_FORTY: Final[Facts] = {
    "title": "Forty deals and no total",
    "date": "2019-06-08",
    "category": "Summits",
    "occasion": {"id": "forty", "name": "A long meeting", "place": "Moscow", "date": "2019-06-05/2019-06-07"},
    "parties": {
        "cn": {"name": CHINESE, "short": "中国石油", "names": {"zh": CHINESE}},
        "ru": {"name": RUSSIAN, "names": {"ru": RUSSIAN}, "country": "RU", "kind": "fund"},
        "ar": {"name": ARABIC, "names": {"ar": ARABIC}, "country": "SA", "kind": "ministry"},
        "en": {"name": "Short Ltd"},
    },
    "sources": [{"id": "one", "publisher": "人民日报", "title": CHINESE, "url": "https://example.org/", "lang": "zh"}],
    "deals": [_deal(number) for number in range(40)],
}

_LATER: Final[Facts] = {
    "title": "What became of the forty",
    "date": "2020-01-10",
    "genre": "background",
    "sources": [{"id": "one", "publisher": "Later"}],
    "deals": [
        {"id": "deal-0", "events": [{"status": "signed", "date": "2019-12-01", "sources": ["one"]}]},
        {"id": "deal-2", "values": [{"text": "US$5bn", "stated_by": "en", "sources": ["one"]}]},
        {"id": "deal-5", "events": [{"status": "ended", "reason": "lapsed", "date": "2019-12~", "note": ARABIC}]},
    ],
}

_DATES: Final[Facts] = {
    "title": "Every form of date",
    "date": "2022-03-01",
    "parties": {"desk": {"name": "Desk"}},
    "claims": [
        {"id": "open", "text": "Open", "value": "at least US$2bn"},
        {"id": "low", "text": "Nothing from below", "value": "less than US$50m"},
        {"id": "range", "text": "A range", "value": "US$1-3bn"},
    ],
    "deals": [
        {"id": "dated", "title": "Dated", "parties": ["desk"], "status": "signed", "value": "US$100-200m"},
        {"id": "open", "title": "Open", "parties": ["desk"], "status": "underway", "value": "more than US$1bn"},
    ],
    "timeline": [
        {"date": date, "title": f"Written as {date}", **({"state": state} if state else {})}
        for date, state in (
            ("0001", None),
            ("195X", None),
            ("19XX", None),
            ("2001-21", None),
            ("2001-33", "missed"),
            ("2001-40", "cancelled"),
            ("2001~", None),
            ("2001-05?", None),
            ("2001-05-07%", None),
            ("2001-05-XX", None),
            ("2001-XX", None),
            ("../2002", None),
            ("2002/..", None),
            ("2003-01/2004-02", None),
            ("[2005,2006]", None),
            ("2030", None),
            ("9999-12-31", None),
        )
    ],
}

_PLACED_BODY: Final = """\
Before the box.

:::{deals}
:::

Between.

:::{claim} range
:::

:::{deal} dated
:::

## In order

:::{timeline}
:::

> [!WARNING]
> The timeline stands above.
"""

_HIDDEN: Final[Facts] = {
    "title": "Hidden",
    "date": "2019-07-01",
    "status": "hidden",
    "parties": {"secret": {"name": "Secret Ltd"}},
    "deals": [{"id": "hidden-deal", "title": "Hidden deal", "parties": ["secret"], "value": "US$5m"}],
}


def _in_language(lang: str, words: str) -> Facts:
    return {
        "title": words,
        "date": "2021-05-05",
        "lang": lang,
        "category": words[:9],
        "authors": [words[:14]],
        "summary": words,
        "key_points": [words, words],
        "why_it_matters": words,
        "occasion": {"name": words, "place": words[:12], "date": "2021-05-01/2021-05-04"},
        "parties": {f"party-{lang}": {"name": words, "short": words[:10]}},
        "sources": [{"id": "s", "publisher": words[:14], "title": words, "url": "https://example.org/", "lang": lang}],
        "claims": [{"id": "c", "text": words, "value": "US$1-3bn", "by": "s", "sources": ["s"]}],
        "deals": [
            {
                "id": f"deal-{lang}",
                "title": f"{words} (*)",
                "parties": [f"party-{lang}"],
                "status": "signed",
                "value": "US$0.5-0.7bn",
                "sources": ["s"],
            }
        ],
        "timeline": [{"date": "2021-05-02", "title": words, "deals": [f"deal-{lang}"], "sources": ["s"]}],
    }


def _png() -> bytes:
    """A picture of 8 by 8 pixels."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = b"\0" + b"\x40" * 8
    header = struct.pack(">IIBBBBB", 8, 8, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows * 8)) + chunk(b"IEND", b"")
