"""Staff take a conversation over: the assistant is silent, and goes on when they hand it back."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from arriving import ORGANISATION
from held_talk import HeldTalk
from sqlalchemy import text

from bot.delivery.quiet import QuietHours
from bot.inviting.inviter import Inviter
from storage import database, invitations, leases, respondents, rounds, stopping
from storage.invitations import Invitee
from storage.models import (
    ANSWERS,
    CONCERNS,
    CONVERSATIONS,
    EVENTS,
    INVITATIONS,
    MESSAGES,
    PROMPTS,
)

HURT = "my husband hits me and i cant leave the house"
AGE = "How old are you?"


@pytest.fixture
def talk(front) -> HeldTalk:
    """Somebody who has agreed to take part and is asked for their age."""
    return HeldTalk(front).goes("yes")


def test_what_staff_write_goes_out_and_the_assistant_says_nothing(talk):
    assert talk.staff("Lee from Friendship North: how are you?")
    assert talk.sent() == ["Lee from Friendship North: how are you?"]
    talk.says("not so good love")
    talk.says("34")
    assert talk.turns() == 0
    assert talk.sent() == []
    assert talk.states()[-2:] == ["to_staff", "to_staff"]
    assert talk.row.due_at is None


def test_what_was_said_to_staff_is_no_answer_and_is_not_lost(talk):
    talk.staff("Lee here. How old is your mum?")
    talk.says("mum is eighty two")
    assert talk.back()
    talk.says("44")
    talk.turns()
    (age,) = talk.front.rows(ANSWERS, ANSWERS.c.question == "age")
    assert age.codes == ["35-44"]
    kept = [row.reply["texts"] for row in talk.front.rows(MESSAGES, MESSAGES.c.state == "to_staff")]
    assert kept == [["mum is eighty two"]]
    assert "eighty" not in str(talk.row.interview)


def test_handing_back_asks_the_open_question_again_and_says_who_speaks(talk):
    talk.staff("Lee here.")
    talk.sent()
    assert talk.back()
    assert not talk.back()
    assert talk.turns() == 1
    (said,) = talk.sent()
    assert said.startswith("This is the computer again.")
    assert said.endswith(AGE)
    with talk.front.engine.connect() as connection:
        names = list(connection.execute(EVENTS.select().with_only_columns(EVENTS.c.name)).scalars())
    assert names.count("handed_back") == 1
    assert not talk.held


def test_an_interview_that_has_ended_says_nothing_more_when_it_is_handed_back(talk):
    talk.says("STOP")
    talk.turns()
    talk.says("START")
    talk.turns()
    talk.front.end(talk.number)
    talk.sent()
    talk.staff("Lee here.")
    talk.says("hello lee")
    assert talk.states()[-1] == "to_staff"
    talk.sent()
    assert talk.back()
    assert talk.turns() == 0
    assert talk.sent() == []


def test_a_turn_under_way_is_lost_when_staff_take_over(talk):
    talk.says("44")
    task = talk.worker.next_task()
    assert task is not None
    talk.staff("Lee here.")
    assert talk.worker.take(task) == "lost"
    assert talk.turns() == 0
    assert talk.outbox() == ["staff"]
    assert talk.states()[-1] == "to_staff"


def test_what_the_assistant_had_left_to_say_is_dropped(talk):
    talk.says("44")
    talk.turns()
    assert talk.outbox() == ["turn"]
    talk.staff("Lee here.")
    assert talk.sent() == ["Lee here."]
    assert talk.outbox("dropped") == ["turn"]


def test_what_was_being_sent_at_that_moment_is_not_sent_again_afterwards(talk):
    talk.says("44")
    talk.turns()
    with talk.front.engine.begin() as connection:
        connection.execute(
            PROMPTS.update()
            .where(PROMPTS.c.state == "waiting")
            .values(lease_owner="gone", lease_until=talk.front.now + timedelta(seconds=60))
        )
    talk.staff("Lee here.")
    talk.front.later(minutes=5)
    assert talk.sent() == ["Lee here."]
    talk.back()
    talk.turns()
    (said,) = talk.sent()
    assert said.startswith("This is the computer again.")


def test_a_double_click_sends_once(talk):
    assert talk.staff("Lee here.", form="form-once")
    assert not talk.staff("Lee here.", form="form-once")
    assert talk.sent() == ["Lee here."]


def test_a_concern_still_raises_and_signposts_and_no_hold_is_left(talk):
    talk.staff("Lee here.")
    talk.sent()
    talk.says(HURT)
    assert len(talk.front.rows(CONCERNS)) == 1
    (said,) = talk.sent()
    assert "999" in said
    assert talk.turns() == 0
    assert talk.row.held_at is None
    talk.staff("Are you safe now?")
    assert talk.sent() == ["Are you safe now?"]


def test_a_concern_that_waits_for_its_turn_is_staffs_when_they_take_over(talk):
    talk.says(HURT)
    talk.staff("Lee here. Are you safe?")
    assert talk.row.held_at is None
    assert talk.turns() == 0
    assert [said for said in talk.sent() if "Lee here" in said]


def test_stop_is_obeyed_at_once_and_ends_the_interview_when_it_is_handed_back(talk):
    talk.staff("Lee here.")
    talk.says("STOP")
    assert talk.sent() == []
    assert talk.outbox("dropped") == ["staff"]
    assert not talk.staff("Just one more thing")
    assert talk.held
    talk.back()
    talk.turns()
    assert talk.row.disposition == "opted_out"
    assert talk.sent() == []


def test_whoever_stops_and_starts_again_goes_on_where_they_were(talk):
    talk.staff("Lee here.")
    talk.says("STOP")
    talk.says("START")
    assert talk.outbox() == ["opted_in"]
    talk.back()
    talk.turns()
    assert talk.row.disposition == "started"
    assert [said for said in talk.sent() if said.endswith(AGE)]


def test_a_stop_that_was_told_to_staff_ends_it_too(talk):
    talk.staff("Lee here.")
    who = talk.line.respondent
    with talk.front.engine.begin() as connection:
        stopping.stop_messages(connection, who, "sms", talk.front.now)
    assert talk.turns() == 0
    talk.back()
    talk.turns()
    assert talk.row.disposition == "opted_out"


def test_what_is_written_at_night_waits_for_the_morning_unless_they_have_just_written(talk):
    talk.front.now = datetime(2026, 3, 2, 23, 0, tzinfo=ZoneInfo("Europe/London"))
    talk.staff("Lee here.")
    assert talk.sent() == []
    talk.says("are you there")
    talk.staff("I am.")
    assert talk.sent() == ["Lee here.", "I am."]


def test_more_than_an_hour_allows_still_reaches_staff(talk):
    talk.front.intake.messages_per_hour = 3
    talk.staff("Lee here.")
    for _ in range(6):
        talk.says("and another thing")
    assert talk.states()[-6:] == ["to_staff"] * 6
    assert "over_limit" not in talk.outbox()


def test_nobody_is_reminded_or_come_back_to_while_staff_hold_it(talk):
    talk.says("later", request="pause")
    talk.turns()
    talk.sent()
    talk.staff("Lee here.")
    talk.sent()
    with talk.front.engine.begin() as connection:
        connection.execute(CONVERSATIONS.update().values(remind_at=talk.front.now))
    talk.front.later(hours=1)
    reading = database.for_reading(talk.front.engine)
    quiet = QuietHours.of("21:00", "08:00", "Europe/London")
    inviter = Inviter(talk.front.engine, reading, talk.clock, quiet)
    assert inviter.step() == 0
    talk.back()
    assert inviter.step() == 1


def test_nobody_is_invited_into_another_conversation_meanwhile(talk):
    talk.front.end(talk.number)
    talk.staff("Lee here.")
    invitee = invitee_of(talk)
    assert invitee.with_staff
    talk.back()
    assert not invitee_of(talk).with_staff


def invitee_of(talk: HeldTalk) -> Invitee:
    """What a round of invitations knows of them."""
    front, row, who = talk.front, talk.row, talk.line.respondent
    with front.engine.begin() as connection:
        whose = respondents.organisation(connection, ORGANISATION, front.now)
        plan = rounds.Plan(
            organisation_id=whose, name=f"round {front.now}", guide_hash=row.guide_hash,
            path="short", language="en", channel="sms", basis="asked", lead="",
            starts_at=front.now, quiet_from="21:00", quiet_to="08:00", per_minute=60,
            most_reminders=0, reminder_hours=48,
        )  # fmt: skip
        assert rounds.make(connection, plan, front.now)
        made = rounds.rounds(connection, plan.name)[0].id
        invitations.plan(connection, made, who, front.now)
        found = invitations.take_next(connection, made, front.now)
        connection.execute(INVITATIONS.delete())
    front.later(seconds=1)
    assert found is not None
    return found


def test_the_lease_passes_conversations_by_that_staff_hold(talk):
    talk.staff("Lee here.")
    with talk.front.engine.begin() as connection:
        connection.execute(CONVERSATIONS.update().values(due_at=talk.front.now))
        assert not leases.is_due(connection, talk.front.now, ("sms",))
        taken = leases.lease(
            connection, worker="w2", now=talk.front.now, seconds=60, channels=("sms",)
        )
        assert taken is None


def test_looking_for_a_turn_reads_the_index_of_what_is_due(front):
    statement = (
        "SELECT id FROM conversations WHERE due_at IS NOT NULL AND taken_over_at IS NULL "
        "ORDER BY due_at, id LIMIT 1"
    )
    with front.engine.connect() as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(text("SET enable_seqscan = off"))
            plan = connection.execute(text(f"EXPLAIN {statement}")).scalars().all()
        else:
            plan = [
                row.detail for row in connection.execute(text(f"EXPLAIN QUERY PLAN {statement}"))
            ]
    assert "ix_conversations_due" in " ".join(plan)
