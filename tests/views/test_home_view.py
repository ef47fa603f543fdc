"""The front page: the newest briefing, what is due, and figures that come from the ledger alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from factbox.model.briefing import Briefing
from factbox.model.deal import Milestone
from factbox.model.fuzzy_date import FuzzyDate
from factbox.model.names import DealRef, SourceId, Url
from factbox.model.source import Source
from factbox.model.timeline_entry import WrittenEntry
from factbox.model.vocabularies import DealKind
from factbox.views.due_list import DueView
from factbox.views.home_view import HomeView, home_view
from factbox.views.site_view import site_view
from invented import briefing, claim, deal, event, ledger

SITE = site_view(name="Factbox", tagline="deals that add up", url="", lang="en", author="Desk")


def home(*briefings: Briefing, today: date = date(2026, 6, 1)) -> HomeView:
    return home_view(ledger(*briefings, today=today), SITE)


def milestone(title: str, due: str, met: str | None = None) -> Milestone:
    return Milestone(title=title, due=FuzzyDate.parse(due), met=FuzzyDate.parse(met) if met else None)


def entry(title: str, when: str, *deals: str) -> WrittenEntry:
    return WrittenEntry(date=FuzzyDate.parse(when), title=title, deals=tuple(DealRef(name) for name in deals))


def due(view: HomeView) -> list[tuple[str, str | None]]:
    return [(entry.title.text, entry.state) for entry in view.due.coming.entries] if view.due.coming else []


def unrecorded(view: HomeView) -> list[str]:
    return [entry.title.text for entry in view.due.unrecorded.entries] if view.due.unrecorded else []


def test_an_empty_site_has_a_front_page() -> None:
    view = home()
    assert (view.lead, view.latest, view.figures) == (None, (), ())
    assert view.due == DueView(None, None)


def test_the_newest_briefing_leads_and_five_more_follow() -> None:
    view = home(*(briefing(slug=f"no-{day}", day=f"2019-06-0{day}") for day in range(1, 9)))
    assert view.lead is not None
    assert view.lead.item.link.address == "briefings/no-8/"
    assert [item.link.address for item in view.latest] == [f"briefings/no-{day}/" for day in (7, 6, 5, 4, 3)]


def test_the_box_of_the_lead_cites_nothing_since_the_page_has_no_sources() -> None:
    source = Source(id=SourceId("scmp"))
    view = home(briefing(deal("US$1bn"), claims=(claim("US$20bn"),), sources=(source,)))
    assert view.lead is not None
    assert view.lead.box is not None
    assert view.lead.box.cites == ()


def test_its_sentence_leaves_to_the_numbers_what_is_not_counted() -> None:
    view = home(briefing(deal("US$1bn"), deal(None), claims=(claim("US$20bn"),)))
    assert view.lead is not None
    assert view.lead.box is not None
    assert view.lead.box.claims[0].sentence.text.endswith("with a published value: 5.0%.")


def test_what_is_due_next_holds_nothing_past_and_the_last_of_that_stand_apart() -> None:
    steps = [milestone(f"Step {year}", str(year)) for year in (2020, 2021, 2022, 2023, 2027, 2028)]
    view = home(briefing(deal(id="fund", milestones=tuple(steps))))
    assert due(view) == [("Step 2027", "expected"), ("Step 2028", "expected")]
    assert unrecorded(view) == ["Step 2021", "Step 2022", "Step 2023"]


def test_what_was_reached_or_given_up_is_not_due() -> None:
    reached = deal(id="a", milestones=(milestone("Reached", "2027", "2020"),))
    ended = deal(None, None, id="b", events=(event("ended", "2019-06-01"),), milestones=(milestone("Ended", "2027"),))
    assert due(home(briefing(reached, ended))) == []


def test_written_entries_are_due_until_their_day_has_passed() -> None:
    view = home(briefing(timeline=(entry("Past", "2020"), entry("Coming", "2027"), entry("Happened", "2018"))))
    assert due(view) == [("Coming", "expected")]
    assert unrecorded(view) == ["Past"]


def test_an_entry_that_tells_the_milestone_of_its_deal_stands_once() -> None:
    gas = deal(id="gas", milestones=(milestone("Gas flows", "2027-12"),))
    assert due(home(briefing(gas, timeline=(entry("Route opens", "2027-12", "gas"),)))) == [("Gas flows", "expected")]


def test_at_most_six_things_are_due() -> None:
    steps = tuple(milestone(f"Step {year}", str(year)) for year in range(2019, 2060))
    assert len(due(home(briefing(deal(id="fund", milestones=steps))))) == 6


def test_a_line_leads_to_the_deals_that_it_is_about_and_else_to_the_briefing() -> None:
    gas = deal(id="gas", title="Gas", milestones=(milestone("Gas flows", "2027"),))
    view = home(briefing(gas, timeline=(entry("A visit", "2028"), entry("A route", "2029", "gas"))))
    assert view.due.coming is not None
    assert [([one.address for one in line.deals], line.address) for line in view.due.coming.entries] == [
        (["deals/gas/"], None),
        ([], "briefings/summit/"),
        (["deals/gas/"], None),
    ]


def test_figures_are_counted_from_the_ledger() -> None:
    target = deal("US$200bn per year", None, kind=DealKind.TARGET)
    view = home(briefing(deal("US$1bn"), deal("US$2bn"), deal(None), deal(None, "pledged"), target))
    assert [(figure.figure.text, figure.words) for figure in view.figures] == [
        ("1 of 3", "signed deals have no published value"),
        ("US$3.0bn", "counted, in 2 signed deals with a published value"),
        ("5", "records in one briefing, with 0 sources"),
    ]


def test_figures_of_one_deal_are_in_the_singular() -> None:
    view = home(briefing(deal("US$1bn"), sources=(Source(id=SourceId("scmp")),)))
    assert [(figure.figure.text, figure.words) for figure in view.figures] == [
        ("1 of 1", "signed deal has a published value"),
        ("US$1.0bn", "counted, in 1 signed deal with a published value"),
        ("1", "record in one briefing, with 1 source"),
    ]


def test_a_document_that_several_briefings_name_is_one_source() -> None:
    page = Source(id=SourceId("page"), url=Url("https://example.org/"))
    paper = Source(id=SourceId("paper"), publisher="SCMP", title="Deals", date=FuzzyDate.parse("2019-06-06"))
    again = (replace(page, id=SourceId("a")), replace(paper, id=SourceId("b")), Source(id=SourceId("page")))
    view = home(briefing(deal(), sources=(page, paper)), briefing(slug="later", day="2020-01-01", sources=again))
    assert view.figures[-1].words == "record in 2 briefings, with 3 sources"
