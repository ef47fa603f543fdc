"""Dates as briefings write them: what they mean, how they sort, and what their faults say."""

from __future__ import annotations

import copy
import dataclasses
import re
from datetime import date

import pytest

from factbox.model.date_forms import DateForm
from factbox.model.fault import Fault
from factbox.model.fuzzy_date import FuzzyDate

# text, form, first day, last day
MEANINGS = """
2019-06-05   day      2019-06-05  2019-06-05
2020-02-29   day      2020-02-29  2020-02-29
2019-06      month    2019-06-01  2019-06-30
1900-02      month    1900-02-01  1900-02-28
2019-06-XX   month    2019-06-01  2019-06-30
2019         year     2019-01-01  2019-12-31
0001         year     0001-01-01  0001-12-31
9999         year     9999-01-01  9999-12-31
2019-XX      year     2019-01-01  2019-12-31
2019-XX-XX   year     2019-01-01  2019-12-31
201X         decade   2010-01-01  2019-12-31
000X         decade   0001-01-01  0009-12-31
20XX         century  2000-01-01  2099-12-31
00XX         century  0001-01-01  0099-12-31
2019-21      season   2019-03-01  2019-05-31
2019-22      season   2019-06-01  2019-08-31
2019-23      season   2019-09-01  2019-11-30
2018-24      season   2018-12-01  2019-02-28
2019-24      season   2019-12-01  2020-02-29
2019-33      quarter  2019-01-01  2019-03-31
2019-34      quarter  2019-04-01  2019-06-30
2019-35      quarter  2019-07-01  2019-09-30
2019-36      quarter  2019-10-01  2019-12-31
9999-36      quarter  9999-10-01  9999-12-31
2019-40      half     2019-01-01  2019-06-30
2019-41      half     2019-07-01  2019-12-31

2019-06-05/2019-06-07     interval  2019-06-05  2019-06-07
2019/2020                 interval  2019-01-01  2020-12-31
2019/2019                 interval  2019-01-01  2019-12-31
2019-06/2019              interval  2019-06-01  2019-12-31
2019/2019-01              interval  2019-01-01  2019-01-31
2019-24/2020-33           interval  2019-12-01  2020-03-31
201X/2012                 interval  2010-01-01  2012-12-31
2019-06/..                interval  2019-06-01  -
../2019-06                interval  -           2019-06-30

[2019-06-06,2019-06-07]   set       2019-06-06  2019-06-07
[2021,2018-03,2020-24]    set       2018-03-01  2021-12-31
[2019,2019]               set       2019-01-01  2019-12-31
"""

# text, uncertain, approximate
MARKS = """
2019                 no   no
2019?                yes  no
2019-06~             no   yes
2019-06-05%          yes  yes
201X~                no   yes
2019-06-XX?          yes  no
2019-22%             yes  yes
2019~/2020           no   yes
2019/2020?           yes  no
2019~/2020?          yes  yes
../2020~             no   yes
[2019,2020?]         yes  no
"""

# text, what HTML can hold
MACHINE_FORMS = """
2019-06-05  2019-06-05
2019-06     2019-06
2019-06-XX  2019-06
2019        2019
2019-XX     2019
2019-XX-XX  2019
0001        0001
2019-06~    -
2019?       -
2019-06-05% -
201X        -
20XX        -
2019-22     -
2019-34     -
2019-40     -
2019/2020   -
[2019,2020] -
"""

IN_ORDER = """
../2020 ../2019-01 201X 2010 2010-01-01 2019/.. 2019/2020 2019-01/2020-06 2019 2019? 2019~ 2019-40 2019-33 2019-01
2019-01-01 [2019-01-02,2020] 2019-01-02 2019-21 2019-03 2019-24 2019-12
"""

# text | help, with … for what is left out
HELP = """
2019-02-30               | February 2019 has 28 days: write 01 to 28
2020-02-30               | February 2020 has 29 days: write 01 to 29
2019-06-31               | June 2019 has 30 days: write 01 to 30
2019-06-00               | June 2019 has 30 days: write 01 to 30
2019-13                  | month 13 does not exist: write 01 to 12, or a season 21 to 24…
2019-00                  | month 00 does not exist…
2019-25                  | month 25 does not exist…
2019-37                  | month 37 does not exist…
2019-13-01               | month 13 does not exist…
2019-06/2019-13          | month 13 does not exist…
[2019-06-31,2020]        | June 2019 has 30 days…
2019-22-05               | a season has no days: write `2019-22`
2019-34-XX               | a quarter has no days: write `2019-34`
2019-41-01               | a half has no days: write `2019-41`
0000                     | the year 0000 does not exist: write a year from 0001 to 9999
0000-XX                  | the year 0000 does not exist…
9999-24                  | the winter of 9999 ends in the year 10000: write `9999-12`…
05/06/2019               | write `2019-06-05` for 5 June or `2019-05-06` for 6 May
5-6-2019                 | write `2019-06-05` for 5 June or `2019-05-06` for 6 May
13/06/2019               | write `2019-06-13` for 13 June
06/13/2019               | write `2019-06-13` for 13 June
6/6/2019                 | write `2019-06-06` for 6 June
05.06.2019               | write `2019-06-05`
31.06.2019               | June 2019 has 30 days…
2019-6-5                 | write `2019-06-05`
2019-6-31                | June 2019 has 30 days…
2019-6                   | write `2019-06`
2019/06/05               | write `2019-06-05`
2019/06                  | write `2019-06`
06/2019                  | write `2019-06`
20190605                 | write `2019-06-05`
201906                   | write `2019-06`
June 2019                | write `2019-06`
june, 2019               | write `2019-06`
Sept. 2019               | write `2019-09`
5 June 2019              | write `2019-06-05`
5th of June 2019         | write `2019-06-05`
June 5, 2019             | write `2019-06-05`
5-Jun-2019               | write `2019-06-05`
30 February 2019         | February 2019 has 28 days…
summer 2019              | write `2019-22`
Q2 2019                  | write `2019-34`
2019-Q2                  | write `2019-34`
second half of 2019      | write `2019-41`
the 2010s                | write `201X`
mid-2019                 | write `2019`
c. 2019                  | write `2019~`
about June 2019          | write `2019-06~`
perhaps 2019             | write `2019?`
201x                     | write `201X`…
201u                     | write `201X`
２０１９                 | write `2019`
2019‑06‑05               | write `2019-06-05`
2019-06-05T12:00:00Z     | write `2019-06-05`: a date has no time of day
2019-06-05 12:00         | write `2019-06-05`: a date has no time of day
2019~?                   | write `2019%`: one mark stands behind the whole date…
2019?-06                 | write `2019-06?`: one mark stands behind the whole date…
~2019                    | write `2019~`: one mark stands behind the whole date…
2019/                    | write `2019/..`: an open side is written `..`
/2019                    | write `../2019`: an open side is written `..`
2019/open                | write `2019/..`
since June 2019          | write `2019-06/..`
until 2019               | write `../2019`
2019–2020                | write `2019/2020`
2019-2020                | write `2019/2020`
2019 to 2020             | write `2019/2020`
from 2019 to 2020        | write `2019/2020`
between 2019 and 2020    | write `2019/2020`
2020-2019                | put the earlier date first: write `2019/2020`
5–7 June 2019            | write `2019-06-05/2019-06-07`
28 May – 3 June 2019     | write `2019-05-28/2019-06-03`
2019-06-05/07            | write `2019-06-05/2019-06-07`
2019-06/07               | write `2019-06/2019-07`
June 2019/soon           | write `2019-06`
2019-06-05/2019-6-7      | write `2019-06-05/2019-06-07`
2019-06-05 / 2019-06-07  | write `2019-06-05/2019-06-07`
2019 or 2020             | write `[2019,2020]`
6 or 7 June 2019         | write `[2019-06-06,2019-06-07]`
[2019]                   | write `2019` alone, or name at least two dates…
[..2019]                 | … square brackets hold single dates, of which one is meant
[2019..2021]             | … square brackets hold single dates, of which one is meant
[2019/2020,2022]         | … square brackets hold single dates, of which one is meant
{2019,2020}              | … square brackets mean one of several dates…
../..                    | write the date that is known…
-0044                    | write a date such as `2019-06-05` or `2019-06`: years run from 0001 to 9999
12019                    | … years run from 0001 to 9999
Y17000                   | … years run from 0001 to 9999
5/6/19                   | … a year has four digits
2XXX                     | … `X` stands for the last digits of a year (`201X`, `20XX`)…
XXXX                     | … `X` stands for the last digits of a year …
2019-0X                  | … `X` stands for the last digits of a year …
2019-XX-05               | … `X` stands for the last digits of a year …
201X-06                  | … `X` stands for the last digits of a year …
201X-XX                  | … `X` stands for the last digits of a year …
2019-W23                 | … there are no weeks…
2019/2020/2021           | write `2019-06-05`, `2019-06`, `2019`, a season `2019-22`…
..                       | write `2019-06-05`, `2019-06`, `2019`…
[]                       | write `2019-06-05`, `2019-06`, `2019`…
[2019,]                  | write `2019-06-05`, `2019-06`, `2019`…
soon                     | write `2019-06-05`, `2019-06`, `2019`…
June                     | write `2019-06-05`, `2019-06`, `2019`…
٢٠١٩                     | write `2019-06-05`, `2019-06`, `2019`…
"""


def rows(table: str, separator: str | None = None) -> list[tuple[str, ...]]:
    """The cells of a table, without its empty lines."""
    return [tuple(cell.strip() for cell in line.split(separator)) for line in table.splitlines() if line.strip()]


def day(text: str) -> date | None:
    return None if text == "-" else date.fromisoformat(text)


@pytest.mark.parametrize(("text", "form", "earliest", "latest"), rows(MEANINGS))
def test_a_date_means_a_form_and_the_days_between_two_bounds(text: str, form: str, earliest: str, latest: str) -> None:
    value = FuzzyDate.parse(text)
    assert (value.form, value.earliest, value.latest) == (DateForm(form), day(earliest), day(latest))


@pytest.mark.parametrize(("text", "uncertain", "approximate"), rows(MARKS))
def test_marks_are_noted_and_do_not_move_the_bounds(text: str, uncertain: str, approximate: str) -> None:
    value = FuzzyDate.parse(text)
    assert (value.uncertain, value.approximate) == (uncertain == "yes", approximate == "yes")
    plain = FuzzyDate.parse(text.translate(str.maketrans("", "", "?~%")))
    assert (value.earliest, value.latest, value.form) == (plain.earliest, plain.latest, plain.form)


@pytest.mark.parametrize(("text", "machine"), rows(MACHINE_FORMS))
def test_html_is_given_what_its_time_element_can_hold(text: str, machine: str) -> None:
    assert FuzzyDate.parse(text).machine == (None if machine == "-" else machine)


def test_dates_sort_by_their_earliest_day_and_the_broader_first() -> None:
    texts = IN_ORDER.split()
    backwards = [FuzzyDate.parse(text) for text in reversed(texts)]
    assert [value.text for value in sorted(backwards, key=lambda value: value.sort_key)] == texts


@pytest.mark.parametrize(("text", "words"), rows(HELP, "|"))
def test_a_fault_says_what_its_author_probably_meant(text: str, words: str) -> None:
    with pytest.raises(Fault) as caught:
        FuzzyDate.parse(text)
    assert re.fullmatch(".*".join(map(re.escape, words.split("…"))), caught.value.help)


@pytest.mark.parametrize("text", [row[0] for row in rows(HELP, "|") if row[0] != "2020-2019"])
def test_a_fault_has_its_code_and_quotes_its_author(text: str) -> None:
    with pytest.raises(Fault) as caught:
        FuzzyDate.parse(text)
    assert caught.value.code == "invalid-date"
    quoted = caught.value.message.split("`")[1]
    assert quoted in text


@pytest.mark.parametrize(
    "text", ["2019-06-05/2019-06-01", "2020/2019", "2019-24/2019-11", "202X/201X", "2019-06-05/2019-05"]
)
def test_an_interval_that_ends_before_it_begins_is_backwards(text: str) -> None:
    with pytest.raises(Fault) as caught:
        FuzzyDate.parse(text)
    start, end = text.split("/")
    assert caught.value.code == "dates-backwards"
    assert caught.value.message == f"`{text}` ends before it begins"
    assert caught.value.help == f"put the earlier date first: write `{end}/{start}`"


@pytest.mark.parametrize("text", ["", "  ", "\n"])
def test_an_empty_text_is_a_fault_that_quotes_nothing(text: str) -> None:
    with pytest.raises(Fault, match=r"^expected a date, found nothing$"):
        FuzzyDate.parse(text)


def test_a_long_text_is_quoted_in_part_on_one_line() -> None:
    with pytest.raises(Fault) as caught:
        FuzzyDate.parse("to be\nannounced " * 1000)
    assert caught.value.message == "expected a date, found `to be announced to be announced to be an…`"


def test_a_long_text_is_not_searched_for_a_date() -> None:
    with pytest.raises(Fault, match=r"^expected a date, found `June 2019`$") as caught:
        FuzzyDate.parse(f"June{' ' * 100}2019")
    assert caught.value.help.startswith("write `2019-06-05`, `2019-06`, `2019`")


def test_space_around_a_date_is_left_out() -> None:
    assert FuzzyDate.parse("  2019-06\n") == FuzzyDate.parse("2019-06")
    assert FuzzyDate.parse("  2019-06\n").text == "2019-06"


def test_an_interval_keeps_its_two_ends() -> None:
    value = FuzzyDate.parse("2019-06~/..")
    assert value.start == FuzzyDate.parse("2019-06~")
    assert value.end is None


def test_a_set_keeps_its_members_in_the_order_written() -> None:
    assert FuzzyDate.parse("[2021,2018-03]").members == (FuzzyDate.parse("2021"), FuzzyDate.parse("2018-03"))


def test_a_list_of_dates_means_one_of_them() -> None:
    dates = [FuzzyDate.parse(" 2019-06-06"), FuzzyDate.parse("2019-06-07~ ")]
    assert FuzzyDate.one_of(dates) == FuzzyDate.parse("[2019-06-06,2019-06-07~]")
    assert FuzzyDate.one_of(dates, "[2019-06-06, 2019-06-07~]").text == "[2019-06-06, 2019-06-07~]"


@pytest.mark.parametrize(
    ("texts", "message"),
    [
        ([], "expected two dates or more, found `[]`"),
        (["2019"], "expected two dates or more, found `[2019]`"),
        (["2019", "2020/2021"], "expected a single date in a list of dates, found `2020/2021`"),
        (["[2019,2020]", "2021"], "expected a single date in a list of dates, found `[2019,2020]`"),
    ],
)
def test_a_list_of_dates_holds_two_simple_dates_or_more(texts: list[str], message: str) -> None:
    with pytest.raises(Fault) as caught:
        FuzzyDate.one_of([FuzzyDate.parse(text) for text in texts])
    assert (caught.value.message, caught.value.code) == (message, "invalid-date")


def test_a_date_cannot_be_changed() -> None:
    value = FuzzyDate.parse("2019")
    with pytest.raises(dataclasses.FrozenInstanceError):
        value.text = "2020"  # type: ignore[misc]


def test_a_fault_marks_the_whole_text_unless_told_otherwise() -> None:
    fault = Fault("expected a date", help="write one", code="invalid-date")
    assert (fault.offset, fault.length) == (0, None)


def test_a_fault_travels_between_processes() -> None:
    fault = Fault("expected a date", help="write one", code="invalid-date", offset=3, length=2)
    arrived = copy.deepcopy(fault)
    assert isinstance(arrived, Fault)
    assert str(arrived) == "expected a date"
    assert vars(arrived) == vars(fault)
