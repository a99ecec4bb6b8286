"""What became of a round."""

import pytest
from inviting import PEOPLE, Campaign
from sqlalchemy import update

from dialogues.exchange import Reply
from storage import contacts
from storage.models import CONTACTS, DELIVERIES, PROMPTS

NUMBERS = [f"+447700900{n:03}" for n in range(12)]


@pytest.fixture
def campaign(engine):
    return Campaign(engine)


def deliver(campaign, number, state="delivered"):
    """A receipt for everything that was said to somebody: a part and a half of pence 4 each."""
    person = campaign.contact(number).respondent_id
    with campaign.engine.begin() as connection:
        for prompt in connection.execute(PROMPTS.select().where(PROMPTS.c.respondent_id == person)):
            connection.execute(
                DELIVERIES.insert().values(
                    prompt_id=prompt.id, piece=0, channel="sms", sender="+447700900999",
                    state=state, parts=2, pence=8.0, started_at=campaign.now,
                    received_at=campaign.now if state == "delivered" else None,
                )
            )  # fmt: skip


def test_a_round_that_is_to_begin_has_only_people_who_wait(campaign):
    campaign.invite(NUMBERS)
    found = campaign.response()
    assert (found.planned, found.states, found.invited) == (12, {"waiting": 12}, 0)
    assert (found.delivered, found.replied, found.parts, found.pence) == (0, 0, 0, 0.0)


def test_every_person_is_counted_once_by_how_far_they_got(campaign):
    campaign.invite(NUMBERS, per_minute=2, lead="Hello.")
    campaign.opt_out(NUMBERS[0])
    with campaign.engine.begin() as connection:
        unreachable = update(CONTACTS).where(
            CONTACTS.c.respondent_id == campaign_person(campaign, connection, NUMBERS[1])
        )
        connection.execute(unreachable.values(unreachable_at=campaign.now))
    campaign.run(hours=4 / 60 + 0.001, every=30)
    talks = campaign.conversations()
    assert len(talks) == 7
    for talk, disposition in zip(
        talks, ("invited", "complete", "complete", "refused", "opted_out", "started"), strict=False
    ):
        if disposition != "invited":
            campaign.take_turn(talk.id)
            campaign.take_turn(talk.id, "yes")
        campaign.change(talk.id, disposition=disposition)
    deliver(campaign, NUMBERS[3])
    deliver(campaign, NUMBERS[4], "undelivered")
    found = campaign.response()
    assert found.states == {
        "waiting": 3,
        "opted_out": 2,
        "unreachable": 1,
        "invited": 2,
        "complete": 2,
        "refused": 1,
        "started": 1,
    }
    assert (found.planned, found.invited, found.replied, found.delivered) == (12, 7, 5, 1)
    assert found.parts > 0
    assert found.pence == pytest.approx(found.parts * 4.0)


def test_who_was_opted_out_by_others_has_not_replied(campaign):
    campaign.begun(PEOPLE)
    for talk, id_ in zip(campaign.conversations(), ("21610-7", "staff-1-2", "SM1"), strict=True):
        campaign.store.receive(talk.id, Reply(request="stop", id=id_), "sms")
    assert campaign.response().replied == 1


def test_other_rounds_do_not_count(campaign):
    campaign.invite(PEOPLE, name="Autumn")
    campaign.invite(NUMBERS[:2])
    campaign.run(hours=1)
    assert campaign.response().planned == 2


def campaign_person(campaign, connection, number):
    found = contacts.find(connection, campaign.keys, campaign.store.organisation, "sms", number)
    assert found is not None
    return found.respondent_id
