"""From Markdown tokens to parts: finished HTML, with slots for links into the ledger, images and blocks."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import TypeAlias

from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markdown_it.utils import OptionsDict

from factbox.source.body import Block, Html, Part
from factbox.source.fault_list import shown
from factbox.source.html_text import escape
from factbox.source.inline_writer import InlineWriter, Written
from factbox.source.placement import Placement
from factbox.source.placement_check import check_placement
from factbox.source.plain_text import plain_text
from factbox.source.reading import Reading
from factbox.source.tokens import closing
from factbox.text.span import Span

_Write: TypeAlias = Callable[[Sequence[Token], int], str]

_ALIGNMENTS = {"text-align:left": "align-start", "text-align:center": "align-center", "text-align:right": "align-end"}
_LANGUAGE = re.compile(r"[\w+#.-]+")
_ALARMING = ("WARNING", "CAUTION")


class BodyWriter:
    """Writes the blocks of one body."""

    def __init__(self, reading: Reading, renderer: RendererHTML, options: OptionsDict) -> None:
        self._reading = reading
        self._inline = InlineWriter(reading)
        self._renderer = renderer
        self._options = options
        self._rules: dict[str, _Write] = {
            "paragraph_open": self._paragraph,
            "heading_open": self._heading,
            "list_item_open": self._list_item,
            "th_open": self._head_cell,
            "td_open": self._cell,
            "fence": self._code,
            "code_block": self._code,
            "html_block": self._html_block,
            "alert_open": self._alert,
            "alert_title_open": self._alert_title,
        }

    def write(self, tokens: Sequence[Token]) -> Written:
        """The parts of some blocks, in order."""
        written: Written = []
        at = 0
        while at < len(tokens):
            token = tokens[at]
            if token.type == "inline":
                written += self._inline.write(token)
            elif token.type == "placement_open":
                end = closing(tokens, at)
                written += self._placement(token, tokens[at + 1 : end])
                at = end
            else:
                written.append(self._rules.get(token.type, self._element)(tokens, at))
            at += 1
        return written

    def _element(self, tokens: Sequence[Token], at: int) -> str:
        return self._renderer.renderToken(tokens, at, self._options, self._reading.env)

    def _paragraph(self, tokens: Sequence[Token], at: int) -> str:
        """A paragraph, unless it holds images alone, which may become figures; a footnote's last holds links too."""
        children = (tokens[at + 1].children or []) if at + 2 < len(tokens) else []
        if children and all(child.type in ("image", "softbreak") for child in children):
            tokens[at].hidden = tokens[at + 2].hidden = True
            for child in children:
                child.meta["alone"] = True
        return self._element(tokens, at)

    def _heading(self, tokens: Sequence[Token], at: int) -> str:
        token = tokens[at]
        if token.tag == "h1":
            advice = "begin with `##`: the title is the page's heading"
            self._reading.faults.error(
                "body-heading", self._line_span(token), "a heading of level 1 in the body", advice
            )
            token.tag = tokens[at + 2].tag = "h2"
        return self._element(tokens, at)

    def _list_item(self, tokens: Sequence[Token], at: int) -> str:
        done = tokens[at].meta.get("checked")
        if done is None:
            return self._element(tokens, at)
        words = self._reading.context.words
        label = escape(words.done if done else words.to_do)
        checked = " checked" if done else ""
        return f'{self._element(tokens, at)}<input type="checkbox" disabled aria-label="{label}"{checked}> '

    def _head_cell(self, tokens: Sequence[Token], at: int) -> str:
        """A head of a column; an empty corner is no head."""
        if tokens[at + 1].content:
            tokens[at].attrs["scope"] = "col"
        else:
            tokens[at].tag = tokens[at + 2].tag = "td"
        return self._cell(tokens, at)

    def _cell(self, tokens: Sequence[Token], at: int) -> str:
        attributes = tokens[at].attrs
        if style := attributes.pop("style", None):
            attributes["class"] = _ALIGNMENTS[str(style)]
        return self._element(tokens, at)

    def _code(self, tokens: Sequence[Token], at: int) -> str:
        token = tokens[at]
        if token.type == "fence" and _is_unclosed(token):
            advice = f"write {token.markup} on a line of its own where the code ends"
            span = self._line_span(token, token.markup)
            self._reading.faults.error("unclosed-code", span, "code that is not closed", advice)
        language = _LANGUAGE.match(token.info.strip())
        attribute = f' class="language-{escape(language.group())}"' if language else ""
        return f'<pre tabindex="0"><code{attribute}>{escape(token.content)}</code></pre>\n'

    def _html_block(self, tokens: Sequence[Token], at: int) -> str:
        content = tokens[at].content
        advice = "write Markdown instead, or `\\<` for the sign itself"
        self._reading.faults.error("raw-html", self._line_span(tokens[at], "<"), f"HTML {shown(content)}", advice)
        return f"<p>{escape(content.strip())}</p>\n"

    def _alert(self, tokens: Sequence[Token], at: int) -> str:
        kind = tokens[at].info
        alarming = " notice--alert" if kind in _ALARMING else ""
        return f'<div class="notice notice--{kind.lower()}{alarming}" role="note">\n'

    def _alert_title(self, tokens: Sequence[Token], at: int) -> str:
        """What kind of notice it is, in the page's language instead of the parser's."""
        word: str = getattr(self._reading.context.words, tokens[at - 1].info.lower())
        tokens[at + 1].children = []
        tokens[at + 1].content = ""
        return f'<p class="label">{escape(word)}'

    def _placement(self, token: Token, inner: Sequence[Token]) -> Written:
        placement: Placement = token.meta["placement"]
        is_quote = placement.name == "quote"
        has_caption = is_quote and bool(placement.argument)
        caption = self._inline.write(inner[0]) if has_caption else []
        content = inner[1:] if has_caption else inner
        parts = self.write(content)
        if not check_placement(self._reading, placement, content):
            return parts
        argument = plain_text(inner[0].children) if has_caption else placement.argument
        return [Block(placement.name, argument, join(parts) if is_quote else (), join(caption))]

    def _line_span(self, token: Token, first: str = "") -> Span:
        """The line on which a block begins, from its first mark on."""
        source = self._reading.faults.source
        number = self._reading.first_line + (token.map[0] if token.map else 0)
        line = source.line(number)
        mark = first or (token.markup if token.markup.startswith("#") else "")
        column = max(0, line.find(mark)) if mark else len(line) - len(line.lstrip())
        return Span(source.offset(number) + column, source.offset(number) + len(line.rstrip()))


def _is_unclosed(fence: Token) -> bool:
    """Whether the lines of fenced code are its opening one and its content alone."""
    lines = fence.map[1] - fence.map[0] if fence.map else 0
    content = fence.content.count("\n") + (not fence.content.endswith("\n") if fence.content else 0)
    return lines == content + 1


def join(written: Iterable[str | Part]) -> tuple[Part, ...]:
    """The parts, with neighbouring pieces of HTML made one."""
    parts: list[Part] = []
    pieces: list[str] = []
    for piece in written:
        if isinstance(piece, str):
            pieces.append(piece)
            continue
        if html := "".join(pieces):
            parts.append(Html(html))
        pieces.clear()
        parts.append(piece)
    if html := "".join(pieces):
        parts.append(Html(html))
    return tuple(parts)
