"""The duty rota, hours and alerts in the store, on every database."""

from datetime import date, time, timedelta

import pytest
from arriving import new_keys

from storage import alerts_sent, concerns, duty, respondents, staffed_hours, whom_to_call
from storage.alerts_sent import Telling
from storage.duty import Details
from storage.models import ALERTS_SENT, DUTY
from storage.removing import delete_concerns
from storage.staffed_hours import OwnHours

ANN = Details("Ann Harris", "ann@friendship.example", "+447700900301", (0, 4), time(18), time(8), 2)
BEN = Details("Ben", "", "+447700900302", (6,), time(0), time(0), 1)


@pytest.fixture(scope="module")
def keys():
    return new_keys()


@pytest.fixture
def raised(store, keys):
    """A concern as it stands in the store."""
    talk = store.start()
    with store.engine.begin() as connection:
        concerns.raise_concern(connection, keys, concerns.Raised(
            store.organisation, 1, talk, None, ("suicide",), "direct", "self", "sms", "x", "queued",
        ), store.now)  # fmt: skip
        (found,) = concerns.open_concerns(connection, keys)
    return found


def put_on(store, keys, *people) -> list[int]:
    with store.engine.begin() as connection:
        return [duty.add(connection, keys, store.organisation, each, store.now) for each in people]


def test_the_rota_is_in_order_and_each_organisations_own(store, keys):
    put_on(store, keys, ANN, BEN)
    with store.engine.begin() as connection:
        other = respondents.organisation(connection, "Shoreline Homes", store.now)
        assert [each.details for each in duty.rota(connection, keys, store.organisation)] == [
            BEN, ANN,
        ]  # fmt: skip
        assert duty.rota(connection, keys, other) == []
        assert "Ann" not in str(list(connection.execute(DUTY.select())))


def test_hours_are_kept_once_and_changed(store):
    first = OwnHours(((time(9), time(17)),) * 5 + (None, None), (date(2026, 12, 25),))
    second = OwnHours((None,) * 6 + ((time(22), time(6)),))
    with store.engine.begin() as connection:
        assert staffed_hours.own_hours(connection, store.organisation) is None
        for hours in (first, second, first):
            staffed_hours.keep_hours(connection, store.organisation, hours, "lee", store.now)
            assert staffed_hours.own_hours(connection, store.organisation) == hours


def test_lines_are_by_area_and_changed_and_removed(store):
    everywhere = whom_to_call.Said("", "Duty desk", "01472 900000", "always")
    ward = whom_to_call.Said("Heneage", "Ward desk", "01472 900001", "")
    with store.engine.begin() as connection:
        first = whom_to_call.add(connection, store.organisation, ward, store.now)
        whom_to_call.add(connection, store.organisation, everywhere, store.now)
        found = whom_to_call.lines(connection, store.organisation)
        assert [each.said for each in found] == [everywhere, ward]
        whom_to_call.change(connection, first, everywhere, store.now)
        whom_to_call.remove(connection, found[0].id)
        assert [each.said for each in whom_to_call.lines(connection, store.organisation)] == [
            everywhere
        ]


def test_a_time_of_telling_counts_once_however_many_got_it(store, keys, raised):
    [ann] = put_on(store, keys, ANN)
    with store.engine.begin() as connection:
        told = [Telling("mail"), Telling("mail", ann), Telling("text", ann)]
        assert alerts_sent.plan(connection, raised, told, store.now) == 1
        for way in ("mail", "text"):
            for alert in alerts_sent.to_send(connection, way, store.now):
                assert alerts_sent.trying(connection, alert.id, store.now, store.now)
                alerts_sent.sent(connection, alert, store.now, "SM1" if way == "text" else None)
        (after,) = concerns.open_concerns(connection, keys)
        assert (after.alerts, after.alerted_at) == (1, store.now)
        assert alerts_sent.provider_ids(connection, raised.id) == {"SM1"}
        assert alerts_sent.plan(connection, after, told, store.now) == 2


def test_what_did_not_go_in_time_is_overtaken_and_not_sent_any_more(store, raised):
    with store.engine.begin() as connection:
        alerts_sent.plan(connection, raised, [Telling("mail")], store.now)
        (first,) = alerts_sent.to_send(connection, "mail", store.now)
        alerts_sent.plan(connection, raised, [Telling("mail")], store.later())
        assert not alerts_sent.trying(connection, first.id, store.now, store.now)
        states = [each.state for each in alerts_sent.of_concern(connection, raised.id)]
    assert states == ["overtaken", "waiting"]


def test_a_clock_that_is_set_back_puts_nothing_off_for_long(store, raised):
    with store.engine.begin() as connection:
        alerts_sent.plan(connection, raised, [Telling("mail")], store.now)
        (alert,) = alerts_sent.to_send(connection, "mail", store.now - timedelta(hours=9))
        alerts_sent.trying(connection, alert.id, store.now, store.now)
        alerts_sent.put_off(connection, alert.id, "away", store.now + timedelta(seconds=60))
        assert alerts_sent.to_send(connection, "mail", store.now) == []
        assert alerts_sent.to_send(connection, "mail", store.now - timedelta(hours=9))


def test_nothing_is_sent_of_a_concern_that_was_taken_up(store, raised):
    with store.engine.begin() as connection:
        alerts_sent.plan(connection, raised, [Telling("mail")], store.now)
        concerns.acknowledge(connection, raised.reference, "lee", "", store.now)
        assert alerts_sent.to_send(connection, "mail", store.now) == []


def test_of_whoever_left_the_name_goes_with_the_last_concern_they_were_told_of(store, keys, raised):
    ann, ben = put_on(store, keys, ANN, BEN)
    with store.engine.begin() as connection:
        alerts_sent.plan(connection, raised, [Telling("text", ann)], store.now)
        for each in (ann, ben):
            duty.take_off(connection, keys, each, store.now)
        assert duty.names(connection, keys, [ann, ben]) == {ann: "Ann Harris"}
        assert duty.rota(connection, keys, store.organisation) == []
        delete_concerns(connection, [raised.id], store.now)
        assert connection.execute(ALERTS_SENT.select()).all() == []
        assert connection.execute(DUTY.select()).all() == []


def test_who_was_not_reached_last_is_known(store, keys, raised):
    ann, ben = put_on(store, keys, ANN, BEN)
    with store.engine.begin() as connection:
        told = [Telling("text", ann), Telling("text", ben)]
        alerts_sent.plan(connection, raised, told, store.now)
        first, second = alerts_sent.to_send(connection, "text", store.now)
        alerts_sent.failed(connection, first.id, "21211", store.now)
        alerts_sent.sent(connection, second, store.now, "SM2")
        assert alerts_sent.latest_problems(connection, [ann, ben]) == {ann: ("text", "21211")}
