"""The last line of a build accounts for every briefing's file."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from factbox.engine.edition import make_edition
from little_site import options, write

GOOD = "---\ntitle: A\ndate: 2019-06-08\n---\n"
DRAFT = "---\ntitle: A\ndate: 2019-06-08\nstatus: draft\n---\n"
FUTURE = "---\ntitle: A\ndate: 2027-01-01\n---\n"
HIDDEN = "---\ntitle: A\ndate: 2019-06-08\nstatus: hidden\n---\n"
WRONG = "---\ntitle: A\n---\n"
TORN = "---\ntitle: A\n"
WARNED = """---
title: A
date: 2019-06-08
parties: {acme: {name: Acme}}
claims: [{id: headline, value: US$1bn}]
deals: [{id: fund, title: A fund, parties: [acme], status: signed, value: US$2bn}]
---
"""

# the files | the line
SITES = [
    ([], "0 briefings = 0 pages + 0 drafts + 0 hidden"),
    ([GOOD], "1 briefing = 1 page + 0 drafts + 0 hidden"),
    ([GOOD, GOOD], "2 briefings = 2 pages + 0 drafts + 0 hidden"),
    ([GOOD, DRAFT, HIDDEN], "3 briefings = 1 page + 1 draft + 1 hidden"),
    (
        [FUTURE, DRAFT],
        "2 briefings = 0 pages + 2 drafts + 0 hidden; dated after today: briefings/0.md (2027-01-01)",
    ),
    ([WARNED], "1 briefing = 1 page + 0 drafts + 0 hidden"),
    ([GOOD, WRONG], "2 briefings = 1 page + 0 drafts + 0 hidden + 1 with faults"),
    ([TORN, WRONG, DRAFT], "3 briefings = 0 pages + 1 draft + 0 hidden + 2 with faults"),
]


def test_other_files_are_accounted_for_too(tmp_path: Path) -> None:
    files = {
        "briefings/a.md": GOOD,
        "parties/acme.md": "---\nname: Acme\n---\n",
        "parties/bad.md": "---\nnam: X\n---\n",
    }
    edition = make_edition(options(write(tmp_path, files), today=date(2026, 6, 1)))

    assert edition.account == "1 briefing = 1 page + 0 drafts + 0 hidden; 2 other files, 1 with faults"


def test_the_sites_lists_are_other_files(tmp_path: Path) -> None:
    files = {
        "briefings/a.md": GOOD,
        "rates.yaml": "- {from: EUR, to: USD, rate: 1.1, date: 2019-09-04, source: ECB}\n",
        "sectors.yaml": "- {id: energy, definition: Energy.}\n- {id: energy, definition: Power.}\n",
    }
    edition = make_edition(options(write(tmp_path, files), today=date(2026, 6, 1)))

    assert edition.account == "1 briefing = 1 page + 0 drafts + 0 hidden; 2 other files, 1 with faults"


def test_of_many_files_that_wait_for_their_day_a_few_are_named(tmp_path: Path) -> None:
    content = write(tmp_path, {f"briefings/{number}.md": FUTURE for number in range(7)})

    line = make_edition(options(content, today=date(2026, 6, 1))).account

    assert line.endswith("briefings/3.md (2027-01-01), briefings/4.md (2027-01-01), 2 more")


@pytest.mark.parametrize(("texts", "line"), SITES)
def test_files_in_are_pages_and_drafts_and_hidden_ones_and_files_with_faults(
    texts: list[str], line: str, tmp_path: Path
) -> None:
    content = write(tmp_path, {f"briefings/{number}.md": text for number, text in enumerate(texts)})
    assert make_edition(options(content, today=date(2026, 6, 1))).account == line
