"""One deal and no claim: the rows that the data files then hold, key by key."""

from __future__ import annotations

from pathlib import Path

from little_site import briefing, data, edition_of
from sites.reading import html

FUND = """
lang: en
occasion: {id: visit, name: A state visit, place: Moscow, country: RU, date: 2019-06-05/2019-06-07}
parties:
  rdif: {name: RDIF}
  cic: {name: CIC}
sources: [{id: scmp, publisher: South China Morning Post}]
deals:
  - id: technology-fund
    title: Technology research fund
    instrument: fundCommitment
    parties: [rdif, {party: cic, role: equityInvestor, share: 50%}]
    status: signed
    value: {text: US$1bn, basis: fundSize, stated_by: rdif, sources: [scmp]}
    sector: finance
    countries: [RU, CN]
    sources: [scmp]
"""

BARE = """
parties: {acme: {name: Acme}}
deals: [{id: talk, title: A talk, parties: [acme]}]
"""


def test_everything_that_is_written_of_it_stands_in_its_row(tmp_path: Path) -> None:
    site = edition_of(tmp_path, {"briefings/summit.md": briefing(FUND)}, site_url="https://example.org/news")
    assert data(site, "deals") == [
        {
            "id": "technology-fund",
            "title": "Technology research fund",
            "kind": "transaction",
            "instrument": "fundCommitment",
            "binding": "yes",
            "status": "signed",
            "status_date": "2019-06-05/2019-06-07",
            "countable": True,
            "reason": "counted",
            "value": {
                "text": "US$1bn",
                "low": "1000000000",
                "high": "1000000000",
                "low_open": False,
                "high_open": False,
                "approximate": False,
                "currency": "USD",
                "basis": "fundSize",
                "per": None,
                "over": None,
            },
            "parties": [
                {"party": "rdif", "role": "signatory", "share": None},
                {"party": "cic", "role": "equityInvestor", "share": "0.5"},
            ],
            "sector": "finance",
            "countries": ["RU", "CN"],
            "briefings": ["summit"],
            "sources": ["summit/scmp"],
            "url": "https://example.org/news/deals/technology-fund/",
        }
    ]


def test_what_is_not_known_is_null_and_what_is_left_out_has_its_default(tmp_path: Path) -> None:
    site = edition_of(tmp_path, {"briefings/summit.md": briefing(BARE)})
    assert data(site, "deals") == [
        {
            "id": "talk",
            "title": "A talk",
            "kind": "transaction",
            "instrument": None,
            "binding": "unknown",
            "status": "reported",
            "status_date": None,
            "countable": False,
            "reason": "notBinding",
            "value": {
                "text": "undisclosed",
                "low": None,
                "high": None,
                "low_open": True,
                "high_open": True,
                "approximate": False,
                "currency": None,
                "basis": None,
                "per": None,
                "over": None,
            },
            "parties": [{"party": "acme", "role": "signatory", "share": None}],
            "sector": None,
            "countries": [],
            "briefings": ["summit"],
            "sources": [],
            "url": "/deals/talk/",
        }
    ]


def test_the_briefing_has_no_claims_and_the_occasion_is_all_its_timeline(tmp_path: Path) -> None:
    site = edition_of(tmp_path, {"briefings/summit.md": briefing(FUND)})
    assert data(site, "briefings") == [
        {
            "slug": "summit",
            "title": "A briefing",
            "date": "2019-06-08",
            "url": "/briefings/summit/",
            "claims": [],
            "deals": ["technology-fund"],
            "timeline": [
                {
                    "date": "2019-06-05/2019-06-07",
                    "title": "A state visit",
                    "kind": "visit",
                    "state": "happened",
                    "deals": [],
                }
            ],
        }
    ]


def test_its_page_says_what_it_is_worth_and_that_there_is_no_total(tmp_path: Path) -> None:
    page = html(edition_of(tmp_path, {"briefings/summit.md": briefing(FUND)}), "briefings/summit/")
    assert "US$1.0 billion is traced to 1 signed deal with a published value." in page
    assert "This briefing cites no total." in page
