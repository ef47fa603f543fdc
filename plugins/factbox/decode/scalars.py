"""How the text of one scalar becomes a value of the model, by the type that a field declares."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from typing import Any, Final
from urllib.parse import urlsplit

from factbox.decode.context import Context
from factbox.decode.identifiers import parse_id, parse_listed_sector
from factbox.decode.moments import parse_moment
from factbox.decode.numbers import parse_decimal, parse_growth, parse_holding, parse_share
from factbox.model import country, currency
from factbox.model.country_names import code_meant
from factbox.model.deal import Base
from factbox.model.fault import Fault
from factbox.model.fuzzy_date import FuzzyDate
from factbox.model.moment import Moment
from factbox.model.names import (
    BriefingSlug,
    ClaimId,
    CountryCode,
    DealId,
    DealRef,
    Growth,
    Holding,
    LanguageTag,
    ListedSector,
    Name,
    OccasionId,
    PartyId,
    PartyRef,
    SectorId,
    Share,
    SourceId,
    SourceRef,
    SpeakerRef,
    Url,
)
from factbox.model.rate import Currency
from factbox.model.step import Met, MetDate, NotMet
from factbox.model.value import Absent, Amount, Value
from factbox.model.value_grammar import parse_value
from factbox.model.value_misreadings import says_nothing
from factbox.source.node import Scalar
from factbox.text.spelling import closest

Parser = Callable[[str, Context], Any]

_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?(-([a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*")


def parse_text(text: str, _context: Context) -> str:
    """Any text, without space around it."""
    return text.strip()


def parse_fuzzy_date(text: str, _context: Context) -> FuzzyDate:
    """A date of the EDTF subset."""
    return FuzzyDate.parse(text)


def parse_met(text: str, context: Context) -> Met | None:
    """When something was met; `yes` for a day that nobody has given, `no` for what was not met as far as one knows."""
    if text.lower() in ("no", "false"):
        return NotMet(context.last_day) if context.last_day else None
    if text.lower() in ("yes", "true") and context.day:
        return FuzzyDate.parse(f"../{context.day}")
    return FuzzyDate.parse(text)


def parse_base(text: str, _context: Context) -> Base:
    """What a change is measured against: the date of an amount, or the amount."""
    try:
        return FuzzyDate.parse(text)
    except Fault:
        return parse_value(text)


def parse_value_text(text: str, _context: Context) -> Value:
    """A value: an amount, or that there is none."""
    return parse_value(text)


def parse_amount(text: str, _context: Context) -> Amount:
    """An amount of money; nothing else will do."""
    value = None if says_nothing(text) else parse_value(text)
    if value is None or isinstance(value, Absent):
        raise Fault(
            f"expected an amount, found `{text}`",
            help="a claim needs an amount; leave the claim out if nobody stated one",
            code="claim-without-amount",
        )
    return value


def parse_url(text: str, _context: Context) -> str:
    """An absolute address of the web."""
    try:
        parts = urlsplit(text)
        is_web = parts.scheme in ("http", "https") and bool(parts.hostname) and not parts.username
        _ = parts.port
    except ValueError:
        is_web = False
    if not is_web or re.search(r"[\s<>\"`{}|\\^]", text):
        raise Fault(f"expected an http or https address, found `{text}`", help=_url_help(text), code="invalid-url")
    return text


def _url_help(text: str) -> str:
    if re.fullmatch(r"[\w-]+(\.[\w-]+)+(/\S*)?", text):
        return f"write `https://{text}`"
    return "write the whole address, such as `https://example.org/page`"


def parse_country(text: str, _context: Context) -> str:
    """ISO 3166-1 alpha-2, or XK."""
    if text in country.CODES:
        return text
    meant = country.OFTEN_MEANT.get(text.upper()) or (text.upper() if text.upper() in country.CODES else None)
    meant = meant or code_meant(text)
    advice = f"write `{meant}`" if meant else "write the two capital letters of ISO 3166-1, such as `RU` or `CN`"
    raise Fault(f"`{text}` is not a country code in use", help=advice, code="unknown-country")


def parse_language(text: str, _context: Context) -> str:
    """A language tag of BCP 47."""
    if not _LANGUAGE.fullmatch(text):
        advice = "write a tag of BCP 47, such as `en`, `zh`, `zh-Hant` or `pt-BR`"
        raise Fault(f"`{text}` is not a language tag", help=advice, code="invalid-language")
    return text


def parse_sector(text: str, context: Context) -> str:
    """A sector of the site's list."""
    if text not in context.sectors:
        near = closest(text, context.sectors)
        advice = f"did you mean `{near}`?" if near else f"write one of: {', '.join(sorted(context.sectors))}"
        raise Fault(f"unknown sector `{text}`", help=advice, code="unknown-sector")
    return text


def parse_currency(text: str, _context: Context) -> str:
    """An ISO 4217 code in use."""
    if text not in currency.CODES:
        advice = "write an ISO 4217 code in use, such as `USD`, `EUR` or `CNY`"
        raise Fault(f"`{text}` is not a currency code in use", help=advice, code="unknown-currency")
    return text


PARSERS: Final[dict[Any, Parser]] = {
    str: parse_text,
    BriefingSlug: parse_id,
    DealId: parse_id,
    PartyId: parse_id,
    SourceId: parse_id,
    ClaimId: parse_id,
    OccasionId: parse_id,
    DealRef: parse_text,
    PartyRef: parse_text,
    SourceRef: parse_text,
    SpeakerRef: parse_text,
    Name: parse_id,
    Url: parse_url,
    CountryCode: parse_country,
    LanguageTag: parse_language,
    SectorId: parse_sector,
    ListedSector: parse_listed_sector,
    Currency: parse_currency,
    Decimal: parse_decimal,
    Share: parse_share,
    Holding: parse_holding,
    Growth: parse_growth,
    FuzzyDate: parse_fuzzy_date,
    MetDate: parse_met,
    Base: parse_base,
    Moment: parse_moment,
    Amount: parse_amount,
    Value: parse_value_text,
}
"""Which parser reads which type; a value's union is looked up as a whole."""


def note_names(hint: Any, node: Scalar, context: Context) -> None:
    """Remember what the file names or defines here."""
    match hint:
        case _ if hint is DealRef:
            context.refer("deal", node)
        case _ if hint is PartyRef:
            context.refer("party", node)
        case _ if hint is SourceRef:
            context.refer("source", node)
        case _ if hint is SpeakerRef:
            context.refer("speaker", node)
        case _ if hint is DealId:
            context.define("deal", node)
        case _ if hint is SourceId:
            context.define("source", node)
        case _ if hint is ClaimId:
            context.define("claim", node)
        case _ if hint is PartyId:
            context.define("party", node)
        case _ if hint is OccasionId:
            context.define("occasion", node)
