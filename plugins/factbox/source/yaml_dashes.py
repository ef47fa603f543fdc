"""Dashes that authors meant to begin an entry or to end the front matter, and that YAML reads in another way."""

from __future__ import annotations

import re

from factbox.source.fault_list import shown
from factbox.source.yaml_scene import Scene, SyntaxFault

_DASH_WITHOUT_SPACE = re.compile(r"[ \t]*-(?P<key>[^\W\d][\w-]*):(?=[ \t\n]|\Z)")
_NO_FENCE = re.compile(r"[ \t]*(?:-{4,}|--|[–—]+)[ \t]*|[ \t]+---[ \t]*")


def dash_without_space(scene: Scene) -> SyntaxFault | None:
    """`-id: plant`, on the line of the error or on the one above: to YAML a key that begins with a dash."""
    for start in (scene.line_start, scene.line_above):
        found = _DASH_WITHOUT_SPACE.match(scene.text, start)
        if found and ("mapping values" in scene.problem or "expected <block end>" in scene.problem):
            entry = f"- {scene.rest(found.start('key'))}"
            at, end = found.start("key") - 1, found.end("key")
            message = f"no space behind the dash of {shown(found['key'])}"
            return SyntaxFault(at, end, message, f"write {shown(entry)}", mend=None)
    return None


def not_quite_a_fence(scene: Scene) -> SyntaxFault | None:
    """A line of dashes that was meant to end the front matter."""
    for start in (scene.line_start, scene.line_above):
        line = scene.rest(start)
        if _NO_FENCE.fullmatch(line):
            advice = "write `---` to end the front matter: three dashes at the beginning of a line"
            return SyntaxFault(start, start + len(line), f"the line {shown(line)} ends nothing", advice, mend=None)
    return None
