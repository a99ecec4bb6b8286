"""The lead says who is on duty and when somebody is there; everybody sees who is on duty now."""

from contextlib import suppress
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.console.duty_forms import Unclear, read_clock, read_hours, read_mobile
from bot.forms import Form
from storage import alerts_sent, duty
from storage.alerts_sent import Telling
from storage.concerns import open_concerns
from storage.models import AUDIT, DUTY
from storage.staffed_hours import own_hours

ALL_DAYS = {"weekday": ["0", "1", "2", "3", "4", "5", "6"]}
ANN = {
    "name": "Ann Harris", "email": "ann@friendship.example", "mobile": "07700 900301",
    "begins": "00:00", "ends": "00:00", "place": "1", **ALL_DAYS,
}  # fmt: skip


@pytest.fixture
def lead(office):
    office.hire("lee@north", "safeguarding_lead")
    return office.sign_in("lee@north")


def rota(office) -> list[duty.OnRota]:
    with office.engine.connect() as connection:
        return list(duty.rota(connection, office.keys, 1))


def test_an_empty_rota_says_what_to_do_and_the_queue_that_nobody_is_on_duty(lead):
    assert "Nobody is on the rota yet" in lead.see("/duty")
    for page in ("/duty", "/concerns", "/duty/now"):
        assert "nobody. Only the alert address is told" in " ".join(lead.see(page).split())


def test_somebody_is_put_on_changed_and_taken_off(office, lead):
    assert "They are on the rota" in lead.send("/duty/people", **ANN).text
    [ann] = rota(office)
    assert (ann.details.mobile, ann.details.weekdays) == ("+447700900301", tuple(range(7)))
    for page in ("/duty", "/concerns"):
        shown = " ".join(lead.see(page).split())
        assert "Ann Harris, at any hour (e-mail and text message)" in shown
    form = lead.see(f"/duty/people/{ann.id}")
    assert 'value="+447700900301"' in form
    changed = lead.send(f"/duty/people/{ann.id}", **{**ANN, "weekday": ["0"], "mobile": ""})
    assert "The change is kept" in changed.text
    assert "Monday, around the clock" in changed.text
    assert "off the rota" in lead.send(f"/duty/people/{ann.id}/off").text
    assert rota(office) == office.front.rows(DUTY) == []
    assert lead.send(f"/duty/people/{ann.id}/off").status_code == 404


def test_addresses_and_numbers_are_sealed_and_in_no_audit(office, lead):
    lead.send("/duty/people", **ANN)
    kept = str(office.front.rows(DUTY)) + str(office.front.rows(AUDIT))
    for word in ("ann@", "900301", "Ann Harris"):
        assert word not in kept
    assert "duty_added" in kept


@pytest.mark.parametrize(
    ("typed", "problem"),
    [
        ({"name": " "}, "Write their name"),
        ({"email": "ann at friendship"}, "must be one address"),
        ({"email": "a@b.example, c@d.example"}, "must be one address"),
        ({"email": "", "mobile": ""}, "or both"),
        ({"mobile": "call me"}, "cannot be read"),
        ({"mobile": "0770"}, "cannot be read"),
        ({"weekday": []}, "at least one day"),
        ({"weekday": ["9"]}, "at least one day"),
        ({"begins": "25:00"}, "begins and ends"),
        ({"ends": ""}, "begins and ends"),
        ({"place": "first"}, "in which order"),
        ({"place": "0"}, "in which order"),
    ],
)
def test_what_cannot_be_used_is_said_and_what_was_typed_stays(office, lead, typed, problem):
    answer = lead.send("/duty/people", **{**ANN, "name": "Ann Harris", **typed})
    assert (answer.status_code, rota(office)) == (422, [])
    assert problem in answer.text
    assert 'value="07700 900301"' in answer.text or "mobile" in typed


def week(**more: str) -> dict[str, str]:
    days = {f"{name}-{day}": clock for day in range(5)
            for name, clock in (("begins", "9am"), ("ends", "17.30"))}  # fmt: skip
    return {**days, **more}


def test_hours_and_closed_days_are_kept_and_told(office, lead):
    assert "say your own" in lead.see("/duty")
    kept = lead.send("/duty/hours", **week(closed="25 December 2099\r\n2099-12-26\n1/1/2100"))
    assert "The hours are kept" in kept.text
    assert "say your own" not in kept.text
    assert "25 December 2099" in kept.text
    with office.engine.connect() as connection:
        own = own_hours(connection, 1)
    assert own is not None
    assert own.week == ((time(9), time(17, 30)),) * 5 + (None, None)
    assert own.closed == (date(2099, 12, 25), date(2099, 12, 26), date(2100, 1, 1))


@pytest.mark.parametrize(
    ("typed", "problem"),
    [
        ({"begins-0": "9", "ends-0": ""}, "Monday: write both times"),
        ({"begins-6": "nine", "ends-6": "5 pm"}, "Sunday: write both times"),
        ({"closed": "Christmas"}, "“Christmas” is no date"),
        ({"closed": "31 February 2027"}, "is no date"),
    ],
)
def test_hours_that_cannot_be_read_are_said_and_what_was_typed_stays(lead, typed, problem):
    answer = lead.send("/duty/hours", **week(**typed))
    assert (answer.status_code, problem in answer.text) == (422, True)
    assert 'value="17.30"' in answer.text
    assert "say your own" in lead.see("/duty")


def test_an_office_without_hours_is_refused():
    with pytest.raises(Unclear, match="at least one day"):
        read_hours(Form({}))


@pytest.mark.parametrize(
    ("typed", "clock"),
    [("9", time(9)), ("09:00", time(9)), ("9.30", time(9, 30)), ("5 pm", time(17)),
     ("12am", time(0)), ("12 PM", time(12)), ("24:00", time(0)), ("17:00:00", time(17)),
     ("24:30", None), ("13 pm", None), ("0 am", None), ("9:60", None), ("", None), ("९", None)],
)  # fmt: skip
def test_times_are_read_as_people_write_them(typed, clock):
    assert read_clock(typed) == clock


@given(st.text(max_size=20))
def test_nothing_that_is_typed_breaks_the_reading(typed):
    read_clock(typed)
    with suppress(Unclear):
        assert (read_mobile(typed, "GB") or "+").startswith("+")


def test_a_concern_shows_who_was_told_and_how_it_went(office, lead, engine):
    lead.send("/duty/people", **ANN)
    office.hold("yes", "my husband hits me and i cant leave the house")
    now = datetime.now(UTC) - timedelta(minutes=30)
    with engine.begin() as connection:
        [concern] = open_concerns(connection, office.keys)
        [ann] = duty.rota(connection, office.keys, 1)
        told = [Telling("mail"), Telling("mail", ann.id), Telling("text", ann.id)]
        alerts_sent.plan(connection, concern, told, now)
        mail, _ = alerts_sent.to_send(connection, "mail", now)
        alerts_sent.sent(connection, mail, now)
        [text] = alerts_sent.to_send(connection, "text", now)
        alerts_sent.failed(connection, text.id, "21610", now)
    shown = " ".join(lead.see(f"/concerns/{concern.reference}").split())
    assert "<td>the alert address</td><td>e-mail</td><td>sent</td>" in shown
    assert "<td>Ann Harris</td><td>e-mail</td><td>not sent yet</td>" in shown
    assert "failed. They had replied STOP to our number" in shown
    assert "The last text message did not reach them" in lead.see("/duty")
    lead.send(f"/duty/people/{ann.id}/off")
    assert "<td>Ann Harris</td>" in lead.see(f"/concerns/{concern.reference}")
    assert "900301" not in str(office.front.rows(DUTY))
