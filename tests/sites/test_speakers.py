"""Several speakers, several amounts: which one is summed, and that the others stand beside it."""

from __future__ import annotations

from pathlib import Path

import pytest

from little_site import edition_of
from sites.reading import claim, claim_row, deal_rows, deals, front, html

ACME_2 = "{text: US$2bn, stated_by: acme, basis: contractValue}"
VOLGA_3 = "{text: US$3bn, stated_by: volga, basis: projectCost}"
SILENT = "{text: undisclosed, stated_by: acme}"

# what is written of the value | what is summed | on which basis
CASES = [
    (f"value: {ACME_2}, values: [{VOLGA_3}]", "US$2bn", "contractValue"),
    (f"values: [{VOLGA_3}], value: {ACME_2}", "US$2bn", "contractValue"),
    (f"values: [{VOLGA_3}, {ACME_2}]", "US$3bn", "projectCost"),
    (f"value: undisclosed, values: [{ACME_2}, {VOLGA_3}]", "US$2bn", "contractValue"),
    (f"value: {SILENT}, values: [{SILENT}, {VOLGA_3}]", "US$3bn", "projectCost"),
    (f"value: not applicable, values: [{VOLGA_3}]", "not applicable", None),
    (f"values: [{SILENT}]", "undisclosed", None),
]


@pytest.mark.parametrize(("values", "text", "basis"), CASES)
def test_the_first_that_is_not_undisclosed_is_summed(values: str, text: str, basis: str | None, tmp_path: Path) -> None:
    row = deal_rows(edition_of(tmp_path, {"briefings/a.md": front(deals(f"status: signed, {values}"))}))["a"]
    assert (row["value"]["text"], row["value"]["basis"]) == (text, basis)


def test_one_amount_in_two_voices_is_counted_once(tmp_path: Path) -> None:
    row = claim_row(tmp_path, claim("US$20bn"), deals(f"status: signed, value: {ACME_2}, values: [{VOLGA_3}]"))
    assert row["traced"] == {"low": "2000000000", "high": "2000000000", "currency": "USD"}


def test_the_page_shows_every_amount_with_who_stated_it(tmp_path: Path) -> None:
    facts = f"status: signed, value: {ACME_2}, values: [{VOLGA_3}]"
    page = html(edition_of(tmp_path, {"briefings/a.md": front(deals(facts))}), "deals/a/")
    told = ("US$2.0", "US$3.0", "Acme", "Volga", "Totals use the first amount in the briefing of 8 June 2019.")
    assert [words for words in told if words not in page] == []
    assert "figures differ" not in page.lower(), "they measure different things"


def test_figures_that_differ_are_marked_where_the_deal_is_listed_and_on_its_page(tmp_path: Path) -> None:
    facts = f"status: signed, value: {ACME_2}, values: [{VOLGA_3.replace('projectCost', 'contractValue')}]"
    edition = edition_of(tmp_path, {"briefings/a.md": front(claim("US$20bn"), deals(facts))})
    link = '<a class="deal-line__differs" href="../../deals/a/#values">figures differ</a>'
    assert link in html(edition, "briefings/a/")
    page = html(edition, "deals/a/")
    assert "The figures differ." in page
    assert 'id="values"' in page


FIRST = """---
title: First
date: 2019-06-07
parties: {acme: {name: Acme}}
deals: [{id: a, title: Deal a, parties: [acme], status: signed, value: FIRST}]
---
"""
SAME_DAY = "---\ntitle: SLUG\ndate: 2019-06-08\ndeals: [{id: a, values: [VALUE]}]\n---\n"


def test_across_briefings_the_earlier_one_is_heard_first_and_of_one_day_the_first_by_path(tmp_path: Path) -> None:
    files = {
        "briefings/z-first.md": FIRST.replace("FIRST", "undisclosed"),
        "briefings/b.md": SAME_DAY.replace("SLUG", "B").replace("VALUE", "US$5bn"),
        "briefings/a.md": SAME_DAY.replace("SLUG", "A").replace("VALUE", "US$4bn"),
    }
    assert deal_rows(edition_of(tmp_path / "silent", files))["a"]["value"]["text"] == "US$4bn"

    spoken = files | {"briefings/z-first.md": FIRST.replace("FIRST", "US$9bn")}
    assert deal_rows(edition_of(tmp_path / "spoken", spoken))["a"]["value"]["text"] == "US$9bn"
