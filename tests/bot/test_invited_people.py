"""Invited people write back: through the front door, into the conversation they were invited to."""

import pytest
from arriving import Front
from inviting import PEOPLE, Campaign

from dialogues.notices import notice
from storage import database

ANN, BEN, CAT = PEOPLE


@pytest.fixture
def campaign(url):
    engine = database.open_database(url)
    yield Campaign(engine)
    engine.dispose()


@pytest.fixture
def front(campaign):
    return Front(campaign.engine, keys=campaign.keys)


def write(campaign, front, who, words):
    """Somebody writes now."""
    front.now = campaign.now
    taken = front.take(words, who)
    campaign.now = front.now
    return taken


def test_a_reply_belongs_to_the_conversation_they_were_invited_into(campaign, front):
    ann, ben, _ = campaign.begun()
    assert write(campaign, front, BEN, "yes").conversation == ben
    assert write(campaign, front, ANN, "who is this?").conversation == ann
    assert campaign.response().replied == 2
    assert front.prompts() == []


def test_stop_ends_reminders_and_invitations_until_they_opt_in_again(campaign, front):
    campaign.begun([ANN])
    write(campaign, front, ANN, "please stop texting me")
    campaign.run(hours=100, every=3600)
    spring = campaign.invite([ANN], name="Spring")
    assert (campaign.prompts("reminder"), spring.invited) == ([], 0)
    (talk,) = campaign.conversations(ANN)
    campaign.change(talk.id, ended_at=campaign.now)
    write(campaign, front, ANN, "START")
    assert campaign.invite([ANN], name="Summer").invited == 1


def test_after_a_disclosure_no_reminder_goes_out(campaign, front):
    campaign.begun([ANN])
    assert write(campaign, front, ANN, "my husband hits me").concern
    (talk,) = campaign.conversations(ANN)
    campaign.change(talk.id, held_at=None)
    campaign.send()
    campaign.run(hours=100, every=3600)
    assert campaign.prompts("reminder") == []


def test_who_writes_before_being_invited_is_the_same_person_and_is_not_asked_twice(campaign, front):
    write(campaign, front, ANN, "hello, who are you?")
    begun = write(campaign, front, ANN, "yes please")
    assert begun.conversation is not None
    assert campaign.invite([ANN, BEN]).invited == 2
    campaign.run(hours=1)
    assert [talk.id for talk in campaign.conversations(ANN)] == [begun.conversation]
    assert len(campaign.conversations(BEN)) == 1
    assert campaign.response().states == {"not_sent": 1, "invited": 1}


def test_reminders_are_said_once_and_an_answer_to_one_is_an_answer(campaign, front):
    (talk,) = campaign.begun([ANN])
    campaign.run(hours=26, every=600)
    (reminder,) = campaign.prompts("reminder", "waiting")
    assert reminder.prompt["text"] == notice("reminder", "en", organisation="Friendship North")
    campaign.send()
    assert write(campaign, front, ANN, "yes").conversation == talk
