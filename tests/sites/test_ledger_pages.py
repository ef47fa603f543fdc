"""The pages of all deals, of occasions and of the timeline, as a build makes them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from components.theme import parsed
from factbox.engine.edition import Edition
from little_site import edition_of
from sites.reading import html

SUMMIT = """\
    ---
    title: A summit
    date: 2019-06-08
    occasion: {id: summit, name: The summit, place: Moscow, country: RU, date: 2019-06-05/2019-06-07}
    parties: {acme: {name: Acme, country: CN}, volga: {name: Volga, country: RU}}
    claims: [{id: headline, text: All that was signed, value: more than US$20bn, covers: [pipe, port, talks, goal]}]
    deals:
      - {id: pipe, title: A pipe, parties: [acme], instrument: contract, sector: energy/gas, value: US$1bn,
         events: [{status: signed, date: 2019-06-05}, {status: underway, date: 2020-03-01}]}
      - {id: port, title: A port, parties: [volga], status: signed, value: undisclosed, sector: transport}
      - {id: talks, title: Talks, parties: [acme, volga], status: underDiscussion, value: up to US$3bn}
      - {id: goal, title: A goal, kind: target, parties: [acme], value: US$200bn a year}
      - {id: older, title: An older deal, parties: [volga], events: [{status: completed, date: 2014}], value: US$9bn}
    timeline: [{date: 2018-09, title: It was prepared, kind: background}]
    ---
    Text.
    """
LATER = """\
    ---
    title: What became of it
    date: 2020-04-01
    occasion: {date: 2020-03}
    deals: [{id: pipe}]
    ---
    Text.
    """
ADDRESSES = """
    deals/ deals/counted/yes/ deals/counted/no/
    deals/status/announced/ deals/status/signed/ deals/status/underway/ deals/status/completed/ deals/status/notADeal/
    deals/instrument/contract/ deals/year/2014/ deals/year/2019/
    occasions/ occasions/summit/ occasions/later/ timeline/
""".split()


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    return edition_of(tmp_path_factory.mktemp("pages"), {"briefings/summit.md": SUMMIT, "briefings/later.md": LATER})


def words(edition: Edition, address: str) -> str:
    """All that the main part of a page says."""
    tree: Any = parsed(html(edition, address))
    return " ".join("".join(tree.find(".//main").itertext()).split())


def test_every_list_has_its_address_and_no_other_list_is_there(site: Edition) -> None:
    sections = ("deals/", "occasions/", "timeline/")
    deals = {f"deals/{name}/" for name in ("pipe", "port", "talks", "goal", "older")}
    found = [page.address for page in site.pages if page.address.startswith(sections)]
    assert sorted(found) == sorted([*ADDRESSES, *deals])


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_page_is_valid_and_links_to_pages_that_exist(site: Edition, address: str) -> None:
    tree: Any = parsed(html(site, address))
    known = {page.address for page in site.pages}
    root = "../" * address.count("/")
    links = {link for element in tree.find(".//main").iter("a") if (link := element.get("href", "")).startswith(root)}
    pages = {link.removeprefix(root).partition("#")[0] for link in links}
    files = {"data/deals.csv", "data/deals.json", "feeds/deals.atom.xml"}
    assert pages
    assert pages - known <= files


def test_all_deals_are_grouped_and_totalled(site: Edition) -> None:
    found = words(site, "deals/")
    assert "5 records; 2 are counted: US$10bn." in found
    assert "Announced 1 deal; not counted: up to US$3.0bn" in found
    assert "Signed 1 deal; no published value" in found
    assert "Targets, statistics, policies 1 record; not added up" in found


def test_an_occasion_tells_what_was_stated_traced_and_delivered(site: Edition) -> None:
    found = words(site, "occasions/summit/")
    assert "Moscow, Russia, 5–7 June 2019" in found
    assert "US$1.0 billion of the more than US$20 billion is traced to a signed deal" in found
    assert (
        "more than US$20bn 8 June 2019 (day of the briefing) US$1.0bn, less than 5.0% US$1.0bn, less than 5.0%" in found
    )
    assert "Announced every deal that is listed here 3 US$1.0–4.0bn; 1 without a published value" in found
    assert "Signed on record as signed or further, today or earlier 2 US$1.0bn; 1 without a published value" in found
    assert "Underway on record as underway or completed, today or earlier 1 US$1.0bn Completed" in found
    assert "Lower bars: published values in US$, hatched where the sum may be more." in found
    assert "Also named by its briefings, and outside every stated total: An older deal." in found
    assert "As known on 8 June 2019, the day of" in found
    assert "Most frequent parties In how many of these deals each is named. Acme (2) Volga (2)" in found
    assert "September 2018 It was prepared 5–7 June 2019 The summit Moscow, Russia" in found
    assert found.endswith("1 March 2020 A pipe: underway")


def test_an_occasion_without_a_name_a_total_or_an_id_has_its_page(site: Edition) -> None:
    found = words(site, "occasions/later/")
    assert found.startswith("Occasions What became of it March 2020 What became of the deals")
    assert "Stated totals" not in found
    assert "1 record; 1 is counted: US$1.0bn." in found


def test_all_occasions_stand_side_by_side(site: Edition) -> None:
    found = words(site, "occasions/")
    assert "What became of it March 2020 1 no total is on record" in found
    assert "The summit 5–7 June 2019 4 more than US$20bn 8 June 2019 (day of the briefing) US$1.0bn, less than" in found


def test_the_timeline_has_its_years_and_kinds(site: Edition) -> None:
    found = words(site, "timeline/")
    assert "2014 2018 2019 2020 Show all Background 1 Visit 2 Signing" in found
    assert "A pipe: underway" in found


def test_a_site_of_nothing_says_so_on_every_list(tmp_path: Path) -> None:
    empty = edition_of(tmp_path, {"parties/acme.md": "---\nname: Acme\n---\n"})
    assert "No briefing lists a deal yet." in words(empty, "deals/")
    assert "No briefing reports an occasion yet." in words(empty, "occasions/")
    assert "No briefing dates anything yet." in words(empty, "timeline/")


def test_an_occasion_of_no_deal_says_so(tmp_path: Path) -> None:
    bare = edition_of(
        tmp_path, {"briefings/bare.md": "---\ntitle: Bare\ndate: 2019-06-08\noccasion: {name: A meeting}\n---\nText.\n"}
    )
    assert words(bare, "occasions/bare/").endswith("Deals Its briefings list no deal.")
