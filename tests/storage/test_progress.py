"""A round day by day."""

from datetime import date, timedelta
from zoneinfo import ZoneInfo

import pytest
from inviting import PEOPLE, Campaign

from storage import progress, rounds
from storage.progress import Day

LONDON = ZoneInfo("Europe/London")


@pytest.fixture
def campaign(engine):
    return Campaign(engine)


def days(campaign, zone=LONDON):
    with campaign.reading.connect() as connection:
        return list(progress.days(connection, campaign.round().id, zone))


def test_days_count_who_was_invited_wrote_and_came_to_an_end(campaign):
    campaign.invite(name="Later", starts_at=campaign.now + timedelta(days=9))
    talks = campaign.begun()
    assert days(campaign) == [Day(date(2026, 3, 2), 3, 0, 0, 0)]
    campaign.later(days=1)
    campaign.take_turn(talks[0], "yes")
    campaign.take_turn(talks[1], "no")
    campaign.later(days=1)
    campaign.take_turn(talks[0], "78")
    assert [(each.day.day, each.invited, each.replied) for each in days(campaign)] == [
        (2, 3, 0),
        (3, 0, 2),
    ]


def test_a_day_is_one_by_the_clock_on_the_wall(campaign):
    campaign.invite()
    campaign.step()
    (far,) = days(campaign, ZoneInfo("Pacific/Kiritimati"))
    assert far.day == date(2026, 3, 3)


def test_reminders_are_counted(campaign):
    campaign.begun()
    with campaign.reading.connect() as connection:
        assert progress.reminders(connection, campaign.round().id) == 0
    campaign.later(hours=25)
    for _ in range(3):
        campaign.step()
    with campaign.reading.connect() as connection:
        assert progress.reminders(connection, campaign.round().id) == 3


def test_rounds_of_an_organisation_come_page_by_page_and_no_others(campaign):
    for number in range(5):
        campaign.invite(PEOPLE, name=f"Round {number}")
    ours, others = campaign.store.organisation, campaign.store.organisation + 1
    with campaign.reading.connect() as connection:
        first = rounds.of_organisation(connection, ours, most=3)
        rest = rounds.of_organisation(connection, ours, before=first[-1].id)
        assert [each.plan.name for each in (*first, *rest)] == [
            f"Round {number}" for number in (4, 3, 2, 1, 0)
        ]
        assert rounds.of_organisation(connection, others) == []
        assert rounds.one(connection, ours, first[0].id) == first[0]
        assert rounds.one(connection, others, first[0].id) is None
