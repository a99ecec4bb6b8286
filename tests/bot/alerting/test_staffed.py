"""Repeats keep to staffed hours: over nights, weekends and the change of the clocks."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.alerting.staffed import Hours, Staffed, next_alert

LONDON = ZoneInfo("Europe/London")
OFFICE = Staffed.working_days(LONDON, time(9), time(17))
NIGHTS = Staffed.working_days(LONDON, time(22), time(6))
ALWAYS = Staffed.working_days(LONDON, time(0), time(0))


def london(written: str) -> datetime:
    """A moment by the clock on the wall, such as ``2026-03-27 16:50``."""
    return datetime.fromisoformat(written).replace(tzinfo=LONDON).astimezone(UTC)


@pytest.mark.parametrize(
    ("told", "again"),
    [
        ("2026-03-02 10:00", "2026-03-02 10:15"),
        ("2026-03-02 16:44", "2026-03-02 16:59"),
        ("2026-03-02 16:45", "2026-03-03 09:00"),
        ("2026-03-02 16:50", "2026-03-03 09:00"),
        ("2026-03-02 23:30", "2026-03-03 09:00"),
        ("2026-03-03 03:00", "2026-03-03 09:00"),
        ("2026-03-03 08:50", "2026-03-03 09:05"),
        ("2026-03-03 08:44", "2026-03-03 09:00"),
        ("2026-03-06 16:55", "2026-03-09 09:00"),
        ("2026-03-07 12:00", "2026-03-09 09:00"),
        ("2026-03-08 23:59", "2026-03-09 09:00"),
    ],
)
def test_an_alert_is_repeated_in_staffed_hours_or_when_they_next_come_in(told, again):
    assert next_alert([OFFICE], london(told), 15) == london(again)


def test_the_office_opens_by_the_clock_on_the_wall_when_the_clocks_go_forward():
    friday = datetime(2026, 3, 27, 20, 0, tzinfo=UTC)
    assert next_alert([OFFICE], friday, 15) == datetime(2026, 3, 30, 8, 0, tzinfo=UTC)


def test_the_office_opens_by_the_clock_on_the_wall_when_the_clocks_go_back():
    friday = datetime(2026, 10, 23, 20, 0, tzinfo=UTC)
    assert next_alert([OFFICE], friday, 15) == datetime(2026, 10, 26, 9, 0, tzinfo=UTC)


def test_fifteen_minutes_stay_fifteen_minutes_while_the_clocks_change():
    """Tel Aviv's clocks go forward at 2 on a Friday, in the middle of staffed hours."""
    nights = Staffed.working_days(ZoneInfo("Asia/Jerusalem"), time(0), time(8))
    told = datetime(2026, 3, 26, 23, 50, tzinfo=UTC)
    assert next_alert([nights], told, 15) == told + timedelta(minutes=15)


@pytest.mark.parametrize(
    ("moment", "there"),
    [
        ("2026-03-02 21:59", False),
        ("2026-03-02 22:00", True),
        ("2026-03-03 05:59", True),
        ("2026-03-03 06:00", False),
        ("2026-03-07 05:00", True),
        ("2026-03-07 23:00", False),
        ("2026-03-09 05:00", False),
    ],
)
def test_hours_over_midnight_belong_to_the_day_on_which_they_begin(moment, there):
    assert NIGHTS.there(london(moment)) is there


def test_hours_that_end_when_they_begin_are_whole_weekdays():
    assert next_alert([ALWAYS], london("2026-03-02 23:55"), 15) == london("2026-03-03 00:10")
    assert next_alert([ALWAYS], london("2026-03-06 23:55"), 15) == london("2026-03-09 00:00")


@given(
    told=st.datetimes(datetime(2026, 1, 1), datetime(2027, 1, 1), timezones=st.just(UTC)),
    zone=st.sampled_from(("Europe/London", "Asia/Jerusalem", "America/New_York", "Pacific/Apia")),
    begins=st.times(),
    ends=st.times(),
    minutes=st.integers(1, 240),
)
def test_the_next_alert_is_always_ahead_in_staffed_hours_and_within_the_weekend(
    told, zone, begins, ends, minutes
):
    staffed = Staffed.working_days(ZoneInfo(zone), begins, ends)
    again = next_alert([staffed], told, minutes)
    assert told + timedelta(minutes=minutes) <= again <= told + timedelta(days=4, hours=6)
    assert staffed.there(again)


SATURDAYS = Staffed(LONDON, (*(None,) * 5, Hours(time(10), time(13)), None))


@pytest.mark.parametrize(
    ("moment", "there"),
    [("2026-03-07 09:59", False), ("2026-03-07 10:00", True), ("2026-03-07 13:00", False),
     ("2026-03-06 11:00", False), ("2026-03-08 11:00", False)],
)  # fmt: skip
def test_each_weekday_has_hours_of_its_own(moment, there):
    assert SATURDAYS.there(london(moment)) is there


def closed(staffed: Staffed, *days: date) -> Staffed:
    return Staffed(staffed.zone, staffed.week, frozenset(days))


def test_on_closed_days_nobody_is_there_and_alerts_wait_for_the_day_after():
    easter = closed(OFFICE, date(2026, 4, 3), date(2026, 4, 6))
    assert not easter.there(london("2026-04-03 11:00"))
    assert next_alert([easter], london("2026-04-02 16:50"), 15) == london("2026-04-07 09:00")


def test_a_night_that_begins_on_a_closed_day_is_closed_to_its_end():
    nights = closed(NIGHTS, date(2026, 3, 2))
    assert not nights.there(london("2026-03-03 05:00"))
    assert nights.there(london("2026-03-03 23:00"))


def test_where_nobody_ever_comes_in_an_alert_is_repeated_all_the_same():
    nobody = Staffed(LONDON, (None,) * 7)
    told = london("2026-03-02 10:00")
    assert next_alert([nobody], told, 15) == told + timedelta(minutes=15)
    assert (nobody.next_begin(told), nobody.until(told)) == (None, None)


def test_hours_that_go_on_without_a_gap_end_once():
    day_and_night = Staffed(
        LONDON, (Hours(time(9), time(22)), Hours(time(22), time(6))) * 3 + (None,)
    )
    assert ALWAYS.until(london("2026-03-02 10:00")) == london("2026-03-07 00:00")
    assert day_and_night.until(london("2026-03-02 10:00")) == london("2026-03-02 22:00")
