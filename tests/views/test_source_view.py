"""Sources: which number each has, and what the list says of it."""

from __future__ import annotations

from factbox.model.fuzzy_date import FuzzyDate
from factbox.model.names import LanguageTag, SourceId, Url
from factbox.model.source import Source
from factbox.model.vocabularies import SourceType
from factbox.views.source_view import Citations, CiteView, first_mentions, source_views
from invented import briefing


def source(id: str, **facts: object) -> Source:
    return Source(id=SourceId(id), **facts)  # type: ignore[arg-type]


FIRST = briefing(sources=(source("a"), source("b"), source("c")), slug="first")
SECOND = briefing(sources=(source("a"), source("z")), slug="second")


def test_a_briefing_numbers_its_sources_in_the_order_of_its_list() -> None:
    citations = Citations()
    citations.list_all(FIRST)
    assert [cite.number for cite in citations.cite(FIRST, ["c", "a", "c"])] == [1, 3]


def test_elsewhere_they_are_numbered_as_they_are_used() -> None:
    citations = Citations()
    assert [cite.number for cite in citations.cite(FIRST, ["c"])] == [1]
    assert [cite.number for cite in citations.cite(SECOND, ["a", "z"])] == [2, 3]
    assert [cite.number for cite in citations.cite(FIRST, ["a", "c"])] == [1, 4]
    assert [(number, found.id) for number, found in citations.listed()] == [(1, "c"), (2, "a"), (3, "z"), (4, "a")]


def test_a_later_briefing_goes_on_counting() -> None:
    citations = Citations()
    citations.list_all(FIRST)
    assert [cite.number for cite in citations.cite(SECOND, ["z"])] == [4]


def test_every_mention_has_an_id_of_its_own() -> None:
    citations = Citations()
    found = [*citations.cite(FIRST, ["a"]), *citations.cite(FIRST, ["a"]), *citations.cite(SECOND, ["a"])]
    assert [cite.id for cite in found] == ["cite-fact-1-1", "cite-fact-1-2", "cite-fact-2-1"]


def test_a_source_leads_back_to_the_first_of_its_mentions() -> None:
    cites = [CiteView(2, "one"), CiteView(1, "two"), CiteView(2, "three")]
    assert first_mentions(cites) == {2: "one", 1: "two"}


def test_what_is_cited_under_a_name_that_nobody_gave_is_left_out() -> None:
    assert Citations().cite(FIRST, ["nobody"]) == ()


def test_the_list_tells_type_and_foreign_language() -> None:
    document = source(
        "rg",
        publisher="Rossiyskaya Gazeta",
        title="Миллер назвал дату",
        url=Url("https://rg.ru/2017/07/04/miller/"),
        date=FuzzyDate.parse("2017-07-04"),
        type=SourceType.NEWSPAPER,
        lang=LanguageTag("ru"),
    )
    (view,) = source_views([(19, document)], {19: "cite-19-1"})
    assert (view.kind, view.printed_url, view.back) == ("Newspaper, in Russian", "rg.ru/2017/07/04/miller", "cite-19-1")
    assert view.title is not None
    assert view.title.lang == "ru"


def test_english_goes_without_saying() -> None:
    (view,) = source_views([(1, source("a", type=SourceType.COURT, lang=LanguageTag("en-GB")))], {})
    assert (view.kind, view.back) == ("Court document", None)
