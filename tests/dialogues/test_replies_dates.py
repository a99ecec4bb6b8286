"""Dates as people write them in Britain, on Sunday 22 November 2026."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dialogues.guide import Question
from dialogues.replies.reading import read_reply

TODAY = date(2026, 11, 22)
WHEN = Question("when", "date", {"en": "When was that?"})


def rows(text: str) -> list[tuple[str, str]]:
    lines = [line.split(" => ") for line in text.strip().splitlines()]
    return [(said.strip(), meant.strip()) for said, meant in lines]


DATES = """
12/3/1952 => 1952-03-12
12/03/1952 => 1952-03-12
12/3/52 => 1952-03-12
12-3-52 => 1952-03-12
12.3.52 => 1952-03-12
12 3 52 => 1952-03-12
12 / 3 / 1952 => 1952-03-12
12//3//1952 => 1952-03-12
12031952 => 1952-03-12
1952-03-12 => 1952-03-12
12 march 1952 => 1952-03-12
12 march 52 => 1952-03-12
12th march 1952 => 1952-03-12
12th of march 1952 => 1952-03-12
the 12th of March, 1952 => 1952-03-12
12 Mar 1952 => 1952-03-12
12mar52 => 1952-03-12
12-mar-1952 => 1952-03-12
March 12 1952 => 1952-03-12
March 12th, 1952 => 1952-03-12
twelfth of march 1952 => 1952-03-12
twenty first of june 1980 => 1980-06-21
sunday 12 march 2017 => 2017-03-12
it was 12 march 2019 => 2019-03-12
i lost him on the 12th of march 2019 => 2019-03-12
3/25/2020 => 2020-03-25
1/4/26 => 2026-04-01
4 may 2021 => 2021-05-04
12 march => 2026-03-12
12th march => 2026-03-12
12/3 => 2026-03-12
24 december => 2025-12-24
31/12 => 2025-12-31
5 may => 2026-05-05
may 5 => 2026-05-05
march 2020 => 2020-03
March, 2020 => 2020-03
mar 2020 => 2020-03
in march 2020 => 2020-03
3/2020 => 2020-03
03/2020 => 2020-03
sept 2019 => 2019-09
jun 99 => 1999-06
may 2019 => 2019-05
march => 2026-03
in march => 2026-03
last december => 2025-12
in december => 2025-12
2019 => 2019
in 2019 => 2019
around 2015 => 2015
about 2015 i think => 2015
early 2019 => 2019
end of 2019 => 2019
in 2019 i lost my job => 2019
2019, march 2019 i think => 2019-03
christmas 2019 => 2019-12
xmas 2019 => 2019-12
last christmas => 2025-12
summer 2020 => 2020
summer of 2020 => 2020
easter 2018 => 2018
today => 2026-11-22
this morning => 2026-11-22
yesterday => 2026-11-21
yesterday afternoon => 2026-11-21
last night => 2026-11-21
day before yesterday => 2026-11-20
tuesday => 2026-11-17
on tuesday => 2026-11-17
last tuesday => 2026-11-17
tues => 2026-11-17
last sunday => 2026-11-15
sunday gone => 2026-11-15
3 days ago => 2026-11-19
last week => 2026-11
2 weeks ago => 2026-11
a fortnight ago => 2026-11
10 weeks ago => 2026-09
last month => 2026-10
a month ago => 2026-10
3 months ago => 2026-08
about six months ago => 2026-05
last year => 2025
this year => 2026
a year ago => 2025
2 years ago => 2024
two years ago => 2024
two years ago when mum died => 2024
about 10 yrs ago => 2016
3 years back => 2023
a decade ago => 2016
20 years ago => 2006
tomorrow => ?future
next week => ?future
next tuesday => ?future
next year => ?future
25/12/2026 => ?future
december 2026 => ?future
2027 => ?future
31/2/2020 => ?not_a_date
30 feb 2020 => ?not_a_date
45/45/2020 => ?not_a_date
1066 => ?not_a_date
2010s => ?not_a_date
i may have moved => ?not_a_date
when i was 40 => ?not_a_date
i sat down => ?not_a_date
the sun came out => ?not_a_date
never => ?not_a_date
long time ago => ?not_a_date
during covid => ?not_a_date
7 => ?not_a_date
why => ?not_a_date
a few years ago => ?inexact
few months ago => ?inexact
2019 or 2020 => ?several_fit
march 2019 or april 2019 => ?several_fit
12/3/2019 and 5/6/2020 => ?several_fit
mar 20 => ?several_fit
dunno => dont_know
cant remember => dont_know
i dont remember sorry => dont_know
rather not say => prefer_not_to_say
"""

POLISH = """
12 marca 1952 => 1952-03-12
12.03.1952 => 1952-03-12
w marcu 2020 => 2020-03
wczoraj => 2026-11-21
dzisiaj => 2026-11-22
2 lata temu => 2024
rok temu => 2025
w zeszłym roku => 2025
jutro => ?future
nie pamiętam => dont_know
"""


@pytest.mark.parametrize(("said", "meant"), rows(DATES))
def test_date(read, in_short, said, meant):
    assert in_short(read("when", said)) == meant


@pytest.mark.parametrize(("said", "meant"), rows(POLISH))
def test_polish(read, in_short, said, meant):
    assert in_short(read("when", said, "pl")) == meant


@pytest.mark.parametrize("said", ["yesterday", "last tuesday", "2 years ago", "12 march"])
def test_what_counts_from_today_needs_todays_date(read, said):
    assert read("when", said, today=None).outcome == "unclear"


def test_dates_without_todays_date(read):
    assert read("when", "12/3/1952", today=None).value == "1952-03-12"
    assert read("when", "12/3/52", today=None).value == "1952-03-12"
    assert read("when", "12/3/05", today=None).value == "2005-03-12"


def test_what_was_not_needed_is_handed_back(read):
    assert read("when", "March 12th, 1952").rest == ""
    assert read("when", "march 2020. why do you ask?").rest == "why do you ask?"


MONTHS = (
    "January February March April May June July August September October November December".split()
)


def ordinal(day: int) -> str:
    """1st, 2nd, 3rd, 4th."""
    ending = {1: "st", 2: "nd", 3: "rd"}.get(0 if 10 < day < 14 else day % 10, "th")
    return f"{day}{ending}"


@given(st.dates(date(1900, 1, 1), TODAY))
@settings(max_examples=150, deadline=None)
def test_any_date_in_any_british_form_reads_back(day):
    month = MONTHS[day.month - 1]
    for said in (
        day.strftime("%d/%m/%Y"), f"{day.day}/{day.month}/{day.year}", day.strftime("%d-%m-%Y"),
        day.strftime("%d.%m.%Y"), day.isoformat(), f"{day.day} {month} {day.year}",
        f"{ordinal(day.day)} of {month} {day.year}", f"the {ordinal(day.day)} {month}, {day.year}",
        f"{day.day} {month[:3].lower()} {day.year}", f"{month} {ordinal(day.day)} {day.year}",
        f"{month} {day.day}, {day.year}", f"it was {day.day} {month.upper()} {day.year} i think",
    ):  # fmt: skip
        assert read_reply(WHEN, said, "en", TODAY).value == day.isoformat(), said


@given(st.dates(date(1927, 1, 1), TODAY))
@settings(max_examples=100, deadline=None)
def test_years_of_two_figures_are_never_in_the_future(day):
    for said in (day.strftime("%d/%m/%y"), f"{day.day} {MONTHS[day.month - 1]} {day:%y}"):
        assert read_reply(WHEN, said, "en", TODAY).value == day.isoformat(), said


@given(st.integers(0, 6))
def test_a_weekday_is_the_latest_one(days):
    day = TODAY - timedelta(days or 7)
    assert read_reply(WHEN, f"last {day:%A}", "en", TODAY).value == day.isoformat()
