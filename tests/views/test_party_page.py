"""The words of a party's page."""

from __future__ import annotations

from typing import Any

from factbox.model.deal import DealEntry
from factbox.model.fuzzy_date import FuzzyDate
from factbox.model.ledger import Ledger
from factbox.model.names import CountryCode, DealRef, LanguageTag, PartyId, PartyRef, Url
from factbox.model.party import Control, PartyFacts, PartyIdentifiers
from factbox.model.party_record import Party
from factbox.model.party_ties import Ties
from factbox.model.reckoning import Rates
from factbox.model.tally import tally
from factbox.model.timeline_entry import WrittenEntry
from factbox.model.vocabularies import DealKind, PartyKind
from factbox.views.around_view import NOTHING_AROUND
from factbox.views.briefing_rows import briefing_rows
from factbox.views.deals_timeline import deals_timeline
from factbox.views.frequencies import frequencies
from factbox.views.parties_view import parties_pages
from factbox.views.party_page import PartyDossier, PartyPage, party_pages
from invented import TODAY, briefing, deal, event, part

ACME = PartyFacts(
    name="Acme Petroleum Corporation",
    short="Acme",
    names={LanguageTag("zh"): "艾克美", LanguageTag("ar"): "أكمي"},
    aliases=("Acme Oil",),
    kind=PartyKind.STATE_COMPANY,
    country=CountryCode("CN"),
    controlled_by=(Control(party=PartyRef("china")),),
    identifiers=PartyIdentifiers(lei="253400GNVHTF5AQ6MW08", wikidata="Q503182", inn="7736050003"),
    website=Url("https://www.acme.example/en/"),
)
PARTIES = {
    "acme": ACME,
    "china": PartyFacts(name="China", kind=PartyKind.STATE, country=CountryCode("CN")),
    "volga": PartyFacts(name="Volga"),
}


def book(*entries: DealEntry) -> Ledger:
    parties = {PartyId(name): Party(PartyId(name), facts) for name, facts in PARTIES.items()}
    return Ledger.of(TODAY, [briefing(*entries)] if entries else [], parties, Rates())


def pages(known: Ledger, party: str = "acme", rows: int = 500, **more: Any) -> tuple[PartyPage, ...]:
    found = tally(known, known.index.by_party.get(PartyId(party), ()))
    dossier = PartyDossier(party=known.party(party), found=found, **{"named_in": known.briefings, **more})
    return party_pages(known, dossier, Ties.of(known), rows)


def page(known: Ledger, party: str = "acme", **more: Any) -> PartyPage:
    return pages(known, party, **more)[0]


SALE = deal("US$1bn", id="sale", title="A sale", parties=(part("acme", "buyer"), part("volga", "supplier")))
TALKS = deal(None, "underDiscussion", id="talks", title="Talks", parties=(part("acme"), part("volga")))


def test_it_says_what_the_party_is_and_what_it_calls_itself() -> None:
    found = page(book(SALE))
    assert (found.kicker, found.name) == ("State company, China", "Acme Petroleum Corporation")
    assert found.original is not None
    assert found.original.text == "艾克美"
    assert [(one.language, one.name.direction) for one in found.facts.names] == [("Chinese", "ltr"), ("Arabic", "rtl")]


def test_a_country_is_not_said_to_be_in_itself() -> None:
    assert page(book(SALE), "china").kicker == "State"


def test_a_party_of_which_nothing_is_declared_is_a_party() -> None:
    assert page(book(SALE), "volga").kicker == "Party"


def test_registers_that_have_an_entry_for_each_are_linked() -> None:
    assert [(one.register, one.url) for one in page(book(SALE)).facts.identifiers] == [
        ("LEI", "https://search.gleif.org/#/record/253400GNVHTF5AQ6MW08"),
        ("Wikidata", "https://www.wikidata.org/wiki/Q503182"),
        ("INN", None),
    ]


def test_control_is_told_from_both_sides() -> None:
    known = book(SALE)
    assert [one.party.name for one in page(known).facts.controlled_by] == ["China"]
    assert [one.party.name for one in page(known, "china").facts.controls] == ["Acme"]


def test_roles_are_told_with_how_far_the_deals_have_come() -> None:
    told = [(one.role, one.count, one.classes) for one in page(book(SALE, TALKS)).roles]
    # Nobody has signed the talks, so nobody is a signatory of them.
    assert told == [("Buyer", "1 deal", "1 signed"), ("Party", "1 deal", "1 announced")]


def test_nobody_plays_a_role_in_a_target() -> None:
    target = deal("US$9bn", None, id="aim", kind=DealKind.TARGET, parties=(part("acme"),))
    assert page(book(target)).roles == ()


def test_sums_and_counterparties() -> None:
    found = page(book(SALE, TALKS))
    assert found.tally is not None
    assert (found.tally.count_words, [one.text for one in found.tally.counted]) == ("2 records", ["US$1.0bn"])
    assert found.around.companions is not None
    assert [(one.party.name, one.count) for one in found.around.companions.items] == [("Volga", 2)]


def test_a_party_that_nothing_names_says_so_and_has_no_feed() -> None:
    found = page(book(SALE), "china", named_in=())
    assert found.unused == "No deal, stated total or stated value of this party is on record."
    assert (found.feed, found.tally, found.table, found.said) == (None,) * 4
    assert found.around == NOTHING_AROUND


def test_a_party_that_a_briefing_names_has_a_feed_without_a_deal() -> None:
    found = page(book(SALE), "china")
    assert found.unused == ""
    assert found.feed is not None
    assert found.feed.address == "feeds/party-china.atom.xml"
    assert found.head.feeds == (found.feed,)


def test_a_hidden_party_asks_to_be_left_out_and_links_to_no_list() -> None:
    found = page(book(SALE), is_hidden=True)
    assert (found.head.noindex, found.feed) == (True, None)
    assert found.facts.country is not None
    assert found.facts.country.address is None
    assert found.tally is not None
    assert found.table is not None
    assert {one.address for one in found.tally.classes} == {None}
    assert {group.head.address for group in found.table.groups} == {None}


def test_many_deals_need_several_pages_and_only_the_first_tells_the_rest() -> None:
    several = [deal(f"US${number}m", id=f"d{number}", parties=(part("acme"),)) for number in range(1, 6)]
    first, second, third = pages(book(*several), rows=2)
    assert [found.address for found in (first, second, third)] == [
        "parties/acme/",
        "parties/acme/page/2/",
        "parties/acme/page/3/",
    ]
    assert second.head.title == "Acme Petroleum Corporation: profile and deals, page 2"
    assert (first.is_first, second.is_first) == (True, False)
    assert (second.tally, second.roles, second.said, second.around) == (None, (), None, NOTHING_AROUND)


def test_two_parties_of_one_name_have_titles_of_their_own() -> None:
    parties = {PartyId(name): Party(PartyId(name), PartyFacts(name="Delta")) for name in ("delta", "delta-air")}
    known = Ledger.of(TODAY, [], parties, Rates())
    titles = [page(known, name).head.title for name in parties]
    assert titles == ["Delta (delta): profile and deals", "Delta (delta-air): profile and deals"]


def test_the_timeline_is_cut_at_its_beginning() -> None:
    events = tuple(event("underway", f"20{year:02}") for year in range(10, 20))
    known = book(deal(None, None, id="long", parties=(part("acme"),), events=events))
    told = Ties.of(known).story.of_deals(known.deals())
    cut = deals_timeline(told, known, most=3)
    assert cut is not None
    assert cut.cut == "The last 3 of 10 entries."
    assert [entry.date.label for entry in cut.timeline.entries if entry.date] == ["2017", "2018", "2019"]
    whole = deals_timeline(told, known)
    assert whole is not None
    assert whole.cut == ""


def test_an_entry_about_many_deals_names_those_of_the_page_first() -> None:
    others = [deal(None, None, id=f"a{number}", title=f"Of others {number}") for number in range(1, 8)]
    names = tuple(DealRef(entry.id) for entry in (*others, SALE))
    entry = WrittenEntry(date=FuzzyDate.parse("2019-06"), title="Fifteen papers", deals=names)
    parties = {PartyId(name): Party(PartyId(name), facts) for name, facts in PARTIES.items()}
    known = Ledger.of(TODAY, [briefing(*others, SALE, timeline=(entry,))], parties, Rates())
    timeline = page(known).around.timeline
    assert timeline is not None
    (told,) = (one for one in timeline.timeline.entries if one.title.text == "Fifteen papers")
    assert [link.title.text for link in told.deals][:2] == ["A sale", "Of others 1"]
    assert told.more == 3


def test_long_lists_say_how_much_they_leave_out() -> None:
    known = book(SALE)
    shown = frequencies([(PartyId("acme"), 3), (PartyId("volga"), 2), (PartyId("china"), 1)], known, most=1)
    assert shown is not None
    assert shown.more == "and 2 other parties"
    rows = briefing_rows([briefing(slug=f"b{number}") for number in range(4)], most=3)
    assert rows is not None
    assert [row.link.address for row in rows.rows] == ["briefings/b3/", "briefings/b2/", "briefings/b1/"]
    assert rows.more == "and 1 older one"


def test_the_index_goes_by_short_names() -> None:
    known = book(SALE, TALKS)
    (index,) = parties_pages(known, {party: tally(known, deals) for party, deals in known.index.by_party.items()})
    (group,) = index.roster.groups
    rows = [(row.name, row.full, row.about, row.count, [one.text for one in row.counted]) for row in group.rows]
    assert rows == [
        ("Acme", "Acme Petroleum Corporation", "State company, China", 2, ["US$1.0bn"]),
        ("China", "", "State", 0, []),
        ("Volga", "", "", 2, ["US$1.0bn"]),
    ]
    assert index.standfirst.endswith("3 parties.")
