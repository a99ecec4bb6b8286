"""When somebody is there, as a resident who asks for a person is told it."""

from datetime import UTC, datetime

import pytest
from arriving import ORGANISATION, Front
from held_talk import HeldTalk

from bot.settings import Settings
from bot.when_staffed import WhenStaffed
from storage import database, respondents, staff
from storage.links import new_code

MONDAY, SATURDAY = datetime(2026, 3, 2, 10, tzinfo=UTC), datetime(2026, 3, 7, 12, tzinfo=UTC)


def hire(front: Front) -> None:
    """A safeguarding lead who may sign in."""
    with front.engine.begin() as connection:
        whose = respondents.organisation(connection, ORGANISATION, front.now)
        added = staff.add(connection, whose, "lee", "Lee", "safeguarding_lead", front.now)
        code = new_code()
        staff.make_link(connection, front.keys, added, code, front.now)
        member = staff.of_link(connection, front.keys, code, front.now)
        staff.choose_password(connection, member, "hash")


def asks(front: Front, moment: datetime, **more) -> str:
    """What somebody is told who asks for a person at that moment."""
    front.now = moment
    talk = HeldTalk(front).goes("yes")
    known = WhenStaffed(Settings(_env_file=None, **more), database.for_reading(front.engine))
    talk.worker = type(talk.worker)(**{**talk.worker.__dict__, "staffed": known})
    talk.says("can i talk to somebody", request="ask_person")
    talk.turns()
    return talk.front.prompts()[-1][1]


@pytest.mark.parametrize(
    ("moment", "said"),
    [
        (MONDAY, "Somebody will call you tomorrow. Somebody is here to answer today until 5 pm."),
        (SATURDAY, "Somebody is here to answer from Monday 9 am."),
    ],
)
def test_they_are_told_when_somebody_is_there(front, moment, said):
    hire(front)
    assert said in asks(front, moment)


def test_an_address_for_alerts_is_somebody_too(front):
    assert "today until 5 pm" in asks(front, MONDAY, alert_address="lead@council.example")


def test_where_nobody_could_answer_nothing_is_promised(front):
    told = asks(front, MONDAY)
    assert told.startswith("Somebody will call you tomorrow.")
    assert "here to answer" not in told


def test_what_is_remembered_is_forgotten_with_the_minute(front):
    hire(front)
    talk = HeldTalk(front)
    known = WhenStaffed(Settings(_env_file=None), database.for_reading(front.engine))
    leased = talk.worker.next_task().lease
    assert known(leased, MONDAY.replace(hour=16, minute=59)) == "today until 5 pm"
    assert known(leased, MONDAY.replace(hour=17)) == "tomorrow from 9 am"
