"""Readers' words for terms, reasons, countries and sectors."""

from __future__ import annotations

import re

import pytest

from factbox.model import vocabularies
from factbox.model.country import CODES
from factbox.model.names import SectorId
from factbox.model.sector import SECTORS, Sector
from factbox.model.status_class import StatusClass
from factbox.model.value import Precision
from factbox.model.vocabularies import (
    Basis,
    Binding,
    DealKind,
    Instrument,
    PartyKind,
    Reason,
    Role,
    SourceType,
    Status,
)
from factbox.model.vocabulary import Vocabulary
from factbox.views.labels import (
    country_name,
    label,
    reason_heading,
    reason_sentence,
    reason_why,
    sector_words,
    status_tone,
)
from factbox.views.method_words import METHOD_SECTIONS, vocabulary_sections
from factbox.views.phrases import capitalised, listed, number_of

VOCABULARIES: list[type[Vocabulary]] = [
    Precision,
    StatusClass,
    *(
        found
        for found in vars(vocabularies).values()
        if isinstance(found, type) and issubclass(found, Vocabulary) and found is not Vocabulary
    ),
]
TERMS = [term for vocabulary in VOCABULARIES for term in vocabulary]


@pytest.mark.parametrize(
    ("term", "words"),
    [
        (Status.UNDER_DISCUSSION, "under discussion"),
        (Status.AGREED_IN_PRINCIPLE, "agreed in principle"),
        (Instrument.SHARE_PURCHASE_AGREEMENT, "share purchase agreement"),
        (Instrument.SALE_PURCHASE_AGREEMENT, "sale and purchase agreement"),
        (Instrument.MOU, "memorandum of understanding"),
        (Instrument.UNKNOWN, "paper not named"),
        (Binding.UNKNOWN, "not known to be binding"),
        (Binding.YES, "binding"),
        (PartyKind.STATE_COMPANY, "state company"),
        (PartyKind.INTERNATIONAL_ORG, "international organisation"),
        (Role.JV_PARTNER, "joint venture partner"),
        (Role.TARGET, "target"),
        (Basis.FUND_SIZE, "fund size"),
        (SourceType.NEWS_AGENCY, "news agency"),
        (Reason.NOT_TRANSACTION, "not a deal"),
    ],
)
def test_a_term_in_words(term: Vocabulary, words: str) -> None:
    assert label(term) == words


@pytest.mark.parametrize("term", TERMS, ids=repr)
def test_every_term_reads_as_words(term: Vocabulary) -> None:
    assert re.fullmatch(r"[a-z]+(,? [a-z]+)*", label(term))


@pytest.mark.parametrize("vocabulary", [found for found in VOCABULARIES if found is not Reason])
def test_no_two_terms_of_a_vocabulary_read_alike(vocabulary: type[Vocabulary]) -> None:
    assert len({label(term) for term in vocabulary}) == len(vocabulary)


class TestReasons:
    @pytest.mark.parametrize("reason", Reason)
    def test_every_reason_has_a_heading_a_line_and_a_sentence(self, reason: Reason) -> None:
        assert reason_heading(reason)
        for count in (1, 2):
            assert reason_why(reason, count).startswith(f"{count} ")
            assert not re.search(r"[{}]|\.$", reason_why(reason, count))
        sentence = reason_sentence(reason, Status.SIGNED)
        assert re.match("Counted: " if reason is Reason.COUNTED else "Not counted: ", sentence)
        assert sentence.endswith(".")

    def test_what_is_not_counted_for_its_status_may_be_a_binding_paper_that_waits_to_be_signed(self) -> None:
        assert reason_heading(Reason.NOT_BINDING) == "Not signed as binding"

    def test_headings_differ(self) -> None:
        assert len({reason_heading(reason) for reason in Reason}) == len(Reason)

    @pytest.mark.parametrize(
        ("reason", "count", "words"),
        [
            (Reason.COUNTED, 1, "1 deal, signed, with a published value"),
            (Reason.COUNTED, 1200, "1,200 deals, signed, with a published value"),
            (Reason.UNDISCLOSED, 1, "1 deal; no published value on record"),
            (Reason.UNDISCLOSED, 4, "4 deals; no published value on record"),
            (Reason.NOT_BINDING, 3, "3 deals; below “signed”, so not counted"),
            (Reason.NOT_TRANSACTION, 2, "2 entries; no agreement, so not counted"),
        ],
    )
    def test_why_in_a_line(self, reason: Reason, count: int, words: str) -> None:
        assert reason_why(reason, count) == words

    @pytest.mark.parametrize(
        ("kinds", "words"),
        [
            ("target", "1 target"),
            ("statistic target target", "2 targets and 1 statistic"),
            ("policy policy statistic target", "1 target, 1 statistic and 2 policies"),
        ],
    )
    def test_what_is_no_deal_is_called_by_its_kind(self, kinds: str, words: str) -> None:
        by_name = {str(kind): kind for kind in DealKind}
        found = [by_name[name] for name in kinds.split()]
        assert reason_why(Reason.NOT_TRANSACTION, len(found), found) == f"{words}; no agreement, so not counted"


@pytest.mark.parametrize(
    ("status", "group"),
    [
        *[(status, "soft") for status in "reported underDiscussion pledged agreedInPrinciple frameworkSigned".split()],
        *[(status, "firm") for status in "signed approved inForce financialClose underway completed".split()],
        *[(status, "stopped") for status in ("suspended", "ended")],
    ],
)
def test_a_status_is_soft_firm_or_stopped(status: str, group: str) -> None:
    assert status_tone({str(term): term for term in Status}[status]) == group


@pytest.mark.parametrize(
    ("code", "name"),
    [("RU", "Russia"), ("CN", "China"), ("XK", "Kosovo"), ("HK", "Hong Kong"), ("TR", "Türkiye"), ("ZZ", "ZZ?")],
)
def test_a_country_by_its_code(code: str, name: str) -> None:
    assert country_name(code) == name.replace("ZZ?", "Unknown Region")


def test_every_country_has_a_name() -> None:
    names = {code: country_name(code) for code in CODES}
    assert all(len(name) > 2 for name in names.values())
    assert len(set(names.values())) == len(names)
    assert country_name("??") == "??"


@pytest.mark.parametrize(
    ("sector", "words"),
    [
        ("energy/gas", ("Energy", "Gas")),
        ("trade", ("Trade",)),
        ("realEstate", ("Real estate",)),
        ("a-b/c_d", ("A b", "C d")),
    ],
)
def test_a_sector_in_words(sector: str, words: tuple[str, ...]) -> None:
    assert sector_words(sector) == words


def test_a_site_names_its_own_sectors() -> None:
    gas = Sector(id=SectorId("energy/gas"), name="Natural gas", definition="Gas.")
    sectors = {SectorId("energy"): Sector(id=SectorId("energy"), definition="Energy."), gas.id: gas}
    assert sector_words("energy/gas", sectors) == ("Energy", "Natural gas")


def test_every_sector_of_the_list_has_words() -> None:
    assert all(word[0].isupper() for sector in SECTORS for word in sector_words(sector.id))


class TestMethod:
    def test_every_vocabulary_is_explained_with_every_term(self) -> None:
        told = [(words.term, words.definition) for section in vocabulary_sections() for words in section.terms]
        assert sorted(told) == sorted((str(term), term.definition) for term in TERMS)

    def test_anchors_differ(self) -> None:
        anchors = [section.id for section in METHOD_SECTIONS] + [section.id for section in vocabulary_sections()]
        assert len(set(anchors)) == len(anchors)

    def test_what_follows_from_a_term_is_said_beside_it(self) -> None:
        remarks = {
            (section.id, words.term): words.remark for section in vocabulary_sections() for words in section.terms
        }
        assert remarks["instrument", "mou"] == "not binding, unless the briefing says otherwise"
        assert remarks["instrument", "contract"] == "binding, unless the briefing says otherwise"
        assert remarks["status", "signed"] == "can be counted"
        assert remarks["status", "pledged"] == "below signed, not counted"
        assert remarks["status", "ended"] == "not counted"
        assert remarks["source-type", "court"] == "official"
        assert remarks["source-type", "newspaper"] is None
        assert remarks["source-type", "contract"] == "official"
        assert remarks["basis", "contractValue"] is None

    def test_rules_are_whole_paragraphs(self) -> None:
        for section in METHOD_SECTIONS:
            assert section.paragraphs
            assert all(re.fullmatch(r"\S.*[.]", paragraph) for paragraph in section.paragraphs)
            assert not any("  " in paragraph or "\n" in paragraph for paragraph in section.paragraphs)


class TestPhrases:
    def test_a_number_agrees_with_its_noun(self) -> None:
        assert [number_of(count, "deal") for count in (0, 1, 2, 1000)] == [
            "0 deals",
            "1 deal",
            "2 deals",
            "1,000 deals",
        ]
        assert number_of(2, "policy", "policies") == "2 policies"

    def test_words_in_a_row(self) -> None:
        rows = [listed(words) for words in ([], ["a"], ["a", "b"], ["a", "b", "c"])]
        assert rows == ["", "a", "a and b", "a, b and c"]

    def test_only_the_beginning_is_capitalised(self) -> None:
        assert [capitalised(text) for text in ("", "about US$1bn", "€1bn")] == ["", "About US$1bn", "€1bn"]
