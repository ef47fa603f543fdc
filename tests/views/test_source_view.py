"""Sources: which number each has, and what the list says of it."""

from __future__ import annotations

import pytest

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


SCMP = {"publisher": "SCMP", "title": "Deals", "date": FuzzyDate.parse("2019-06-06")}
HERE = Url("https://example.org/deals")


@pytest.mark.parametrize(
    ("first", "second", "number"),
    [
        ({"url": HERE, "title": "Deals"}, {"url": HERE}, 1),
        (SCMP, SCMP | {"url": HERE}, 1),
        (SCMP | {"url": HERE}, SCMP | {"url": Url("https://example.org/mirror")}, 1),
        (SCMP, SCMP | {"title": "Other deals"}, 2),
        (SCMP, SCMP | {"date": FuzzyDate.parse("2019-06-07")}, 2),
        ({"publisher": "SCMP", "title": "Deals"}, {"publisher": "SCMP", "title": "Deals"}, 2),
        ({}, {}, 2),
    ],
)
def test_one_document_has_one_number_whoever_names_it(
    first: dict[str, object], second: dict[str, object], number: int
) -> None:
    one = briefing(sources=(source("a", **first),), slug="first")
    two = briefing(sources=(source("z", **second),), slug="second")
    citations = Citations()
    found = [*citations.cite(one, ["a"]), *citations.cite(two, ["z"])]
    assert [cite.number for cite in found] == [1, number]
    assert len({cite.id for cite in found}) == 2
    assert citations.count == number


def test_a_briefing_keeps_its_own_list_as_it_is() -> None:
    own = briefing(sources=(source("a", url=HERE), source("b", url=HERE)), slug="own")
    later = briefing(sources=(source("z", url=HERE), source("y")), slug="later")
    citations = Citations()
    citations.list_all(own)
    assert [cite.number for cite in citations.cite(own, ["b"])] == [2]
    assert [cite.number for cite in citations.cite(later, ["z", "y"])] == [1, 3]


def test_a_fact_cites_a_document_once() -> None:
    twice = briefing(sources=(source("a", url=HERE), source("b", url=HERE)))
    assert [cite.number for cite in Citations().cite(twice, ["a", "b"])] == [1]


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


@pytest.mark.parametrize(
    ("facts", "publisher"),
    [({}, "tape"), ({"type": SourceType.INTERVIEW}, "tape"), ({"title": "A talk"}, None), ({"url": HERE}, None)],
)
def test_what_nothing_names_is_called_by_its_id(facts: dict[str, object], publisher: str | None) -> None:
    (view,) = source_views([(1, source("tape", **facts))], {})
    assert view.publisher == publisher


def test_english_goes_without_saying() -> None:
    (view,) = source_views([(1, source("a", type=SourceType.COURT, lang=LanguageTag("en-GB")))], {})
    assert (view.kind, view.back) == ("Court document", None)
