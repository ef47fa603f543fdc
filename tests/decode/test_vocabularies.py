"""The words that authors and other programs rely on, one by one: none goes, none changes."""

from __future__ import annotations

import pytest

from factbox.model.value import Precision
from factbox.model.vocabularies import (
    COUNTABLE_STATUSES,
    OFFICIAL_SOURCES,
    STOPPED_STATUSES,
    Basis,
    Binding,
    BriefingStatus,
    DealKind,
    EndReason,
    EntryKind,
    EntryState,
    Genre,
    Instrument,
    PartyKind,
    Reason,
    Role,
    SourceType,
    Status,
    default_binding,
)
from factbox.model.vocabulary import Vocabulary

TERMS: dict[type[Vocabulary], str] = {
    BriefingStatus: "published draft hidden",
    Genre: "news analysis background",
    DealKind: "transaction target statistic policy",
    Binding: "yes no partly unknown",
    Instrument: """
        jointStatement letterOfIntent mou termSheet preliminaryAgreement frameworkAgreement intergovernmentalAgreement
        protocol cooperationAgreement contract salePurchaseAgreement sharePurchaseAgreement shareholderAgreement
        loanAgreement facilityAgreement fundCommitment permitOrApproval order none unknown
        """,
    Status: """
        reported underDiscussion pledged agreedInPrinciple frameworkSigned signed approved inForce financialClose
        underway completed suspended ended
        """,
    EndReason: "cancelled lapsed terminated superseded failed",
    Role: """
        buyer supplier seller lender funder equityInvestor target jvPartner vehicle operator contractor guarantor
        insurer offtaker issuer licensor signatory witness regulator beneficiary
        """,
    PartyKind: """
        company stateCompany jointVenture fund bank policyBank ministry government state internationalOrg person
        """,
    SourceType: """
        treatyText contract jointStatement officialRelease companyRelease exchangeFiling court dataset newsAgency
        newspaper stateMedia broadcast tradePress academic thinkTank socialMedia interview ownReporting
        """,
    EntryKind: "background visit signing statement approval deadline milestone statistic outcome",
    EntryState: "happened expected missed cancelled",
    Basis: """
        contractValue projectCost investmentCommitment loanPrincipal fundSize transactionPrice tradeVolume target
        penaltyOrFee
        """,
    Precision: "exact about moreThan atLeast lessThan upTo estimated",
    Reason: """
        notTransaction notBinding ended partOfAnother announcedBefore estimated undisclosed notApplicable otherFrame
        otherCurrency counted
        """,
}


@pytest.mark.parametrize("vocabulary", TERMS)
def test_a_vocabulary_has_its_terms_in_their_order(vocabulary: type[Vocabulary]) -> None:
    assert list(vocabulary.terms()) == TERMS[vocabulary].split()


BINDINGS = {
    Binding.NO: "jointStatement letterOfIntent mou termSheet preliminaryAgreement none",
    Binding.PARTLY: "frameworkAgreement cooperationAgreement",
    Binding.UNKNOWN: "unknown",
}


def test_a_paper_binds_unless_it_is_one_of_those_that_do_not() -> None:
    told = {name: binding for binding, names in BINDINGS.items() for name in names.split()}
    assert {str(paper): default_binding(paper) for paper in Instrument} == {
        str(paper): told.get(str(paper), Binding.YES) for paper in Instrument
    }
    assert default_binding(None) is Binding.UNKNOWN


def test_from_signed_to_completed_a_deal_is_countable() -> None:
    statuses = TERMS[Status].split()
    assert {str(status) for status in COUNTABLE_STATUSES} == set(statuses[5:11])
    assert {str(status) for status in STOPPED_STATUSES} == set(statuses[11:])


def test_the_first_seven_types_of_source_are_official() -> None:
    assert {str(kind) for kind in OFFICIAL_SOURCES} == set(TERMS[SourceType].split()[:7])
