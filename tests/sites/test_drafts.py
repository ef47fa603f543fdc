"""Drafts, and briefings dated after today, leave no trace: not a byte of the site speaks of them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from little_site import edition_of, faults_of
from sites.reading import published

OPEN = """---
title: The signing
date: 2019-06-08
parties: {acme: {name: Acme}}
claims: [{id: headline, value: US$20bn}]
deals: [{id: fund, title: A fund, parties: [acme], status: signed, value: US$1bn}]
---
Text.
"""
XANADU = """---
title: Xanadu title
date: DATE
status: STATUS
slug: xanadu-slug
category: Xanadu shelf
tags: [xanadu-tag]
authors: [Xanadu author]
summary: Xanadu summary.
key_points: [Xanadu point.]
occasion: {id: xanadu-visit, name: Xanadu visit, place: Xanadu, date: 2019-06-08}
parties: {xanadu: {name: Xanadu, names: {ru: Xanadu}}}
sources: [{id: xanadu-paper, title: Xanadu paper, url: "https://xanadu.example/"}]
claims: [{id: headline, value: US$77bn, text: Xanadu claim, by: xanadu, covers: [fund, xanadu-deal]}]
deals:
  - id: fund
    parties: [xanadu]
    events: [{status: ended, date: 2019-06-30, reason: lapsed, note: Xanadu note}]
    values: [{text: US$77bn, stated_by: xanadu}]
    milestones: [{title: Xanadu milestone, due: 2030}]
  - {id: xanadu-deal, title: Xanadu deal, parties: [xanadu], status: signed, value: US$77bn}
timeline: [{date: 2030, title: Xanadu entry, state: expected, deals: [fund]}]
---
Xanadu body with [Xanadu](party:xanadu), a [deal](deal:xanadu-deal) and ![Xanadu](xanadu.png).

:::{claim} headline
:::
"""
PNG = b"\x89PNG\r\n\x1a\nXanadu"

KINDS = {
    "a draft": {"DATE": "2019-07-01", "STATUS": "draft"},
    "a draft dated after today": {"DATE": "2026-06-02", "STATUS": "draft"},
    "published, dated after today": {"DATE": "2026-06-02", "STATUS": "published"},
    "hidden, dated after today": {"DATE": "2026-06-02", "STATUS": "hidden"},
    "published, dated after today by its zone": {"DATE": "2026-06-01T23:30:00-05:00", "STATUS": "published"},
}


def secret(kind: str) -> str:
    return XANADU.replace("DATE", KINDS[kind]["DATE"]).replace("STATUS", KINDS[kind]["STATUS"])


@pytest.mark.parametrize("kind", KINDS)
def test_the_site_is_byte_for_byte_the_one_without_it(kind: str, tmp_path: Path) -> None:
    content = tmp_path / "content"
    files = {"briefings/open.md": OPEN, "briefings/2019/xanadu.md": secret(kind)}
    (content / "briefings/2019").mkdir(parents=True)
    (content / "briefings/2019/xanadu.png").write_bytes(PNG)
    site = published(edition_of(content, files, today=date(2026, 6, 1)), tmp_path / "out")

    traces = [b"xanadu", b"us$77", b"77000000000"]
    assert {name for name, content in site.items() if any(trace in content.lower() for trace in traces)} == set()
    assert {name for name in site if "xanadu" in name} == set()
    assert site == published(edition_of(tmp_path / "without", {"briefings/open.md": OPEN}), tmp_path / "other")


def test_on_its_day_it_is_published(tmp_path: Path) -> None:
    content = tmp_path / "content"
    files = {"briefings/open.md": OPEN, "briefings/2019/xanadu.md": secret("published, dated after today")}
    (content / "briefings/2019").mkdir(parents=True)
    (content / "briefings/2019/xanadu.png").write_bytes(PNG)
    site = published(edition_of(content, files, today=date(2026, 6, 2)), tmp_path / "out")
    assert b"Xanadu title" in site["index.html"]
    assert b"Xanadu deal" in site["data/deals.json"]
    assert site["media/briefings/2019/xanadu.png"] == PNG


@pytest.mark.parametrize("kind", KINDS)
def test_it_is_checked_all_the_same(kind: str, tmp_path: Path) -> None:
    wrong = secret(kind).replace("US$77bn, text", "$77bn, text")
    found = faults_of(tmp_path, {"briefings/open.md": OPEN, "briefings/xanadu.md": wrong}, today=date(2026, 6, 1))
    assert "ambiguous-currency" in {fault.code for fault in found}


def test_a_published_briefing_may_not_lean_on_it(tmp_path: Path) -> None:
    leaning = OPEN.replace("value: US$20bn", "value: US$20bn, covers: [xanadu-deal]")
    found = faults_of(tmp_path, {"briefings/open.md": leaning, "briefings/xanadu.md": secret("a draft")})
    assert "unknown-deal" in {fault.code for fault in found}
