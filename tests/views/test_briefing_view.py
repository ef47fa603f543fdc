"""The page of a briefing: its head, its blocks, and its sources."""

from __future__ import annotations

from typing import Any

from factbox.model.briefing import Briefing
from factbox.model.names import LanguageTag, SourceId, SourceRef
from factbox.model.source import Source
from factbox.model.vocabularies import DealKind, Genre
from factbox.views.briefing_list import briefings_view
from factbox.views.briefing_view import BriefingView, briefing_view
from factbox.views.prose import DealMention, HtmlPart, Placed, Prose, ProsePart, SourceMention
from invented import briefing, claim, deal, event, ledger, stated

ONE, TWO = (Source(id=SourceId(name), publisher=name) for name in ("one", "two"))


def page(
    source: Briefing, *parts: ProsePart, words: int = 700, excerpt: str = "", hidden: bool = False
) -> BriefingView:
    return briefing_view(ledger(source).known_to(source), Prose(parts), words=words, excerpt=excerpt, hidden=hidden)


def kinds(view: BriefingView) -> list[str]:
    return [part.kind for part in view.body]


def test_the_summary_describes_the_page_or_else_the_beginning_of_the_text() -> None:
    assert page(briefing(summary="In short.\n")).head.description == "In short."
    assert page(briefing(), excerpt="It began.").head.description == "It began."


def test_a_long_description_is_cut_at_a_word() -> None:
    cut = page(briefing(summary="word " * 100)).head.description
    assert cut.endswith("word…")
    assert len(cut) <= 300


def test_the_head_knows_days_and_address() -> None:
    head = page(briefing(), hidden=True).head
    assert (head.address, head.kind, head.published, head.modified) == (
        "briefings/summit/",
        "article",
        "2019-06-08",
        None,
    )
    assert head.noindex


def test_the_kicker_leaves_plain_news_unsaid() -> None:
    assert page(briefing(category="Summits")).kicker == ("Summits",)
    assert page(briefing(category="Summits", genre=Genre.ANALYSIS)).kicker == ("Summits", "Analysis")


def test_a_text_of_a_few_words_is_not_measured() -> None:
    assert (page(briefing(), words=12).reading, page(briefing(), words=1200).reading) == ("", "1,200 words")


def test_a_target_is_no_deal_in_the_extent() -> None:
    aim = deal(None, None, id="aim", kind=DealKind.TARGET)
    assert page(briefing(deal(), aim, sources=(ONE, TWO))).extent == "1 deal, 1 other record, 2 sources"
    assert page(briefing(aim)).extent == "1 record"
    assert page(briefing()).extent == ""


def test_a_placed_block_is_not_shown_in_its_own_place_as_well() -> None:
    source = briefing(deal(id="fund", events=(event("signed", "2019-06-05"),)))
    assert page(source).box is not None
    assert page(source).timeline is not None
    view = page(source, Placed("deals"), HtmlPart("<p>x</p>"), Placed("timeline"), Placed("deals"))
    assert (view.box, view.timeline, kinds(view)) == (None, None, ["box", "html", "timeline"])


def test_a_placed_claim_has_citations_of_its_own() -> None:
    stating: Any = claim("US$2bn")
    source = briefing(claims=(stating,), sources=(ONE,))
    view = page(source, Placed("claim", "headline"), Placed("claim", "other"), Placed("deal", "none"))
    assert kinds(view) == ["claim"]


def test_a_quotation_keeps_what_it_holds() -> None:
    quote = Placed("quote", "Putin", (HtmlPart("<p>Good.</p>"),), (HtmlPart("Putin"),))
    assert kinds(page(briefing(), quote)) == ["quote"]


def test_sources_lead_back_to_their_first_mention_in_the_order_of_the_page() -> None:
    fund = deal(None, None, id="fund", events=(event("signed", "2019-06-05"),))
    cited = briefing(fund, sources=(ONE, TWO))
    view = page(cited, SourceMention(2, "", "cite-2-1"), SourceMention(2, "", "cite-2-2"))
    assert [(source.number, source.back) for source in view.sources] == [(1, None), (2, "cite-2-1")]


def test_sources_of_later_briefings_are_numbered_on() -> None:
    first = briefing(deal(id="fund"), slug="first", sources=(ONE,))
    value = stated("US$1bn", sources=(SourceRef("two"),))
    second = briefing(deal(None, None, id="fund", values=(value,)), slug="second", day="2020-01-01", sources=(TWO,))
    view = briefing_view(ledger(first, second).known_to(first), Prose(), words=9, excerpt="", hidden=False)
    assert [source.number for source in view.sources] == [1]
    assert [(source.number, source.publisher, source.back) for source in view.later_sources] == [
        (2, "two", "cite-fact-2-1")
    ]


def test_a_briefing_in_arabic_runs_from_right_to_left() -> None:
    view = page(briefing(lang=LanguageTag("ar")))
    assert (view.direction, view.title.lang) == ("rtl", "ar")


def test_the_last_word_of_a_mention_can_be_held_to_its_mark() -> None:
    def split(html: str) -> tuple[str, str]:
        mention = DealMention("deals/x/", html)
        return mention.beginning, mention.last_word

    assert split("a fund for research") == ("a fund for ", "research")
    assert split("fund") == ("", "fund")
    assert split("a <em>large fund</em>") == ("a <em>large fund</em>", "")
    assert split("R&amp;D") == ("", "R&amp;D")
    assert split("已签署且公布金额的协议已签署且公布金额的协议已签署") == (
        "已签署且公布金额的协议已签署且公布金额的协议已签署",
        "",
    )


def test_the_index_lists_years_and_briefings_newest_first() -> None:
    days = ("2018-05-01", "2019-01-01", "2019-06-08")
    view = briefings_view(ledger(*(briefing(day=day, slug=day) for day in days)))
    found = [(year.year, [item.link.address for item in year.items]) for year in view.years]
    assert found == [("2019", ["briefings/2019-06-08/", "briefings/2019-01-01/"]), ("2018", ["briefings/2018-05-01/"])]
    assert view.count == "3 briefings"


def test_old_briefings_of_a_large_site_are_listed_by_date_and_title() -> None:
    many = [briefing(deal(), slug=f"no-{number}", summary="In short.") for number in range(60)]
    items = [item for year in briefings_view(ledger(*many)).years for item in year.items]
    assert len(items) == 60
    assert (items[0].summary is None, items[-1].summary is None) == (False, True)


def test_what_is_traced_stands_beside_the_title() -> None:
    view = briefings_view(ledger(briefing(deal("US$1bn"), claims=(claim("more than US$20bn"),))))
    tally = view.years[0].items[0].claims[0]
    assert (tally.share, tally.stated.text) == ("less than 5.0%", "more than US$20bn")
