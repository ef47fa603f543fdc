"""Views of `ledger.sqlite` for the questions that most readers ask."""

from __future__ import annotations

from dataclasses import dataclass
from textwrap import dedent
from typing import Final

from factbox.exports.exact_sql import exact_sum
from factbox.exports.tables.columns import BOUNDS, CURRENCY, MEASURE, flag, term, text, whole
from factbox.exports.tables.keys import DEAL
from factbox.exports.tables.table import Column, Kind
from factbox.model.status_class import StatusClass
from factbox.model.tally import COUNTED_CLASSES
from factbox.model.vocabularies import DealKind, Reason, Status


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """A question that the database answers by name."""

    name: str
    title: str
    description: str
    """What one row is."""
    columns: tuple[Column, ...]
    query: str

    @property
    def sql(self) -> str:
        """The statement that makes the view; its comment stays in the file."""
        names = ", ".join(f'"{column.name}"' for column in self.columns)
        return f"CREATE VIEW {self.name} ({names}) AS -- {self.description}\n{dedent(self.query).strip()}"


_COUNTED: Final = ", ".join(f"'{each.value}'" for each in StatusClass if each in COUNTED_CLASSES)

_FACET: Final = Column(
    name="facet",
    kind=Kind.TEXT,
    description="What the deals are grouped by; `ledger` is the group of all deals.",
    required=True,
    terms=("ledger", "party", "sector", "country", "occasion", "instrument", "year"),
)
_GROUP: Final = (
    _FACET,
    text("id", "The group: a party's id, a country's code; nothing for the ledger.", required=True),
)
_CLASS: Final = term("status_class", StatusClass, "How far the deals have come.")
_SUM: Final = (*MEASURE, whole("deals", "How many deals are in the sum."), *BOUNDS)


def _number(name: str, of: str) -> Column:
    told = f"`{of}` as a number, to sort and filter by; SQLite rounds it where it has decimals."
    return Column(name=name, kind=Kind.DECIMAL, description=told)


_V_DEALS: Final = View(
    name="v_deals",
    title="Deals, to read",
    description="One row is a deal, with names for ids and bounds that can be sorted by.",
    columns=(
        text("id", "The deal's identity.", required=True),
        text("title", "What readers call it.", required=True),
        term("kind", DealKind, "What it is."),
        term("status", Status, "How far it has come."),
        text("status_date", "When it came so far, as written."),
        _CLASS,
        term("reason", Reason, "Why it is counted, or why not, where no claim is involved."),
        text("value", "The value that totals use, as written.", required=True),
        CURRENCY,
        MEASURE[1],
        _number("low", "value_low"),
        _number("high", "value_high"),
        *BOUNDS[2:],
        text("parties", "The parties' names, joined by `; `."),
        text("countries", "The countries' codes, joined by `; `."),
        text("sector", "The sector."),
        text("briefings", "The briefings that list it, by slug, oldest first, joined by `; `."),
        text("url", "Its page.", required=True),
    ),
    query="""
        SELECT id, title, kind, status, status_date, status_class, reason,
          value_text, value_currency, value_per, CAST(value_low AS NUMERIC), CAST(value_high AS NUMERIC),
          value_low_open, value_high_open, value_approximate,
          (SELECT group_concat(name, '; ') FROM (
            SELECT parties.name FROM deal_parties JOIN parties ON parties.id = deal_parties.party
            WHERE deal_parties.deal = deals.id GROUP BY parties.id ORDER BY min(deal_parties.position))),
          (SELECT group_concat(country, '; ') FROM deal_countries WHERE deal_countries.deal = deals.id),
          sector,
          (SELECT group_concat(briefing, '; ') FROM (
            SELECT briefing FROM briefing_deals JOIN briefings ON briefings.slug = briefing
            WHERE briefing_deals.deal = deals.id ORDER BY briefings.day, briefing)),
          url
        FROM deals
    """,
)

_V_VALUES: Final = View(
    name="v_values",
    title="Who stated what",
    description="One row is a statement of what a deal is worth, with the name of who stated it.",
    columns=(
        DEAL,
        text("title", "What readers call the deal.", required=True),
        text("value", "The value, as written.", required=True),
        text("basis", "What the amount measures."),
        text("stated_by", "The name of the party, or the publisher of the source."),
        text("briefing", "The briefing that writes it, by slug.", required=True),
        flag("used", "Whether totals use it."),
    ),
    query="""
        SELECT deal_values.deal, deals.title, deal_values.text, deal_values.basis,
          coalesce(parties.name, sources.publisher, sources.title, sources.id), deal_values.briefing, deal_values.used
        FROM deal_values JOIN deals ON deals.id = deal_values.deal
          LEFT JOIN parties ON parties.id = stated_by_party
          LEFT JOIN sources ON sources.id = stated_by_source
    """,
)

_V_GROUPS: Final = View(
    name="v_groups",
    title="Groups of deals",
    description="One row is a deal in a group: of a party, a sector or one above it, a country, an occasion, …",
    columns=(*_GROUP, DEAL),
    query="""
        WITH RECURSIVE line(sector, above) AS (
          SELECT id, id FROM sectors
          UNION SELECT line.sector, sectors.parent FROM line JOIN sectors ON sectors.id = line.above
            WHERE sectors.parent IS NOT NULL)
        SELECT 'ledger', '', id FROM deals
        UNION ALL SELECT DISTINCT 'party', party, deal FROM deal_parties
        UNION ALL SELECT 'sector', line.above, deals.id FROM deals JOIN line ON line.sector = deals.sector
        UNION ALL SELECT 'country', country, deal FROM deal_countries
        UNION ALL SELECT 'occasion', occasion, deal FROM occasion_deals
        UNION ALL SELECT 'instrument', instrument, id FROM deals WHERE instrument IS NOT NULL
        UNION ALL SELECT 'year', CAST(year AS TEXT), id FROM deals
    """,
)

_V_MEMBERS: Final = View(
    name="v_members",
    title="Deals in sums",
    description="One row is a deal in a group, and whether its value is in the sum of its class there.",
    columns=(
        *_GROUP,
        DEAL,
        _CLASS,
        flag("summed", "Whether its value is in the sum: it has one, and no deal above it is in the same sum."),
        flag("undisclosed", "Whether it would be in the sum if its value had been published."),
    ),
    query=f"""
        WITH RECURSIVE up(deal, ancestor) AS (
          SELECT id, part_of FROM deals WHERE part_of IS NOT NULL
          UNION SELECT up.deal, deals.part_of FROM up JOIN deals ON deals.id = up.ancestor
            WHERE deals.part_of IS NOT NULL),
        sound AS MATERIALIZED (
          SELECT id AS deal, status_class FROM deals
          WHERE kind = 'transaction' AND NOT announced_before AND value_precision <> 'estimated'),
        grouped AS MATERIALIZED (SELECT facet, id, deal FROM v_groups),
        held AS MATERIALIZED (
          SELECT DISTINCT part.facet, part.id, part.deal
          FROM up JOIN deals ON deals.id = up.deal
            JOIN sound ON sound.deal = up.ancestor
              AND (sound.status_class IN ({_COUNTED}) OR sound.status_class = deals.status_class)
            JOIN grouped AS part ON part.deal = up.deal
            JOIN grouped AS whole ON whole.deal = up.ancestor AND whole.facet = part.facet AND whole.id = part.id)
        SELECT grouped.facet, grouped.id, grouped.deal, deals.status_class,
          sound.deal IS NOT NULL AND held.deal IS NULL,
          deals.kind = 'transaction' AND NOT deals.announced_before AND deals.value_text = 'undisclosed'
            AND held.deal IS NULL
        FROM grouped JOIN deals ON deals.id = grouped.deal
          LEFT JOIN sound ON sound.deal = grouped.deal
          LEFT JOIN held ON held.deal = grouped.deal AND held.facet = grouped.facet AND held.id = grouped.id
    """,  # noqa: S608 - the terms are the model's own
)

_SUMMED: Final = f"""value_currency, value_per, count(*),
          {exact_sum("value_low")},
          CASE WHEN count(value_high) = count(*) THEN {exact_sum("value_high")} END,
          max(value_low_open), max(value_high_open), max(value_approximate)
        FROM v_members JOIN deals ON deals.id = v_members.deal WHERE summed"""

_V_TOTALS: Final = View(
    name="v_totals",
    title="Totals by class of status",
    description="One row is what the published values of a group's deals of one class add up to, each amount once.",
    columns=(*_GROUP, _CLASS, *_SUM),
    query=f"""
        SELECT facet, v_members.id, v_members.status_class, {_SUMMED}
        GROUP BY facet, v_members.id, v_members.status_class, value_currency, value_per
    """,
)

_V_COUNTED: Final = View(
    name="v_counted",
    title="What is counted",
    description="One row is what the counted deals of a group add up to: those signed, underway or completed.",
    columns=(*_GROUP, *_SUM),
    query=f"""
        SELECT facet, v_members.id, {_SUMMED} AND v_members.status_class IN ({_COUNTED})
        GROUP BY facet, v_members.id, value_currency, value_per
    """,
)

_V_CLASSES: Final = View(
    name="v_classes",
    title="Deals by class of status",
    description="One row is a class of status in a group: how many deals, and how many of them without a value.",
    columns=(
        *_GROUP,
        _CLASS,
        whole("deals", "How many deals of this class the group has."),
        whole("undisclosed", "How many would be in the sum if their value had been published."),
    ),
    query="""
        SELECT facet, id, status_class, count(*), sum(undisclosed) FROM v_members GROUP BY facet, id, status_class
    """,
)


def _totals_by(facet: str, name: str, meaning: str) -> View:
    columns = (_CLASS, *_SUM) if facet == "ledger" else (text(name, meaning, required=True), _CLASS, *_SUM)
    own = ", ".join(f'"{column.name}"' for column in (_CLASS, *_SUM))
    chosen = own if facet == "ledger" else f"id, {own}"
    return View(
        name=f"v_totals_by_{name}",
        title=f"Totals by {name.replace('_', ' ')}",
        description=f"The rows of v_totals by {name.replace('_', ' ')}.",
        columns=columns,
        query=f"SELECT {chosen} FROM v_totals WHERE facet = '{facet}'",  # noqa: S608 - as above
    )


LEDGER_VIEWS: Final = (
    _V_DEALS,
    _V_VALUES,
    _V_GROUPS,
    _V_MEMBERS,
    _V_TOTALS,
    _V_COUNTED,
    _V_CLASSES,
    _totals_by("party", "party", "The party, by id."),
    _totals_by("sector", "sector", "The sector; it holds the deals of its children too."),
    _totals_by("country", "country", "ISO 3166-1 alpha-2, or XK."),
    _totals_by("occasion", "occasion", "The occasion, by id."),
    _totals_by("ledger", "status_class", ""),
)
"""The views, each after those that it reads."""
