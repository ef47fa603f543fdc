"""What a build publishes when all goes well."""

from __future__ import annotations

from pathlib import Path

from adapter.small_site import SmallSite


def test_both_commands_and_a_second_build_give_the_same_bytes(built: SmallSite) -> None:
    first = built.tree()
    assert built.build().code == 0
    assert built.tree() == first
    assert built.pelican("-d").code == 0
    assert built.tree() == first
    assert built.leftovers() == []


def test_both_commands_and_a_second_build_give_the_same_search_index(built: SmallSite) -> None:
    built.add_settings('FACTBOX = {"search": True}\n')
    assert built.build().code == 0
    first = built.tree()
    assert {"pagefind/pagefind.js", "pagefind/pagefind-worker.js", "pagefind/pagefind-entry.json"} <= first.keys()
    assert built.build().code == 0
    assert built.tree() == first
    assert built.pelican().code == 0
    assert built.tree() == first
    assert built.leftovers() == []


def test_a_good_build_warns_of_nothing(built: SmallSite) -> None:
    outcome = built.build()
    assert outcome.out == ""
    assert "warning" not in outcome.err.lower()


def test_the_theme_has_one_style_sheet_and_pelican_adds_no_page(built: SmallSite) -> None:
    tree = built.tree()
    assert [name for name in tree if name.startswith("theme/")] == ["theme/factbox.css"]
    assert "briefings/one/index.html" in tree
    assert not {"archives.html", "tags.html", "categories.html", "authors.html"} & tree.keys()


def test_a_draft_is_published_nowhere(built: SmallSite) -> None:
    before = built.tree()
    built.write("content/briefings/two.md", "---\ntitle: Two\ndate: 2019-07-01\nstatus: draft\n---\nMore.\n")
    assert built.build().code == 0
    assert built.tree() == before


def test_links_to_the_root_fit_every_depth(built: SmallSite) -> None:
    assert built.build("--site-url", "https://example.org/project").code == 0
    roots = {"index.html": "", "briefings/one/index.html": "../../", "404.html": "/project/"}
    for name, root in roots.items():
        assert f"<p>{root}</p>" in built.read(f"output/{name}")


def test_a_stale_page_goes_and_what_is_to_be_kept_stays(built: SmallSite) -> None:
    built.write("output/stale.html", "old\n")
    built.write("output/CNAME", "example.org\n")
    built.write("output/.git/HEAD", "ref: refs/heads/pages\n")
    built.add_settings('OUTPUT_RETENTION = ["CNAME"]\n')
    assert built.build().code == 0
    tree = built.tree()
    assert "stale.html" not in tree
    assert {"CNAME", ".git/HEAD"} <= tree.keys()


def test_a_link_as_output_folder_stays_a_link(built: SmallSite, tmp_path: Path) -> None:
    target = tmp_path / "elsewhere"
    target.mkdir()
    (built.folder / "public").symlink_to(target)
    assert built.build("--output", "public").code == 0
    assert (built.folder / "public").is_symlink()
    assert (target / "index.html").is_file()


def test_other_plugins_hear_of_every_page_and_may_add_their_own(built: SmallSite) -> None:
    built.add_plugin("""
from pelican.generators import Generator
names = []
class Extra(Generator):
    def generate_output(self, writer):
        template = self.env.from_string("{{ articles | length }}")
        writer.write_file("extra.html", template, self.context)
def extra(pelican): return Extra
def note(path, context): names.append(context["output_file"])
def tell(pelican):
    with open(pelican.output_path + "/names.txt", "w") as file: file.write("\\n".join(sorted(names)))
def register():
    signals.get_generators.connect(extra)
    signals.content_written.connect(note)
    signals.finalized.connect(tell)
""")
    assert built.pelican().code == 0
    names = built.read("output/names.txt").splitlines()
    assert {"index.html", "briefings/one/index.html", "404.html", "extra.html"} <= set(names)
    assert len(names) == len(set(names))
    assert built.read("output/extra.html") == "1"
