"""Tables whose cells know where they stand, and which lose no cell and multiply none."""

from __future__ import annotations

from itertools import pairwise

from markdown_it.rules_block import StateBlock
from markdown_it.rules_block import table as read_table
from markdown_it.token import Token

from factbox.source.markdown_places import Problem
from factbox.source.markdown_rules import Silent

MOST_CELLS = 50_000
"""Of all tables of one body: rows are filled up to the width of their head, so a small file could give a huge page."""
WIDEST = 100


def placed_table(state: StateBlock, start_line: int, end_line: int, silent: Silent) -> bool:
    """Read a table, and note where each cell begins and which rows have more cells than fit below their head."""
    if silent:
        return read_table(state, start_line, end_line, silent)
    if _is_too_large(state, start_line, end_line):
        return False
    before = len(state.tokens)
    if not read_table(state, start_line, end_line, silent):
        return False
    state.tokens[before].attrs["tabindex"] = "0"  # a wide table scrolls, and not every browser scrolls with keys
    _place_cells(state, state.tokens[before:])
    return True


def _is_too_large(state: StateBlock, line: int, end_line: int) -> bool:
    start, end = _row(state, line)
    if state.src.count("|", start, end) <= WIDEST and state.env.get("cells", 0) <= MOST_CELLS:
        return False
    if read_table(state, line, end_line, silent=True):
        message = f"a table of more than {WIDEST} columns, or more than {MOST_CELLS:,} cells in one text"
        _note(state, Problem("table-too-large", start, end, message, "split it, or attach it as a file"))
    return True


def _place_cells(state: StateBlock, tokens: list[Token]) -> None:
    cells: list[tuple[int, int]] = []
    columns = column = 0
    for token in tokens:
        if token.type == "tr_open" and token.map:
            cells, column = _cells(state, token.map[0]), 0
            columns = columns or len(cells)
            if len(cells) > columns:
                message = f"a row of {len(cells)} cells below a head of {columns}"
                _note(
                    state,
                    Problem(
                        "table-row", *cells[columns], message, "write `\\|` for the sign itself, or widen the head"
                    ),
                )
        elif token.type == "inline":
            if column < len(cells):
                token.meta["cell"] = cells[column][0]
            column += 1
            state.env["cells"] = state.env.get("cells", 0) + 1


def _cells(state: StateBlock, line: int) -> list[tuple[int, int]]:
    """Where the cells of a row begin and end, without the spaces around them."""
    start, end = _row(state, line)
    bars = [at for at in range(start, end) if state.src[at] == "|" and not (at > start and state.src[at - 1] == "\\")]
    edges = [start - 1, *bars, end]
    cells = [(left + 1, right) for left, right in pairwise(edges)]
    if cells and cells[0][0] == cells[0][1]:
        cells.pop(0)
    if cells and cells[-1][0] == cells[-1][1]:
        cells.pop()
    return [_trimmed(state.src, *cell) for cell in cells]


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    cell = text[start:end]
    return start + len(cell) - len(cell.lstrip()), max(start + 1, end - len(cell) + len(cell.rstrip()))


def _row(state: StateBlock, line: int) -> tuple[int, int]:
    return _trimmed(state.src, state.bMarks[line] + state.tShift[line], state.eMarks[line])


def _note(state: StateBlock, problem: Problem) -> None:
    state.env.setdefault("problems", []).append(problem)
