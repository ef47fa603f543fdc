"""The one Markdown parser of Factbox: CommonMark with what GitHub adds, and with places for all that can be wrong."""

from __future__ import annotations

from functools import partial

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.footnote.index import footnote_ref

from factbox.source.cjk_emphasis import cjk_emphasis
from factbox.source.markdown_rules import (
    known_footnote,
    placed_autolink,
    placed_definition,
    placed_image,
    placed_link,
    raw_html,
    safe_entity,
)
from factbox.source.markdown_tables import placed_table
from factbox.source.placement import placement_block

DEEPEST = 40
"""Levels of blocks in blocks, where a list takes two; the parser drops what stands deeper, and that is a fault."""
LONGEST_PARAGRAPH = 20_000
"""Characters in one run of text; the time that emphasis can take grows faster than its length."""
MOST_EFFORT = 2_000_000
"""Opening brackets times characters in one run of text: each bracket may be sought its end through all of them."""
MOST_EFFORT_OF_ALL = 20_000_000
"""The same, summed over a body; one of a thousand words needs less than a hundredth."""


class BodyParser(MarkdownIt):
    """Leaves addresses as they are written: `read_destination` judges them later, where their place is known."""

    def validateLink(self, url: str) -> bool:  # noqa: N802 (the parser calls it so)
        """Take every address, so that none is printed as plain text without a fault."""
        del url
        return True

    def normalizeLink(self, url: str) -> str:  # noqa: N802
        """The address without escapes and entities, not yet percent-encoded."""
        return url

    def normalizeLinkText(self, link: str) -> str:  # noqa: N802
        """The text of an address between angle brackets."""
        return link


def build_parser() -> BodyParser:
    """A parser that keeps nothing between two texts.

    `html` is on so that HTML is recognised and refused with its place; nothing of it is ever written. `~~a~~` is struck
    out, `~a~` is not, since `~` means "about" before an amount.
    """
    options = {
        "html": True,
        "maxNesting": DEEPEST,
        "tasklists": True,
        "alerts": True,
        "xhtmlOut": False,
        "store_labels": True,
    }
    parser = BodyParser("commonmark", options)
    parser.enable(["table", "strikethrough"])
    parser.use(footnote_plugin, inline=False, move_to_end=False).use(deflist_plugin)
    _replace_rules(parser)
    return parser


def _replace_rules(parser: BodyParser) -> None:
    inline, block = parser.inline.ruler, parser.block.ruler
    inline.at("emphasis", cjk_emphasis)
    inline.at("link", placed_link)
    inline.at("image", placed_image)
    inline.at("autolink", placed_autolink)
    inline.at("html_inline", raw_html)
    inline.at("entity", safe_entity)
    inline.at("footnote_ref", known_footnote(partial(footnote_ref, always_match=False)))
    block.at("reference", placed_definition)
    block.at("table", placed_table, {"alt": ["paragraph", "reference"]})
    block.before(
        "fence", "placement", placement_block, {"alt": ["paragraph", "reference", "blockquote", "list", "footnote_def"]}
    )
    parser.core.ruler.before("inline", "long_paragraphs", _shorten)


def _shorten(state: StateCore) -> None:
    """Leave out runs of text that would take too long to read; whoever compiles the body reports them."""
    spent = 0
    for token in state.tokens:
        if token.type == "inline":
            effort = token.content.count("[") * len(token.content)
            spent += effort
            if len(token.content) > LONGEST_PARAGRAPH or effort > MOST_EFFORT or spent > MOST_EFFORT_OF_ALL:
                spent -= effort
                token.content = ""
                token.meta["too_long"] = True
