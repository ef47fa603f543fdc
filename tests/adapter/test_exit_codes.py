"""A plugin that fails, in whatever way, is never exit 0 and never half a site."""

from __future__ import annotations

import pytest

from adapter.small_site import FAULTY, SmallSite

FAILING_PLUGINS = {
    "raises in register": "def register(): raise ValueError('no')",
    "lacks a module": "import nowhere\ndef register(): pass",
    "raises while it is imported": "1 / 0",
    "logs an error in the end": """
import logging
def complain(pelican): logging.getLogger(__name__).error("not good")
def register(): signals.finalized.connect(complain)""",
    "raises in the end": """
def fail(pelican): raise RuntimeError("no")
def register(): signals.finalized.connect(fail)""",
    "raises on an article": """
def fail(generator, metadata): raise RuntimeError("no")
def register(): signals.article_generator_context.connect(fail)""",
    "ends the process as if all were well": """
import sys
def leave(pelican): sys.exit(0)
def register(): signals.finalized.connect(leave)""",
    "wants our home page": """
from pelican.generators import Generator
class Home(Generator):
    def generate_output(self, writer):
        writer.write_file("index.html", self.get_template("page"), self.context)
def home(pelican): return Home
def register(): signals.get_generators.connect(home)""",
}


@pytest.mark.parametrize("code", FAILING_PLUGINS.values(), ids=FAILING_PLUGINS)
def test_a_failing_plugin_is_exit_3_and_the_site_stays(built: SmallSite, code: str) -> None:
    before = built.tree()
    built.write("content/briefings/two.md", "---\ntitle: Two\ndate: 2019-07-01\n---\nMore.\n")
    built.add_plugin(code)
    assert built.pelican().code == 3
    assert built.tree() == before
    assert built.leftovers() == []


def test_an_error_that_quiet_mode_hides_still_counts(built: SmallSite) -> None:
    before = built.tree()
    built.add_plugin(FAILING_PLUGINS["logs an error in the end"])
    assert built.pelican("-q").code == 3
    assert built.tree() == before


@pytest.mark.parametrize("plugins", ["[]", '["nowhere", "factbox"]', '["factbx"]'])
def test_a_plugin_that_is_not_there_is_exit_3(built: SmallSite, plugins: str) -> None:
    before = built.tree()
    built.add_settings(f"PLUGINS = {plugins}\n")
    outcome = built.build()
    assert outcome.code == 3
    assert "Traceback" not in outcome.err
    assert built.tree() == before


def test_a_writer_that_comes_before_ours_is_noticed(built: SmallSite) -> None:
    built.write(
        "other.py",
        "from pelican import signals\nfrom pelican.writers import Writer\n"
        "def theirs(pelican): return Writer\ndef register(): signals.get_writer.connect(theirs)\n",
    )
    built.add_settings('PLUGINS = ["other", "factbox"]\n')
    outcome = built.pelican()
    assert outcome.code == 3
    assert "first in PLUGINS" in " ".join(outcome.out.split())


@pytest.mark.parametrize("arguments", [(), ("-d",)])
def test_a_fault_is_exit_1_and_the_site_stays(built: SmallSite, arguments: tuple[str, ...]) -> None:
    before = built.tree()
    built.write("content/briefings/two.md", FAULTY)
    outcome = built.pelican(*arguments)
    assert outcome.code == 1
    assert "content/briefings/two.md:2:1: error[" in outcome.err
    assert "Traceback" not in outcome.out + outcome.err
    assert built.tree() == before
    assert built.leftovers() == []


@pytest.mark.parametrize("output", [".", "content/briefings/site", "theme"])
def test_an_output_folder_that_would_hurt_the_sources_is_exit_2(built: SmallSite, output: str) -> None:
    before = built.tree("content"), built.tree("theme")
    assert built.pelican("-o", output).code == 2
    assert (built.tree("content"), built.tree("theme")) == before


def test_a_link_out_of_the_content_folder_is_not_published(built: SmallSite) -> None:
    built.write("secret.txt", "secret\n")
    built.write("content/files/mill.txt", "mill\n")
    built.add_settings('STATIC_PATHS = ["files"]\n')
    assert built.pelican().code == 0
    before = built.tree()
    assert "files/mill.txt" in before
    (built.folder / "content/files/link.txt").symlink_to(built.folder / "secret.txt")
    assert built.pelican().code == 1
    assert built.tree() == before


def test_pelicans_own_files_do_not_take_our_addresses(built: SmallSite) -> None:
    before = built.tree()
    built.add_settings('SITEURL = "https://example.org"\nFEED_ALL_ATOM = "data/deals.json"\n')
    outcome = built.build()
    assert outcome.code == 3
    assert "Factbox writes data/deals.json" in outcome.err
    assert built.tree() == before


def test_a_folder_of_the_users_is_exit_2(built: SmallSite) -> None:
    built.write("mine/letter.txt", "Dear reader\n")
    outcome = built.build("--output", "mine")
    assert outcome.code == 2
    assert "letter.txt" in outcome.err
    assert built.tree("mine").keys() == {"letter.txt"}


def test_a_template_that_fails_is_exit_3_and_names_its_line(built: SmallSite) -> None:
    before = built.tree()
    built.write("theme/templates/home.html", "<!doctype html>\n<title>{{ nothing }}</title>\n")
    outcome = built.build()
    assert outcome.code == 3
    assert "home.html:2: 'nothing' is undefined" in outcome.err
    assert built.tree() == before


def test_a_theme_that_lacks_a_template_is_exit_2(built: SmallSite) -> None:
    (built.folder / "theme/templates/home.html").unlink()
    outcome = built.build()
    assert outcome.code == 2
    assert "has no template home.html" in outcome.err


SEARCHED = 'FACTBOX = {"search": True}\nfrom factbox.engine import edition\n'


def test_an_index_that_cannot_be_made_is_exit_3_and_the_site_stays(built: SmallSite) -> None:
    before = built.tree()
    built.add_settings(f"{SEARCHED}import sys\nedition.index_program = lambda: sys.executable  # which serves nobody\n")
    for outcome in (built.build(), built.pelican()):
        assert outcome.code == 3
        assert "Pagefind could not make the search" in outcome.err + outcome.out
        assert "Traceback" not in outcome.err + outcome.out
        assert built.tree() == before
    assert built.leftovers() == []


def test_a_site_without_the_program_is_built_and_its_owner_told(built: SmallSite) -> None:
    built.add_settings(f"{SEARCHED}edition.index_program = lambda: None\n")
    for outcome in (built.build(), built.pelican()):
        assert outcome.code == 0, outcome.err
        assert "the site has no search index, because pagefind is not installed" in outcome.err
        assert "search/index.html" in built.tree()
