"""Milestones and conditions that were met, on a known day or on none."""

from __future__ import annotations

from pathlib import Path

import pytest

from little_site import briefing, data, edition_of
from sites.reading import html

ROWS = [
    ("due: 2019-12, met: 2019-05-02", "2019-05-02", "happened"),
    ("due: 2019-01, met: yes", "2019-01", "happened"),
    ("met: yes", "../2019-06-08", "happened"),
    ("due: 2019-12, met: no", "2019-12", "expected"),
    ("due: 2019-05, met: no", "2019-05", "missed"),
    ("due: [2024, 2025]", "[2024,2025]", "expected"),
]


@pytest.mark.parametrize(("written", "date", "state"), ROWS)
def test_a_milestone_stands_where_it_is_known_to_have_been_met(
    written: str, date: str, state: str, tmp_path: Path
) -> None:
    front = f"deals: [{{id: gas, title: Gas, parties: [], milestones: [{{title: First gas, {written}}}]}}]"
    edition = edition_of(tmp_path, {"briefings/a.md": briefing(front)})

    (entry,) = data(edition, "briefings")[0]["timeline"]
    assert (entry["date"], entry["state"]) == (date, state)


def test_a_condition_that_is_met_on_no_known_day_was_met_by_the_day_of_the_briefing(tmp_path: Path) -> None:
    front = "deals: [{id: gas, title: Gas, parties: [], conditions: [{text: Approval, met: yes}]}]"
    edition = edition_of(tmp_path, {"briefings/a.md": briefing(front)})

    assert 'met by <time datetime="2019-06-08">8 June 2019</time>' in html(edition, "deals/gas/")


@pytest.mark.parametrize(("base", "words"), [("2017", "2017"), ("US$84bn per year", "US$84bn")])
def test_a_change_is_measured_against_an_amount_or_its_date(base: str, words: str, tmp_path: Path) -> None:
    front = f"""\
        deals:
          - {{id: trade, title: Trade, kind: statistic, parties: [], value: US$1bn, change: +24.5%, base: {base}}}
        """
    edition = edition_of(tmp_path, {"briefings/a.md": briefing(front)})

    assert words in html(edition, "deals/trade/")
