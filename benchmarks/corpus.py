"""Write a seeded corpus of briefings: `python benchmarks/corpus.py FOLDER 1000`.

Each briefing has seven deals (every third one continues a deal of an earlier briefing), a claim, eight timeline entries
and about 870 words. The same seed and number give the same bytes.
"""

from __future__ import annotations

import argparse
import random
from datetime import date, timedelta
from pathlib import Path

WORDS = (
    "the ministers signed papers on rail ports gas power and loans while companies named prices that nobody added up "
    "and analysts asked which of them bind whom by when for how much and on whose word the total rests"
).split()
SECTORS = (
    "energy/gas",
    "energy/oil",
    "transport/rail",
    "transport/ports",
    "telecoms",
    "finance",
    "mining",
    "agriculture",
)
INSTRUMENTS = ("contract", "loanAgreement", "mou", "frameworkAgreement", "salePurchaseAgreement", "jointStatement")
ROLES = ("buyer", "supplier", "lender", "contractor", "jvPartner", "signatory")
COUNTRIES = ("RU", "CN", "KE", "US", "DE", "BR", "IN", "ID")
FIRST = date(2005, 1, 3)
DEALS, CONTINUED, ENTRIES, PARAGRAPHS = 7, (2, 5), 8, 12


def write_corpus(folder: Path, count: int, seed: int = 1) -> None:
    """Write so many briefings, and parties a fifth as many, below `folder`."""
    dice = random.Random(seed)  # noqa: S311 - a corpus, no secret
    parties = [f"party-{number}" for number in range(max(5, count // 5))]
    for number, party in enumerate(parties):
        country = COUNTRIES[number % len(COUNTRIES)]
        _write(
            folder / "parties" / f"{party}.md",
            f"---\nname: Party {number}\nkind: company\ncountry: {country}\n---\nA party.\n",
        )
    deals: list[str] = []
    for number in range(count):
        day = FIRST + timedelta(days=number * 7000 // count)
        text = _briefing(dice, number, day, parties, deals)
        _write(folder / "briefings" / str(day.year) / f"briefing-{number:05}.md", text)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")


def _briefing(dice: random.Random, number: int, day: date, parties: list[str], deals: list[str]) -> str:
    own = [f"deal-{number:05}-{index}" for index in range(DEALS)]
    lines = ["---", f"title: Briefing {number} on deals", f"date: {day}", "category: Summits", "tags: [energy, trade]"]
    lines += [
        "sources:",
        f"  - {{id: wire, publisher: The Wire, title: Report {number}, date: {day}, type: newsAgency}}",
    ]
    lines += [
        "claims:",
        f"  - {{id: headline, value: more than US${dice.randint(5, 90)}bn, by: wire, sources: [wire]}}",
        "deals:",
    ]
    earlier = list(deals)
    dice.shuffle(earlier)
    for index, deal in enumerate(own):
        if index in CONTINUED and earlier:
            lines.append(f"  - {{id: {earlier.pop()}, events: [{{status: underway, date: {day}, sources: [wire]}}]}}")
            continue
        deals.append(deal)
        lines += _deal(dice, deal, day, parties)
    lines.append("timeline:")
    for _ in range(ENTRIES):
        when = day - timedelta(days=dice.randint(1, 2000))
        lines.append(f"  - {{date: {when}, title: Something happened on that day, kind: background, sources: [wire]}}")
    return "\n".join([*lines, "---", _body(dice, own[0]), ""])


def _deal(dice: random.Random, deal: str, day: date, parties: list[str]) -> list[str]:
    one, other = dice.sample(parties, 2)
    value = dice.choice(
        [
            f"US${dice.randint(1, 900)}m",
            f"about US${dice.randint(1, 9)}bn",
            "undisclosed",
            f"up to €{dice.randint(1, 9)}bn",
        ]
    )
    return [
        f"  - id: {deal}",
        f"    title: Deal {deal}",
        f"    instrument: {dice.choice(INSTRUMENTS)}",
        f"    parties: [{{party: {one}, role: {dice.choice(ROLES)}}}, {other}]",
        f"    events: [{{status: signed, date: {day}, sources: [wire]}}]",
        f"    value: {{text: {value}, stated_by: wire, sources: [wire]}}",
        f"    sector: {dice.choice(SECTORS)}",
        "    sources: [wire]",
    ]


def _body(dice: random.Random, deal: str) -> str:
    paragraphs = [" ".join(dice.choices(WORDS, k=70)).capitalize() + ".[](source:wire)" for _ in range(PARAGRAPHS)]
    paragraphs.insert(3, f"## A heading\n\nThe [first deal](deal:{deal}) is worth [](deal:{deal}#value).")
    return "\n\n".join(paragraphs)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="Write a seeded corpus of briefings.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("count", type=int)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    write_corpus(given.folder, given.count, given.seed)
