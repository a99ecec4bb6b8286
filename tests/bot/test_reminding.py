"""Reminders: for those who went silent, a few times, and nobody else."""

from datetime import UTC, datetime, timedelta

import pytest
from inviting import MONDAY, PEOPLE, Campaign

from storage import concerns, contacts, database
from storage.concerns import Raised
from storage.models import CONVERSATIONS, PROMPTS

ANN, BEN, CAT = PEOPLE


@pytest.fixture
def campaign(url):
    engine = database.open_database(url)
    yield Campaign(engine)
    engine.dispose()


def reminded(campaign, conversation=None):
    """When people were reminded, to the hour, counted from Monday at ten."""
    return [
        (prompt.queued_at - MONDAY) // timedelta(hours=1)
        for prompt in campaign.prompts("reminder")
        if conversation in (None, prompt.conversation_id)
    ]


def test_whoever_says_nothing_is_reminded_as_often_as_the_round_says(campaign):
    (talk,) = campaign.begun([ANN], most_reminders=2, reminder_hours=24)
    for _ in range(60):
        campaign.run(hours=2, every=1800)
        campaign.send()
    (first, second) = reminded(campaign)
    assert 24 <= first < 27
    assert first + 24 <= second < first + 27
    (first, _) = campaign.prompts("reminder")
    assert first.prompt["text"].startswith("Hello, this is Earshot again, for Friendship North.")
    assert "STOP" in first.prompt["text"]
    assert first.conversation_id == talk


def test_no_reminders_where_none_are_wanted(campaign):
    campaign.begun([ANN], most_reminders=0)
    campaign.run(hours=200, every=3600)
    assert reminded(campaign) == []


def test_whoever_answers_is_reminded_only_after_going_silent_again(campaign):
    (talk,) = campaign.begun([ANN], most_reminders=5)
    campaign.run(hours=20, every=1800)
    hear(campaign, talk, "yes")
    campaign.run(hours=23, every=1800)
    assert reminded(campaign) == []
    campaign.run(hours=5, every=1800)
    assert len(reminded(campaign)) == 1


def test_reminders_are_in_the_language_that_is_spoken_now(campaign):
    (talk,) = campaign.begun([ANN])
    campaign.change(talk, language="pl")
    campaign.run(hours=30, every=1800)
    (prompt,) = campaign.prompts("reminder")
    assert prompt.prompt["text"].startswith("Dzień dobry")


@pytest.mark.parametrize(
    "what", ["opted out", "unreachable", "ended", "at risk", "another conversation", "never sent"]
)
def test_nobody_is_reminded_who(campaign, what):
    if what == "never sent":
        campaign.invite([ANN])
        campaign.run(hours=1)
        (talk,) = [row.id for row in campaign.conversations()]
        campaign.take_turn(talk)
        with campaign.engine.begin() as connection:
            connection.execute(PROMPTS.update().values(state="failed"))
    else:
        (talk,) = campaign.begun([ANN])
    if what == "opted out":
        campaign.opt_out(ANN)
    elif what == "unreachable":
        contact = campaign.contact(ANN).contact_id
        with campaign.engine.begin() as connection:
            contacts.mark_unreachable(connection, contact, "30005", campaign.now)
    elif what == "ended":
        campaign.change(talk, ended_at=campaign.now, disposition="refused")
    elif what == "at risk":
        raise_concern(campaign, talk, "indirect")
    elif what == "another conversation":
        campaign.change(talk, updated_at=campaign.now - timedelta(days=40))
        campaign.invite([ANN], name="Spring", most_reminders=0)
        campaign.run(hours=1)
    campaign.run(hours=100, every=7200)
    assert reminded(campaign, talk) == []


def test_who_asked_for_a_person_may_be_reminded(campaign):
    (talk,) = campaign.begun([ANN])
    raise_concern(campaign, talk, "asked")
    campaign.run(hours=30, every=1800)
    assert len(reminded(campaign)) == 1


def test_nobody_is_reminded_before_what_was_said_has_been_sent(campaign):
    campaign.invite([ANN])
    campaign.run(hours=0.5)
    (talk,) = campaign.conversations()
    campaign.run(hours=47.5, every=1800)
    campaign.take_turn(talk.id)
    campaign.run(hours=24, every=1800)
    assert reminded(campaign) == []
    campaign.send()
    campaign.run(hours=23, every=1800)
    assert reminded(campaign) == []
    campaign.run(hours=3, every=1800)
    assert len(reminded(campaign)) == 1


def test_nobody_is_reminded_while_a_concern_keeps_the_conversation_back(campaign):
    (talk,) = campaign.begun([ANN])
    campaign.change(talk, held_at=campaign.now)
    campaign.run(hours=50, every=3600)
    assert reminded(campaign) == []
    campaign.change(talk, held_at=None)
    campaign.run(hours=2, every=1800)
    assert len(reminded(campaign)) == 1


def test_nobody_is_reminded_at_night(campaign):
    campaign.now = datetime(2026, 3, 2, 19, 45, tzinfo=UTC)
    campaign.begun([ANN], reminder_hours=8)
    campaign.run(hours=24, every=1800)
    (prompt,) = campaign.prompts("reminder")
    assert prompt.queued_at.hour == 9


def test_whoever_paused_is_come_back_to_when_they_asked_and_not_reminded_before(campaign):
    (talk,) = campaign.begun([ANN], most_reminders=5)
    asked = MONDAY + timedelta(days=3)
    campaign.change(talk, remind_at=asked)
    campaign.run(hours=71.5, every=1800)
    assert reminded(campaign) == []
    campaign.run(hours=1, every=1800)
    (prompt,) = campaign.prompts("reminder")
    assert "You asked me to come back about now" in prompt.prompt["text"]
    campaign.send()
    campaign.run(hours=23, every=1800)
    assert len(reminded(campaign)) == 1
    campaign.run(hours=3, every=1800)
    assert len(reminded(campaign)) == 2


def test_coming_back_is_for_everybody_who_can_be_written_to(campaign):
    text, telegram = campaign.store.start(channel="sms"), campaign.store.start(channel="telegram")
    web = campaign.store.start(channel="web")
    with campaign.engine.begin() as connection:
        for talk, channel in ((text, "sms"), (telegram, "telegram"), (web, "web")):
            known = contacts.find_or_enrol(
                connection, campaign.keys, campaign.store.organisation, channel, "1", campaign.now
            )
            connection.execute(
                CONVERSATIONS.update()
                .where(CONVERSATIONS.c.id == talk)
                .values(respondent_id=known.respondent_id, remind_at=campaign.now)
            )
    campaign.later(minutes=1)
    assert campaign.step() == 2
    assert [prompt.conversation_id for prompt in campaign.prompts("reminder")] == [text, telegram]
    assert campaign.step() == 0


@pytest.mark.parametrize("what", ["opted out", "ended", "held"])
def test_nobody_is_come_back_to_who(campaign, what):
    (talk,) = campaign.begun([ANN], most_reminders=0)
    campaign.change(talk, remind_at=campaign.now)
    if what == "opted out":
        campaign.opt_out(ANN)
    else:
        campaign.change(talk, **{"ended_at" if what == "ended" else "held_at": campaign.now})
    campaign.run(hours=30, every=1800)
    assert campaign.prompts("reminder") == []


def hear(campaign, conversation, words):
    """They write, the worker answers, delivery sends."""
    campaign.take_turn(conversation, words)
    campaign.send()


def raise_concern(campaign, conversation, directness):
    person = campaign.contact(ANN).respondent_id
    with campaign.engine.begin() as connection:
        concerns.raise_concern(
            connection,
            campaign.keys,
            Raised(
                organisation_id=campaign.store.organisation, respondent_id=person,
                conversation_id=conversation, message_id=None, kinds=("physical",),
                directness=directness, about="self", channel="sms", words="he hits me",
                signposted="queued",
            ),
            campaign.now,
        )  # fmt: skip
