from __future__ import annotations

import json

from adapter.small_site import FAULTY, SmallSite


def test_a_good_build_says_on_its_last_line_what_became_of_every_source(site: SmallSite) -> None:
    outcome = site.build()
    assert outcome.code == 0
    assert outcome.out == ""
    assert outcome.err.splitlines()[-1].startswith("1 briefing = 1 page ")


def test_json_is_an_array_even_when_there_is_nothing_to_tell(site: SmallSite) -> None:
    outcome = site.build("--format", "json")
    assert outcome.code == 0
    assert json.loads(outcome.out) == []


def test_faults_are_results_and_the_account_still_comes_last(site: SmallSite) -> None:
    site.write("content/briefings/two.md", FAULTY)
    outcome = site.build("--format", "json")
    assert outcome.code == 1
    (fault,) = json.loads(outcome.out)
    assert fault["file"] == "content/briefings/two.md"
    assert "nothing was published" in outcome.err
    assert outcome.err.splitlines()[-1].startswith("2 briefings = ")
    assert not (site.folder / "output").exists()
    assert site.leftovers() == []


def test_what_a_plugin_prints_is_no_result(site: SmallSite) -> None:
    site.add_plugin("def register(): print('hello from a plugin')")
    outcome = site.build("--format", "json")
    assert json.loads(outcome.out) == []
    assert "hello from a plugin" in outcome.err


def test_options_win_over_settings(site: SmallSite) -> None:
    site.write("other/briefings/two.md", "---\ntitle: Two\ndate: 2019-07-01\n---\nMore.\n")
    outcome = site.build("--content", "other", "--output", "made/public", "--site-url", "https://example.org/project")
    assert outcome.code == 0, outcome.err
    assert "briefings/two/index.html" in site.tree("made/public")
    assert "/project/" in site.read("made/public/404.html")
    assert not (site.folder / "output").exists()


def test_strict_lets_a_warning_stop_the_build(site: SmallSite) -> None:
    site.write("content/stray.md", "Nobody reads me.\n")
    assert site.build().code == 0
    before = site.tree()
    outcome = site.build("--strict")
    assert outcome.code == 1
    assert "warning[stray-file]" in outcome.out
    assert site.tree() == before


def test_an_error_of_ours_is_one_sentence_unless_the_traceback_is_wanted(site: SmallSite) -> None:
    site.add_plugin("def fail(pelican): raise LookupError('lost')\ndef register(): signals.finalized.connect(fail)")
    outcome = site.build()
    assert outcome.code == 3
    assert "LookupError: lost" in outcome.err
    assert "FACTBOX_DEBUG=1" in outcome.err
    assert "Traceback" not in outcome.err
    assert "Traceback" in site.build(environ={"FACTBOX_DEBUG": "1"}).err
