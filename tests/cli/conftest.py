from __future__ import annotations

from pathlib import Path

import pytest

from adapter.small_site import SmallSite


@pytest.fixture
def site(tmp_path: Path) -> SmallSite:
    return SmallSite.make(tmp_path / "site")
