"""The day of a briefing is the day of its `date` in the site's time zone, and short forms take their date from it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from factbox.engine.edition import Edition, make_edition
from little_site import edition_of, options, write
from sites.reading import briefing_rows, deal_rows, reasons

SHORT = """---
title: The signing
date: DATE
OCCASION
parties: {acme: {name: Acme}}
deals: [{id: fund, title: A fund, parties: [acme], status: signed}]
---
"""

# the zone of the site | the date as written | the day of the short form
ZONES = [
    ("UTC", "2019-06-08", "2019-06-08"),
    ("America/New_York", "2019-06-08", "2019-06-08"),
    ("UTC", "2019-06-08T23:30:00-05:00", "2019-06-09"),
    ("America/New_York", "2019-06-08T23:30:00-05:00", "2019-06-09"),
    ("America/Chicago", "2019-06-08T23:30:00-05:00", "2019-06-08"),
    ("Asia/Shanghai", "2019-06-08T16:00:00Z", "2019-06-09"),
    ("Asia/Shanghai", "2019-06-08T15:59:59Z", "2019-06-08"),
    ("Europe/Moscow", "2019-06-09T02:59:00+03:00", "2019-06-09"),
    ("UTC", "2019-06-09T02:59:00+03:00", "2019-06-08"),
]


def site(folder: Path, text: str, zone: str, today: date = date(2026, 6, 1)) -> Edition:
    settings = options(write(folder, {"briefings/a.md": text}), today=today)
    edition = make_edition(replace(settings, zone=ZoneInfo(zone)))
    assert not edition.refused, edition.diagnostics
    return edition


@pytest.mark.parametrize(("zone", "written", "day"), ZONES)
def test_a_short_form_is_an_event_of_the_day_that_it_is_at_the_site(
    zone: str, written: str, day: str, tmp_path: Path
) -> None:
    edition = site(tmp_path, SHORT.replace("DATE", written).replace("OCCASION\n", ""), zone)
    assert deal_rows(edition)["fund"]["status_date"] == day
    assert briefing_rows(edition)["a"]["date"] == written


@pytest.mark.parametrize(("zone", "listed"), [("Asia/Shanghai", []), ("UTC", ["a"])])
def test_it_is_a_draft_until_the_day_that_it_is_at_the_site(zone: str, listed: list[str], tmp_path: Path) -> None:
    text = SHORT.replace("DATE", "2019-06-08T23:30:00Z").replace("OCCASION\n", "")
    edition = site(tmp_path, text, zone, today=date(2019, 6, 8))
    assert list(briefing_rows(edition)) == listed


def test_what_the_briefing_knows_ends_with_that_day(tmp_path: Path) -> None:
    text = SHORT.replace("DATE", "2019-06-08T23:30:00Z").replace("OCCASION", "claims: [{id: headline, value: US$20bn}]")
    text = text.replace("status: signed", "value: US$1bn, events: [{status: signed, date: 2019-06-09}]")
    for zone, expected in (("UTC", "notBinding"), ("Asia/Shanghai", "counted")):
        (row,) = briefing_rows(site(tmp_path / zone, text, zone))["a"]["claims"]
        assert reasons(row) == {"fund": expected}


# the date of the occasion | the day of the short form, in a briefing of 8 June 2019
OCCASIONS = [
    ("date: 2019-06-05/2019-06-07", "2019-06-05/2019-06-07"),
    ("date: 2019-06-08", "2019-06-08"),
    ("date: 2019-06", "2019-06"),
    ("date: 2019-06-07/2019-06-10", "2019-06-07/2019-06-10"),
    ("date: 2019-06-09", "2019-06-08"),
    ("date: 2020", "2019-06-08"),
    ("place: Moscow", "2019-06-08"),
]


@pytest.mark.parametrize(("occasion", "expected"), OCCASIONS)
def test_the_occasions_date_is_taken_if_it_had_begun(occasion: str, expected: str, tmp_path: Path) -> None:
    text = SHORT.replace("DATE", "2019-06-08").replace("OCCASION", f"occasion: {{name: A visit, {occasion}}}")
    row = deal_rows(edition_of(tmp_path, {"briefings/a.md": text}))["fund"]
    assert (row["status"], row["status_date"]) == ("signed", expected)
