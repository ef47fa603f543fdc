"""Pages: an address, a template and all that the template reads."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Page:
    """One page of the site: `Page("briefings/x/", "briefing.html", view)`."""

    address: str
    """Below the root of the site: `briefings/x/`, nothing for the home page, `404.html`."""
    template: str
    view: object
    """A frozen record of words; the same view makes the same bytes."""

    @property
    def file(self) -> str:
        """The file below the output folder: `briefings/x/index.html`."""
        return f"{self.address}index.html" if self.address.endswith("/") or not self.address else self.address
