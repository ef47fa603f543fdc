"""The reference page tells all of the model: every field, every vocabulary, every sector."""

from __future__ import annotations

import re
from typing import Any

import pytest

from factbox.decode.reference import reference, title_of, vocabularies, words_for
from factbox.decode.schema import Record, record_of
from factbox.model import vocabularies as terms
from factbox.model.briefing import FrontMatter
from factbox.model.claim import Claim
from factbox.model.deal import Condition, DealEntry, Event, Milestone, Participation, Previously, Quantity, Stake
from factbox.model.names import DealRef, Share
from factbox.model.occasion import Occasion
from factbox.model.party import Control, PartyFacts, PartyIdentifiers
from factbox.model.rate import Rate
from factbox.model.sector import SECTORS, Sector
from factbox.model.source import Source
from factbox.model.statement import ValueStatement
from factbox.model.timeline_entry import WrittenEntry
from factbox.model.vocabulary import Vocabulary

MODELS: list[type[Any]] = [
    FrontMatter,
    Occasion,
    Source,
    Claim,
    DealEntry,
    Participation,
    Event,
    ValueStatement,
    Quantity,
    Stake,
    Previously,
    Condition,
    Milestone,
    WrittenEntry,
    PartyFacts,
    Control,
    PartyIdentifiers,
    Rate,
    Sector,
]
PAGE = reference()


def section(record: Record) -> str:
    found = re.search(rf"^## {re.escape(title_of(record))}\n(.*?)(?=^## )", PAGE, re.MULTILINE | re.DOTALL)
    assert found, f"the page has no section `{title_of(record)}`"
    return found[1]


@pytest.mark.parametrize("model", MODELS)
def test_every_field_has_a_sentence_and_a_row(model: type[Any]) -> None:
    record = record_of(model)
    for field in record.fields:
        assert re.fullmatch(r"[A-Z].+\.", field.doc), field.name
        key = f"**`{field.key}`**" if field.is_required else f"`{field.key}`"
        assert f"| {key} | {words_for(field.hint)} | {field.doc} |\n" in section(record)


def test_there_is_a_section_for_each_record_and_for_nothing_else() -> None:
    titles = re.findall("^## (.+)$", PAGE, re.MULTILINE)
    records = [title_of(record_of(model)) for model in MODELS]
    assert sorted(title for title in titles if not title.startswith("Terms of")) == sorted([*records, "Sectors"])
    assert len(titles) == len(set(titles))


# What only the program gives, and no author writes.
COMPUTED = {terms.Reason}
ALL = [kind for kind in vars(terms).values() if isinstance(kind, type) and issubclass(kind, Vocabulary)]


def test_every_vocabulary_that_authors_write_is_there() -> None:
    assert set(vocabularies()) == set(ALL) - COMPUTED - {Vocabulary}


@pytest.mark.parametrize("vocabulary", vocabularies())
def test_every_term_has_a_definition_of_one_sentence(vocabulary: type[Vocabulary]) -> None:
    for member in vocabulary:
        assert re.fullmatch(r"[A-Z].+\.", member.definition), member
        assert f"| `{member.value}` | {member.definition} |\n" in PAGE


def test_every_sector_is_there() -> None:
    assert [sector.id for sector in SECTORS if f"| `{sector.id}` | {sector.definition} |" not in PAGE] == []


def test_every_link_on_the_page_leads_to_one_of_its_headings() -> None:
    anchors = {title.lower().replace(" ", "-") for title in re.findall("^#+ (.+)$", PAGE, re.MULTILINE)}
    assert set(re.findall(r"\]\(#([^)]+)\)", PAGE)) - anchors == set()


WORDS: list[tuple[Any, str]] = [
    (str, "text"),
    (tuple[DealRef, ...], "list of: id of a deal"),
    (Share, "number with `%`"),
    (dict[str, str], "mapping from text to text"),
    (terms.Status, "[status](#terms-of-status)"),
    (Event, "[event](#event)"),
    (WrittenEntry, "[timeline entry](#timeline-entry)"),
]


@pytest.mark.parametrize(("hint", "words"), WORDS)
def test_a_type_is_told_in_an_authors_words(hint: Any, words: str) -> None:
    assert words_for(hint) == words
