"""What a party does in a deal, in a word that is true of the deal."""

from __future__ import annotations

from datetime import date

from factbox.model.deal_record import Deal
from factbox.model.vocabularies import Role
from factbox.views.labels import label


def role_words(role: Role, deal: Deal, day: date) -> str:
    """A role as known on a day: `lender`, `signatory`, and `party` to what nobody has signed, such as a target."""
    return "party" if role is Role.SIGNATORY and not deal.is_signed(day) else label(role)
