"""What machines read of a page: JSON in a script element that no text can end early."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

import html5lib
import pytest

from factbox.exports.json_ld import amount_thing, party_thing, script
from factbox.model.names import LanguageTag, PartyId, Url
from factbox.model.party import PartyFacts
from factbox.model.party_record import Party
from factbox.model.vocabularies import PartyKind
from invented import amount
from little_site import briefing, edition_of
from sites.reading import html

HOSTILE = [
    "</script><script>alert(1)</script>",
    "</SCRIPT\t>",
    "<!--<script>",
    "<!-- --> ]]>",
    "&lt;/script&gt; &amp;",
    'a "quoted" \\ backslash',
    "line\nend\ttab",
    "华为 Мобильные أرامكو 🛢",
    "\u2028\u2029",
    "{{ 7 * 7 }} {% raw %}",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_any_text_comes_through_and_none_can_end_the_element(text: str) -> None:
    written = script({"name": text, "mentions": [{"name": text}]})
    assert not set("<>&") & set(written)
    assert json.loads(written) == {
        "@context": "https://schema.org",
        "name": text,
        "mentions": [{"name": text}],
    }


PAGE = """
lang: en
summary: TEXT
parties: {acme: {name: TEXT, aliases: [TEXT]}}
sources: [{id: paper, title: TEXT}]
occasion: {name: TEXT, place: TEXT, date: 2019-06}
claims: [{id: headline, value: US$20bn, text: TEXT, by: acme}]
deals: [{id: fund, title: TEXT, parties: [acme], status: signed, value: US$1bn, note: TEXT}]
timeline: [{date: 2019, title: TEXT}]
"""
TEXTS = [text for text in HOSTILE if "\n" not in text and "\u2028" not in text]


@pytest.mark.parametrize("text", TEXTS)
def test_on_a_whole_page_it_stays_text(text: str, tmp_path: Path) -> None:
    quoted = json.dumps(text, ensure_ascii=False)
    source = briefing(PAGE.replace("TEXT", quoted)).replace("title: A briefing", f"title: {quoted}")
    edition = edition_of(tmp_path, {"briefings/a.md": source})
    for address in ("", "briefings/", "briefings/a/", "deals/fund/"):
        page = parsed(html(edition, address))
        (described,) = (script for script in page.iter("script") if script.get("src") is None)
        assert described.get("type") == "application/ld+json"
        assert json.loads(described.text or "")["@context"] == "https://schema.org"
        assert text in "".join(page.itertext())


def parsed(page: str) -> Element:
    tree: Element = html5lib.parse(page, namespaceHTMLElements=False)
    return tree


# value | value, minValue, maxValue; `-` for none
AMOUNTS = [
    ("US$1bn", "1000000000 1000000000 1000000000"),
    ("about US$1bn", "1000000000 1000000000 1000000000"),
    ("estimated US$1bn", "1000000000 1000000000 1000000000"),
    ("more than US$20bn", "- 20000000000 -"),
    ("at least US$20bn", "- 20000000000 -"),
    ("less than US$20bn", "- 0 20000000000"),
    ("up to US$20bn", "- 0 20000000000"),
    ("US$1.5-2bn", "- 1500000000 2000000000"),
]


@pytest.mark.parametrize(("text", "numbers"), AMOUNTS)
def test_an_amount_has_the_bounds_that_it_has(text: str, numbers: str) -> None:
    keys = zip(("value", "minValue", "maxValue"), numbers.split(), strict=True)
    assert amount_thing(amount(text)) == {
        "@type": "MonetaryAmount",
        "currency": "USD",
        "description": text,
        **{key: number for key, number in keys if number != "-"},
    }


KINDS = {
    None: "Organization",
    PartyKind.COMPANY: "Organization",
    PartyKind.PERSON: "Person",
    PartyKind.STATE: "Country",
    PartyKind.MINISTRY: "GovernmentOrganization",
    PartyKind.GOVERNMENT: "GovernmentOrganization",
}


@pytest.mark.parametrize("kind", KINDS)
def test_a_party_is_the_kind_of_thing_that_it_is(kind: PartyKind | None) -> None:
    assert party_thing(Party(PartyId("x"), PartyFacts(name="X", kind=kind))) == {"@type": KINDS[kind], "name": "X"}


def test_a_party_has_its_other_names_once_each_and_its_site() -> None:
    facts = PartyFacts(
        name="Huawei",
        names={LanguageTag("zh"): "华为", LanguageTag("zh-Hant"): "華為"},
        aliases=("华为", "HW"),
        website=Url("https://example.org"),
    )
    assert party_thing(Party(PartyId("huawei"), facts)) == {
        "@type": "Organization",
        "name": "Huawei",
        "alternateName": ["华为", "華為", "HW"],
        "url": "https://example.org",
    }


ARTICLE = """
lang: en
modified: 2019-06-09T10:00:00Z
genre: analysis
authors: [Ann]
tags: [gas, oil]
summary: A summary.
occasion: {name: A visit, place: Moscow, date: 2019-06-05/2019-06-07}
parties: {acme: {name: Acme}}
sources:
  - {id: paper, title: A paper, url: "https://example.org/paper", date: 2019-06}
  - {id: note, title: A note, date: 2019-06~}
deals: [{id: fund, title: A fund, parties: [acme], status: signed, value: more than US$1bn}]
"""


def described(folder: Path, front: str, address: str) -> Any:
    edition = edition_of(folder, {"briefings/a.md": briefing(front)}, site_url="https://example.org")
    (page,) = (page for page in edition.pages if page.address == address)
    view: Any = page.view
    return json.loads(view.head.json_ld)


def test_a_briefing_is_an_article_about_its_occasion_and_parties(tmp_path: Path) -> None:
    article = described(tmp_path, ARTICLE, "briefings/a/")
    expected = {
        "@context": "https://schema.org",
        "@type": "AnalysisNewsArticle",
        "headline": "A briefing",
        "description": "A summary.",
        "inLanguage": "en",
        "datePublished": "2019-06-08",
        "dateModified": "2019-06-09T10:00:00+00:00",
        "url": "https://example.org/briefings/a/",
        "keywords": ["gas", "oil"],
    }
    assert {key: article[key] for key in expected} == expected
    assert [thing["name"] for thing in article["author"]] == ["Ann"]
    assert [(thing["@type"], thing["name"]) for thing in article["about"]] == [
        ("Event", "A visit"),
        ("Organization", "Acme"),
    ]
    assert article["about"][0]["startDate"] == "2019-06-05"
    assert article["about"][0]["endDate"] == "2019-06-07"
    assert [thing["identifier"] for thing in article["mentions"]] == ["fund"]
    # A date that is only about right is no date of schema.org's.
    assert [thing.get("datePublished") for thing in article["citation"]] == ["2019-06", None]


@pytest.mark.parametrize(
    ("genre", "kind"),
    [("news", "NewsArticle"), ("analysis", "AnalysisNewsArticle"), ("background", "BackgroundNewsArticle")],
)
def test_the_genre_says_what_kind_of_article(genre: str, kind: str, tmp_path: Path) -> None:
    assert described(tmp_path, f"genre: {genre}", "briefings/a/")["@type"] == kind


def test_a_deal_page_is_about_its_amount_and_its_parties(tmp_path: Path) -> None:
    about = described(tmp_path, ARTICLE, "deals/fund/")["about"]
    assert about[0] == {
        "@type": "MonetaryAmount",
        "currency": "USD",
        "minValue": "1000000000",
        "description": "more than US$1bn",
    }
    assert [thing["name"] for thing in about[1:]] == ["Acme"]
