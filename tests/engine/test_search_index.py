"""The index of a site: the same bytes each time, the files that a search loads, and clear words when it fails."""

from __future__ import annotations

import gzip
import json
import sys
from pathlib import Path

import pytest

from factbox.engine import pagefind
from factbox.engine.pagefind import SearchFault, index_program
from factbox.engine.search_index import index_files, sign_word, spaced
from factbox.model.names import SectorId
from factbox.views.search_record import SearchRecord

Files = dict[str, bytes]

RECORDS = tuple(
    SearchRecord(
        address=f"deals/deal-{number}/",
        kind="deal",
        title=f"Deal {number}: 天然气管道",
        lang="zh" if number % 2 else "en",
        note="signed",
        ids=(f"deal-{number}",),
        words=(f"Loan {number} of a bank", "Соглашение о поставках"),
        status="signed" if number % 3 else "completed",
        sectors=(SectorId("energy"), SectorId(f"energy/{number % 5}")),
    )
    for number in range(150)
)


def files(*records: SearchRecord, lang: str = "en") -> Files:
    program = index_program()
    assert program is not None
    return dict(index_files(program, records, lang))


def fragments(found: Files) -> list[dict[str, object]]:
    packed = (content for name, content in found.items() if name.endswith(".pf_fragment"))
    return [json.loads(gzip.decompress(content).removeprefix(b"pagefind_dcd")) for content in packed]


def program_that(folder: Path, code: str) -> Path:
    program = folder / "pagefind"
    program.write_text(f"#!{sys.executable}\nimport sys\n{code}\n", encoding="utf-8")
    program.chmod(0o755)
    return program


def test_equal_records_make_equal_bytes() -> None:
    first = files(*RECORDS)
    assert all(files(*RECORDS) == first for _ in range(3))
    assert list(first) == sorted(first)


def test_only_what_a_search_loads_is_published() -> None:
    found = files(*RECORDS[:2])
    whole = {name for name in found if name.count("/") == 1 and not name.endswith(".pf_meta")}
    names = ("pagefind-entry.json", "pagefind-worker.js", "pagefind.js", "wasm.en.pagefind")
    assert whole == {f"pagefind/{name}" for name in names}
    assert {name.split("/")[1] for name in found if name.count("/") == 2} == {"fragment", "index"}


@pytest.mark.parametrize(
    ("lang", "index", "wasm"), [("ru", "ru", "ru"), ("zh-Hans", "en", "en"), ("uk", "uk", "unknown")]
)
def test_all_pages_stand_in_the_one_index_of_the_site_s_language(lang: str, index: str, wasm: str) -> None:
    found = files(*RECORDS[:4], lang=lang)
    (name,) = json.loads(found["pagefind/pagefind-entry.json"])["languages"]
    assert name == index
    assert f"pagefind/wasm.{wasm}.pagefind" in found


def test_a_record_is_found_by_its_words_its_facets_and_its_whole_names() -> None:
    (fragment,) = fragments(files(RECORDS[1]))
    assert fragment["url"] == "/deals/deal-1/"
    assert fragment["content"] == "Loan 1 of a bank · Соглашение о поставках"
    assert fragment["meta"] == {
        "title": "Deal 1: 天 然 气 管 道",
        "note": "Deal · signed",
        "lang": "ʭzh",
        "ids": "deal-1",
        "signs": "ʭkindʭdealʭ ʭsectorʭenergyʭ ʭsectorʭenergyʭ1ʭ ʭstatusʭsignedʭ ʭqʭdealʭ1ʭ ʭqʭdealʭ1ʭ天然气管道ʭ",
    }


def test_a_page_without_words_is_found_by_its_title() -> None:
    (fragment,) = fragments(files(SearchRecord(address="briefings/bare/", kind="briefing", title="Bare")))
    assert fragment["content"] == "Bare"


def test_an_address_is_one_that_a_link_may_hold() -> None:
    (fragment,) = fragments(files(SearchRecord(address="deals/газ/", kind="deal", title="Gas", words=("gas",))))
    assert fragment["url"] == "/deals/%D0%B3%D0%B0%D0%B7/"


def test_words_of_an_author_are_no_commands_to_pagefind() -> None:
    words = ("___PAGEFIND_WEIGHT___0 <b>loan</b> ___END_PAGEFIND_WEIGHT___ ___PAGEFIND_ANCHOR___h2:x:y &lt;", "\u200b")
    (fragment,) = fragments(files(SearchRecord(address="x/", kind="deal", title="<i>&amp;</i>", words=words)))
    assert "<b>loan</b>" in str(fragment["content"])
    assert "&lt;" in str(fragment["content"])
    assert fragment["meta"] == {"title": "<i>&amp;</i>", "note": "Deal", "signs": "ʭkindʭdealʭ ʭqʭiʭampʭiʭ"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("中石油", "中 石 油"),
        ("中石油(CNPC)与Gazprom", "中 石 油 (CNPC) 与 Gazprom"),
        ("《气》", "《 气 》"),
        ("𠀀々〇", "𠀀 々 〇"),
        ("ガスと石油", "ガスと 石 油"),
        ("газ  gas", "газ  gas"),
    ],
)
def test_chinese_characters_stand_apart(text: str, expected: str) -> None:
    assert spaced(text) == expected


@pytest.mark.parametrize(
    ("field", "value", "word"),
    [
        ("sector", "realEstate/land-use", "ʭsectorʭrealestateʭlandʭuseʭ"),
        ("q", " “CNPC” ", "ʭqʭcnpcʭ"),
        ("q", "power-of-siberia", "ʭqʭpowerʭofʭsiberiaʭ"),
        ("q", "中石油", "ʭqʭ中石油ʭ"),
        ("q", "Cre\u0301dit", "ʭqʭcréditʭ"),
    ],
)
def test_a_field_of_the_form_is_one_word_whatever_it_holds(field: str, value: str, word: str) -> None:
    assert sign_word(field, value) == word


@pytest.mark.parametrize(
    ("code", "message"),
    [
        ("sys.exit('no room')", "no room"),
        ("sys.exit(3)", "it ended without a word"),
        ("print('hello,', flush=True); sys.stdin.read(1)", "it ended without a word"),
        ("sys.stderr.write('thread main panicked\\nat line 3\\n\\n')", "at line 3"),
    ],
)
def test_a_program_that_fails_is_one_clear_sentence(tmp_path: Path, code: str, message: str) -> None:
    with pytest.raises(SearchFault) as fault:
        index_files(program_that(tmp_path, code), RECORDS[:1], "en")
    assert str(fault.value) == f"Pagefind could not make the search index: {message}"


def test_what_pagefind_itself_refuses_is_told_in_its_words() -> None:
    program = index_program()
    assert program is not None
    with pytest.raises(SearchFault, match="missing field `url`"):
        pagefind.made_by_pagefind(program, [{"content": "no address"}], "en")


def test_a_program_that_is_none_is_a_fault(tmp_path: Path) -> None:
    with pytest.raises(SearchFault, match="No such file"):
        index_files(tmp_path / "gone", RECORDS[:1], "en")


def test_without_the_wheel_there_is_no_program(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pagefind, "_WHEELS", ("no_such_package",))
    assert index_program() is None
