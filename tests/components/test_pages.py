"""Whole pages, from real views: what stands where, and what a page does without."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from components.theme import parsed, rendered
from factbox.model.briefing import Briefing
from factbox.model.country_ties import CountryTies
from factbox.model.fuzzy_date import FuzzyDate
from factbox.model.ledger import Ledger
from factbox.model.names import CountryCode, PartyId, SectorId, SourceId, SourceRef, SpeakerRef
from factbox.model.occasion import Occasion
from factbox.model.party import PartyFacts
from factbox.model.party_record import Party
from factbox.model.party_ties import Ties
from factbox.model.reckoning import Rates
from factbox.model.source import Source
from factbox.model.story import Story
from factbox.model.tally import tally
from factbox.views.about_view import default_about_view
from factbox.views.briefing_list import briefings_view
from factbox.views.briefing_view import briefing_view
from factbox.views.country_page import countries_index, country_pages
from factbox.views.deal_view import deal_view
from factbox.views.home_view import home_view
from factbox.views.method_view import method_view
from factbox.views.not_found_view import not_found_view
from factbox.views.occasion_view import occasion_views
from factbox.views.parties_view import parties_pages
from factbox.views.party_page import PartyDossier, party_pages
from factbox.views.prose import HtmlPart, Placed, Prose, ProsePart, SourceMention
from factbox.views.sector_page import sector_pages, sectors_index
from factbox.views.site_view import site_view
from invented import TODAY, briefing, claim, deal, ledger, part

SITE = site_view(name="Factbox", tagline="deals that add up", url="", lang="en", author="Desk")
SOURCE = Source(id=SourceId("scmp"), publisher="South China Morning Post")
SAMPLE = briefing(
    deal("US$1bn", id="fund", title="A fund"),
    deal(id="pipe", title="A pipe"),
    claims=(claim("more than US$20bn"),),
    sources=(SOURCE,),
    occasion=Occasion(name="A visit", date=FuzzyDate.parse("2019-06-05")),
)
EMPTY = briefing(slug="empty")


def of_briefing(source: Briefing, *parts: ProsePart, hidden: bool = False) -> str:
    known = ledger(source).known_to(source)
    view = briefing_view(known, Prose(parts), words=700, excerpt="The beginning.", hidden=hidden)
    return rendered("briefing.html", view, SITE, address=source.address)


def of_deal(source: Briefing, *, hidden: bool = False) -> str:
    known = ledger(source)
    return rendered("deal.html", deal_view(known, known.deal(known.deal_ids[0]), hidden=hidden), SITE)


def of_home(known: Ledger) -> str:
    return rendered("home.html", home_view(known, SITE), SITE, root="")


def of_ledger(name: str) -> str:
    """A page about a party, a sector, a country or an occasion of a little ledger, or an index of these."""
    own = deal("US$1bn", id="fund", sector="energy/gas", countries=(CountryCode("RU"),), parties=(part("acme"),))
    acme = Party(PartyId("acme"), PartyFacts(name="Acme", country=CountryCode("RU")))
    stated = replace(claim("US$2bn"), by=SpeakerRef("acme"), sources=(SourceRef("scmp"),))
    source = briefing(own, SAMPLE.facts.deals[1], claims=(stated,), sources=(SOURCE,), occasion=SAMPLE.facts.occasion)
    known = Ledger.of(TODAY, [source], {acme.id: acme}, Rates())
    (visit,) = known.index.occasions.values()
    index, ties = known.index, CountryTies.of(known)
    parties = {party: tally(known, deals) for party, deals in index.by_party.items()}
    sectors = {sector: tally(known, deals) for sector, deals in index.by_sector.items()}
    countries = {code: tally(known, deals) for code, deals in index.by_country.items()}
    dossier = PartyDossier(party=acme, found=parties[acme.id], named_in=known.briefings)
    views: dict[str, tuple[str, object]] = {
        "parties": ("roster.html", parties_pages(known, parties)[0]),
        "party": ("party.html", party_pages(known, dossier, Ties.of(known))[0]),
        "sectors": ("roster.html", sectors_index(known, sectors)[0]),
        "sector": ("sector.html", next(sector_pages(known, SectorId("energy"), sectors, Story.of(known)))),
        "countries": ("roster.html", countries_index(countries, ties)[0]),
        "country": ("country.html", next(country_pages(known, CountryCode("RU"), countries, ties))),
        "occasion": ("occasion.html", next(occasion_views(known, visit, Story.of(known)))),
    }
    template, view = views[name]
    return rendered(template, view, SITE)


PAGES = {
    "briefing": of_briefing(SAMPLE, HtmlPart("<p>Text.</p>")),
    "a briefing with nothing in it": of_briefing(EMPTY),
    "deal": of_deal(SAMPLE),
    "home": of_home(ledger(SAMPLE, EMPTY)),
    "home of an empty site": of_home(ledger()),
    "briefings": rendered("briefings.html", briefings_view(ledger(SAMPLE, EMPTY)), SITE, root="../"),
    **{name: of_ledger(name) for name in ("parties", "party", "sectors", "sector", "countries", "country", "occasion")},
    "method": rendered("method.html", method_view(), SITE, root="../"),
    "about": rendered("about.html", default_about_view(), SITE, root="../"),
    "not found": rendered("404.html", not_found_view(), SITE, root="/project/"),
}


def attributes(html: str, tag: str) -> list[dict[str, str]]:
    return [dict(element.attrib) for element in parsed(html).iter(tag)]


def texts(html: str, tag: str) -> list[str]:
    return [" ".join("".join(element.itertext()).split()) for element in parsed(html).iter(tag)]


def order(html: str, *parts: str) -> list[int]:
    assert all(part in html for part in parts), [part for part in parts if part not in html]
    return [html.index(part) for part in parts]


@pytest.mark.parametrize("html", PAGES.values(), ids=PAGES)
def test_a_page_is_valid_with_one_first_heading_and_ids_of_its_own(html: str) -> None:
    tree: Any = parsed(html)
    ids = [element.get("id") for element in tree.iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    assert len(list(tree.iter("h1"))) == 1


@pytest.mark.parametrize("html", PAGES.values(), ids=PAGES)
def test_every_place_that_a_page_points_to_is_on_it(html: str) -> None:
    tree: Any = parsed(html)
    ids = {element.get("id") for element in tree.iter()}
    wanted = {link.removeprefix("#") for element in tree.iter() if (link := element.get("href", "")).startswith("#")}
    named = {word for element in tree.iter() for word in element.get("aria-labelledby", "").split()}
    assert (wanted | named) - ids == set()


def test_the_policy_stands_first_and_asks_no_other_host() -> None:
    first, second = attributes(PAGES["briefing"], "meta")[:2]
    assert first["http-equiv"] == "Content-Security-Policy"
    assert first["content"].startswith("default-src 'none'")
    assert second == {"charset": "utf-8"}


def test_absolute_addresses_are_given_where_the_site_knows_its_own() -> None:
    site = replace(SITE, url="https://example.org/project")
    known = ledger(SAMPLE)
    html = rendered(
        "deal.html", deal_view(known, known.deal(known.deal_ids[0]), hidden=False), site, address="deals/fund/"
    )
    assert 'rel="canonical" href="https://example.org/project/deals/fund/"' in html
    assert 'property="og:url" content="https://example.org/project/deals/fund/"' in html


def test_without_an_address_a_page_calls_itself_where_it_is() -> None:
    assert 'rel="canonical" href="./"' in PAGES["briefing"]
    assert "og:url" not in PAGES["briefing"]
    assert "canonical" not in PAGES["not found"]


def test_json_for_machines_is_printed_as_it_is_and_only_if_there_is_some() -> None:
    known = ledger(SAMPLE)
    view = home_view(known, SITE)
    described = replace(view, head=replace(view.head, json_ld='{"name": "A \\u003c B & C"}'))
    html = rendered("home.html", described, SITE, root="")
    assert '<script type="application/ld+json">{"name": "A \\u003c B & C"}</script>' in html
    assert "<script" not in PAGES["home"]


@pytest.mark.parametrize("html", [of_briefing(SAMPLE, hidden=True), of_deal(SAMPLE, hidden=True)])
def test_what_is_hidden_asks_to_be_left_out_and_says_so(html: str) -> None:
    assert '<meta name="robots" content="noindex">' in html
    assert "Not listed" in html


def test_what_is_published_does_not_ask_that() -> None:
    assert "noindex" not in PAGES["briefing"]
    assert "noindex" not in PAGES["deal"]
    assert "noindex" in PAGES["not found"]


def test_links_start_from_the_way_to_the_root() -> None:
    assert 'href="../../theme/' in PAGES["briefing"]
    assert 'href="../../deals/fund/"' in PAGES["briefing"]
    assert 'href="deals/fund/"' not in PAGES["briefing"]
    assert 'href="./"' in PAGES["home"]
    assert 'href="/project/briefings/"' in PAGES["not found"]


def test_the_box_stands_above_the_text_and_the_timeline_below_it() -> None:
    places = order(PAGES["briefing"], 'id="deals"', "<p>Text.</p>", 'id="timeline"', 'id="sources"', 'id="cite"')
    assert places == sorted(places)


def test_a_block_in_the_text_takes_the_place_of_the_one_around_it() -> None:
    text = (
        HtmlPart("<p>One.</p>"),
        Placed("deals"),
        HtmlPart("<p>Two.</p>"),
        Placed("timeline"),
        HtmlPart("<p>Three.</p>"),
    )
    html = of_briefing(SAMPLE, *text)
    places = order(html, "<p>One.</p>", 'id="deals"', "<p>Two.</p>", 'id="timeline"', "<p>Three.</p>")
    assert places == sorted(places)
    assert html.count('id="deals"') == html.count('id="timeline"') == 1


def test_a_claim_in_the_text_stands_beside_the_one_in_the_box() -> None:
    html = of_briefing(SAMPLE, Placed("claim", "headline"), Placed("deal", "fund"), Placed("claim", "nobody"))
    assert html.count('class="claim-bar"') == 2
    parsed(html)


def test_a_source_leads_back_to_its_first_mention() -> None:
    html = of_briefing(SAMPLE, HtmlPart("<p>"), SourceMention(1, "", "cite-1-1"), HtmlPart("</p>"))
    assert 'class="source__back" href="#cite-1-1"' in html


def test_a_briefing_without_a_deal_says_so() -> None:
    assert "This briefing names none, and cites no total." in PAGES["a briefing with nothing in it"]
    assert 'id="deals"' not in PAGES["a briefing with nothing in it"]


def test_an_empty_site_has_a_front_page() -> None:
    assert "Nothing is published yet." in PAGES["home of an empty site"]


def test_the_page_where_one_is_is_marked() -> None:
    current = [link for link in attributes(PAGES["briefings"], "a") if "aria-current" in link]
    assert [link["href"] for link in current] == ["../briefings/"]


def test_the_method_page_defines_every_status_with_its_shape() -> None:
    assert "#mark-underDiscussion" in PAGES["method"]
    assert {"On this page", "What every word means"} <= set(texts(PAGES["method"], "h2"))
