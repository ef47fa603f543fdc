"""The pages of the watch list: what each row says, what an empty section says, and where a long list is cut."""

from __future__ import annotations

from datetime import date
from typing import Any

from components.theme import parsed, rendered
from factbox.model.briefing import Briefing
from factbox.model.deal import Condition, Milestone
from factbox.model.fuzzy_date import FuzzyDate
from factbox.model.names import DealRef
from factbox.model.timeline_entry import WrittenEntry
from factbox.model.vocabularies import Instrument
from factbox.model.watch import watch
from factbox.views.site_view import site_view
from factbox.views.watch_view import WatchRow, WatchSection, WatchView, watch_views
from invented import briefing, deal, event, ledger, part

SITE = site_view(name="Factbox", tagline="", url="", lang="en", author="Desk")
TODAY = date(2026, 6, 1)


def pages(*briefings: Briefing, rows: int = 500) -> tuple[WatchView, ...]:
    known = ledger(*briefings, today=TODAY)
    return watch_views(watch(known), known, rows)


def sections(*briefings: Briefing) -> dict[str, WatchSection]:
    (page,) = pages(*briefings)
    return {section.id: section for section in page.sections}


def told(row: WatchRow) -> list[str | None]:
    return [
        row.title.text if row.title else None,
        row.kind,
        "; ".join(link.title.text for link in row.deals),
        ", ".join(party.name for party in row.parties.names) if row.parties else None,
        row.status.label if row.status else None,
        row.date.label,
        row.briefing.address,
    ]


def gas(*milestones: tuple[str, str], **facts: Any) -> Any:
    steps = tuple(Milestone(title=title, due=FuzzyDate.parse(due)) for title, due in milestones)
    return deal(None, id="gas", title="Gas", parties=(part("acme"),), milestones=steps, **facts)


def entry(title: str, when: str, *deals: str) -> WrittenEntry:
    return WrittenEntry(date=FuzzyDate.parse(when), title=title, deals=tuple(map(DealRef, deals)))


def test_a_row_says_what_of_which_deal_whose_how_far_when_and_where_it_is_written() -> None:
    listed = briefing(
        gas(
            ("First gas", "2027"),
            ("Ice", "2020-02"),
            conditions=(Condition(text="Approval", due=FuzzyDate.parse("2028")),),
        ),
        timeline=(entry("A visit", "2026-09"), entry("Route opens", "2029", "gas")),
    )
    found = sections(listed)
    assert [told(row) for row in found["due"].rows] == [
        ["A visit", "timeline entry", "", None, None, "September 2026", "briefings/summit/"],
        ["First gas", "milestone", "Gas", "acme", "signed", "2027", "briefings/summit/"],
        ["Approval", "condition", "Gas", "acme", "signed", "2028", "briefings/summit/"],
        ["Route opens", "timeline entry", "Gas", "acme", "signed", "2029", "briefings/summit/"],
    ]
    assert [told(row)[0] for row in found["not-recorded"].rows] == ["Ice"]


def test_a_memorandum_lapses_only_where_the_record_says_so() -> None:
    lapsed = deal(
        None,
        None,
        id="a",
        title="Lapsed",
        instrument=Instrument.MOU,
        events=(event("signed", "2017"), event("ended", "2019-01-31", "lapsed")),
    )
    silent = deal(
        None, None, id="b", title="Silent", instrument=Instrument.MOU, events=(event("signed", "2019-06-05"),)
    )
    unheard = deal(None, None, id="c", title="Unheard", instrument=Instrument.MOU)
    assert [told(row) for row in sections(briefing(unheard, silent, lapsed))["quiet"].rows] == [
        [None, "lapsed", "Lapsed", "", "ended (lapsed)", "31 January 2019", "briefings/summit/"],
        [None, "no step recorded for 6 years", "Silent", "", "agreed in principle", "5 June 2019", "briefings/summit/"],
        [None, "no step recorded for 6 years", "Unheard", "", "reported", "8 June 2019", "briefings/summit/"],
    ]


def test_a_deal_waits_for_a_review_since_it_was_last_looked_at() -> None:
    later = briefing(deal(None, None, id="gas"), day="2025-01-01", slug="later")
    assert [told(row) for row in sections(briefing(gas()), later)["not-reviewed"].rows] == [
        [None, "not reviewed for 1 year", "Gas", "acme", "signed", "1 January 2025", "briefings/later/"]
    ]


def test_an_empty_section_says_so() -> None:
    assert {section.id: (section.note, section.rows) for section in sections().values()} == {
        "due": ("Nothing that a briefing has dated is still to come.", ()),
        "not-recorded": ("Nothing has had its day without word.", ()),
        "quiet": ("No memorandum has lapsed, and none has stood without a step for two years.", ()),
        "not-reviewed": ("Every open deal was looked at within the year.", ()),
    }


LONG = briefing(
    gas(*((f"Step {year}", str(year)) for year in range(2020, 2031))),
    deal(None, id="oil", title="Oil"),
)


def test_a_long_list_goes_on_on_further_pages() -> None:
    found = pages(LONG, rows=4)  # 5 are due, 6 had their day, 2 are not reviewed
    assert [[(part.id, len(part.rows), part.is_continued) for part in page.sections] for page in found] == [
        [("due", 4, False), ("quiet", 0, False)],
        [("due", 1, True), ("not-recorded", 3, False)],
        [("not-recorded", 3, True), ("not-reviewed", 1, False)],
        [("not-reviewed", 1, True)],
    ]
    assert [page.head.address for page in found] == ["watch/", "watch/page/2/", "watch/page/3/", "watch/page/4/"]
    assert len({page.head.title for page in found}) == 4


def test_the_contents_lead_to_where_each_section_begins() -> None:
    first, *_, last = pages(LONG, rows=4)
    assert [(part.count, part.address) for part in first.contents] == [
        ("5", "watch/#due"),
        ("6", "watch/page/2/#not-recorded"),
        ("0", "watch/#quiet"),
        ("2", "watch/page/3/#not-reviewed"),
    ]
    assert last.contents == first.contents


def test_the_page_is_whole_and_leads_to_the_calendar_and_the_feed() -> None:
    for view in (*pages(), *pages(LONG, rows=4)):
        html = rendered("watch.html", view, SITE, root="../", address=view.paging.address)
        tree = parsed(html)
        ids = {element.get("id") for element in tree.iter()}
        assert {word for element in tree.iter() for word in element.get("aria-labelledby", "").split()} <= ids
        links = {element.get("href") for element in tree.iter("a")}
        assert links >= {"../feeds/watch.ics", "../feeds/deals.atom.xml"}
