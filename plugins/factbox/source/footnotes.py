"""Footnotes: taken out of the text, lettered as they are read, and those that nobody would see reported.

They have letters, since a small number leads to a source.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from markdown_it.token import Token

from factbox.source.body import BodyWords, Part
from factbox.source.fault_list import FaultList, shown
from factbox.source.html_text import escape
from factbox.text.span import Span

_BACK = "\u21a9\ufe0e"
"""An arrow back, in the form that no device shows as a picture."""


@dataclass(slots=True)
class Footnote:
    """`[^1]: …`, with the tokens of its text."""

    label: str
    span: Span
    tokens: list[Token] = field(default_factory=list)
    number: int = 0
    """0 until the first mark for it is met."""
    marks: int = 0

    @property
    def letter(self) -> str:
        """What a reader sees of the number."""
        return letters(self.number)


def letters(number: int) -> str:
    """A number from 1 in letters, as a list in HTML counts with them.

    >>> [letters(number) for number in (1, 26, 27, 703)]
    ['a', 'z', 'aa', 'aaa']
    """
    found = ""
    while number:
        number, rest = divmod(number - 1, 26)
        found = chr(ord("a") + rest) + found
    return found


class Footnotes:
    """All footnotes of one body."""

    def __init__(self, faults: FaultList, words: BodyWords) -> None:
        self._faults = faults
        self._words = words
        self._by_label: dict[str, Footnote] = {}
        self._read: list[Footnote] = []

    def take_out(self, tokens: list[Token], first_line: int) -> list[Token]:
        """The tokens of the text, without those of its footnotes."""
        stack: list[list[Token]] = [[]]
        for token in tokens:
            if token.type == "footnote_reference_open":
                stack.append(self._begin(token, first_line))
            elif token.type == "footnote_reference_close":
                stack.pop()
            else:
                stack[-1].append(token)
        return stack[0]

    def mark(self, label: str) -> str:
        """The mark for a footnote, as HTML."""
        note = self._by_label[label]
        if not note.number:
            self._read.append(note)
            note.number = len(self._read)
        note.marks += 1
        name = f"{note.number}" if note.marks == 1 else f"{note.number}-{note.marks}"
        link = f'<a href="#fn-{note.number}" id="fnref-{name}" role="doc-noteref">{note.letter}</a>'
        return f'<sup class="footnote-ref">{link}</sup>'

    def write(self, write_tokens: Callable[[list[Token]], list[str | Part]]) -> list[str | Part]:
        """The list of footnotes; a footnote that only another one marks comes behind it."""
        written: list[tuple[Footnote, list[str | Part], bool]] = []
        while len(written) < len(self._read):
            note = self._read[len(written)]
            in_paragraph = (
                bool(note.tokens) and note.tokens[-1].type == "paragraph_close" and not note.tokens[-1].hidden
            )
            written.append((note, write_tokens(note.tokens[:-1] if in_paragraph else note.tokens), in_paragraph))
        for note in self._by_label.values():
            if not note.number:
                advice = f"write `[^{note.label}]` where it belongs, or delete the footnote"
                self._faults.error(
                    "unused-footnote", note.span, f"nothing refers to footnote {shown(note.label)}", advice
                )
        return self._section(written) if written else []

    def _begin(self, token: Token, first_line: int) -> list[Token]:
        label = str(token.meta["label"])
        note = Footnote(label, self._place(label, first_line + (token.map[0] if token.map else 0)))
        earlier = self._by_label.setdefault(label, note)
        if earlier is not note:
            advice = "give one of the two another name"
            self._faults.error(
                "duplicate-footnote", note.span, f"footnote {shown(label)} twice", advice, earlier=earlier.span
            )
        return note.tokens

    def _place(self, label: str, line: int) -> Span:
        column = self._faults.source.line(line).find(f"[^{label}]:")
        start = self._faults.source.offset(line) + max(0, column)
        return Span(start, start + len(label) + 3)

    def _section(self, written: list[tuple[Footnote, list[str | Part], bool]]) -> list[str | Part]:
        name = escape(self._words.footnotes)
        section = f'<section class="footnotes" role="doc-endnotes" aria-label="{name}">'
        parts: list[str | Part] = [f'{section}\n<ol type="a">\n']
        for note, content, in_paragraph in written:
            parts += [
                f'<li id="fn-{note.number}">',
                *content,
                self._way_back(note),
                "</p>\n" if in_paragraph else "",
                "</li>\n",
            ]
        return [*parts, "</ol>\n</section>\n"]

    def _way_back(self, note: Footnote) -> str:
        label = escape(self._words.back.replace("{letter}", note.letter))
        links = [f'<a href="#fnref-{note.number}" role="doc-backlink" aria-label="{label}">{_BACK}</a>']
        for mark in range(2, note.marks + 1):
            address = f"#fnref-{note.number}-{mark}"
            links.append(f'<a href="{address}" role="doc-backlink" aria-label="{label} ({mark})">{_BACK}</a>')
        return "".join(f" {link}" for link in links)
