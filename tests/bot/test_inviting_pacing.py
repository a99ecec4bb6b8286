"""When people are invited: at the pace, awake, on the days when the clock changes too."""

from datetime import UTC, datetime, time, timedelta
from itertools import islice, pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from bot.delivery.quiet import QuietHours
from bot.inviting.pacing import moments
from bot.inviting.quiet import awake, read_span

LONDON = ZoneInfo("Europe/London")
TIMES = st.times().map(lambda each: each.replace(second=0, microsecond=0))
NEAR_A_CHANGE = st.sampled_from([datetime(2026, 3, 28, 12), datetime(2026, 10, 24, 12)]).flatmap(
    lambda noon: st.integers(0, 48 * 60).map(
        lambda minutes: noon.replace(tzinfo=UTC) + timedelta(minutes=minutes)
    )
)


@given(start=NEAR_A_CHANGE, begins=TIMES, ends=TIMES, per_minute=st.integers(1, 600))
def test_nobody_is_invited_in_quiet_hours_or_too_soon_after_another(
    start, begins, ends, per_minute
):
    quiet = QuietHours(begins, ends, LONDON)
    found = list(islice(moments(start, per_minute, quiet), 20))
    assert found[0] >= start
    for moment in found:
        assert quiet.until(moment) is None
    for earlier, later in pairwise(found):
        assert later - earlier >= timedelta(minutes=1) / per_minute


@given(start=NEAR_A_CHANGE, begins=TIMES, ends=TIMES)
def test_nobody_waits_longer_than_quiet_hours_last(start, begins, ends):
    # The hour after one is left out in March: no end that lies in it can be kept to the minute,
    # and who is awake in it alone is awake on the day after.
    assume((ends.hour != 1 and (begins.hour - ends.hour) % 24 != 1) or begins == ends)
    quiet = QuietHours(begins, ends, LONDON)
    first = awake(quiet, start)
    assert first - start <= timedelta(hours=25)
    if first > start:
        assert quiet.until(start) is not None
        before = first - timedelta(minutes=1)
        assert quiet.until(max(before, start)) is not None


@pytest.mark.parametrize(
    ("night", "first"),
    [
        # Clocks go forward on 29 March at one, back on 25 October at two.
        (datetime(2026, 3, 28, 23, tzinfo=UTC), datetime(2026, 3, 29, 7, tzinfo=UTC)),
        (datetime(2026, 10, 24, 23, tzinfo=UTC), datetime(2026, 10, 25, 8, tzinfo=UTC)),
        (datetime(2026, 7, 1, 23, tzinfo=UTC), datetime(2026, 7, 2, 7, tzinfo=UTC)),
        (datetime(2026, 1, 1, 23, tzinfo=UTC), datetime(2026, 1, 2, 8, tzinfo=UTC)),
    ],
)
def test_eight_is_eight_by_the_clock_on_the_wall(night, first):
    quiet = QuietHours(time(21), time(8), LONDON)
    assert next(moments(night, 1, quiet)) == first


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("20:00-09:00", ("20:00", "09:00")),
        (" 9:05 – 17:30 ", ("09:05", "17:30")),
        ("00:00-23:59", ("00:00", "23:59")),
    ],
)
def test_two_times_of_day_are_read(text, span):
    assert read_span(text) == span


@pytest.mark.parametrize("text", ["", "20-9", "24:00-09:00", "20:60-09:00", "08:00-08:00", "x"])
def test_what_is_not_two_times_of_day_is_refused(text):
    with pytest.raises(ValueError, match=r"is not two times of day|begins when it ends"):
        read_span(text)
