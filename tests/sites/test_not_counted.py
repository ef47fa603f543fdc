"""Deals that are shown and not counted: announced before, stopped, under papers that bind nobody, no transactions."""

from __future__ import annotations

from pathlib import Path

import pytest

from little_site import edition_of
from sites.reading import claim, claim_row, deal_rows, deals, front, html, reasons

SIGNED = "status: signed, value: US$1bn"
LATER = "events: [{status: signed, date: 2018-01}, {status: STATUS, date: 2019-05}], value: US$1bn"

# what is written of the deal | its status | the reason
CASES = [
    (SIGNED, "signed", "counted"),
    (f"{SIGNED}, previously: [{{date: 2017-05, note: In Beijing.}}]", "signed", "announcedBefore"),
    (f"{SIGNED}, previously: [{{note: In Beijing.}}]", "signed", "announcedBefore"),
    (LATER.replace("STATUS", "approved"), "approved", "counted"),
    (LATER.replace("STATUS", "inForce"), "inForce", "counted"),
    (LATER.replace("STATUS", "financialClose"), "financialClose", "counted"),
    (LATER.replace("STATUS", "underway"), "underway", "counted"),
    (LATER.replace("STATUS", "completed"), "completed", "counted"),
    (LATER.replace("STATUS", "suspended"), "suspended", "ended"),
    (LATER.replace("STATUS", "ended, reason: lapsed"), "ended", "ended"),
    (LATER.replace("STATUS", "pledged"), "pledged", "notBinding"),
    ("status: frameworkSigned, value: US$1bn", "frameworkSigned", "notBinding"),
    ("status: agreedInPrinciple, value: US$1bn", "agreedInPrinciple", "notBinding"),
    ("value: US$1bn", "reported", "notBinding"),
    (f"{SIGNED}, kind: target", "signed", "notTransaction"),
    (f"{SIGNED}, kind: statistic", "signed", "notTransaction"),
    (f"{SIGNED}, kind: policy", "signed", "notTransaction"),
    ("status: signed, value: not applicable", "signed", "notApplicable"),
    ("status: signed, value: undisclosed", "signed", "undisclosed"),
    ("status: signed", "signed", "undisclosed"),
    # Of several reasons the first in the order of the rules.
    ("status: suspended, kind: target", "suspended", "notTransaction"),
    ("status: suspended, previously: [{note: In Beijing.}]", "suspended", "ended"),
    ("status: signed, previously: [{note: In Beijing.}]", "signed", "announcedBefore"),
    ("status: signed, value: estimated €1bn per year", "signed", "estimated"),
    ("status: signed, value: €1bn per year", "signed", "otherFrame"),
]


@pytest.mark.parametrize(("facts", "status", "reason"), CASES)
def test_the_first_reason_that_applies_is_given_in_the_claim_and_in_the_deals_file(
    facts: str, status: str, reason: str, tmp_path: Path
) -> None:
    parts = (claim("US$20bn"), deals(facts))
    assert reasons(claim_row(tmp_path / "one", *parts)) == {"a": reason}

    row = deal_rows(edition_of(tmp_path / "two", {"briefings/summit.md": front(*parts)}))["a"]
    assert row["status"] == status
    assert row["reason"] == ("counted" if reason in ("otherFrame", "otherCurrency") else reason)
    assert row["countable"] is (row["reason"] == "counted")


PAPERS = ["jointStatement", "letterOfIntent", "mou", "termSheet", "preliminaryAgreement", "none"]


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("form", ["status: signed", "events: [{status: signed, date: 2019-06-05}]"])
def test_a_signature_under_a_paper_that_binds_nobody_is_an_agreement_in_principle(
    paper: str, form: str, tmp_path: Path
) -> None:
    site = edition_of(tmp_path, {"briefings/a.md": front(deals(f"instrument: {paper}, {form}, value: US$1bn"))})
    row = deal_rows(site)["a"]
    assert (row["binding"], row["status"], row["reason"]) == ("no", "agreedInPrinciple", "notBinding")


@pytest.mark.parametrize("form", ["status: signed", "events: [{status: signed, date: 2019-06-05}]"])
def test_the_page_of_a_memorandum_still_says_that_it_was_signed(form: str, tmp_path: Path) -> None:
    site = edition_of(tmp_path, {"briefings/a.md": front(deals(f"instrument: mou, {form}"))})
    page = html(site, "deals/a/").lower()
    assert "memorandum signed" in page
    assert "agreed in principle" in page


def test_a_memorandum_that_its_author_calls_binding_is_signed(tmp_path: Path) -> None:
    site = edition_of(tmp_path, {"briefings/a.md": front(deals("instrument: mou, binding: yes, status: signed"))})
    assert deal_rows(site)["a"]["status"] == "signed"


@pytest.mark.parametrize("status", ["pledged", "frameworkSigned", "approved", "completed"])
def test_every_other_status_of_a_memorandum_stands_as_written(status: str, tmp_path: Path) -> None:
    site = edition_of(tmp_path, {"briefings/a.md": front(deals(f"instrument: mou, status: {status}"))})
    assert deal_rows(site)["a"]["status"] == status


def test_the_sentence_tells_what_is_left_out_and_why(tmp_path: Path) -> None:
    row = claim_row(
        tmp_path,
        claim("more than US$20bn"),
        deals(
            "status: signed, value: US$1bn",
            "status: signed",
            "status: signed, value: undisclosed",
            "status: underDiscussion, value: US$153.3m",
            "kind: target, value: US$200bn a year, sector: trade",
            "status: pledged",
        ),
    )
    assert row["sentence"] == (
        "US$1.0 billion of the more than US$20 billion is traced to a signed deal with a published value: "
        "less than 5.0%. 2 signed deals have no published value. "
        "Not counted: US$153.3 million under discussion; the US$200 billion-a-year trade target."
    )
