"""Sectors: the list that a site sorts its deals by, with the OECD purpose codes where they exist."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from factbox.model.names import SectorId


@dataclass(frozen=True, slots=True)
class Sector:
    """One sector of the list; children have a `/` in their id: `energy/gas`."""

    id: SectorId
    definition: str
    purpose: str | None = None
    """The code of the OECD's list of purposes (CRS) that comes nearest, or `None`."""


def _sector(id: str, definition: str, purpose: str | None = None) -> Sector:
    return Sector(SectorId(id), definition, purpose)


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
