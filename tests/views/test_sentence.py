"""The sentence under the bar: the weakest one that is true."""

from __future__ import annotations

import pytest

from factbox.model.deal import DealEntry, Previously
from factbox.model.rate import Rate
from factbox.model.vocabularies import Basis, DealKind
from factbox.views.sentence import SentencePart, sentence, sum_sentence
from invented import briefing, claim, deal, event, ledger, lines, rate, reckoned, stated

VALUE = "with a published value"
TRADE_TARGET = deal("US$200bn per year", None, kind=DealKind.TARGET, sector="trade")
SAMPLE = (
    deal("US$1bn", id="fund"),
    *(deal(id=f"signed-{at}") for at in range(4)),
    deal(None, "agreedInPrinciple"),
    deal(None, "pledged"),
    deal("US$153.3m", "underDiscussion"),
    TRADE_TARGET,
)


def same(count: int, value: str | None, status: str | None = "signed") -> list[DealEntry]:
    return [deal(value, status, id=f"{value}-{status}-{at}") for at in range(count)]


def target(value: str, kind: DealKind = DealKind.TARGET, **facts: str) -> DealEntry:
    return deal(value, None, kind=kind, **facts)


CNY, EUR = rate("CNY", "USD", "0.14", "2019-06", "PBoC"), rate("EUR", "USD", "1.10")

# claim, deals, sentence
SENTENCES: list[tuple[str, list[DealEntry], str]] = [
    (
        "more than US$20bn",
        list(SAMPLE),
        (
            f"US$1.0 billion of the more than US$20 billion is traced to a signed deal {VALUE}: less than 5.0%. "
            "4 signed deals have no published value. "
            "Not counted: US$153.3 million under discussion; the US$200 billion-a-year trade target."
        ),
    ),
    (
        "more than US$20bn",
        [*reversed(SAMPLE)],
        (
            f"US$1.0 billion of the more than US$20 billion is traced to a signed deal {VALUE}: less than 5.0%. "
            "4 signed deals have no published value. "
            "Not counted: US$153.3 million under discussion; the US$200 billion-a-year trade target."
        ),
    ),
    (
        "more than US$20bn",
        [deal(), deal(None, "pledged")],
        (
            f"None of the more than US$20 billion is traced to a signed deal {VALUE}. "
            "1 signed deal has no published value."
        ),
    ),
    (
        "US$10bn",
        [],
        f"None of the US$10 billion is traced to a signed deal {VALUE}. No deal behind it was on record by then.",
    ),
    (
        "US$70bn",
        same(35, "US$1.8bn"),
        f"US$63 billion of the US$70 billion is traced to 35 signed deals {VALUE}: 90.0%.",
    ),
    ("US$1bn", [deal("US$1.4bn")], "US$1.4 billion is traced, more than the US$1.0 billion stated: 140.0%."),
    (
        "US$1-2bn",
        [deal("US$3bn")],
        (
            "US$3.0 billion is traced, more than the US$1.0 billion to US$2.0 billion stated: "
            "at least 150.0% and at most 300.0%."
        ),
    ),
    (
        "US$1bn",
        [deal("about US$1.5bn"), deal("US$500m")],
        "About US$2.0 billion is traced, by these figures more than the US$1.0 billion stated: about 200.0%.",
    ),
    (
        "about US$1bn",
        [deal("more than US$1bn")],
        (
            f"More than US$1.0 billion of about US$1.0 billion is traced to a signed deal {VALUE}: "
            "more than 100.0% (approximate)."
        ),
    ),
    (
        "about US$1bn",
        [deal("about US$1bn")],
        f"About US$1.0 billion of about US$1.0 billion is traced to a signed deal {VALUE}: about 100.0%.",
    ),
    (
        "US$10bn",
        [deal("at least US$1bn"), deal("US$2bn")],
        f"At least US$3.0 billion of the US$10 billion is traced to 2 signed deals {VALUE}: at least 30.0%.",
    ),
    (
        "about US$70bn",
        [deal("US$1bn", "pledged")],
        f"Nothing of about US$70 billion is traced to a signed deal {VALUE}. Not counted: US$1.0 billion pledged.",
    ),
    (
        "about US$1bn",
        [deal("US$2bn")],
        "US$2.0 billion is traced, by these figures more than was stated, about US$1.0 billion: about 200.0%.",
    ),
    (
        "about US$70bn",
        [deal("about US$63bn")],
        f"About US$63 billion of about US$70 billion is traced to a signed deal {VALUE}: about 90.0%.",
    ),
    (
        "more than US$2bn",
        [deal("more than US$1bn")],
        f"More than US$1.0 billion of the more than US$2.0 billion is traced to a signed deal {VALUE}.",
    ),
    (
        "US$10bn a year",
        [deal("US$1.5bn a year"), deal("US$2bn"), deal("US$100m per month")],
        (
            f"US$1.5 billion a year of the US$10 billion a year is traced to a signed deal {VALUE}: 15.0%. "
            "Not counted: US$2.0 billion, a total beside a rate; "
            "US$100 million a month, a monthly rate beside a yearly one."
        ),
    ),
    (
        "US$10bn",
        [deal("US$2bn"), deal("US$1.5bn a year"), deal("US$2.5bn a year")],
        (
            f"US$2.0 billion of the US$10 billion is traced to a signed deal {VALUE}: 20.0%. "
            "Not counted: US$2.5 billion a year and US$1.5 billion a year, rates beside a total."
        ),
    ),
    (
        "US$4bn",
        [deal("US$0.8bn"), deal("12bn CNY")],
        (
            f"US$800 million of the US$4.0 billion is traced to a signed deal {VALUE}: 20.0%. "
            "Not counted: CNY 12 billion, for which no exchange rate is given."
        ),
    ),
    (
        "US$20bn",
        [deal("about US$400bn over 30 years", previously=(Previously(),))],
        (
            f"None of the US$20 billion is traced to a signed deal {VALUE}. "
            "Not counted: about US$400 billion over 30 years announced before."
        ),
    ),
    (
        "US$4bn",
        [deal("US$4bn", id="whole"), deal("US$1bn", part_of="whole"), deal("US$2bn", part_of="whole")],
        (
            f"US$4.0 billion of the US$4.0 billion is traced to a signed deal {VALUE}: 100.0%. "
            "Not counted: US$2.0 billion and US$1.0 billion that are parts of other deals."
        ),
    ),
    (
        "US$4bn",
        [deal("US$4bn", id="whole"), deal("US$1bn", part_of="whole")],
        (
            f"US$4.0 billion of the US$4.0 billion is traced to a signed deal {VALUE}: 100.0%. "
            "Not counted: US$1.0 billion that is part of another deal."
        ),
    ),
]

# a whole that is not counted and its parts, some of which are, beside a claim of US$20bn; what is not counted
OVERLAPS: list[tuple[list[DealEntry], str]] = [
    (
        [deal("US$5bn", "pledged", id="whole"), deal("US$2bn", part_of="whole"), deal("US$3bn", "pledged")],
        "US$5.0 billion pledged, of which US$2.0 billion is counted above; US$3.0 billion pledged",
    ),
    (
        [deal("US$5bn", "pledged", id="whole"), deal("US$1bn", part_of="whole"), deal("US$2bn", part_of="whole")],
        "US$5.0 billion pledged, of which US$3.0 billion is counted above",
    ),
    (
        [
            deal("US$9bn", "pledged", id="top"),
            deal("US$5bn", "pledged", id="middle", part_of="top"),
            deal("more than US$2bn", part_of="middle"),
        ],
        (
            "US$9.0 billion pledged, of which more than US$2.0 billion is counted above; "
            "US$5.0 billion pledged, of which more than US$2.0 billion is counted above"
        ),
    ),
    (
        [deal("US$5bn a year", "pledged", id="whole"), deal("US$2bn", part_of="whole")],
        "US$5.0 billion a year pledged, of which a part is counted above",
    ),
    (
        [deal("US$5bn", None, id="whole", kind=DealKind.TARGET, sector="energy"), deal("US$2bn", part_of="whole")],
        "the US$5.0 billion energy target, of which US$2.0 billion is counted above",
    ),
    (
        [
            *(deal(f"US${at}bn", "pledged", id=f"whole-{at}") for at in range(1, 7)),
            *(deal("US$1m", id=f"part-{at}", part_of=f"whole-{at}") for at in range(1, 7)),
        ],
        (
            "US$6.0 billion, US$5.0 billion, US$4.0 billion, US$3.0 billion, US$2.0 billion and 1 more pledged, "
            "of which parts are counted above"
        ),
    ),
    ([deal(id="whole"), deal("US$2bn", part_of="whole"), deal("US$1bn", "pledged")], "US$1.0 billion pledged"),
    (
        [deal("US$5bn", "pledged", id="whole"), deal("US$2bn", "pledged", part_of="whole")],
        "US$5.0 billion and US$2.0 billion pledged",
    ),
]


@pytest.mark.parametrize(("deals", "words"), OVERLAPS)
def test_a_whole_that_is_not_counted_says_what_of_it_is(deals: list[DealEntry], words: str) -> None:
    assert sentence(reckoned("US$20bn", *deals)).text.endswith(f" Not counted: {words}.")


def test_a_rate_that_is_given_the_other_way_is_not_used_and_the_sentence_says_so() -> None:
    told = sentence(reckoned("US$20bn", deal("€2bn"), rates=(rate("USD", "EUR", "0.9"),))).text
    assert told.endswith("Not counted: €2.0 billion, for which a rate is given the other way only.")


# deals beside a claim of US$20bn, what is not counted
NOT_COUNTED: list[tuple[list[DealEntry], str]] = [
    ([deal("US$2bn", "suspended")], "US$2.0 billion suspended"),
    ([deal("US$2bn", "ended")], "US$2.0 billion ended"),
    ([deal("US$2bn", None, events=(event("ended", "2019-01", "cancelled"),))], "US$2.0 billion cancelled"),
    ([deal("US$2bn", "frameworkSigned")], "US$2.0 billion under a signed framework"),
    ([deal("US$2bn", None)], "US$2.0 billion reported"),
    ([deal("estimated US$1.7bn")], "an estimated US$1.7 billion"),
    ([deal("estimated US$1.7bn", "pledged")], "an estimated US$1.7 billion pledged"),
    (
        [*same(2, "US$1bn", "pledged"), deal("€3bn", "pledged"), deal("US$2bn", "pledged"), deal("US$5m", "reported")],
        "US$2.0 billion, US$1.0 billion and US$1.0 billion pledged; €3.0 billion pledged; US$5.0 million reported",
    ),
    (
        [deal(f"US${at}m", "pledged") for at in range(1, 6)],
        "US$5.0 million, US$4.0 million, US$3.0 million, US$2.0 million and US$1.0 million pledged",
    ),
    (
        [deal(f"US${at}m", "pledged") for at in range(1, 9)],
        "US$8.0 million, US$7.0 million, US$6.0 million, US$5.0 million, US$4.0 million and 3 more pledged",
    ),
    ([target("US$108bn a year", DealKind.STATISTIC, sector="trade")], "the US$108 billion-a-year trade statistic"),
    ([target("US$5bn", DealKind.POLICY, sector="agriculture")], "the US$5.0 billion agriculture policy measure"),
    ([target("US$5bn", sector="energy/gas")], "the US$5.0 billion gas target"),
    ([target("US$5bn", sector="other")], "the US$5.0 billion target"),
    ([target("US$5bn", title="Target for trade with A")], "the US$5.0 billion trade target"),
    (
        [deal(None, None, kind=DealKind.TARGET, values=(stated("US$5bn", basis=Basis.TRADE_VOLUME),), sector="energy")],
        "the US$5.0 billion trade target",
    ),
    (
        [target("US$1bn a year"), target("US$2bn a year"), target("US$40bn over 10 years")],
        "the US$2.0 billion-a-year and the US$1.0 billion-a-year targets; the US$40 billion, 10-year target",
    ),
]


@pytest.mark.parametrize(("text", "deals", "expected"), SENTENCES)
def test_a_claim_beside_its_deals(text: str, deals: list[DealEntry], expected: str) -> None:
    assert sentence(reckoned(text, *deals)).text == expected


@pytest.mark.parametrize(("deals", "words"), NOT_COUNTED)
def test_what_is_not_counted_and_why(deals: list[DealEntry], words: str) -> None:
    expected = f"None of the US$20 billion is traced to a signed deal {VALUE}. Not counted: {words}."
    assert sentence(reckoned("US$20bn", *deals)).text == expected


@pytest.mark.parametrize(
    ("deals", "rates", "expected"),
    [
        (
            [deal("€1bn")],
            (EUR,),
            (
                f"About US$1.1 billion of the US$20 billion is traced to a signed deal {VALUE}: about 5.5%. "
                "€1.0 billion is about US$1.1 billion at 1.10 on 4 September 2019 (ECB)."
            ),
        ),
        (
            [deal("US$0.8bn"), deal("12bn CNY"), deal("€1bn"), deal("€2-3bn")],
            (CNY, EUR),
            (
                f"About US$5.78 billion to US$6.88 billion of the US$20 billion is traced to 4 signed deals {VALUE}: "
                "at least 28.9% and at most 34.4% (approximate). "
                "CNY 12 billion is about US$1.68 billion at 0.14 in June 2019 (PBoC). "
                "€3.0 billion to €4.0 billion is about US$3.3 billion to US$4.4 billion "
                "at 1.10 on 4 September 2019 (ECB)."
            ),
        ),
        (
            [deal("more than €1bn")],
            (rate("EUR", "USD", "2", "2019-33", "A bank"),),
            (
                f"More than about US$2.0 billion of the US$20 billion is traced to a signed deal {VALUE}: "
                "more than 10.0% (approximate). "
                "More than €1.0 billion is more than about US$2.0 billion at 2 (A bank, first quarter of 2019)."
            ),
        ),
    ],
)
def test_a_converted_sum_is_told_twice(deals: list[DealEntry], rates: tuple[Rate, ...], expected: str) -> None:
    assert sentence(reckoned("US$20bn", *deals, rates=rates)).text == expected


@pytest.mark.parametrize(
    ("deals", "expected"),
    [
        ([], "No deal is listed. This briefing cites no total."),
        (
            [deal("€2.4bn over 12 years")],
            f"€2.4 billion is traced to 1 signed deal {VALUE}. This briefing cites no total.",
        ),
        (
            [deal("€2.4bn"), deal("US$1bn"), deal("US$2bn", "completed"), deal("US$2bn a year"), deal()],
            (
                f"US$3.0 billion, €2.4 billion and US$2.0 billion a year are traced to 4 signed deals {VALUE}. "
                "They are not added up, as currencies or periods differ. This briefing cites no total. "
                "1 signed deal has no published value."
            ),
        ),
        (
            [deal(id="a"), deal(id="b"), deal("US$1m", "pledged"), deal("US$4bn", previously=(Previously(),))],
            (
                f"Nothing is traced to a signed deal {VALUE}. This briefing cites no total. "
                "2 signed deals have no published value. "
                "Not counted: US$1.0 million pledged; US$4.0 billion announced before."
            ),
        ),
    ],
)
def test_deals_without_a_claim(deals: list[DealEntry], expected: str) -> None:
    assert sum_sentence(lines(*deals)).text == expected
    without = expected.replace(" This briefing cites no total.", "")
    assert sum_sentence(lines(*deals), of_briefing=False).text == without


def test_the_share_is_set_apart() -> None:
    parts = sentence(reckoned("more than US$20bn", *SAMPLE)).parts
    assert [part.text for part in parts if part.strong] == ["less than 5.0%"]
    assert parts[0] == SentencePart(
        "US$1.0 billion of the more than US$20 billion is traced to a signed deal with a published value: "
    )


def test_without_a_share_nothing_is_set_apart() -> None:
    assert not any(part.strong for part in sentence(reckoned("US$20bn", deal())).parts)


def test_a_claim_whose_deals_came_later_says_that_none_is_on_record() -> None:
    source, later = briefing(), briefing(deal("US$1bn", id="later"), day="2020-01-01", slug="later")
    found = ledger(source, later).known_to(source).reckoning(claim("US$20bn", ("later",)))
    assert sentence(found).text.endswith("No deal behind it was on record by then.")
