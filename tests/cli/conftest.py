from __future__ import annotations

from pathlib import Path

import pytest

from adapter.small_site import Command, Outcome, SmallSite
from factbox.cli.commands import app
from factbox.cli.endings import endings


@pytest.fixture
def site(tmp_path: Path) -> SmallSite:
    return SmallSite.make(tmp_path / "site")


@pytest.fixture
def factbox(site: SmallSite, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Command:
    """Run a command in the site's folder, in this process; only for what does not come as far as building."""
    monkeypatch.chdir(site.folder)
    monkeypatch.delenv("FACTBOX_TODAY", raising=False)
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)

    def run(*arguments: str) -> Outcome:
        with pytest.raises(SystemExit) as ending, endings():
            app(arguments, prog_name="factbox")
        printed = capsys.readouterr()
        assert isinstance(ending.value.code, int)
        return Outcome(ending.value.code, printed.out, printed.err)

    return run
