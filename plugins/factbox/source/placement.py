"""Placement blocks: `:::{deals}` … `:::`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from markdown_it.rules_block import StateBlock

from factbox.source.fault_list import shown
from factbox.source.markdown_places import Problem
from factbox.source.markdown_rules import Silent

_OPENING = re.compile(r":{3,}\{([^{}]*)\}[ \t]*(.*?)[ \t]*$")
_CLOSING = re.compile(r"(:{3,})[ \t]*$")
_CODE = re.compile(r"`{3,}(?=[^`]*$)|~{3,}")


@dataclass(frozen=True, slots=True)
class Placement:
    """The opening line of a block, with its places in the body."""

    name: str
    argument: str
    opening: tuple[int, int]
    name_place: tuple[int, int]
    argument_place: tuple[int, int]


def placement_block(state: StateBlock, start_line: int, end_line: int, silent: Silent) -> bool:
    """Read a line that begins with three colons: a block with all that it holds, or something wrong.

    What a block holds is read as Markdown in place, so that references in it have their places and share footnotes.
    """
    start = state.bMarks[start_line] + state.tShift[start_line]
    if not state.src.startswith(":::", start) or state.is_code_block(start_line):
        return False
    if silent:
        return True
    line = _line(state, start_line)
    state.line = start_line + 1
    if _CLOSING.match(line):
        _note(state, start, line, ("unopened-block", "`:::` closes no block", "delete it, or open a block above"))
        return True
    opening = _OPENING.match(line)
    closing_line = _closing_line(state, start_line, end_line)
    if not opening:
        _note(state, start, line, ("unknown-block", f"{shown(line)} is not a block", f"write {shown(_meant(line))}"))
    elif closing_line is None:
        advice = f"write a line `{_colons(line)}` where it ends"
        _note(state, start, line, ("unclosed-block", f"block {shown(line)} is not closed", advice))
    if closing_line is not None:
        _read_inside(state, _placement(opening, start) if opening else None, start_line, closing_line)
    return True


def _read_inside(state: StateBlock, placement: Placement | None, start_line: int, closing_line: int) -> None:
    """The tokens of what a block holds, between two of its own unless its opening line could not be read."""
    if placement:
        token = state.push("placement_open", "", 1)
        token.map = [start_line, closing_line + 1]
        token.meta["placement"] = placement
    if placement and placement.name == "quote" and placement.argument:
        caption = state.push("inline", "", 0)
        caption.map = [start_line, start_line + 1]
        caption.content = placement.argument
        caption.children = []
    parent, line_max = state.parentType, state.lineMax
    state.parentType, state.lineMax = "placement", closing_line
    state.md.block.tokenize(state, start_line + 1, closing_line)
    state.parentType, state.lineMax = parent, line_max
    if placement:
        state.push("placement_close", "", -1)
    state.line = closing_line + 1


def _placement(opening: re.Match[str], start: int) -> Placement:
    name, argument = opening.span(1), opening.span(2)
    return Placement(
        opening[1].strip(),
        opening[2],
        (start, start + len(opening[0].rstrip())),
        (start + name[0], start + max(name[1], name[0] + 1)),
        (start + argument[0], start + argument[1]),
    )


def _meant(line: str) -> str:
    """What a line such as `:::deals` or `::: {claim} headline` would be with its name in braces."""
    name, _, argument = line.lstrip(":").strip(" {").replace("}", " ").partition(" ")
    return f":::{{{name}}} {argument.strip()}".strip()


def _note(state: StateBlock, start: int, line: str, words: tuple[str, str, str]) -> None:
    """Keep a problem of a whole line, with its code, message and advice."""
    code, message, advice = words
    problem = Problem(code, start, start + len(line.rstrip()), message, advice)
    state.env.setdefault("problems", []).append(problem)


def _closing_line(state: StateBlock, opening_line: int, end_line: int) -> int | None:
    """The line that closes a block, as far as the list item or quotation reaches in which the block stands.

    All blocks from here on are paired at once and kept, so that many unclosed ones take no longer than one. A line
    opens a block for one indentation only, and so one dictionary serves all lists and quotations.
    """
    pairs: dict[tuple[int, int], int | None] = state.env.setdefault("placements", {})
    key = (state.blkIndent, opening_line)
    if key not in pairs:
        found = _pair(state, opening_line, end_line)
        pairs.update({(state.blkIndent, line): closing for line, closing in found.items()})
    return pairs.get(key)


def _pair(state: StateBlock, start_line: int, end_line: int) -> dict[int, int | None]:
    pairs: dict[int, int | None] = {}
    unclosed: list[tuple[int, int]] = []
    code = ""
    for number in range(start_line, end_line):
        if state.sCount[number] < state.blkIndent and not state.isEmpty(number):
            break
        line = _line(state, number)
        if code or not line.startswith(":::"):
            code = _code_fence(line, code)
        elif closing := _CLOSING.match(line):
            _close(unclosed, len(closing[1]), number, pairs)
        elif not state.is_code_block(number):
            pairs[number] = None
            unclosed.append((number, len(_colons(line))))
    return pairs


def _close(unclosed: list[tuple[int, int]], colons: int, number: int, pairs: dict[int, int | None]) -> None:
    """Close the innermost block that does not need more colons; blocks inside it stay open for good."""
    depth = next((depth for depth in reversed(range(len(unclosed))) if unclosed[depth][1] <= colons), None)
    if depth is not None:
        pairs[unclosed[depth][0]] = number
        del unclosed[depth:]


def _code_fence(line: str, open_fence: str) -> str:
    """The fence of code that is open behind this line, empty if none is."""
    found = _CODE.match(line)
    if not found:
        return open_fence
    if not open_fence:
        return found.group()
    return "" if found.group().startswith(open_fence) and not line.strip("`~ \t") else open_fence


def _colons(line: str) -> str:
    return line[: len(line) - len(line.lstrip(":"))]


def _line(state: StateBlock, number: int) -> str:
    return state.src[state.bMarks[number] + state.tShift[number] : state.eMarks[number]]
