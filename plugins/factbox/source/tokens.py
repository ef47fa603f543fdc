"""What can be told from Markdown tokens alone."""

from __future__ import annotations

from collections.abc import Sequence

from markdown_it.token import Token

from factbox.source.html_text import escape


def closing(tokens: Sequence[Token], at: int) -> int:
    """Where that is closed which opens here, with all that opens and closes in between."""
    opening = tokens[at].type
    ending = opening.replace("_open", "_close")
    depth = 0
    for position in range(at, len(tokens)):
        depth += (tokens[position].type == opening) - (tokens[position].type == ending)
        if not depth:
            return position
    return len(tokens)


def simple_html(token: Token) -> str:
    """A token that needs nothing but itself: a break, code, the beginning or end of emphasis."""
    match token.type:
        case "softbreak":
            return "\n"
        case "hardbreak":
            return "<br>\n"
        case "code_inline":
            return f"<code>{escape(token.content)}</code>"
        case "em_open" | "strong_open" | "s_open":
            return f"<{token.tag}>"
        case "em_close" | "strong_close" | "s_close":
            return f"</{token.tag}>"
        case _:
            return escape(token.content)
