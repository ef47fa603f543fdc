"""Feeds as other programs read them: every rule of RFC 4287 that can be looked at, whatever authors write."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any
from uuid import UUID
from xml.etree.ElementTree import Element
from zoneinfo import ZoneInfo

import feedparser
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factbox.exports.feeds import MOST_ENTRIES, Channel, FeedWords, FeedWriter
from factbox.exports.publisher import Publisher
from factbox.model.briefing import Briefing
from factbox.model.moment import Moment
from factbox.model.names import SourceId, SourceRef, Url
from factbox.model.source import Source
from factbox.model.vocabularies import Instrument
from factbox.views.chronicle_words import event_words
from factbox.views.date_words import date_words
from factbox.views.labels import label
from factbox.views.source_words import source_words
from invented import TODAY, briefing, deal, event, ledger

SITE = Publisher(url="https://example.org/news", name="Factbox", author="Desk", zone=UTC)
NOWHERE = replace(SITE, url="")
WORDS = FeedWords(
    event=event_words,
    status=label,
    day=lambda event: date_words(event.date),
    source=source_words,
    summary=lambda briefing: briefing.facts.summary or "",
)
ATOM = "{http://www.w3.org/2005/Atom}"
HOSTILE = st.text() | st.sampled_from(
    [
        "a\x00b\x0b\x1fc",
        "]]><script>alert(1)</script>&amp;",
        "\ud800 lone",
        "\ufffe\uffff",
        "中国石油 КННК نفط",
        "\u202egnp.exe",
        "😀\U0010ffff",
        "\r\n\t ",
        "\x85\u2028",
    ]
)


def written(*briefings: Briefing, publisher: Publisher = SITE, **facts: Any) -> bytes:
    """The feed of all briefings and deals."""
    known = ledger(*briefings)
    channel = Channel(title="All", address="feeds/all.atom.xml", page="deals/", **facts)
    if not facts:
        channel = replace(channel, deals=known.deals(), briefings=known.briefings)
    return FeedWriter(publisher, WORDS, TODAY).file(channel)


def read(feed: bytes) -> Element:
    """A feed that keeps the rules of RFC 4287, sections 3 and 4."""
    root = ET.fromstring(feed)  # noqa: S314 - our own file
    assert root.tag == f"{ATOM}feed"
    assert len(root.findall(f"{ATOM}author")) == 1
    for thing in (root, *root.findall(f"{ATOM}entry")):
        assert UUID(only(thing, "id").removeprefix("urn:uuid:")).version == 5
        assert only(thing, "title") is not None
        assert moment(only(thing, "updated")).tzinfo is not None
        for person in thing.findall(f"{ATOM}author"):
            assert len(person.findall(f"{ATOM}name")) == 1
        links = Counter((link.get("rel"), link.get("type")) for link in thing.findall(f"{ATOM}link"))
        assert links["alternate", "text/html"] == 1
        assert max(links.values()) == 1
        assert all(link.get("href") for link in thing.findall(f"{ATOM}link"))
    assert len(links_of(root, "self")) == 1
    entries = root.findall(f"{ATOM}entry")
    assert len({only(entry, "id") for entry in entries}) == len(entries)
    for entry in entries:
        assert len(entry.findall(f"{ATOM}summary")) <= 1
        assert len(entry.findall(f"{ATOM}content")) <= 1
        assert moment(only(entry, "published")) <= moment(only(entry, "updated")) <= moment(only(root, "updated"))
    return root


def only(thing: Element, name: str) -> str:
    (found,) = thing.findall(ATOM + name)
    return found.text or ""


def moment(text: str) -> datetime:
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", text)
    return datetime.fromisoformat(text)


def links_of(thing: Element, rel: str) -> list[str]:
    return [link.get("href") or "" for link in thing.findall(f"{ATOM}link") if link.get("rel") == rel]


def titles(feed: bytes) -> list[str]:
    return [only(entry, "title") for entry in read(feed).findall(f"{ATOM}entry")]


def fund(*events: Any, **facts: Any) -> Any:
    return deal(None, None, id="fund", title="A fund", events=events, **facts)


def test_an_empty_feed_is_a_feed_and_reads_no_clock() -> None:
    root = read(written())
    assert only(root, "updated") == "1970-01-01T00:00:00Z"
    assert root.findall(f"{ATOM}entry") == []


def test_every_event_that_has_come_has_an_entry_of_its_own() -> None:
    feed = written(briefing(fund(event("signed", "2019-06-05"), event("completed", "2027"))))
    assert titles(feed) == ["A briefing", "A fund: signed"]


def test_the_title_says_what_became_of_the_deal() -> None:
    ended = fund(event("signed", "2019-06-01"), event("ended", "2019-06-05", "lapsed"), instrument=Instrument.MOU)
    assert titles(written(briefing(ended)))[1:] == [
        "A fund: ended (lapsed)",
        "A fund: memorandum signed, agreed in principle",
    ]


def test_the_newest_news_comes_first_by_the_day_on_which_a_briefing_wrote_it() -> None:
    old = briefing(fund(event("signed", "2019-06-05")))
    new = briefing(fund(event("reported", "2018")), day="2020-02-02", slug="news")
    known = ledger(old, new)
    feed = written(old, new, deals=known.deals())
    assert titles(feed) == ["A fund: reported", "A fund: signed"]
    published = [only(entry, "published") for entry in read(feed).findall(f"{ATOM}entry")]
    assert published == ["2020-02-02T00:00:00Z", "2019-06-08T00:00:00Z"]


def test_an_event_that_lay_ahead_is_news_on_its_day() -> None:
    feed = written(briefing(fund(event("completed", "2021-03"))))
    (entry,) = (entry for entry in read(feed).findall(f"{ATOM}entry") if "completed" in only(entry, "title"))
    assert only(entry, "published") == "2021-03-01T00:00:00Z"


def test_a_day_begins_in_the_zone_of_the_site_and_a_time_is_a_time() -> None:
    east = replace(SITE, zone=ZoneInfo("Africa/Nairobi"))
    assert only(read(written(briefing(), publisher=east)), "updated") == "2019-06-07T21:00:00Z"
    timed = briefing()
    facts = replace(
        timed.facts, date=Moment("x", timed.facts.date.day, datetime.fromisoformat("2019-06-08T09:30+08:00"))
    )
    assert only(read(written(replace(timed, facts=facts))), "updated") == "2019-06-08T01:30:00Z"


@pytest.mark.parametrize("zone", ["UTC", "Pacific/Kiritimati", "America/Los_Angeles"])
@pytest.mark.parametrize("day", ["0001-01-01", "1883-11-18", "9999-12-31"])
def test_no_day_is_too_early_or_too_late(day: str, zone: str) -> None:
    read(written(briefing(day=day), publisher=replace(SITE, zone=ZoneInfo(zone))))


def test_a_briefing_that_changed_says_when() -> None:
    source = briefing(modified=Moment("2019-07-01", datetime(2019, 7, 1, tzinfo=UTC).date()))
    (entry,) = read(written(source)).findall(f"{ATOM}entry")
    assert (only(entry, "published"), only(entry, "updated")) == ("2019-06-08T00:00:00Z", "2019-07-01T00:00:00Z")


SOURCED = fund(replace(event("suspended", "2019-06~", note="Two sides & <one> word."), sources=(SourceRef("scmp"),)))
SCMP = Source(id=SourceId("scmp"), publisher="SCMP", title="Deals", url=Url("https://example.com/?a=1&b=2"))


def test_an_entry_tells_status_day_note_and_sources() -> None:
    (_, entry) = feedparser.parse(written(briefing(SOURCED, sources=(SCMP,)))).entries
    assert entry.title == "A fund: suspended"
    assert entry.link == "https://example.org/news/deals/fund/"
    text = entry.content[0].value
    assert "Status: suspended. Date: about June 2019." in text
    assert "Two sides &amp; &lt;one&gt; word." in text
    assert '<a href="https://example.com/?a=1&amp;b=2">SCMP, “Deals”</a>' in text
    assert [(tag.term, tag.label) for tag in entry.tags] == [("suspended", "suspended")]


def test_a_status_is_a_category_with_the_word_that_readers_see() -> None:
    memorandum = fund(event("signed", "2019-06-05"), instrument=Instrument.MOU)
    (_, entry) = feedparser.parse(written(briefing(memorandum))).entries
    assert [(tag.term, tag.label) for tag in entry.tags] == [("agreedInPrinciple", "agreed in principle")]


def test_links_resolve_with_and_without_the_address_of_the_site() -> None:
    source = briefing(SOURCED)
    feeds = read(written(source)), read(written(source, publisher=NOWHERE))
    assert [links_of(root, "self") for root in feeds] == [
        ["https://example.org/news/feeds/all.atom.xml"],
        ["../feeds/all.atom.xml"],
    ]
    found = [[links_of(entry, "alternate") for entry in root.findall(f"{ATOM}entry")] for root in feeds]
    assert found == [
        [["https://example.org/news/briefings/summit/"], ["https://example.org/news/deals/fund/"]],
        [["../briefings/summit/"], ["../deals/fund/"]],
    ]


def ids(feed: bytes) -> set[str]:
    return {only(entry, "id") for entry in read(feed).findall(f"{ATOM}entry")}


def test_an_entry_keeps_its_id_when_others_come_and_on_another_site_has_another() -> None:
    before = written(briefing(fund(event("signed", "2019-06-05"))))
    after = written(
        briefing(fund(event("reported", "2019-01"), event("signed", "2019-06-05"), event("approved", "2020")))
    )
    assert ids(before) < ids(after)
    elsewhere = written(
        briefing(fund(event("signed", "2019-06-05"))), publisher=replace(SITE, url="https://example.com")
    )
    assert ids(before).isdisjoint(ids(elsewhere))


def test_the_same_event_told_twice_is_two_entries() -> None:
    again = [event("signed", "2019-06-05"), event("signed", "2019-06-05")]
    source = briefing(fund(*again))
    other = briefing(fund(*again), day="2020-01-01", slug="other")
    assert len(ids(written(source, other, deals=ledger(source, other).deals()))) == 4


def test_a_feed_holds_its_newest_entries() -> None:
    many = [briefing(slug=f"no-{number}", day=f"{2000 + number // 300}-01-01") for number in range(MOST_ENTRIES + 5)]
    root = read(written(*many))
    entries = root.findall(f"{ATOM}entry")
    assert len(entries) == MOST_ENTRIES
    assert only(entries[0], "published") == "2001-01-01T00:00:00Z"


@settings(deadline=None)
@given(title=HOSTILE, name=HOSTILE, note=HOSTILE, tag=HOSTILE)
def test_nothing_that_an_author_writes_breaks_a_feed(title: str, name: str, note: str, tag: str) -> None:
    source = Source(id=SourceId("s"), title=name)
    told = deal(
        None,
        None,
        id="fund",
        title=title,
        events=(replace(event("signed", "2019", note=note), sources=(SourceRef("s"),)),),
    )
    made = briefing(told, sources=(source,), authors=(name,), tags=(tag,), summary=note)
    made = replace(made, facts=replace(made.facts, title=title))
    feed = written(made, publisher=replace(SITE, name=name, author=name))
    first, second = read(feed).findall(f"{ATOM}entry")
    assert only(first, "title") == as_xml_holds(title)
    assert only(second, "title") == f"{as_xml_holds(title or 'fund')}: signed"
    assert only(first, "summary") == as_xml_holds(note)
    assert feedparser.parse(feed).bozo is False


def as_xml_holds(text: str) -> str:
    allowed = "\t\n\r"
    return "".join(
        character
        for character in text
        if character in allowed
        or (character >= " " and not 0xD800 <= ord(character) < 0xE000 and character not in "\ufffe\uffff")
    )
