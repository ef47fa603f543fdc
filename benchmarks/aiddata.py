"""Turn AidData's list of Chinese official finance into a site: `python benchmarks/aiddata.py FILE.csv FOLDER`.

One row is one deal, one briefing holds rows of a year and a sector, as many as its front matter may hold.
Whatever the rules of Factbox refuse is dropped row by row and counted by the code of the fault, so that what is left
builds. Nothing is corrected on the way.

Figures from AidData, Global Chinese Official Finance Dataset 1.0, Open Data Commons Attribution License.
"""

from __future__ import annotations

import argparse
import csv
import json
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo

from babel import Locale

from factbox.diagnostics.diagnostic import Diagnostic
from factbox.engine.edition import check
from factbox.engine.options import Options

STATUSES: Final = {
    "Completion": "completed",
    "Implementation": "underway",
    "Pipeline: Commitment": "signed",
    "Pipeline: Pledge": "pledged",
    "Suspended": "suspended",
    "Cancelled": "ended",
}
SECTORS: Final = {
    "Health": "health",
    "Education": "education",
    "Transport and Storage": "transport",
    "Energy Generation and Supply": "energy",
    "Agriculture, Forestry and Fishing": "agriculture",
    "Industry, Mining, Construction": "construction",
    "Communications": "telecoms",
    "Water Supply and Sanitation": "water",
    "Banking and Financial Services": "finance",
    "Trade and Tourism": "trade",
}
"""Every other sector of the list is `other`."""
ALPHA_2: Final = 2
COUNTRIES: Final = {name: code for code, name in Locale("en").territories.items() if len(code) == ALPHA_2} | {
    "Congo, Rep.": "CG",
    "Congo, Dem. Rep.": "CD",
    "Cote D'Ivoire": "CI",
    "Viet Nam": "VN",
    "Myanmar": "MM",
    "Korea, Dem. Rep.": "KP",
    "Kyrgyz Republic": "KG",
    "Central African Rep.": "CF",
    "Micronesia, Federated States of": "FM",
    "Macedonia, FYR": "MK",
    "Bosnia-Herzegovina": "BA",
    "Trinidad & Tobago": "TT",
    "Sao Tome & Principe": "ST",
    "Antigua & Barbuda": "AG",
    "St. Lucia": "LC",
    "Palestinian Adm. Areas": "PS",
    "Cape Verde": "CV",
    "Turkey": "TR",
}
SOURCE: Final = (
    '  - {id: aiddata, publisher: AidData, title: "Global Chinese Official Finance Dataset 1.0", type: dataset,'
    ' url: "https://www.aiddata.org/"}'
)
FITS: Final = 60_000
"""Bytes of front matter, below the limit of 64 kB with room for its head."""
Row = dict[str, str]


@dataclass(slots=True)
class Report:
    """What became of the rows."""

    rows: int = 0
    dropped: Counter[str] = field(default_factory=Counter)
    """Rows that are left out, by the code of their first fault."""
    without_country: int = 0
    """Rows that are kept without a country, since the list names several or a region."""


@dataclass(slots=True)
class Conversion:
    """Writes the site, and learns from its faults which rows to leave out."""

    folder: Path
    rows: list[Row]
    report: Report = field(default_factory=Report)
    places: dict[tuple[str, int], Row] = field(default_factory=dict)
    """Which row a line of a briefing belongs to, by the path of the briefing and the number of the line."""

    def run(self) -> Report:
        """Write, check, drop, until nothing is refused."""
        self.report.rows = len(self.rows)
        self.report.without_country = sum(row["country"] not in COUNTRIES for row in self.rows)
        while True:
            self.write()
            found = self.refused()
            if not found:
                return self.report
            self.report.dropped.update(found.values())
            self.rows = [row for row in self.rows if row["id"] not in found]

    def write(self) -> None:
        """The content folder of the rows that are left."""
        self.places.clear()
        briefings = self.folder / "briefings"
        for path in sorted(self.folder.rglob("*.md")):
            path.unlink()
        for name in sorted({name for row in self.rows for name in parties(row)}):
            _write(self.folder / "parties" / f"{slug(name)}.md", f"---\nname: {json.dumps(name)}\n---\n")
        for (year, sector), rows in grouped(self.rows).items():
            for number, part in enumerate(parts(rows), start=1):
                name = f"{sector}-{number}"
                self._briefing(briefings / year / f"{name}.md", year, name, part)

    def _briefing(self, path: Path, year: str, name: str, rows: list[Row]) -> None:
        lines = ["---", f'title: "Chinese official finance, {name}, {year}"', f"date: {year}-12-31",
                 f"slug: {year}-{name}", "genre: background", "sources:",
                 SOURCE, "deals:"]  # fmt: skip
        for row in rows:
            for line in deal(row):
                lines.append(line)
                self.places[str(path), len(lines)] = row
        text = "Figures: AidData, Global Chinese Official Finance Dataset 1.0, ODC-By.[](source:aiddata)"
        _write(path, "\n".join([*lines, "---", text, ""]))

    def refused(self) -> dict[str, str]:
        """The rows in which a fault stands, with the code of the first one."""
        found: dict[str, str] = {}
        options = Options(content=self.folder, zone=ZoneInfo("UTC"), today=date(2026, 1, 1))
        for fault in check(options):
            if fault.severity.value != "error":
                continue
            for row in self.behind(fault):
                found.setdefault(row["id"], fault.code)
        return found

    def behind(self, fault: Diagnostic) -> list[Row]:
        """The row on whose line a fault stands; for the file of a party all rows that name it."""
        path, line = Path(fault.place.path).absolute(), fault.place.start.line
        if path.parent.name == "parties":
            return [row for row in self.rows if path.stem in map(slug, parties(row))]
        row = self.places.get((str(path), line))
        if row is None:
            raise SystemExit(f"a fault that belongs to no row: {path}:{line} {fault.message}")
        return [row]


def grouped(rows: Iterable[Row]) -> dict[tuple[str, str], list[Row]]:
    """Rows by year and sector, in their order."""
    found: dict[tuple[str, str], list[Row]] = {}
    for row in rows:
        found.setdefault((row["date"][:4], SECTORS.get(row["sector"], "other")), []).append(row)
    return dict(sorted(found.items()))


def parts(rows: Iterable[Row]) -> Iterator[list[Row]]:
    """Rows cut into lists that fit into the front matter of one briefing each."""
    part: list[Row] = []
    size = 0
    for row in rows:
        length = sum(len(line.encode()) + 1 for line in deal(row))
        if part and size + length > FITS:
            yield part
            part, size = [], 0
        part.append(row)
        size += length
    if part:
        yield part


def deal(row: Row) -> Iterator[str]:
    """A row as the lines of a deal."""
    yield f"  - id: {row['id']}"
    yield f"    title: {quoted(row['title'])}"
    yield f"    parties: [{', '.join(dict.fromkeys(slug(name) for name in parties(row)))}]"
    reason = ", reason: cancelled" if row["status"] == "Cancelled" else ""
    status, day = STATUSES[row["status"]], quoted(row["date"])
    yield f"    events: [{{status: {status}, date: {day}{reason}, sources: [aiddata]}}]"
    if row["amount"]:
        value = quoted(f"{row['currency']} {row['amount']}".strip())
        yield f"    value: {{text: {value}, sources: [aiddata]}}"
    yield f"    sector: {SECTORS.get(row['sector'], 'other')}"
    if row["country"] in COUNTRIES:
        yield f"    countries: [{COUNTRIES[row['country']]}]"
    if row["description"]:
        yield f"    note: {quoted(row['description'])}"
    yield "    sources: [aiddata]"


def parties(row: Row) -> list[str]:
    """The names of the parties, as the list spells them."""
    return [name.strip() for name in row["parties"].split(";") if name.strip()]


def slug(name: str) -> str:
    """A name as an id; two names that differ only in signs and accents become one party."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:80].strip("-") or "party"


def quoted(text: str) -> str:
    """A text in double quotes, as JSON and YAML write it."""
    return json.dumps(text, ensure_ascii=False)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")


def convert(source: Path, folder: Path) -> Report:
    """Read the list and write the site."""
    with source.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return Conversion(folder.absolute(), rows).run()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="Turn AidData's list of Chinese official finance into a site.")
    parser.add_argument("source", type=Path)
    parser.add_argument("folder", type=Path)
    given = parser.parse_args()
    told = convert(given.source, given.folder)
    print(f"{told.rows} rows, {told.rows - told.dropped.total()} kept, {told.dropped.total()} dropped")
    for code, number in told.dropped.most_common():
        print(f"{number:6} {code}")
    print(f"{told.without_country:6} kept or dropped without a country")
