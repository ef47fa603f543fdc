"""The grammar of values: every way of writing one, and what is said of every way of getting it wrong."""

from __future__ import annotations

import pytest

from factbox.model.currency import CODES, SIGNS
from factbox.model.fault import Fault
from factbox.model.value import Absent, Amount, Value
from factbox.model.value_grammar import parse_value

# text | precision, currency, figures, frame
GOOD = """
undisclosed                     | undisclosed
  Undisclosed                   | undisclosed
not  APPLICABLE                 | not applicable
US$1bn                          | exact USD 1e9
US$ 1 bn                        | exact USD 1e9
1bn USD                         | exact USD 1e9
1 bn US$                        | exact USD 1e9
1bnUS$                          | exact USD 1e9
1bnUSD                          | exact USD 1e9
1BNUSD                          | exact USD 1e9
USD1bn                          | exact USD 1e9
12bnRMB                         | exact CNY 12e9
5bn€                            | exact EUR 5e9
€1.5 Billion                    | exact EUR 1.5e9
£3m                             | exact GBP 3e6
£3mn                            | exact GBP 3e6
£3 million                      | exact GBP 3e6
₽3tn                            | exact RUB 3e12
₽3 trillion                     | exact RUB 3e12
₹3k                             | exact INR 3e3
₩3 thousand                     | exact KRW 3e3
HK$7                            | exact HKD 7e0
NT$7 NT                         | !
0.5bn USD                       | exact USD 0.5e9
007 USD                         | exact USD 7e0
~US$5bn                         | about USD 5e9
about US$5bn                    | about USD 5e9
Around US$5bn                   | about USD 5e9
roughly US$5bn                  | about USD 5e9
nearly US$5bn                   | about USD 5e9
>US$5bn                         | moreThan USD 5e9
more than US$5bn                | moreThan USD 5e9
More  Than US$5bn               | moreThan USD 5e9
over US$5bn                     | moreThan USD 5e9
>=US$5bn                        | atLeast USD 5e9
≥ US$5bn                        | atLeast USD 5e9
at least US$5bn                 | atLeast USD 5e9
< 5bn USD                       | lessThan USD 5e9
less than US$5bn                | lessThan USD 5e9
under US$5bn                    | lessThan USD 5e9
<= 5bn USD                      | upTo USD 5e9
≤5bn USD                        | upTo USD 5e9
up to US$5bn                    | upTo USD 5e9
estimated US$5bn                | estimated USD 5e9
US$1.5-2bn                      | exact USD 1.5e9 2e9
US$1.5–2bn                      | exact USD 1.5e9 2e9
US$1.5 to 2bn                   | exact USD 1.5e9 2e9
1.5-2bn USD                     | exact USD 1.5e9 2e9
US$1.5bn-US$2bn                 | exact USD 1.5e9 2e9
US$1.5-US$2bn                   | exact USD 1.5e9 2e9
US$900m-1.4bn                   | exact USD 900e6 1.4e9
US$1-2                          | exact USD 1e0 2e0
about US$1-2bn                  | about USD 1e9 2e9
estimated US$1-2bn per year     | estimated USD 1e9 2e9 a year
US$5bn per year                 | exact USD 5e9 a year
US$5bn A Year                   | exact USD 5e9 a year
US$5bn per month                | exact USD 5e9 a month
US$5bn over 30 years            | exact USD 5e9 over 30 years
US$5bn over 18 Months           | exact USD 5e9 over 18 months
US$5bn over 1 year              | exact USD 5e9 over 1 year
US$5bn over 1 years             | exact USD 5e9 over 1 year
US$5bn over 1 months            | exact USD 5e9 over 1 month
over US$5bn over 030 years      | moreThan USD 5e9 over 30 years
"""

# text | code | a part of the message | a part of the help
BAD = """
$5bn                    | ambiguous-currency | `$`                          | `US$`, `A$`, `C$`
5bn $                   | ambiguous-currency | `$`                          | `HK$`
¥5bn                    | ambiguous-currency | `¥`                          | `JPY`, `CNY`, `RMB`
5bn                     | unknown-currency   | expected a currency          | `US$5bn`
5-6bn                   | unknown-currency   | expected a currency          | `US$5bn`
5bn usd                 | unknown-currency   | `usd`                        | write `USD`
5bn yuan                | unknown-currency   | `yuan`                       | write `CNY`
5bn dollars             | unknown-currency   | `dollars`                    | write `US$`
5bn XYZ                 | unknown-currency   | `XYZ`                        | ISO 4217
XYZ 5bn                 | unknown-currency   | `XYZ`                        | ISO 4217
DEM 5bn                 | unknown-currency   | `DEM`                        | ISO 4217
AUS$5                   | unknown-currency   | `AUS`                        | ISO 4217
US$5 USD                | invalid-value      | second currency `USD`        | once
US$5bn EUR              | invalid-value      | second currency `EUR`        | once
US$ EUR 5bn             | invalid-value      | second currency `EUR`        | once
1,200 USD               | invalid-number     | `1,200`                      | write `1200`
1,200,000.5 USD         | invalid-number     | `1,200,000.5`                | write `1200000.5`
1.234.567 USD           | invalid-number     | `1.234.567`                  | write `1234567`
1'000 CHF               | invalid-number     | `1'000`                      | write `1000`
1_000 USD               | invalid-number     | `1_000`                      | write `1000`
1,5bn EUR               | invalid-number     | `1,5`                        | write `1.5`
5. USD                  | invalid-number     | `5.`                         | write `5`
.5bn USD                | invalid-number     | `.5`                         | write `0.5`
1..5 USD                | invalid-number     | `1..5`                       | digits alone
1e9 USD                 | invalid-number     | expected one number          | exponent
1 200 USD               | invalid-number     | expected one number          | `1200`
-5bn USD                | invalid-number     | without a sign               | above zero
US$-5bn                 | invalid-number     | without a sign               | above zero
+5bn USD                | invalid-number     | without a sign               | above zero
−5bn USD                | invalid-number     | without a sign               | above zero
US$0                    | invalid-number     | above zero                   | `undisclosed`
US$0.00bn               | invalid-number     | above zero                   | `undisclosed`
1234567890123456789012345 USD | invalid-number | more than 24 digits        | zeros
US$2-1bn                | invalid-range      | above the first              | smaller amount first
US$1bn-2                | invalid-range      | above the first              | magnitude on both sides
US$500-2bn              | invalid-range      | above the first              | magnitude on both sides
US$2-2bn                | invalid-range      | above the first              | smaller amount first
US$2bn-2000m            | invalid-range      | above the first              | smaller amount first
US$1-€2bn               | invalid-range      | one currency                 | `values`
more than US$1-2bn      | invalid-range      | `about` or `estimated`       | word before it
up to US$1-2bn          | invalid-range      | `about` or `estimated`       | word before it
US$0-2bn                | invalid-range      | above zero                   | `up to`
US$5B                   | invalid-value      | unknown magnitude `B`        | write `bn`
5mrd EUR                | invalid-value      | unknown magnitude `mrd`      | write `bn`
US$5bn over             | invalid-value      | after `over`                 | `over 30 years`
US$5bn over 0 years     | invalid-value      | after `over`                 | `over 30 years`
US$5bn over 2 year      | invalid-value      | after `over`                 | `over 30 years`
US$5bn over 2 weeks     | invalid-value      | after `over`                 | `over 30 years`
US$5bn over 1.5 years   | invalid-value      | after `over`                 | `over 30 years`
US$5bn per annum        | invalid-value      | `per`                        | `per year`
US$5bn/year             | invalid-value      | `/`                          | `per year`
US$5bn a month          | invalid-value      | `a`                          | `per month`
US$5bn over the moon    | invalid-value      | after `over`                 | `over 30 years`
US$5bn per year or so   | invalid-value      | `or`                         | write for example
US$5bn a year per year  | invalid-value      | `per`                        | `per year`
5bn chf                 | unknown-currency   | `chf`                        | write `CHF`
estimated about US$5bn  | invalid-value      | `about`                      | write for example
US$                     | invalid-value      | expected an amount           | write for example
more than               | invalid-value      | expected an amount           | write for example
US$1bn-                 | invalid-value      | expected an amount           | write for example
a lot                   | invalid-value      | `a`                          | `undisclosed`
undisclosed sum         | invalid-value      | `undisclosed`                | `undisclosed`
５bn USD                | invalid-value      | full-width characters       | write `5bn USD`
５bn                    | invalid-value      | full-width characters       | write `5bn`, and name it by a clear sign
TBD                    | invalid-value      | expected a value            | write `undisclosed`
unknown                | invalid-value      | expected a value            | write `undisclosed`
n/a                    | invalid-value      | expected a value            | `not applicable` if money does not apply
usd 5bn                | unknown-currency   | `usd`                       | write `USD`
us$5bn                 | unknown-currency   | `us$`                       | write `US$`
"""


def rows(table: str) -> list[list[str]]:
    return [[cell.strip() for cell in line.split("|")] for line in table.strip().splitlines()]


def read(text: str) -> str:
    """The table's notation of a value, or `!` for a fault."""
    try:
        return notation(parse_value(text))
    except Fault:
        return "!"


def notation(value: Value) -> str:
    if isinstance(value, Absent):
        return value.text
    figures = [f"{figure.number.normalize():f}e{figure.power}" for figure in (value.figure, value.upper) if figure]
    frame = f"a {value.frame.per}" if value.frame.per else f"over {value.frame.over}" if value.frame.over else ""
    return " ".join(part for part in (value.precision.value, value.currency, *figures, frame) if part)


@pytest.mark.parametrize(("text", "expected"), rows(GOOD))
def test_a_value_is_read(text: str, expected: str) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(("text", "code", "message", "advice"), rows(BAD))
def test_a_fault_says_what_to_write_instead(text: str, code: str, message: str, advice: str) -> None:
    with pytest.raises(Fault) as raised:
        parse_value(text)
    assert raised.value.code == code
    assert message in raised.value.message
    assert advice in raised.value.help


@pytest.mark.parametrize("text", ["", "   "])
def test_nothing_is_no_value(text: str) -> None:
    with pytest.raises(Fault, match="expected an amount"):
        parse_value(text)


@pytest.mark.parametrize("code", sorted(CODES))
def test_every_code_is_read_on_either_side(code: str) -> None:
    for text in (f"{code} 5bn", f"5bn {code}", f"5bn{code}", f"{code}5"):
        value = parse_value(text)
        assert isinstance(value, Amount)
        assert value.currency == code


@pytest.mark.parametrize("sign", sorted(SIGNS))
def test_every_sign_is_read_on_either_side(sign: str) -> None:
    for text in (f"{sign} 5bn", f"5bn {sign}", f"5bn{sign}", f"{sign}5"):
        value = parse_value(text)
        assert isinstance(value, Amount)
        assert value.currency == SIGNS[sign]


def test_a_value_keeps_its_text() -> None:
    value = parse_value("  more than  US$20bn ")
    assert value.text == "more than  US$20bn"
