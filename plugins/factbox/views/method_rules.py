"""The rules of the ledger in readers' words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class MethodSection:
    """One rule, or a few that belong together."""

    id: str
    """Its anchor on the page."""
    heading: str
    paragraphs: tuple[str, ...]


def _section(anchor: str, heading: str, text: str) -> MethodSection:
    return MethodSection(anchor, heading, tuple(" ".join(paragraph.split()) for paragraph in text.split("\n\n")))


METHOD_SECTIONS: Final = (
    _section(
        "traced",
        "What “traced” means",
        """
        Somebody states a total. We look for the deals behind it and add up those that are signed or further and have a
        published value. That sum is the traced part of the total.

        Traced does not mean paid, and not traced does not mean untrue. A deal can be real and its price be known to
        those who signed it alone. The sentence under the bar says for how many signed deals we know of no published
        value; that one was published somewhere cannot be ruled out.
        """,
    ),
    _section(
        "counted",
        "What is counted, and what is not",
        """
        A deal is counted if it is a transaction, is signed or further and not stopped, is no part of a deal that is
        counted in the same sum, had not been announced before, and has a published value that is no estimate.

        Beside a total, the value must be a total as well; beside a yearly rate, a yearly rate. Its currency must be
        that of the total, or the site must have an exchange rate for it.

        For a deal that is not counted we give one reason, the first that applies: what it is, how far it has come,
        whether something else brings it, and then what is known of its value. A part of a larger deal is counted on
        its own where the larger deal is not counted, or does not stand in the same list.
        """,
    ),
    _section(
        "statuses",
        "Where a status comes from",
        """
        A status is computed from dated events: it is that of the last one. If an event has only a month or a year, its
        earliest possible day decides. An event that lies ahead gives no status yet.

        A signature under a paper that binds nobody, such as a memorandum of understanding, reads as agreed in
        principle. The page still says that the paper was signed.
        """,
    ),
    _section(
        "classes",
        "Classes of status, and their totals",
        """
        Lists group deals in five classes: announced, signed, underway, completed, and suspended or ended. Targets,
        statistics and policies are a sixth, since they are no deals; they are not added up.

        The total of a class is what the published values of its deals come to, each amount once. The totals of
        signed, underway and completed are what is counted. Those of announced and of suspended or ended are not
        counted; they say what such deals would come to. Estimates, and what had been announced before, are in none;
        each total says how many it leaves out.

        “Without a published value” gives the number of deals that would be in the total if their value were known.
        """,
    ),
    _section(
        "lists",
        "Which deals stand in which list",
        """
        A deal stands under each of its parties, whatever their part in it, and under its sector and the wider ones
        above it. It stands under the countries that briefings name for it; where they name none, under those in which
        its parties have their seats. Its year is that of its first dated event; without one, that of the briefing that
        first lists it.

        So one deal may stand under several parties and countries, and their sums do not add up to one for all.
        """,
    ),
    _section(
        "occasions",
        "Occasions, and what became of their deals",
        """
        The deals of an occasion are those that the totals stated at it are meant to cover. Where no total is on
        record, they are all that its briefings list. Whatever else these list stands apart, below the table.

        The drawing and the table beside it have a step for announced, signed, underway and completed. A deal stands in
        every step up to the furthest that it has reached, today or earlier. One that is suspended or has ended
        stays in the steps that it had reached, and is told once more at the end. The values are published ones, each
        amount once, whether signed or not; estimates, and what had been announced before, are left out.

        “Traced then” is what was known on the day of the briefing that reports a total. “Underway or completed today”
        holds the same total against those of its deals that are underway or completed by now. A deal that is underway
        stands in it with its whole value, since nobody says how much of it is done.
        """,
    ),
    _section(
        "values",
        "Values, and who stated them",
        """
        An amount keeps the words it was stated with: about, more than, at least, less than, up to, estimated. They set
        its bounds. “More than US$20 billion” has no upper end; “up to €2.0 billion” has no lower one but zero.

        Where several amounts were stated for one deal, the one that was published first is shown first and added up;
        the others stand beside it with their speakers. “Undisclosed” gives way to any amount.

        Where two of them cannot both be true, a briefing says “figures differ” beside the deal. Compared are amounts
        that measure the same, in one currency and for one period. Two that agree once one is rounded as the other is
        written do not differ.

        Amounts are not rounded. A billion is a thousand million.
        """,
    ),
    _section(
        "sums",
        "Sums, and amounts in other currencies",
        """
        Lower bounds are added to lower bounds and upper bounds to upper bounds. An open end stays open, and one
        approximate part makes the sum approximate. Yearly and monthly amounts are not added to totals.

        Currencies are not mixed. A list of deals has a sum for each currency and period, and converts nothing.

        Beside a stated total, an amount in another currency is converted if the site has an exchange rate in that
        direction: the last one known on the day for which the sum is given, else the first after it. The sum then
        stands in both currencies, with the rate, its day and its source, and it is approximate.
        """,
    ),
    _section(
        "shares",
        "Percentages",
        """
        The traced share is at most the largest possible sum divided by the smallest possible total, and at least the
        smallest possible sum divided by the largest possible total.

        Percentages have one decimal place. An upper bound is rounded up and a lower one down, so that the sentence
        stays true. Where nothing can be said there is no percentage.
        """,
    ),
    _section(
        "growth",
        "Growth",
        """
        A growth that somebody stated is shown as it was stated, beside what it is measured against. Where both amounts
        are on record, it is held against them, with room for the rounding of every digit. If it cannot be theirs,
        whoever builds the site is warned and sees the arithmetic. Of approximate amounts nothing is certain, so these
        are left alone.
        """,
    ),
    _section(
        "knowledge",
        "What a briefing knew, and what is known today",
        """
        The box of a briefing shows what was known on its day. What happened later, or was written later, stands under
        “Since publication” and changes nothing in the box.

        The page of a deal, and the lists and tables of deals, show what is known today. Today is the day on which this
        site was built.
        """,
    ),
    _section(
        "timeline",
        "Timelines",
        """
        A timeline holds what the desk wrote for it, the dated events and milestones that the briefing gives its deals,
        and the occasion. It is ordered by the earliest day that a date can mean, broader dates first.

        What lay ahead on the day of the briefing is marked as expected. A milestone has happened when somebody has said
        that it was met, and was missed when a briefing after its last day says that it was not; if that day passes and
        nobody has said either, its outcome is not recorded.

        The timeline of the site joins those of all briefings. It tells each event and milestone of a deal once, as
        known today.
        """,
    ),
    _section(
        "watch",
        "What is watched",
        """
        Due are milestones and conditions of deals that are neither completed nor ended, what a timeline expects, and
        planned events and occasions. A date may mean many days: what is due in 2028 is due by the end of that year.
        Once the last of these days has passed, a step or an expectation stands under “Outcome not recorded”, until a
        briefing says what came of it. That no outcome is recorded does not mean that there was none.

        A memorandum, or another paper that binds nobody, has lapsed where the record says so, and not before. Where no
        step has been recorded for two years, the list says so and no more.

        A deal that is neither completed nor ended waits for a review once a year has passed since the last one on
        record and since the last briefing that lists it or, where no review is on record, names it. A statistic does
        not change, and needs none.
        """,
    ),
)
