"""Uncertain dates of every form, in sources, events and the timeline."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

import pytest

from factbox.engine.edition import Edition
from little_site import data, edition_of
from sites.reading import deal_rows, front, html

# date as an author writes it in YAML | whether a thing of that date may have happened by 8 June 2019
COME = """
2019                      | yes
2018                      | yes
2020                      | no
2019-06                   | yes
2019-07                   | no
2019-06-08                | yes
2019-06-09                | no
2019-21                   | yes
2019-22                   | yes
2019-23                   | no
2019-24                   | no
2018-24                   | yes
2019-33                   | yes
2019-34                   | yes
2019-35                   | no
2019-36                   | no
2019-40                   | yes
2019-41                   | no
2019-06~                  | yes
2019-06-08?               | yes
2019-06-09%               | no
2020~                     | no
201X                      | yes
202X                      | no
2019-XX                   | yes
2019-06-XX                | yes
2019-07-XX                | no
2019-06-05/2019-06-07     | yes
2019/2021                 | yes
2019-06-09/..             | no
2019/..                   | yes
../2030                   | yes
"[2019-06-08,2019-06-09]" | yes
"[2019-06-09,2020]"       | no
"[2020,2019-06]"          | yes
[2019-06-08, 2019-06-09]  | yes
[2020, 2021]              | no
"""
ROWS = [[cell.strip() for cell in line.split("|")] for line in COME.strip().splitlines()]


def site_of(folder: Path, written: str) -> Edition:
    """A site in which everything has this date."""
    return edition_of(
        folder,
        {
            "briefings/a.md": front(
                f"sources: [{{id: paper, title: A paper, date: {written}}}]",
                "claims: [{id: headline, value: US$20bn}]",
                "deals:",
                "  - {id: fund, title: A fund, parties: [acme], value: US$1bn,",
                f"     events: [{{status: signed, date: {written}, sources: [paper]}}]}}",
                f"timeline: [{{date: {written}, title: An entry}}]",
            )
        },
    )


def as_text(written: str) -> str:
    """The text of a date in the data: a YAML list is a one-of set."""
    return written.strip('"').replace(", ", ",")


@pytest.mark.parametrize(("written", "come"), ROWS)
def test_the_earliest_day_that_a_date_can_mean_decides_whether_it_has_come(
    written: str, come: str, tmp_path: Path
) -> None:
    (row,) = data(site_of(tmp_path, written), "briefings")
    assert bool(row["claims"][0]["counted"]) is (come == "yes")
    assert {(entry["title"].partition(":")[0], entry["state"]) for entry in row["timeline"]} == {
        ("A fund", "happened" if come == "yes" else "expected"),
        ("An entry", "happened" if come == "yes" else "expected"),
    }


@pytest.mark.parametrize("written", [row[0] for row in ROWS])
def test_the_data_repeat_a_date_as_it_is_written_and_pages_print_it_in_words(written: str, tmp_path: Path) -> None:
    site = site_of(tmp_path, written)
    (row,) = data(site, "briefings")
    assert [entry["date"] for entry in row["timeline"]] == [as_text(written)] * 2
    assert deal_rows(site)["fund"]["status_date"] in (as_text(written), None)
    words = re.sub("<[^>]+>", "", html(site, "briefings/a/").partition("<h1")[2])
    assert re.fullmatch("[0-9]{4}", as_text(written)) or as_text(written) not in words


ORDERED = """
../2030
20XX
201X
2019/..
2019
2019-40
2019-33
2019-01
2019-01-01
2019-21
2019-34
2019-22
2019-06
2019-06-05/2019-06-07
2019-06-05
2019-41
2019-35
2019-23
2019-36
2019-24
[2020,2022]
2020
""".split()


def timeline(dates: Iterable[str]) -> str:
    return "".join(f'  - {{date: "{text}", title: An entry}}\n' for text in dates)


def test_a_timeline_is_sorted_by_the_earliest_day_the_broader_date_first(tmp_path: Path) -> None:
    files = {"briefings/a.md": front("timeline:", timeline(reversed(ORDERED)))}
    (row,) = data(edition_of(tmp_path, files), "briefings")
    assert [entry["date"] for entry in row["timeline"]] == ORDERED


def test_a_machine_reads_a_plain_date_and_no_other(tmp_path: Path) -> None:
    written = ("1949-10-02", "1950-06", "1951", "1952-06~", "1953-22")
    page = html(edition_of(tmp_path, {"briefings/a.md": front("timeline:", timeline(written))}), "briefings/a/")
    assert [text for text in ("1949-10-02", "1950-06", "1951") if f'<time datetime="{text}">' not in page] == []
    assert [text for text in ('"1952', '"1953') if f"<time datetime={text}" in page] == []
    assert "about June 1952" in page
    assert "summer" in page.lower()
