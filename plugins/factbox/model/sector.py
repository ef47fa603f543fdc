"""Sectors: the list that a site sorts its deals by, with the OECD purpose codes where they exist."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Final

from factbox.model.names import ListedSector, SectorId


@dataclass(frozen=True, slots=True, kw_only=True)
class Sector:
    """One sector of the list. `content/sectors.yaml` may hold a list that takes the place of the built-in one."""

    id: Annotated[
        SectorId, "Its name in the front matter and in addresses; a child has a `/`: `energy/gas`.", ListedSector
    ]
    name: Annotated[str | None, "What pages call it; by default the last part of its id in words."] = None
    definition: Annotated[str, "What belongs to it, in one sentence."]
    purpose: Annotated[str | None, "The code of the OECD's list of purposes (CRS) that comes nearest."] = None

    @property
    def parent(self) -> SectorId | None:
        """The sector above it: `energy` for `energy/gas`."""
        above = self.id.rpartition("/")[0]
        return SectorId(above) if above else None


def _sector(id: str, definition: str, purpose: str | None = None) -> Sector:
    return Sector(id=SectorId(id), definition=definition, purpose=purpose)


SECTORS: Final = (
    _sector("agriculture", "Crops, livestock and food from the field.", "311"),
    _sector("aviation", "Aircraft, airlines and airports.", "21050"),
    _sector("construction", "Buildings and public works outside the other sectors.", "323"),
    _sector("defence", "Arms and military works."),
    _sector("education", "Schools, universities and training.", "110"),
    _sector("energy", "Energy, where no narrower sector fits.", "230"),
    _sector("energy/coal", "Mining and burning of coal.", "32220"),
    _sector("energy/gas", "Natural gas and liquefied gas, pipelines included.", "32262"),
    _sector("energy/nuclear", "Nuclear power and its fuel.", "23510"),
    _sector("energy/oil", "Crude oil and its products.", "32262"),
    _sector("energy/power", "Power stations and grids other than nuclear.", "23110"),
    _sector("energy/renewables", "Water, wind, sun and other renewable sources.", "23210"),
    _sector("finance", "Banks, funds, insurance and currency lines.", "240"),
    _sector("health", "Hospitals, medicines and public health.", "120"),
    _sector("manufacturing", "Industry that makes goods.", "321"),
    _sector("media", "Press, film and broadcasting.", "22030"),
    _sector("mining", "Ores and minerals.", "322"),
    _sector("realEstate", "Land and buildings as an investment."),
    _sector("space", "Satellites and launchers."),
    _sector("technology", "Computing, research and innovation.", "22040"),
    _sector("telecoms", "Telephone and data networks.", "22020"),
    _sector("tourism", "Travel and hotels.", "33210"),
    _sector("trade", "Trade between countries, where the deal is about trade itself.", "331"),
    _sector("transport", "Transport, where no narrower sector fits.", "210"),
    _sector("transport/ports", "Ports and shipping.", "21040"),
    _sector("transport/rail", "Railways.", "21030"),
    _sector("transport/road", "Roads and bridges.", "21020"),
    _sector("water", "Water supply and sewage.", "140"),
    _sector("other", "Nothing else fits.", "998"),
)
"""The list that a site uses unless it brings its own."""

Sectors = Mapping[SectorId, Sector]
"""The sectors of a site by id, in the order of its list."""

BUILT_IN_SECTORS: Final[Sectors] = {sector.id: sector for sector in SECTORS}
"""The built-in list by id."""
