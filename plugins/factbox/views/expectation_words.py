"""What is expected, in words, for lists and calendars."""

from __future__ import annotations

from datetime import date

from factbox.model.deal import Condition, Milestone
from factbox.model.deal_record import DatedEvent
from factbox.model.expectation import Expectation
from factbox.model.fuzzy_date import DateForm
from factbox.model.occasion import Occasion
from factbox.model.timeline_entry import WrittenEntry
from factbox.views.chronicle_words import told_words
from factbox.views.date_words import date_words
from factbox.views.labels import country_name
from factbox.views.phrases import capitalised
from factbox.views.places import deal_address
from factbox.views.status_view import OVERDUE, standing_view
from factbox.views.text_view import TextView


def expected_title(item: Expectation) -> TextView:
    """What is to happen, without the deal that it is said of: `First gas`."""
    lang = item.briefing.facts.lang
    match item.origin:
        case Milestone(title=name) | Condition(text=name) | WrittenEntry(title=name):
            return TextView(name, lang)
        case DatedEvent() as event:
            return TextView(capitalised(told_words(item.deals[0], event)), "en")
    return TextView(item.origin.name or "The occasion", lang)


def expected_kind(item: Expectation) -> str:
    """What sort of thing is waited for."""
    match item.origin:
        case Milestone():
            return "milestone"
        case Condition():
            return "condition"
        case WrittenEntry():
            return "timeline entry"
        case DatedEvent():
            return "planned event"
    return "occasion"


def calendar_summary(item: Expectation) -> str:
    """What a calendar shows on its day: `Power of Siberia: first gas (2019)`.

    A calendar needs a day and takes the last one that the date can mean, so the date itself stands beside it.
    """
    title = expected_title(item).text
    is_told_of_deal = item.deals and not isinstance(item.origin, WrittenEntry)
    when = "" if item.when.form is DateForm.DAY else f" ({date_words(item.when)})"
    return f"{item.deals[0].title}: {title}{when}" if is_told_of_deal else f"{title}{when}"


def calendar_description(item: Expectation, today: date) -> str:
    """What else is known of it, one thing a line."""
    deals = (f"{deal.title}: {standing_view(deal, deal.standing(today)).label}" for deal in item.deals)
    lines = (
        f"Due: {date_words(item.when)} ({expected_kind(item)})",
        capitalised(OVERDUE.label) if item.is_past(today) else "",
        _place(item.origin) if isinstance(item.origin, Occasion) else "",
        *deals,
        f"Written in: {item.briefing.facts.title}",
    )
    return "\n".join(line for line in lines if line)


def _place(occasion: Occasion) -> str:
    country = country_name(occasion.country) if occasion.country else None
    return ", ".join(word for word in (occasion.place, country) if word)


def expected_address(item: Expectation) -> str:
    """The page that tells it: its deal's, else that of the briefing that wrote it."""
    return deal_address(item.deals[0].id) if item.deals else item.briefing.address
