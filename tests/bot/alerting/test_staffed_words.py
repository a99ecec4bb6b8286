"""A resident is told when somebody is there, in words that are true and plain."""

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.alerting.staffed import Hours, Staffed
from bot.alerting.staffed_words import clock_words, staffed_words

LONDON = ZoneInfo("Europe/London")
OFFICE = Staffed.working_days(LONDON, time(9), time(17))
EASTER = Staffed(LONDON, OFFICE.week, frozenset({date(2026, 4, 3), date(2026, 4, 6)}))
CHRISTMAS = Staffed(
    LONDON,
    OFFICE.week,
    frozenset(date(2026, 12, day) for day in range(24, 32)) | {date(2027, 1, 1)},
)
NIGHTS = Staffed(LONDON, (Hours(time(18), time(2)),) * 7)
TO_MIDNIGHT = Staffed(LONDON, (Hours(time(8, 30), time(0)),) * 7)
ALWAYS = Staffed(LONDON, (Hours(time(0), time(0)),) * 7)
WEEKEND = Staffed(LONDON, (*(None,) * 5, Hours(time(12), time(0)), Hours(time(0), time(17, 30))))


def london(written: str) -> datetime:
    """A moment by the clock on the wall, such as ``2026-03-27 16:50``."""
    return datetime.fromisoformat(written).replace(tzinfo=LONDON).astimezone(UTC)


@pytest.mark.parametrize(
    ("staffed", "now", "english", "polish"),
    [
        (OFFICE, "2026-03-02 10:00", "today until 5 pm", "dziś do godz. 17"),
        (OFFICE, "2026-03-02 08:59", "today from 9 am", "dziś od godz. 9"),
        (OFFICE, "2026-03-02 17:00", "tomorrow from 9 am", "jutro od godz. 9"),
        (OFFICE, "2026-03-03 00:30", "today from 9 am", "dziś od godz. 9"),
        (OFFICE, "2026-03-06 18:00", "from Monday 9 am", "w poniedziałek od godz. 9"),
        (OFFICE, "2026-03-08 18:00", "tomorrow from 9 am", "jutro od godz. 9"),
        (EASTER, "2026-04-03 10:00", "from Tuesday 9 am", "we wtorek od godz. 9"),
        (CHRISTMAS, "2026-12-23 18:00", "from Monday 4 January 9 am",
         "w poniedziałek 4 stycznia od godz. 9"),
        (NIGHTS, "2026-03-02 19:00", "until tomorrow 2 am", "do jutra, godz. 2"),
        (NIGHTS, "2026-03-03 01:00", "today until 2 am", "dziś do godz. 2"),
        (TO_MIDNIGHT, "2026-03-02 19:00", "today until midnight", "dziś do północy"),
        (TO_MIDNIGHT, "2026-03-02 07:00", "today from 8:30 am", "dziś od godz. 8:30"),
        (ALWAYS, "2026-03-02 03:00", "at any hour", "o każdej porze"),
        (WEEKEND, "2026-03-07 13:00", "until tomorrow 5:30 pm", "do jutra, godz. 17:30"),
        (WEEKEND, "2026-03-03 13:00", "from Saturday midday", "w sobotę od południa"),
        (WEEKEND, "2026-03-07 09:00", "today from midday", "dziś od południa"),
    ],
)  # fmt: skip
def test_it_says_until_when_or_from_when_somebody_is_there(staffed, now, english, polish):
    assert staffed_words(staffed, london(now), "en") == english
    assert staffed_words(staffed, london(now), "pl") == polish


def test_hours_over_several_days_end_on_a_named_day():
    shift = Staffed(LONDON, (Hours(time(0), time(0)),) * 4 + (Hours(time(0), time(16)), None, None))
    assert staffed_words(shift, london("2026-03-02 10:00"), "en") == "until Friday 4 pm"
    assert staffed_words(shift, london("2026-03-02 10:00"), "pl") == "do piątku, godz. 16"


def test_another_language_is_answered_in_english():
    assert staffed_words(OFFICE, london("2026-03-02 10:00"), "ro") == "today until 5 pm"


def test_of_an_office_to_which_nobody_comes_nothing_is_said():
    assert staffed_words(Staffed(LONDON, (None,) * 7), london("2026-03-02 10:00"), "en") is None


def test_the_words_go_by_the_clock_on_the_wall_when_the_clocks_change():
    friday = datetime(2026, 3, 27, 20, 0, tzinfo=UTC)
    assert staffed_words(OFFICE, friday, "en") == "from Monday 9 am"


@pytest.mark.parametrize(
    ("clock", "english", "polish"),
    [(time(0), "midnight", "północy"), (time(0, 5), "12:05 am", "godz. 0:05"),
     (time(12), "midday", "południa"), (time(12, 30), "12:30 pm", "godz. 12:30"),
     (time(9), "9 am", "godz. 9"), (time(23, 59), "11:59 pm", "godz. 23:59")],
)  # fmt: skip
def test_times_are_said_as_people_say_them(clock, english, polish):
    assert (clock_words(clock, "en"), clock_words(clock, "pl")) == (english, polish)


HOURS = st.none() | st.builds(Hours, st.times(), st.times())


@given(
    week=st.tuples(*(HOURS for _ in range(7))),
    now=st.datetimes(datetime(2026, 1, 1), datetime(2027, 1, 1), timezones=st.just(UTC)),
)
def test_until_is_said_only_while_somebody_is_there(week, now):
    staffed = Staffed(LONDON, week)
    words = staffed_words(staffed, now, "en")
    assert (words is None) == (not any(week))
    said_there = words is not None and ("until" in words or words == "at any hour")
    assert said_there == staffed.there(now)
