"""References in a body get their words and their atlas_of, as the briefing knew things."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from factbox.engine.load import load
from factbox.engine.pages import atlas_of
from factbox.engine.prose import Teller
from factbox.views.prose import (
    BriefingMention,
    DealMention,
    FileMention,
    HtmlPart,
    PartyMention,
    Picture,
    Placed,
    ProsePart,
    SourceMention,
)
from little_site import briefing, options, write

FRONT = """
parties: {acme: {name: Acme & Sons}}
sources: [{id: tass, publisher: TASS}, {id: scmp, publisher: SCMP}]
claims: [{id: headline, value: US$20bn}]
deals:
  - {id: fund, title: A <fund>, parties: [acme], status: signed, value: US$1bn}
  - {id: talk, title: A talk, parties: [acme], status: underDiscussion}
"""
LATER = """---
title: Later
date: 2020-01-01
deals: [{id: fund, events: [{status: completed, date: 2019-12-01}]}, {id: talk, value: US$2bn}]
---
[](deal:fund), [](deal:talk#value)
"""


def parts_of(folder: Path, body: str, *, of: str = "briefings/a.md", **more: str) -> list[ProsePart]:
    """All that is not plain HTML in the text of a file of a site whose first briefing has this body."""
    files = {"briefings/a.md": briefing(FRONT, body), "briefings/2020/later.md": LATER}
    loaded = load(options(write(folder, files | more)))
    assert loaded.diagnostics == ()
    (body_of,) = (document.body for document in loaded.library.documents() if document.name == of)
    known = (loaded.ledger.known_to(entry.briefing) for entry in loaded.library.entries if entry.document.name == of)
    teller = Teller(loaded.ledger, atlas_of(loaded), next(known, None))
    return [part for part in flat(teller.prose(body_of).parts) if not isinstance(part, HtmlPart)]


def flat(parts: tuple[ProsePart, ...]) -> Iterator[ProsePart]:
    for part in parts:
        yield part
        if isinstance(part, Placed):
            yield from flat(part.parts)
            yield from flat(part.caption)


# the text of the body | the words of the link, and where it leads
DEALS = [
    ("[the fund](deal:fund)", "the fund", "deals/fund/"),
    ("[the *fund*](deal:fund)", "the <em>fund</em>", "deals/fund/"),
    ("[](deal:fund)", "A &lt;fund&gt;", "deals/fund/"),
    ("[](deal:fund#value)", "US$1.0bn", "deals/fund/"),
    ("[US$1bn](deal:fund#value)", "US$1bn", "deals/fund/"),
    ("[](deal:talk#value)", "undisclosed", "deals/talk/"),
]


@pytest.mark.parametrize(("body", "words", "address"), DEALS)
def test_a_link_to_a_deal(body: str, words: str, address: str, tmp_path: Path) -> None:
    (part,) = parts_of(tmp_path, body)
    assert isinstance(part, DealMention)
    assert (part.html or (part.value and part.value.text), part.address) == (words, address)


def test_a_deal_is_told_as_the_briefing_knew_it(tmp_path: Path) -> None:
    body = "[](deal:fund), [](deal:talk#value)"
    old = parts_of(tmp_path, body)
    new = parts_of(tmp_path, body, of="briefings/2020/later.md")
    told = [[part for part in parts if isinstance(part, DealMention)] for parts in (old, new)]
    assert [fund.status_term for fund, _ in told] == ["signed", "completed"]
    assert [talk.value.text for _, talk in told if talk.value] == ["undisclosed", "US$2.0bn"]


@pytest.mark.parametrize(("body", "html"), [("[Acme](party:acme)", "Acme"), ("[](party:acme)", "Acme &amp; Sons")])
def test_a_link_to_a_party(body: str, html: str, tmp_path: Path) -> None:
    (part,) = parts_of(tmp_path, body)
    assert part == PartyMention("parties/acme/", "Acme & Sons", html)


def test_a_source_has_its_number_in_the_list_and_each_mention_its_own_id(tmp_path: Path) -> None:
    parts = parts_of(tmp_path, "[SCMP](source:scmp), [](source:tass), [again](source:scmp)")
    assert parts == [
        SourceMention(2, "SCMP", "cite-2-1"),
        SourceMention(1, "", "cite-1-1"),
        SourceMention(2, "again", "cite-2-2"),
    ]


# a link from `briefings/a.md` | where it leads
FILES = [
    ("[later](2020/later.md)", "briefings/later/"),
    ("[later](./2020/later.md#since)", "briefings/later/#since"),
    ("[about us](../about.md)", "about/"),
]


@pytest.mark.parametrize(("body", "address"), FILES)
def test_a_link_to_another_content_file_leads_to_its_page(body: str, address: str, tmp_path: Path) -> None:
    about = {"about.md": "---\ntitle: About us\n---\nText.\n"}
    (part,) = parts_of(tmp_path, body, **about)
    assert isinstance(part, BriefingMention)
    assert part.address == address


def test_pictures_and_attachments_lead_to_where_they_are_published(tmp_path: Path) -> None:
    (tmp_path / "briefings").mkdir()
    (tmp_path / "briefings/map.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    (tmp_path / "treaty.pdf").write_bytes(b"%PDF-1.7")
    picture, file = parts_of(tmp_path, '![A map](map.png "Routes")\n\n[the treaty](../treaty.pdf)')
    assert isinstance(picture, Picture)
    assert (picture.address, picture.alt, picture.title) == ("media/briefings/map.png", "A map", "Routes")
    assert (picture.width, picture.height) == (None, None)
    assert file == FileMention("media/treaty.pdf", "the treaty")


BLOCKS = """
:::{claim} headline
:::

:::{deal} fund
:::

:::{deals}
:::

:::{timeline}
:::

:::{quote} [Acme](party:acme)
We signed [a fund](deal:fund).
:::
"""


def test_blocks_stand_where_the_author_put_them_with_what_they_hold(tmp_path: Path) -> None:
    parts = parts_of(tmp_path, BLOCKS)
    blocks = [(part.block, part.argument) for part in parts if isinstance(part, Placed)]
    assert blocks[:4] == [("claim", "headline"), ("deal", "fund"), ("deals", None), ("timeline", None)]
    quote = parts[4]
    assert isinstance(quote, Placed)
    assert quote.block == "quote"
    assert [type(part) for part in flat(quote.parts) if not isinstance(part, HtmlPart)] == [DealMention]
    assert [type(part) for part in flat(quote.caption) if not isinstance(part, HtmlPart)] == [PartyMention]


def test_a_text_that_is_no_briefing_tells_deals_as_of_today(tmp_path: Path) -> None:
    about = {"about.md": "---\ntitle: About us\n---\n[](deal:fund)\n"}
    (part,) = parts_of(tmp_path, "Text.", of="about.md", **about)
    assert isinstance(part, DealMention)
    assert part.status_term == "completed"
