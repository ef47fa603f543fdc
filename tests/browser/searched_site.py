"""Content to be searched: three languages, a party with many names, what is hidden, and many deals of one name."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from browser.hard_site import SCRIPT, text_file

CHINESE: Final = "中俄东线天然气管道投产通气"
RUSSIAN: Final = "Соглашение о поставках природного газа"
HOSTILE: Final = f"Hostile {SCRIPT} <mark>no mark</mark> &lt;b&gt;"

_GAS: Final = {
    "id": "eastern-route-gas",
    "title": "Contract for the eastern route",
    "instrument": "contract",
    "parties": ["gazprom", "cnpc"],
    "status": "signed",
    "value": "US$400bn",
    "sector": "energy/gas",
    "note": "The companies agreed on a loan. Prices follow those of oil.",
}

_FILES: Final[Mapping[str, str]] = {
    "briefings/chinese.md": text_file(
        {"title": CHINESE, "date": "2019-12-02", "lang": "zh"}, "两国元首视频连线,共同见证管道投产通气仪式。"
    ),
    "briefings/russian.md": text_file(
        {"title": RUSSIAN, "date": "2014-05-21", "lang": "ru"}, "Стороны подписали договор."
    ),
    "briefings/english.md": text_file(
        {"title": "Gas for thirty years", "date": "2014-05-22", "deals": [_GAS]}, "Signed."
    ),
    "briefings/hostile.md": text_file({"title": HOSTILE, "date": "2015-01-01", "summary": HOSTILE}, "Harmless words."),
    "briefings/many.md": text_file(
        {
            "title": "Many papers",
            "date": "2016-06-25",
            "deals": [
                {"id": f"paper-{number}", "title": f"Paper {number}", "parties": ["gazprom"], "sector": "finance"}
                for number in range(25)
            ],
        },
    ),
    "briefings/names.md": text_file(
        {
            "title": "Names",
            "date": "2016-07-01",
            "deals": [
                {"id": "harbours", "title": "Harbour, harbour and harbour", "parties": ["gazprom"]},
                {"id": "other", "title": "Rival harbour", "parties": ["gazprom"]},
                {"id": "harbour", "title": "A quay", "parties": ["gazprom"]},
                {"id": "harbour-light", "title": "A tower", "parties": ["gazprom"]},
                {"id": "roads", "title": "路路路", "parties": ["gazprom"]},
                {"id": "road", "title": "路", "parties": ["gazprom"]},
                {"id": "rule", "title": "Rule", "kind": "policy", "parties": ["gazprom"], "value": "not applicable"},
            ],
        },
    ),
    "briefings/hidden.md": text_file(
        {
            "title": "Whispered",
            "date": "2019-07-01",
            "status": "hidden",
            "parties": {"quiet": {"name": "Quietest"}},
            "deals": [{"id": "murmur", "title": "Murmured deal", "parties": ["quiet"]}],
        },
        "Nobody should overhear.",
    ),
    "briefings/draft.md": text_file({"title": "Unfinished", "date": "2019-07-01", "status": "draft"}, "Scribbled."),
    "parties/cnpc.md": text_file(
        {
            "name": "China National Petroleum Corporation",
            "short": "CNPC",
            "names": {"zh": "中国石油天然气集团", "ru": "Китайская национальная нефтегазовая корпорация"},
            "aliases": ["中石油", "КННК"],
            "kind": "stateCompany",
            "country": "CN",
        },
        "An oil company.",
    ),
    "parties/gazprom.md": text_file(
        {"name": "Gazprom", "names": {"ru": "Газпром"}, "aliases": ["俄气"], "country": "RU"}, "Sells gas."
    ),
    "parties/gazprombank.md": text_file(
        {"name": "Gazprombank", "names": {"ru": "Газпромбанк"}, "country": "RU", "identifiers": {"inn": "7744001497"}},
        "Gazprom founded the bank of Gazprom, and Gazprom has it: 俄气, Газпром.",
    ),
}


def write_content(folder: Path) -> Path:
    """Write the content below a folder."""
    for name, text in _FILES.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder
