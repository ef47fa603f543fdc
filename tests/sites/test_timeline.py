"""A briefing's timeline: written entries, what its deals bring along, and its occasion, each thing once."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from little_site import data, edition_of
from sites.reading import front, html

VISIT = "occasion: {name: A visit, date: 2019-06-05/2019-06-07}"
SIGNED = "{id: gas, title: Gas, parties: [acme], events: [{status: signed, date: 2019-06-05}]}"
FIRST_GAS = "{id: gas, title: Gas, parties: [acme], milestones: [{title: First gas, due: 2019-12}]}"
OIL = "{id: oil, title: Oil, parties: [acme], events: [{status: signed, date: 2019-06-05}]}"


def timeline(folder: Path, *parts: str) -> Any:
    (row,) = data(edition_of(folder, {"briefings/a.md": front(*parts)}), "briefings")
    return row["timeline"]


def told(entries: Any) -> list[str]:
    return [f"{entry['date']} {','.join(entry['deals'])}" for entry in entries]


def test_an_entry_of_each_kind_key_by_key(tmp_path: Path) -> None:
    found = timeline(
        tmp_path,
        VISIT,
        "deals:",
        "  - {id: gas, title: Gas, parties: [acme], events: [{status: signed, date: 2019-06-05}],",
        "     milestones: [{title: First gas, due: 2019-12}]}",
        "timeline:",
        "  - {date: 1949-10-02, title: Two states, kind: background}",
        "  - {date: 2019-06-20, title: A report, kind: statistic, state: cancelled, deals: [gas]}",
    )
    assert found == [
        {"date": "1949-10-02", "title": "Two states", "kind": "background", "state": "happened", "deals": []},
        {"date": "2019-06-05/2019-06-07", "title": "A visit", "kind": "visit", "state": "happened", "deals": []},
        {"date": "2019-06-05", "title": "Gas: signed", "kind": "signing", "state": "happened", "deals": ["gas"]},
        {"date": "2019-06-20", "title": "A report", "kind": "statistic", "state": "cancelled", "deals": ["gas"]},
        {"date": "2019-12", "title": "Gas: First gas", "kind": "milestone", "state": "expected", "deals": ["gas"]},
    ]


def test_a_short_form_status_brings_no_entry(tmp_path: Path) -> None:
    assert timeline(tmp_path, "deals: [{id: gas, title: Gas, parties: [acme], status: signed}]") == []


# the deal | a written entry | what the timeline then tells
TWICE = {
    "the same date text": (SIGNED, "{date: 2019-06-05, title: Signing, deals: [gas]}", ["2019-06-05 gas"]),
    "another way to write the date": (
        SIGNED,
        "{date: 2019-06, title: Signing, deals: [gas]}",
        ["2019-06 gas", "2019-06-05 gas"],
    ),
    "an entry that names no deal": (
        SIGNED,
        "{date: 2019-06-05, title: Signing}",
        ["2019-06-05 ", "2019-06-05 gas"],
    ),
    "a milestone": (FIRST_GAS, "{date: 2019-12, title: It flows, deals: [gas]}", ["2019-12 gas"]),
}


@pytest.mark.parametrize("case", TWICE)
def test_an_event_is_left_out_where_a_written_entry_tells_it(case: str, tmp_path: Path) -> None:
    deal, entry, expected = TWICE[case]
    assert told(timeline(tmp_path, f"deals: [{deal}]", f"timeline: [{entry}]")) == expected


def test_two_deals_on_one_day_are_two_entries_and_one_of_them_may_be_told(tmp_path: Path) -> None:
    both = f"deals: [{SIGNED}, {OIL}]"
    assert told(timeline(tmp_path / "both", both)) == ["2019-06-05 gas", "2019-06-05 oil"]
    entry = "timeline: [{date: 2019-06-05, title: Signing, deals: [gas]}]"
    assert told(timeline(tmp_path / "told", both, entry)) == ["2019-06-05 gas", "2019-06-05 oil"]
    entry = "timeline: [{date: 2019-06-05, title: Signing, deals: [gas, oil]}]"
    assert told(timeline(tmp_path / "one", both, entry)) == ["2019-06-05 gas,oil"]


# due | met | where the entry then stands, and its state
MILESTONES = [
    ("2019-12", None, "2019-12", "expected"),
    ("2019-12", "2019-05-30", "2019-05-30", "happened"),
    (None, "2019-05-30", "2019-05-30", "happened"),
]


@pytest.mark.parametrize(("due", "met", "when", "state"), MILESTONES)
def test_a_milestone_has_happened_once_it_is_met(
    due: str | None, met: str | None, when: str, state: str, tmp_path: Path
) -> None:
    dates = ", ".join(f"{key}: {text}" for key, text in (("due", due), ("met", met)) if text)
    deal = f"{{id: gas, title: Gas, parties: [acme], milestones: [{{title: First gas, {dates}}}]}}"
    (entry,) = timeline(tmp_path, f"deals: [{deal}]")
    assert (entry["date"], entry["state"], entry["kind"]) == (when, state, "milestone")


HINDSIGHT = """
    {id: gas, title: Gas, parties: [acme], milestones: [{title: First gas, due: 2020, met: 2021-03-01}],
     events: [{status: signed, date: 2019-06-05}, {status: ended, date: 2023, reason: lapsed},
              {status: pledged, date: 2027}]}
""".strip()


def test_what_a_later_revision_adds_stands_below_since_publication_alone(tmp_path: Path) -> None:
    edition = edition_of(tmp_path, {"briefings/a.md": front("modified: 2025-01-01", f"deals: [{HINDSIGHT}]")})
    (row,) = data(edition, "briefings")
    assert [f"{entry['date']} {entry['title']} {entry['state']}" for entry in row["timeline"]] == [
        "2019-06-05 Gas: signed happened",
        "2020 Gas: First gas expected",
        "2027 Gas: pledged expected",
    ]
    before, _, since = html(edition, "briefings/a/").partition('id="since"')
    assert "ended (lapsed)" in since
    assert "First gas: reached, due 2020." in since
    assert "lapsed" not in before


def test_what_was_planned_when_it_was_written_stays_expected(tmp_path: Path) -> None:
    planned = "{id: gas, title: Gas, parties: [acme], events: [{status: underway, date: 2020}]}"
    (entry,) = timeline(tmp_path, f"deals: [{planned}]")
    assert (entry["date"], entry["state"]) == ("2020", "expected")


def test_the_page_shows_the_entries_in_the_order_of_the_data(tmp_path: Path) -> None:
    written = "timeline: [{date: 2020, title: Third}, {date: 1949-10-02, title: First}, {date: 2019-06, title: Second}]"
    page = html(edition_of(tmp_path, {"briefings/a.md": front(written)}), "briefings/a/")
    places = [page.index(title) for title in ("First", "Second", "Third")]
    assert places == sorted(places)
