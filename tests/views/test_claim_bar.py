"""The drawing of a claim: where each part begins and ends, for every kind of bounds."""

from __future__ import annotations

import pytest

from factbox.views.claim_bar import ClaimBar, claim_bar
from invented import deal, reckoned


def drawn(bar: ClaimBar) -> str:
    """A bar in one line: what is filled, then the frame, then the ticks."""
    stretches = {"traced": bar.traced, "over": bar.over, "maybe": bar.maybe}
    parts = [f"{name} {part.start}+{part.width}" for name, part in stretches.items() if part]
    frame = [f"{line.edge} {line.start}-{line.end}" for line in bar.outlines]
    ticks = [f"{tick.edge} {tick.place}" for tick in bar.ticks]
    return "; ".join((" ".join(parts) or "empty", " ".join(frame), " ".join(ticks)))


# claim | values of the signed deals | what is filled; the frame; the ticks
DRAWINGS = """
more than US$20bn | US$1bn           | traced 0%+4.3%; firm 0%-86% open 86%-100%; firm 86%
at least US$5bn   | undisclosed      | empty; firm 0%-86% open 86%-100%; firm 86%
US$4bn            | US$0.8bn         | traced 0%+20%; firm 0%-100%; firm 100%
about US$70bn     | US$63bn          | traced 0%+90%; firm 0%-100%; unsure 100%
US$2-4bn          | US$1-2bn         | traced 0%+25% maybe 25%+25%; firm 0%-50% unsure 50%-100%; firm 50% firm 100%
up to €2bn        | €0.6bn           | traced 0%+30%; unsure 0%-100%; firm 100%
less than €1.5bn  | €0.6bn           | traced 0%+40%; unsure 0%-100%; unsure 100%
US$1bn            | US$1bn, US$0.4bn | traced 0%+71.43% over 71.43%+28.57%; firm 0%-71.43%; firm 71.43%
about US$1bn      | US$1.4bn         | traced 0%+100%; firm 0%-71.43%; unsure 71.43%
US$1bn            | about US$1.4bn   | traced 0%+100%; firm 0%-71.43%; firm 71.43%
more than US$2bn  | US$8bn           | traced 0%+86%; firm 0%-21.5% open 21.5%-100%; firm 21.5%
US$10bn           | at least US$5bn  | traced 0%+50% maybe 50%+50%; firm 0%-100%; firm 100%
US$10bn           | at least US$20bn | traced 0%+43% over 43%+43% maybe 86%+14%; firm 0%-43%; firm 43%
US$10bn           | up to US$5bn     | maybe 0%+50%; firm 0%-100%; firm 100%
US$10bn           | US$5-20bn        | traced 0%+25% maybe 25%+75%; firm 0%-50%; firm 50%
US$900bn          | US$1m            | traced 0%+0.4%; firm 0%-100%; firm 100%
"""
TABLE = [[cell.strip() for cell in line.split("|")] for line in DRAWINGS.strip().splitlines()]


@pytest.mark.parametrize(("stated", "values", "drawing"), TABLE)
def test_it_is_drawn_to_scale(stated: str, values: str, drawing: str) -> None:
    bar = claim_bar(reckoned(stated, *(deal(value) for value in values.split(", "))))
    assert drawn(bar) == drawing


def labels(stated: str, *values: str) -> dict[str, str]:
    bar = claim_bar(reckoned(stated, *(deal(value) for value in values)))
    shown = {"figure": bar.figure, "beyond": bar.beyond, "rest": bar.rest, "more": bar.more, "share": bar.share}
    return {name: f"{label.text} @{label.place} {label.anchor}" for name, label in shown.items() if label}


def test_words_stand_at_the_ends_and_in_the_empty_part() -> None:
    assert labels("more than US$20bn", "US$1bn") == {
        "figure": "US$20bn @86% end",
        "beyond": "and more @100% end",
        "rest": "not traced: more than US$19bn @45.15% middle",
        "share": "less than 5.0% @0% start",
    }


@pytest.mark.parametrize(
    ("stated", "value", "place"),
    [
        ("US$10bn", "at least US$5bn", "75%"),
        ("US$10bn", "up to US$5bn", "25%"),
        ("US$10bn", "US$5-20bn", "62.5%"),
        ("more than US$20bn", "more than US$2bn", "54.3%"),
    ],
)
def test_what_may_be_traced_as_well_is_told_in_it(stated: str, value: str, place: str) -> None:
    assert labels(stated, value)["more"] == f"may be more @{place} middle"


@pytest.mark.parametrize("value", ["US$5bn", "US$5-7bn", "about US$5bn"])
def test_a_small_part_that_may_be_traced_has_no_room_for_words(value: str) -> None:
    assert "more" not in labels("US$10bn", value)


def test_a_share_stands_inside_a_long_traced_part() -> None:
    assert labels("about US$70bn", "US$63bn")["share"] == "about 90.0% @90% end"
    assert claim_bar(reckoned("US$4bn", deal("US$3bn"))).share == claim_bar(reckoned("US$8bn", deal("US$6bn"))).share


def test_beyond_a_passed_claim_the_share_stands_at_the_far_end() -> None:
    assert labels("US$1bn", "US$1.4bn") == {"figure": "US$1.0bn @71.43% end", "share": "140.0% @100% end"}
    assert claim_bar(reckoned("US$1bn", deal("US$1.4bn"))).is_passed


def test_a_figure_near_the_beginning_is_written_to_its_right() -> None:
    assert labels("US$1bn", "US$9bn")["figure"] == "US$1.0bn @11.11% start"


def test_nothing_traced_has_no_share_and_says_what_is_not_traced() -> None:
    assert labels("at least US$5bn") == {
        "figure": "US$5.0bn @86% end",
        "beyond": "or more @100% end",
        "rest": "not traced: at least US$5.0bn @43% middle",
    }


def test_a_yearly_total_says_so_in_what_is_not_traced() -> None:
    assert labels("about US$3bn per year", "US$1bn per year")["rest"].startswith("not traced: about US$2.0bn a year")
