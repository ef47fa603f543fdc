"""The body of a content file, from Markdown to parts: a pure function of text and context."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise

from markdown_it.renderer import RendererHTML
from markdown_it.token import Token

from factbox.diagnostics.diagnostic import Diagnostic, Severity
from factbox.source.body import Body, BodyContext, DealLink, Heading, PartyLink
from factbox.source.body_writer import BodyWriter, join
from factbox.source.fault_list import FaultList
from factbox.source.footnotes import Footnotes
from factbox.source.markdown import DEEPEST, build_parser
from factbox.source.plain_text import count_words, opening, plain_text
from factbox.source.reading import Reading
from factbox.text.source_text import SourceText
from factbox.text.span import Span

_PARSER = build_parser()
_RENDERER = RendererHTML()
_CONTAINERS = frozenset(
    {"blockquote_open", "alert_open", "list_item_open", "dd_open", "placement_open", "footnote_reference_open"}
)


HARMLESS = frozenset({"raw-html", "body-heading", "stray-space", "undefined-label", "unknown-footnote"})
"""Faults that lose nothing and lead nowhere: the page shows what was written, so they do not stop a build."""


def compile_body(source: SourceText, start: int, context: BodyContext) -> Body:
    """Compile the text from offset `start` on; raises nothing, whatever the text is.

    A body with faults is compiled as well as it can be, for a preview beside its faults.
    """
    faults = FaultList(source)
    reading = Reading(faults, start, context, Footnotes(faults, context.words))
    try:
        tokens = _PARSER.parse(source.text[start:], reading.env)
        return _compile(reading, tokens)
    except RecursionError:
        _report_depth(reading, Span(start, start))
        return Body(faults=_weighed(faults.found))


def _compile(reading: Reading, tokens: list[Token]) -> Body:
    for problem in reading.env.get("problems", ()):
        reading.report(problem, reading.span((problem.start, problem.end)))
    _check_depth(reading, tokens)
    headings = _name_headings(reading, tokens)
    main = reading.footnotes.take_out(tokens, reading.first_line)
    writer = BodyWriter(reading, _RENDERER, _PARSER.options)
    written = writer.write(main)
    written += reading.footnotes.write(writer.write)
    return Body(
        join(written),
        headings,
        tuple(reading.references),
        tuple(reading.files),
        _weighed(reading.faults.found),
        count_words(plain_text(token.children) for token in tokens if token.type == "inline"),
        _opening(main),
    )


def _weighed(faults: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    return tuple(replace(fault, severity=Severity.WARNING) if fault.code in HARMLESS else fault for fault in faults)


def _name_headings(reading: Reading, tokens: list[Token]) -> tuple[Heading, ...]:
    headings = []
    for token, inline in pairwise(tokens):
        if token.type == "heading_open":
            text = plain_text(inline.children)
            token.attrs["id"] = reading.heading_ids.give(text)
            headings.append(Heading(max(2, int(token.tag[1])), str(token.attrs["id"]), text))
    return tuple(headings)


def _check_depth(reading: Reading, tokens: Iterable[Token]) -> None:
    """The parser drops without a word what stands deeper than it goes."""
    for token in tokens:
        if token.type in _CONTAINERS and token.level >= DEEPEST - 1 and token.map:
            start = reading.faults.source.offset(reading.first_line + token.map[0])
            _report_depth(reading, Span(start, start))
            return


def _report_depth(reading: Reading, span: Span) -> None:
    message = "lists and quotations nested too deeply"
    reading.faults.error("body-nesting", span, message, "write them flatter: what stands deeper would be lost")


def _opening(tokens: list[Token]) -> tuple[str | DealLink | PartyLink, ...]:
    for token, inline in pairwise(tokens):
        if token.type == "paragraph_open" and token.level == 0 and (words := opening(inline.children)):
            return words
    return ()
