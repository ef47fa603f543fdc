"""Forty deals in one briefing: nothing is lost, nothing is counted twice, and the data file is sorted by id."""

from __future__ import annotations

from pathlib import Path

from little_site import data, edition_of
from sites.reading import claim, front, html, reasons

# Deal 40 comes first: the briefing has an order of its own.
NUMBERS = range(40, 0, -1)
FORTY = "deals:\n" + "".join(
    f"  - {{id: deal-{n:02}, title: Deal {n}, parties: [acme], status: signed, value: US${n}m}}\n" for n in NUMBERS
)
FILES = {"briefings/forty.md": front(claim("US$8.2bn"), FORTY)}


def test_all_are_counted_and_the_sum_is_exact(tmp_path: Path) -> None:
    ((row,),) = (briefing["claims"] for briefing in data(edition_of(tmp_path, FILES), "briefings"))
    assert set(reasons(row).values()) == {"counted"}
    # 1 + 2 + … + 40 = 820, and 820 million of 8.2 billion are a tenth.
    assert row["traced"] == {"low": "820000000", "high": "820000000", "currency": "USD"}
    assert row["share"] == {"low": "0.1", "high": "0.1", "open": False}
    assert row["sentence"] == (
        "US$820 million of the US$8.2 billion is traced to 40 signed deals with a published value: 10.0%."
    )


def test_the_data_file_is_sorted_by_id_and_the_briefing_keeps_its_own_order(tmp_path: Path) -> None:
    site = edition_of(tmp_path, FILES)
    written = [f"deal-{n:02}" for n in NUMBERS]
    assert [row["id"] for row in data(site, "deals")] == sorted(written)
    assert data(site, "briefings")[0]["deals"] == written


def test_the_page_names_each_of_them(tmp_path: Path) -> None:
    page = html(edition_of(tmp_path, FILES), "briefings/forty/")
    assert [n for n in NUMBERS if f"deals/deal-{n:02}/" not in page] == []
