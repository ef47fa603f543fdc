"""The files of a site that are no pages: data and the style sheet."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from factbox.engine.load import Loaded
from factbox.engine.options import Options, SettingsFault
from factbox.engine.stylesheet import flattened
from factbox.exports.briefings_file import Words, briefing_rows
from factbox.exports.deals_file import deal_rows
from factbox.exports.json_file import json_file
from factbox.views.chronicle_words import entry_title
from factbox.views.sentence import sentence

SHEET: Final = "theme/factbox.css"
"""The one style sheet of all pages."""


def site_files(loaded: Loaded, options: Options) -> tuple[tuple[str, bytes], ...]:
    """Every file with its address, in order of address."""
    words = Words(sentence=lambda reckoning: sentence(reckoning).text, title=entry_title)
    files = {
        "data/briefings.json": json_file(briefing_rows(loaded.ledger, options.site_url, words)),
        "data/deals.json": json_file(deal_rows(loaded.ledger, options.site_url)),
    }
    if options.theme:
        files[SHEET] = _style(options.theme)
    return tuple(sorted(files.items()))


def _style(theme: Path) -> bytes:
    sheet = theme / "static" / "css" / "main.css"
    try:
        return flattened(sheet).encode()
    except OSError as fault:
        message = f"the theme has no style sheet {sheet}: {fault.strerror}"
        raise SettingsFault(message) from fault
