"""Read the settings of the site in a folder, and say in one sentence what is wrong with them."""

from __future__ import annotations

import traceback
from collections.abc import Mapping
from pathlib import Path
from typing import NoReturn

from pelican.log import init as start_log
from pelican.settings import read_settings

from factbox.adapter.exit_codes import OTHER
from factbox.adapter.settings import own_options
from factbox.engine.options import SettingsFault


def read_site(conf: Path, overrides: Mapping[str, object], own: Mapping[str, object]) -> dict[str, object]:
    """The settings of a site as Pelican reads them; `overrides` wins over the file, `own` over its `FACTBOX`.

    Raises `SettingsFault` with the line of the file that failed.
    """
    start_log(name="pelican")
    try:
        settings: dict[str, object] = read_settings(str(conf), override=dict(overrides))
    except (Exception, SystemExit) as fault:
        if isinstance(fault, SystemExit) and fault.code == OTHER:
            raise  # a Ctrl-C, of which the user has been told
        _tell(conf, fault)
    settings["FACTBOX"] = {**own_options(settings), **own}
    return settings


def _tell(conf: Path, fault: BaseException) -> NoReturn:
    name = conf.name
    if isinstance(fault, SyntaxError):
        raise SettingsFault(f"{Path(fault.filename or name).name}:{fault.lineno}: {fault.msg}") from fault
    lines = [frame.lineno for frame in traceback.extract_tb(fault.__traceback__) if Path(frame.filename) == conf]
    place = f"{name}:{lines[-1]}: {type(fault).__name__}" if lines else name
    raise SettingsFault(f"{place}: {fault}") from fault
