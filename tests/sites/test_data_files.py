"""The two data files as other programs read them: keys, order, nulls and numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from factbox.engine.edition import Edition
from little_site import data, edition_of
from sites.reading import claim, front

DEAL = (
    "id title kind instrument binding status status_date countable reason value parties sector countries briefings "
    "sources url"
).split()
VALUE = "text low high low_open high_open approximate currency basis per over".split()
BRIEFING = "slug title date url claims deals timeline".split()
CLAIM = "id text value traced share counted not_counted sentence".split()
ENTRY = "date title kind state deals".split()

PARTS = "parties: [acme, {party: volga, role: lender, share: 33.30%}]"
FILES = {
    "briefings/2019/b.md": front(
        claim("more than US$20bn"),
        "occasion: {name: A visit, date: 2019-06-08}",
        "deals:",
        "  - {id: b, title: Deal b, parties: [acme], status: signed, value: US$1.50bn}",
        "  - {id: a, title: Deal a, parties: [acme], status: signed, value: US$0.30}",
        "  - {id: c, title: Deal c, parties: [acme], status: signed, value: estimated €100tn a year}",
        "  - {id: e, title: Deal e, parties: [acme], status: signed, value: not applicable}",
        f"  - {{id: d, title: Deal d, {PARTS}, value: undisclosed}}",
        "timeline: [{date: 2030, title: Later}]",
    ),
    "briefings/a.md": "---\ntitle: Newer\ndate: 2019-06-09\n---\n",
    "briefings/c.md": "---\ntitle: Older\ndate: 2018-12-31T23:00:00Z\n---\n",
    "briefings/d.md": "---\ntitle: Newest\ndate: 2020-01-01\n---\n",
}


def site(folder: Path) -> Edition:
    return edition_of(folder, FILES)


def test_every_row_has_every_key_in_one_order(tmp_path: Path) -> None:
    briefings, rows = data(site(tmp_path), "briefings"), data(site(tmp_path), "deals")
    assert [list(row) for row in rows] == [DEAL] * 5
    assert [list(row["value"]) for row in rows] == [VALUE] * 5
    assert [list(part) for row in rows for part in row["parties"]] == [["party", "role", "share"]] * 6
    assert [list(row) for row in briefings] == [BRIEFING] * 4
    (claimed,) = (row for briefing in briefings for row in briefing["claims"])
    assert list(claimed) == CLAIM
    assert list(claimed["value"]) == VALUE
    assert list(claimed["traced"]) == ["low", "high", "currency"]
    assert list(claimed["share"]) == ["low", "high", "open"]
    assert [list(item) for item in claimed["not_counted"]] == [["id", "reason"]] * 3
    assert {tuple(entry) for briefing in briefings for entry in briefing["timeline"]} == {tuple(ENTRY)}


def test_the_newest_briefing_comes_first_and_deals_are_sorted_by_id(tmp_path: Path) -> None:
    assert [row["title"] for row in data(site(tmp_path), "briefings")] == ["Newest", "Newer", "A briefing", "Older"]
    assert [row["id"] for row in data(site(tmp_path), "deals")] == ["a", "b", "c", "d", "e"]


def test_numbers_are_plain_decimal_texts(tmp_path: Path) -> None:
    edition = site(tmp_path)
    numbers = [
        value
        for name in ("briefings", "deals")
        for key, value in leaves(data(edition, name))
        if key in ("low", "high", "share") and value is not None
    ]
    # 1,500,000,000.3 of more than 20 billion are less than 0.075000000015, rounded up at the sixth place.
    assert {"1500000000", "0.3", "1500000000.3", "100000000000000", "0.333", "0.075001"} <= set(numbers)
    assert [number for number in numbers if not re.fullmatch(r"(0|[1-9]\d*)(\.\d*[1-9])?", number)] == []


def leaves(tree: object, key: str = "") -> Iterator[tuple[str, str | None]]:
    """Every text of a tree of JSON, and every null, with the key it stands under; there must be no number."""
    assert not isinstance(tree, float)
    assert isinstance(tree, bool) or not isinstance(tree, int)
    if isinstance(tree, dict):
        for name, value in tree.items():
            yield from leaves(value, name)
    elif isinstance(tree, list):
        for value in tree:
            yield from leaves(value, key)
    elif tree is None or isinstance(tree, str):
        yield key, tree


def test_the_files_are_utf_8_lists_that_end_with_a_line_end(tmp_path: Path) -> None:
    files = edition_of(tmp_path, {"briefings/a.md": FILES["briefings/a.md"]}).files
    lists = {name: content for name, content in files if name in ("data/briefings.json", "data/deals.json")}
    assert len(lists) == 2
    for content in lists.values():
        assert content.startswith(b"[")
        assert content.endswith(b"]\n")
        assert b"\r" not in content


def test_claims_and_sources_without_an_id_are_called_by_their_number(tmp_path: Path) -> None:
    bare = "claims: [{value: US$2bn}, {id: named, value: US$3bn}, {value: US$4bn}]"
    (row,) = data(edition_of(tmp_path, {"briefings/a.md": front(bare, "sources: [{title: A paper}]")}), "briefings")
    assert [claim["id"] for claim in row["claims"]] == ["claim-1", "named", "claim-3"]
