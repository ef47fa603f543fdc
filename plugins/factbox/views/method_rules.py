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
        its own where the larger deal is not counted.
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
        "values",
        "Values, and who stated them",
        """
        An amount keeps the words it was stated with: about, more than, at least, less than, up to, estimated. They set
        its bounds. “More than US$20 billion” has no upper end; “up to €2.0 billion” has no lower one but zero.

        Where several amounts were stated for one deal, the one that was published first is shown first and added up;
        the others stand beside it with their speakers. “Undisclosed” gives way to any amount.

        Amounts are not rounded. A billion is a thousand million.
        """,
    ),
    _section(
        "sums",
        "Sums",
        """
        Lower bounds are added to lower bounds and upper bounds to upper bounds. An open end stays open, and one
        approximate part makes the sum approximate.

        Currencies are not mixed. With an exchange rate, the sum is given in both currencies, with the rate, its day and
        its source, and it is approximate. Yearly and monthly amounts are not added to totals.
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
        "knowledge",
        "What a briefing knew",
        """
        The box of a briefing shows what was known on its day. What happened later, or was written later, stands under
        “Since publication” and changes nothing in the box.

        The page of a deal, and the lists and tables of deals, show what is known today.
        """,
    ),
    _section(
        "timeline",
        "Timelines",
        """
        A timeline holds what the desk wrote for it, the dated events and milestones that the briefing gives its deals,
        and the occasion. It is ordered by the earliest day that a date can mean, broader dates first.

        What lay ahead on the day of the briefing is marked as expected. A milestone has happened when somebody has said
        that it was met; if its day passes and nobody has, its outcome is not recorded.
        """,
    ),
)
