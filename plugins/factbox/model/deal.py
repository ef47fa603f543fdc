"""Deals, as one briefing writes them down."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Annotated, ClassVar, Literal

from factbox.model.fuzzy_date import FuzzyDate
from factbox.model.names import (
    CountryCode,
    DealId,
    DealRef,
    Growth,
    Holding,
    Name,
    PartyRef,
    SectorId,
    Share,
    SourceRef,
)
from factbox.model.statement import ValueStatement
from factbox.model.step import DueStep, Met, MetDate
from factbox.model.value import Absent, Amount
from factbox.model.vocabularies import Binding, DealKind, EndReason, Instrument, Role, Status

Base = Amount | Absent | FuzzyDate
"""What a change is measured against: an amount, or the date of one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Participation:
    """A party's part in a deal. The short form is the party's id alone."""

    SHORT_FORM: ClassVar[str] = "party"

    party: Annotated[PartyRef, "Who."]
    role: Annotated[Role, "What it does in the deal."] = Role.SIGNATORY
    share: Annotated[Share | None, "Its share of the deal, a number with `%`."] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """A dated, sourced change of a deal's status."""

    status: Annotated[Status, "The status that the deal reached."]
    date: Annotated[FuzzyDate, "When it reached it."]
    reason: Annotated[EndReason | None, "Why it ended; only with `ended`."] = None
    sources: Annotated[tuple[SourceRef, ...], "Where it is written."] = ()
    note: Annotated[str | None, "What the desk wants the reader to know of it."] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Stake:
    """A share of an asset that a deal gives to somebody."""

    owner: Annotated[PartyRef, "Who gets it."]
    asset: Annotated[Name, "The id of the company, field or plant."]
    percent: Annotated[Holding, "How much of it, a number above 0 and at most 100."]


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """An amount of goods or works, not of money: 38 bcm of gas a year."""

    SHORT_FORM: ClassVar[str] = "text"

    text: Annotated[str, "The number and its unit, as stated."]
    per: Annotated[Literal["day", "month", "year"] | None, "The period, if it is a rate."] = None
    of: Annotated[str | None, "Of what."] = None
    sources: Annotated[tuple[SourceRef, ...], "Where it is written."] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Previously:
    """An earlier announcement of the same thing; a deal that has one is not news and is not counted."""

    date: Annotated[FuzzyDate | None, "When it was announced before."] = None
    note: Annotated[str | None, "What was announced then."] = None
    deal: Annotated[DealRef | None, "The earlier deal, if it has a record."] = None
    sources: Annotated[tuple[SourceRef, ...], "Where it is written."] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition(DueStep):
    """Something that must happen before the deal takes effect."""

    SHORT_FORM: ClassVar[str] = "text"

    text: Annotated[str, "What must happen."]
    due: Annotated[FuzzyDate | None, "By when."] = None
    met: Annotated[Met | None, "When it was met; `yes` if the day is not known, `no` if it was not.", MetDate] = None
    sources: Annotated[tuple[SourceRef, ...], "Where it is written."] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Milestone(DueStep):
    """A step that the deal is to reach."""

    title: Annotated[str, "The step."]
    due: Annotated[FuzzyDate | None, "When it is due."] = None
    met: Annotated[Met | None, "When it was met; `yes` if the day is not known, `no` if it was not.", MetDate] = None
    sources: Annotated[tuple[SourceRef, ...], "Where it is written."] = field(default=(), compare=False)


Sourced = Milestone | Condition | Quantity | Previously
"""Parts of a deal that name their own sources; who else writes of them changes nothing of what they are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DealEntry:
    """One agreement, purchase, loan, stake or promise, as one briefing writes it down.

    The first briefing that lists an id defines the deal; later ones add events, values and parties to it.
    """

    id: Annotated[DealId, "The deal's identity across all briefings."]
    title: Annotated[str | None, "What readers call it; required where the id is first defined."] = None
    kind: Annotated[DealKind | None, "What it is; without it a `transaction`."] = None
    instrument: Annotated[Instrument | None, "The kind of paper it rests on."] = None
    binding: Annotated[Binding | None, "Whether the paper binds; by default what the instrument says."] = None
    parties: Annotated[
        tuple[Participation, ...] | None,
        "Who takes part, as ids or with roles; required where the id is first defined.",
    ] = None
    status: Annotated[Status | None, "Short form of one event, on the day of the occasion or of the briefing."] = None
    events: Annotated[tuple[Event, ...], "Dated changes of its status."] = ()
    value: Annotated[ValueStatement | None, "What it is worth, as an amount alone or with who said so."] = None
    values: Annotated[tuple[ValueStatement, ...], "Further statements of the same amount, each with who said so."] = ()
    quantities: Annotated[tuple[Quantity, ...], "Amounts of goods or works."] = ()
    stakes: Annotated[tuple[Stake, ...], "Shares of assets that change hands."] = ()
    sector: Annotated[SectorId | None, "The sector, from the site's list."] = None
    countries: Annotated[tuple[CountryCode, ...], "The countries concerned."] = ()
    places: Annotated[tuple[str, ...], "Places concerned."] = ()
    part_of: Annotated[DealRef | None, "The larger deal of which this is a part."] = None
    previously: Annotated[tuple[Previously, ...], "Earlier announcements of the same thing."] = ()
    supersedes: Annotated[DealRef | None, "The deal whose place it takes."] = None
    conditions: Annotated[tuple[Condition, ...], "What must happen before it takes effect."] = ()
    milestones: Annotated[tuple[Milestone, ...], "Steps it is to reach."] = ()
    identifiers: Annotated[dict[str, str], "What registers call it, by the name of the register."] = field(
        default_factory=dict
    )
    last_reviewed: Annotated[FuzzyDate | None, "When the desk last looked at it."] = None
    change: Annotated[Growth | None, "Growth against `base`, with sign and `%`; for statistics."] = None
    base: Annotated[Base | None, "What `change` is measured against: an amount, or its date; for statistics."] = None
    sources: Annotated[tuple[SourceRef, ...], "Where the deal is written of."] = ()
    note: Annotated[str | None, "What the desk wants the reader to know."] = None
