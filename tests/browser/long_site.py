"""Content whose lists need several pages: 620 deals of every status, and as many entries of the timeline."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from browser.hard_site import Facts, text_file

DEALS: Final = 620
_BRIEFINGS: Final = 10
_STATUSES: Final = "reported pledged signed signed underway completed ended".split()
_SECTORS: Final = "energy energy/gas finance transport/rail".split()
_VALUES: Final = ("US$1bn", "undisclosed", "more than €20m", "estimated US$5bn", "RUB 7bn a year", "US$1-2bn")

EDGES: Final = ("Ölförderung in Łódź", "中俄东线天然气管道", "Газ для «Волги»")
"""Titles of the last three deals, which stand on the second page: capitals, accents and other scripts."""


def write_content(folder: Path) -> Path:
    """Write the content below a folder."""
    for name, text in _files():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def _files() -> Iterator[tuple[str, str]]:
    for number, country in enumerate("RU CN US KE".split()):
        yield f"parties/party-{number}.md", text_file({"name": f"Party {number}", "country": country}, "A profile.")
    yield "parties/cnpc.md", text_file({"name": "China National Petroleum Corporation", "short": "China Petroleum"})
    for number in range(_BRIEFINGS):
        yield f"briefings/no-{number}.md", text_file(_briefing(number), "Text.")


def _briefing(number: int) -> Facts:
    first, after = DEALS * number // _BRIEFINGS, DEALS * (number + 1) // _BRIEFINGS
    year = 2010 + number
    return {
        "title": f"Briefing {number}",
        "date": f"{year}-06-08",
        "occasion": {"id": f"summit-{number}", "name": "Summit", "date": f"{year}-06-05"},
        "sources": [{"id": "wire", "publisher": "Wire"}],
        "claims": [{"id": "headline", "text": "What was stated", "value": "more than US$20bn"}],
        "deals": [_deal(at, year) for at in range(first, after)],
        "timeline": [{"date": f"{year}-05", "title": "A statement", "kind": "statement"}],
    }


def _deal(number: int, year: int) -> Facts:
    last = number - (DEALS - len(EDGES))
    return {
        "id": f"deal-{number:03}",
        "title": EDGES[last] if last >= 0 else f"Deal {number}",
        "instrument": "contract" if number % 2 else "order",
        "parties": [f"party-{number % 4}", *(["cnpc"] if number % 31 == 0 else [])],
        "events": [{"status": "ended" if last >= 0 else _STATUSES[number % 7], "date": f"{year}-06-05"}],
        "value": _VALUES[number % len(_VALUES)],
        "sector": _SECTORS[number % len(_SECTORS)],
        "sources": ["wire"],
    }
