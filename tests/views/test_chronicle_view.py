"""The timeline of the site: its years and pages, the words of an entry, and the kinds that can be shown alone."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from factbox.model.briefing import Briefing
from factbox.model.deal import Milestone
from factbox.model.fuzzy_date import FuzzyDate
from factbox.model.names import DealRef, OccasionId
from factbox.model.occasion import Occasion
from factbox.model.timeline_entry import WrittenEntry
from factbox.model.vocabularies import EntryKind, EntryState
from factbox.views.chronicle_view import ChronicleView, chronicle_views
from factbox.views.timeline_view import TimelineEntry
from invented import briefing, deal, event, ledger


def entry(
    when: str, title: str = "Entry", kind: EntryKind | None = None, state: EntryState | None = None, deals: str = ""
) -> WrittenEntry:
    named = tuple(DealRef(name) for name in deals.split())
    return WrittenEntry(date=FuzzyDate.parse(when), title=title, kind=kind, state=state, deals=named)


def views(*briefings: Briefing, rows: int = 500) -> list[ChronicleView]:
    return list(chronicle_views(ledger(*briefings), rows))


def view(*briefings: Briefing) -> ChronicleView:
    (found,) = views(*briefings)
    return found


def dated(*dates: str) -> Briefing:
    return briefing(timeline=tuple(entry(when, when) for when in dates))


def entries(*found: ChronicleView) -> list[TimelineEntry]:
    return [one for view in found for year in view.years for one in year.timeline.entries]


def told(found: ChronicleView) -> dict[str, list[str]]:
    return {year.title: [one.title.text for one in year.timeline.entries] for year in found.years}


def test_entries_stand_under_the_year_in_which_they_can_have_begun() -> None:
    found = view(dated("2014-05-21", "1949-10-02", "2014", "2013-12/2014-03", "../2002", "201X", "2014-12-31"))
    assert told(found) == {
        "Beginning not known": ["../2002"],
        "1949": ["1949-10-02"],
        "2010": ["201X"],
        "2013": ["2013-12/2014-03"],
        "2014": ["2014", "2014-05-21", "2014-12-31"],
    }
    assert [(link.title, link.address) for link in found.year_links] == [
        ("Beginning not known", "timeline/#year-unknown"),
        ("1949", "timeline/#year-1949"),
        ("2010", "timeline/#year-2010"),
        ("2013", "timeline/#year-2013"),
        ("2014", "timeline/#year-2014"),
    ]


def test_a_year_that_goes_on_is_linked_where_it_begins_and_headed_on_both_pages() -> None:
    found = views(dated("2013", "2014-01", "2014-02", "2014-03", "2015"), rows=3)
    assert [told(one) for one in found] == [
        {"2013": ["2013"], "2014": ["2014-01", "2014-02"]},
        {"2014": ["2014-03"], "2015": ["2015"]},
    ]
    links = [(link.title, link.address) for link in found[0].year_links]
    assert links == [
        ("2013", "timeline/#year-2013"),
        ("2014", "timeline/#year-2014"),
        ("2015", "timeline/page/2/#year-2015"),
    ]
    assert found[1].year_links == found[0].year_links
    assert [(one.title, one.head.title, one.count) for one in found] == [
        ("Timeline", "Timeline", "5 entries"),
        ("Timeline, page 2", "Timeline, page 2", "5 entries"),
    ]


def test_a_page_offers_the_kinds_that_it_has_if_there_are_two() -> None:
    source = briefing(
        deal(None, None, id="gas", events=(event("signed", "2014"), event("approved", "2015"))),
        timeline=(entry("2016", kind=EntryKind.BACKGROUND), entry("2017"), entry("2018", kind=EntryKind.BACKGROUND)),
    )
    kinds = [(kind.term, kind.title, kind.count) for kind in view(source).kinds]
    assert kinds == [("background", "Background", 2), ("signing", "Signing", 1), ("approval", "Approval", 1)]
    assert [one.kind for one in entries(view(source))] == ["signing", "approval", "background", None, "background"]
    assert view(dated("2014", "2015")).kinds == ()


def test_an_entry_leads_to_the_deal_the_occasion_or_the_briefing_that_it_is_of() -> None:
    visit = Occasion(id=OccasionId("visit"), name="Visit", date=FuzzyDate.parse("2019-06-05"))
    source = briefing(
        deal(None, None, id="gas", title="Gas", events=(event("signed", "2014", note="In Shanghai."),)),
        deal(None, None, id="oil", title="Oil"),
        timeline=(entry("2020", "Talks", deals="gas oil unheard-of"),),
        occasion=visit,
    )
    signing, occasion, talks = entries(view(source))
    assert signing.deal is not None
    assert (signing.deal.address, signing.deal.title.text + signing.title.text) == ("deals/gas/", "Gas: signed")
    assert (signing.address, signing.note and signing.note.text) == (None, "In Shanghai.")
    assert (occasion.address, occasion.title.text) == ("occasions/visit/", "Visit")
    assert (talks.address, talks.title.text) == ("briefings/summit/", "Talks")
    assert [link.address for link in talks.deals] == ["deals/gas/", "deals/oil/"]


def test_an_occasion_without_an_id_leads_to_the_page_that_its_briefing_gives_it() -> None:
    (found,) = entries(view(briefing(occasion=Occasion(name="Visit", date=FuzzyDate.parse("2019-06-05")))))
    assert found.address == "occasions/summit/"


def test_an_entry_names_five_deals_at_most() -> None:
    names = [f"d-{at}" for at in range(7)]
    source = briefing(*(deal(None, None, id=name) for name in names), timeline=(entry("2014", deals=" ".join(names)),))
    (found,) = entries(view(source))
    assert (len(found.deals), found.more) == (5, 2)


def test_what_had_its_day_without_word_says_so_and_what_was_missed_says_that() -> None:
    step = Milestone(title="First gas", due=FuzzyDate.parse("2018"))
    source = briefing(
        deal(None, None, id="gas", title="Gas", milestones=(step,)),
        deal(None, None, id="off", title="Off", events=(event("ended", "2019"),), milestones=(step,)),
        timeline=(
            entry("2020", "Due"),
            entry("2021", "Missed", state=EntryState.MISSED),
            entry("2030", "To come"),
            entry("2020-05/2020-06", "A span"),
        ),
    )
    found = {one.title.text.removeprefix(": "): (one.state, one.marks) for one in entries(view(source))}
    assert found["Due"] == ("outcome not recorded", ("year", "overdue"))
    assert found["A span"] == ("outcome not recorded", ("span", "span-end", "expected"))
    assert found["Missed"] == ("missed", ("year", "missed"))
    assert found["To come"] == ("expected", ("year", "expected"))


def test_a_step_of_a_deal_that_has_ended_is_waited_for_no_longer() -> None:
    step = Milestone(title="First gas", due=FuzzyDate.parse("2020"))
    source = briefing(deal(None, None, id="off", title="Off", events=(event("ended", "2019"),), milestones=(step,)))
    assert [one.state for one in entries(view(source))] == [None, "the deal has ended"]


def test_a_site_that_dates_nothing_has_an_empty_timeline() -> None:
    found = view(briefing(deal(None, None)))
    assert (found.years, found.key, found.kinds, found.count) == ((), None, (), "0 entries")


DATES = st.lists(st.dates().map(str), max_size=25)


@given(DATES, st.integers(1, 6))
def test_every_entry_stands_once_over_the_pages_in_order_and_every_year_is_linked_once(
    dates: list[str], rows: int
) -> None:
    found = views(dated(*dates), rows=rows)
    titles = [one.title.text for one in entries(*found)]
    assert titles == sorted(dates)
    assert all(len(entries(one)) <= rows for one in found)
    links = [link.address for link in found[0].year_links]
    assert len(links) == len(set(links)) == len({when[:4] for when in dates})
    anchors = {f"{one.paging.address}#{year.anchor}" for one in found for year in one.years}
    assert set(links) <= anchors
