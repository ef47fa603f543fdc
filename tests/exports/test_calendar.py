"""The calendar as other programs read it: RFC 5545 line by line, and back through an independent library."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import partial
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

import icalendar
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factbox.exports.calendar import LONGEST_LINE, CalendarWords, calendar_file, folded
from factbox.exports.publisher import Publisher
from factbox.model.briefing import Briefing
from factbox.model.deal import Condition, DealEntry, Milestone
from factbox.model.expectation import expectations
from factbox.model.fuzzy_date import FuzzyDate
from factbox.model.names import CountryCode, DealId
from factbox.model.occasion import Occasion
from factbox.model.timeline_entry import WrittenEntry
from factbox.views.expectation_words import calendar_description, calendar_summary, expected_address
from invented import TODAY, briefing, deal, event, ledger

SITE = Publisher(url="https://example.org/news", name="Factbox", author="Desk", zone=UTC)
WORDS = CalendarWords(
    summary=calendar_summary, description=partial(calendar_description, today=TODAY), address=expected_address
)
HOSTILE = st.text() | st.sampled_from(
    [
        "a\x00b\x0b\x1fc\x7f",
        "BEGIN:VEVENT\r\nEND:VCALENDAR\r\n",
        "a\\n;b,c:d\\",
        "\ud800 lone",
        "中国石油 КННК نفط " * 9,
        "😀" * 40,
        "e\u0301" * 80,
        "\u202egnp.exe",
        "\x85\u2028\u2029\x0c",
        " leading and trailing ",
    ]
)


def calendar(*briefings: Briefing, publisher: Publisher = SITE) -> bytes:
    return calendar_file(expectations(ledger(*briefings)), publisher, WORDS)


def lines(content: bytes) -> list[str]:
    """The lines of a calendar that keeps the rules of RFC 5545 for lines, unfolded."""
    assert content.endswith(b"\r\n")
    raw = content[:-2].split(b"\r\n")
    assert max(map(len, raw)) <= LONGEST_LINE
    for line in raw:
        assert not re.search(rb"[\x00-\x08\x0a-\x1f\x7f]", line)
        line.decode()  # no character is cut in two
    return content[:-2].decode().replace("\r\n ", "").split("\r\n")


def events(content: bytes) -> list[Any]:
    """The events, as the library reads them."""
    lines(content)
    (read,) = icalendar.Calendar.from_ical(content, multiple=True)
    assert (str(read["VERSION"]), str(read["PRODID"])) == ("2.0", "-//Factbox//Factbox//EN")
    found = read.walk("VEVENT")
    assert [one.errors for one in found] == [[]] * len(found)
    assert len({str(one["UID"]) for one in found}) == len(found)
    assert all(UUID(str(one["UID"])).version == 5 for one in found)
    assert {str(one["TRANSP"]) for one in found} <= {"TRANSPARENT"}
    return found


def steps(*dues: str, title: str = "First gas", **facts: Any) -> DealEntry:
    milestones = tuple(Milestone(title=title, due=FuzzyDate.parse(due)) for due in dues)
    return deal(None, id="gas", title="Gas", milestones=milestones, **facts)


DUES = [
    ("2027-03-05", date(2027, 3, 5), "Gas: First gas"),
    ("2027", date(2027, 12, 31), "Gas: First gas (2027)"),
    ("2028-02", date(2028, 2, 29), "Gas: First gas (February 2028)"),
    ("2027-21", date(2027, 5, 31), "Gas: First gas (spring 2027)"),
    ("2027-06~", date(2027, 6, 30), "Gas: First gas (about June 2027)"),
    ("2027/2029-03", date(2029, 3, 31), "Gas: First gas (2027 – March 2029)"),
    ("[2027,2029]", date(2029, 12, 31), "Gas: First gas (2027 or 2029)"),
    ("../2027", date(2027, 12, 31), "Gas: First gas (until 2027)"),
    ("9999", date(9999, 12, 31), "Gas: First gas (9999)"),
    ("2020", date(2020, 12, 31), "Gas: First gas (2020)"),
]


@pytest.mark.parametrize(("due", "day", "summary"), DUES)
def test_a_thing_stands_on_the_last_day_that_its_date_can_mean(due: str, day: date, summary: str) -> None:
    (found,) = events(calendar(briefing(steps(due))))
    assert (found.decoded("DTSTART"), str(found["SUMMARY"])) == (day, summary)
    assert found["DTSTART"].params["VALUE"] == "DATE"
    assert "DTEND" not in found


def test_what_has_no_last_day_has_no_day_in_a_calendar() -> None:
    assert events(calendar(briefing(steps("2027/..")))) == []


def test_an_empty_calendar_holds_something_all_the_same() -> None:
    content = calendar()
    assert events(content) == []
    assert "BEGIN:VTIMEZONE" in lines(content)


def test_an_event_says_what_it_waits_for_and_who_wrote_that() -> None:
    (found,) = events(calendar(briefing(steps("2020"))))
    assert str(found["DESCRIPTION"]).split("\n") == [
        "Due: 2020 (milestone)",
        "Outcome not recorded",
        "Gas: signed",
        "Written in: A briefing",
    ]
    assert str(found["URL"]) == "https://example.org/news/deals/gas/"
    assert found.decoded("DTSTAMP") == datetime(2019, 6, 8, tzinfo=UTC)


def test_conditions_entries_planned_events_and_occasions_are_in_it() -> None:
    planned = deal(
        None,
        None,
        id="gas",
        title="Gas",
        events=(event("completed", "2030"),),
        conditions=(Condition(text="Approval", due=FuzzyDate.parse("2027")),),
    )
    visit = Occasion(name="A visit", place="Moscow", country=CountryCode("RU"), date=FuzzyDate.parse("2026-12-01"))
    entry = WrittenEntry(date=FuzzyDate.parse("2029-01-01"), title="A route opens")
    found = events(calendar(briefing(planned, occasion=visit, timeline=(entry,))))
    assert [str(one["SUMMARY"]) for one in found] == [
        "A visit",
        "Gas: Approval (2027)",
        "A route opens",
        "Gas: Completed (2030)",
    ]
    assert "Moscow, Russia" in str(found[0]["DESCRIPTION"])
    assert str(found[2]["URL"]) == "https://example.org/news/briefings/summit/"


def uids(*entries: DealEntry, **facts: Any) -> list[str]:
    return [str(one["UID"]) for one in events(calendar(briefing(*entries, **facts)))]


def test_a_thing_that_is_put_off_keeps_its_identity() -> None:
    assert uids(steps("2027")) == uids(steps("2028"))
    assert uids(steps("2027")) != uids(steps("2027", title="Full load"))


def test_yearly_things_have_one_each() -> None:
    assert len(set(uids(steps("2027", "2028", "2029")))) == 3
    assert set(uids(steps("2027", "2028"))) < set(uids(steps("2027", "2028", "2029")))


def test_without_an_address_of_the_site_there_is_no_link() -> None:
    (found,) = events(calendar(briefing(steps("2027")), publisher=replace(SITE, url="")))
    assert "URL" not in found


def test_a_day_of_publication_begins_in_the_zone_of_the_site() -> None:
    east = replace(SITE, zone=ZoneInfo("Africa/Nairobi"))
    (found,) = events(calendar(briefing(steps("2027")), publisher=east))
    assert found.decoded("DTSTAMP") == datetime(2019, 6, 7, 21, tzinfo=UTC)


@settings(deadline=None)
@given(st.text(st.characters(exclude_characters="\r\n", exclude_categories=["Cs"])))
def test_a_folded_line_is_the_line_again(text: str) -> None:
    content = folded(text).encode()
    assert all(len(piece) <= LONGEST_LINE for piece in content.split(b"\r\n"))
    assert content.decode().replace("\r\n ", "") == text + "\r\n"


@settings(deadline=None)
@given(title=HOSTILE, name=HOSTILE, place=HOSTILE)
def test_nothing_that_an_author_writes_breaks_a_calendar(title: str, name: str, place: str) -> None:
    milestone = Milestone(title=title, due=FuzzyDate.parse("2027-01-01"))
    made = briefing(
        DealEntry(id=DealId("gas"), title=name, milestones=(milestone,)),
        occasion=Occasion(name=name, place=place, date=FuzzyDate.parse("2028-01-01")),
    )
    made = replace(made, facts=replace(made.facts, title=title))
    first, second = events(calendar(made, publisher=replace(SITE, name=name)))
    assert str(first["SUMMARY"]) == as_a_calendar_holds(f"{name or 'gas'}: {title}")
    assert str(second["SUMMARY"]) == as_a_calendar_holds(name or "The occasion")


def as_a_calendar_holds(text: str) -> str:
    lines = re.sub("\r\n|[\r\x0b\x0c\x85\u2028\u2029]", "\n", text)
    return re.sub("[\x00-\x08\x0e-\x1f\x7f\ud800-\udfff]", "", lines)
