"""Currencies: the codes of ISO 4217 in use, and the signs that mean only one of them."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

CODES: Final = frozenset(
    """
    AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE
    CHF CHW CLF CLP CNY COP COU CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ
    GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL
    LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR
    PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY
    TTD TWD TZS UAH UGX USD USN UYI UYU UYW UZS VES VND VUV WST XAF XCD XCG XDR XOF XPF YER ZAR ZMW ZWG
    """.split()
)
"""ISO 4217 codes of money in use: currencies, funds codes and special drawing rights; no metals, no test codes."""

SIGNS: Final = MappingProxyType(
    {
        "US$": "USD",
        "A$": "AUD",
        "C$": "CAD",
        "HK$": "HKD",
        "NT$": "TWD",
        "NZ$": "NZD",
        "S$": "SGD",
        "€": "EUR",
        "£": "GBP",
        "₽": "RUB",
        "₹": "INR",
        "₩": "KRW",
        "RMB": "CNY",
    }
)
"""Signs that an author may write for a code."""

AMBIGUOUS: Final = MappingProxyType(
    {
        "$": ("US$", "A$", "C$", "HK$", "NT$", "NZ$", "S$", "MXN"),
        "¥": ("JPY", "CNY", "RMB"),
        "￥": ("JPY", "CNY", "RMB"),
    }
)
"""Signs that several currencies share, with what an author may have meant."""

WORDS: Final = MappingProxyType(
    {
        "dollar": "US$",
        "dollars": "US$",
        "euro": "EUR",
        "euros": "EUR",
        "pound": "GBP",
        "pounds": "GBP",
        "sterling": "GBP",
        "yuan": "CNY",
        "renminbi": "CNY",
        "rouble": "RUB",
        "roubles": "RUB",
        "ruble": "RUB",
        "rubles": "RUB",
        "yen": "JPY",
        "rupee": "INR",
        "rupees": "INR",
        "won": "KRW",
    }
)
"""Names of currencies that authors write instead of a code, only for the help of a fault."""
