"""A party that a briefing declares belongs to the whole site: any briefing may name it, and all must agree on it."""

from __future__ import annotations

from pathlib import Path

import pytest

from little_site import edition_of, faults_of
from sites.reading import deal_rows, html


def declares(day: str, facts: str, status: str = "published") -> str:
    return f"---\ntitle: Of {day}\ndate: {day}\nstatus: {status}\nparties: {{acme: {{{facts}}}}}\n---\n"


NAMES_IT = """---
title: It names the party
date: 2019-06-08
deals: [{id: fund, title: A fund, parties: [{party: acme, role: buyer}], status: signed, value: US$1bn}]
---
[](party:acme)
"""


@pytest.mark.parametrize("day", ["2019-01-01", "2020-01-01"])
def test_a_briefing_may_name_a_party_that_an_earlier_or_later_one_declares(day: str, tmp_path: Path) -> None:
    site = edition_of(tmp_path, {"briefings/a.md": declares(day, "name: Acme Works"), "briefings/b.md": NAMES_IT})
    assert deal_rows(site)["fund"]["parties"] == [{"party": "acme", "role": "buyer", "share": None}]
    assert "Acme Works" in html(site, "deals/fund/")
    assert "Acme Works" in html(site, "briefings/b/")


def test_two_declarations_that_agree_are_one_party_and_each_may_add_what_the_other_leaves_out(tmp_path: Path) -> None:
    files = {
        "briefings/a.md": declares("2019-01-01", "name: Acme Works, country: DE"),
        "briefings/c.md": declares("2020-01-01", "name: Acme Works, names: {zh: 阿克米}"),
        "parties/acme.md": "---\nname: Acme Works\nshort: Acme\n---\n",
        "briefings/b.md": NAMES_IT,
    }
    page = html(edition_of(tmp_path, files), "deals/fund/")
    assert [words for words in ("Acme", "阿克米") if words not in page] == []


# what the second briefing says | the key that differs
DIFFERENCES = [
    ("name: Acme Ltd", "name"),
    ("name: Acme, country: FR", "country"),
    ("name: Acme, kind: bank", "kind"),
]


@pytest.mark.parametrize(("facts", "key"), DIFFERENCES)
def test_a_difference_is_a_fault_that_names_both_places(facts: str, key: str, tmp_path: Path) -> None:
    first = declares("2019-01-01", "name: Acme, country: DE, kind: company")
    found = faults_of(tmp_path, {"briefings/z.md": first, "briefings/a.md": declares("2020-01-01", facts)})
    assert [(fault.code, Path(fault.place.path).name) for fault in found] == [("contradicting-party", "a.md")]
    (fault,) = found
    assert f"`{key}`" in fault.message
    assert [Path(related.place.path).name for related in fault.related] == ["z.md"]


@pytest.mark.parametrize("status", ["draft", "hidden"])
def test_a_published_briefing_may_not_name_a_party_that_only_an_unpublished_one_declares(
    status: str, tmp_path: Path
) -> None:
    files = {"briefings/a.md": declares("2019-01-01", "name: Acme", status), "briefings/b.md": NAMES_IT}
    assert {fault.code for fault in faults_of(tmp_path, files)} == {"unknown-party"}


def test_what_an_unpublished_briefing_says_of_a_party_adds_nothing_to_the_site(tmp_path: Path) -> None:
    files = {
        "briefings/a.md": declares("2019-01-01", "name: Acme"),
        "briefings/b.md": NAMES_IT,
        "briefings/c.md": declares("2019-02-01", "name: Acme, names: {zh: 阿克米}", "draft"),
        "briefings/d.md": declares("2019-02-01", "name: Acme, names: {ru: Акме}", "hidden"),
    }
    page = html(edition_of(tmp_path, files), "deals/fund/")
    assert [name for name in ("阿克米", "Акме") if name in page] == []
