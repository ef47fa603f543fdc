"""Under which terms the data may be used."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Licence:
    """A licence for data, by its name in the list of SPDX."""

    name: str
    title: str
    address: str


CC_BY: Final = Licence("CC-BY-4.0", "Creative Commons Attribution 4.0", "https://creativecommons.org/licenses/by/4.0/")
"""What a site's data are under, unless its settings say otherwise."""
