"""An umbrella and its parts (`part_of`): no dollar is counted twice, none is lost where the umbrella has no value."""

from __future__ import annotations

from pathlib import Path

import pytest

from little_site import data, edition_of
from sites.reading import claim, claim_row, deal_rows, front, reasons

WHOLE = "{id: whole, title: The whole, parties: [acme], status: signed, value: US$4bn}"
SILENT = "{id: whole, title: The whole, parties: [acme], status: signed, value: undisclosed}"
PLEDGED = "{id: whole, title: The whole, parties: [acme], status: pledged, value: US$4bn}"
PART = "{id: part, title: A part, parties: [acme], status: signed, value: US$2bn, part_of: whole}"
SILENT_PART = "{id: part, title: A part, parties: [acme], status: signed, value: undisclosed, part_of: whole}"
PIECE = "{id: piece, title: A piece, parties: [acme], status: signed, value: US$1bn, part_of: part}"


def listed(*entries: str) -> str:
    return "deals:\n" + "".join(f"  - {entry}\n" for entry in entries)


# the deals that are listed | what the claim covers | why each is counted or not | what is traced
CASES = {
    "the parent is counted": (
        (WHOLE, PART),
        "all",
        {"whole": "counted", "part": "partOfAnother"},
        "4000000000",
    ),
    "the part stands before its parent": (
        (PART, WHOLE),
        "all",
        {"whole": "counted", "part": "partOfAnother"},
        "4000000000",
    ),
    "the parent is undisclosed": (
        (SILENT, PART),
        "all",
        {"whole": "undisclosed", "part": "counted"},
        "2000000000",
    ),
    "the parent is not signed": (
        (PLEDGED, PART),
        "all",
        {"whole": "notBinding", "part": "counted"},
        "2000000000",
    ),
    "the parent is not covered": (
        (WHOLE, PART),
        "[part]",
        {"part": "counted"},
        "2000000000",
    ),
    "a grandparent is counted": (
        (WHOLE, PART, PIECE),
        "all",
        {"whole": "counted", "part": "partOfAnother", "piece": "partOfAnother"},
        "4000000000",
    ),
    "a grandparent is counted and the parent has no value": (
        (WHOLE, SILENT_PART, PIECE),
        "all",
        {"whole": "counted", "part": "partOfAnother", "piece": "partOfAnother"},
        "4000000000",
    ),
    "a grandparent is counted and the parent is not covered": (
        (WHOLE, PART, PIECE),
        "[whole, piece]",
        {"whole": "counted", "piece": "partOfAnother"},
        "4000000000",
    ),
    "the grandparent is undisclosed": (
        (SILENT, PART, PIECE),
        "all",
        {"whole": "undisclosed", "part": "counted", "piece": "partOfAnother"},
        "2000000000",
    ),
    "neither parent nor grandparent has a value": (
        (SILENT, SILENT_PART, PIECE),
        "all",
        {"whole": "undisclosed", "part": "undisclosed", "piece": "counted"},
        "1000000000",
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_a_part_is_counted_where_nothing_above_it_is(case: str, tmp_path: Path) -> None:
    entries, covers, expected, traced = CASES[case]
    row = claim_row(tmp_path, claim("US$20bn", covers), listed(*entries))
    assert reasons(row) == expected
    assert row["traced"]["high"] == traced


def test_two_claims_of_one_briefing_may_count_different_members_of_a_family(tmp_path: Path) -> None:
    claims = "claims:\n  - {id: one, value: US$20bn}\n  - {id: two, value: US$20bn, covers: [part]}\n"
    ((all_, part),) = (
        row["claims"]
        for row in data(edition_of(tmp_path, {"briefings/a.md": front(claims, listed(WHOLE, PART))}), "briefings")
    )
    assert reasons(all_)["part"] == "partOfAnother"
    assert reasons(part)["part"] == "counted"


def test_the_parent_may_stand_in_another_briefing(tmp_path: Path) -> None:
    files = {
        "briefings/a.md": front(listed(WHOLE)),
        "briefings/b.md": front(claim("US$20bn"), listed(PART)),
    }
    site = edition_of(tmp_path, files)
    # The second briefing's claim does not cover the parent, so the part counts there; in the whole ledger it does not.
    assert reasons(data(site, "briefings")[1]["claims"][0]) == {"part": "counted"}
    assert {id: row["reason"] for id, row in deal_rows(site).items()} == {"whole": "counted", "part": "partOfAnother"}
    assert deal_rows(site)["part"]["countable"] is False
