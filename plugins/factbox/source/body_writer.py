"""From Markdown tokens to parts: finished HTML, with slots for links into the ledger, images and blocks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from markdown_it.renderer import RendererHTML
from markdown_it.token import Token

from factbox.source.body import Block, BodyContext, Html, Part
from factbox.source.fault_list import FaultList
from factbox.source.footnotes import Footnotes
from factbox.source.heading_ids import HeadingIds
from factbox.source.html_text import escape
from factbox.source.markdown import build_parser
from factbox.source.markdown_places import InlinePlaces
from factbox.source.placement_check import check_placement

PARSER = build_parser()
