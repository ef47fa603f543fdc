"""The sentence under the bar: how much of a claim is traced to signed deals, and what is not counted and why."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from factbox.model.bounds import NOTHING, Bounds
from factbox.model.fuzzy_date import DateForm, FuzzyDate
from factbox.model.rate import Rate
from factbox.model.reckoning import Line, Reckoning, totals
from factbox.model.value import Amount, Period, Precision
from factbox.model.vocabularies import Reason
from factbox.views.amount_words import long_amount, long_bounds
from factbox.views.date_words import date_words
from factbox.views.not_counted import not_counted_words
from factbox.views.phrases import capitalised, listed, number_of
from factbox.views.share_words import share_words

_NO_TOTAL = "This briefing cites no total."


@dataclass(frozen=True, slots=True)
class SentencePart:
    """Some words of a sentence."""

    text: str
    strong: bool = False
    """Whether it is what the sentence is about."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A few sentences, cut where a page sets some words apart."""

    parts: tuple[SentencePart, ...]

    @property
    def text(self) -> str:
        """The parts as one text."""
        return "".join(part.text for part in self.parts)


def sentence(reckoning: Reckoning) -> Sentence:
    """What a claim is worth: the weakest sentence that is true.

    "US$1.0 billion of the more than US$20 billion is traced to a signed deal with a published value: less than 5.0%."
    """
    per = reckoning.claim.frame.per
    rest = (*_conversions(reckoning), *_left_out(reckoning.lines, per))
    if not reckoning.lines:
        rest = ("No deal behind it was on record by then.",)
    lead, share = _lead(reckoning), share_words(reckoning.share) if reckoning.counted else None
    if share is None:
        return _whole(f"{lead}.", *rest)
    return Sentence((SentencePart(f"{lead}: "), SentencePart(share, strong=True), SentencePart(" ".join((".", *rest)))))


def sum_sentence(lines: Sequence[Line], *, of_briefing: bool = True) -> Sentence:
    """What deals are worth where nobody's total stands beside them: "€2.4 billion is traced to 1 signed deal …".

    `of_briefing` says that the deals are those of a briefing, which cites no total.
    """
    found = totals(lines)
    amounts = [long_bounds(total.bounds, total.measure.currency, total.measure.per) for total in found]
    if not lines:
        lead = "No deal is listed."
    elif not found:
        lead = "Nothing is traced to a signed deal with a published value."
    else:
        deals = number_of(sum(total.count for total in found), "signed deal")
        verb = "is" if len(found) == 1 else "are"
        lead = f"{capitalised(listed(amounts))} {verb} traced to {deals} with a published value."
    apart = ["They are not added up, as currencies or periods differ."] if len(found) > 1 else []
    return _whole(lead, *apart, *([_NO_TOTAL] if of_briefing else []), *_left_out(lines, None))


def _whole(*sentences: str) -> Sentence:
    return Sentence((SentencePart(" ".join(sentences)),))


def _lead(reckoning: Reckoning) -> str:
    claim = reckoning.claim
    count = len(reckoning.counted)
    if not count:
        nothing = "Nothing" if claim.precision is Precision.ABOUT else "None"
        return f"{nothing} of {_claimed(claim)} is traced to a signed deal with a published value"
    traced = capitalised(long_bounds(reckoning.traced, claim.currency, claim.frame.per))
    if reckoning.exceeds:
        return f"{traced} is traced, {_exceeded(claim)}"
    if reckoning.seems_to_exceed:
        return f"{traced} is traced, by these figures {_exceeded(claim)}"
    deals = "a signed deal" if count == 1 else number_of(count, "signed deal")
    return f"{traced} of {_claimed(claim)} is traced to {deals} with a published value"


def _exceeded(claim: Amount) -> str:
    """`more than the US$1.0 billion stated`, but `more than was stated, about US$1.0 billion`."""
    words = long_amount(claim)
    return f"more than was stated, {words}" if claim.precision is Precision.ABOUT else f"more than the {words} stated"


def _claimed(claim: Amount) -> str:
    """`the more than US$20 billion`, but `about US$9.0 billion`."""
    words = long_amount(claim)
    return words if claim.precision is Precision.ABOUT else f"the {words}"


def _conversions(reckoning: Reckoning) -> list[str]:
    """Sums that were converted, in both currencies, with the rate, its day and who published it."""
    per, target = reckoning.claim.frame.per, reckoning.claim.currency
    rates = dict.fromkeys(line.rate for line in reckoning.counted if line.rate)
    return [_conversion(rate, [line for line in reckoning.counted if line.rate == rate], target, per) for rate in rates]


def _conversion(rate: Rate, lines: Sequence[Line], target: str, per: Period | None) -> str:
    original = _sum(line.deal.amount.bounds for line in lines if line.deal.amount)
    converted = _sum(line.part for line in lines if line.part)
    was, became = long_bounds(original, rate.origin, per), long_bounds(converted, target, per)
    return f"{capitalised(was)} is {became} at {rate.rate:f} {_dated(rate.date, rate.source)}."


def _sum(parts: Iterable[Bounds]) -> Bounds:
    total = NOTHING
    for part in parts:
        total = total + part
    return total


def _dated(when: FuzzyDate, source: str) -> str:
    """`on 4 September 2019 (ECB)`."""
    if when.uncertain or when.approximate or when.form not in (DateForm.DAY, DateForm.MONTH, DateForm.YEAR):
        return f"({source}, {date_words(when)})"
    return f"{'on' if when.form is DateForm.DAY else 'in'} {date_words(when)} ({source})"


def _left_out(lines: Sequence[Line], per: Period | None) -> list[str]:
    undisclosed = sum(line.reason is Reason.UNDISCLOSED for line in lines)
    verb = "has" if undisclosed == 1 else "have"
    signed = [f"{number_of(undisclosed, 'signed deal')} {verb} no published value."] if undisclosed else []
    others = not_counted_words(lines, per)
    return [*signed, f"Not counted: {others}."] if others else signed
