"""The one place where a build asks what day it is."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from factbox.engine.options import SettingsFault


def today(environ: Mapping[str, str], zone: ZoneInfo) -> date:
    """`FACTBOX_TODAY`, else `SOURCE_DATE_EPOCH` (seconds since 1970), else the real day in the site's time zone.

    Raises `SettingsFault` where a variable holds nonsense.
    """
    given = environ.get("FACTBOX_TODAY", "").strip()
    if given:
        return _day(given)
    epoch = environ.get("SOURCE_DATE_EPOCH", "").strip()
    return _epoch(epoch, zone) if epoch else datetime.now(zone).date()


def _day(text: str) -> date:
    try:
        if re.fullmatch(r"\d{4}-\d{2}-\d{2}", text, re.ASCII):
            return date.fromisoformat(text)
    except ValueError:
        pass
    message = f"FACTBOX_TODAY is `{text}`; write a day, such as 2019-06-08"
    raise SettingsFault(message)


def _epoch(text: str, zone: ZoneInfo) -> date:
    try:
        return datetime.fromtimestamp(int(text), UTC).astimezone(zone).date()
    except (ValueError, OverflowError, OSError):
        message = f"SOURCE_DATE_EPOCH is `{text}`; it is a number of seconds since 1970"
        raise SettingsFault(message) from None
