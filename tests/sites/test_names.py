"""Names in Chinese, Russian and Arabic come through whole, in pages and in data."""

from __future__ import annotations

from pathlib import Path

from little_site import data, edition_of
from sites.reading import deal_rows, html

ARABIC = """---
title: اتفاق بين شركتين
date: 2019-06-08
lang: ar
summary: ملخص
parties:
  huawei: {name: 华为技术有限公司, names: {en: Huawei}, kind: company, country: CN}
  mts: {name: Мобильные ТелеСистемы, short: МТС, country: RU}
  aramco: {name: أرامكو السعودية, country: SA}
deals:
  - {id: сеть-5g, title: 第五代移动通信网络 «5G», parties: [huawei, mts, aramco], status: signed, value: ₽1bn}
---
نص [华为](party:huawei).
"""
FILES = {"briefings/arabic.md": ARABIC}
NAMES = ["华为技术有限公司", "Мобильные ТелеСистемы", "أرامكو السعودية"]


def test_data_files_hold_them_as_they_are_in_utf_8(tmp_path: Path) -> None:
    site = edition_of(tmp_path, FILES, site_url="https://example.org")
    raw = dict(site.files)["data/deals.json"].decode("utf-8")
    assert "第五代移动通信网络 «5G»" in raw
    assert data(site, "briefings")[0]["title"] == "اتفاق بين شركتين"
    row = deal_rows(site)["сеть-5g"]
    assert row["value"]["currency"] == "RUB"
    # An address is ASCII: the bytes of UTF-8, each as % and two digits.
    assert row["url"] == "https://example.org/deals/%D1%81%D0%B5%D1%82%D1%8C-5g/"


def test_pages_hold_them_and_say_which_way_the_text_runs(tmp_path: Path) -> None:
    site = edition_of(tmp_path, FILES)
    page = html(site, "deals/сеть-5g/")
    assert [name for name in (*NAMES, "第五代移动通信网络 «5G»") if name not in page] == []
    assert '<h1 class="head__title" lang="ar" dir="rtl">اتفاق بين شركتين</h1>' in html(site, "briefings/arabic/")


FIVE_LINES = """---
title: A short note
date: 2019-06-08
---
They signed.
"""


def test_a_briefing_of_five_lines_is_a_whole_briefing(tmp_path: Path) -> None:
    site = edition_of(tmp_path, {"briefings/2019/note.md": FIVE_LINES})
    assert data(site, "briefings") == [
        {
            "slug": "note",
            "title": "A short note",
            "date": "2019-06-08",
            "url": "/briefings/note/",
            "claims": [],
            "deals": [],
            "timeline": [],
        }
    ]
    assert data(site, "deals") == []
    assert "<p>They signed.</p>" in html(site, "briefings/note/")
    assert [address for address in ("", "briefings/") if "A short note" not in html(site, address)] == []
