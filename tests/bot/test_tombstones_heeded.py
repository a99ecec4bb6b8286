"""Every way of opting out is written down, and nobody who was erased or is out is invited."""

import pytest
from inviting import PEOPLE, Campaign, rows
from sending import Post, twilio

from bot.inviting.planning import ERASED, OUT
from bot.looking_after import heed_tombstones
from bot.settings import Settings
from dialogues.exchange import Reply
from storage import contacts, database, persons, respondents, tombstones
from storage.erasing import erase
from storage.tombstones import TOMBSTONES


@pytest.fixture
def file(tmp_path):
    return tmp_path / "tombstones"


def with_file(engine, file):
    engine.update_execution_options(**{TOMBSTONES: file})
    return engine


@pytest.mark.parametrize(
    ("channel", "said"),
    [
        ("sms", "STOP"), ("sms", "stop texting me please"),
        ("sms", Reply(("ARRET",), request="stop")), ("telegram", "stop"),
    ],
)  # fmt: skip
def test_what_people_write_is_written_down(front, file, channel, said):
    with_file(front.engine, file)
    front.begin(channel=channel)
    front.take(said, channel=channel)
    (name,) = tombstones.read(file).opted_out
    assert name == front.contact().hash
    front.take("START", channel=channel)
    assert tombstones.read(file).opted_out == {}


def test_that_they_blocked_us_is_written_down(front, file):
    with_file(front.engine, file)
    front.begin(channel="telegram")
    front.take(Reply(request="stop"), channel="telegram", blocked=True)
    assert list(tombstones.read(file).opted_out.values()) == [front.now]


def test_what_the_provider_says_is_written_down(engine, file):
    post = Post(with_file(engine, file))
    with twilio(post) as (standin, provider):
        person = post.person()
        post.queue(person, "one")
        standin.opted_out.add(person.phone)
        post.finish(post.delivery(provider))
    assert len(tombstones.read(file).opted_out) == 1


@pytest.fixture
def campaign(engine, file):
    return Campaign(with_file(engine, file))


def forget(campaign, number):
    known = campaign.contact(number)
    with campaign.engine.begin() as connection:
        name = respondents.pseudonym(connection, known.respondent_id)
        (person,) = persons.find(connection, name)
        erase(connection, campaign.keys, person, who="j.smith", now=campaign.now)


def why(campaign, **changed):
    """Why each on the list is left out, by a trial and in earnest."""
    plan = campaign.plan(**changed)
    tried = campaign.planner.try_out(plan, None, rows())
    planned = campaign.planner.plan(plan, rows())
    assert tried == planned
    return [(each.line, each.why) for each in planned.left_out]


def test_a_new_list_brings_nobody_back(campaign):
    campaign.invite()
    forget(campaign, PEOPLE[0])
    assert why(campaign, name="Spring") == [(2, ERASED)]
    with campaign.engine.connect() as connection:
        assert not contacts.find(
            connection, campaign.keys, campaign.store.organisation, "sms", PEOPLE[0]
        )


def test_nor_does_the_same_list_once_more(campaign):
    campaign.invite()
    forget(campaign, PEOPLE[1])
    left_out = campaign.invite().left_out
    assert [each.why for each in left_out].count(ERASED) == 1
    assert len(campaign.states()) == 2


def test_who_opted_out_before_the_database_was_lost_is_left_out(campaign, file):
    name = campaign.keys.fingerprint(campaign.store.organisation, "sms", PEOPLE[2])
    tombstones.add(file, "opted_out", [name], campaign.now)
    assert why(campaign) == [(4, OUT)]


def test_who_came_back_by_themselves_may_be_invited(campaign):
    campaign.invite()
    forget(campaign, PEOPLE[0])
    campaign.later(days=1)
    with campaign.engine.begin() as connection:
        contacts.find_or_enrol(
            connection, campaign.keys, campaign.store.organisation, "sms", PEOPLE[0], campaign.now
        )
    assert why(campaign, name="Spring") == []


def test_delivery_brings_store_and_file_into_step_when_it_starts(url, file):
    engine = database.open_database(url)
    campaign = Campaign(engine)
    campaign.invite()
    campaign.opt_out(PEOPLE[0])
    gone = campaign.contact(PEOPLE[1])
    tombstones.add(
        file, "erased",
        [campaign.keys.fingerprint(campaign.store.organisation, "sms", PEOPLE[1])],
        campaign.now,
    )  # fmt: skip
    settings = Settings(tombstones=file, database_url=url, _env_file=None)
    heed_tombstones(settings, engine, campaign.keys)
    assert len(tombstones.read(file).opted_out) == 1
    with engine.connect() as connection:
        assert contacts.of_respondent(connection, gone.respondent_id, "sms") is None
    engine.dispose()


def test_a_file_that_cannot_be_used_keeps_no_alert_from_going_out(engine, file, capsys):
    file.mkdir()
    keys = Campaign(engine).keys
    heed_tombstones(Settings(tombstones=file, _env_file=None), engine, keys)
    assert "cannot be used" in capsys.readouterr().out
