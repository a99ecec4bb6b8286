"""Rounds step by step: who is invited when, once each, whatever happens."""

import threading
from datetime import UTC, datetime, timedelta

import pytest
from inviting import MONDAY, PEOPLE, Campaign
from sqlalchemy import event

from storage import database, respondents, rounds
from storage.models import CONVERSATIONS, INVITATIONS
from storage.respondents import Contact

ANN, BEN, CAT = PEOPLE


@pytest.fixture
def campaign(url):
    engine = database.open_database(url)
    yield Campaign(engine)
    engine.dispose()


def test_everybody_is_invited_once_into_a_conversation_that_waits_for_its_first_turn(campaign):
    campaign.invite()
    campaign.run(hours=2)
    for number in PEOPLE:
        (talk,) = campaign.conversations(number)
        assert (talk.disposition, talk.came_by, talk.channel) == ("invited", "invitation", "sms")
        assert (talk.guide_hash, talk.path, talk.language) == (
            campaign.store.guide_hash, "short", "en",
        )  # fmt: skip
        assert talk.due_at == talk.started_at
    assert campaign.states() == ["begun"] * 3
    assert campaign.step() == 0


def test_nobody_is_invited_before_the_start(campaign):
    campaign.invite(starts_at=MONDAY + timedelta(hours=2))
    campaign.run(hours=1.99, every=300)
    assert campaign.conversations() == []
    campaign.run(hours=0.1)
    assert len(campaign.conversations()) == 3


def test_the_lead_is_said_first(campaign):
    campaign.invite([ANN], lead="Hello from Friendship North. Reply STOP for no texts.")
    campaign.step()
    (lead,) = campaign.prompts("invitation", "waiting")
    (talk,) = campaign.conversations()
    campaign.take_turn(talk.id)
    assert lead.prompt["text"] == "Hello from Friendship North. Reply STOP for no texts."
    assert (lead.conversation_id, lead.respondent_id) == (talk.id, talk.respondent_id)
    assert lead.id < min(prompt.id for prompt in campaign.prompts("turn"))


@pytest.mark.parametrize("when", ["before the list", "before the start", "between two steps"])
def test_whoever_opted_out_is_not_invited_however_late_they_did(campaign, when):
    if when == "before the list":
        campaign.invite([ANN], name="Autumn", starts_at=MONDAY + timedelta(days=300))
        campaign.opt_out(ANN)
        planned = campaign.invite()
        assert [(each.line, each.why) for each in planned.left_out] == [
            (2, "asked to get no more texts")
        ]
    else:
        campaign.invite(per_minute=1)
        if when == "between two steps":
            campaign.opt_out(BEN)
        campaign.step()
        campaign.opt_out(BEN if when == "before the start" else CAT)
    campaign.run(hours=3)
    gone = {"before the list": [ANN], "before the start": [BEN], "between two steps": [BEN, CAT]}
    for number in PEOPLE:
        assert len(campaign.conversations(number)) == (0 if number in gone[when] else 1)


def test_stop_counts_for_the_organisation_that_was_told(campaign):
    with campaign.engine.begin() as connection:
        other = respondents.organisation(connection, "Council", campaign.now)
        person = respondents.enrol_unnamed(connection, other, campaign.now)
        respondents.add_contact(
            connection, other, Contact(person, "sms", ANN), campaign.keys, campaign.now
        )
    campaign.invite([ANN])
    campaign.run(hours=1)
    assert len(campaign.conversations(ANN)) == 1
    campaign.opt_out(ANN)
    campaign.invite([ANN], organisation_id=other, name="Council's")
    campaign.run(hours=1)
    assert len(campaign.conversations()) == 2


def test_a_restart_loses_none_and_invites_nobody_twice(campaign):
    numbers = [f"+447700900{n:03}" for n in range(40)]
    campaign.invite(numbers, per_minute=7)
    for _ in range(30):
        campaign = campaign.again()
        campaign.step()
        campaign.later(seconds=20)
    assert [len(campaign.conversations(number)) for number in numbers] == [1] * 40


def test_an_invitation_that_is_cut_off_is_done_again_as_a_whole(campaign):
    campaign.invite(lead="Hello.")
    cut_off = Cut(campaign.engine, "INSERT INTO prompts", times=3)
    for _ in range(3):
        with pytest.raises(KeyboardInterrupt):
            campaign.run(hours=1)
        assert campaign.prompts("invitation") == []
        assert campaign.conversations() == []
    assert cut_off.times == 0
    campaign.run(hours=1)
    assert len(campaign.prompts("invitation")) == len(campaign.conversations()) == 3


def test_a_list_that_was_cut_off_half_way_goes_on_where_it_stopped(campaign, monkeypatch):
    monkeypatch.setattr("bot.inviting.planning.TOGETHER", 5)
    numbers = [f"+447700900{n:03}" for n in range(23)]
    Cut(campaign.engine, "INSERT INTO invitations", after=12)
    with pytest.raises(KeyboardInterrupt):
        campaign.invite(numbers)
    assert len(campaign.states()) == 10
    campaign.later(minutes=1)
    campaign.step()
    planned = campaign.invite(numbers)
    assert planned.invited == 13
    assert {each.why for each in planned.left_out} == {"already in this round"}
    campaign.run(hours=1)
    assert [len(campaign.conversations(number)) for number in numbers] == [1] * 23


def test_the_pace_is_kept_also_when_late(campaign):
    numbers = [f"+447700900{n:03}" for n in range(30)]
    campaign.invite(numbers, per_minute=5)
    campaign.later(hours=2)
    for minute in range(1, 7):
        for _ in range(12):
            campaign.step()
            campaign.later(seconds=5)
        assert len(campaign.conversations()) == 5 * minute


def test_quiet_hours_of_the_round_hold_and_the_rest_goes_out_in_the_morning(campaign):
    numbers = [f"+447700900{n:03}" for n in range(100)]
    campaign.now = datetime(2026, 3, 2, 19, 30, tzinfo=UTC)
    planned = campaign.invite(numbers, per_minute=2)
    assert planned.last == datetime(2026, 3, 3, 9, 19, 30, tzinfo=UTC)
    campaign.run(hours=0.5, every=10)
    assert len(campaign.conversations()) == 60
    campaign.run(hours=12.9, every=600)
    assert len(campaign.conversations()) == 60
    campaign.run(hours=1)
    assert len(campaign.conversations()) == 100
    spread = [each.started_at.time().hour for each in campaign.conversations()]
    assert set(spread) == {19, 9}


@pytest.mark.parametrize(
    ("evening", "morning"),
    [
        (datetime(2026, 3, 28, 21, tzinfo=UTC), datetime(2026, 3, 29, 8, tzinfo=UTC)),
        (datetime(2026, 10, 24, 20, tzinfo=UTC), datetime(2026, 10, 25, 9, tzinfo=UTC)),
    ],
)
def test_nine_in_the_morning_is_nine_by_the_clock_on_the_wall(campaign, evening, morning):
    campaign.now = evening
    planned = campaign.invite()
    assert planned.first == morning
    campaign.run(hours=24, every=600)
    assert min(each.started_at for each in campaign.conversations()) == morning


def test_the_usual_quiet_hours_hold_beside_those_of_the_round(campaign):
    campaign.now = datetime(2026, 3, 2, 22, 0, tzinfo=UTC)
    campaign.invite(quiet_from="23:00", quiet_to="05:00")
    campaign.run(hours=9.9, every=600)
    assert campaign.conversations() == []
    campaign.run(hours=1)
    assert len(campaign.conversations()) == 3


def test_a_clock_that_jumps_back_and_forth_invites_and_reminds_nobody_twice(campaign):
    campaign.invite(per_minute=60)
    campaign.step()
    jumps = [timedelta(days=1), -timedelta(days=1), timedelta(hours=3), -timedelta(days=2)] * 5
    for jump in jumps:
        campaign.now += jump
        campaign.step()
    campaign.now = MONDAY + timedelta(days=2)
    campaign.step()
    assert [len(campaign.conversations(number)) for number in PEOPLE] == [1, 1, 1]
    for talk in campaign.conversations():
        campaign.take_turn(talk.id)
    campaign.send()
    for _ in range(3):
        campaign.later(days=30)
        campaign.step()
        campaign.send()
        campaign.later(days=-30)
        campaign.step()
    assert len(campaign.prompts("reminder")) <= 6


def test_a_stopped_round_invites_and_reminds_nobody_else(campaign):
    campaign.invite(per_minute=1)
    campaign.step()
    (talk,) = campaign.conversations()
    campaign.take_turn(talk.id)
    campaign.send()
    winter = campaign.round().id
    with campaign.engine.begin() as connection:
        assert rounds.stop(connection, winter, campaign.now)
        assert not rounds.stop(connection, winter, campaign.now)
    campaign.run(hours=100, every=3600)
    assert len(campaign.conversations()) == 1
    assert campaign.prompts("reminder") == []
    assert campaign.response().states == {"invited": 1, "not_sent": 2}


def test_whoever_is_in_a_conversation_is_left_in_peace(campaign):
    campaign.invite([ANN, BEN], name="Autumn")
    campaign.run(hours=1)
    campaign.invite([ANN, CAT])
    campaign.run(hours=1)
    assert [len(campaign.conversations(number)) for number in PEOPLE] == [1, 1, 1]
    campaign.change(campaign.conversations(ANN)[0].id, ended_at=campaign.now)
    campaign.later(days=40)
    campaign.invite([ANN, BEN], name="Spring")
    campaign.run(hours=1)
    assert [len(campaign.conversations(number)) for number in PEOPLE] == [2, 2, 1]


def test_nothing_is_locked_while_nothing_is_due(campaign):
    campaign.invite(starts_at=MONDAY + timedelta(hours=2))
    with campaign.engine.begin() as connection:
        connection.execute(CONVERSATIONS.update().values(remind_at=None))
        # On SQLite a second writer would have to wait for this one and then give up.
        assert campaign.step() == 0


def test_several_deliveries_beside_each_other_invite_everybody_once(campaign):
    numbers = [f"+447700900{n:03}" for n in range(60)]
    campaign.invite(numbers, per_minute=600)
    campaign.later(hours=1)
    steps = [threading.Thread(target=campaign.step) for _ in range(4)]
    for each in steps:
        each.start()
    for each in steps:
        each.join()
    campaign.step()
    with campaign.engine.connect() as connection:
        begun = connection.execute(INVITATIONS.select()).all()
    assert len(campaign.conversations()) == 60
    assert len({row.conversation_id for row in begun}) == 60


class Cut:
    """Ends whatever sends a statement like this, as a kill would."""

    def __init__(self, engine, beginning, *, after=0, times=1):
        self.beginning, self.after, self.times = beginning, after, times
        event.listen(engine, "before_cursor_execute", self.look)

    def look(self, _connection, _cursor, statement, *_more):
        if self.times and statement.startswith(self.beginning):
            if self.after:
                self.after -= 1
                return
            self.times -= 1
            raise KeyboardInterrupt
