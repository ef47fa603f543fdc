"""How the text of one scalar becomes a value of the model, by the type that a field declares."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Final
from urllib.parse import urlsplit

from factbox.decode.context import Context
from factbox.model import country, currency
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
    Name,
    OccasionId,
    PartyId,
    PartyRef,
    Percent,
    SectorId,
    Share,
    SourceId,
    SourceRef,
    SpeakerRef,
    Url,
)
from factbox.model.rate import Currency
from factbox.model.value import Absent, Amount, Value
from factbox.model.value_grammar import parse_value
from factbox.source.node import Scalar
from factbox.text.spelling import closest

Parser = Callable[[str, Context], Any]

LONGEST_ID: Final = 100
MOST_ID_BYTES: Final = 240
"""In UTF-8; a folder is made under this name, and file systems take 255 bytes."""
WHOLE: Final = Decimal(100)
_ID = re.compile(r"[^\W_](?:[\w.·-]*[^\W_])?", re.UNICODE)
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?(-([a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*")
_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(?P<zone>Z|[+-]\d{2}:?\d{2})?", re.ASCII)
_NUMBER = r"(?:0|[1-9][0-9]{0,6})(?:\.[0-9]{1,6})?"


def parse_text(text: str, _context: Context) -> str:
    """Any text, without space around it."""
    return text.strip()


def parse_id(text: str, _context: Context) -> str:
    """An id: letters, digits, `-`, `_` and `.`, so that it can stand in an address."""
    size = len(text.encode(errors="replace"))
    if len(text) > LONGEST_ID or size > MOST_ID_BYTES:
        found = f"{LONGEST_ID} characters in an id, found {len(text)}"
        if size > MOST_ID_BYTES:
            found = f"{MOST_ID_BYTES} bytes of UTF-8 in an id, found {size}"
        raise Fault(f"expected at most {found}", help="shorten it", code="invalid-id")
    if not _ID.fullmatch(text) and not _ID.fullmatch(text[:1] + _without_marks(text[1:])):
        raise Fault(
            f"expected letters, digits, `-`, `_` or `.`, found `{text}`",
            help=f"write for example `{suggested_id(text)}`",
            code="invalid-id",
        )
    return text


def suggested_id(text: str) -> str:
    """An id made from any text.

    >>> suggested_id("Huawei & MTS: 5G")
    'huawei-mts-5g'
    """
    lower = unicodedata.normalize("NFC", text.lower())
    kept = "".join(character if character.isalnum() or _is_mark(character) else "-" for character in lower)
    return re.sub("-+", "-", kept).strip("-")[:LONGEST_ID] or "an-id"


def _without_marks(text: str) -> str:
    return "".join(character for character in text if not _is_mark(character))


def _is_mark(character: str) -> bool:
    """Whether it is a vowel sign or an accent, which many scripts write as characters of their own."""
    return unicodedata.category(character).startswith("M")


def parse_fuzzy_date(text: str, _context: Context) -> FuzzyDate:
    """A date of the EDTF subset."""
    return FuzzyDate.parse(text)


def parse_value_text(text: str, _context: Context) -> Value:
    """A value: an amount, or that there is none."""
    return parse_value(text)


def parse_amount(text: str, _context: Context) -> Amount:
    """An amount of money; nothing else will do."""
    value = parse_value(text)
    if isinstance(value, Absent):
        raise Fault(
            f"expected an amount, found `{text}`",
            help="a claim needs an amount; leave the claim out if nobody stated one",
            code="claim-without-amount",
        )
    return value


def parse_moment(text: str, context: Context) -> Moment:
    """A day, or a time with its zone (ISO 8601)."""
    found = _MOMENT.fullmatch(text)
    if not found:
        return Moment(text, _day(text))
    if not found["zone"]:
        raise Fault(
            f"expected a time with its zone, found `{text}`",
            help=f"add the zone, such as `{text}Z` or `{text}+02:00`, or write the day alone: `{text[:10]}`",
            code="time-without-zone",
        )
    try:
        time = datetime.fromisoformat(text.replace(" ", "T"))
        return Moment(text, time.astimezone(context.zone).date(), time)
    except (ValueError, OverflowError):
        _day(text[:10])
        advice = "write for example `2019-06-08T09:30:00Z`"
        raise Fault(f"`{text}` is not a time of day", help=advice, code="invalid-date") from None


def _day(text: str) -> date:
    when = FuzzyDate.parse(text)
    if when.machine is None or len(when.machine) != len("2019-06-08") or when.earliest is None:
        raise Fault(
            f"expected a day, found `{text}`",
            help="write the day of publication as `2019-06-08`, or a time with its zone as `2019-06-08T09:30:00Z`",
            code="invalid-date",
        )
    return when.earliest


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


def parse_decimal(text: str, _context: Context) -> Decimal:
    """A number above zero, as an exchange rate."""
    if not re.fullmatch(r"[0-9]{1,12}(\.[0-9]{1,12})?", text, re.ASCII) or Decimal(text) == 0:
        advice = "write digits with at most one decimal point, such as `1.1032`"
        raise Fault(f"expected a number above zero, found `{text}`", help=advice, code="invalid-number")
    return Decimal(text)


def parse_share(text: str, _context: Context) -> Percent:
    """`50%`: above 0 and at most 100."""
    return _percent(text, rf"({_NUMBER}) ?%", "a number with `%`, such as `50%`")


def parse_holding(text: str, _context: Context) -> Percent:
    """`10`: above 0 and at most 100, without a sign."""
    return _percent(text, rf"({_NUMBER})", "a number without `%`, such as `10`")


def _percent(text: str, form: str, expected: str) -> Percent:
    found = re.fullmatch(form, text, re.ASCII)
    if not found:
        raise Fault(f"expected {expected}, found `{text}`", help=f"write {expected}", code="invalid-percent")
    number = Decimal(found[1])
    if not 0 < number <= WHOLE:
        advice = "write a number above 0 and at most 100"
        raise Fault(f"`{text}` is not a part of a whole", help=advice, code="invalid-percent")
    return Percent(number, text)


def parse_growth(text: str, _context: Context) -> Percent:
    """`+24.5%`: a change, with its sign."""
    found = re.fullmatch(rf"([+\-−]{_NUMBER}) ?%", text, re.ASCII)
    if not found:
        advice = "write the sign, the number and `%`, such as `+24.5%`"
        raise Fault(f"expected a change in per cent, found `{text}`", help=advice, code="invalid-percent")
    return Percent(Decimal(found[1].replace("−", "-")), text)


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
    Currency: parse_currency,
    Decimal: parse_decimal,
    Share: parse_share,
    Holding: parse_holding,
    Growth: parse_growth,
    FuzzyDate: parse_fuzzy_date,
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
