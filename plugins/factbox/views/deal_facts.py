"""The facts of a deal: who, what paper, what for, on which conditions."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from factbox.model.citing import cited_for
from factbox.model.deal import Condition, Previously, Quantity, Stake
from factbox.model.deal_record import Deal, is_over
from factbox.model.fuzzy_date import FuzzyDate
from factbox.model.ledger import Ledger
from factbox.model.names import DealId, PartyId, Percent
from factbox.model.vocabularies import Binding, Status
from factbox.views.amount_words import ShortAmount, short_amount
from factbox.views.date_words import DateView, date_view, met_view
from factbox.views.deal_line import DealLink, deal_link
from factbox.views.labels import label
from factbox.views.party_view import PartyView, party_view, short_name
from factbox.views.phrases import capitalised
from factbox.views.place_link import PlaceLink, country_links, plain_words, sector_links
from factbox.views.role_words import role_words
from factbox.views.source_view import Citations, CiteView
from factbox.views.status_view import MISSED, OVERDUE
from factbox.views.text_view import TextView


@dataclass(frozen=True, slots=True)
class PartView:
    """A party's part in a deal."""

    party: PartyView
    share: str | None


@dataclass(frozen=True, slots=True)
class RoleView:
    """Those who play one role."""

    role: str
    parts: tuple[PartView, ...]


@dataclass(frozen=True, slots=True)
class QuantityView:
    """An amount of goods or works."""

    text: TextView
    cites: tuple[CiteView, ...]


@dataclass(frozen=True, slots=True)
class StepView:
    """A condition: what must happen, by when, and when it did."""

    text: TextView
    due: DateView | None
    met: DateView | None
    state: str
    """That it was missed, or that nobody has recorded what came of it; nothing where the days say enough."""
    cites: tuple[CiteView, ...]


@dataclass(frozen=True, slots=True)
class EarlierView:
    """An earlier announcement of the same thing."""

    date: DateView | None
    note: TextView | None
    deal: DealLink | None
    cites: tuple[CiteView, ...]


@dataclass(frozen=True, slots=True)
class GrowthView:
    """How a figure has changed: +24.5% on US$86bn a year."""

    change: str
    base: ShortAmount | None
    base_date: DateView | None
    """Instead of the amount itself, its date."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DealFacts:
    """What the record says of a deal, apart from its status and its value."""

    roles: tuple[RoleView, ...]
    paper: str
    stakes: tuple[str, ...]
    quantities: tuple[QuantityView, ...]
    growth: GrowthView | None
    conditions: tuple[StepView, ...]
    part_of: DealLink | None
    supersedes: DealLink | None
    previously: tuple[EarlierView, ...]
    sector: tuple[PlaceLink, ...]
    """From the widest to the narrowest."""
    countries: tuple[PlaceLink, ...]
    places: tuple[TextView, ...]
    identifiers: tuple[tuple[str, str], ...]
    reviewed: DateView | None

    @property
    def cites(self) -> tuple[CiteView, ...]:
        """The sources that it cites, in its order."""
        parts: tuple[QuantityView | StepView | EarlierView, ...]
        parts = (*self.quantities, *self.conditions, *self.previously)
        return tuple(cite for part in parts for cite in part.cites)


def deal_facts(deal: Deal, ledger: Ledger, citations: Citations, *, hidden: bool = False) -> DealFacts:
    """The facts of a deal as of today. A hidden one makes no pages of sectors and countries, so it links to none."""
    lang = deal.briefings[0].facts.lang
    sectors = sector_links(deal.sector, ledger.sectors) if deal.sector else ()
    countries = country_links(deal.countries)
    return DealFacts(
        roles=_roles(deal, ledger),
        paper=_paper(deal),
        stakes=tuple(stake_words(stake, ledger) for stake in deal.stakes),
        quantities=tuple(_quantity(quantity, deal, citations) for quantity in deal.quantities),
        growth=_growth(deal),
        conditions=tuple(_condition(condition, deal, ledger.today, citations) for condition in deal.conditions),
        part_of=_link(deal.part_of, ledger),
        supersedes=_link(deal.supersedes, ledger),
        previously=tuple(_earlier(earlier, deal, ledger, citations) for earlier in deal.previously),
        sector=plain_words(sectors) if hidden else sectors,
        countries=plain_words(countries) if hidden else countries,
        places=tuple(TextView(place, lang) for place in deal.places),
        identifiers=deal.identifiers,
        reviewed=date_view(deal.last_reviewed) if deal.last_reviewed else None,
    )


def _roles(deal: Deal, ledger: Ledger) -> tuple[RoleView, ...]:
    found: dict[str, list[PartView]] = {}
    for part in deal.participations:
        known = ledger.parties.get(PartyId(part.party))
        party = party_view(known) if known else PartyView(part.party, None, "")
        role = role_words(part.role, deal, ledger.today)
        found.setdefault(role, []).append(PartView(party, part.share.text if part.share else None))
    return tuple(RoleView(_heading(role, len(parts)), tuple(parts)) for role, parts in found.items())


def _heading(role: str, count: int) -> str:
    return "Parties" if role == "party" and count > 1 else capitalised(role)


def _paper(deal: Deal) -> str:
    """The kind of paper, and whether it binds; nothing where neither is known."""
    if deal.instrument is None:
        return "" if deal.binding is Binding.UNKNOWN else capitalised(label(deal.binding))
    return f"{capitalised(label(deal.instrument))}, {label(deal.binding)}"


def stake_words(stake: Stake, ledger: Ledger) -> str:
    """A share that changes hands: 10% of Arctic LNG 2 for CNPC."""
    return f"{stake.percent.text}% of {short_name(stake.asset, ledger)} for {short_name(stake.owner, ledger)}"


def quantity_words(quantity: Quantity) -> str:
    """An amount of goods or works: 38 bcm of gas a year."""
    of = f" of {quantity.of}" if quantity.of else ""
    per = f" a {quantity.per}" if quantity.per else ""
    return f"{quantity.text}{of}{per}"


def _growth(deal: Deal) -> GrowthView | None:
    if deal.change is None:
        return None
    if isinstance(deal.base, FuzzyDate):
        return GrowthView(change_text(deal.change), None, date_view(deal.base))
    return GrowthView(change_text(deal.change), short_amount(deal.base) if deal.base else None, None)


def change_text(change: Percent) -> str:
    """A change as print has it, with a true minus sign: `-2.9%` is −2.9%."""
    return change.text.replace("-", "\N{MINUS SIGN}")


def _quantity(quantity: Quantity, deal: Deal, citations: Citations) -> QuantityView:
    words = TextView(quantity_words(quantity), deal.briefings[0].facts.lang)
    return QuantityView(words, citations.cite_all(cited_for(quantity, deal)))


def _condition(condition: Condition, deal: Deal, today: date, citations: Citations) -> StepView:
    due, met = condition.due, condition.met_on
    return StepView(
        TextView(condition.text, deal.briefings[0].facts.lang),
        date_view(due) if due else None,
        met_view(met) if met else None,
        _state(condition, deal, today),
        citations.cite_all(cited_for(condition, deal)),
    )


def _state(condition: Condition, deal: Deal, today: date) -> str:
    """Of a deal that is completed every condition must have been met, or waived: nobody has recorded which."""
    if condition.is_missed:
        return MISSED.label
    if not condition.is_open or (condition.due and deal.waives(condition.due, today)):
        return ""
    is_completed = deal.standing(today).status is Status.COMPLETED
    return OVERDUE.label if is_completed or is_over(condition.due, today) else ""


def _earlier(earlier: Previously, deal: Deal, ledger: Ledger, citations: Citations) -> EarlierView:
    return EarlierView(
        date_view(earlier.date) if earlier.date else None,
        TextView(earlier.note, deal.briefings[0].facts.lang) if earlier.note else None,
        _link(earlier.deal, ledger),
        citations.cite_all(cited_for(earlier, deal)),
    )


def _link(ref: str | None, ledger: Ledger) -> DealLink | None:
    """A link to another deal; a deal that nobody has published cannot be linked to."""
    if ref is None or not ledger.contributions(DealId(ref)):
        return None
    return deal_link(ledger.deal(DealId(ref)))
