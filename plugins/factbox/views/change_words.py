"""What changed since a briefing, in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factbox.model.changes import Addition, Change, Remark
from factbox.model.deal import Condition, Milestone, Participation, Previously
from factbox.model.deal_record import DatedEvent, StatedValue
from factbox.model.ledger import Ledger
from factbox.model.names import DealId, PartyId
from factbox.model.vocabularies import Status
from factbox.views.amount_words import long_amount
from factbox.views.chronicle_words import told_words
from factbox.views.claim_view import speaker_name
from factbox.views.date_words import date_words
from factbox.views.deal_facts import quantity_words, stake_words
from factbox.views.labels import label
from factbox.views.phrases import capitalised, without_stop
from factbox.views.role_words import role_words


def change_words(change: Change, ledger: Ledger) -> str:
    """What became of a deal, in a sentence that leaves its title to the page.

    An example is `Novatek: US$21 billion (project cost).`
    """
    match change.news:
        case DatedEvent() as event:
            return event.note or f"{capitalised(told_words(change.deal, event))}."
        case StatedValue() as value:
            return _value_words(value, ledger)
        case Milestone() | Condition() as step if not step.is_open:
            return _met_words(step)
        case Milestone() | Condition() as step:
            has_ended = change.deal.standing(ledger.today).status is Status.ENDED
            return f"{_new_step_words(step)}{' The deal has ended.' if has_ended else ''}"
        case Addition() as addition:
            return _addition_words(addition, ledger)
        case Participation() as part:
            known = ledger.parties.get(PartyId(part.party))
            role = role_words(part.role, change.deal, change.told_by.facts.date.day)
            return f"{known.facts.name if known else part.party} is named as {role}."
        case Remark(text=text):
            return text


def _value_words(value: StatedValue, ledger: Ledger) -> str:
    statement = value.statement
    speaker = speaker_name(statement.stated_by, value.briefing, ledger)
    basis = f" ({label(statement.basis)})" if statement.basis else ""
    said = f", stated {date_words(statement.date)}" if statement.date else ""
    return f"{speaker or 'Value'}: {long_amount(statement.value)}{basis}{said}."


def _met_words(step: Milestone | Condition) -> str:
    """`First gas: reached, due 2018.` A step that came in time says nothing of when it was due."""
    if step.is_missed and step.due:
        return f"{_name(step)}: missed, due {date_words(step.due)}."
    verb = "reached" if isinstance(step, Milestone) else "met"
    due, met = step.due and step.due.latest, step.met_on and step.met_on.earliest
    late = f", due {date_words(step.due)}" if step.due and due and met and due < met else ""
    return f"{_name(step)}: {verb}{late}."


def _new_step_words(step: Milestone | Condition) -> str:
    kind = "milestone" if isinstance(step, Milestone) else "condition"
    return f"New {kind}: {_name(step)}{f', due {date_words(step.due)}' if step.due else ''}."


def _name(step: Milestone | Condition) -> str:
    return without_stop(step.title if isinstance(step, Milestone) else step.text)


def _addition_words(addition: Addition, ledger: Ledger) -> str:
    """A key given later, in a sentence: readers of the older page must learn why the deal may count otherwise now."""
    entry = addition.entry
    match addition.key:
        case "kind" if entry.kind:
            return f"Entered as a {label(entry.kind)}."
        case "instrument" if entry.instrument:
            return f"The paper is said to be: {label(entry.instrument)}."
        case "binding" if entry.binding:
            return f"The paper is said to be: {label(entry.binding)}."
        case "part_of" if entry.part_of:
            return f"Said to be part of {_title(entry.part_of, ledger)}."
        case "supersedes" if entry.supersedes:
            return f"Said to take the place of {_title(entry.supersedes, ledger)}."
        case "previously":
            return " ".join(_earlier(entry.previously, ledger))
        case "stakes":
            return f"Stakes: {'; '.join(stake_words(one, ledger) for one in entry.stakes)}."
    return f"Quantities: {'; '.join(quantity_words(one) for one in entry.quantities)}."


def _title(ref: str, ledger: Ledger) -> str:
    """The title of another deal; of one that nobody has published there is only the id."""
    deal = ledger.find(DealId(ref))
    return f"“{deal.title if deal else ref}”"


def _earlier(announcements: Sequence[Previously], ledger: Ledger) -> Iterator[str]:
    for number, one in enumerate(announcements):
        lead = "Said to have been announced before" if number == 0 else "Another such announcement"
        about = (one.date and date_words(one.date), one.deal and _title(one.deal, ledger))
        known = ", ".join(words for words in about if words)
        yield f"{lead}{f' ({known})' if known else ''}{f': {without_stop(one.note)}' if one.note else ''}."
