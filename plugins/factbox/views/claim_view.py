"""A claim: a stated total beside what can be traced of it."""

from __future__ import annotations

from dataclasses import dataclass

from factbox.model.briefing import Briefing
from factbox.model.claim import Claim
from factbox.model.ledger import Knowledge, Ledger
from factbox.model.party_record import Party
from factbox.model.reckoning import Reckoning
from factbox.views.amount_words import ShortAmount, short_amount, short_bounds
from factbox.views.claim_bar import ClaimBar, claim_bar
from factbox.views.deal_line import DealLink, deal_link
from factbox.views.sentence import Sentence, sentence
from factbox.views.source_view import Citations, CiteView
from factbox.views.text_view import TextView


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimView:
    """One claim with its bar and its sentence."""

    id: str
    title: TextView | None
    """What the total is of, in the author's words."""
    speaker: str | None
    cites: tuple[CiteView, ...]
    stated: ShortAmount
    traced: ShortAmount
    originals: tuple[ShortAmount, ...]
    """The sums before they were converted, each in its own currency; none if nothing was converted."""
    bar: ClaimBar
    sentence: Sentence
    exceeds: bool
    """Whether more is traced than was stated."""
    counted: tuple[DealLink, ...]
    """The deals that make up the traced sum."""


def claim_view(claim: Claim, reckoning: Reckoning, knowledge: Knowledge, citations: Citations | None) -> ClaimView:
    """A claim of a briefing, held against what was known on its day."""
    briefing = knowledge.briefing
    counted = reckoning.counted
    return ClaimView(
        id=claim.id,
        title=TextView(claim.text, briefing.facts.lang) if claim.text else None,
        speaker=speaker_name(claim.by, briefing, knowledge.ledger),
        cites=citations.cite(briefing, claim.sources or ([claim.by] if claim.by else [])) if citations else (),
        stated=short_amount(claim.value),
        traced=short_bounds(reckoning.traced, claim.value.currency, claim.value.frame.per),
        originals=_originals(reckoning) if reckoning.is_converted else (),
        bar=claim_bar(reckoning),
        sentence=sentence(reckoning),
        exceeds=reckoning.exceeds,
        counted=tuple(deal_link(line.deal) for line in counted),
    )


def _originals(reckoning: Reckoning) -> tuple[ShortAmount, ...]:
    sums = ((total.bounds, total.measure) for total in reckoning.originals)
    return tuple(short_bounds(bounds, measure.currency, measure.per) for bounds, measure in sums)


def speaker_name(ref: str | None, briefing: Briefing, ledger: Ledger) -> str | None:
    """Who said something: the short name of a party, or the publisher of a source."""
    if ref is None:
        return None
    speaker = ledger.speaker(ref, briefing)
    if isinstance(speaker, Party):
        return speaker.short
    return (speaker.publisher or speaker.title or speaker.id) if speaker else ref
