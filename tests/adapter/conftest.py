from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from adapter.small_site import SmallSite


@pytest.fixture(scope="session")
def built_once(tmp_path_factory: pytest.TempPathFactory) -> SmallSite:
    site = SmallSite.make(tmp_path_factory.mktemp("built") / "site")
    outcome = site.build()
    assert outcome.code == 0, outcome.err
    return site


@pytest.fixture
def built(built_once: SmallSite, tmp_path: Path) -> SmallSite:
    """A site that has been published before, free to be broken."""
    folder = tmp_path / "site"
    shutil.copytree(built_once.folder, folder)
    return SmallSite(folder)
