"""A claim may cover deals of other briefings, by a list of ids."""

from __future__ import annotations

from pathlib import Path

from little_site import edition_of
from sites.reading import briefing_rows, reasons

PARTIES = "parties: {acme: {name: Acme}}"
DEAL = "{id: ID, title: A deal, parties: [acme], status: signed, value: US$VALUEbn}"


def site(*, covers: str) -> dict[str, str]:
    """Three briefings with a deal each: of 1, 2 and 4 billion; the second states a total of 20."""
    claims = f"claims: [{{id: headline, value: US$20bn, covers: {covers}}}]"
    return {
        "briefings/one.md": written("2019-01-01", DEAL.replace("ID", "one").replace("VALUE", "1")),
        "briefings/two.md": written("2019-06-08", DEAL.replace("ID", "two").replace("VALUE", "2"), claims),
        "briefings/three.md": written("2020-01-01", DEAL.replace("ID", "three").replace("VALUE", "4")),
    }


def written(day: str, deal: str, more: str = "") -> str:
    return f"---\ntitle: Of {day}\ndate: {day}\n{PARTIES}\n{more}\ndeals: [{deal}]\n---\n"


def test_without_a_list_it_covers_the_deals_of_its_own_briefing(tmp_path: Path) -> None:
    (row,) = briefing_rows(edition_of(tmp_path, site(covers="all")))["two"]["claims"]
    assert reasons(row) == {"two": "counted"}


def test_a_list_may_name_deals_of_earlier_briefings_and_leave_out_its_own(tmp_path: Path) -> None:
    (row,) = briefing_rows(edition_of(tmp_path, site(covers="[one]")))["two"]["claims"]
    assert reasons(row) == {"one": "counted"}
    assert row["traced"]["high"] == "1000000000"


def test_a_deal_that_is_named_twice_is_counted_once(tmp_path: Path) -> None:
    (row,) = briefing_rows(edition_of(tmp_path, site(covers="[two, one, two]")))["two"]["claims"]
    assert row["counted"] == ["two", "one"]
    assert row["traced"]["high"] == "3000000000"


def test_a_deal_that_only_a_later_briefing_names_was_not_known(tmp_path: Path) -> None:
    (row,) = briefing_rows(edition_of(tmp_path, site(covers="[one, two, three]")))["two"]["claims"]
    assert reasons(row) == {"one": "counted", "two": "counted"}
    assert row["traced"]["high"] == "3000000000"


def test_an_empty_list_covers_nothing(tmp_path: Path) -> None:
    (row,) = briefing_rows(edition_of(tmp_path, site(covers="[]")))["two"]["claims"]
    assert reasons(row) == {}
    assert row["traced"] == {"low": "0", "high": "0", "currency": "USD"}
    assert row["share"] == {"low": "0", "high": "0", "open": False}
