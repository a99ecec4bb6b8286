"""When prompts go out: quiet hours, clock changes, a sender's pace, reminders."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sending import Post, bodies, twilio

from bot.channels.twilio_texts import TwilioTexts
from bot.delivery.pace import Pace
from bot.delivery.quiet import QuietHours
from bot.delivery.retrying import look_at, retry_at
from bot.demo.twilio_standin import Fault, StandIn
from storage import database
from storage.models import PROMPTS

LONDON = ZoneInfo("Europe/London")
NIGHT = QuietHours.of("21:00", "08:00", "Europe/London")


def here(text: str, fold: int = 0) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=LONDON, fold=fold).astimezone(UTC)


@pytest.mark.parametrize(
    ("now", "until"),
    [
        ("2026-03-02 20:59", None),
        ("2026-03-02 21:00", "2026-03-03 08:00"),
        ("2026-03-02 23:59", "2026-03-03 08:00"),
        ("2026-03-03 00:00", "2026-03-03 08:00"),
        ("2026-03-03 07:59", "2026-03-03 08:00"),
        ("2026-03-03 08:00", None),
        ("2026-03-28 22:00", "2026-03-29 08:00"),
        ("2026-10-24 22:00", "2026-10-25 08:00"),
    ],
)
def test_quiet_past_midnight_and_over_clock_changes(now, until):
    assert NIGHT.until(here(now)) == (until and here(until))


def test_the_night_is_an_hour_shorter_or_longer_when_clocks_change():
    spring, autumn = here("2026-03-28 21:00"), here("2026-10-24 21:00")
    assert NIGHT.until(spring) - spring == timedelta(hours=10)
    assert NIGHT.until(autumn) - autumn == timedelta(hours=12)


def test_quiet_hours_within_a_day_and_none_at_all():
    noon = QuietHours.of("12:00", "13:30", "Europe/London")
    assert noon.until(here("2026-03-02 12:15")) == here("2026-03-02 13:30")
    assert noon.until(here("2026-03-02 13:30")) is None
    assert QuietHours.of("08:00", "08:00", "UTC").until(here("2026-03-02 08:00")) is None


def test_an_end_that_comes_twice_and_one_that_is_left_out():
    early = QuietHours.of("22:00", "01:30", "Europe/London")
    assert early.until(here("2026-10-25 01:15", fold=1)) == here("2026-10-25 01:30", fold=1)
    assert early.until(here("2026-10-25 01:15")) == here("2026-10-25 01:30")
    assert early.until(here("2026-03-29 00:30")) == datetime(2026, 3, 29, 1, 30, tzinfo=UTC)


times = st.integers(0, 1439).map(lambda minutes: f"{minutes // 60:02}:{minutes % 60:02}")
moments = st.datetimes(datetime(2026, 1, 1), datetime(2026, 12, 31), timezones=st.just(UTC))


@given(times, times, moments)
def test_quiet_hours_end_in_the_future_within_a_day_or_so(begins, ends, now):
    until = QuietHours.of(begins, ends, "Europe/London").until(now)
    if until is not None:
        assert now < until <= now + timedelta(hours=25)


@pytest.fixture
def post(url: str) -> Iterator[Post]:
    engine = database.open_database(url)
    yield Post(engine, now=here("2026-03-02 22:00"))
    engine.dispose()


@pytest.fixture
def sending(post: Post) -> Iterator[tuple[StandIn, TwilioTexts]]:
    with twilio(post) as both:
        yield both


def test_at_night_only_those_who_have_just_written_are_answered(post, sending):
    standin, provider = sending
    asleep, awake = post.person(), post.person()
    post.writes(asleep)
    post.later(minutes=61)
    post.writes(awake)
    for person in (asleep, awake):
        post.queue(person, "How are you?")
    delivery = post.delivery(provider)
    while delivery.step():
        pass
    assert not standin.texts.to(asleep.phone)
    assert bodies(standin.texts.to(awake.phone)) == ["How are you?"]
    post.now = here("2026-03-03 07:59")
    assert not delivery.step()
    post.now = here("2026-03-03 08:00")
    assert delivery.step()
    assert bodies(standin.texts.to(asleep.phone)) == ["How are you?"]


def test_invitations_and_reminders_wait_for_the_morning_and_signposting_for_nothing(post, sending):
    standin, provider = sending
    person, other = post.person(), post.person()
    post.writes(person)
    post.later(seconds=1)
    post.notice(person, "invitation", "Would you?")
    post.notice(other, "reminder", "When you are ready.")
    post.notice(other, "signposting", "Help is there.")
    post.queue(other, "How are you?")
    delivery = post.delivery(provider)
    while delivery.step():
        pass
    assert bodies(standin.texts.to()) == ["Help is there."]
    post.now = here("2026-03-03 08:00")
    post.finish(delivery)
    assert bodies(standin.texts.to(person.phone)) == ["Would you?"]
    assert bodies(standin.texts.to(other.phone))[1:] == ["When you are ready.", "How are you?"]


def test_a_reminder_that_waits_keeps_no_answer_back_and_is_dropped_by_a_word(post, sending):
    standin, provider = sending
    person = post.person()
    reminder = post.notice(person, "reminder", "When you are ready.")
    delivery = post.delivery(provider)
    assert delivery.step()
    post.later(minutes=5)
    post.writes(person)
    post.queue(person, "And then?")
    assert delivery.step()
    assert bodies(standin.texts.to(person.phone)) == ["And then?"]
    post.now = here("2026-03-03 08:00")
    assert delivery.step()
    assert post.states(reminder) == ["dropped"]


def test_an_invitation_keeps_what_follows_it_back(post, sending):
    standin, provider = sending
    person = post.person()
    post.notice(person, "invitation", "From the council.")
    post.queue(person, "Hello.", "Will you take part?")
    delivery = post.delivery(provider)
    while delivery.step():
        pass
    assert not standin.texts.to(person.phone)
    post.now = here("2026-03-03 08:00")
    post.finish(delivery)
    assert bodies(standin.texts.to(person.phone)) == [
        "From the council.", "Hello.", "Will you take part?",
    ]  # fmt: skip


def test_a_sender_waits_for_its_slot(post, sending):
    standin, provider = sending
    post.now = here("2026-03-03 12:00")
    for _ in range(3):
        post.queue(post.person(), "How are you?")
    post.finish(post.delivery(provider, per_second=10))
    assert post.slept == pytest.approx([0.1, 0.2])
    assert len(standin.texts) == 3


def test_a_full_queue_puts_prompts_back_without_an_attempt(post, sending):
    _, provider = sending
    post.now = here("2026-03-03 12:00")
    for _ in range(3):
        post.queue(post.person(), "How are you?")
    delivery = post.delivery(provider, per_second=0.15)
    while delivery.step():
        pass
    assert sorted(post.states()) == ["shown", "waiting", "waiting"]
    assert len(post.attempts()) == 1


def test_a_provider_that_asks_for_time_gets_it(post, sending):
    standin, provider = sending
    post.now = here("2026-03-03 12:00")
    standin.faults = lambda number, form: Fault(429, 20429, after=60) if number == 1 else None
    for _ in range(2):
        post.queue(post.person(), "How are you?")
    delivery = post.delivery(provider)
    while delivery.step():
        pass
    assert standin.requests == 1
    with post.engine.connect() as connection:
        due = connection.execute(PROMPTS.select().order_by(PROMPTS.c.id)).first().due_at
    assert due == post.now + timedelta(seconds=60)


def test_slots_are_apart_and_far_ones_are_not_reserved():
    now = [0.0]
    pace = Pace(10, lambda: now[0])
    assert [pace.reserve("a", 5) for _ in range(3)] == pytest.approx([0.0, 0.1, 0.2])
    assert pace.reserve("b", 5) == 0.0
    assert pace.reserve("a", 0.25) is None
    now[0] = 10.0
    assert pace.reserve("a", 0.25) == 0.0
    pace.hold("a", 30)
    assert pace.reserve("a", 5) is None
    now[0] = 40.0
    assert pace.reserve("a", 5) == 0.0


def test_retries_are_ever_further_apart_and_end():
    now = here("2026-03-03 12:00")
    waits = [retry_at(now, attempts, None) for attempts in range(8)]
    assert waits == sorted(waits)
    assert retry_at(now, 8, None) is None
    assert retry_at(now, 0, 90.0) == now + timedelta(seconds=90)
    assert look_at(now, now) == now + timedelta(seconds=30)
    assert look_at(now, now - timedelta(days=1)) == now + timedelta(hours=1)
