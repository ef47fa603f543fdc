from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, sync_playwright

from browser import long_site
from browser.chromium import NoBrowser, find, switches
from browser.hard_site import SETTINGS, hard_files
from browser.served_site import REPOSITORY, SAMPLE, Site, build, finish, served
from browser.tab import Tab

MISSING = pytest.StashKey[str]()
Contexts = Callable[..., BrowserContext]


@pytest.fixture(scope="session")
def browser(pytestconfig: pytest.Config) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        program = _found(playwright.chromium.executable_path, pytestconfig)
        chromium = playwright.chromium.launch(executable_path=program, args=switches())
        yield chromium
        chromium.close()


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Say in red that no page was looked at."""
    if reason := config.stash.get(MISSING, ""):
        terminalreporter.section("no page was looked at", red=True, bold=True)
        terminalreporter.line(reason, red=True)


@pytest.fixture(scope="session")
def sites(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Site, Site]]:
    folder = tmp_path_factory.mktemp("browser")
    builds = [
        (build(REPOSITORY, folder / "sample", "--content", str(SAMPLE)), folder / "sample"),
        (build(_hard_settings(folder / "settings"), folder / "hard"), folder / "hard"),
    ]
    sample, hard = (finish(*started) for started in builds)
    with served(sample) as first, served(hard) as second:
        yield first, second


@pytest.fixture(scope="session")
def sample(sites: tuple[Site, Site]) -> Site:
    """The sample: a long briefing of a summit, with its parties."""
    return sites[0]


@pytest.fixture(scope="session")
def hard(sites: tuple[Site, Site]) -> Site:
    """Content that is hard on pages."""
    return sites[1]


@pytest.fixture(scope="session")
def long(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """Content whose lists need several pages."""
    folder = tmp_path_factory.mktemp("long")
    content = long_site.write_content(folder / "content")
    with served(finish(build(REPOSITORY, folder / "site", "--content", str(content)), folder / "site")) as site:
        yield site


@pytest.fixture(scope="session")
def contexts(browser: Browser) -> Iterator[Contexts]:
    """Windows by their options, one for each set of them; without motion, so that nothing has to be waited for."""
    made: dict[str, BrowserContext] = {}

    def give(**options: object) -> BrowserContext:
        key = repr(sorted(options.items()))
        if key not in made:
            made[key] = browser.new_context(**{"reduced_motion": "reduce", **options})  # type: ignore[arg-type]
        return made[key]

    yield give
    for context in made.values():
        context.close()


@pytest.fixture(scope="session")
def light(contexts: Contexts) -> Tab:
    return Tab(contexts(color_scheme="light").new_page())


@pytest.fixture(scope="session")
def dark(contexts: Contexts) -> Tab:
    return Tab(contexts(color_scheme="dark").new_page())


def _found(own: str, config: pytest.Config) -> str:
    try:
        return find(own)
    except NoBrowser as fault:
        reason = str(fault)
    if os.environ.get("CI"):
        pytest.fail(reason, pytrace=False)
    config.stash[MISSING] = reason
    pytest.skip(reason)


def _hard_settings(folder: Path) -> Path:
    for name, content in hard_files().items():
        path = folder / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    theirs = f"run_path({str(REPOSITORY / 'pelicanconf.py')!r}).items()"
    lines = (
        "from runpy import run_path",
        f"globals().update({{key: value for key, value in {theirs} if key.isupper()}})",
        f"THEME = {str(REPOSITORY / 'theme')!r}",
        SETTINGS,
    )
    (folder / "pelicanconf.py").write_text("\n".join(lines), encoding="utf-8")
    return folder
