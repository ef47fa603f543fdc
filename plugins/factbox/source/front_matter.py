"""Front matter: where it begins and ends, and its tree."""

from __future__ import annotations

import re
from dataclasses import dataclass

import yaml

from factbox.diagnostics.diagnostic import Diagnostic
from factbox.source.fault_list import FaultList, shown
from factbox.source.node import Mapping, Node
from factbox.source.yaml_scene import SyntaxFault
from factbox.source.yaml_syntax import no_such_character, read_syntax_error
from factbox.source.yaml_tree import FAST_LOADER, PURE_LOADER, TreeBuilder, UnusableTree
from factbox.text.source_text import SourceText
from factbox.text.span import Span

LARGEST_FRONT_MATTER = 64 * 1024
"""In bytes of UTF-8."""
LARGEST_BODY = 1024 * 1024
"""In bytes of UTF-8."""

_FENCE = re.compile(r"---[ \t]*(?:\n|\Z)")
_CLOSING = re.compile(r"^---[ \t]*(?:\n|\Z)", re.MULTILINE)
_NEARLY_FENCE = re.compile(r"[ \t]*(?:-{2,}|[–—]+|\.\.\.)[ \t]*")
_TABS = re.compile(r"(?<=\S)[ \t]+|^[ \t]+$", re.MULTILINE)
_INDENTED_BY_TABS = re.compile(r"^ *(\t+)[ \t]*(?=\S)", re.MULTILINE)
_TOP = Span(0, 0)
_MOST_MENDED = 8


@dataclass(frozen=True, slots=True)
class FrontMatterParts:
    """A file taken apart: the tree of its front matter, and where its body begins."""

    root: Mapping | None
    """`None` if there is no front matter, or none that can be read to its end; empty if it has no keys."""
    body_start: int
    """The offset of the first character behind the closing fence; the end of the text if there is no body to read."""
    faults: tuple[Diagnostic, ...]


def read_front_matter(source: SourceText, keys: tuple[str, ...] = ("title", "date")) -> FrontMatterParts:
    """Take a file apart, and tell every fault of its front matter that shows before the fields are known.

    `keys` are what such a file must say, for the help.
    """
    faults = FaultList(source)
    opening = _FENCE.match(source.text)
    if not opening:
        _report_missing(faults, keys)
        return FrontMatterParts(None, 0, tuple(faults.found))
    closing = _CLOSING.search(source.text, opening.end())
    if not closing:
        advice = _unclosed_advice(source)
        faults.error("unclosed-front-matter", Span(0, 3), "the front matter is not closed", advice)
        return FrontMatterParts(None, len(source.text), tuple(faults.found))
    root = _read(faults, opening.end(), closing.start(), keys)
    body_start = closing.end() if _body_fits(faults, closing.end()) else len(source.text)
    return FrontMatterParts(root, body_start, tuple(faults.found))


def read_yaml_file(source: SourceText) -> tuple[Node | None, tuple[Diagnostic, ...]]:
    """The tree of a file that is YAML from its first character on; `None` if it cannot be read to its end."""
    faults = FaultList(source)
    root = _checked_tree(faults, 0, len(source.text))
    return root, tuple(faults.found)


def _unclosed_advice(source: SourceText) -> str:
    """How to close the front matter; where a line was meant to do so, which one."""
    advice = "end the front matter with a line that holds `---` and nothing else"
    for number in range(2, source.lines + 1):
        line = source.line(number)
        if _NEARLY_FENCE.fullmatch(line):
            return f"{advice}; line {number} holds {shown(line)}"
    return advice


def _report_missing(faults: FaultList, keys: tuple[str, ...]) -> None:
    first = faults.source.line(1)
    listed = " and ".join(f"`{key}:`" for key in keys)
    advice = f"begin the file with a line `---`, then {listed}, then a line `---`"
    if _NEARLY_FENCE.fullmatch(first):
        advice = f"begin the file with a line `---` and nothing else; line 1 holds {shown(first)}"
    elif not first.strip() and _CLOSING.search(faults.source.text):
        advice = "delete what stands above the first `---`"
    elif first.startswith("+++"):
        advice = "write the front matter in YAML, between lines that hold `---`"
    faults.error("no-front-matter", _TOP, "the file does not begin with front matter", advice)


def _read(faults: FaultList, start: int, end: int, keys: tuple[str, ...]) -> Mapping | None:
    root = _checked_tree(faults, start, end)
    if root is None or isinstance(root, Mapping):
        return root
    listed = " and ".join(f"`{key}: …`" for key in keys)
    advice = f"write {listed}, each on its own line, with a space behind the colon"
    faults.error(
        "front-matter-not-mapping", root.span, f"expected keys, found {shown(faults.source.extract(root.span))}", advice
    )
    return None


def _checked_tree(faults: FaultList, start: int, end: int) -> Node | None:
    """The tree of a stretch of YAML that is not too large and not indented with tabs."""
    text = faults.source.text[start:end]
    text = _TABS.sub(_spaces, text) if "\t" in text else text
    size = len(text.encode())
    if size > LARGEST_FRONT_MATTER:
        message = f"the front matter has {size:,} bytes, more than {LARGEST_FRONT_MATTER:,}"
        faults.error(
            "front-matter-too-large", _TOP, message, "move prose into the body, and deals into other briefings"
        )
        return None
    return None if _report_tabs(faults, text, start) else _tree(faults, text, start)


def _tree(faults: FaultList, text: str, start: int) -> Node | None:
    """The tree, read again and again with what was wrong blanked out, so that one run tells all faults."""
    mended = text
    syntax: list[SyntaxFault] = []
    while True:
        found = FaultList(faults.source)
        builder = TreeBuilder(found, mended, start)
        try:
            root = _build(builder)
        except UnusableTree:
            root, builder.whole = None, False
        except yaml.YAMLError as error:
            syntax.append(read_syntax_error(mended, error))
            repaired = _mend(mended, syntax[-1])
            if repaired and repaired != mended and len(syntax) < _MOST_MENDED:
                mended = repaired
                continue
            root = None
        break
    for fault in syntax:
        faults.error(fault.code, Span(fault.start + start, fault.end + start), fault.message, fault.advice)
    faults.found += found.found
    if syntax or not builder.whole:
        return None
    return root if root is not None else Mapping((), _TOP)


def _report_tabs(faults: FaultList, text: str, start: int) -> bool:
    """Whether some line is indented with tabs, which YAML allows in so few places that we allow them in none."""
    tabs = [Span(start + found.start(1), start + found.end(1)) for found in _INDENTED_BY_TABS.finditer(text)]
    for span in tabs:
        faults.error("yaml-syntax", span, "a tab in the indentation", "indent with spaces")
    return bool(tabs)


def _spaces(blanks: re.Match[str]) -> str:
    """Spaces instead of tabs behind words and on empty lines, where one of the two parsers takes no tabs."""
    return " " * len(blanks.group())


def _build(builder: TreeBuilder) -> Node | None:
    """Build with the fast parser; where it fails, again with the other one, whose words and places are known."""
    before = len(builder.faults.found)
    try:
        return builder.build(FAST_LOADER)
    except (yaml.YAMLError, ValueError, OverflowError):
        del builder.faults.found[before:]
    again = TreeBuilder(builder.faults, builder.text, builder.base)
    try:
        return again.build(PURE_LOADER)
    except (ValueError, OverflowError) as error:  # what `chr` says of "\UFFFFFFFF"
        raise no_such_character(builder.text) from error
    finally:
        builder.whole = again.whole


def _mend(text: str, fault: SyntaxFault) -> str | None:
    """The text without the wrong characters, at the same length; `None` if lines below hang on them."""
    if fault.mend is None:
        return None
    return text[: fault.start] + re.sub(r"[^\n]", fault.mend, text[fault.start : fault.end]) + text[fault.end :]


def _body_fits(faults: FaultList, start: int) -> bool:
    text = faults.source.text
    length = len(text) - start
    size = len(text[start:].encode()) if length * 4 > LARGEST_BODY else length
    if size > LARGEST_BODY:
        message = f"the body has {size:,} bytes, more than {LARGEST_BODY:,}"
        faults.error("body-too-large", Span(start, start), message, "split the text into several briefings")
    return size <= LARGEST_BODY
