"""The closed vocabularies of the front matter, with the definitions that the method page prints."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from factbox.model.vocabulary import Vocabulary


class BriefingStatus(Vocabulary):
    """Who may see a briefing."""

    PUBLISHED = "published", "It has its page and stands in every list, feed and data file."
    DRAFT = "draft", "It is checked and leaves no trace in the published site."
    HIDDEN = "hidden", "It has its page, for those who know the address, and stands in no list, feed or data file."


class Genre(Vocabulary):
    """What kind of text a briefing is."""

    NEWS = "news", "It reports what has just happened."
    ANALYSIS = "analysis", "It says what something means."
    BACKGROUND = "background", "It tells what a reader should know before."


class DealKind(Vocabulary):
    """What a line in a list of deals is."""

    TRANSACTION = "transaction", "Parties agreed, promised or discussed to pay, lend, build, buy or sell something."
    TARGET = "target", "An aim that somebody stated, such as a volume of trade."
    STATISTIC = "statistic", "A measured figure, such as the trade of a year."
    POLICY = "policy", "A decision of a government that is not a transaction, such as lifting an import ban."


class Binding(Vocabulary):
    """Whether a paper binds those who signed it."""

    YES = "yes", "The paper binds its parties."
    NO = "no", "The paper states an intention and binds nobody."
    PARTLY = "partly", "Some of its terms bind, or it sets a frame that later contracts fill."
    UNKNOWN = "unknown", "The published sources do not say."


class Instrument(Vocabulary):
    """The kind of paper that a deal rests on."""

    JOINT_STATEMENT = "jointStatement", "Governments or companies say together what they think or want."
    LETTER_OF_INTENT = "letterOfIntent", "One side writes that it means to conclude a contract."
    MOU = "mou", "A memorandum of understanding: the sides write down what they mean to do."
    TERM_SHEET = "termSheet", "The main terms of a contract that is still to be written."
    PRELIMINARY_AGREEMENT = "preliminaryAgreement", "An agreement to go on towards a contract."
    FRAMEWORK_AGREEMENT = "frameworkAgreement", "Terms under which later contracts are to be made."
    INTERGOVERNMENTAL_AGREEMENT = "intergovernmentalAgreement", "A treaty-like agreement between governments."
    PROTOCOL = "protocol", "An agreement that adds to or carries out another one between governments."
    COOPERATION_AGREEMENT = "cooperationAgreement", "The sides agree to work together in a field."
    CONTRACT = "contract", "A contract for works, goods or services."
    SALE_PURCHASE_AGREEMENT = (
        "salePurchaseAgreement",
        "A contract to deliver and to take goods, such as gas, over time.",
    )
    SHARE_PURCHASE_AGREEMENT = "sharePurchaseAgreement", "A contract to buy shares in a company."
    SHAREHOLDER_AGREEMENT = "shareholderAgreement", "Owners of one company settle how they run it."
    LOAN_AGREEMENT = "loanAgreement", "A lender lends a sum to a borrower."
    FACILITY_AGREEMENT = "facilityAgreement", "A lender holds a sum ready that a borrower may draw."
    FUND_COMMITMENT = "fundCommitment", "Investors commit a sum to a fund."
    PERMIT_OR_APPROVAL = "permitOrApproval", "An authority allows something."
    ORDER = "order", "A firm order for goods, such as aircraft."
    NONE = "none", "There is no paper."
    UNKNOWN = "unknown", "The published sources do not name the paper."


DEFAULT_BINDING: Final = MappingProxyType(
    {
        Instrument.JOINT_STATEMENT: Binding.NO,
        Instrument.LETTER_OF_INTENT: Binding.NO,
        Instrument.MOU: Binding.NO,
        Instrument.TERM_SHEET: Binding.NO,
        Instrument.PRELIMINARY_AGREEMENT: Binding.NO,
        Instrument.NONE: Binding.NO,
        Instrument.FRAMEWORK_AGREEMENT: Binding.PARTLY,
        Instrument.COOPERATION_AGREEMENT: Binding.PARTLY,
        Instrument.UNKNOWN: Binding.UNKNOWN,
    }
)
"""What an instrument says of `binding` where the author does not; every instrument that is not listed binds."""


class Status(Vocabulary):
    """How far a deal has come."""

    REPORTED = "reported", "Somebody reports it; no side has confirmed it."
    UNDER_DISCUSSION = "underDiscussion", "The sides are talking."
    PLEDGED = "pledged", "One side has promised it in public."
    AGREED_IN_PRINCIPLE = "agreedInPrinciple", "The sides agree on the aim; no binding paper is signed."
    FRAMEWORK_SIGNED = "frameworkSigned", "A frame is signed that later contracts are to fill."
    SIGNED = "signed", "A binding paper is signed."
    APPROVED = "approved", "The authorities that must agree have agreed."
    IN_FORCE = "inForce", "The agreement has taken effect."
    FINANCIAL_CLOSE = "financialClose", "The money is committed and can be drawn."
    UNDERWAY = "underway", "Work, deliveries or payments have begun."
    COMPLETED = "completed", "What was agreed has been done."
    SUSPENDED = "suspended", "It is stopped and may go on."
    ENDED = "ended", "It is over without completion; the reason says why."


class EndReason(Vocabulary):
    """Why a deal ended without completion."""

    CANCELLED = "cancelled", "A side called it off before it took effect."
    LAPSED = "lapsed", "Its time ran out."
    TERMINATED = "terminated", "A side ended it after it had taken effect."
    SUPERSEDED = "superseded", "Another deal took its place."
    FAILED = "failed", "It could not be carried out."


class Role(Vocabulary):
    """What a party does in a deal."""

    BUYER = "buyer", "Pays for goods, shares or services."
    SUPPLIER = "supplier", "Delivers goods or services."
    SELLER = "seller", "Sells shares or assets."
    LENDER = "lender", "Lends money."
    FUNDER = "funder", "Gives money that is not lent."
    EQUITY_INVESTOR = "equityInvestor", "Puts in capital and owns a share."
    TARGET = "target", "Is the company that is bought or invested in."
    JV_PARTNER = "jvPartner", "Owns a joint venture with others."
    VEHICLE = "vehicle", "Is the company made for the deal."
    OPERATOR = "operator", "Runs what is built or bought."
    CONTRACTOR = "contractor", "Builds."
    GUARANTOR = "guarantor", "Answers for a debt."
    INSURER = "insurer", "Insures a risk."
    OFFTAKER = "offtaker", "Commits to take the product."
    ISSUER = "issuer", "Issues bonds or shares."
    LICENSOR = "licensor", "Grants a licence."
    SIGNATORY = "signatory", "Signs; nothing more is known of its part."
    WITNESS = "witness", "Was present when others signed."
    REGULATOR = "regulator", "Must allow the deal."
    BENEFICIARY = "beneficiary", "Gains from the deal without being a side of it."


class PartyKind(Vocabulary):
    """What a party is."""

    COMPANY = "company", "A company that no state controls."
    STATE_COMPANY = "stateCompany", "A company that a state controls."
    JOINT_VENTURE = "jointVenture", "A company of several owners for one purpose."
    FUND = "fund", "A pool of money that invests."
    BANK = "bank", "A commercial bank."
    POLICY_BANK = "policyBank", "A bank that carries out a state's policy."
    MINISTRY = "ministry", "A ministry."
    GOVERNMENT = "government", "A government, or an authority below it, other than a ministry."
    STATE = "state", "A country."
    INTERNATIONAL_ORG = "internationalOrg", "An organisation of states."
    PERSON = "person", "A person."


class SourceType(Vocabulary):
    """What kind of document a source is."""

    TREATY_TEXT = "treatyText", "The text of a treaty."
    CONTRACT = "contract", "The text of a contract."
    JOINT_STATEMENT = "jointStatement", "A statement that the sides published together."
    OFFICIAL_RELEASE = "officialRelease", "A release, transcript or notice of a government body."
    COMPANY_RELEASE = "companyRelease", "A release of a company."
    EXCHANGE_FILING = "exchangeFiling", "A notice to a stock exchange or its regulator."
    COURT = "court", "A paper of a court."
    DATASET = "dataset", "A published set of data."
    NEWS_AGENCY = "newsAgency", "A news agency."
    NEWSPAPER = "newspaper", "A newspaper or news site."
    STATE_MEDIA = "stateMedia", "A medium that a state owns or directs."
    BROADCAST = "broadcast", "Radio or television, or its site."
    TRADE_PRESS = "tradePress", "A paper or service for an industry."
    ACADEMIC = "academic", "A scholarly work."
    THINK_TANK = "thinkTank", "A study of a research institute."
    SOCIAL_MEDIA = "socialMedia", "A post."
    INTERVIEW = "interview", "An interview."
    OWN_REPORTING = "ownReporting", "What the desk saw or heard itself."


OFFICIAL_SOURCES: Final = frozenset(
    {
        SourceType.TREATY_TEXT,
        SourceType.CONTRACT,
        SourceType.JOINT_STATEMENT,
        SourceType.OFFICIAL_RELEASE,
        SourceType.COMPANY_RELEASE,
        SourceType.EXCHANGE_FILING,
        SourceType.COURT,
    }
)
"""The types that speak for a side of the deal or for a court."""


class EntryKind(Vocabulary):
    """What happens in an entry of a timeline."""

    BACKGROUND = "background", "It came before and explains."
    VISIT = "visit", "Somebody visits, or leaders meet."
    SIGNING = "signing", "A paper is signed."
    STATEMENT = "statement", "Somebody says something in public."
    APPROVAL = "approval", "An authority agrees."
    DEADLINE = "deadline", "Something has to be done by then."
    MILESTONE = "milestone", "A step of a project."
    STATISTIC = "statistic", "A figure is measured or published."
    OUTCOME = "outcome", "What came of it."


class EntryState(Vocabulary):
    """Whether what an entry tells has happened."""

    HAPPENED = "happened", "It has happened."
    EXPECTED = "expected", "It was still to come when the briefing was published."
    MISSED = "missed", "Its day passed without it."
    CANCELLED = "cancelled", "It was called off."


class Basis(Vocabulary):
    """What an amount of money measures."""

    CONTRACT_VALUE = "contractValue", "What the contract is worth."
    PROJECT_COST = "projectCost", "What the whole project costs."
    INVESTMENT_COMMITMENT = "investmentCommitment", "What an investor has promised to put in."
    LOAN_PRINCIPAL = "loanPrincipal", "What is lent, without interest."
    FUND_SIZE = "fundSize", "What a fund is to hold."
    TRANSACTION_PRICE = "transactionPrice", "What the buyer pays."
    TRADE_VOLUME = "tradeVolume", "What is traded in a period."
    TARGET = "target", "What is aimed at."
    PENALTY_OR_FEE = "penaltyOrFee", "What is paid as a penalty or a fee."


class Reason(Vocabulary):
    """Whether a deal is counted in a sum, and if not, why; the first that applies."""

    NOT_TRANSACTION = "notTransaction", "It is a target, a statistic or a policy, not a transaction."
    NOT_BINDING = "notBinding", "Its status is below signed."
    ENDED = "ended", "It is suspended or has ended."
    PART_OF_ANOTHER = "partOfAnother", "It is part of a deal that is itself counted in the same sum."
    ANNOUNCED_BEFORE = "announcedBefore", "It had been announced before, so this occasion did not bring it."
    ESTIMATED = "estimated", "Its value is somebody's estimate; it is shown, not summed."
    UNDISCLOSED = "undisclosed", "No published value is on record."
    NOT_APPLICABLE = "notApplicable", "It has no value in money."
    OTHER_FRAME = "otherFrame", "Its value is a rate and the headline a total, or the reverse, or the periods differ."
    OTHER_CURRENCY = "otherCurrency", "Its value is in another currency, and no exchange rate is given."
    COUNTED = "counted", "It is signed or further and has a published value that can be summed."


COUNTABLE_STATUSES: Final = frozenset(
    {
        Status.SIGNED,
        Status.APPROVED,
        Status.IN_FORCE,
        Status.FINANCIAL_CLOSE,
        Status.UNDERWAY,
        Status.COMPLETED,
    }
)
"""From `signed` on a deal can be counted."""

STOPPED_STATUSES: Final = frozenset({Status.SUSPENDED, Status.ENDED})
"""A deal that is stopped is not counted, however far it had come."""


def default_binding(instrument: Instrument | None) -> Binding:
    """What a paper says of binding where the author does not.

    >>> str(default_binding(Instrument.MOU))
    'no'
    """
    if instrument is None:
        return Binding.UNKNOWN
    return DEFAULT_BINDING.get(instrument, Binding.YES)
