"""A site's own list of sectors takes the place of the built-in one."""

from __future__ import annotations

from pathlib import Path

from factbox.engine.load import load
from factbox.model.names import SectorId
from factbox.model.sector import BUILT_IN_SECTORS
from factbox.views.labels import sector_words
from little_site import briefing, options, write

LIST = """- {id: energy, name: Energy and fuel, definition: Whatever burns.}
- {id: energy/gas, definition: Gas.}
"""
BRIEFING = briefing("deals: [{id: gas, title: Gas, parties: [], sector: energy/gas}]")


def test_a_site_without_a_list_has_the_built_in_one(tmp_path: Path) -> None:
    loaded = load(options(write(tmp_path, {"briefings/a.md": BRIEFING})))

    assert loaded.ledger.sectors == BUILT_IN_SECTORS


def test_the_ledger_carries_the_sites_own_sectors_in_their_order(tmp_path: Path) -> None:
    loaded = load(options(write(tmp_path, {"briefings/a.md": BRIEFING, "sectors.yaml": LIST})))

    assert loaded.diagnostics == ()
    assert list(loaded.ledger.sectors) == ["energy", "energy/gas"]
    assert loaded.ledger.sectors[SectorId("energy/gas")].parent == "energy"
    assert sector_words("energy/gas", loaded.ledger.sectors) == ("Energy and fuel", "Gas")


def test_a_hidden_briefing_is_read_against_the_same_list(tmp_path: Path) -> None:
    hidden = BRIEFING.replace("title: A briefing", "title: A briefing\nstatus: hidden")
    loaded = load(options(write(tmp_path, {"briefings/a.md": hidden, "sectors.yaml": LIST})))

    (entry,) = loaded.library.entries
    assert loaded.ledger_for(entry).sectors == loaded.ledger.sectors
