"""All tables of `ledger.sqlite`, each after those that it refers to as far as that can be."""

from __future__ import annotations

from typing import Final

from factbox.exports.sheets.source_sheet import SOURCES
from factbox.exports.tables import (
    amount_tables,
    briefing_tables,
    claim_tables,
    deal_tables,
    part_sources,
    party_tables,
    step_tables,
    timeline_tables,
    word_tables,
)
from factbox.exports.tables.table import Table

LEDGER_TABLES: Final[tuple[Table, ...]] = (
    word_tables.VOCABULARIES,
    word_tables.SECTOR_LIST,
    word_tables.RATES,
    party_tables.PARTY_LIST,
    party_tables.PARTY_NAMES,
    party_tables.PARTY_IDENTIFIERS,
    party_tables.CONTROLS,
    briefing_tables.OCCASIONS,
    briefing_tables.BRIEFING_LIST,
    briefing_tables.BRIEFING_TAGS,
    briefing_tables.BRIEFING_AUTHORS,
    SOURCES,
    deal_tables.DEAL_LIST,
    deal_tables.DEAL_PARTIES,
    deal_tables.DEAL_COUNTRIES,
    deal_tables.DEAL_PLACES,
    deal_tables.DEAL_IDENTIFIERS,
    deal_tables.DEAL_SOURCES,
    amount_tables.DEAL_VALUES,
    amount_tables.VALUE_SOURCES,
    amount_tables.QUANTITIES,
    amount_tables.STAKES,
    amount_tables.PREVIOUSLY,
    part_sources.QUANTITY_SOURCES,
    part_sources.PREVIOUSLY_SOURCES,
    step_tables.EVENT_LIST,
    step_tables.EVENT_SOURCES,
    step_tables.MILESTONES,
    step_tables.CONDITIONS,
    part_sources.MILESTONE_SOURCES,
    part_sources.CONDITION_SOURCES,
    briefing_tables.BRIEFING_DEALS,
    briefing_tables.OCCASION_DEALS,
    claim_tables.CLAIMS,
    claim_tables.CLAIM_DEALS,
    claim_tables.CLAIM_SOURCES,
    timeline_tables.TIMELINE_LIST,
    timeline_tables.TIMELINE_DEALS,
    timeline_tables.TIMELINE_SOURCES,
)
