"""From inline Markdown tokens to parts: text, emphasis, links, images and footnote marks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

from markdown_it.common.normalize_url import normalizeLink
from markdown_it.token import Token

from factbox.source.body import (
    BriefingLink,
    DealLink,
    FileLink,
    FileReference,
    ImageSlot,
    Part,
    PartyLink,
    Reference,
    SourceLink,
)
from factbox.source.destinations import Refusal, Target, read_destination, read_image
from factbox.source.fault_list import shown
from factbox.source.html_text import escape
from factbox.source.markdown_places import InlinePlaces, LinkPlace
from factbox.source.plain_text import plain_text
from factbox.source.reading import Reading
from factbox.source.tokens import closing, simple_html
from factbox.text.characters import first_unsafe
from factbox.text.span import Span
from factbox.text.spelling import closest

Written: TypeAlias = list[str | Part]
"""HTML and slots as they are written, before neighbouring pieces of HTML become one part."""


class InlineWriter:
    """Writes runs of inline Markdown and gathers what they refer to."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading

    def write(self, token: Token) -> Written:
        """The parts of one `inline` token."""
        places = InlinePlaces(self._reading.faults.source, self._reading.start, token)
        if token.meta.get("too_long"):
            message = "a paragraph with too many characters or brackets to be read"
            self._error("paragraph-too-long", places.span(0, 1), message, "break it up")
        return self._tokens(token.children or [], places, in_link=False)

    def _tokens(self, tokens: Sequence[Token], places: InlinePlaces, *, in_link: bool) -> Written:
        written: Written = []
        at = 0
        while at < len(tokens):
            token = tokens[at]
            if token.type == "text":
                written.append(escape(token.content))
            elif token.type == "link_open":
                end = closing(tokens, at)
                written += self._link(token, tokens[at + 1 : end], places, in_link=in_link)
                at = end
            elif token.type == "image":
                written += self._image(token, places)
            elif token.type == "footnote_ref":
                written.append(self._footnote_mark(token, places, in_link=in_link))
            else:
                written.append(simple_html(token))
            if problem := token.meta.get("problem"):
                self._reading.report(problem, places.span(problem.start, problem.end))
            at += 1
        return written

    def _link(self, token: Token, inner: Sequence[Token], places: InlinePlaces, *, in_link: bool) -> Written:
        place: LinkPlace = token.meta["place"]
        content = self._tokens(inner, places, in_link=True)
        if in_link:
            advice = "let one end before the other begins"
            self._error("link-content", places.span(place.start, place.end), "a link inside a link", advice)
            return content
        target = read_destination(str(token.attrs["href"]), self._reading.folder)
        if isinstance(target, Refusal):
            self._error(target.code, self._destination(place, places), target.message, target.advice)
            return content
        is_record = target.kind in ("deal", "party", "source")
        if not is_record and not any(not isinstance(piece, str) or piece.strip() for piece in content):
            advice = "write between the brackets what it leads to"
            self._error("empty-link", places.span(place.start, place.end), "a link without a text", advice)
        if target.kind in ("web", "anchor"):
            return self._plain_link(token, target, content, places)
        return [self._slot(token, target, content, inner, places)]

    def _plain_link(self, token: Token, target: Target, content: Written, places: InlinePlaces) -> Written:
        """A link to the web or to a place on this page, which needs nothing from the ledger."""
        if target.kind == "web":
            address = normalizeLink(target.value)
        else:
            address = f"#{self._anchor(target.value, self._destination(token.meta['place'], places))}"
        title = self._title(token, places)
        attribute = f' title="{escape(title)}"' if title else ""
        return [f'<a href="{escape(address)}"{attribute}>', *content, "</a>"]

    def _slot(
        self, token: Token, target: Target, content: Written, inner: Sequence[Token], places: InlinePlaces
    ) -> Part:
        """A link whose address or text only the ledger knows."""
        place: LinkPlace = token.meta["place"]
        span = self._destination(place, places)
        if any(not isinstance(piece, str) for piece in content):
            whole = places.span(place.start, place.end)
            self._error(
                "link-content", whole, "an image inside a link to a record or a file", "put the image beside the link"
            )
        html = "".join(piece for piece in content if isinstance(piece, str))
        title = self._title(token, places)
        if target.kind == "file":
            self._reading.files.append(FileReference(str(token.attrs["href"]), target.value, span, is_image=False))
            return FileLink(target.value, html, title)
        text = plain_text(inner)
        if token.markup == "autolink" or not text:
            html = text = ""
        self._refer(target, text, span, places.between(*place.text))
        slot = _ledger_link(target, html, title)
        token.meta["slot"] = slot
        return slot

    def _refer(self, target: Target, text: str, span: Span, text_span: Span) -> None:
        if target.kind in ("deal", "party", "source", "briefing"):
            self._reading.references.append(
                Reference(target.kind, target.value, target.fragment, text, span, text_span)
            )

    def _image(self, token: Token, places: InlinePlaces) -> Written:
        place: LinkPlace = token.meta["place"]
        for child in token.children or ():
            if problem := child.meta.get("problem"):
                self._reading.report(problem, places.span(place.text[0] + problem.start, place.text[0] + problem.end))
        written, alt = str(token.attrs["src"]), plain_text(token.children)
        target = read_image(written, self._reading.folder)
        span = self._destination(place, places)
        if isinstance(target, Refusal):
            self._error(target.code, span, target.message, target.advice)
            return [escape(alt)]
        if not alt:
            advice = "say between the brackets what it shows, for those who cannot see it"
            whole = places.span(place.start, place.end)
            self._reading.faults.warning(
                "image-without-alt", whole, f"image {shown(written)} has no description", advice
            )
        self._reading.files.append(FileReference(written, target.value, span, is_image=True))
        return [ImageSlot(target.value, alt, self._title(token, places), alone=bool(token.meta.get("alone")))]

    def _footnote_mark(self, token: Token, places: InlinePlaces, *, in_link: bool) -> str:
        if in_link:
            advice = "put the mark behind the link"
            self._error("link-content", places.span(*token.meta["place"]), "a footnote mark inside a link", advice)
            return ""
        return self._reading.footnotes.mark(str(token.meta["label"]))

    def _destination(self, place: LinkPlace, places: InlinePlaces) -> Span:
        if place.destination:
            return places.span(*place.destination)
        defined = self._reading.env.get("definitions", {}).get(place.label)
        return self._reading.span(defined) if defined else places.span(place.start, place.end)

    def _anchor(self, anchor: str, span: Span) -> str:
        meant = self._reading.heading_ids.meant_by(anchor)
        if meant or anchor in self._reading.context.anchors:
            return meant or anchor
        near = closest(anchor, [*self._reading.heading_ids.known, *self._reading.context.anchors])
        advice = (
            f"did you mean `#{near}`?"
            if near
            else "link to a heading of this text: its words in small letters, with hyphens"
        )
        self._error("unknown-anchor", span, f"no heading {shown('#' + anchor)} on this page", advice)
        return anchor

    def _title(self, token: Token, places: InlinePlaces) -> str:
        title = str(token.attrs.get("title", ""))
        if first_unsafe(title) is None:
            return title
        place: LinkPlace = token.meta["place"]
        whole = places.span(place.start, place.end)
        self._error("unsafe-character", whole, "an unsafe character in the title of a link", "delete its code")
        return ""

    def _error(self, code: str, span: Span, message: str, advice: str) -> None:
        self._reading.faults.error(code, span, message, advice)


def _ledger_link(target: Target, html: str, title: str) -> Part:
    match target.kind:
        case "deal":
            return DealLink(target.value, target.fragment, html, title)
        case "party":
            return PartyLink(target.value, html, title)
        case "source":
            return SourceLink(target.value, html, title)
        case _:
            return BriefingLink(target.value, target.fragment, html, title)
