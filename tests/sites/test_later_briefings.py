"""What later briefings add: an older page keeps what it knew, the deal's record is as of today."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from factbox.engine.edition import Edition
from little_site import edition_of
from sites.reading import briefing_rows, deal_rows, html, reasons

OLD = """
---
title: The signing
date: 2019-06-08
parties: {acme: {name: Acme}, volga: {name: Volga}}
sources: [{id: tass, publisher: TASS}]
claims: [{id: headline, value: more than US$20bn}]
deals:
  - id: fund
    title: A fund
    parties: [acme]
    events:
      - {status: signed, date: 2019-06-05, sources: [tass]}
      - {status: underway, date: 2019-09}
    milestones: [{title: First payment, due: 2019-12}]
---
Text.
"""
NEW = """
---
title: The year after
date: 2020-03-01
sources: [{id: filing, publisher: Acme, type: exchangeFiling}]
claims: [{id: headline, value: more than US$20bn, covers: [fund]}]
deals:
  - id: fund
    parties: [{party: volga, role: lender}, acme]
    events:
      - {status: pledged, date: 2018, sources: [filing]}
      - {status: completed, date: 2020-02-15, sources: [filing]}
      - {status: ended, date: 2027-01-01, reason: superseded}
    values: [{text: US$1bn, sources: [filing]}]
    milestones: [{title: First payment, met: 2020-01-10}]
---
Text.
"""
FILES = {"briefings/old.md": OLD.lstrip(), "briefings/new.md": NEW.lstrip()}


def both(folder: Path, today: date = date(2026, 6, 1)) -> Edition:
    return edition_of(folder, FILES, today=today)


def test_the_older_briefing_says_in_the_data_what_it_said_on_its_day(tmp_path: Path) -> None:
    alone = edition_of(tmp_path / "alone", {"briefings/old.md": FILES["briefings/old.md"]})
    assert briefing_rows(both(tmp_path / "both"))["old"] == briefing_rows(alone)["old"]
    (row,) = briefing_rows(alone)["old"]["claims"]
    assert reasons(row) == {"fund": "undisclosed"}
    assert row["traced"]["high"] == "0"


def test_the_later_briefing_knows_both(tmp_path: Path) -> None:
    (row,) = briefing_rows(both(tmp_path))["new"]["claims"]
    assert reasons(row) == {"fund": "counted"}
    assert row["share"] == {"low": "0", "high": "0.05", "open": True}


def test_the_row_of_the_deal_is_as_of_today(tmp_path: Path) -> None:
    row = deal_rows(both(tmp_path))["fund"]
    assert (row["status"], row["status_date"]) == ("completed", "2020-02-15")
    assert (row["value"]["text"], row["reason"]) == ("US$1bn", "counted")
    assert [(part["party"], part["role"]) for part in row["parties"]] == [
        ("acme", "signatory"),
        ("volga", "lender"),
    ]
    assert row["briefings"] == ["old", "new"]
    assert row["sources"] == ["old/tass", "new/filing"]


def test_an_event_after_today_is_planned_and_gives_no_status_until_its_day(tmp_path: Path) -> None:
    before = deal_rows(both(tmp_path / "before", date(2026, 12, 31)))["fund"]
    assert (before["status"], before["reason"]) == ("completed", "counted")
    on_the_day = deal_rows(both(tmp_path / "day", date(2027, 1, 1)))["fund"]
    assert (on_the_day["status"], on_the_day["status_date"], on_the_day["reason"]) == ("ended", "2027-01-01", "ended")


def test_the_page_of_the_older_briefing_tells_the_rest_under_since_publication(tmp_path: Path) -> None:
    page = html(both(tmp_path), "briefings/old/")
    before, _, since = page.partition('id="since"')
    assert "Since publication" in since
    assert [word for word in ("US$1.0", "ompleted", "nderway", "First payment", "2018") if word not in since] == []
    assert "superseded" not in page
    box = before[before.index("<h1") :]
    assert "completed" not in box.lower()
    assert "US$1.0" not in box


def test_there_is_no_such_section_where_nothing_came_later(tmp_path: Path) -> None:
    assert "Since publication" not in html(both(tmp_path), "briefings/new/")
    alone = edition_of(tmp_path / "alone", {"briefings/old.md": FILES["briefings/old.md"]}, today=date(2019, 8, 31))
    assert "Since publication" not in html(alone, "briefings/old/")


def test_an_event_that_the_briefing_itself_dated_later_shows_there_from_its_day_on(tmp_path: Path) -> None:
    alone = {"briefings/old.md": FILES["briefings/old.md"]}
    page = html(edition_of(tmp_path, alone, today=date(2019, 9, 1)), "briefings/old/")
    assert "nderway" in page.partition("Since publication")[2]


def test_each_timeline_holds_what_its_own_front_matter_dates(tmp_path: Path) -> None:
    rows = briefing_rows(both(tmp_path))
    assert [(entry["date"], entry["state"]) for entry in rows["old"]["timeline"]] == [
        ("2019-06-05", "happened"),
        ("2019-09", "expected"),
        ("2019-12", "expected"),
    ]
    assert [(entry["date"], entry["state"]) for entry in rows["new"]["timeline"]] == [
        ("2018", "happened"),
        ("2020-01-10", "happened"),
        ("2020-02-15", "happened"),
        ("2027-01-01", "expected"),
    ]


def test_briefings_of_one_day_know_each_other(tmp_path: Path) -> None:
    same_day = NEW.lstrip().replace("2020-03-01", "2019-06-08").replace("2020-02-15", "2019-06-06")
    site = edition_of(tmp_path, {"briefings/old.md": FILES["briefings/old.md"], "briefings/second.md": same_day})
    (row,) = briefing_rows(site)["old"]["claims"]
    assert reasons(row) == {"fund": "counted"}
