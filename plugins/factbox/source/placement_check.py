"""Whether a placement block is known here, and has the argument and the content that it needs."""

from __future__ import annotations

from collections.abc import Sequence

from markdown_it.token import Token

from factbox.source.body import BRIEFING_BLOCKS, Reference, ReferenceKind
from factbox.source.fault_list import shown
from factbox.source.placement import Placement
from factbox.source.reading import Reading
from factbox.text.spelling import closest

_ONCE = frozenset({"deals", "timeline"})
_NAMES: dict[str, ReferenceKind] = {"claim": "claim", "deal": "deal"}


def check_placement(reading: Reading, placement: Placement, content: Sequence[Token]) -> bool:
    """Report what is wrong with a block and note what it refers to; false if nothing can be put in its place."""
    if placement.name not in reading.context.blocks:
        _report_unknown(reading, placement)
        return False
    if placement.name == "quote":
        return _check_quote(reading, placement, content)
    if content:
        advice = f"close it with `:::` on the line below, and write the text outside of {shown(placement.name)}"
        reading.faults.error(
            "block-content", reading.span(placement.opening), f"block {shown(placement.name)} holds text", advice
        )
    return _check_name(reading, placement) if placement.name in _NAMES else _check_bare(reading, placement)


def _report_unknown(reading: Reading, placement: Placement) -> None:
    known = sorted(reading.context.blocks)
    span = reading.span(placement.name_place)
    in_words = ", ".join(f"`:::{{{name}}}`" for name in known) or "none"
    if placement.name in BRIEFING_BLOCKS:
        reading.faults.error(
            "unknown-block", span, f"block {shown(placement.name)} cannot stand here", f"use one of: {in_words}"
        )
        return
    meant = closest(placement.name, known)
    advice = f"did you mean `:::{{{meant}}}`?" if meant else f"use one of: {in_words}"
    reading.faults.error("unknown-block", span, f"unknown block {shown(placement.name)}", advice)


def _check_quote(reading: Reading, placement: Placement, content: Sequence[Token]) -> bool:
    if not content:
        advice = "write the words between this line and `:::`"
        reading.faults.error("block-content", reading.span(placement.opening), "a quote without words", advice)
    return bool(content)


def _check_bare(reading: Reading, placement: Placement) -> bool:
    opening = reading.span(placement.opening)
    if placement.argument:
        message = f"block {shown(placement.name)} takes no argument"
        reading.faults.error(
            "block-argument", reading.span(placement.argument_place), message, f"delete {shown(placement.argument)}"
        )
    if placement.name in _ONCE:
        earlier = reading.placed.setdefault(placement.name, opening)
        if earlier is not opening:
            message = f"block {shown(placement.name)} twice"
            reading.faults.error("repeated-block", opening, message, "keep one of the two", earlier=earlier)
    return True


def _check_name(reading: Reading, placement: Placement) -> bool:
    kind = _NAMES[placement.name]
    words = placement.argument.split()
    span = reading.span(placement.argument_place)
    if not words:
        advice = f"write the id of the {kind}: `:::{{{kind}}} …`"
        reading.faults.error(
            "block-argument", reading.span(placement.opening), f"block {shown(placement.name)} names no {kind}", advice
        )
    elif len(words) > 1:
        advice = "write one id, and a block for each"
        reading.faults.error(
            "block-argument", span, f"block {shown(placement.name)} names more than one {kind}", advice
        )
    else:
        reading.references.append(Reference(kind, words[0], None, "", span, span))
    return len(words) == 1
