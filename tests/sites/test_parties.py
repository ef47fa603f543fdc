"""The pages of parties in a whole site: whom they list, what they link to, and names that are hard to print."""

from __future__ import annotations

import json
import re
from html import unescape
from pathlib import Path

import pytest

from factbox.engine.edition import Edition
from little_site import edition_of
from sites.reading import html, published

SUMMIT = """---
title: The summit
date: 2019-06-08
occasion: {id: visit, name: A visit, country: KZ, date: 2019-06-07}
parties: {acme: {name: Acme, country: CN}, minister: {name: The minister, kind: person}}
claims: [{id: headline, value: US$20bn, by: minister}]
deals:
  - id: sale
    title: A sale
    parties: [{party: acme, role: buyer}, {party: volga, role: seller}]
    status: signed
    value: US$1bn
    stakes: [{owner: acme, asset: plant, percent: 10}]
    sector: energy/gas
    countries: [RU]
  - {id: talks, title: Talks, parties: [acme, volga], status: underDiscussion, sector: finance}
timeline: [{date: 2019-06-07, title: They meet, deals: [sale, talks]}]
---
[Acme](party:acme) buys.
"""
LATER = """---
title: What became of it
date: 2020-01-01
deals: [{id: sale, events: [{status: completed, date: 2019-12-01}]}]
---
Text.
"""
HIDDEN = """---
title: Notes
date: 2019-07-01
status: hidden
parties: {ghost: {name: Ghost, country: FR}}
deals: [{id: secret, title: A secret, parties: [ghost, acme], status: completed, sector: mining, countries: [FR, JP]}]
---
Text.
"""
VOLGA = """---
name: Volga Joint Stock Company
short: Volga
names: {ru: Волга}
kind: stateCompany
country: RU
controlled_by: [{party: state, share: 50.1%}]
identifiers: {wikidata: Q503182}
website: "https://volga.example/"
---
It sells [to Acme](party:acme), for one in [a sale](deal:sale).

## A heading
"""
FILES = {
    "briefings/summit.md": SUMMIT,
    "briefings/later.md": LATER,
    "briefings/notes.md": HIDDEN,
    "parties/volga.md": VOLGA,
    "parties/state.md": "---\nname: The state\nkind: state\ncountry: RU\n---\n",
    "parties/unused.md": "---\nname: Nobody’s party\n---\n",
}


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    return edition_of(tmp_path_factory.mktemp("parties"), FILES)


def words(page: str) -> str:
    """What a page says, without its elements."""
    return " ".join(unescape(re.sub(r"<(script|svg).*?</\1>|<[^>]+>", "", page, flags=re.DOTALL)).split())


def test_every_party_of_the_ledger_has_a_page_and_stands_in_the_index(edition: Edition) -> None:
    index = html(edition, "parties/")
    for party in ("acme", "minister", "volga", "state", "unused"):
        assert f'href="../parties/{party}/"' in index
        assert html(edition, f"parties/{party}/")
    assert "ghost" not in index


def test_a_party_that_no_briefing_uses_says_so(edition: Edition) -> None:
    assert "No deal, stated total or stated value of this party is on record." in html(edition, "parties/unused/")
    assert "Nothing on record" not in html(edition, "parties/minister/")


def test_what_a_party_stated_stands_on_its_page(edition: Edition) -> None:
    page = words(html(edition, "parties/minister/"))
    assert "A total US$20bn 8 June 2019 (day of the briefing) The summit" in page
    assert 'id="said"' not in html(edition, "parties/acme/")


@pytest.mark.parametrize("address", ["sectors/energy/gas/", "countries/ru/", "parties/acme/"])
def test_the_pages_of_what_deals_have_in_common_tell_their_story(edition: Edition, address: str) -> None:
    page = words(html(edition, address))
    assert "7 June 2019 They meet A sale" in page
    assert "December 2019 A sale: completed" in page
    assert "Briefings 1 January 2020 What became of it 8 June 2019 The summit" in page
    assert "Volga (" in page
    assert "A secret" not in page


def test_its_page_tells_deals_stakes_and_counterparties(edition: Edition) -> None:
    page = words(html(edition, "parties/acme/"))
    assert "2 records; 1 is counted: US$1.0bn." in page
    assert "Buyer1 deal: 1 completed" in page
    assert "took 10% of plant A sale: completed, 1 December 2019" in page
    assert "Volga (2)" in page
    assert page.index("They meet") < page.rindex("A sale: completed")


def test_a_seller_is_told_what_it_sold_and_to_whom(edition: Edition) -> None:
    assert "sold 10% of plant to Acme A sale" in words(html(edition, "parties/volga/"))


def test_briefings_stand_there_that_name_it_or_list_a_deal_of_it(edition: Edition) -> None:
    page = html(edition, "parties/acme/")
    assert 'href="../../briefings/summit/"' in page
    # The later one names the deal alone.
    assert 'href="../../briefings/later/"' in page
    assert 'href="../../briefings/notes/"' not in page
    # Nobody trades with the minister; a claim is his.
    assert 'href="../../briefings/summit/"' in html(edition, "parties/minister/")


def test_its_profile_is_told_as_any_text_is(edition: Edition) -> None:
    page = html(edition, "parties/volga/")
    assert '<a class="party-mention" href="../../parties/acme/">to Acme</a>' in page
    assert 'href="../../deals/sale/"' in page
    assert "A heading</h" in page


def test_control_leads_both_ways(edition: Edition) -> None:
    assert '<a href="../../parties/state/"><bdi>The state</bdi></a> (50.1%)' in html(edition, "parties/volga/")
    assert '<a href="../../parties/volga/"><bdi>Volga</bdi></a> (50.1%)' in html(edition, "parties/state/")


def test_machines_read_who_it_is(edition: Edition) -> None:
    page = html(edition, "parties/volga/")
    found = re.search(r'<script type="application/ld\+json">(.*?)</script>', page)
    assert found
    about = json.loads(found[1])["about"]
    assert about == {
        "@type": "Organization",
        "name": "Volga Joint Stock Company",
        "alternateName": ["Volga", "Волга"],
        "identifier": [{"@type": "PropertyValue", "propertyID": "Wikidata", "value": "Q503182"}],
        "sameAs": "https://www.wikidata.org/entity/Q503182",
        "url": "https://volga.example/",
    }


def test_what_only_hidden_briefings_know_has_pages_without_lists(edition: Edition) -> None:
    party, deal = html(edition, "parties/ghost/"), html(edition, "deals/secret/")
    assert '<meta name="robots" content="noindex">' in party
    addresses = {page.address for page in edition.pages}
    assert not {"sectors/mining/", "countries/fr/", "countries/jp/", "deals/status/completed/page/2/"} & addresses
    for page in (party, deal):
        # The foot of every page leads to the indexes; a page of one country or sector is what may not be linked.
        assert not re.search(r'(?:countries|sectors)/[^"#]', page)
    assert "deals/status/" not in party
    assert "France" in party
    assert "Mining" in deal


def test_no_link_of_the_site_leads_nowhere(tmp_path: Path) -> None:
    files = published(edition_of(tmp_path / "content", FILES), tmp_path / "out")
    folders = {name.removesuffix("index.html") for name in files if name.endswith("index.html")}
    for name, content in files.items():
        if name.endswith("index.html"):
            here = name.count("/")
            links = set(re.findall(r'(?:href|src)="((?:\.\./)+[^"#]*)', content.decode()))
            for link in links:
                assert link.count("../") == here, (name, link)
                target = link.replace("../", "")
                assert target in folders or target in files or is_made_elsewhere(target), (name, link)


def is_made_elsewhere(target: str) -> bool:
    """What a little site does without: the search needs an index, the theme its icon."""
    return target.startswith(("theme/", "search/"))


HARD = {
    "rtl": "شركة أرامكو السعودية",
    "cjk": "中国石油天然气集团有限公司" * 6,
    "long": "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft" * 2,
    "markup": "</script><b>Bold & Sons</b> \\'\\\"",
    "template": "{{ 7 * 7 }} {% raw %}",
    "spaces": "a  b",
}


@pytest.mark.parametrize("name", HARD.values(), ids=HARD)
def test_any_name_comes_through_as_it_is(name: str, tmp_path: Path) -> None:
    quoted = json.dumps(name, ensure_ascii=False)
    front = f"parties: {{hard: {{name: {quoted}, aliases: [{quoted}], names: {{ar: {quoted}}}, country: SA}}}}"
    deal = "deals: [{id: a, title: A, parties: [hard], status: signed, sector: energy/gas}]"
    briefing = f"---\ntitle: A\ndate: 2019-06-08\n{front}\n{deal}\n---\nText.\n"
    found = edition_of(tmp_path, {"briefings/a.md": briefing})
    for address in ("parties/", "parties/hard/", "countries/sa/", "sectors/energy/gas/"):
        page = html(found, address)
        inside = [unescape(text) for text in re.findall(r"<bdi[^>]*>([^<]*)</bdi>", page)]
        assert name in inside
        assert "<b>Bold" not in page


@pytest.mark.parametrize("id", ["中石油", "أرامكو", "a.b_c", "MixedCase"])
def test_an_id_in_any_script_is_an_address(id: str, tmp_path: Path) -> None:
    briefing = f"---\ntitle: A\ndate: 2019-06-08\nparties: {{{id}: {{name: Name}}}}\n---\nText.\n"
    found = edition_of(tmp_path, {"briefings/a.md": briefing})
    assert f'href="../parties/{id}/"' in html(found, "parties/")
    assert f"<code>{id}</code>" in html(found, f"parties/{id}/")
