"""What counts as today: the environment says, else the clock of the site's time zone."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from factbox.engine.options import SettingsFault
from factbox.engine.today import today

# FACTBOX_TODAY | SOURCE_DATE_EPOCH | time zone | today
DAYS = [
    ("2019-06-08", "", "UTC", date(2019, 6, 8)),
    (" 2019-06-08 ", "", "UTC", date(2019, 6, 8)),
    ("2019-06-08", "86400", "UTC", date(2019, 6, 8)),
    ("", "0", "UTC", date(1970, 1, 1)),
    ("", "86399", "UTC", date(1970, 1, 1)),
    ("", "86400", "UTC", date(1970, 1, 2)),
    ("", "0", "America/New_York", date(1969, 12, 31)),
    ("", "86399", "Asia/Tokyo", date(1970, 1, 2)),
    ("", "-1", "UTC", date(1969, 12, 31)),
]


@pytest.mark.parametrize(("given", "epoch", "zone", "expected"), DAYS)
def test_the_environment_says_what_day_it_is(given: str, epoch: str, zone: str, expected: date) -> None:
    environ = {"FACTBOX_TODAY": given, "SOURCE_DATE_EPOCH": epoch}
    assert today(environ, ZoneInfo(zone)) == expected


@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "Pacific/Pago_Pago"])
def test_else_it_is_the_real_day_in_the_zone_of_the_site(zone: str) -> None:
    before = datetime.now(ZoneInfo(zone)).date()
    found = today({}, ZoneInfo(zone))
    assert before <= found <= datetime.now(ZoneInfo(zone)).date()


WRONG = ["2019-6-8", "2019-02-30", "2019-06", "today", "20190608", "2019-06-08T00:00Z", "٢٠١٩-٠٦-٠٨"]


@pytest.mark.parametrize("text", WRONG)
def test_no_day_is_a_wrong_setting(text: str) -> None:
    with pytest.raises(SettingsFault, match=f"FACTBOX_TODAY is `{text}`"):
        today({"FACTBOX_TODAY": text}, ZoneInfo("UTC"))


@pytest.mark.parametrize("text", ["soon", "1.5", "9" * 30])
def test_no_number_of_seconds_is_a_wrong_setting(text: str) -> None:
    with pytest.raises(SettingsFault, match="SOURCE_DATE_EPOCH"):
        today({"SOURCE_DATE_EPOCH": text}, ZoneInfo("UTC"))
