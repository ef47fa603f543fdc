"""Every link of every page leads somewhere: on a server, below a folder, and from a disk."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest

from browser.links import HOST, dead_links, dead_mentions, fault_of
from browser.reading import read
from browser.served_site import PREFIX, Site


@pytest.fixture(params=["sample", "hard"])
def site(request: pytest.FixtureRequest) -> Site:
    site: Site = request.getfixturevalue(request.param)
    return site


def test_every_link_leads_somewhere(site: Site) -> None:
    assert dead_links(site) == {}


def test_every_address_in_feeds_and_data_leads_somewhere(site: Site) -> None:
    assert dead_mentions(site) == {}


def test_the_page_for_what_is_not_there_works_at_every_depth(site: Site) -> None:
    links = read(site.file("404.html")).links()
    for base in ("nothing", "no/such/place/", "deals/no/such.html"):
        found = {link: fault_of(site, f"{HOST}{PREFIX}{base}", link) for link in links if not link.startswith("#")}
        assert not any(found.values()), found


def test_links_are_good_for_a_folder_on_a_disk(site: Site) -> None:
    found = []
    for file in site.files():
        if file.name == "404.html":  # shown at any address, so its links start from the host
            continue
        for link in read(file).links():
            target = urlsplit(urljoin(file.as_uri(), link))
            if target.scheme != "file":
                continue
            path = Path(unquote(target.path))
            is_there = path.is_file() or (path / "index.html").is_file()
            if not is_there or not path.is_relative_to(site.folder):
                found.append((site.address(file), link))
    assert found == []


def test_every_page_can_be_reached_from_the_first(site: Site) -> None:
    seen, waiting = {""}, [""]
    while waiting:
        address = waiting.pop()
        for link in read(site.file(address)).links():
            target = urlsplit(urljoin(f"{HOST}{PREFIX}{address}", link))
            found = unquote(target.path.removeprefix(PREFIX))
            is_inside = f"{target.scheme}://{target.netloc}" == HOST
            if is_inside and found not in seen and site.file(found).suffix == ".html":
                seen.add(found)
                waiting.append(found)
    rest = {site.address(file) for file in site.files()} - seen
    assert {address for address in rest if "noindex" not in read(site.file(address)).meta("robots")} == set()


def test_nothing_names_an_id_that_is_not_there_or_twice(site: Site) -> None:
    found = {}
    for file in site.files():
        document = read(file)
        ids = document.ids()
        found[site.address(file)] = ({name for name, count in ids.items() if count > 1}, document.named() - ids.keys())
    assert {address: faults for address, faults in found.items() if any(faults)} == {}
