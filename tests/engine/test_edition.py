"""An edition is the whole site, or the reasons why there is none."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from factbox.diagnostics.diagnostic import Diagnostic, Place, Severity
from factbox.engine.edition import check, is_refused, make_edition
from factbox.engine.options import SettingsFault
from little_site import edition_of, options, write

GOOD = """---
title: Gas & oil
date: 2019-06-06T23:30:00-05:00
modified: 2019-06-08
category: Summits
tags: [energy, gas]
authors: [Desk]
summary: A fund & a mill.
lang: en
parties: {acme: {name: Acme}}
claims: [{id: headline, value: more than US$20bn}]
deals: [{id: fund, title: A fund, parties: [acme], status: signed, value: US$1bn}]
---
They [signed](deal:fund).
"""
WRONG = "---\ntitle: B\ndat: 2019-06-08\nlang: english!\n---\n[a](deal:gone)\n"


def test_one_error_anywhere_and_nothing_is_laid_out(tmp_path: Path) -> None:
    edition = make_edition(options(write(tmp_path, {"briefings/a.md": GOOD, "briefings/b.md": WRONG})))
    assert edition.refused
    assert (edition.pages, edition.files, edition.copies, edition.articles) == ((), (), (), ())


def test_all_faults_of_all_files_come_at_once_sorted_by_place(tmp_path: Path) -> None:
    found = check(options(write(tmp_path, {"briefings/b.md": WRONG, "briefings/a.md": WRONG})))
    places = [(Path(fault.place.path).name, fault.place.start.line, fault.place.start.column) for fault in found]
    assert places == sorted(places)
    codes = ["unknown-key", "invalid-language", "unknown-deal"]
    assert sorted(fault.code for fault in found) == sorted(codes * 2)


@pytest.mark.parametrize(
    ("severity", "strict", "refused"),
    [
        (Severity.ERROR, "no", True),
        (Severity.ERROR, "yes", True),
        (Severity.WARNING, "no", False),
        (Severity.WARNING, "yes", True),
    ],
)
def test_a_warning_stops_a_build_only_if_it_is_strict(severity: Severity, strict: str, *, refused: bool) -> None:
    fault = Diagnostic("claim-exceeded", Place.top("a.md"), "less than its deals", "check it", severity)
    assert is_refused([fault], strict=strict == "yes") is refused
    assert not is_refused([], strict=strict == "yes")


def test_a_missing_content_folder_is_a_wrong_setting(tmp_path: Path) -> None:
    with pytest.raises(SettingsFault, match="no content folder"):
        make_edition(options(tmp_path / "gone"))


def test_an_empty_content_folder_is_a_whole_site(tmp_path: Path) -> None:
    edition = edition_of(tmp_path, {})
    assert edition.diagnostics == ()
    assert {"data/briefings.json", "data/deals.json", "data/ledger.sqlite"} <= dict(edition.files).keys()
    assert dict(edition.files)["data/deals.json"] == b"[]\n"


def test_a_briefing_is_handed_to_the_host_with_its_facts(tmp_path: Path) -> None:
    (article,) = edition_of(tmp_path, {"briefings/2019/a.md": GOOD}).articles
    assert (article.path, article.slug, article.address) == ("briefings/2019/a.md", "a", "briefings/a/")
    assert (article.title, article.category, article.lang) == ("Gas & oil", "Summits", "en")
    assert (article.tags, article.authors, article.summary) == (("energy", "gas"), ("Desk",), "A fund & a mill.")
    assert article.moment == datetime(2019, 6, 6, 23, 30, tzinfo=timezone(timedelta(hours=-5)))
    assert article.modified == datetime(2019, 6, 8, tzinfo=UTC)
    assert article.status == "published"


def test_its_text_for_feeds_says_what_is_traced_and_has_no_links_of_the_sites_own(tmp_path: Path) -> None:
    (article,) = edition_of(tmp_path, {"briefings/a.md": GOOD}).articles
    assert "US$1.0 billion of the more than US$20 billion" in article.content_html
    assert "<p>They signed.</p>" in article.content_html
    assert "deal:" not in article.content_html


def test_drafts_are_not_handed_over_and_hidden_ones_are_marked(tmp_path: Path) -> None:
    files = {
        "briefings/a.md": GOOD.replace("lang: en", "status: draft"),
        "briefings/b.md": "---\ntitle: B\ndate: 2019-06-08\nstatus: hidden\n---\n",
    }
    assert [(item.slug, item.status) for item in edition_of(tmp_path, files).articles] == [("b", "hidden")]


def test_the_same_content_makes_the_same_edition(tmp_path: Path) -> None:
    one, other = (edition_of(tmp_path / name, {"briefings/a.md": GOOD}) for name in ("one", "other"))
    assert (one.pages, one.files, one.articles) == (other.pages, other.files, other.articles)
