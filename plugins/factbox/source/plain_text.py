"""The prose of a body without its markup: headings, links and excerpts in words, and how many words there are."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from markdown_it.token import Token

from factbox.source.body import DealLink, PartyLink, SourceLink
from factbox.source.tokens import closing

LONGEST_EXCERPT = 200

_WIDE = re.compile("[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003134f]")
_WORD = re.compile(r"\w+(?:['’.,\-]\w+)*")
_SENTENCE_END = re.compile(r"[.!?…]+[\"”’»)]*(?=\s|\Z)|[。！？]+[”’」』）]*")
_INITIAL = re.compile(r"(?:\b\w\.)?\b\w\.\Z|\b(?:Mr|Mrs|Ms|Dr|St|No|Co|Inc|Ltd|Jr|Sr|vs|approx|ca)\.\Z")


def plain_text(tokens: Iterable[Token] | None) -> str:
    """What a reader of inline tokens would read aloud; of an image its description."""
    return " ".join("".join(_words_of(token) for token in tokens or ()).split())


def opening(tokens: Sequence[Token] | None) -> tuple[str | DealLink | PartyLink, ...]:
    """The words of inline tokens, with the links between them whose words only the ledger knows.

    A source without a text is a number on its page and no word. Nothing at all if there is nothing to read.
    """
    words: list[str | DealLink | PartyLink] = []
    tokens = tokens or ()
    at = 0
    while at < len(tokens):
        match tokens[at].meta.get("slot"):
            case DealLink(html="") | PartyLink(html="") as link:
                words.append(link)
                at = closing(tokens, at)
            case SourceLink(html=""):
                at = closing(tokens, at)
            case _:
                words.append(_words_of(tokens[at]))
        at += 1
    return tuple(words) if any(not isinstance(word, str) or word.strip() for word in words) else ()


def count_words(texts: Iterable[str]) -> int:
    """Words, where two Chinese or Japanese characters count as one.

    >>> count_words(["US$1.5 billion for 高铁"])
    5
    """
    text = "\n".join(texts)
    wide = len(_WIDE.findall(text))
    return len(_WORD.findall(_WIDE.sub(" ", text) if wide else text)) + (wide + 1) // 2


def excerpt(text: str) -> str:
    """The first sentences that fit into 200 characters; of a longer sentence as many words as fit, and `…`.

    >>> excerpt("Two presidents met. Nothing was signed.")
    'Two presidents met. Nothing was signed.'
    """
    text = " ".join(text.split())
    if len(text) <= LONGEST_EXCERPT:
        return text
    ends = [found.end() for found in _SENTENCE_END.finditer(text, 0, LONGEST_EXCERPT + 1)]
    whole = [end for end in ends if end <= LONGEST_EXCERPT and not _INITIAL.search(text, 0, end)]
    if whole:
        return text[: whole[-1]]
    cut = text[: LONGEST_EXCERPT - 1]
    at = cut.rfind(" ")
    return (cut[:at] if at > LONGEST_EXCERPT // 2 else cut).rstrip(" ,;:–—-") + "…"


def _words_of(token: Token) -> str:
    if token.type in ("text", "code_inline"):
        return token.content
    if token.type == "image":
        return plain_text(token.children)
    return " " if token.type in ("softbreak", "hardbreak") else ""
