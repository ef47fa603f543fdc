"""Write a seeded site with everything that a ledger counts: `python benchmarks/ledger_site.py FOLDER`.

By default 300 briefings at 60 occasions with 2,000 deals of 400 parties: every status, kind and paper, values of every
precision in five currencies, rates over time, parts of other deals, earlier announcements, later events and values,
stakes, milestones. The same seed and numbers give the same bytes.
"""

from __future__ import annotations

import argparse
import random
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import Final

FIRST: Final = date(2004, 2, 2)
SPAN: Final = 7900
"""Days from the first briefing to the last."""
COUNTRIES: Final = "RU CN US KE DE BR IN ID FR SA KZ ZA TR VN EG NG PK UZ IR XK".split()
SECTORS: Final = (
    "energy energy/gas energy/oil energy/nuclear transport/rail transport/ports telecoms finance mining".split()
)
KINDS: Final = "company stateCompany bank policyBank ministry state fund jointVenture".split()
PAPERS: Final = (
    "contract mou loanAgreement frameworkAgreement letterOfIntent sharePurchaseAgreement order termSheet".split()
)
STATUSES: Final = "reported underDiscussion pledged agreedInPrinciple frameworkSigned signed approved inForce".split()
FURTHER: Final = "financialClose underway underway completed suspended ended".split()
ROLES: Final = "buyer supplier seller lender contractor jvPartner signatory equityInvestor".split()
CURRENCIES: Final = "USD USD USD EUR CNY RUB GBP".split()
RATES: Final = (("EUR", "1.1"), ("CNY", "0.145"), ("GBP", "1.3"))


@dataclass(slots=True)
class Writer:
    """Writes one site; what it has written so far decides what a later briefing can refer to."""

    folder: Path
    dice: random.Random
    parties: list[str]
    known: list[str] = field(default_factory=list)

    def site(self, briefings: int, deals: int) -> None:
        """All files."""
        for number, party in enumerate(self.parties):
            self.write(f"parties/{party}.md", _party(number, self.dice))
        self.write("rates.yaml", _rates())
        for number in range(briefings):
            day = FIRST + timedelta(days=SPAN * number // briefings)
            own = [f"deal-{at:05}" for at in range(deals * number // briefings, deals * (number + 1) // briefings)]
            self.write(f"briefings/{day.year}/briefing-{number:04}.md", self.briefing(number, day, own))
            self.known += own

    def write(self, name: str, text: str) -> None:
        """One file below the folder."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")

    def briefing(self, number: int, day: date, own: list[str]) -> str:
        """A briefing that defines some deals and tells what became of three earlier ones."""
        lines = [f"title: Briefing {number}", f"date: {day}", f"slug: briefing-{number:04}"]
        if number % 5 == 0:
            country = self.dice.choice(COUNTRIES)
            lines.append(
                f"occasion: {{id: summit-{number // 5}, name: Summit {number // 5}, country: {country}, date: {day}}}"
            )
            lines += ["claims:", *self.claim(own)]
        lines += ["sources:", f"  - {{id: wire, publisher: Wire, title: Report {number}, date: {day}}}", "deals:"]
        for deal in own:
            lines += self.deal(deal, day, own)
        for deal in self.dice.sample(self.known, min(3, len(self.known))):
            lines += self.later(deal, day)
        return "\n".join(["---", *lines, "---", "Text.[](source:wire)", ""])

    def claim(self, own: list[str]) -> list[str]:
        """A total of all deals of the briefing, or of half of them."""
        covers = "all" if self.dice.random() < 0.5 else f"[{', '.join(own[: max(1, len(own) // 2)])}]"
        amount = self.dice.choice(["more than US$20bn", "US$250bn", "about US$9bn", "up to US$40bn", "US$3-5bn"])
        return [f"  - {{id: headline, text: What was stated, value: {amount}, covers: {covers}, sources: [wire]}}"]

    def deal(self, deal: str, day: date, own: list[str]) -> list[str]:
        """The first definition of a deal."""
        dice = self.dice
        lines = [f"  - id: {deal}", f"    title: Deal {deal.removeprefix('deal-')}", f"    parties: {self.sides()}"]
        kind = dice.choices(["transaction", "target", "statistic", "policy"], [90, 4, 4, 2])[0]
        lines.append(f"    kind: {kind}")
        if dice.random() < 0.8:
            lines.append(f"    instrument: {dice.choice(PAPERS)}")
        if dice.random() < 0.5:
            lines.append("    binding: yes")
        lines += self.story(day)
        if dice.random() < 0.75:
            lines.append(f'    value: {{text: "{self.value()}", sources: [wire]}}')
        if dice.random() < 0.9:
            lines.append(f"    sector: {dice.choice(SECTORS)}")
        if dice.random() < 0.5:
            lines.append(f"    countries: [{', '.join(dice.sample(COUNTRIES, 2))}]")
        whole = own[: own.index(deal)] + self.known[-20:]
        if whole and dice.random() < 0.12:
            lines.append(f"    part_of: {dice.choice(whole)}")
        if dice.random() < 0.06:
            lines.append("    previously: [{note: It had been announced before.}]")
        if dice.random() < 0.2:
            lines.append(f'    milestones: [{{title: A step, due: "{day.year + dice.randint(1, 9)}"}}]')
        return [*lines, "    sources: [wire]"]

    def sides(self) -> str:
        """One to four parties with their roles."""
        found = self.dice.sample(self.parties, self.dice.randint(1, 4))
        return f"[{', '.join(f'{{party: {party}, role: {self.dice.choice(ROLES)}}}' for party in found)}]"

    def story(self, day: date) -> list[str]:
        """One event in the short form or with its day, or none."""
        draw = self.dice.random()
        if draw < 0.08:
            return []
        status = self.dice.choice(STATUSES if draw < 0.8 else FURTHER)
        reason = ", reason: lapsed" if status == "ended" else ""
        when = self.dice.choice([str(day), f"{day:%Y-%m}", f"{day.year}"])
        return [f'    events: [{{status: {status}, date: "{when}"{reason}, sources: [wire]}}]']

    def value(self) -> str:
        """A value of any precision."""
        dice, currency = self.dice, self.dice.choice(CURRENCIES)
        number, unit = dice.randint(1, 900), dice.choice(["m", "m", "bn"])
        form = dice.choice(
            ["{n}{u} {c}", "{n}.{d}{u} {c}", "more than {n}{u} {c}", "up to {n}{u} {c}", "about {n}{u} {c}",
             "{n}-{m}{u} {c}", "estimated {n}{u} {c}", "{n}{u} {c} a year", "{n}{u} {c} over 20 years", "undisclosed",
             "not applicable"]
        )  # fmt: skip
        return form.format(n=number, m=number + dice.randint(1, 90), d=dice.randint(1, 9), u=unit, c=currency)

    def later(self, deal: str, day: date) -> list[str]:
        """What a later briefing adds to a deal."""
        status = self.dice.choice(FURTHER)
        reason = ", reason: cancelled" if status == "ended" else ""
        lines = [f"  - id: {deal}", f"    events: [{{status: {status}, date: {day}{reason}, sources: [wire]}}]"]
        if self.dice.random() < 0.3:
            lines.append(f'    values: [{{text: "{self.value()}", sources: [wire]}}]')
        return lines


def _party(number: int, dice: random.Random) -> str:
    country = f"\ncountry: {COUNTRIES[number % len(COUNTRIES)]}" if number % 9 else ""
    names = f"\nnames: {{zh: 公司{number}, ru: Компания {number}}}" if number % 3 == 0 else ""
    return f"---\nname: Party {number}{names}\nkind: {dice.choice(KINDS)}{country}\n---\nA profile.\n"


def _rates() -> str:
    lines = [
        f"- {{from: {origin}, to: USD, rate: {rate}, date: {year}-06-30, source: A central bank}}"
        for origin, rate in RATES
        for year in (2004, 2014, 2020)
    ]
    return "\n".join([*lines, ""])


def write_site(folder: Path, *, briefings: int = 300, deals: int = 2000, parties: int = 400, seed: int = 1) -> None:
    """Write the content folder of a site."""
    dice = random.Random(seed)  # noqa: S311 - a corpus, no secret
    Writer(folder, dice, [f"party-{number:03}" for number in range(parties)]).site(briefings, deals)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="Write a seeded site with everything that a ledger counts.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--briefings", type=int, default=300)
    parser.add_argument("--deals", type=int, default=2000)
    parser.add_argument("--parties", type=int, default=400)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    write_site(given.folder, briefings=given.briefings, deals=given.deals, parties=given.parties, seed=given.seed)
