"""The pages are what the HTML standard calls valid, and say in their heads what they are."""

from __future__ import annotations

import json
from collections import Counter

import html5lib
import pytest

from browser.reading import Document, read
from browser.served_site import SITE_URL, Site


@pytest.fixture(params=["sample", "hard"])
def site(request: pytest.FixtureRequest) -> Site:
    site: Site = request.getfixturevalue(request.param)
    return site


def documents(site: Site) -> dict[str, Document]:
    return {site.address(file): read(file) for file in site.files()}


def test_every_page_is_parsed_without_an_error(site: Site) -> None:
    found = {}
    for file in site.files():
        parser = html5lib.HTMLParser()
        parser.parse(file.read_text(encoding="utf-8"))
        if parser.errors:
            found[site.address(file)] = parser.errors
    assert found == {}


def test_every_page_has_one_first_heading_and_skips_no_level(site: Site) -> None:
    for address, document in documents(site).items():
        levels = document.levels()
        assert levels.count(1) == 1, address
        assert all(after <= before + 1 for before, after in zip([0, *levels], levels, strict=False)), (address, levels)
        assert document.texts["h1"][0].strip(), address


def test_every_page_says_its_language_and_direction(site: Site) -> None:
    for address, document in documents(site).items():
        (page,) = document.of("html")
        assert page["lang"], address
        assert page["dir"] in ("ltr", "rtl"), address


def test_no_two_pages_have_one_title(site: Site) -> None:
    titles = Counter(document.texts["title"][0] for document in documents(site).values())
    assert [title for title, count in titles.items() if count > 1] == []
    assert all(title.strip() for title in titles)


def test_every_page_describes_itself(site: Site) -> None:
    for address, document in documents(site).items():
        (description,) = document.meta("description")
        assert description.strip(), address
        assert len(document.texts["title"]) == 1, address
        if address != "404.html":
            (canonical,) = (link["href"] for link in document.of("link") if link["rel"] == "canonical")
            assert canonical == f"{SITE_URL}/{address}"
            assert document.meta("og:url") == [canonical]
            assert all(document.meta(f"og:{name}")[0] for name in ("title", "description", "type", "site_name")), (
                address
            )


def test_what_machines_read_is_json_that_cannot_end_its_element(site: Site) -> None:
    for address, document in documents(site).items():
        for attributes, text in zip(document.of("script"), document.texts.get("script", []), strict=True):
            if attributes.get("type") == "application/ld+json":
                assert "<" not in text, address
                assert json.loads(text)["@context"] == "https://schema.org", address


def test_the_policy_comes_first_and_allows_nothing_inline(site: Site) -> None:
    for address, document in documents(site).items():
        names = [meta.get("http-equiv") or meta.get("name") or "charset" for meta in document.of("meta")]
        assert names[:2] == ["Content-Security-Policy", "charset"], address
        assert not any("style" in element.attributes for element in document.elements), address
        assert not any(name.startswith("on") for element in document.elements for name in element.attributes), address
        assert "style" not in {element.tag for element in document.elements}, address
